"""Cells: the runs inside a grid, put into its cells and read out row by row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matters.reading.markers import BULLETS
from matters.reading.sources.pdf.aligned import columns_of, fits, is_prose, row_starts
from matters.reading.sources.pdf.grid import TOUCH, Grid, Rule
from matters.reading.sources.pdf.heads import heads_at_first
from matters.reading.sources.pdf.lines import BY_LEFT, SAME_LINE, Printed, box_of, joined, printed, rows_of
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


MOST_ACROSS = 0.2
"""The share of an open table's lines that may run across its columns."""


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
            self._merge_where_no_stile()
        self._merge_where_no_rail()
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

    def _merge_where_no_stile(self) -> None:
        middles_down = [(top + bottom) / 2 for top, bottom in pairwise(self.ys)]
        for column, x in enumerate(self.xs[1:-1]):
            stiles = [rule for rule in self.grid.down if abs(rule.at - x) <= TOUCH]
            for band, middle in enumerate(middles_down):
                if not _covered(stiles, middle):
                    self._merge(band * self.width + column, band * self.width + column + 1)

    def _merge_where_no_rail(self) -> None:
        middles_across = [(left + right) / 2 for left, right in pairwise(self.xs)]
        for band, y in enumerate(self.ys[1:-1]):
            rails = [rule for rule in self.grid.across if abs(rule.at - y) <= TOUCH]
            if not rails and not self.grid.down:
                continue  # the rows of an open table may be told by its text
            for column, middle in enumerate(middles_across):
                if not _covered(rails, middle):
                    self._merge(band * self.width + column, (band + 1) * self.width + column)

    def _find_open(self, runs: Sequence[Run]) -> None:
        """The columns and rows of an open table, where its rules leave them to the text."""
        if len(self.xs) > 2:
            return  # drawn cell by cell: then each row has its rule
        rows = rows_of(runs)
        many = len(self.ys) > 3  # then there is one at each row
        inner = columns_of(_side_by_side(rows, self.ys) if many else rows)
        if not inner or not (many or _mostly_fits(rows, inner)):
            return
        self.xs = (self.xs[0], *inner, self.xs[1])
        if not many:
            self.ys = _row_edges(self.ys, inner, rows)

    def _place(self, runs: Sequence[Run]) -> None:
        placed: list[tuple[int, int, Run]] = []
        for run in runs:
            band = min(max(bisect_right(self.ys, run.baseline - 0.3 * run.size) - 1, 0), self.height - 1)
            first = min(max(bisect_right(self.xs, run.left + TOUCH) - 1, 0), self.width - 1)
            if not self.grid.down and run.right - TOUCH > self.xs[first + 1]:
                last = min(bisect_right(self.xs, run.right - TOUCH) - 1, self.width - 1)
                for column in range(first, last):
                    self._merge(band * self.width + column, band * self.width + column + 1)
            placed.append((band, first, run))
        if not self.grid.down:
            placed = heads_at_first(placed, self.xs, self.height)
        for band, column, run in placed:
            self._runs.setdefault(self._root(band * self.width + column), []).append(run)

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


def _row(regions: _Regions, band: int, number: int) -> Iterator[Printed]:
    """The rows between two rules: one, or several of which each line is one."""
    held = [(column, runs) for column in range(regions.width) if (runs := regions.cell_runs(band, column))]
    if not held:
        return
    column, runs = held[0]
    if len(held) == 1 and column == 0 and regions.right_edge(band, 0) >= regions.xs[-1] - TOUCH:
        yield from _running(runs, regions, number)
        return
    xs = regions.xs
    cells = [Cell(column, rows_of(runs), xs[column], regions.right_edge(band, column)) for column, runs in held]
    if len(cells) > 1 and _is_row_a_line(cells):
        for line in range(len(cells[0].rows)):
            yield printed_row([cell._replace(rows=[cell.rows[line]]) for cell in cells], xs, number)
    else:
        yield printed_row(cells, xs, number)


class Cell(NamedTuple):
    """The lines of text of one cell, its first column and its edges."""

    column: int
    rows: list[list[Run]]
    left_edge: float
    right_edge: float


def _is_row_a_line(cells: Sequence[Cell]) -> bool:
    """Whether the lines of these cells stand side by side, and none had to break where it did: each is a row."""
    first, *others = cells
    if len(first.rows) < 2 or any(len(cell.rows) != len(first.rows) for cell in others):
        return False
    level = all(
        abs(one[0].baseline - other[0].baseline) < SAME_LINE * one[0].size
        for cell in others
        for one, other in zip(first.rows, cell.rows, strict=True)
    )
    return level and all(
        before[-1].right + _first_word(row) + SLACK < cell.right_edge - _padding(cell) and row[0].text[0] not in BULLETS
        for cell in cells
        for before, row in pairwise(cell.rows)
    )


