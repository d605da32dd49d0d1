"""Dates of a municipal year, which runs from May to April, and what its columns leave out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matters.reading.grammar.dates import FoundDate, dates_in
from matters.reading.tidy import tidy
from matters.reading.vocabulary.calendar import MONTHS, ORDINAL_ENDINGS, WEEKDAYS

_YEAR = re.compile(r"(?<![\d/])((?:19|20)\d\d)\s?[/\u2013\u2014-]\s?((?:19|20)?\d\d)(?![\d/])")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = rf"(\d{{1,2}})\s?(?:{'|'.join(ORDINAL_ENDINGS)})?"
_SHORT = re.compile(
    rf"(?<![\d/.])(?:{_DAY}\s*(?:of\s+)?[-/.,]?\s*({_MONTH})\b\.?,?(?:[\s'’/-]*((?:19|20)?\d\d)(?![\d:.]))?"
    rf"|\b({_MONTH})\b\.?\s*{_DAY}(?!\d)"
    r"|(\d{1,2})/(\d{1,2})(?![\d/]))",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"(?:\S\s+){3,}\S")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\.?,?", re.IGNORECASE)
FIRST_MONTH = 5
"""Annual meetings are in May."""


@dataclass(frozen=True, slots=True)
class MunicipalYear:
    """The municipal year that begins in May of `first`."""

    first: int

    def __str__(self) -> str:
        return f"{self.first}/{(self.first + 1) % 100:02d}"

    def date(self, day: int, month: int) -> dt.date | None:
        """A day of this year; None where no calendar holds it.

        >>> MunicipalYear(2029).date(12, 2)
        datetime.date(2030, 2, 12)
        """
        try:
            return dt.date(self.first + (month < FIRST_MONTH), month, day)
        except ValueError:
            return None

    @classmethod
    def of(cls, day: dt.date) -> MunicipalYear:
        """The year that a day falls in."""
        return cls(day.year - (day.month < FIRST_MONTH))


def municipal_year_in(text: str) -> MunicipalYear | None:
    """The municipal year that a text names: two years that follow one another.

    >>> str(municipal_year_in("WORK PROGRAMME 2029-2030")), municipal_year_in("Strategy 2022-2027")
    ('2029/30', None)
    """
    for found in _YEAR.finditer(text):
        first = int(found[1])
        if int(found[2]) % 100 == (first + 1) % 100:
            return MunicipalYear(first)
    return None


def days_in(text: str, year: MunicipalYear | None) -> Iterator[FoundDate]:
    """Every date of a heading or cell, a day without its year completed from the municipal year.

    >>> [found.value.isoformat() for found in days_in("Tues 12 Nov, Mon 6 Jan '31 and 4/3", MunicipalYear(2030))]
    ['2030-11-12', '2031-01-06', '2031-03-04']
    """
    if not _DIGIT.search(text):
        return iter(())  # nearly every cell
    full = list(dates_in(text))
    found = [*full]
    for match in _SHORT.finditer(text):
        if any(match.start() < f.end and f.start < match.end() for f in full):
            continue
        value = _short(match, year)
        if value:
            found.append(FoundDate(value, match.start(), match.end()))
    return iter(sorted(found, key=lambda f: f.start))


def _short(match: re.Match[str], year: MunicipalYear | None) -> dt.date | None:
    if match[2]:
        day, month = int(match[1]), MONTHS[match[2].lower()]
        if match[3]:
            try:
                return dt.date(int(match[3]) if len(match[3]) == 4 else 2000 + int(match[3]), month, day)
            except ValueError:
                return None
    elif match[4]:
        day, month = int(match[5]), MONTHS[match[4].lower()]
    else:
        day, month = int(match[6]), int(match[7])
        if not 1 <= month <= 12:
            return None
    return year.date(day, month) if year else None


def head_date(text: str, year: MunicipalYear | None) -> dt.date | None:
    """The one date that a column's heading says; beside it only a weekday, a time or a place may stand.

    >>> head_date("Tues 05/07/22 Northgate", None), head_date("Update on the letter of 3 May 2030 to him", None)
    (datetime.date(2022, 7, 5), None)
    """
    text = upright(text)
    if len(text) > LONGEST_HEAD:
        return None
    found = list(days_in(text, year))
    if len(found) != 1:
        return None
    rest = f"{text[: found[0].start]} {text[found[0].end :]}"
    words = _WEEKDAY.sub(" ", rest).split()
    return found[0].value if len(words) <= MOST_WORDS else None


LONGEST_HEAD = 60
MOST_WORDS = 4


def upright(text: str) -> str:
    """A heading that was printed down the page, one letter a line, as words again; any other text as it is, tidy.

    >>> upright("1\\n2\\nS\\nE\\nP"), upright("12\\nSept")
    ('12SEP', '12 Sept')
    """
    text = tidy(text)
    return text.replace(" ", "") if _LETTERS.fullmatch(text) and all(len(w) == 1 for w in text.split()) else text


def ascending(days: Iterable[dt.date]) -> list[dt.date]:
    """Meetings in printed order, a last one in May or June that has been put at the head of its year moved on.

    >>> [day.year for day in ascending([dt.date(2029, 9, 4), dt.date(2030, 3, 5), dt.date(2029, 5, 7)])]
    [2029, 2030, 2030]
    """
    kept: list[dt.date] = []
    for day in days:
        later = day.replace(day.year + 1) if (day.month, day.day) != (2, 29) else day
        kept.append(later if kept and day < kept[-1] <= later and day.month in (5, 6) else day)
    return kept
