"""A pack record as the plain JSON that others exchange (`docs/pack-record.md`)."""

from __future__ import annotations

from matters.reading.evidenceform import forward_plan, number_table, plan, programme, register
from matters.reading.plainform import Json, place, placed, plain
from matters.reading.record import AgendaItem, Member, MinuteItem, Minutes, PackRecord, Report, Resolution


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
            **plain(record.meeting),
            "members": [_member(m) for m in record.meeting.members],
            "substitutes": [_member(m) for m in record.meeting.substitutes],
        },
        "agenda": [_agenda_item(item) for item in record.agenda],
        "minutes": _minutes(record.minutes) if record.minutes else None,
        "reports": [_report(report) for report in record.reports],
        "work_programme": programme(record.work_programme) if record.work_programme else None,
        "forward_plan": forward_plan(record.forward_plan) if record.forward_plan else None,
        "tables": [number_table(table) for table in record.tables],
        "registers": [register(r) for r in record.registers],
        "plans": [plan(p) for p in record.plans],
        "matters": [],
        "findings": [],
        "declarations": [plain(d) for d in (record.minutes.declarations if record.minutes else ())],
        "appendices": [placed(a) for a in record.appendices],
        "petitions": [placed(p) for p in record.petitions],
        "public_questions": [placed(q) for q in record.public_questions],
        "verbal_updates": [placed(u) for u in record.verbal_updates],
        "decisions": [{**placed(d), "steps": [placed(step) for step in d.steps]} for d in record.decisions],
    }


def _member(member: Member) -> dict[str, Json]:
    return {**plain(member), **place(member.name.span)}


def _agenda_item(item: AgendaItem) -> dict[str, Json]:
    return {**plain(item), **place(item.number.span)}


def _minutes(minutes: Minutes) -> dict[str, Json]:
    parts: dict[str, Json] = plain(minutes)
    del parts["declarations"]
    return {**parts, "items": [_minute_item(item) for item in minutes.items]}


def _minute_item(item: MinuteItem) -> dict[str, Json]:
    start = item.number.span if item.number else item.title.span
    return {
        "number": plain(item.number),
        "title": item.title.value,
        **place(start),
        "questions": plain(item.questions),
        "resolutions": [_resolution(r) for r in item.resolutions],
    }


def _resolution(resolution: Resolution) -> dict[str, Json]:
    start = resolution.label.span if resolution.label else resolution.text.span
    return {**plain(resolution), **place(start)}


def _report(report: Report) -> dict[str, Json]:
    contact = report.contact_officer
    return {
        **plain(report),
        **place(report.span),
        "contact_officer": {k: v for k, v in plain(contact).items() if k != "post"} if contact else None,
    }
