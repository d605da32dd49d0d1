"""The numbers that a cell holds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from matters.reading.grids.looks import is_period
from matters.reading.vocabulary.number_words import SCALES, UNIT_WORDS

LONGEST = 60
"""No cell with a number is longer: it is a sentence that has one."""


class Figure(NamedTuple):
    """One number of a cell. `unit` is printed with it; `note` is what else stands beside it."""

    value: float
    unit: str | None = None
    note: str | None = None


_MARKS = r"(?:\*{1,3}|[†‡§¹²³⁴⁵⁶⁷⁸⁹]+|\[\w{1,2}\])"
_ARROWS = "▲▼△▽↑↓↗↘→←⬆⬇➔►◄⇧⇩"
_NUMBER = (
    r"(?P<sign{0}>[-−–+±]\s?)?(?P<money{0}>[£€$])?\s?(?P<inner{0}>[-−–])?"
    r"(?P<digits{0}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,3}}(?: \d{{3}})+(?![\d.]*%)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    rf"\s?(?P<scale{{0}}>(?:{'|'.join(SCALES)})\b)?\s?(?P<unit{{0}}>%|(?:{'|'.join(UNIT_WORDS)})\b)?"
)
_FIGURE = re.compile(
    rf"(?P<before>[{_ARROWS}~]\s?)?{_NUMBER.format(1)}\s?(?P<mark>{_MARKS})?"
    rf"(?:\s?[(/|]\s?{_NUMBER.format(2)}\s?(?P<mark2>{_MARKS})?\s?\)?|\s{_NUMBER.format(3)}(?P<mark3>{_MARKS})?(?<=%))?"
    rf"\s?(?P<after>[{_ARROWS}]|{_MARKS}|\((?P<note>[^()]{{1,40}})\)|(?P<status>[pre]|prov\.?|est\.?))?",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(r"\((?P<inside>[£€$]?\s?\d[\d,.]*\s?(?:%|[km])?)\)")
_OTHER_NUMBER = re.compile(r"0\d|\d+[./]\d+[./]\d+|\d{1,2}/\d{1,2}$|\d{1,2}[.:]\d\d ?[ap]\.?m")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?(?:[*¹²³†‡]+|\((?!\d[\d.,]*%?\))[^()]*\)))?")


@lru_cache(maxsize=8_192)  # the same cell is looked at to tell a table and to read it
def figures_of(cell: str) -> tuple[Figure, ...]:
    """The numbers of a cell: none, one, or the two of "27.7% (826)"; () for dates, telephone numbers and words.

    A bare year is read too: only its column tells that it is one.

    >>> [(f.value, f.unit) for f in figures_of("27.7% (826)")]
    [(27.7, '%'), (826.0, None)]
    >>> figures_of("6.9*"), figures_of("£2.5m"), figures_of("0151 555 0100"), figures_of("14 May")
    ((Figure(value=6.9, unit=None, note='*'),), (Figure(value=2.5, unit='£m', note=None),), (), ())
    """
    text = cell.strip()
    if not text or len(text) > LONGEST or not any(c.isdigit() for c in text) or _OTHER_NUMBER.match(text):
        return ()
    negative = _NEGATIVE.fullmatch(text)
    if negative:
        return tuple(f._replace(note="()") for f in figures_of(negative["inside"]))
    found = _FIGURE.fullmatch(text)
    if found is None or (is_period(text) and not _YEAR.fullmatch(text)):
        return ()
    note = found["note"] or found["mark"] or found["status"] or found["before"] or found["after"]
    first = _figure(found, "1", note.strip() if note else None)
    for n in ("2", "3"):
        if found[f"digits{n}"]:
            return (first, _figure(found, n, found[f"mark{n}"]))
    return (first,)


def _figure(found: re.Match[str], n: str, note: str | None) -> Figure:
    value = float(re.sub(r"[, ]", "", found[f"digits{n}"]))
    sign = (found[f"sign{n}"] or "").strip() or found[f"inner{n}"]
    scale = (found[f"scale{n}"] or "").lower()
    unit = f"{found[f'money{n}'] or ''}{scale}" if found[f"money{n}"] else scale or None
    return Figure(-value if sign in {"-", "−", "–"} and value else value, found[f"unit{n}"] or unit, note)


def is_year(cell: str) -> bool:
    """Whether a cell may be a year, as far as it tells alone.

    >>> is_year("2029"), is_year("2029 (to 30 November)"), is_year("2,029"), is_year("2029 (46%)")
    (True, True, False, False)
    """
    return bool(_YEAR.fullmatch(cell))
