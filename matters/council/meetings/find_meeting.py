"""The lasting meeting that a document speaks of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from matters.council.meetings.models import AgendaItem, Meeting, MinuteItem
from matters.council.people.identity import slug_of
from matters.council.people.models import Body

APART = dt.timedelta(hours=1)
"""Meetings of one body and day that begin so far apart may be two; a pack issued anew moves its hour by less."""
SHARED = 0.5
"""Documents that share this part of their headings are on one meeting, whatever hour they give."""


def find_meeting(body: Body, date: dt.date, time: dt.time | None, titles: Iterable[str]) -> Meeting:
    """The meeting of this body and day, made where there is none yet.

    A second meeting of the day is taken for one only where both the hour and the headings (`titles`) differ; it is
    numbered as the second that became known. Minutes, which give no hour, go to the meeting with most of their
    headings.
    """
    held = list(Meeting.objects.filter(body=body, date=date).order_by("n"))
    headings = {slug_of(title) for title in titles}
    likeness = {meeting.pk: _shared(headings, meeting) for meeting in held}
    fitting = [m for m in held if not _hours_apart(m.time, time) or likeness[m.pk] >= SHARED]
    if fitting:
        return max(fitting, key=lambda m: (likeness[m.pk], -m.n))
    n = max((meeting.n for meeting in held), default=0) + 1
    return Meeting.objects.create(body=body, date=date, n=n, time=time, visibility=0)


def _hours_apart(one: dt.time | None, other: dt.time | None) -> bool:
    if one is None or other is None:
        return False
    day = dt.date(2000, 1, 1)
    return abs(dt.datetime.combine(day, one) - dt.datetime.combine(day, other)) >= APART


def _shared(headings: set[str], meeting: Meeting) -> float:
    """The part of the headings that the meeting has already, 0 to 1."""
    titles = AgendaItem.objects.filter(meeting=meeting).values_list("title", flat=True)
    minuted = MinuteItem.objects.filter(meeting=meeting).values_list("title", flat=True)
    held = {slug_of(title) for title in (*titles, *minuted)}
    return len(headings & held) / len(headings) if headings else 0.0
