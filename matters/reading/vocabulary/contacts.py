"""Words that tell an officer's post from the name before it."""

from __future__ import annotations

POST_BEGINNINGS = frozenset(
    (
        "acting",
        "administrator",
        "assistant",
        "associate",
        "business",
        "chief",
        "clerk",
        "commissioning",
        "committee",
        "committees",
        "consultant",
        "corporate",
        "democratic",
        "deputy",
        "director",
        "electoral",
        "executive",
        "governance",
        "group",
        "head",
        "interim",
        "lead",
        "legal",
        "manager",
        "member",
        "officer",
        "policy",
        "principal",
        "programme",
        "project",
        "scrutiny",
        "secretary",
        "senior",
        "service",
        "solicitor",
        "statutory",
        "strategic",
        "support",
        "swyddog",
        "team",
        "treasurer",
        "uwch",
    )
)
"""A post begins with one of these words: "Jo Bloggs Senior Democratic Services Officer"."""

REACHED_BY = ("tel", "telephone", "phone", "email", "e-mail", "direct line", "ffôn", "e-bost", "on", "or", "at", "by")
"""Words left over before a number or address that stands behind a name."""

ASKS_TO_REACH = (
    r"(?:please )?contact(?: the)?",
    r"(?:please )?(?:ask for|telephone|ring|call|speak to|e-?mail|write to|get in touch with)",
    r"cysyllt(?:wch|er) â(?:g)?",
)
"""What a sentence says before the officer's name: "If you need a copy please contact Jo Bloggs, Clerk, on ..."."""
