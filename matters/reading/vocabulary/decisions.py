"""The words that mark a decision in minutes, and those that only look like one. English and Welsh."""

FORMULA_WORDS = (
    "resolved",
    "recommended",
    "agreed",
    "decided",
    "determined",
    "ordered",
    "penderfynwyd",
    "cytunwyd",
    "argymhellwyd",
    "(?:penderfynodd|cytunodd) (?:y|yr) (?:pwyllgor|aelodau|cabinet|cyngor|panel|bwrdd)",
)
"""Words that, standing first or in capitals, open a decision and are left out of its text."""

HEADING_WORDS = (
    r"(?:the )?decisions?(?: of (?:the )?\w+| taken| made| agreed)?",
    r"resolutions?(?: (?:no\.? ?)?[\d/]+)?",
    "penderfyniad(?:au)?",
    "outcomes?",
    "(?:agreed )?actions? agreed|agreed actions?|agreed (?:outcomes?|decisions?)",
)
"""Headings under which the decision is printed."""

NOTING_WORDS = (
    "noted",
    "duly noted",
    "received and noted",
    "received",
    "nodwyd",
    "approved",
    "endorsed",
    "confirmed",
    "accepted",
)
"""Words that are the decision itself where they stand alone, and a formula before a colon or dash."""

MINUTES_LABELS = ("minutes?", "minute text", "minutes text", "cofnodion", "discussion", "trafodaeth")
"""Labels over the minuted text of an item on a web page; what is printed above them is the agenda's."""

MOVERS = (
    r"(?:it (?:being|having been) |having been |on being )?(?:duly )?(?:moved|proposed)(?: and seconded)? by "
    r"[^:–]{1,90}?(?=,? and seconded|,? seconded|[:–]|,? (?:that|to)\b)",
    r"(?:and )?seconded by [^:–]{1,60}?(?=[:–]|,? (?:that|to)\b)",
    r"on the (?:motion|proposal|proposition) of [^:–]{1,90}?(?=[:–]|,? (?:that|to|seconded|and seconded)\b)",
)
"""Who moved and seconded, between the formula and the decision."""

MANNERS = (
    *MOVERS,
    "unanimously",
    r"nem\.? ?con\.?",
    "therefore",
    "accordingly",
    "also",
    "further",
    "in principle",
    "yn unfrydol",
    r"by (?:a )?(?:majority|general consent|consensus|\w+ votes?(?: to \w+)?)(?: of [^,:–]{1,40})?",
    r"(?:after|following|on) (?:a |the )?vote",
    r"on (?:a show of hands|the (?:chair|mayor)[^,:–]{0,30} casting vote)",
    r"(?:with|\d+) (?:[\w-]+ )?(?:abstentions?|dissentients?)",
)
"""How a decision was taken, where it stands between the formula and the decision."""

VOTED = (
    r"on a show of hands",
    r"(?:after|following|on) (?:a |the )?vote",
    r"(?:on|upon) being put to the (?:vote|meeting)",
)
"""How a sentence may begin that tells how the vote went."""

OWN_NAMES = ("members", "the meeting", "councillors", "those present")
"""What a body is called in its own minutes, besides the word in its name ("the Committee")."""

DECIDING_VERBS = ("noted", "approved", "endorsed", "adopted", "accepted", "ratified", "confirmed", "received and noted")
"""Verbs that decide where the body is their subject: "The Panel noted the report." """

REQUESTING_VERBS = ("asked", "requested", "instructed", "required", "invited", "directed")
CONCLUDING = ("accordingly", "therefore", "unanimously")
"""A request decides where the body is its subject and a word like these tells that it was its conclusion."""

CLAUSE_VERBS = (
    "agreed",
    "resolved",
    "recommended",
    "requested",
    "asked",
    "thanked",
    "authorised",
    "instructed",
    "invited",
    "appointed",
    "nominated",
    "deferred",
    "declined",
    "refused",
    "supported",
    "welcomed",
    "received",
    "notes",
    "agrees",
    "approves",
    "endorses",
    "recommends",
    "requests",
    "receives",
    "supports",
    "resolves",
)
"""Finite verbs that begin the clauses under "The Committee -", beside the deciding ones."""

DECIDED_THINGS = (
    "minutes",
    "notes",
    "record",
    "reports?",
    "recommendations?",
    "proposals?",
    "update",
    "plan",
    "strategy",
    "policy",
    "statement",
    "programme",
    "terms of reference",
    "budget",
    "protocol",
    "presentation",
    "position",
    "action log",
    "correspondence",
)
"""What can be approved in the passive: "The minutes of 4 May were agreed." """

MARKED_VERBS = (
    "(?:duly )?noted",
    "(?:duly )?received",
    "(?:duly )?approved",
    "endorsed",
    "adopted",
    "ratified",
    "confirmed",
    "accepted",
    "deferred",
    "agreed",
)
"""Verbs that decide whatever their subject, where they alone are set in capitals."""

WELSH_WORDS = ("penderfynwyd", "cytunwyd", "argymhellwyd", "penderfynodd", "cytunodd")
"""Formulas after which the decision follows with no word like "that" before it."""

SETTLING_VERBS = ("noted", "approved", "endorsed", "adopted", "ratified", "received and noted", "approved and signed")
"""Verbs that end a decision in the passive, whatever its subject: "The progress of the group was noted." """

