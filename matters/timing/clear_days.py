"""Clear days: whole working days that lie between two days, neither of them counted.

Both end days are left out (R v Herefordshire Justices, 1820); weekends and public holidays do not count
(R v Swansea City Council, ex parte Elitestone, 1993, on section 100B of the Local Government Act 1972).
"""

from __future__ import annotations

import datetime as dt

from matters.timing.bank_holidays import bank_holidays

DAYS_FOR_AN_AGENDA = 5
"""Local Government Act 1972, section 100B(3), as changed in England from three to five by SI 2002/715."""


def latest_day_for(meeting: dt.date, days: int = DAYS_FOR_AN_AGENDA) -> dt.date:
    """The last working day on which papers may be published so that `days` clear days lie before the meeting.

    It is a working day because papers must lie open at the council's offices. A Tuesday's papers are out by the Monday
    of the week before, a Monday's by the Friday before that:

    >>> latest_day_for(dt.date(2024, 1, 30)).isoformat(), latest_day_for(dt.date(2024, 1, 29)).isoformat()
    ('2024-01-22', '2024-01-19')
    """
    day, left = meeting, days
    while left >= 0:
        day -= dt.timedelta(days=1)
        left -= is_working_day(day)
    return day


def is_working_day(day: dt.date) -> bool:
    """Neither a weekend nor a bank holiday.

    >>> is_working_day(dt.date(2024, 3, 29)), is_working_day(dt.date(2024, 4, 2))
    (False, True)
    """
    return day.weekday() < 5 and day not in bank_holidays(day.year)
