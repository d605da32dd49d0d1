"""Summary: a record as a page of text for a terminal: who met, on what, what was resolved, what the papers hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from matters.reading.record import (
    AgendaItem,
    Contact,
    Declaration,
    Meeting,
    Member,
    MinuteItem,
    Minutes,
    PackRecord,
    PaperStatus,
    Report,
    Resolution,
)
from matters.reading.summary_lines import day, said, wrapped
from matters.reading.summary_papers import papers

NARROWEST = 40

STATUS_WORDS = {
    PaperStatus.TO_FOLLOW: "to follow",
    PaperStatus.VERBAL: "verbal",
    PaperStatus.PRESENTATION: "presentation",
}


def summary(record: PackRecord, width: int) -> str:
    """What a pack says, in sections, each left out where there is nothing; wrapped to `width` characters."""
    width = max(width, NARROWEST)
    sections = [
        _meeting(record.meeting, width),
        _people(record.meeting, width),
        _agenda(record.agenda, width),
        _minutes(record.minutes, width) if record.minutes else [],
        _reports(record.reports, width),
        *papers(record, width),
    ]
    return "\n\n".join("\n".join(lines) for lines in sections if lines)


def _meeting(meeting: Meeting, width: int) -> list[str]:
    when = ", ".join(filter(None, [day(meeting.date), f"{meeting.time.value:%H:%M}" if meeting.time else ""]))
    lines = [said(meeting.body), said(meeting.committee), when, said(meeting.venue)]
    if meeting.officer:
        lines.append(f"Officer: {_contact(meeting.officer)}")
    return [part for line in lines if line for part in wrapped(line, width, "", "  ")]


def _contact(contact: Contact) -> str:
    return ", ".join(filter(None, map(said, (contact.name, contact.post, contact.telephone, contact.email))))


def _people(meeting: Meeting, width: int) -> list[str]:
    lines: list[str] = []
    for title, people in (("MEMBERS", meeting.members), ("SUBSTITUTES", meeting.substitutes)):
        if people:
            lines.append(f"{title} ({len(people)})")
            lines.extend(_in_columns([_member(person) for person in people], width))
    return lines


def _member(member: Member) -> str:
    name = " ".join(filter(None, [said(member.title), said(member.name)]))
    role = f" ({member.role.value})" if member.role else ""
    return f"{name}{role}, {member.organisation.value}" if member.organisation else f"{name}{role}"


def _in_columns(names: Sequence[str], width: int) -> Iterator[str]:
    """Names beside one another, as many as fit, to be read down."""
    widest = max(map(len, names)) + 2
    across = max(1, (width - 2) // widest)
    rows = -(-len(names) // across)
    for row in range(rows):
        yield "  " + "".join(name.ljust(widest) for name in names[row::rows]).rstrip()


def _agenda(items: Iterable[AgendaItem], width: int) -> list[str]:
    lines: list[str] = []
    for item in items:
        notes = [STATUS_WORDS.get(item.status.value, "")]
        if item.pages:
            notes.append("pages {} to {}".format(*item.pages.value))
        notes.append(said(item.report_of))
        tail = "; ".join(filter(None, notes))
        text = f"{item.title.value} ({tail})" if tail else item.title.value
        lines.extend(wrapped(text, width, f"  {item.number.value:>3}  "))
    return ["AGENDA", *lines] if lines else []


def _minutes(minutes: Minutes, width: int) -> list[str]:
    lines = [" ".join(filter(None, ["MINUTES", day(minutes.meeting_date)]))]
    if minutes.venue:
        lines.extend(wrapped(minutes.venue.value, width, "  "))
    for label, people in (
        ("Present", minutes.present),
        ("Also present", minutes.also_present),
        ("Apologies", minutes.apologies),
    ):
        if people:
            text = f"{label}: {'; '.join(person.value for person in people)}"
            lines.extend(wrapped(text, width, "  ", "    "))
    for declared in minutes.declarations:
        lines.extend(wrapped(_declared(declared), width, "  ", "    "))
    for item in minutes.items:
        lines.extend(_minute_item(item, width))
    return lines


def _declared(declared: Declaration) -> str:
    """An interest in one sentence: what of, in which minute where that is not said already, and what was done."""
    text = f"Declared: {declared.who.value}: {declared.what.value}"
    if declared.minute and declared.minute.value not in declared.what.value:
        text += f" (in {declared.minute.value})"
    return f"{text}; {declared.action.value}" if declared.action else text


def _minute_item(item: MinuteItem, width: int) -> Iterator[str]:
    yield from wrapped(item.title.value, width, f"  {said(item.number):>3}  ")
    if item.questions:
        count = len(item.questions)
        yield f"       {count} question{'s' if count > 1 else ''} or point{'s' if count > 1 else ''} raised"
    for resolution in item.resolutions:
        yield from _resolution(resolution, width)


def _resolution(resolution: Resolution, width: int) -> list[str]:
    lead = "       " if resolution.parent is None else "           "
    label = f"{resolution.label.value} " if resolution.label else "- "
    return wrapped(resolution.text.value, width, lead + label)


def _reports(reports: Iterable[Report], width: int) -> list[str]:
    lines: list[str] = []
    for report in reports:
        title = said(report.header.subject) or "(no subject)"
        by = f", report of {report.header.report_of.value}" if report.header.report_of else ""
        lines.extend(wrapped(f"{title}{by}", width, f"  {said(report.agenda_number):>3}  "))
        for recommendation in report.recommendations:
            lines.extend(wrapped(recommendation.value, width, "       - "))
        if report.contact_officer:
            lines.extend(wrapped(f"Contact: {_contact(report.contact_officer)}", width, "       "))
    return ["REPORTS", *lines] if lines else []
