"""Rows in which a cell seems to stand in its neighbour's column: kept as printed, and flagged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matters.reading.document import Gap
from matters.reading.grammar.registering.looks import RIGHT, Look, likeness, look_of
from matters.reading.record import RegisterRow

TELLING = (Look.GRADE, Look.DATE, Look.STATUS)
"""Looks that tell a cell for certain."""


def shifted(rows: Sequence[RegisterRow], columns: Sequence[str]) -> Iterator[Gap]:
    """A flag for every row in which a grade, date or status is not under its heading but beside it.

    >>> from matters.reading.document import Span
    >>> row = RegisterRow(("Elm School", "", "Good 4 May 2029 - Good"), Span(line=7))
    >>> [flag.what for flag in shifted([row], ["School", "Grade", "Previous inspection"])]
    ['the cell under "Grade" seems to stand one column to the right']
    """
    looks = [look_of(column) for column in columns]
    for row in rows:
        for i, look in enumerate(looks[: len(row.cells)]):
            if look in TELLING and (not row.cells[i] or likeness(row.cells[i], look) < 0):
                side = _beside(row.cells, looks, i)
                if side:
                    yield Gap(f'the cell under "{columns[i]}" seems to stand one column to the {side}', row.span)
                    break


def _beside(cells: Sequence[str], looks: Sequence[Look], i: int) -> str | None:
    """On which side the cell stands; None where neither neighbour holds it."""
    for j, side in ((i + 1, "right"), (i - 1, "left")):
        inside = 0 <= j < min(len(cells), len(looks))
        if inside and cells[j] and looks[j] is not looks[i] and likeness(_front(cells[j], looks[i]), looks[i]) == RIGHT:
            return side if likeness(cells[j], looks[j]) < RIGHT else None
    return None


def _front(cell: str, look: Look) -> str:
    """What stands before the first figure of a cell, where a word is sought."""
    return cell if look is Look.DATE else re.split(r"\d", cell, maxsplit=1)[0].strip(" -–")
