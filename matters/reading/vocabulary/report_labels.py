"""The labels at the head of a report, and the answers behind them, as councils' templates word them."""

from __future__ import annotations

HEADER_LABELS: dict[str, tuple[str, ...]] = {
    "report_to": (
        "Report to",
        "Report for",
        "To",
        "Committee",
        "Committee name",
        "Meeting",
        "Name of committee",
        "Name of meeting",
        "Decision making body",
        "Adroddiad i",
    ),
    "date_of_meeting": (
        "Date of Meeting",
        "Date of Meetings",
        "Meeting date",
        "Date of committee",
        "Committee date",
        "Date",
        "Dyddiad y cyfarfod",
    ),
    "subject": (
        "Subject",
        "Subject of report",
        "Report subject",
        "Title",
        "Title of report",
        "Report title",
        "Subject matter",
        "Subject/title",
        "Pwnc",
        "Teitl",
    ),
    "report_of": (
        "Report of",
        "Report of the",
        "Joint report of",
        "Report by",
        "By",
        "Report from",
        "Report author",
        "Report author(s)",
        "Author of report",
        "Author",
        "Lead officer",
        "Lead director",
        "Reporting officer",
        "Responsible officer",
        "Responsible director",
        "Presented by",
        "Adroddiad gan",
    ),
    "wards": (
        "Wards affected",
        "Ward affected",
        "Ward(s) affected",
        "Ward(s)",
        "Wards",
        "Ward/s affected",
        "Affected wards",
        "Electoral wards affected",
        "Electoral ward(s) affected",
        "Electoral divisions affected",
        "Electoral divisions",
        "Division(s) affected",
        "Divisions affected",
        "Local members",
        "Wardiau",
    ),
    "portfolio": (
        "Portfolio",
        "Cabinet Portfolio",
        "Portfolio area",
        "Portfolio holder",
        "Portfolio holder(s)",
        "Relevant portfolio holder",
        "Cabinet member",
        "Cabinet member(s)",
        "Relevant cabinet member",
        "Lead member",
        "Lead cabinet member",
        "Executive member",
        "Aelod cabinet",
    ),
    "key_decision": (
        "Is this a Key Decision",
        "Is it a Key Decision",
        "Is this decision a key decision",
        "Key Decision",
        "Key decision (yes/no)",
        "Key decision yes/no",
        "Key decision: yes/no",
    ),
    "in_forward_plan": (
        "Included in Forward Plan",
        "Included in the Forward Plan",
        "Is it included in the Forward Plan",
        "Is this included in the Forward Plan",
        "In Forward Plan",
        "In the Forward Plan",
        "Forward Plan",
        "On Forward Plan",
    ),
    "exempt": (
        "Exempt / Confidential Report",
        "Exempt / Confidential",
        "Exempt or confidential",
        "Exempt or confidential report",
        "This Report Contains Exempt / Confidential Information",
        "Does the report contain exempt or confidential information",
        "Does the report contain confidential or exempt information",
        "Does this report contain confidential or exempt information",
        "Does this report contain exempt or confidential information",
        "Contains exempt information",
        "Contains confidential or exempt information",
        "Does this report contain exempt information",
        "Is the report exempt",
        "Is this report exempt",
        "Is this report confidential",
        "Exempt report",
        "Exempt information",
        "Exempt",
        "Confidential",
        "Public or exempt",
        "Public or private",
        "Public/private",
        "Public or private report",
        "Confidentiality",
        "Exempt or confidential information",
        "Public/exempt",
        "Report status",
        "Status",
        "Classification",
        "Security classification",
    ),
}
"""A field of `ReportHeader` and its labels. Where two labels of a field stand in one header the first is taken."""

OTHER_LABELS = (
    "Reference",
    "Reference No",
    "Reference Number",
    "Ref",
    "Ref No",
    "Report No",
    "Report Number",
    "Report Type",
    "Type of report",
    "Type of decision",
    "Decision Type",
    "Decision maker",
    "Date of report",
    "Agenda Item",
    "Agenda Item No",
    "Agenda Item Number",
    "Item No",
    "Item Number",
    "Version",
    "Strategic Priority",
    "Corporate Priority",
    "Corporate Plan Priority",
    "Priorities",
    "Policy framework",
    "Local Member",
    "Relevant scrutiny committee",
    "Monitoring officer",
    "Section 151 officer",
)
"""Labels that no field is read from; they end the value before them."""

SPOKEN_LABELS = ("report to", "report of", "joint report of", "report by", "adroddiad i")
"""Labels that some templates print without a colon: "Report of the Head of Law"."""

CONTACT_LABELS: dict[str, tuple[str, ...]] = {
    "name": (
        "Contact Officer",
        "Contact Officer(s)",
        "Contact Officers",
        "Contact name",
        "Contact",
        "Contact person",
        "Contact for further information",
        "Officer contact",
        "Contact officer name",
        "For further information contact",
        "For further information please contact",
        "Further information from",
        "Report contact",
        "Officer to contact",
        "Name",
        "Swyddog cyswllt",
        "Cyswllt",
    ),
    "post": ("Job title", "Position", "Post", "Designation", "Post title", "Officer title"),
    "telephone": (
        "Telephone Number",
        "Telephone No",
        "Telephone No.",
        "Telephone",
        "Tel No",
        "Tel No.",
        "Tel. No.",
        "Tel",
        "Tel.",
        "Phone",
        "Phone number",
        "Contact number",
        "Contact no",
        "Contact telephone",
        "Contact telephone number",
        "Direct line",
        "Ffôn",
        "Ffon",
    ),
    "email": (
        "Email Address",
        "E-mail Address",
        "E mail address",
        "Email",
        "E-mail",
        "E mail",
        "Contact email",
        "Contact e-mail",
        "E-bost",
        "Ebost",
    ),
}

NAME_LABELS_OF_A_CONTACT = frozenset(
    label.casefold() for label in CONTACT_LABELS["name"] if label not in ("Name", "Contact")
)
"""Labels that by themselves open a block about a contact."""

AUTHOR_LABELS = frozenset(
    ("author", "author of report", "report author", "report author(s)", "lead officer", "reporting officer")
)
"""Labels of `report_of` that name a person, whom a telephone or address in the header reaches."""

STANDING_APART = ("wards", "portfolio", "key_decision", "in_forward_plan")
"""Fields of the header that some templates print further down; their labels end the part before them."""

FRONT_SHEET_ONLY = (r"time", r"venue", r"place", r"location", r"a ?g ?e ?n ?d ?a", r"amser", r"lleoliad", r"rhaglen")
"""Labels and headings that a front sheet has and the head of a report never."""

TICKED_BOXES = "☒☑✓✔√■\uf0fe\uf0fc\uf052"

EMPTY_BOXES = "☐□\uf0a8\uf06f"

YES = frozenset(
    (
        "yes",
        "y",
        "oes",
        "ydy",
        "ydyw",
        "true",
        "exempt",
        "confidential",
        "private",
        "restricted",
        "part",
        "partly",
        "√",
        "✓",
    )
)

NO = frozenset(("no", "n", "non", "none", "nac", "na", "false", "open", "public", "unrestricted", "not", "nil", "x"))
"""The first word of an answer to a question of the header."""

EVERY_WARD = (
    "all",
    "all wards",
    "all wards affected",
    "borough wide",
    "boroughwide",
    "county wide",
    "countywide",
    "none",
    "n/a",
)
