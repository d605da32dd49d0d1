"""What councils call the bodies that meet. English and Welsh."""

BODY_WORDS = (
    "committee",
    "sub-committee",
    "council",
    "cabinet",
    "executive",
    "board",
    "panel",
    "commission",
    "forum",
    "assembly",
    "authority",
    "partnership",
    "working group",
    "task group",
    "pwyllgor",
    "cyngor",
    "bwrdd",
)

COUNCIL_INITIALS = ("MBC", "BC", "CC", "DC", "LBC", "UA", "RBC", "CBC", "MDC", "CA")
"""How a running header shortens the council's name ("Newtown MBC")."""

COUNCIL_WORDS = ("council", "councils", "authority", "corporation", "assembly", "cyngor", "awdurdod")
"""What the whole authority is called, beside `COUNCIL_INITIALS`; any other body word names a part of it."""
