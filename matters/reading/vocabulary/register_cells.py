"""What the cells of a table of records look like, by the heading over them: how layout text without columns is told
apart. Phrases are regular expressions in small letters.
"""

from __future__ import annotations

LOOK_OF_HEAD = (
    ("dated", r"previous inspection.*|(?:last|previous) (?:inspection )?(?:grade|outcome|judge?ment|rating).*"),
    ("date", r"(?:.* )?(?:dates?|when|deadline|timescales?|period(?: of report)?|from|to|until|received|effective.*)"
             r"|(?:date .*)|inspected"
             r"|(?:made|agreed|considered|published|appointed|raised|opened|closed|notified|expires?)(?: on)?"),
    ("person", r".*\binspector.*|name|member|representative|councillor|cllr|councillor name"),
    ("grade", r".*\b(?:grade|judge?ment|rating)\b.*|inspection outcome|.*report card"),
    ("status", r".*\bstatus|accepted.*|rag(?: rating)?|agreed"),
    ("contact", r"(?:.* )?(?:contact|e-?mail|telephone).*"),
    ("numbered", r"minute(?: (?:no|number|ref)\.?)?|agenda item|item no\.?"),
    ("number", r"no\.?|number|#|ref\.?|reference|page(?: no\.?)?|id|score|likelihood|rec\.?(?: no\.?)?"
               r"|attendance|attended|possible"),
    ("place", r"(?:name of )?(?:the )?(?:school|setting|provider|academy|nursery|pharmacy|home|service)(?: name)?"),
    ("short", r"acronym|abbreviation|term"),
    ("post", r"position|post|role|job title|designation"),
    ("body", r"organisation|agency|employer|body|authority"),
)  # fmt: skip
"""The first that fits the whole heading; any other column holds words."""

GRADES = (
    "good", "outstanding", "requires improvement", "requiring improvement", "ri", "inadequate", "special measures",
    "serious weaknesses", "pending", "awaited", "awaiting", "met", "not met", "satisfactory", "exceptional",
    "strong standard", "expected standard", "needs attention", "urgent improvement", "excellent", "adequate",
    "unsatisfactory", "effective", "standards met", "standards not met", "monitoring visit", "tbc", "not yet published",
    "not yet inspected", "first inspection", "n/a",
)  # fmt: skip

NOBODY = frozenset({"vacancy", "vacant", "tbc", "to be confirmed", "none"})
"""Stands where nobody holds a place."""

STATUSES = (
    "permanent", "agency", "interim", "vacant", "vacancy", "temporary", "acting", "fixed term", "seconded", "red",
    "amber", "green", "complete", "completed", "ongoing", "on-going", "in progress", "done", "not started", "on track",
    "accepted", "rejected", "partially accepted", "accepted in part", "agreed", "not accepted", "open", "closed",
    "implemented", "partially implemented", "not implemented", "delayed", "yes", "no", "superseded", "noted", "overdue",
)  # fmt: skip

POST_WORDS = (
    r"\b(?:director|manager|officer|head|chief|lead|leader|nurse|inspector|consultant|coordinator|co-ordinator|chair"
    r"|member|representative|practitioner|doctor|commissioner|principal|headteacher|governor|secretary|treasurer"
    r"|advis[oe]r|constable|superintendent|commander|sergeant|warden|teacher|executive|deputy|designated|specialist|engagement|analyst|clerk|worker)\b"
)

BODY_WORDS = (
    r"\b(?:council|trust|nhs|police|service|services|university|college|academy|board|partnership|association|group"
    r"|company|ltd|limited|housing|charity|centre|aid|diocese|union|society|office|department|ccg|icb|authority|church"
    r"|hospital|hospitals|foundation|forum|agency|school|cvs)\b"
)

PLACE_WORDS = (
    r"\b(?:school|primary|academy|nursery|college|high|infant|infants|junior|juniors|centre|grange|pharmacy|chemist"
    r"|chemists|home|house|playgroup|pre-school|preschool|unit|church|catholic|ce|rc|saint|st)\b"
)

STARTS = (
    "name", "school", "setting", "provider", "position", "post", "role", "organisation", "agency", "pharmacy",
    "councillor", "member", "representative", "recommendation", "recommendations", "rec", "no", "ref", "reference",
    "risk", "contract", "contractor", "session", "date", "item", "term", "acronym", "abbreviation", "title", "body",
    "committee", "group", "partner", "minute", "report", "agenda", "supplier", "event", "topic", "job",
)  # fmt: skip
"""With one of these the first heading of a table in layout text begins."""

STOPS = (
    r"details of (?:the )?decision\b", r"decision maker\b", r"report to:", r"subject:", r"contact officer",
    r"title of decision\b", r"title:", r"date of meeting:", r"wards? affected", r"appendix [a-z0-9]+ ?[-–:]",
)  # fmt: skip
"""With one of these another table or paper begins."""

MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
WEEKDAYS = "mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun"
