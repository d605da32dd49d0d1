"""What a record says of the meeting its pack is for: front sheet, agenda, reports."""

from __future__ import annotations

from collections.abc import Iterator

from matters.council.people.identity import slug_of
from matters.council.people.printed_names import name_of_member
from matters.council.settling.entries import Entry, Kind, Says, keyed, says, says_each
from matters.council.visibility import Visibility
from matters.reading.record import (
    AgendaItem,
    Climate,
    Contact,
    Meeting,
    Member,
    PackRecord,
    Report,
    ReportHeader,
    Text,
)

HEADER_FIELDS = (
    *("report_to", "date_of_meeting", "subject", "report_of", "wards", "portfolio"),
    *("key_decision", "in_forward_plan", "exempt"),
)
CLIMATE_FIELDS = ("positive", "neutral", "negative", "author_trained")
CONTACT_FIELDS = ("name", "post", "telephone", "email")
LONGEST_KEY = 120


def agenda_entries(record: PackRecord) -> Entry:
    """The meeting with its seats, agenda items and reports.

    >>> agenda_entries(PackRecord("x", Meeting())).children
    ()
    """
    meeting = record.meeting
    members = [_seat(m, f"meeting.members.{i}", substitute=False) for i, m in enumerate(meeting.members)]
    substitutes = [_seat(m, f"meeting.substitutes.{i}", substitute=True) for i, m in enumerate(meeting.substitutes)]
    return Entry(
        Kind.MEETING,
        "",
        says=tuple(front_sheet(meeting)),
        children=(
            *keyed(members + substitutes),
            *keyed([_agenda_item(item, f"agenda.{i}") for i, item in enumerate(record.agenda)]),
            *keyed([_report(report, f"reports.{i}") for i, report in enumerate(record.reports)]),
        ),
    )


def front_sheet(meeting: Meeting) -> Iterator[Says]:
    """What the front sheet says of the meeting itself.

    >>> list(front_sheet(Meeting()))
    []
    """
    yield from says("body", "meeting.body", meeting.body)
    yield from says("committee", "meeting.committee", meeting.committee)
    yield from says("date", "meeting.date", meeting.date)
    yield from says("time", "meeting.time", meeting.time)
    yield from says("venue", "meeting.venue", meeting.venue)
    yield from _contact("officer", "meeting.officer", meeting.officer)


def _contact(prefix: str, path: str, contact: Contact | None) -> Iterator[Says]:
    for part in CONTACT_FIELDS if contact else ():
        yield from says(f"{prefix}_{part}", f"{path}.{part}", getattr(contact, part))


def _seat(member: Member, path: str, *, substitute: bool) -> Entry:
    who = name_of_member(member)
    return Entry(
        Kind.SEAT,
        f"{'substitute' if substitute else 'member'} {who.key}",
        member.name.value,
        says=(
            *says("name", f"{path}.name", member.name),
            *says("title", f"{path}.title", member.title),
            *says("role", f"{path}.role", member.role),
            *says("organisation", f"{path}.organisation", member.organisation),
        ),
        who=who,
        span=member.name.span,
        fixed={"is_substitute": substitute},
    )


def _agenda_item(item: AgendaItem, path: str) -> Entry:
    pages: tuple[Says, ...] = ()
    if item.pages:
        first, last = item.pages.value
        span, sure = item.pages.span, item.pages.confidence
        pages = (
            Says("first_page", f"{path}.pages.0", first, span, sure),
            Says("last_page", f"{path}.pages.1", last, span, sure),
        )
    return Entry(
        Kind.AGENDA_ITEM,
        slug_of(item.number.value) or slug_of(item.title.value, LONGEST_KEY),
        item.title.value,
        says=(
            *says("number", f"{path}.number", item.number),
            *says("title", f"{path}.title", item.title),
            *says("status", f"{path}.status", item.status),
            *says("report_of", f"{path}.report_of", item.report_of),
            *pages,
        ),
        span=item.number.span,
    )


def _report(report: Report, path: str) -> Entry:
    header, climate = report.header, report.climate
    subject = header.subject.value if header.subject else ""
    number = report.agenda_number.value if report.agenda_number else ""
    return Entry(
        Kind.REPORT,
        f"{slug_of(number)} {slug_of(subject, LONGEST_KEY)}",
        f"{number} {subject}",
        says=(
            Says("report", path, None, report.span),
            *says("agenda_number", f"{path}.agenda_number", report.agenda_number),
            *_fields(header, HEADER_FIELDS, "", f"{path}.header"),
            *_contact("contact", f"{path}.contact_officer", report.contact_officer),
            *_fields(climate, CLIMATE_FIELDS, "climate_", f"{path}.climate"),
            *says_each("consultation_refs", f"{path}.consultation_refs", report.consultation_refs),
            *says_each("appendices", f"{path}.appendices", report.appendices),
            *says_each("background_papers", f"{path}.background_papers", report.background_papers),
        ),
        children=keyed(
            [_recommendation(r, f"{path}.recommendations.{i}") for i, r in enumerate(report.recommendations)]
        ),
        span=report.span,
        visibility=Visibility.BODY if header.exempt and header.exempt.value else Visibility.PUBLIC,
    )


def _fields(part: ReportHeader | Climate | None, names: tuple[str, ...], prefix: str, path: str) -> Iterator[Says]:
    for name in names if part else ():
        yield from says(f"{prefix}{name}", f"{path}.{name}", getattr(part, name))


def _recommendation(text: Text, path: str) -> Entry:
    return Entry(
        Kind.RECOMMENDATION,
        slug_of(text.value, LONGEST_KEY),
        text.value,
        says=tuple(says("text", path, text)),
        span=text.span,
    )
