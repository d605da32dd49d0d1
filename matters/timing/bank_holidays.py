"""Bank and public holidays of England and Wales. Pure: a year in, its days out.

Rules: Banking and Financial Dealings Act 1971, Schedule 1, with the days added by proclamation since (New Year's Day
1974, the first Monday in May 1978); Good Friday and Christmas Day by common law. A day that falls on a weekend is
kept on the next day that is none. Single years differ by proclamation; those are listed as data.
"""

from __future__ import annotations

import datetime as dt

DAY = dt.timedelta(days=1)

MOVED = {
    dt.date(2002, 5, 27): dt.date(2002, 6, 4),
    dt.date(2012, 5, 28): dt.date(2012, 6, 4),
    dt.date(2020, 5, 4): dt.date(2020, 5, 8),
    dt.date(2022, 5, 30): dt.date(2022, 6, 2),
}
"""Jubilees and VE Day: the day that the year did not have, and the one it had in its stead."""

ADDED = (
    dt.date(2002, 6, 3),
    dt.date(2011, 4, 29),
    dt.date(2012, 6, 5),
    dt.date(2022, 6, 3),
    dt.date(2022, 9, 19),
    dt.date(2023, 5, 8),
)
"""Jubilees, a royal wedding, a State funeral and a coronation."""


def easter(year: int) -> dt.date:
    """Easter Sunday, by the Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8).

    >>> easter(2024).isoformat(), easter(2038).isoformat()
    ('2024-03-31', '2038-04-25')
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    correction = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * correction) // 451
    month, day = divmod(h + correction - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def bank_holidays(year: int) -> frozenset[dt.date]:
    """The days of one calendar year.

    >>> sorted(d.isoformat() for d in bank_holidays(2022))[:3]
    ['2022-01-03', '2022-04-15', '2022-04-18']
    """
    sunday = easter(year)
    days = {
        _weekday_from(dt.date(year, 1, 1)),
        sunday - 2 * DAY,
        sunday + DAY,
        _first_monday(year, 5),
        _last_monday(year, 5),
        _last_monday(year, 8),
    }
    christmas = _weekday_from(dt.date(year, 12, 25))
    boxing_day = _weekday_from(dt.date(year, 12, 26))
    # Christmas on a Saturday or Sunday is kept on a day that Boxing Day would have had.
    days |= {christmas, boxing_day if boxing_day != christmas else christmas + DAY}
    days = {MOVED.get(day, day) for day in days}
    return frozenset(days | {day for day in ADDED if day.year == year})


def _weekday_from(day: dt.date) -> dt.date:
    while day.weekday() > 4:
        day += DAY
    return day


def _first_monday(year: int, month: int) -> dt.date:
    first = dt.date(year, month, 1)
    return first + (-first.weekday() % 7) * DAY


def _last_monday(year: int, month: int) -> dt.date:
    last = dt.date(year, month + 1, 1) - DAY
    return last - last.weekday() * DAY
