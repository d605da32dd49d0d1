"""By when an action is due: the day or the month that a plan prints, resolved where it says one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from matters.reading.grammar.dates import dates_in
from matters.reading.vocabulary.calendar import MONTHS


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MONTH_YEAR = re.compile(
    rf"\b(?P<month>{_one_of(MONTHS)})\b\.?(?:\s*/\s*(?:{_one_of(MONTHS)})\b)?"
    r"(?:,?\s*(?:of\s+)?(?P<year>(?:19|20)\d\d)(?![\d/])"
    r"|\s?[-'’ ]\s?(?P<short>[1-6]\d)(?![\d/:.]|\s?(?:st|nd|rd|th)\b))"
    r"|(?<![\d/.])(?P<number>0?[1-9]|1[0-2])[/.](?P<numbered>20\d\d)(?![\d/])"
    r"|(?<![\d/.-])(?P<iso>20\d\d)-(?P<isomonth>0[1-9]|1[0-2])(?![\d-])",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\((?:was|were|original(?:ly)?|revised from|previously|formerly|from)\b[^)]*\)", re.IGNORECASE)
_EVERY = re.compile(
    r"\b(?:each|every|annual(?:ly)?|monthly|quarterly|weekly|bi-?annual(?:ly)?|termly)\b", re.IGNORECASE
)


def due_of(text: str) -> str | None:
    """The day ("2030-03-01") or month ("2030-03") that a printed date says; of several, the last printed.

    A quarter, a season, a month without its year and a date that comes again every year are none.

    >>> due_of("End of March 2030"), due_of("by 1/3/2030"), due_of("March-April 2030"), due_of("Spring 2030")
    ('2030-03', '2030-03-01', '2030-04', None)
    """
    if not text or not any(character.isdigit() for character in text):
        return None
    text = _BEFORE.sub(" ", text)
    days = [(found.start, found.end, found.value.isoformat()) for found in dates_in(text)]
    months = [
        (found.start(), found.end(), _month(found))
        for found in _MONTH_YEAR.finditer(text)
        if not any(start < found.end() and found.start() < end for start, end, _ in days)
    ]
    found = sorted([*days, *months])
    if not found or (_EVERY.search(text) and len(found) == 1 and found[0][0] > 0 and not days):
        return None
    return found[-1][2]


def _month(found: re.Match[str]) -> str:
    if found["month"]:
        year = found["year"] or f"20{found['short']}"
        return f"{year}-{MONTHS[found['month'].lower()]:02}"
    if found["iso"]:
        return f"{found['iso']}-{found['isomonth']}"
    return f"{found['numbered']}-{int(found['number']):02}"
