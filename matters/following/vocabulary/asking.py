"""Words that ask: the verbs of asking, the verbs of what is asked, and whom one asks."""

from __future__ import annotations

ASKED_TO = (
    *("requested", "asked", "invited", "instructed", "directed", "tasked", "recommended", "urged", "required"),
    *("encouraged", "called upon", "called on", "authorised", "empowered", "mandated", "commissioned", "reminded"),
)
"""Participles before "to", of whoever is to act: "the Director be requested to"."""

ASKS = (
    *("asks?", "requests?", "calls? (?:up)?on", "urges?", "instructs?", "directs?", "recommends?", "invites?"),
    *("commissions?", "tasks?", "asked", "requested", "invited", "instructed", "recommended"),
)
"""Verbs of a body that asks, before whom it asks: "asks the Cabinet to"."""

ACTIONS: dict[str, str] = {
    "add": "added",
    "amend": "amended",
    "approach": "approached",
    "arrange": "arranged",
    "attend": "attended",
    "bring": "brought",
    "buy": "bought",
    "carry forward": "carried forward",
    "carry out": "carried out",
    "check": "checked",
    "circulate": "circulated",
    "clarify": "clarified",
    "collate": "collated",
    "combine": "combined",
    "commission": "commissioned",
    "compile": "compiled",
    "conduct": "conducted",
    "confirm": "confirmed",
    "consult": "consulted",
    "contact": "contacted",
    "convene": "convened",
    "convey": "conveyed",
    "copy": "copied",
    "develop": "developed",
    "distribute": "distributed",
    "draft": "drafted",
    "e-mail": "e-mailed",
    "email": "emailed",
    "establish": "established",
    "examine": "examined",
    "explore": "explored",
    "feed back": "fed back",
    "find out": "found out",
    "follow up": "followed up",
    "forward": "forwarded",
    "hold": "held",
    "include": "included",
    "incorporate": "incorporated",
    "inform": "informed",
    "invite": "invited",
    "investigate": "investigated",
    "issue": "issued",
    "liaise": "liaised",
    "keep informed": "kept informed",
    "lobby": "lobbied",
    "look at": "looked at",
    "look into": "looked into",
    "make available": "made available",
    "meet": "met",
    "monitor": "monitored",
    "nominate": "nominated",
    "notify": "notified",
    "obtain": "obtained",
    "organise": "organised",
    "place": "placed",
    "prepare": "prepared",
    "present": "presented",
    "press": "pressed",
    "produce": "produced",
    "provide": "provided",
    "publish": "published",
    "pursue": "pursued",
    "raise": "raised",
    "re-examine": "re-examined",
    "refresh": "refreshed",
    "reinstate": "reinstated",
    "report": "reported",
    "rewrite": "rewritten",
    "respond": "responded",
    "review": "reviewed",
    "revisit": "revisited",
    "schedule": "scheduled",
    "seek": "sought",
    "send": "sent",
    "set up": "set up",
    "share": "shared",
    "submit": "submitted",
    "supply": "supplied",
    "table": "tabled",
    "take forward": "taken forward",
    "take into account": "taken into account",
    "take into consideration": "taken into consideration",
    "tell": "told",
    "undertake": "undertaken",
    "update": "updated",
    "visit": "visited",
    "write": "written",
}
"""What is asked for, and its participle. The participle alone may stand in a request: "a report be submitted"."""

ACTIVE_ONLY = (
    *("advise", "continue", "come", "come back", "consider", "ensure", "give", "go", "ask", "let", "lead", "make sure"),
    *("work with", "reply", "take", "discuss", "feed into", "join", "put", "get", "request", "speak", "identify"),
)
"""Verbs that count only of somebody who is told to: "X to make sure"; their participles tell of the past."""

PASSIVE_ONLY = {
    "reported back": "report back",
    "referred back": "refer back",
    "put": "put",
    "made to": "make to",
    "offered to": "offer to",
    "broken down": "break down",
    "kept under review": "keep under review",
    "deferred": "bring the deferred",
    "postponed": "bring the postponed",
    "adjourned": "bring the adjourned",
    "held over": "bring",
    "moved": "move",
    "considered further": "consider further",
    "considered at": "consider at",
    "given further consideration": "give further consideration to",
    "established": "establish",
    "approved for in-depth scrutiny": "scrutinise in depth",
}
"""Participles of requests whose active verb is not simply theirs."""

DEFERRED = ("deferred", "postponed", "adjourned", "held over", "carried forward", "put back", "stood over")
"""What becomes of an item that is taken later."""

ROLES = (
    *("chair", "chairman", "chairwoman", "chairperson", "vice-chair", "vice-chairman", "leader", "mayor", "councillor"),
    *("councillors", "cllr", "cllrs", "member", "members", "officer", "officers", "director", "directors", "head"),
    *("heads", "manager", "managers", "secretary", "clerk", "solicitor", "treasurer", "lead", "chief", "executive"),
    *("cabinet", "committee", "council", "board", "panel", "trust", "authority", "commission", "forum", "partnership"),
    *("group", "team", "service", "services", "representative", "representatives", "police", "constable", "librarian"),
    *("commissioner", "governors", "headteacher", "headteachers", "auditor", "auditors", "adviser", "advisor"),
    *("company", "operator", "providers", "staff", "association", "inspector", "engineer", "accountant", "planner"),
    *(
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "everyone",
        "partners",
        "agency",
        "holder",
        "minister",
        "governor",
        "surveyor",
    ),
)
"""Words one of which stands in the name of whoever acts."""

