"""Titles of minuted items that most meetings have, and words that look like titles but are not."""

STANDING_TITLES = (
    r"apolog(?:y|ies)(?: for (?:non-attendance|absence)| of absence)?(?: and substitut(?:ions?|es))?",
    r"(?:introductions?|welcome)(?: and (?:introductions?|apologies|announcements))?",
    r"declarations?(?: of (?:members'? )?(?:disclosable pecuniary )?interests?)?(?: and lobbying)?",
    r"disclosures? of (?:pecuniary )?interests?",
    r"interests",
    r"substitut(?:ions?|es?)(?: members?)?",
    r"(?:to confirm the )?minutes(?: of (?:the )?(?:last|previous) meetings?| and matters arising)?",
    r"matters arising(?: from the minutes)?",
    r"(?:chair(?:man|person)?(?:'?s)? )?announcements?",
    r"public (?:questions?|participation|question time|speakers?)",
    r"petitions?",
    r"(?:any other|urgent|other)(?: urgent)? business",
    r"aob",
    r"(?:work|forward|scrutiny work) (?:programme|plan)",
    r"dates? of (?:the )?next meetings?",
    r"next meetings?",
    r"exclusion of (?:the )?(?:press and )?public(?: and press)?",
    r"ymddiheuriadau(?: am absenoldeb)?",
    r"datgan(?:iadau)? (?:buddiant|o fuddiant)(?: personol)?",
    r"cofnodion",
    r"materion brys",
    r"blaenraglen waith",
)
"""Whole titles, without number, case aside."""

NOT_TITLES = (
    r"(?:also |members? |membership )?present",
    r"(?:officers? )?(?:also )?in attendance",
    r"attendance",
    r"officers?",
    r"councillors?",
    r"(?:non-?)?voting members?",
    r"co-?opted members?",
    r"members?",
    r"observers?",
    r"resolved",
    r"agreed",
    r"recommended",
    r"recommendations?",
    r"noted",
    r"decisions?",
    r"actions?(?: points?)?",
    r"chair(?:man|person)?",
    r"part (?:[ivx]+|[a-d]|\d)\b.*",
    r"(?:public|exempt|confidential) (?:items|business|session)",
    r"yn bresennol",
    r"penderfyn(?:iad|wyd)",
    r"cadeirydd",
)
"""Lines in capitals or bold that head no item."""

AGENDA_VERBS = (
    "receive",
    "consider",
    "approve",
    "note",
    "confirm",
    "report",
    "agree",
    "sign",
    "declare",
    "review",
    "answer",
    "adopt",
    "hear",
    "invite",
)
"""With "To" before it, the agenda's own sentence under a title begins."""

ROW_LABELS = ("additional documents", "minutes?", "decision", "dogfennau ychwanegol", "cofnodion", "penderfyniad")
"""Labels that follow a title on a list page."""

PAGES_NOTE = r"\s*\(pages? \d+(?: ?[-–] ?\d+)?\)\s*$|\s*(?:\bpdf e?icon )?\bPDF \d+(?:\.\d+)? ?[KM]B\b.*$"
"""What web pages and packs hang on a title."""
