"""The terms of a school year in England and Wales: three, whose months are common and whose days are not.

A maintained school's days are fixed by its local authority or governing body (Education Act 2002, section 32), so a
term is known here by the months in which it begins and ends; the statistics of the Department for Education name the
same three terms of an academic year that begins in September.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

MONTHS: dict[str, tuple[int, int]] = {"autumn": (9, 12), "spring": (1, 4), "summer": (4, 7)}
"""Of each term the months in which it begins and ends."""


@dataclass(frozen=True, slots=True)
class AcademicTerm:
    """A term by name and calendar year.

    >>> AcademicTerm("spring", 2030).first_month, AcademicTerm("spring", 2030).last_month
    ('2030-01', '2030-04')
    """

    name: str
    year: int

    @property
    def first_month(self) -> str:
        """The month in which it begins."""
        return f"{self.year}-{MONTHS[self.name][0]:02}"

    @property
    def last_month(self) -> str:
        """The month in which it ends."""
        return f"{self.year}-{MONTHS[self.name][1]:02}"


def next_term(name: str, after: dt.date) -> AcademicTerm:
    """The first term of this name that begins in a later month than a day's, "the spring term" said on that day.

    >>> next_term("spring", dt.date(2029, 10, 9)), next_term("autumn", dt.date(2029, 3, 1))
    (AcademicTerm(name='spring', year=2030), AcademicTerm(name='autumn', year=2029))
    """
    return AcademicTerm(name, after.year + (MONTHS[name][0] <= after.month))
