"""Heads: headings over several columns of a table whose rules do not show how far they go."""

from __future__ import annotations

from collections.abc import Sequence

from matters.reading.sources.pdf.runs import Run

CENTRED = 0.25
"""Times the distance from the middle of one column within which a heading must be from the middle of several."""

ALIGNED = 3.0
"""Points within which a heading starts or ends where the one under it does."""

Placed = tuple[int, int, Run]
"""A run with the band and the column in which it begins."""


def heads_at_first(placed: Sequence[Placed], xs: Sequence[float], height: int) -> list[Placed]:
    """The runs of a table with so many bands, its headings over several columns brought to the first of them.

    They stand in the top row, over a row that fills the columns in which they leave gaps: at the left of their columns,
    at the right of them, or over their middle.

    >>> def run(text: str, left: float) -> Run:
    ...     return Run(text, left, left + 5 * len(text), 0, 10, False)
    >>> heads = [(0, 0, run("Service", 0)), (0, 2, run("Sum", 215)), (0, 4, run("Sum", 415))]
    >>> under = [(1, column, run("Autumn", 100 * column)) for column in range(5)]
    >>> [(column, run.text) for _, column, run in heads_at_first([*heads, *under], [0, 90, 190, 290, 390, 490], 4)][:3]
    [(0, 'Service'), (1, 'Sum'), (3, 'Sum')]
    """
    width = len(xs) - 1
    upper = {column: run for band, column, run in placed if band == 0}
    heads = sorted(column for column in upper if column)
    under = {column: run for band, column, run in placed if band == 1}
    one_each = len(upper) == sum(band == 0 for band, *_ in placed)
    if not heads or not one_each or not set(range(1, width)) <= under.keys() or height < 3:
        return list(placed)
    if all(abs(upper[column].left - under[column].left) <= ALIGNED for column in heads):
        first = heads
    elif all(abs(upper[column].right - under[column].right) <= ALIGNED for column in heads):
        first = [1, *(column + 1 for column in heads[:-1])] if heads[-1] == width - 1 else heads
    else:
        ends = zip([0, *heads[:-1]], heads, [*heads[1:], width], strict=True)
        first = [_first_under(upper[column], xs, before, column, after) for before, column, after in ends]
    moved = dict(zip(heads, first, strict=True))
    return [(band, column if band else moved.get(column, column), run) for band, column, run in placed]


def _first_under(run: Run, xs: Sequence[float], before: int, column: int, after: int) -> int:
    """The first of the columns, between the head before and the next, whose middle is nearest to this head's."""
    middle = (run.left + run.right) / 2
    off, first = min(
        (abs(middle - (xs[first] + xs[last + 1]) / 2), first)
        for first in range(before + 1, column + 1)
        for last in range(column, after)
        if first < last or first == column
    )
    own = abs(middle - (xs[column] + xs[column + 1]) / 2)
    return first if off < CENTRED * own else column
