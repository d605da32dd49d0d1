"""What minutes say of the meeting itself: date, place, call-in, who was there, who was not, what was declared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matters.reading.document import Line
from matters.reading.grammar.attending.apologies import apologies_told, is_apologies, read_apologies
from matters.reading.grammar.attending.attendance import Attendance, by_surname, is_attendance, once, read_attendance
from matters.reading.grammar.attending.declarations import is_declarations, read_declarations
from matters.reading.grammar.deciding.items import CutMinutes
from matters.reading.grammar.minutes_heading import Heading, read_heading
from matters.reading.record import Declaration, Meeting, Minutes, Text

FIRST_ITEMS = 4
"""Where no item is headed "Apologies", a sentence among the first items may still report some."""


def read_head(sets: Sequence[CutMinutes]) -> Minutes:
    """The minutes without their items. `sets` is not empty; the first gives date and place, all of one day the people.

    >>> from matters.reading.sources.text import text_document
    >>> lines = text_document(b"Meeting held on 4 May 2021\\nPresent: Councillors Hall and Moss").lines
    >>> [who.value for who in read_head([CutMinutes(lines, (), ())]).present]
    ['Councillor Hall', 'Councillor Moss']
    """
    heading, sets = read_heading(sets[0].heading), _same_evening(sets)
    attendances = [_attendance(minutes) for minutes in sets]
    present = once([who for attendance in attendances for who in attendance.present])
    there = {who.value for who in present}
    also = once([who for attendance in attendances for who in attendance.also_present])
    return Minutes(
        meeting_date=heading.meeting.date,
        venue=heading.meeting.venue,
        subject_to_call_in=heading.subject_to_call_in,
        present=tuple(present),
        also_present=tuple(who for who in also if who.value not in there),
        apologies=tuple(once([who for pair in zip(sets, attendances, strict=True) for who in _apologies(*pair)])),
        declarations=tuple(_declared(sets)),
    )


def meeting_of(minutes: CutMinutes) -> Meeting:
    """The meeting that a set of minutes standing alone is of.

    >>> from matters.reading.sources.text import text_document
    >>> lines = text_document(b"AUDIT COMMITTEE\\nMeeting held on 4 May 2021").lines
    >>> meeting_of(CutMinutes(lines, (), ())).committee.value
    'AUDIT COMMITTEE'
    """
    return read_heading(minutes.heading).meeting


def _same_evening(sets: Sequence[CutMinutes]) -> Sequence[CutMinutes]:
    """The sets that are of the first one's day: minutes of another meeting tell nothing of who was at this one."""
    headings: list[Heading] = [read_heading(minutes.heading) for minutes in sets]
    day = headings[0].meeting.date
    return [
        minutes
        for minutes, heading in zip(sets, headings, strict=True)
        if minutes is sets[0] or (day and heading.meeting.date and heading.meeting.date.value == day.value)
    ]


def _attendance(minutes: CutMinutes) -> Attendance:
    """Who was there: by the heading, or else by a first item that is headed so, or by what follows the closing."""
    by_heading = read_attendance(minutes.heading)
    if by_heading.present or by_heading.also_present:
        return by_heading
    places: list[Sequence[Line]] = [
        (Line(item.title.value, item.title.span), *item.body)
        for item in minutes.items[:FIRST_ITEMS]
        if is_attendance(item.title.value)
    ]
    for lines in (*places, minutes.trailer):
        found = read_attendance(lines)
        if found.present:
            return found
    return by_heading


def _apologies(minutes: CutMinutes, attendance: Attendance) -> Iterator[Text]:
    yield from attendance.apologies
    titled = [item for item in minutes.items if is_apologies(item.title.value)]
    for item in titled:
        yield from (who for who in read_apologies(item.body) if not by_surname(who, attendance.apologies))
    if not attendance.apologies:
        yield from apologies_told(minutes.heading)
        for item in minutes.items[:FIRST_ITEMS] if not titled else ():
            yield from apologies_told(item.body)


def _declared(sets: Sequence[CutMinutes]) -> Iterator[Declaration]:
    """Each declaration once: a page that prints a decision and its minutes repeats them."""
    seen: set[tuple[str, str]] = set()
    for minutes in sets:
        for item in minutes.items:
            for declaration in read_declarations(item.body) if is_declarations(item.title.value) else ():
                key = declaration.who.value, declaration.what.value
                if key not in seen:
                    seen.add(key)
                    yield declaration
