"""In what a number is measured, where its own cell does not say: its column, its row, the group, the title."""

from __future__ import annotations

import re
from collections.abc import Iterable

from matters.reading.vocabulary.number_words import COUNT_WORDS, PERCENT_WORDS

_PERCENT = re.compile(rf"%|\b(?:{'|'.join(PERCENT_WORDS)})\b", re.IGNORECASE)
_MONEY = re.compile(r"(?P<money>[£€$])\s?(?P<scale>000s?|k|m|bn|million)?(?![\d.,])", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
_COUNT = re.compile(r"\b(?:number|no\.?|count)\b", re.IGNORECASE)


def unit_of(column: str | None, row: Iterable[str], title: str | None) -> str | None:
    """The unit that is stated nearest a number.

    >>> unit_of("2029", ["% reaching the expected standard", "All pupils"], None)
    '%'
    >>> unit_of("Number", ["% reaching the expected standard"], None), unit_of("Cost (£000)", ["Homes"], None)
    (None, '£000')
    """
    if column:
        last = column.rsplit(" / ", 1)[-1]
        if last.casefold().strip(" :()") in COUNT_WORDS:
            return None
        stated = _stated(column)
        if stated or _COUNT.match(last):
            return stated
    for label in reversed(tuple(row)):
        stated = _stated(label)
        if stated or _COUNT.match(label):
            return stated
    return _stated(title) if title and not _COUNT.search(title) else None


def _stated(text: str) -> str | None:
    money = _MONEY.search(text)
    if money:
        return f"{money['money']}{(money['scale'] or '').lower()}"
    if not _PERCENT.search(text):
        return None
    plain = _ASIDE.sub("", text)
    return None if _COUNT.match(plain.strip()) and not _PERCENT.search(plain) else "%"
