"""Words of work programmes: headings, column labels, the marks that put an item down for a meeting."""

from __future__ import annotations

HEADINGS = (
    r"work(?:ing)? ?(?:programme|program|plan)",
    r"forward (?:work )?programme",
    r"forward work plan",
    r"(?:scrutiny|committee|panel|board|annual) (?:programme|plan)\b(?! of)",
    r"programme of (?:work|meetings|business)",
    r"schedule of (?:business|items|reports)",
    r"future (?:items|business|reports|agenda items)",
    r"(?:blaen)?raglen waith",
    r"(?:blaen)?rhaglen waith",
    r"cynllun gwaith",
)
"""What names a work programme in a heading."""

ITEM_LABELS = frozenset(
    {
        *("item", "items", "report", "reports", "report/item", "item/report", "subject", "topic", "title", "issue"),
        *("item title", "report title", "title of report", "agenda item", "item of business", "topic/item"),
        *("work item", "subject/topic", "topic/subject", "issue/topic", "item/topic", "scrutiny item", "matter"),
        *("date of meeting/item", "item/date of meeting", "meeting date/item", "item/meeting date", "area of work"),
        *("scrutiny topic", "item/subject", "subject matter", "name of report", "business", "agenda items"),
        *("subject/title", "title/subject", "report/topic", "topic title", "item description", "review", "reports due"),
        *("eitem", "pwnc", "teitl"),
    }
)
"""Headings of the column that says what is to come, in small letters."""

OFFICER_LABELS = frozenset(
    {
        *("officer", "officers", "lead", "lead officer", "lead officer(s)", "lead officers", "report author", "author"),
        *("responsible officer", "officer responsible", "report author/organiser", "organiser", "contact officer"),
        *("contact", "report of", "report by", "by whom", "presenter", "presented by", "presenting officer", "owner"),
        *("author/organiser", "lead/author", "lead director", "director", "who", "report author(s)", "author(s)"),
        *("lead member/officer", "officer/member", "lead officer/member", "reporting officer", "officer contact"),
        *("responsible", "responsibility", "lead person", "led by", "lead officer/author", "author/lead officer"),
        *("head of service", "responsible officer/member", "report author and organiser", "witnesses", "swyddog"),
        *("attendees", "invitees", "officer(s)", "lead(s)", "report lead", "service lead"),
    }
)

DATE_LABELS = frozenset(
    {
        *("date", "meeting", "meeting date", "date of meeting", "committee date", "date of committee", "when", "dates"),
        *("scheduled", "scheduled for", "proposed date", "target date", "programme date", "month", "date due"),
        *("meeting dates", "panel date", "committee meeting", "date for committee", "report date", "dyddiad"),
        *("committee meeting date", "proposed meeting", "planned date", "scheduled date", "timescale"),
        "date to committee",
    }
)

NUMBER_LABELS = frozenset(
    {"no", "no.", "number", "ref", "ref.", "item no", "item no.", "#", "rhif", "reference", "nos"}
)

OTHER_LABELS = frozenset(
    {
        *("purpose", "purpose of report", "reason", "comments", "notes", "status", "outcome", "priority", "type"),
        *("objective", "description", "scope", "portfolio", "cabinet member", "lead member", "progress", "update"),
        *("purpose of item", "purpose/outcome", "expected outcome", "outcomes", "action", "format", "directorate"),
        *("why", "background", "rationale", "method", "approach", "type of item", "aim", "key questions", "comment"),
        *("executive member", "portfolio holder", "origin", "source", "requested by", "category", "theme", "nodiadau"),
        *("purpose and outcome", "purpose and scope", "details", "service", "frequency", "invited", "what for"),
        *("objectives", "reason for inclusion", "reason for scrutiny", "corporate priority", "actions", "note"),
    }
)
"""Columns of a programme's table of which the record keeps nothing."""

TICKS = frozenset(
    {
        *("x", "✓", "✔", "√", "☑", "☒", "✗", "✘", "•", "●", "■", "*", "y", "yes", "ü", "þ", "p", "", "", "v"),
        *("", "", "", "", "", "·", "○", "✅", "tick", "⚫", "▪", "√*", "x*", "oes", "ie"),
    }
)
"""What marks a meeting in a grid, in small letters; the odd letters are what tick fonts leave behind."""

NO_TICKS = frozenset({"-", "–", "—", "--", "n/a", "na", "no", "n", "none", "0", ".", "…", "/", "\\"})
"""What stands in an empty cell of a grid, in small letters."""

PUT_OFF = ("deferred", "postponed", "moved", "cancelled", "withdrawn", "removed", "rescheduled", "slipped", "delayed")
"""First words of a cell that says that the item is not to come to that meeting after all."""

NOTES = (
    r"see\b",
    r"the above\b",
    r"above\b",
    r"note\b",
    r"nb\b",
    r"to be (?:incorporated|included|combined|considered|confirmed|moved|merged|arranged)\b",
    r"deferred\b",
    r"moved\b",
    r"postponed\b",
    r"rescheduled\b",
    r"carried (?:over|forward)\b",
    r"requested (?:by|at)\b",
    r"\w+ item to be\b",
    r"if (?:needed|required)\b",
    r"date tbc\b",
    r"tbc\b",
    r"new\b",
)
"""How a bracket begins that says something of the row, and names nobody."""

NO_PERSON = frozenset(
    {
        *("termly", "basis", "annual", "quarterly", "monthly", "update", "report", "reports", "term", "provisional"),
        *("spring", "summer", "autumn", "winter", "draft", "final", "interim", "verbal", "presentation", "written"),
        *("item", "information", "outcome", "outcomes", "review", "strategy", "policy", "plan", "year", "half"),
        *("first", "second", "third", "quarter", "outturn", "budget", "validated", "unvalidated", "results", "key"),
        *("stage", "action", "task", "working", "findings", "consultation", "pre-scrutiny", "call-in", "spotlight"),
        *("briefing", "note", "standing", "regular", "both", "all", "wards", "ages", "see", "also", "including"),
        *("biannual", "six-monthly", "bi-annual", "twice", "weekly", "day", "days", "progress", "scorecard", "data"),
        *("performance", "statistics", "figures", "position", "statement", "terms", "reference", "part", "phase"),
    }
)
"""Words in capitals inside a bracket that is part of a title, in small letters."""

ORGANISATIONS = frozenset(
    {
        *("trust", "board", "icb", "nhs", "police", "healthwatch", "ofsted", "council", "partnership", "association"),
        *("alliance", "agency", "authority", "foundation", "college", "university", "federation", "society", "network"),
        *("hospital", "cqc", "constabulary", "service", "team", "ltd", "limited", "charity", "directorate", "company"),
        *("department", "chamber", "ambulance", "consortium", "cic", "plc", "bwrdd", "heddlu"),
    }
)
"""Words in the names of bodies that send somebody to bring an item, in small letters."""

BANDS = (
    r"(?:regular|standing|routine|annual|recurring|operational|statutory|quarterly|monthly|other|ad hoc|additional)"
    r" (?:\w+ ){0,2}(?:items?|reports?|business|updates?)",
    r"(?:service|performance|progress|policy|nhs|partner|external|scrutiny|overview)\b.{0,40}\b(?:reports?|updates?|items?|reviews?)",
    r"presentations?",
    r"(?:task|working) (?:and finish )?groups?",
    r"items? (?:for|to be|requested|carried)\b.*",
    r"requested by\b.*",
)
"""Headings that part the rows of a programme, in small letters and without a colon."""
