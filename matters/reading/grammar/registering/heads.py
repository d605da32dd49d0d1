"""The heading row of a table of records, and what its words say the rows are of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from matters.reading.grammar.dates import date_in
from matters.reading.record import RegisterKind
from matters.reading.vocabulary import registers as words

LONGEST_HEAD = 12
"""Words of a column's heading."""

SHORT_HEAD, LONG_CELL, FEWEST_BELOW = 4, 5, 2
"""Words of a heading told by its look, words of every cell in some column below it, and rows below it."""
LONGEST_TITLE = 20
"""Words of a title that says what its rows are; a longer one is a paragraph and may speak of anything."""

HEADS = (*words.INSPECTED, *words.MEMBERS, *words.NOTIFIED, *words.PERFORMING, *words.RECORDED)

_ANY_WORDS = r"\.(?:\*|\{0,\d+\})"
_HEAD = re.compile("|".join(f"(?:{phrase})" for phrase in HEADS))
_NARROW = re.compile("|".join(f"(?:{re.sub(_ANY_WORDS, '', phrase)})" for phrase in HEADS))
_SHORTENED = re.compile(r"\b(?:nos?|refs?|tel|rec)\.$", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)|\s*[*:?]+$")
_TITLES = [(RegisterKind(kind), re.compile(said, re.IGNORECASE)) for kind, said in words.KIND_TITLES]
_COLUMNS = [(RegisterKind(kind), re.compile(said), enough) for kind, said, enough in words.KIND_COLUMNS]


@lru_cache(maxsize=4_096)
def is_head(cell: str) -> bool:
    """Whether a cell is worded as the heading of a column of records.

    >>> is_head("Lead Inspector's Name"), is_head("Dates (evenings)"), is_head("Linden Primary School")
    (True, True, False)
    """
    if cell[:1].islower() or (cell.endswith(".") and " " in cell and not _SHORTENED.search(cell)):
        return False
    plain = head_key(cell)
    return bool(plain) and len(plain.split()) <= LONGEST_HEAD and bool(_HEAD.fullmatch(plain))


def head_key(cell: str) -> str:
    """A heading as it is compared: small letters, brackets and marks at its end gone.

    >>> head_key("Grade (OFSTED) *")
    'grade'
    """
    plain = cell.casefold().replace("’", "'")
    while True:
        shorter = _ASIDE.sub("", plain).strip(" .-–")
        if shorter == plain:
            return " ".join(plain.split())
        plain = shorter


def is_head_row(cells: Sequence[str], following: Sequence[str] | None = None) -> bool:
    """Whether a row names the columns: most of its cells do, and none holds a date or a number.

    `following` is the row below: where both begin with the same word, the row is one of a list ("Group A", "Group B").

    >>> is_head_row(["Name of School", "Inspection Date", ""]), is_head_row(["Group A", "Teachers"], ["Group B", "Us"])
    (True, False)
    """
    filled = [cell for cell in cells if cell]
    if (
        not filled
        or (cells[0] and len(filled) == 1)
        or any(_is_figure(cell) or len(cell.split()) > LONGEST_HEAD for cell in filled)
    ):
        return False
    if following and not is_head(cells[0]) and _first_word(cells) == _first_word(following) != "":
        return False
    named = sum(is_head(cell) for cell in filled)
    return named * 2 > len(filled) or (named * 2 == len(filled) and len(filled) > 2)


def _first_word(cells: Sequence[str]) -> str:
    return next(iter(cells[0].casefold().split()), "") if cells else ""


@lru_cache(maxsize=4_096)  # a row is weighed as a head, as a band and as a record
def _is_figure(cell: str) -> bool:
    return cell.strip("£%-–,. ").replace(",", "").isdigit() or date_in(cell) is not None


def heads_by_look(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of some rows heads the others though its words are not known: short, while those run long.

    >>> heads_by_look([["Child", "Key learning"], ["A", "To listen to what they say"], ["B", "To share what is known"]])
    True
    """
    if len(rows) < FEWEST_BELOW + 1 or len(rows[0]) < 2:
        return False
    first, below = rows[0], rows[1:]
    short = all(
        cell and len(cell.split()) <= SHORT_HEAD and cell[0].isupper() and cell[-1] not in ".,;" for cell in first
    )
    if not short or len(set(first)) < len(first) or any(_is_figure(cell) for cell in first):
        return False
    return any(
        all(len(row) > i and (date_in(row[i]) or len(row[i].split()) >= LONG_CELL) for row in below)
        for i in range(1, len(first))
    )


def kind_of_records(title: str, columns: Sequence[str]) -> RegisterKind:
    """What the rows are of, by the words of the columns and of the title.

    >>> kind_of_records("Visits since May", ["School", "Inspection date"]).value
    'inspection'
    """
    keys = [head_key(column) for column in columns]
    for kind, said, enough in _COLUMNS:
        if sum(bool(said.search(key)) for key in keys) >= enough:
            return kind
    if len(title.split()) > LONGEST_TITLE or title[:1].islower():
        return RegisterKind.OTHER
    return next((kind for kind, said in _TITLES if said.search(title)), RegisterKind.OTHER)


LONGEST_LOOSE = 4
"""Words of a heading that is not named word for word, where no cell's walls bound it."""

SURE, LOOSE = 1.0, 1.2
"""What a heading costs that is named word for word, and what each further word of any other adds."""


def head_cost(cell: str) -> float | None:
    """How far a text is from a heading that the vocabulary names word for word; None where it is none at all.

    >>> head_cost("Inspection Date"), head_cost("Progress since May"), head_cost("Elm School"), head_cost("To: us")
    (1.0, 3.4, None, None)
    """
    if not is_head(cell) or ":" in cell or _is_figure(cell):
        return None
    if _NARROW.fullmatch(head_key(cell)):
        return SURE
    size = len(cell.split())
    return SURE + LOOSE * (size - 1) if size <= LONGEST_LOOSE else None
