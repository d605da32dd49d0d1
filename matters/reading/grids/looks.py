"""What a cell looks like, told cheaply: a value, a year, a rule, what stands for a value that is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.vocabulary.number_words import MISSING, SYMBOLS

_RULE = re.compile(r":?-{2,}:?|_{3,}|={3,}")
_YEAR = r"(?:19|20)\d\d"
_PERIOD = re.compile(rf"{_YEAR}(?:\s?[-–/]\s?(?:\d\d|{_YEAR}))?\*{{0,3}}")
_VALUE = re.compile(
    r"[-−–+±<>≤≥~(£€$▲▼↑↓\s]{0,4}\d[\d,. ]*(?:%|pp|ppts?|[km]|bn|million)?\)?"
    r"(?:\s?[\(▲▼↑↓*¹²³⁴].{0,40}|\s+\d[\d,.]*%)?",
    re.IGNORECASE,
)
_MISSING = re.compile(rf"[\[(]?(?:{'|'.join((*MISSING, *SYMBOLS))})[\])]?[.*¹²³]?", re.IGNORECASE)
_SLANTED = re.compile(r"\*(?P<text>[^*]+)\*|_(?P<under>[^_]+)_")
_SLASHED = re.compile(r"\d{1,2}\s?[/.]\s?\d{1,2}(?:\s?[/.]\s?\d{2,4})?")
LONGEST_VALUE = 48
LONGEST_MISSING = 60


def is_rule(cells: Sequence[str]) -> bool:
    """Whether a row only rules the table: dashes where there is anything.

    >>> is_rule(["---", "", "------"]), is_rule(["-", "--"])
    (True, False)
    """
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(_RULE.fullmatch(cell) for cell in filled)


def is_period(text: str) -> bool:
    """Whether a cell is a year, or two that follow one another: a heading and not a value.

    >>> is_period("2029"), is_period("2029/30"), is_period("2,029")
    (True, True, False)
    """
    return bool(_PERIOD.fullmatch(text))


def is_value(text: str) -> bool:
    """Whether a cell looks like a number that was counted or measured.

    >>> [is_value(text) for text in ("1,204", "46.5%", "£2.5m", "12 (40%)", "2029", "14 May", "3/6/2030", "X")]
    [True, True, True, True, False, False, False, False]
    """
    if not text or len(text) > LONGEST_VALUE or not any(character.isdigit() for character in text[:8]):
        return False
    return bool(_VALUE.fullmatch(text)) and not is_period(text) and not _SLASHED.fullmatch(text)


def is_missing(cell: str) -> bool:
    """Whether a cell holds a sign or words for a number that is not there.

    >>> [is_missing(cell) for cell in ("n/a", "c", "<5", "-", "Currently Unavailable", "12", "Good")]
    [True, True, True, True, True, False, False]
    """
    return 0 < len(cell) <= LONGEST_MISSING and bool(_MISSING.fullmatch(cell))


def plain(cell: str) -> str:
    """A cell without the marks that set the whole of it in italics.

    >>> plain("*Contacts*"), plain("2029*"), plain("*")
    ('Contacts', '2029*', '*')
    """
    found = _SLANTED.fullmatch(cell) if cell[:1] in "*_" and len(cell) > 1 else None
    return (found["text"] or found["under"]).strip() if found else cell
