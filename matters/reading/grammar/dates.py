"""Dates and times of day as councils print them, English and Welsh.

"Tuesday 30th January 2024", "22nd November, 2018", "30 th January 2024", "9 Oct 2019 - 17:00", "January 9th, 2024",
"16/11/2009", "4 Mai / May 2021", "6.30 pm", "18:30", "12 noon", "10.00 y.b.". Nothing is guessed: a day
that no calendar holds and a month without a year are no dates.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from matters.reading.vocabulary.calendar import (
    AFTERNOON,
    FORENOON,
    MONTHS,
    NOON,
    O_CLOCK,
    ORDINAL_ENDINGS,
    WEEKDAYS,
    WELSH_DAY,
)


class FoundDate(NamedTuple):
    """A date and where in the text it stands, its weekday and ordinal ending included: `text[start:end]`."""

    value: dt.date
    start: int
    end: int


class FoundTime(NamedTuple):
    """A time of day and where in the text it stands: `text[start:end]`."""

    value: dt.time
    start: int
    end: int


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_MONTH = rf"({_one_of(MONTHS)})\b\.?(?:\s*/\s*(?:{_one_of(MONTHS)})\b)?"
_DAY = rf"(\d{{1,2}})(?:\s?(?:{_one_of(ORDINAL_ENDINGS)})\b)?"
_WEEKDAY = rf"(?:(?:(?:{_one_of(WELSH_DAY)})\s+)?(?:{_one_of(WEEKDAYS)})\b\.?,?\s*(?:the\s+)?)?"
_BREAK = r"\s*[,.]?\s*"
_YEAR = r"((?:19|20)\d\d)(?!\d)"

_DATE = re.compile(
    rf"\b{_WEEKDAY}(?:"
    rf"(?<![\d/.])(?:{_DAY}\s*(?:day\s+)?(?:of\s+|o\s+)?[,\-]?\s?{_MONTH}{_BREAK}-?{_YEAR}"  # 1, 2, 3
    rf"|{_MONTH}\s+{_DAY}{_BREAK}{_YEAR}"  # 4, 5, 6
    rf"|(\d{{1,2}})([/.\-])(\d{{1,2}})\8((?:19|20)?\d\d)(?![\d/]|\.\d)"  # 7, 8, 9, 10
    rf"|{_YEAR}-(\d\d)-(\d\d)(?!\d)))",  # 11, 12, 13
    re.IGNORECASE,
)

_DIGIT = re.compile(r"\d")
_TIME = re.compile(
    rf"(?<![\d.:£/])(?:(\d{{1,2}})\s?(?:[.:]\s?(\d\d))?\s?(?:{O_CLOCK}\s+)?(?:(?P<am>{_one_of(FORENOON)})|"
    rf"(?P<pm>{_one_of(AFTERNOON)}))(?!\w)\.?"
    rf"|(?:12(?:[.:]00)?\s?)?(?P<noon>{_one_of(NOON)})\b"
    r"|([01]?\d|2[0-3]):([0-5]\d)(?:\s?(?:hrs|hours)\b)?(?![\d:])"
    r"|([01]\d|2[0-3])\.?([0-5]\d)\s?(?:hrs|hours)\b)",
    re.IGNORECASE,
)

_BARE_TIME = re.compile(
    r"(?:^[^\w£]*|\b(?:at|from|am|time)\b:?\s+)([01]?\d|2[0-3])\.([0-5]\d)\b(?!\.?\d)", re.IGNORECASE
)


def dates_in(text: str) -> Iterator[FoundDate]:
    """Every date of the text, first to last. A year of two digits is taken only in 16/11/09 and stands for 20xx.

    >>> [found.value.isoformat() for found in dates_in("from Tuesday 30 th January 2024 to 5/2/24")]
    ['2024-01-30', '2024-02-05']
    """
    if not _DIGIT.search(text):
        return  # a quick no for most texts: each date has figures
    for match in _DATE.finditer(text):
        value = _date_of(match)
        if value:
            yield FoundDate(value, match.start(), match.end())


def date_in(text: str) -> dt.date | None:
    """The first date of the text, or None.

    >>> date_in("Dydd Mercher, 14 Chwefror 2024 am 10.00 y.b.")
    datetime.date(2024, 2, 14)
    """
    return next((found.value for found in dates_in(text)), None)


def times_in(text: str) -> Iterator[FoundTime]:
    """Every time of day that says it is one: by am or pm, a colon, "hours" or "noon".

    >>> [found.value.isoformat("minutes") for found in times_in("from 6.30 pm until 20:15, or 12 noon")]
    ['18:30', '20:15', '12:00']
    """
    for match in _TIME.finditer(text):
        value = _time_of(match)
        if value:
            yield FoundTime(value, match.start(), match.end())


def time_in(text: str) -> dt.time | None:
    """The first time of the text, or None. A bare "10.30" counts where it opens the text or follows "at".

    >>> time_in("Thursday 4th July 2024 at 10.30 in the Council Chamber").isoformat("minutes")
    '10:30'
    """
    found = next((found.value for found in times_in(text)), None)
    if found:
        return found
    bare = _BARE_TIME.search(text)
    return dt.time(int(bare[1]), int(bare[2])) if bare else None


def _date_of(match: re.Match[str]) -> dt.date | None:
    if match[3]:
        year, month, day = match[3], MONTHS[match[2].lower()], match[1]
    elif match[6]:
        year, month, day = match[6], MONTHS[match[4].lower()], match[5]
    elif match[10]:
        year, month, day = match[10], int(match[9]), match[7]
    else:
        year, month, day = match[11], int(match[12]), match[13]
    try:
        return dt.date(int(year) if len(year) == 4 else 2000 + int(year), month, int(day))
    except ValueError:
        return None


def _time_of(match: re.Match[str]) -> dt.time | None:
    if match["noon"]:
        return dt.time(12)
    if match["am"] or match["pm"]:
        hour, minute = int(match[1]), int(match[2] or 0)
        # 18.30 pm is printed; it means 18:30.
        hour = hour % 12 + (12 if match["pm"] else 0) if hour <= 12 else hour
    else:
        hour, minute = (int(group) for group in match.groups()[-4:] if group is not None)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None
