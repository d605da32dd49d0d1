"""Values of a forward plan: days, yes and no, the period, and a title told from the description behind it."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from itertools import pairwise

from matters.reading.grammar.dates import dates_in
from matters.reading.grammar.programming.years import MunicipalYear, days_in
from matters.reading.tidy import tidy
from matters.reading.vocabulary.calendar import MONTHS
from matters.reading.vocabulary.forward_plans import MONEY, OPENINGS, PLACES

Period = tuple[dt.date, dt.date]

_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH = re.compile(rf"\b({_MONTHS})\b\.?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\s*$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:to|until|and|through|[-–—]|i|hyd)\s*(?:the\s+)?", re.IGNORECASE)
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PERIOD = re.compile(r"period|months?\b|between|from|covering|plan|decisions?\b", re.IGNORECASE)
_ANSWER = re.compile(r"[\W_]*(yes|no|y|n|ydy|nac ydy|oes|nac oes)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(three|four|six|twelve|3|4|6|12)[- ]months?\b", re.IGNORECASE)
_NUMBERS = {"three": 3, "four": 4, "six": 6, "twelve": 12}
_OPENING = re.compile(rf"(?<=[\w)’'?]) (?=(?:{'|'.join(OPENINGS)})\b [a-z(£])")
_MONEY = re.compile("|".join(MONEY), re.IGNORECASE)
_PLACES = re.compile("|".join(PLACES), re.IGNORECASE)


def day_of(text: str, period: Period | None, base: MunicipalYear | None) -> dt.date | None:
    """The first day on which a decision may be taken.

    A month alone is its first day; a day without a year lies in the plan's period, or in the municipal year of the
    meeting. "Changed from 1 May to 3 June" is the later day.

    >>> day_of("Not before 6 October", (dt.date(2030, 10, 1), dt.date(2031, 1, 31)), None)
    datetime.date(2030, 10, 6)
    >>> day_of("October 2030", None, None)
    datetime.date(2030, 10, 1)
    """
    year = MunicipalYear.of(period[0]) if period else base
    found = list(days_in(text, year))
    months = list(_MONTH.finditer(text))
    if found and (not months or found[0].start <= months[0].start()):
        first = found[0]
        if len(found) > 1 and _FROM_TO.search(text[: first.start]):
            first = found[1]
        return _in_period(first.value, text[first.start : first.end], period)
    if months:
        return dt.date(int(months[0][2]), MONTHS[months[0][1].lower()], 1)
    return None


def _in_period(day: dt.date, printed: str, period: Period | None) -> dt.date:
    """A day that was printed without a year, moved by a year where only that puts it into the plan's period."""
    if period is None or re.search(r"\d{4}|/\d\d/", printed) or period[0] <= day <= period[1]:
        return day
    for year in (day.year - 1, day.year + 1):
        try:
            moved = day.replace(year=year)
        except ValueError:
            continue
        if period[0] <= moved <= period[1]:
            return moved
    return day


def period_in(text: str) -> Period | None:
    """The first and last day that a text says a plan is for.

    >>> period_in("FOR THE FOUR MONTH PERIOD 1 OCTOBER 2030 - 31 JANUARY 2031")
    (datetime.date(2030, 10, 1), datetime.date(2031, 1, 31))
    >>> period_in("Key decisions, October 2030 to January 2031")
    (datetime.date(2030, 10, 1), datetime.date(2031, 1, 31))
    """
    if not _ANY_YEAR.search(text) or not _PERIOD.search(text):
        return None
    text = _with_year(text)
    days = list(dates_in(text))
    for a, b in pairwise(days):
        if _JOINED.fullmatch(text[a.end : b.start]) and a.value < b.value:
            return a.value, b.value
    months = list(_MONTH.finditer(text))
    for first, last in pairwise(months):
        if _JOINED.fullmatch(text[first.end() : last.start()]):
            return _month(first)[0], _month(last)[1]
    counted = _COUNTED.search(text)
    if counted and len(days) == 1 and days[0].value.day == 1:
        return days[0].value, _after(days[0].value, int(_NUMBERS.get(counted[1].lower(), 0) or counted[1]))
    return None


_YEARLESS = re.compile(
    rf"\b((?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTHS}))(\s*(?:to|until|[-–—])\s*(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?"
    rf"({_MONTHS})\s+((?:19|20)\d\d))",
    re.IGNORECASE,
)


def _with_year(text: str) -> str:
    """ "October to January 2031" with the first year as well."""
    found = _YEARLESS.search(text)
    if not found or not found[1].split():
        return text
    month = MONTHS[found[1].split()[-1].lower()]
    year = int(found[4]) - (month > MONTHS[found[3].lower()])
    return f"{text[: found.start()]}{found[1]} {year}{found[2]}{text[found.end() :]}"


def _month(found: re.Match[str]) -> Period:
    year, month = int(found[2]), MONTHS[found[1].lower()]
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def _after(first: dt.date, months: int) -> dt.date:
    """The last day of so many months that begin with the first of one."""
    index = first.year * 12 + first.month - 1 + months
    return dt.date(index // 12, index % 12 + 1, 1) - dt.timedelta(days=1)


def answer_of(text: str) -> bool | None:
    """Yes or no; None where a value begins with neither.

    >>> answer_of("Yes - over £250,000"), answer_of("No"), answer_of("To be confirmed")
    (True, False, None)
    """
    found = _ANSWER.match(text)
    return found[1].casefold() in ("yes", "y", "ydy", "oes") if found else None


def criterion_in(text: str, name: str) -> bool | None:
    """The answer behind one criterion of several in one value.

    >>> criterion_in("Financial No Community Impact Yes", "community_impact")
    True
    """
    words = name.replace("_", r"\s+")
    found = re.search(rf"\b{words}\b\W*(yes|no|y|n)\b", text, re.IGNORECASE)
    return found[1].casefold() in ("yes", "y") if found else None


def grounds_of(text: str) -> tuple[bool | None, bool | None]:
    """On which ground a decision is said to be key: its money, whom it affects.

    >>> grounds_of("Expenditure over £250,000"), grounds_of("Affects two or more wards"), grounds_of("Policy")
    ((True, None), (None, True), (None, None))
    """
    return bool(_MONEY.search(text)) or None, bool(_PLACES.search(text)) or None


def split_subject(raw: str, titles: Iterable[str]) -> tuple[str | None, str | None]:
    """The title and the description of one cell: the title is one of the index, or stands on lines of its own.

    >>> split_subject("Roads Strategy To approve the strategy.", ["Roads Strategy", "Roads"])
    ('Roads Strategy', 'To approve the strategy.')
    >>> split_subject("Parks To agree a lease.", [])
    ('Parks', 'To agree a lease.')
    """
    text = tidy(raw)
    known = [title for title in titles if title and text.casefold().startswith(title.casefold())]
    if known:
        title = text[: max(map(len, known))]
        return title, text[len(title) :].strip(" -–:") or None
    lines = [tidy(line) for line in raw.split("\n") if tidy(line)]
    if len(lines) > 1 and len(lines[0]) <= LONGEST_TITLE and not lines[0].endswith("."):
        return lines[0], " ".join(lines[1:])
    found = _OPENING.search(text)
    if found and found.start() <= LONGEST_TITLE:
        return text[: found.start()], text[found.end() :]
    return (text, None) if len(text) <= LONGEST_TITLE else (None, text)


LONGEST_TITLE = 160
