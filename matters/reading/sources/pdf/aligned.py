"""Aligned tables: rows of text whose columns line up though no rule draws them.

What a person sees are alleys of white running down the page. Prose in columns, labels with their values, an agenda with
its page ranges and a list of names leave alleys too, so a table must show more: columns of figures, or three columns
under a heading row that is set apart by its weight.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from matters.reading.sources.pdf.lines import BY_LEFT, rows_of
from matters.reading.sources.pdf.runs import Run
from matters.reading.tidy import goes_on
from matters.reading.vocabulary.columns import COLUMN_HEADS, LIST_HEADS
from matters.reading.vocabulary.figures import FIGURE, PAGE_RANGE

Row = Sequence[Run]

OFTEN = 0.25
"""The share of rows that hold a run in every column, at least."""

ALLEY = 0.6
"""Font sizes that an alley is wide, at least."""

ALIGNED, MOSTLY = 3.0, 0.75
"""Points within which the cells of a column start, end or have their middles, and how many of them must."""

LEAST_ROWS = 3
"""Rows of a table, its heading among them."""

FAR = 3.5
"""Font sizes from baseline to baseline over which no table goes on."""

MOST_LONE = 6
"""Lines that a cell is longer than those beside it, at most."""

NEAR = 2.6
"""The same between the lines of a heading."""

LONGEST_HEAD = 45
"""Characters of a cell of a heading row."""

PROSE, FULL = 30, 0.7
"""Characters, and the share of a column's width, of the lines of running text."""

WRAPPED = 1.6
"""Font sizes from baseline to baseline within a cell, at most."""

NEARER = 1.12
"""Times the least step between lines from which a step is one between rows."""

_FIGURE = re.compile(FIGURE)
_PAGE_RANGE = re.compile(PAGE_RANGE, re.IGNORECASE)


class Aligned(NamedTuple):
    """A table that its text alone shows: its first row, the row after its last, the edges of its columns and rows."""

    start: int
    end: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]


def aligned_tables(rows: Sequence[Row]) -> list[Aligned]:
    """The tables among the rows of a page, from the top.

    >>> def row(y: float, *cells: str) -> list[Run]:
    ...     return [Run(cell, 50 + 100 * i, 50 + 100 * i + 5 * len(cell), y, 10, False) for i, cell in enumerate(cells)]
    >>> rows = [row(90, "Calls were fewer."), row(120, "Year", "Calls", "Visits"), row(134, "2031", "120", "14")]
    >>> [(table.start, table.end) for table in aligned_tables([*rows, row(148, "2032", "98", "17")])]
    [(1, 4)]
    """
    found: list[Aligned] = []
    if sum([len(row) > 1 for row in rows]) < LEAST_ROWS:
        return found
    at = 0
    while at < len(rows):
        end = _reach(rows, at)
        table = _table(rows, at, end) if end - at >= LEAST_ROWS else None
        if table:
            found.append(table)
        at = table.end if table else max(end, at + 1)
    return found


def _reach(rows: Sequence[Row], start: int) -> int:
    """The row after the last that stands near the one before and has, or is near to rows that have, several runs."""
    if len(rows[start]) < 2:
        return start
    last = start
    for index in range(start + 1, len(rows)):
        row = rows[index]
        if row[0].baseline - rows[index - 1][0].baseline > FAR * row[0].size or index - last > MOST_LONE:
            break
        if len(row) > 1:
            last = index
    return last + 1


def _table(rows: Sequence[Row], start: int, end: int) -> Aligned | None:
    """The table that these rows are, without what stands before and after it; None where they are none."""
    pairs = all(len(row) < 3 for row in rows[start:end])
    if pairs and not any(_FIGURE.fullmatch(row[-1].text) for row in rows[start:end]):
        return None
    inner = columns_of(rows[start:end])
    if not inner:
        return None
    first = start
    while first < end and (len(rows[first]) < 2 or not fits(rows[first], inner)):
        first += 1
    if first == end:
        return None
    stop = first
    while stop < end and (fits(rows[stop], inner) or _parts_rows(rows, stop, inner)):
        stop += 1
    while stop > start and len(rows[stop - 1]) == 1 and not _continues(rows[stop - 1], inner):
        stop -= 1
    while stop > first and stop < len(rows) and _ends_cell(rows[stop - 1], rows[stop], inner):
        stop += 1
    start = _head_above(rows, start, first, inner)
    inside = rows[start:stop]
    if sum(len(row) > 1 for row in inside) < LEAST_ROWS or not first < stop:
        return None
    begins = row_starts(inside, inner)
    if len(begins) < LEAST_ROWS or not _is_table(inside, begins, inner):
        return None
    runs = [run for row in inside for run in row]
    left, right = min(run.left for run in runs) - 1, max(run.right for run in runs) + 1
    foot = max(run.baseline for run in inside[-1]) + 0.3 * runs[0].size
    tops = [min(run.baseline - 0.9 * run.size for run in inside[index]) for index in begins]
    return Aligned(start, stop, (left, *inner, right), (*tops, foot))


