"""Lines: the runs that share a baseline, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from matters.reading.document import Rect
from matters.reading.markers import BULLETS
from matters.reading.sources.pdf.runs import Run

SAME_LINE = 0.35
"""Baselines nearer than this many font sizes are one line: superscripts rise by about a third."""

DISPLAY = 2.5
"""Times the size of its neighbours from which text is a display that stands beside several lines: no superscript."""

GLUED = 0.12
"""Runs nearer than this many font sizes are parts of one word."""

WIDE = 0.9
"""Runs further apart than this many font sizes were set apart: by a tab, in columns, or at the right margin."""

BY_BASELINE = itemgetter(Run._fields.index("baseline"))
BY_LEFT = itemgetter(Run._fields.index("left"))

SECOND_BULLET = {"o": "◦"}
"""Word's second-level bullet is a small letter o in another font."""


class Printed(NamedTuple):
    """A line, or a row of a table, as it stands on its page; places are in the reading frame.

    `runs` are empty for a row of a table, whose `cells` hold its text and `rects` the place of each printed line.
    `table` numbers the page's tables from 1 and 0 is text outside them; `columns` are the edges of a table's columns.
    `edge` is the left edge of the column in which a line stands, None for the page's own. `pages_more` counts the pages
    that a row of a table runs on to.
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
    edge: float | None = None
    pages_more: int = 0


def rows_of(runs: Iterable[Run]) -> list[list[Run]]:
    """Runs that share a baseline, each row from left to right, rows from the top.

    >>> a, b = Run("a", 0, 9, 100, 10, False), Run("b", 20, 29, 101, 10, False)
    >>> c = Run("c", 0, 9, 114, 10, False)
    >>> [[run.text for run in row] for row in rows_of([c, b, a])]
    [['a', 'b'], ['c']]
    """
    rows: list[list[Run]] = []
    base = size = 0.0
    for run in sorted(runs, key=BY_BASELINE):
        small, large = (size, run.size) if size < run.size else (run.size, size)
        if rows and run.baseline - base < SAME_LINE * (large if large < DISPLAY * small else small):
            rows[-1].append(run)
            if run.size > size:
                base, size = run.baseline, run.size
        else:
            rows.append([run])
            base, size = run.baseline, run.size
    for row in rows:
        if len(row) > 1:
            row.sort(key=BY_LEFT)
    return rows


MOST_SPACES = 200
"""For the widest gap: a page wide. A damaged file may set a word a mile to the right."""


def joined(row: Sequence[Run]) -> str:
    """The text of a row of runs: no space inside a word that was painted in parts, wide gaps as several spaces.

    >>> day, th = Run("30", 0, 11, 100, 10, False), Run("th", 11.2, 16, 97, 6, False)
    >>> joined([day, th, Run("June", 20, 40, 100, 10, False), Run("(Pages 3 - 4)", 80, 140, 100, 10, False)])
    '30th June        (Pages 3 - 4)'
    """
    first = row[0].text
    if len(row) == 1:
        return first
    parts = [SECOND_BULLET.get(first, first)]
    for before, run in pairwise(row):
        gap = (run.left - before.right) / min(run.size, before.size)
        if before.text in BULLETS and gap <= WIDE:
            gap = WIDE  # a bullet set right against its text is no part of the word
        parts.append("" if gap <= GLUED else " " if gap <= WIDE else " " * max(2, min(MOST_SPACES, round(2 * gap))))
        parts.append(run.text)
    return "".join(parts)


def printed(row: Sequence[Run], edge: float | None = None) -> Printed:
    """One line of running text; `edge` where it stands in a column of its own."""
    first = row[0]
    if len(row) == 1:
        rect = Rect(first.left, first.top, first.right, first.bottom)
        return Printed(
            first.text, first.left, first.right, first.baseline, first.baseline, first.size, first.bold, (rect,),
            tuple(row), edge=edge,
        )  # fmt: skip
    longest = max(row, key=lambda run: len(run.text))
    rect = Rect(first.left, min(run.top for run in row), max(run.right for run in row), max(run.bottom for run in row))
    baseline = longest.baseline
    return Printed(
        joined(row), first.left, rect.right, baseline, baseline, longest.size, all(run.bold for run in row), (rect,),
        tuple(row), edge=edge,
    )  # fmt: skip


def box_of(runs: Sequence[Run]) -> Rect:
    """The place that these runs take."""
    if len(runs) == 1:
        only = runs[0]
        return Rect(only.left, only.top, only.right, only.bottom)
    return Rect(
        min(run.left for run in runs),
        min(run.top for run in runs),
        max(run.right for run in runs),
        max(run.bottom for run in runs),
    )
