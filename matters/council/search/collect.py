"""The findable things of a meeting, of a person and of an original, and the putting of them into the index.

Called inside the transaction that changes them; each is whole, so that calling it twice changes nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Min

from matters.council.meetings.models import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    MinuteItem,
    PartOfMeeting,
    Question,
    Resolution,
    Seat,
)
from matters.council.papers.models import Original, Recommendation, Report, SourcePage
from matters.council.papers.stored_line import StoredLine
from matters.council.people.models import Person
from matters.council.search.index import Findable, put
from matters.council.search.models import Entry, Kind
from matters.council.visibility import Visibility
from matters.timing.municipal_year import municipal_year

PASSAGE_CHARACTERS = 700
"""A passage of a text ends at the first blank line after so many characters, and at twice as many where there is none:
short enough to land the reader on it."""

WEIGHTS = {
    Kind.RESOLUTION: 1.2,
    Kind.MINUTE: 1.1,
    Kind.REPORT: 1.1,
    Kind.PERSON: 1.5,
    Kind.QUESTION: 0.8,
    Kind.ITEM: 0.7,
    Kind.PASSAGE: 0.5,
}
"""Among equally good matches what was decided comes before what was said, and that before the page it is printed on."""


def index_meeting(meeting: Meeting) -> int:
    """Index what belongs to a meeting; how many entries that changed. Needs `body`."""
    return put(f"meeting {meeting.pk}", _of_meeting(meeting))


def index_person(person: Person) -> int:
    """Index a person; somebody merged into another is found under that name alone."""
    return put(f"person {person.pk}", [] if person.merged_into_id else _of_person(person))


def index_original(original: Original) -> int:
    """Index the passages of what was read last from an original; of one that was replaced, none."""
    return put(f"original {original.pk}", [] if original.superseded_by_id else _of_original(original))


def index_everything() -> int:
    """Index all that the store holds, and forget what it holds no more."""
    scopes: set[str] = set()
    changed = 0
    for meeting in Meeting.objects.select_related("body").iterator():
        scopes.add(f"meeting {meeting.pk}")
        changed += index_meeting(meeting)
    for person in Person.objects.iterator():
        scopes.add(f"person {person.pk}")
        changed += index_person(person)
    for original in Original.objects.iterator():
        scopes.add(f"original {original.pk}")
        changed += index_original(original)
    for scope in set(Entry.objects.values_list("scope", flat=True).distinct()) - scopes:
        changed += put(scope, ())
    return changed


@dataclass(frozen=True, slots=True)
class _Place:
    """What all the entries of one meeting have in common."""

    meeting: Meeting

    def findable(self, kind: Kind, thing: PartOfMeeting, title: str, text: str, address: str, where: str) -> Findable:
        date = self.meeting.date
        return Findable(
            key=f"{kind} {thing.pk}",
            kind=kind,
            thing_kind=thing._meta.label_lower,
            thing_id=thing.pk,
            title=title,
            text=text,
            address=address,
            place=", ".join(part for part in (self.meeting.body.name, in_words(date), where) if part),
            body_id=self.meeting.body_id,
            year=municipal_year(date).start,
            date=date,
            visibility=max(thing.visibility, self.meeting.visibility),
            weight=WEIGHTS[kind],
        )


def _of_meeting(meeting: Meeting) -> Iterator[Findable]:
    place = _Place(meeting)
    for item in AgendaItem.objects.filter(meeting=meeting, is_rejected=False):
        item.meeting = meeting
        where = f"agenda item {item.number}" if item.number else ""
        yield place.findable(Kind.ITEM, item, str(item), item.report_of, item.get_absolute_url(), where)
    yield from _reports(place)
    minuted = list(MinuteItem.objects.filter(meeting=meeting, is_rejected=False))
    for minute in minuted:
        minute.meeting = meeting
        yield place.findable(Kind.MINUTE, minute, str(minute), minute.text, minute.get_absolute_url(), _minute(minute))
    by_key = {minute.pk: minute for minute in minuted}
    for question in Question.objects.filter(minute_item__meeting=meeting, is_rejected=False):
        on = by_key[question.minute_item_id]
        yield place.findable(Kind.QUESTION, question, str(on), question.text, on.get_absolute_url(), _minute(on))
    yield from _resolutions(place, by_key)


def _reports(place: _Place) -> Iterator[Findable]:
    for report in Report.objects.filter(meeting=place.meeting, is_rejected=False):
        report.meeting = place.meeting
        asked = Recommendation.objects.filter(report=report, is_rejected=False).values_list("text", flat=True)
        where = f"agenda item {report.agenda_number}" if report.agenda_number else ""
        text = "\n".join((*asked, report.text))
        yield place.findable(Kind.REPORT, report, str(report), text, report.get_absolute_url(), where)


def _resolutions(place: _Place, items: dict[int, MinuteItem]) -> Iterator[Findable]:
    labels: dict[int, str] = {}
    for resolution in Resolution.objects.filter(minute_item__meeting=place.meeting, is_rejected=False).order_by(
        "position"
    ):
        item = resolution.minute_item = items[resolution.minute_item_id]
        label = labels[resolution.pk] = labels.get(resolution.parent_id or 0, "") + resolution.label
        title = f"{item.number}{label} {item.title}" if item.number else f"{item.title} {label}".strip()
        where = f"minute {item.number}{label}" if item.number else _minute(item)
        yield place.findable(Kind.RESOLUTION, resolution, title, resolution.text, resolution.get_absolute_url(), where)


def in_words(date: dt.date) -> str:
    """A date as a citation has it.

    >>> in_words(dt.date(2031, 2, 4))
    '4 February 2031'
    """
    return f"{date.day} {date:%B %Y}"


def _minute(item: MinuteItem) -> str:
    return f"minute {item.number}" if item.number else "minutes"


def _of_person(person: Person) -> Iterator[Findable]:
    widest = [
        things.aggregate(widest=Min("visibility"))["widest"]
        for things in (
            Seat.objects.filter(name__person=person, is_rejected=False),
            Attendance.objects.filter(name__person=person, is_rejected=False),
            Declaration.objects.filter(name__person=person, is_rejected=False),
            Question.objects.filter(asked_by__person=person, is_rejected=False),
        )
    ]
    seen = [level for level in widest if level is not None]
    if not seen:
        return
    public_seats = Seat.objects.filter(name__person=person, visibility=Visibility.PUBLIC, is_rejected=False)
    seats = public_seats.values_list("meeting__body__name", "role", "organisation").distinct()
    roles = [", ".join(part for part in seat if part) for seat in seats]
    names = person.names.values_list("printed", flat=True).distinct()
    yield Findable(
        key=f"{Kind.PERSON} {person.pk}",
        kind=Kind.PERSON,
        thing_kind=person._meta.label_lower,
        thing_id=person.pk,
        title=str(person),
        text="; ".join([*sorted(roles), *sorted(set(names) - {str(person), person.name})]),
        address=person.get_absolute_url(),
        visibility=min(seen),
        weight=WEIGHTS[Kind.PERSON],
    )


def _of_original(original: Original) -> Iterator[Findable]:
    pages = SourcePage.objects.filter(reading__original=original, reading__is_current=True)
    source = original.readings.filter(is_current=True).values_list("sources__meeting", flat=True).first()
    meeting = Meeting.objects.filter(pk=source).select_related("body").first() if source else None
    for page in pages:
        for first, last, text in _passages(page):
            lines = f"lines {first} to {last}" if first else f"page {page.label or page.number}"
            part = f"lines/{first}-{last}/" if first else f"pages/{page.number}/"
            yield Findable(
                key=f"{Kind.PASSAGE} {original.pk} {part}",
                kind=Kind.PASSAGE,
                thing_kind=page._meta.label_lower,
                thing_id=page.pk,
                title=f"{original.name}, {lines}",
                text=text,
                place=f"{meeting.body.name}, {in_words(meeting.date)}" if meeting else "",
                address=f"/originals/{original.sha256}/{part}",
                body_id=meeting.body_id if meeting else None,
                year=municipal_year(meeting.date).start if meeting else None,
                date=meeting.date if meeting else None,
                visibility=page.visibility,
                weight=WEIGHTS[Kind.PASSAGE],
            )


def _passages(page: SourcePage) -> Iterator[tuple[int | None, int | None, str]]:
    """The passages of a page: first and last line, and text. A page of a PDF is one, without lines."""
    stored: list[StoredLine] = page.lines
    lines = [line for line in stored if not line["furniture"]]
    if page.first_line is None:
        if lines:
            yield None, None, _joined(lines)
        return
    held: list[StoredLine] = []
    for line in lines:
        gap = bool(held) and (line["n"] or 0) > (held[-1]["n"] or 0) + 1
        length = len(_joined(held))
        if (gap and length >= PASSAGE_CHARACTERS) or length >= 2 * PASSAGE_CHARACTERS:
            yield held[0]["n"], held[-1]["n"], _joined(held)
            held = []
        held.append(line)
    if held:
        yield held[0]["n"], held[-1]["n"], _joined(held)


def _joined(lines: Iterable[StoredLine]) -> str:
    return "\n".join(line["text"] for line in lines)