def _head_above(rows: Sequence[Row], start: int, first: int, inner: Sequence[float]) -> int:
    """The first of the heading rows above a table's first row: their cells begin in columns, and run over some."""
    while first > start:
        above, below = rows[first - 1], rows[first]
        columns = {_column(run.left, inner) for run in above}
        if len(above) < 2 or len(columns) < len(above) or below[0].baseline - above[0].baseline > NEAR * above[0].size:
            break
        first -= 1
    return first


def columns_of(rows: Sequence[Row]) -> list[float]:
    """The middles of the alleys between columns; empty where there are none.

    Rows with runs in every column draw them; a heading over several columns, or a line of text between, may cross.
    """
    counts = sorted((len(row) for row in rows), reverse=True)
    usual = counts[max(1, int(OFTEN * len(rows)))] if len(rows) > 1 else 0
    if usual < 2:
        return []
    strict = _alleys(rows, usual)
    with_corner_empty = _alleys(rows, usual - 1) if usual > 2 else []  # a heading may be wider than its figures
    return with_corner_empty if len(with_corner_empty) >= len(strict) else strict


def _alleys(rows: Sequence[Row], least: int) -> list[float]:
    """The middles of the spaces that no run of the rows with so many runs stands in.

    What stands on either side of a space and never in one row is one column, its heading at the left of its cells and
    its figures at their right.
    """
    edges: list[float] = []
    reach = None
    for run in sorted((run for row in rows if len(row) >= least for run in row), key=BY_LEFT):
        if reach is not None and run.left - reach > ALLEY * run.size:
            edges.append((reach + run.left) / 2)
        reach = run.right if reach is None else max(reach, run.right)
    number = 0
    while number < len(edges):
        taken = [{_column(run.left, edges) for run in row} for row in rows]
        if any(number in columns and number + 1 in columns for columns in taken):
            number += 1
        else:
            del edges[number]
    return edges


def fits(row: Row, inner: Sequence[float]) -> bool:
    """Whether the runs of a row keep within their columns, each in one of its own."""
    columns = [_column(run.left, inner) for run in row]
    return len({*columns}) == len(columns) and not any(run.left < edge < run.right for run in row for edge in inner)


def _parts_rows(rows: Sequence[Row], index: int, inner: Sequence[float]) -> bool:
    """Whether a line is one that runs across the columns by itself, between rows: the heading of those below it."""
    return len(rows[index]) == 1 and fits(rows[index - 1], inner)


def _ends_cell(before: Row, row: Row, inner: Sequence[float]) -> bool:
    """Whether a lone line after a table's last is the rest of one of its cells."""
    near = row[0].baseline - before[0].baseline < WRAPPED * row[0].size
    return (
        near and len(row) == 1 and fits(row, inner) and (row[0].left > inner[0] or _goes_on(before, row, inner, set()))
    )


def _continues(row: Row, inner: Sequence[float]) -> bool:
    """Whether a lone run goes on with a cell that is not the first."""
    return row[0].left > inner[0] and fits(row, inner)


def _column(x: float, inner: Sequence[float]) -> int:
    return sum(edge < x for edge in inner)


def row_starts(rows: Sequence[Row], inner: Sequence[float]) -> list[int]:
    """The lines at which the rows of a table begin, by index.

    Where lines stand at two distances the wider parts rows. Where they stand evenly each line begins a row, unless it
    plainly goes on with the one before: nothing in the first column and no figure, or nothing but the rest of a label.
    """
    steps = [below[0].baseline - above[0].baseline for above, below in pairwise(rows)]
    if not steps:
        return [0]
    wide = NEARER * min(steps)
    apart = [0, *(index for index, step in enumerate(steps, 1) if step > wide)]
    figures = _figure_columns(rows, inner)
    between = set(range(len(rows))) - set(apart)
    uneven = len(apart) > 1 and len(apart) <= len(rows) * FULL
    if uneven and not any(rows[index][0].left < inner[0] and _shows(rows[index], inner, figures) for index in between):
        return apart
    lines = range(1, len(rows))
    return [0, *(index for index in lines if not _goes_on(rows[index - 1], rows[index], inner, figures))]


