"""Cells: the runs inside a grid, put into its cells and read out row by row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from matters.reading.document import Rect
from matters.reading.markers import BULLETS
from matters.reading.sources.pdf.grid import TOUCH, Grid, Rule
from matters.reading.sources.pdf.lines import Printed, box_of, joined, printed, rows_of
from matters.reading.sources.pdf.runs import Run
from matters.reading.tidy import join

SLACK = 4.0
"""Points that must have been left for a line's break to be the author's and not the margin's."""


def table_lines(grid: Grid, runs: Sequence[Run], number: int) -> list[Printed]:
    """The rows of a table in order, one line each; none where it has one column: a box round text, a page's border.

    A row that is one cell across the table is running text.
    """
    regions = _Regions(grid, runs)
    if regions.width < 2:
        return []
    lines: list[Printed] = []
    for band in range(len(regions.ys) - 1):
        lines.extend(_row(regions, band, number))
    return lines


class _Regions:
    """The cells of a grid, merged where no rule parts them, and the runs in each."""

    def __init__(self, grid: Grid, runs: Sequence[Run]) -> None:
        self.grid = grid
        self.xs: Sequence[float] = grid.xs
        self.ys: Sequence[float] = grid.ys
        if not grid.down:
            self._find_open(runs)
        self.width, self.height = len(self.xs) - 1, len(self.ys) - 1
        self._merged = list(range(self.width * self.height))
        if grid.down:
            self._merge_where_no_rule()
        self._runs: dict[int, list[Run]] = {}
        self._place(runs)

    def _root(self, cell: int) -> int:
        """The first cell, from the top left, of the cells that this one is merged with."""
        merged = self._merged
        while merged[cell] != cell:
            cell = merged[cell]
        return cell

    def _merge(self, one: int, other: int) -> None:
        a, b = self._root(one), self._root(other)
        if a != b:
            self._merged[max(a, b)] = min(a, b)

    def _merge_where_no_rule(self) -> None:
        middles_down = [(top + bottom) / 2 for top, bottom in pairwise(self.ys)]
        middles_across = [(left + right) / 2 for left, right in pairwise(self.xs)]
        for column, x in enumerate(self.xs[1:-1]):
            stiles = [rule for rule in self.grid.down if abs(rule.at - x) <= TOUCH]
            for band, middle in enumerate(middles_down):
                if not _covered(stiles, middle):
                    self._merge(band * self.width + column, band * self.width + column + 1)
        for band, y in enumerate(self.ys[1:-1]):
            rails = [rule for rule in self.grid.across if abs(rule.at - y) <= TOUCH]
            for column, middle in enumerate(middles_across):
                if not _covered(rails, middle):
                    self._merge(band * self.width + column, (band + 1) * self.width + column)

    def _find_open(self, runs: Sequence[Run]) -> None:
        """The columns and rows of an open table, where its rules leave them to the text."""
        if len(self.xs) > 2:
            return  # drawn cell by cell: then each row has its rule
        self.xs = (self.xs[0], *_alleys(runs), self.xs[1])
        if len(self.ys) <= 3 and len(self.xs) > 2:
            self.ys = _row_edges(self.ys, self.xs, runs)

    def _place(self, runs: Sequence[Run]) -> None:
        placed: list[tuple[int, Run]] = []
        for run in runs:
            band = min(max(bisect_right(self.ys, run.baseline - 0.3 * run.size) - 1, 0), self.height - 1)
            first = min(max(bisect_right(self.xs, run.left + TOUCH) - 1, 0), self.width - 1)
            cell = band * self.width + first
            if not self.grid.down and run.right - TOUCH > self.xs[first + 1]:
                last = min(bisect_right(self.xs, run.right - TOUCH) - 1, self.width - 1)
                for column in range(first, last):
                    self._merge(band * self.width + column, band * self.width + column + 1)
            placed.append((cell, run))
        for cell, run in placed:
            self._runs.setdefault(self._root(cell), []).append(run)

    def cell_runs(self, band: int, column: int) -> list[Run]:
        """The runs of the cell that begins here; none where it began further left or up."""
        return self._runs.get(band * self.width + column, [])

    def right_edge(self, band: int, column: int) -> float:
        """Where the cell that begins here ends."""
        cell = band * self.width + column
        last = column
        while last + 1 < self.width and self._root(cell + last + 1 - column) == cell:
            last += 1
        return self.xs[last + 1]


