"""Municipal years and when bodies meet in them."""

from __future__ import annotations

import datetime as dt
from random import Random

from matters.demo.world.borough import BodyKind, Meeting

# Months of the meetings of a municipal year, and weekday and hour of each kind of body. None falls in a holiday week.
MONTHS = {
    BodyKind.SCRUTINY: (6, 9, 10, 11, 1, 3),
    BodyKind.BOARD: (6, 7, 9, 11, 1, 3),
    BodyKind.CABINET: (6, 7, 9, 11, 1, 2),
}
WEEKDAY = {BodyKind.SCRUTINY: 1, BodyKind.BOARD: 2, BodyKind.CABINET: 3}
HOUR = {BodyKind.SCRUTINY: dt.time(18, 30), BodyKind.BOARD: dt.time(14, 0), BodyKind.CABINET: dt.time(10, 0)}


def municipal_year(date: dt.date) -> str:
    """The municipal year that a date falls in, from annual council in May.

    >>> municipal_year(dt.date(2030, 3, 12)), municipal_year(dt.date(2030, 6, 4))
    ('2029/30', '2030/31')
    """
    first = date.year if date.month > 5 else date.year - 1
    return f"{first}/{(first + 1) % 100:02d}"


def meetings_of(
    rng: Random, kind: BodyKind, first_year: int, years: int, venues: tuple[str, ...]
) -> tuple[Meeting, ...]:
    """Six meetings a municipal year, each on the body's weekday in the first three weeks of its month."""
    meetings: list[Meeting] = []
    for start in range(first_year, first_year + years):
        for month in MONTHS[kind]:
            first = dt.date(start if month > 5 else start + 1, month, 1)
            shift = (WEEKDAY[kind] - first.weekday()) % 7 + 7 * rng.choice((0, 1, 1, 2))
            date = first + dt.timedelta(days=shift + (7 if month == 1 and shift < 7 else 0))
            venue = venues[len(meetings) % len(venues)]
            meetings.append(Meeting(date, HOUR[kind], venue, municipal_year(date)))
    return tuple(meetings)


def ordinal(day: int) -> str:
    """A day of the month with its suffix.

    >>> [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '23rd', '31st']
    """
    suffix = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{suffix}"


def long_date(date: dt.date, *, weekday: bool = False, suffix: bool = False) -> str:
    """A date in words.

    >>> long_date(dt.date(2030, 3, 12)), long_date(dt.date(2030, 3, 12), weekday=True, suffix=True)
    ('12 March 2030', 'Tuesday 12th March 2030')
    """
    day = ordinal(date.day) if suffix else str(date.day)
    return f"{date:%A} " * weekday + f"{day} {date:%B} {date.year}"


def clock(time: dt.time) -> str:
    """A time of day as agendas print it.

    >>> clock(dt.time(18, 30)), clock(dt.time(10, 0))
    ('6.30 pm', '10.00 am')
    """
    return f"{(time.hour - 1) % 12 + 1}.{time.minute:02d} {'pm' if time.hour >= 12 else 'am'}"