PASSING_SUBJECTS = ("it", "this", "that", "he", "she", "they", "which", "there", "apologies", "no", "if", "when", "as")
"""With one of these a sentence in the passive tells of something said before, or decides nothing."""

UNSETTLED = (
    "had",
    "said",
    "that",
    "asked",
    "reported",
    "stated",
    "explained",
    "hoped",
    "would",
    "not",
    "until",
    "since",
)
"""Words before the verb after which it tells rather than decides."""

PAST_DECISION = (
    r"\bhad\b",
    r"\b(?:at|from|of) (?:its|their|the|a|an earlier|that|our) (?:\w+ )?meeting (?:held )?(?:on|in|of)\b",
    r"\b(?:previously|earlier|already)\b",
    r"\bin (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)\b",
    r"\bwhich (?:read|stated|said)\b",
    r"\b(?:last|previous) (?:meeting|year|month|time)\b",
)
"""Before the word "resolved": the decision is an earlier one that is only told."""

EARLIER_DECISIONS = (
    r"\b(?:decision|resolution|recommendation|minute)s? of (?:the )?[\w' -]{1,60} (?:reads?|ran|stated)\b",
    r"\bhad\b(?:[ ,]+(?!and\b)\w+){0,8}?[ ,]+(?:resolved|decided|agreed|recommended|determined)\b",
    r"\bhad\b(?:[ ,]+(?!and\b)\w+){0,8}?[ ,]+(?:made|taken|passed|reached) the (?:following |same )?(?:\w+ )?"
    r"(?:decision|resolution|recommendation)s?\b",
)
"""How a lead-in begins under which an earlier decision, or another body's, is told in full."""

PROPOSING = (
    r"to (?:consider|pass|resolve|move|agree|decide)\b",
    r"(?:the )?(?:officers?'? |proposed |draft )?recommendations? (?:is|was|were|are|in the report)\b",
)
"""How a text begins that only puts a decision forward, as an agenda does."""

REASON_HEADINGS = (
    r"reasons? for (?:the )?(?:decision|recommendation|resolution)s?",
    r"(?:alternative|other) options? (?:considered|rejected).*",
    r"reasons?",
    r"note",
    r"rheswm.*",
)
"""What is printed after a decision and is not part of it."""

LIST_HEADINGS = (
    r"actions?(?: points?)?",
    r"(?:key |discussion |main )+(?:points|issues)(?: raised)?",
    r"(?:members'? |public )?questions?(?: and answers)?",
    r"comments?",
    r"recommendations?",
)
"""What stands alone on a line over a list, beside the headings of decisions and reasons."""

VOTES = (
    r"unanimous(?:ly)?",
    r"nem\.? ?con\.?",
    r"carried.*",
    r"(?:so |duly )?(?:resolved|agreed)\b(?: (?:unanimously|nem\.? ?con\.?|by .{1,60}|accordingly))?",
    r"vot(?:e|es|ed|ing)\b.*",
    r".*\b(?:for|against|abstain(?:ed|ing)?|abstentions?|dissent(?:ing|ient)?|in favour|casting vote)\b.*",
    r"\d+ ?[:\-–] ?\d+.*",
    r".*\b(?:moved|proposed|seconded|proposer|seconder|mover)\b.*",
)
"""What a bracket beside a decision may hold that is no part of its text."""

EMPTY_STEMS = (
    r"",
    r"(?:t ?h ?a ?t|that|bod)",
    r"(?:that )?the following (?:actions? |points? |matters? )?(?:be|are|is|was|were) \w+",
    r"(?:that )?it be noted(?: that)?",
    r"to",
    r"(?:as follows|the following)",
    r"to recommend(?: to (?:the )?(?:full )?[\w-]+(?: [\w-]+){0,4})?(?: that)?",
    r"(?:that )?(?:this |the )?(?:council|committee|panel|board|cabinet|sub-committee|executive|members)",
    r".{0,160}\bthat is to say",
    r".{0,160}, namely",
)
"""What may stand before numbered clauses without asking for anything of its own."""

TELLING = (
    r"[(\[]?(?:the )?(?:councillors?|cllrs?|mr|mrs|ms|miss|dr|chair(?:man|person)?|(?:lord )?mayor|members?)\b.*?"
    r"\b(?:asked|requested|wished|abstained|voted|dissented|recorded|left|returned|thanked|declared|said|withdrew)\b.*",
    r"[(\[]?(?:vot(?:es|ing)|for|proposed|proposer|moved|seconded|carried|unanimous)\b.*",
    r"(?:action|reasons?)\b ?[:–-].*",
)
"""A sentence behind a decision that tells who did what and decides nothing."""

CARRIED = (
    r"\bcarried\b(?! (?:out|forward|over|on)\b)",
    r"\b(?:so resolved|so agreed|resolved accordingly|agreed accordingly|all (?:were )?in favour)\b",
    r"^(?:agreed|approved|passed|resolved|so resolved)(?: unanimously| nem\.? con)?\.?$",
    r"\b(?:was|were) (?:duly )?(?:agreed|approved|passed|adopted)\b",
    r"\bbecame the substantive\b",
)
LOST = (
    r"\blost\b",
    r"\bno seconder\b",
    r"\b(?:motion|amendment|proposal) (?:was |had |having )?(?:not |failed)\b",
    r"\bnot carried\b",
    r"\bdefeated\b",
    r"\bfell\b",
    r"\bwithdrawn\b",
    r"\brejected\b",
    r"\bnot seconded\b",
)
"""How the vote on a motion went."""