def _covered(rules: Sequence[Rule], middle: float) -> bool:
    return any(rule.start <= middle <= rule.end for rule in rules)


def _row(regions: _Regions, band: int, number: int) -> list[Printed]:
    held = [(column, runs) for column in range(regions.width) if (runs := regions.cell_runs(band, column))]
    if not held:
        return []
    column, runs = held[0]
    if len(held) == 1 and column == 0 and regions.right_edge(band, 0) >= regions.xs[-1] - TOUCH:
        return _running(runs, regions, number)
    cells = [""] * regions.width
    rects: list[Rect] = []
    every: list[Run] = []
    for column, runs in held:
        rows = rows_of(runs)
        cells[column] = _cell_text(rows, regions.right_edge(band, column), regions.xs[column])
        rects.extend(box_of(row) for row in rows)
        every.extend(runs)
    box = box_of(every)
    return [
        Printed(
            text="\t".join(cell.replace("\n", " ") for cell in cells),
            left=box.left,
            right=box.right,
            baseline=min(run.baseline for run in every),
            foot=max(run.baseline for run in every),
            size=max(every, key=lambda run: len(run.text)).size,
            bold=all(run.bold for run in every),
            rects=tuple(rects),
            cells=tuple(cells),
            table=number,
            columns=tuple(regions.xs),
        )
    ]


def _running(runs: Sequence[Run], regions: _Regions, number: int) -> list[Printed]:
    """The text of a cell as wide as its table, line by line."""
    edge = min(run.left for run in runs)
    lines = [printed(row, edge) for row in rows_of(runs)]
    return [line._replace(table=number, columns=tuple(regions.xs)) for line in lines]


def _cell_text(rows: Sequence[Sequence[Run]], right_edge: float, left_edge: float) -> str:
    """The text of a cell: lines that the margin broke joined, breaks that the author made kept as line ends.

    The author broke a line where the next word would have fitted on it, before a bullet, and before a line that begins
    with the same word: it is a list ("Councillor Ash" over "Councillor Elm").
    """
    if len(rows) == 1:
        return joined(rows[0])
    paragraphs = [[joined(rows[0])]]
    padding = max(0.0, min(row[0].left for row in rows) - left_edge)
    for before, row in pairwise(rows):
        text = joined(row)
        width = (row[-1].right - row[0].left) * (len(text.split(None, 1)[0]) + 1) / max(len(text), 1)
        alike = text[0].isupper() and text.split(None, 1)[0] == paragraphs[-1][-1].split(None, 1)[0]
        if before[-1].right + width + SLACK < right_edge - padding or text[0] in BULLETS or alike:
            paragraphs.append([text])
        else:
            paragraphs[-1].append(text)
    return "\n".join(join(paragraph) for paragraph in paragraphs)


def _alleys(runs: Sequence[Run]) -> list[float]:
    """The middles of the alleys that run down between the runs, from the first line to the last."""
    edges: list[float] = []
    reach = None
    for run in sorted(runs, key=lambda run: run.left):
        if reach is not None and run.left - reach > run.size:
            edges.append((reach + run.left) / 2)
        reach = run.right if reach is None else max(reach, run.right)
    return edges


def _row_edges(ys: Sequence[float], xs: Sequence[float], runs: Sequence[Run]) -> list[float]:
    """The rows of a table ruled only at its head and foot: one where a line starts in the first column."""
    edges = [ys[0]]
    for row in rows_of(runs):
        top = min(run.top for run in row)
        if row[0].left < xs[1] and top > edges[0] + TOUCH and row[0].baseline < ys[-1]:
            edges.append(top - 1)
    return sorted({*edges, *ys})
