"""The meetings that a pack knows of after the one whose minutes it holds."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from matters.following.vocabulary.due import NEXT_MEETING_TITLES, PROGRAMME_TITLES
from matters.reading.grammar.dates import dates_in
from matters.reading.record import MinuteItem, PackRecord

_NEXT = re.compile(NEXT_MEETING_TITLES, re.IGNORECASE)
_PROGRAMME = re.compile(PROGRAMME_TITLES, re.IGNORECASE)
_LONGEST_NOTICE = dt.timedelta(days=500)
_COLUMNS = 2
"""From how many dates on a line of a programme names the meetings at the head of its columns."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """When a meeting was held, and the later meetings that are known, in order.

    >>> Calendar(dt.date(2029, 10, 9), (dt.date(2029, 12, 4), dt.date(2030, 2, 5))).following()
    datetime.date(2029, 12, 4)
    """

    held: dt.date | None = None
    meetings: tuple[dt.date, ...] = ()

    def following(self, day: dt.date | None = None) -> dt.date | None:
        """The first known meeting after a day, after this meeting where no day is given."""
        after = max(filter(None, (day, self.held)), default=None)
        return next((m for m in self.meetings if after is None or m > after), None)

    def in_month(self, year: int, month: int) -> dt.date | None:
        """The known meeting of a month, where there is just one."""
        found = [m for m in self.meetings if (m.year, m.month) == (year, month)]
        return found[0] if len(found) == 1 else None


def calendar_of(record: PackRecord) -> Calendar:
    """The calendar that a pack shows: its own meeting, its work programme, what its minutes say of meetings to come.

    >>> from matters.reading.record import Meeting
    >>> calendar_of(PackRecord("x", Meeting()))
    Calendar(held=None, meetings=())
    """
    minutes = record.minutes
    held = minutes.meeting_date.value if minutes and minutes.meeting_date else None
    days: set[dt.date] = {record.meeting.date.value} if record.meeting.date else set()
    if record.work_programme:
        days.update(day.value for day in record.work_programme.meetings)
    for item in minutes.items if minutes else ():
        days.update(_announced(item))
    return Calendar(held, tuple(sorted(d for d in days if held and held < d <= held + _LONGEST_NOTICE)))


def _announced(item: MinuteItem) -> Iterator[dt.date]:
    """The meetings that an item of minutes announces: under its title, or at the head of a programme's columns."""
    is_next, is_programme = bool(_NEXT.search(item.title.value)), bool(_PROGRAMME.search(item.title.value))
    if not is_next and not is_programme:
        return
    for text in (*item.paragraphs, *(r.text for r in item.resolutions)):
        found = [f.value for f in dates_in(text.value)]
        if is_next or (is_programme and len(found) >= _COLUMNS and len(text.value) < 12 * (len(found) + 3)):
            yield from found
