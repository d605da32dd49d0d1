"""The municipal year: the year of a council's appointments and of its minute numbers.

It runs from one annual meeting to the next. The annual meeting of a principal council is held in March, April or May,
and in a year of ordinary elections within 21 days of the day councillors retire, the fourth day after the poll on the
first Thursday of May (Local Government Act 1972, Schedule 12, paragraph 1, and section 7). Committees are appointed
there, so a committee's year begins in May even where the exact day is not known.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

FIRST_MONTH = 5


@dataclass(frozen=True, slots=True, order=True)
class MunicipalYear:
    """A municipal year, by the calendar year in which it begins.

    >>> MunicipalYear(2023).label, MunicipalYear(1999).label, MunicipalYear(2023).slug
    ('2023/24', '1999/00', '2023-24')
    """

    start: int

    @property
    def label(self) -> str:
        """As councils print it: "2023/24"."""
        return f"{self.start}/{(self.start + 1) % 100:02}"

    @property
    def slug(self) -> str:
        """As an address has it: "2023-24"."""
        return self.label.replace("/", "-")

    @property
    def first_day(self) -> dt.date:
        """1 May, the day from which committee meetings count to this year."""
        return dt.date(self.start, FIRST_MONTH, 1)

    @property
    def last_day(self) -> dt.date:
        """30 April of the year after."""
        return dt.date(self.start + 1, FIRST_MONTH, 1) - dt.timedelta(days=1)


def municipal_year(day: dt.date) -> MunicipalYear:
    """The municipal year that a meeting on this day belongs to, where the day of the annual meeting is not known.

    >>> municipal_year(dt.date(2024, 1, 30)).label, municipal_year(dt.date(2024, 5, 14)).label
    ('2023/24', '2024/25')
    """
    return MunicipalYear(day.year if day.month >= FIRST_MONTH else day.year - 1)
