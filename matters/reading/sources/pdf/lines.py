"""Lines: the runs that share a baseline, from left to right."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matters.reading.document import Rect
from matters.reading.sources.pdf.runs import Run

SAME_LINE = 0.35
"""Baselines nearer than this many font sizes are one line: superscripts rise by about a third."""

GLUED = 0.12
"""Runs nearer than this many font sizes are parts of one word."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A line, or a row of a table, as it stands on its page; places are in the reading frame.

    `runs` are empty for a row of a table, whose `cells` hold its text and `rects` the place of each printed line.
    `table` numbers the page's tables from 1 and 0 is running text; `columns` are the edges of a table's columns.
    """

    text: str
    left: float
    right: float
    baseline: float
    foot: float
    size: float
    bold: bool
    rects: tuple[Rect, ...]
    runs: tuple[Run, ...] = ()
    cells: tuple[str, ...] | None = None
    table: int = 0
    columns: tuple[float, ...] = ()
    own_column: bool = False


def rows_of(runs: Iterable[Run]) -> list[list[Run]]:
    """Runs that share a baseline, each row from left to right, rows from the top.

    >>> a, b = Run("a", 0, 9, 100, 10, False), Run("b", 20, 29, 101, 10, False)
    >>> c = Run("c", 0, 9, 114, 10, False)
    >>> [[run.text for run in row] for row in rows_of([c, b, a])]
    [['a', 'b'], ['c']]
    """
    rows: list[list[Run]] = []
    base = size = 0.0
    for run in sorted(runs, key=_baseline):
        if rows and run.baseline - base < SAME_LINE * max(size, run.size):
            rows[-1].append(run)
            if run.size > size:
                base, size = run.baseline, run.size
        else:
            rows.append([run])
            base, size = run.baseline, run.size
    for row in rows:
        if len(row) > 1:
            row.sort(key=_left)
    return rows


def _baseline(run: Run) -> float:
    return run.baseline


def _left(run: Run) -> float:
    return run.left


def joined(row: Sequence[Run]) -> str:
    """The text of a row of runs: one space between, none inside a word that was painted in parts.

    >>> day, th = Run("30", 0, 11, 100, 10, False), Run("th", 11.2, 16, 97, 6, False)
    >>> joined([day, th, Run("June", 20, 40, 100, 10, False)])
    '30th June'
    """
    if len(row) == 1:
        return row[0].text
    parts = [row[0].text]
    for before, run in itertools.pairwise(row):
        if run.left - before.right > GLUED * min(run.size, before.size):
            parts.append(" ")
        parts.append(run.text)
    return "".join(parts)


def printed(row: Sequence[Run], *, own_column: bool = False) -> Printed:
    """One line of running text."""
    first = row[0]
    if len(row) == 1:
        rect = Rect(first.left, first.top, first.right, first.bottom)
        return Printed(
            first.text, first.left, first.right, first.baseline, first.baseline, first.size, first.bold, (rect,),
            tuple(row), own_column=own_column,
        )  # fmt: skip
    longest = max(row, key=lambda run: len(run.text))
    rect = Rect(first.left, min(run.top for run in row), max(run.right for run in row), max(run.bottom for run in row))
    baseline = longest.baseline
    return Printed(
        joined(row), first.left, rect.right, baseline, baseline, longest.size, all(run.bold for run in row), (rect,),
        tuple(row), own_column=own_column,
    )  # fmt: skip


def box_of(runs: Sequence[Run]) -> Rect:
    """The place that these runs take."""
    return Rect(
        min(run.left for run in runs),
        min(run.top for run in runs),
        max(run.right for run in runs),
        max(run.bottom for run in runs),
    )
