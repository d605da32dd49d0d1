"""A pack record as the plain JSON that others exchange (`docs/pack-record.md`)."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass
from typing import Any

from matters.reading.document import Span
from matters.reading.record import (
    AgendaItem,
    Member,
    MinuteItem,
    Minutes,
    PackRecord,
    Report,
    Resolution,
    Stated,
)

Json = Any
"""A value that `json.dumps` takes: dict, list, str, number, bool or None."""


def as_json(record: PackRecord) -> dict[str, Json]:
    """The record in the exchange form: values without spans, `line` and `page` where a thing starts.

    Sections that the reader does not fill yet are present and empty, so that a consumer need not ask.

    >>> from matters.reading.record import Meeting
    >>> as_json(PackRecord("x", Meeting()))["minutes"] is None
    True
    """
    return {
        "pack": record.pack,
        "meeting": {
            **_plain(record.meeting),
            "members": [_member(m) for m in record.meeting.members],
            "substitutes": [_member(m) for m in record.meeting.substitutes],
        },
        "agenda": [_agenda_item(item) for item in record.agenda],
        "minutes": _minutes(record.minutes) if record.minutes else None,
        "reports": [_report(report) for report in record.reports],
        "work_programme": None,
        "forward_plan": None,
        "tables": [],
        "registers": [],
        "plans": [],
        "matters": [],
        "findings": [],
        "declarations": [_plain(d) for d in (record.minutes.declarations if record.minutes else ())],
    }


def _plain(value: object) -> Json:
    """Any part of a record without its spans."""
    match value:
        case Stated():
            return _plain(value.value)
        case dt.date():
            return value.isoformat()
        case dt.time():
            return value.strftime("%H:%M")
        case tuple():
            return [_plain(v) for v in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.name != "span"}
        case _:
            return value


def _place(span: Span) -> dict[str, Json]:
    return {"line": span.line, "page": span.page}


def _member(member: Member) -> dict[str, Json]:
    return {**_plain(member), **_place(member.name.span)}


def _agenda_item(item: AgendaItem) -> dict[str, Json]:
    return {**_plain(item), **_place(item.number.span)}


def _minutes(minutes: Minutes) -> dict[str, Json]:
    plain: dict[str, Json] = _plain(minutes)
    del plain["declarations"]
    return {**plain, "items": [_minute_item(item) for item in minutes.items]}


def _minute_item(item: MinuteItem) -> dict[str, Json]:
    start = item.number.span if item.number else item.title.span
    return {
        "number": _plain(item.number),
        "title": item.title.value,
        **_place(start),
        "questions": _plain(item.questions),
        "resolutions": [_resolution(r) for r in item.resolutions],
    }


def _resolution(resolution: Resolution) -> dict[str, Json]:
    start = resolution.label.span if resolution.label else resolution.text.span
    return {**_plain(resolution), **_place(start)}


def _report(report: Report) -> dict[str, Json]:
    contact = report.contact_officer
    return {
        **_plain(report),
        **_place(report.span),
        "contact_officer": {k: v for k, v in _plain(contact).items() if k != "post"} if contact else None,
    }
