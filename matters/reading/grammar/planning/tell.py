"""What tells a plan's grids from others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.grammar.planning.columns import Heading, Role, heading_of, measures_of
from matters.reading.grammar.planning.headings import heads_plan, names_other, stands_alone
from matters.reading.grids.grid import Grid, Row

HEADING_ROWS = 3
"""Rows at the head of a grid among which its headings are, below a title that is set in a row of its own."""
SHORT = 30
"""A word or two of a heading that is wrapped over two rows."""

_MEASURE_REF = re.compile(r"\d{1,2}\.?(?:[A-Z]|\d{1,2}[a-z]?)")


def is_plan(grid: Grid) -> bool:
    """Whether a grid holds a plan's actions, or the measures that go with them.

    >>> from matters.reading.grids.gather import sheets_of
    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Action\\tLead\\tBy when\\nOpen a hub\\tMs Ash\\tMay 2030\\n"
    >>> [is_plan(grid) for sheet in sheets_of(split(text_document(text))) for grid in sheet.grids]
    [True]
    """
    return heads_actions(grid) or heads_measures(grid)


def heads_actions(grid: Grid) -> bool:
    """Whether a grid's headings are those of a plan's actions."""
    heads = range(min(HEADING_ROWS, len(grid.rows)))
    return not names_other(grid.above) and any(heading_at(grid.rows, i) for i in heads)


def heads_measures(grid: Grid) -> bool:
    """Whether a grid's measures are a plan's.

    They are numbered by the objectives that they belong to ("1A", "2.3"), or stand under a heading that says "Measures"
    or names a plan, with a target and how it is met.
    """
    for i, row in enumerate(grid.rows[:HEADING_ROWS]):
        heading = measures_of(row.cells)
        if heading and Role.REF in heading:
            at = heading.index(Role.REF)
            refs = [row.cells[at] for row in grid.rows[i + 1 :] if at < len(row.cells) and row.cells[at]]
            if refs and all(_MEASURE_REF.fullmatch(ref) for ref in refs):
                return True
        if heading and Role.ACTUAL in heading:
            return any(stands_alone(grid.above, n) and heads_plan(line) for n, line in enumerate(grid.above))
    return False


def heading_at(rows: Sequence[Row], i: int) -> tuple[int, Heading] | None:
    """The heading that begins at a row, with how many rows it takes: one, or two where its words are wrapped."""
    row, below = rows[i], rows[i + 1] if i + 1 < len(rows) else None
    heading = heading_of(row.cells)
    if below and len(below.cells) == len(row.cells) and all(len(cell) < SHORT for cell in (*row.cells, *below.cells)):
        both = tuple(f"{a} {b}".strip() for a, b in zip(row.cells, below.cells, strict=True))
        wrapped = all(cell[0].islower() for cell in below.filled) or (not heading and not heading_of(below.cells))
        if wrapped and (joined := heading_of(both)):
            return 2, joined
    return (1, heading) if heading else None