def _figure_columns(rows: Sequence[Row], inner: Sequence[float]) -> set[int]:
    return {number for number, column in enumerate(_columns(rows, inner)) if number and holds_figures(column[1:])}


def _shows(row: Row, inner: Sequence[float], figures: set[int]) -> bool:
    """Whether a line has a figure where figures stand."""
    return any(_column(run.left, inner) in figures and _FIGURE.fullmatch(run.text) for run in row)


def _goes_on(before: Row, row: Row, inner: Sequence[float], figures: set[int]) -> bool:
    if row[0].left < inner[0]:
        alone = len(row) == 1 and row[0].right < inner[0]
        return alone and before[0].left < inner[0] and goes_on(before[0].text, row[0].text)
    return len(row) <= len(before) and not _shows(row, inner, figures)


def _is_table(rows: Sequence[Row], begins: Sequence[int], inner: Sequence[float]) -> bool:
    columns = _columns(rows, inner)
    if not all(columns) or any(_PAGE_RANGE.fullmatch(run.text) for run in columns[-1]):
        return False
    if any(run.text.rstrip(" :").lower() in LIST_HEADS for run in rows[0]):
        return False
    head = rows[: begins[1]]
    figures = [holds_figures(column[1:]) for column in columns]
    if not all(_lines_up(column, len(rows)) for column in columns[1:]):
        return False
    if sum(figures[1:]) >= 2 or (sum(figures[1:]) and len(columns) > 2 and _heads(head, len(columns))):
        return True
    if sum(figures[1:]):
        return len(head[0]) == 2 and not _FIGURE.fullmatch(head[0][-1].text) and len(begins) > LEAST_ROWS
    heads = len(columns) > 2 and _heads(head, len(columns)) and (_stands_out(rows, head) or _is_named(head))
    return heads and not is_prose(rows, begins, inner)


def holds_figures(cells: Sequence[Run]) -> bool:
    """Whether most cells of a column are figures, or marks that stand for one."""
    return bool(cells) and sum(bool(_FIGURE.fullmatch(run.text)) for run in cells) >= MOSTLY * len(cells)


def _lines_up(column: Sequence[Run], rows: int) -> bool:
    """Whether the cells of a column start, end or have their middles at one place."""
    if rows < 2:
        return True
    for places in (
        [run.left for run in column],
        [run.right for run in column],
        [(run.left + run.right) / 2 for run in column],
    ):
        middle = median(places)
        if sum(abs(place - middle) <= ALIGNED for place in places) >= MOSTLY * len(places):
            return True
    return False


def _heads(head: Sequence[Row], columns: int) -> bool:
    """Whether a row is filled with short words, as a heading is; the corner may be empty."""
    cells = [run.text for row in head for run in row]
    short = all(len(text) <= LONGEST_HEAD and any(map(str.isalpha, text)) and text[-1] not in ":;," for text in cells)
    return short and len(cells) >= columns - 1


def _stands_out(rows: Sequence[Row], head: Sequence[Row]) -> bool:
    body = [run for row in rows[len(head) :] for run in row]
    return all(run.bold for row in head for run in row) and sum(run.bold for run in body) < 0.5 * len(body)


def _is_named(head: Sequence[Row]) -> bool:
    """Whether the cells of a row say what stands below them: "No.", "Report", "Lead officer"."""
    words = [{word.strip(".:()/").lower() for word in run.text.replace("/", " ").split()} for run in head[0]]
    return sum(bool(said & COLUMN_HEADS) for said in words) >= MOSTLY * len(words)


def is_prose(rows: Sequence[Row], begins: Sequence[int], inner: Sequence[float]) -> bool:
    """Whether the columns are running text set side by side: long full lines, a row at each."""
    prose = 0
    for column in _columns(rows, inner):
        lines = rows_of(column)[1:]
        if len(lines) <= LEAST_ROWS:
            continue
        width = max(run.right for run in column) - min(run.left for run in column)
        full = [row for row in lines if len(row[0].text) >= PROSE and row[-1].right - row[0].left >= FULL * width]
        prose += len(full) >= FULL * len(lines) and len(begins) > FULL * len(lines)
    return prose > 1


def _columns(rows: Sequence[Row], inner: Sequence[float]) -> list[list[Run]]:
    columns: list[list[Run]] = [[] for _ in range(len(inner) + 1)]
    for row in rows:
        for run in row:
            columns[_column(run.left, inner)].append(run)
    return columns