def _padding(cell: Cell) -> float:
    return max(0.0, min(row[0].left for row in cell.rows) - cell.left_edge)


def _first_word(row: Sequence[Run]) -> float:
    """How wide the first word of a line is, with the space before it."""
    text = joined(row)
    return (row[-1].right - row[0].left) * (len(text.split(None, 1)[0]) + 1) / max(len(text), 1)


def printed_row(held: Sequence[Cell], xs: Sequence[float], number: int) -> Printed:
    """A row of a table with these edges of columns; `held` are its cells with text, of which there is at least one."""
    cells = [""] * (len(xs) - 1)
    for cell in held:
        cells[cell.column] = _cell_text(cell)
    lines = [row for cell in held for row in cell.rows]
    every = [run for row in lines for run in row]
    box = box_of(every)
    return Printed(
        text="\t".join(cell.replace("\n", " ") for cell in cells),
        left=box.left,
        right=box.right,
        baseline=min(run.baseline for run in every),
        foot=max(run.baseline for run in every),
        size=max(every, key=lambda run: len(run.text)).size,
        bold=all(run.bold for run in every),
        rects=tuple(box_of(row) for row in lines),
        cells=tuple(cells),
        table=number,
        columns=tuple(xs),
    )


def _running(runs: Sequence[Run], regions: _Regions, number: int) -> list[Printed]:
    """The text of a cell as wide as its table, line by line."""
    edge = min(run.left for run in runs)
    lines = [printed(row, edge) for row in rows_of(runs)]
    return [line._replace(table=number, columns=tuple(regions.xs)) for line in lines]


def _cell_text(cell: Cell) -> str:
    """The text of a cell: lines that the margin broke joined, breaks that the author made kept as line ends.

    The author broke a line where the next word would have fitted on it, before a bullet, and before a line that begins
    with the same word: it is a list ("Councillor Ash" over "Councillor Elm").
    """
    rows = cell.rows
    if len(rows) == 1:
        return joined(rows[0])
    paragraphs = [[joined(rows[0])]]
    right_edge = cell.right_edge - _padding(cell)
    for before, row in pairwise(rows):
        text = joined(row)
        alike = text[0].isupper() and text.split(None, 1)[0] == paragraphs[-1][-1].split(None, 1)[0]
        if before[-1].right + _first_word(row) + SLACK < right_edge or text[0] in BULLETS or alike:
            paragraphs.append([text])
        else:
            paragraphs[-1].append(text)
    return "\n".join(join(paragraph) for paragraph in paragraphs)


def _side_by_side(rows: Sequence[list[Run]], ys: Sequence[float]) -> list[list[Run]]:
    """What stands side by side between each two rules: the lines of a cell drawn together, as wide as the widest."""
    bands: list[list[Run]] = []
    for top, bottom in pairwise(ys):
        cells: list[Run] = []
        inside = [run for row in rows for run in row if top < run.baseline - 0.3 * run.size < bottom]
        for run in sorted(inside, key=BY_LEFT):
            if cells and run.left < cells[-1].right:
                cells[-1] = cells[-1]._replace(right=max(cells[-1].right, run.right))
            else:
                cells.append(run)
        if cells:
            bands.append(cells)
    return bands


def _mostly_fits(rows: Sequence[Sequence[Run]], inner: Sequence[float]) -> bool:
    """Whether few lines run across the columns, and those alone or above all that keep to them."""
    fitting = [fits(row, inner) for row in rows]
    first = fitting.index(True) if True in fitting else len(rows)
    across = [len(row) for row, fit in zip(rows[first:], fitting[first:], strict=True) if not fit]
    return len(across) <= MOST_ACROSS * len(rows) and all(count == 1 for count in across)


def _row_edges(ys: Sequence[float], inner: Sequence[float], rows: Sequence[Sequence[Run]]) -> list[float]:
    """The rows of a table whose rules stand around several of them."""
    edges = list(ys)
    for top, bottom in pairwise(ys):
        inside = [row for row in rows if top < row[0].baseline - 0.3 * row[0].size < bottom]
        begins = row_starts(inside, inner) if inside else []
        if begins and not is_prose(inside, begins, inner):
            edges.extend(min(run.top for run in inside[index]) - 1 for index in begins[1:])
    return sorted(edges)
