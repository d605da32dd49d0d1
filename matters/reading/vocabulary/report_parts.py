"""Words that stand in the parts of a report."""

from __future__ import annotations

ASKING_VERBS = ("asked", "invited", "recommended", "requested", "required")
"""How a stem asks: "Members are invited to:"."""

WHAT_FOLLOWS = r"the (?:proposed|following|recommended) (?:decision|recommendation|resolution|action)s?(?: to| that)?"
"""How a longer stem ends that only points at the list: "is asked to endorse the proposed decision:"."""

RECOMMENDS = r"(?:recommends?|advises?|requests?|asks?|invites?)"
"""How a stem passes a list on to another body: "That the Panel recommends to Cabinet:"."""

RECOMMENDATION_OPENINGS = (
    "that",
    "to",
    "the (?:committee|panel|board|cabinet|council|sub-committee|executive|forum|members?)",
    "members",
    "note",
    "notes",
    "agree",
    "agrees",
    "approve",
    "approves",
    "consider",
    "considers",
    "comment",
    "endorse",
    "receive",
    "recommend",
    "review",
    "scrutinise",
    "support",
    "delegate",
)
"""How a paragraph after a list begins where it is a further recommendation and no remark."""

NOTHING = (
    r"n/?a\.?",
    r"none\b[^.]{0,60}\.?",
    r"nil\.?",
    r"not applicable\.?",
    r"dim\.?",
    r"no (?:appendices|background papers|background documents)\b.*",
    r"there are (?:no|none)\b.*",
    r"there (?:is|are) (?:no )?background (?:papers?|documents?)\b[^:]*",
)
"""A whole paragraph that says a list is empty, or names nothing in it."""

LEAD_INS = (
    r"the following .{0,160}?\.?",
    r"the appendices .{0,120}(?:are|is)",
    r"(?:list of )?(?:appendices|background papers)",
    r"(?:the )?background papers? .{0,160}(?:are|is|as follows)",
    r"(?:attached|attachments?)",
)
"""A line, ending in a colon or nothing, that only introduces the list after it."""

CLEARANCES = ("FD", "LD")
"""Letters of a clearance number: FD of the finance officer, LD of the legal one."""

CLIMATE_ROWS: dict[str, str] = {
    "positive": r"have a positive impact",
    "neutral": r"have a neutral impact",
    "negative": r"have a negative impact",
    "author_trained": r"(?:the )?author has undertaken the climate emergency training(?: for\s+report\s+authors)?",
}
"""A row of the climate grid by field of `Climate`."""

CLIMATE_WORDS = ("positive impact", "neutral impact", "negative impact", "undertaken the climate")
"""Words of which each row of the climate grid has some, in small letters."""
