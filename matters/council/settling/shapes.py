"""How each kind of thing is kept: its model, what it belongs to, and the fields that documents state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matters.council.followup.models import Matter
from matters.council.meetings.models import (
    AgendaItem,
    Attendance,
    Declaration,
    MinuteItem,
    PartOfMeeting,
    Question,
    Resolution,
    Seat,
)
from matters.council.papers.models import Recommendation, Report
from matters.council.settling.agenda_entries import CLIMATE_FIELDS, CONTACT_FIELDS, HEADER_FIELDS
from matters.council.settling.entries import Kind

NOT_TEXT = {"date_of_meeting", "key_decision", "in_forward_plan", "exempt"}


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of one kind.

    `fields` are those that documents state, with the value where none does; `text` is the one that rows are compared
    by; `who` the one that points to a name.
    """

    model: type[PartOfMeeting]
    owner: str
    fields: Mapping[str, object]
    text: str
    who: str | None = None


REPORT_FIELDS: dict[str, object] = {
    "agenda_number": "",
    **{name: None if name in NOT_TEXT else "" for name in HEADER_FIELDS},
    **{f"contact_{part}": "" for part in CONTACT_FIELDS},
    **{f"climate_{name}": None for name in CLIMATE_FIELDS},
    "consultation_refs": [],
    "appendices": [],
    "background_papers": [],
}

MATTER_FIELDS: dict[str, object] = {
    **dict.fromkeys(("ask", "text", "addressee", "label", "due", "due_text", "due_working"), ""),
    "kind": "other",
    "recurring": False,
    "is_resolved": True,
}

SHAPES: dict[Kind, Shape] = {
    Kind.SEAT: Shape(Seat, "meeting", {"role": "", "organisation": "", "is_substitute": False}, "name", "name"),
    Kind.AGENDA_ITEM: Shape(
        AgendaItem,
        "meeting",
        {"number": "", "title": "", "status": "no_paper", "report_of": "", "first_page": None, "last_page": None},
        "title",
    ),
    Kind.REPORT: Shape(Report, "meeting", REPORT_FIELDS, "subject"),
    Kind.RECOMMENDATION: Shape(Recommendation, "report", {"text": ""}, "text"),
    Kind.ATTENDANCE: Shape(Attendance, "meeting", {"kind": "", "printed": ""}, "printed", "name"),
    Kind.DECLARATION: Shape(
        Declaration, "meeting", {"who": "", "what": "", "minute": "", "action": ""}, "what", "name"
    ),
    Kind.MINUTE_ITEM: Shape(MinuteItem, "meeting", {"number": "", "title": "", "text": ""}, "title"),
    Kind.QUESTION: Shape(Question, "minute_item", {"text": ""}, "text", "asked_by"),
    Kind.RESOLUTION: Shape(Resolution, "minute_item", {"label": "", "text": ""}, "text"),
    Kind.MATTER: Shape(Matter, "minute_item", MATTER_FIELDS, "text"),
}
"""Owners come before what belongs to them."""

MEETING_FIELDS: dict[str, object] = {
    "time": None,
    "venue": "",
    **{f"officer_{part}": "" for part in CONTACT_FIELDS},
    "subject_to_call_in": None,
}
