"""The labels of notices of decisions, of issues and of single items, as council sites and officers' forms word them."""

from __future__ import annotations

FACT_LABELS: dict[str, tuple[str, ...]] = {
    "decision_maker": (r"decision maker", r"decision taken by", r"decision made by", r"penderfynwr"),
    "status": (r"decision status", r"status of decision", r"statws y penderfyniad"),
    "key_decision": (r"(?:is|is this|is it)?(?: a)? ?key decision", r"decision type"),
    "subject_to_call_in": (
        r"(?:is |is this |is it )?(?:decision )?subject to call[- ]?in",
        r"eligible for call[- ]?in",
    ),
    "decided_on": (r"date of (?:the )?decision", r"decision date", r"date (?:the )?decision (?:was )?(?:taken|made)"),
    "decided_at": (r"decided at meeting",),
    "published_on": (r"publication date", r"date (?:of publication|published)"),
    "effective_from": (r"effective from", r"effective date", r"date (?:of implementation|decision (?:is )?effective)"),
    "due": (r"decision due(?: date)?",),
    "first_published": (r"notice of (?:proposed )?decision first published",),
}
"""Labels that only such a notice has; each stands in it once."""

OTHER_LABELS: dict[str, tuple[str, ...]] = {
    "wards": (r"wards? affected", r"wards?"),
    "contact": (r"contact(?: officer)?s?",),
    "author": (r"report author", r"lead officer"),
    "lead": (r"lead member", r"portfolio holder", r"cabinet member"),
}

HEADINGS: dict[str, tuple[str, ...]] = {
    "purpose": (r"purpose", r"details", r"description"),
    "decision": (r"decisions?(?: made| taken)?", r"penderfyniad(?:au)?"),
    "minutes": (r"minutes",),
    "reasons": (r"reasons? for (?:the )?decisions?",),
    "options": (r"(?:alternative|other) options (?:considered|rejected|considered and rejected)",),
    "consultation": (r"consultation(?: process)?", r"consultees"),
    "documents": (r"(?:accompanying|supporting|related|background|additional) (?:documents|papers)", r"documents"),
    "steps": (r"agenda items", r"meetings", r"(?:issue )?history"),
    "interests": (r"(?:declarations? of )?interests? and nature of interests? declared",),
}
"""Headings with their text below."""

BY = r"by|gan"
"""Between the day on which a decision is due and who is to take it."""

ITEM_OF_MEETING = r"\W*(?:meeting of (?:the )?|meeting: )?(?P<body>.+?)[,–-]? *\(item (?P<number>\d{1,4}[a-z]?)\.?\)\W*"
"""How the page of one item tells of which meeting it is, and its number there."""

YES, NO = ("yes", "ydy", "ydyw", "oes", "key"), ("no", "nac ydy", "nac oes", "non-key", "not key")
