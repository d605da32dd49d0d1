"""What an ask names to the letter (ages, years), and in what an answer differs from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from matters.reading.vocabulary.tracing_words import AGES

_RANGE = re.compile(r"(?<![\d/.])(\d{1,2})\s*(?:[-–—]|to|and)\s*(\d{1,2})(?![\d/.%])", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[/–-]\s?(\d{2}|(?:19|20)\d\d)(?!\d)")
_AGES = re.compile(AGES, re.IGNORECASE)
_NEAR = 20


@dataclass(frozen=True, slots=True)
class Specifics:
    """Ranges of ages and municipal or school years, as "16-25" and "2029/30"."""

    ages: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()

    def __or__(self, other: Specifics) -> Specifics:
        return Specifics(self.ages | other.ages, self.years | other.years)


NOTHING = Specifics()


def specifics(text: str) -> Specifics:
    """The specifics of a text. A range counts as ages where a word beside it says so.

    >>> specifics("EHCP data for 16-25 year olds in 2029/30")
    Specifics(ages=frozenset({'16-25'}), years=frozenset({'2029/30'}))
    """
    if not any(c.isdigit() for c in text):
        return NOTHING
    ages = set()
    for found in _RANGE.finditer(text):
        around = text[max(0, found.start() - _NEAR) : found.start()] + " " + text[found.end() : found.end() + _NEAR]
        if _AGES.search(around) and int(found[1]) < int(found[2]):
            ages.add(f"{int(found[1])}-{int(found[2])}")
    years = {f"{y[1]}/{y[2][-2:]}" for y in _SCHOOL_YEAR.finditer(text)}
    return Specifics(frozenset(ages), frozenset(years))


def difference(asked: Specifics, given: Specifics) -> str | None:
    """In what an answer differs from the ask, None where it has all that was named or says nothing of it.

    >>> difference(specifics("data for 16-25 year olds"), specifics("NEET, ages 16 to 19"))
    'asked 16-25, given 16-19'
    """
    for wanted, had in ((asked.ages, given.ages), (asked.years, given.years)):
        lacking = wanted - had
        if lacking and had:
            return f"asked {', '.join(sorted(lacking))}, given {', '.join(sorted(had))}"
    return None