BODIES_ABOVE = (
    *("cabinet", "cabinet member", "executive", "executive member", "council", "full council", "leader"),
    *("combined authority", "government", "executive board"),
)
"""Who is recommended to rather than told."""

APPROVING = (
    *("noted", "received", "approved", "agreed", "endorsed", "adopted", "accepted", "confirmed", "welcomed", "thanked"),
    *("congratulated", "granted", "refused", "appointed", "elected", "excluded", "signed", "ratified", "supported"),
    *("commended", "acknowledged", "designated", "disbanded", "dismissed", "transferred", "recorded", "authorised"),
)
"""What settles a thing and asks nobody."""

PROMISING = (
    *("undertook", "undertakes", "promised", "offered", "committed", "pledged", "agreed", "volunteered"),
    *("were content", "was content", "were happy", "was happy", "confirmed that (?:he|she|they|officers) would"),
)
"""What somebody does who says that they will, before "to" or "that"."""

DECLARING = (
    *(
        "provides",
        "considers",
        "submits",
        "brings",
        "sends",
        "writes",
        "ensures",
        "investigates",
        "undertakes",
        "gives",
    ),
    *("prepares", "produces", "circulates", "arranges", "invites", "publishes", "continues", "explores", "attends"),
)
"""Verbs of a request that is put as if it were done: "that the Director provides"."""

HANDED_ON = (
    *("submitted", "brought", "provided", "circulated", "sent", "shared", "presented", "reported", "supplied", "added"),
    *("forwarded", "included", "e-mailed", "emailed", "made available", "distributed", "copied", "arranged", "invited"),
    *("placed", "tabled", "scheduled", "reported back", "organised", "kept informed", "put", "incorporated"),
)
"""Participles of a promise in prose: what is done with a thing that members get."""

ACCEPTING = (
    r"general agreement to this",
    r"this (?:was|would be) (?:agreed|supported|done|accepted|actioned)",
    r"(?:undertook|agreed|promised) to (?:see that this was done|do (?:so|this|that)|see to it|this)",
    r"(?:was|were) content to do so",
    r"(?:confirmed|said) that (?:it|this) (?:could|would) be done",
    r"agreed to (?:this|that|the request)",
    r"\b(?:it|this|that|these|they|copies) (?:would|could|will) be (?:circulated|sent|"
    r"provided|shared|arranged|forwarded|supplied|"
    r"e-?mailed|made available|included|added|looked into)\b",
)
"""What grants the wish of the sentence before."""

UNREAL = (
    *("moved", "seconded", "proposed", "amendment", "had resolved", "had requested", "had asked", "had been asked"),
    *("had recommended", "had agreed", "had undertaken", "resolved in", "lost", "suggested", "previously resolved"),
    *("no decision", "the petition requested", "petitioners", "would not", "which read"),
)
"""Words of a sentence that tells of a motion, of the past or of a wish and no more."""

ASKING_TOGETHER = (
    *("the committee", "the panel", "the board", "the sub-committee", "the forum", "members", "the chair", "chair"),
    *("the chairman", "the chairwoman", "the chairperson", "members of the committee", "members of the panel"),
    *(
        "the commission",
        "the working group",
        "the vice-chair",
        "the cabinet",
        "the executive",
        "the council",
        "she",
        "he",
    ),
)
"""Who asks for the body in a sentence of prose."""

TELLING = (
    *(
        "said",
        "replied",
        "confirmed",
        "advised",
        "undertook",
        "agreed",
        "apologised",
        "did",
        "had",
        "has",
        "was",
        "were",
    ),
    *("is", "are", "could", "would", "will", "explained", "accepted", "promised", "offered", "noted", "regretted"),
    *("stated", "reported", "responded", "asked", "requested", "felt", "thought", "committed", "acknowledged", "added"),
    *("indicated", "provided", "presented", "informed", "assured", "volunteered", "welcomed", "spoke", "answered"),
    *("thanked", "gave", "considered", "suggested", "AGREED", "to"),
)
"""Verbs after the subject of a sentence of minutes."""

ATTENDING = (
    *("note", "comment", "consider", "approve", "agree", "attend the meeting", "present", "introduce", "speak"),
    *(
        "address",
        "summarise",
        "respond to",
        "respond",
        "give an? (?:overview|update|presentation)",
        "give",
        "ask",
        "vote",
    ),
    *(
        "declare",
        "leave",
        "withdraw",
        "join the meeting",
        "outline",
        "take the chair",
        "highlight",
        "explain",
        "identify",
    ),
    "lead",
    "discuss",
    "take part",
    "take questions",
    "update",
)
"""What somebody is asked to do there and then, in the meeting."""
