"""A grid as the tables it holds: one for each row of headings, with the heading over it.

Tables that follow one another with no more than a title between them come out of extraction as one grid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matters.reading.document import Line
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.grammar.registering.heads import heads_by_look, is_head, is_head_row
from matters.reading.grammar.registering.telling import is_label_row
from matters.reading.grids.grid import Grid, Row
from matters.reading.record import Stated, Text
from matters.reading.sections import SectionKind
from matters.reading.sources.text import TAB_WIDTH


@dataclass(frozen=True, slots=True)
class Part:
    """One table: its headings (() for none), the rows below, and its title where a row of the grid prints it.

    `above` are the running lines over it; none but the first table of a grid has any.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    title: Text | None = None
    above: tuple[Line, ...] = ()


def parts_of(grid: Grid) -> Iterator[Part]:
    """The tables of a grid, in printed order. One ends where the labels of another kind of table begin.

    >>> from matters.reading.grids.gather import sheets_of
    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Visits\\t\\nSchool\\tDate\\nElm\\t1 May\\nTraining\\t\\nCourse\\tDate\\nSafety\\t2 May\\n"
    >>> [(p.title.value, len(p.rows)) for s in sheets_of(split(text_document(text))) for p in parts_of(s.grids[0])]
    [('Visits', 1), ('Training', 1)]
    """
    rows = [row for printed in grid.rows for row in _as_printed(printed)]
    heads = [
        i for i in range(len(rows)) if is_head_row(rows[i].cells, rows[i + 1].cells if i + 1 < len(rows) else None)
    ]
    starts = [i for i in heads if not any(_same(rows[i], rows[j]) for j in heads if j < i) or _bands(rows, i)]
    if not starts or rows[: starts[0] - len(_bands(rows, starts[0]))]:
        first = starts[0] - len(_bands(rows, starts[0])) if starts else len(rows)
        yield from _headless(grid, rows[:first])
    for n, start in enumerate(starts):
        stop = starts[n + 1] - len(_bands(rows, starts[n + 1])) if n + 1 < len(starts) else len(rows)
        title = _title(_bands(rows, start))
        above = () if title or n else grid.above
        yield Part(rows[start].cells, tuple(_records(rows[start + 1 : stop])), title, above)


def _as_printed(row: Row) -> Iterator[Row]:
    """A row that was put together from several, in its pieces: what belongs together `mending` weighs for records."""
    pieces = [cells_of(line) for line in row.lines]
    if len(pieces) < 2 or any(piece is None for piece in pieces):
        yield row
        return
    for piece, line in zip(pieces, row.lines, strict=True):
        yield Row(piece or (), (line,))


def _same(row: Row, other: Row) -> bool:
    return row.cells == other.cells


def _bands(rows: Sequence[Row], i: int) -> list[Row]:
    """The rows over the whole width that stand directly before a row."""
    first = i
    while first and rows[first - 1].is_band and len(rows[first - 1].cells) > 1:
        first -= 1
    return list(rows[first:i])


def _title(bands: Sequence[Row]) -> Text | None:
    return Stated(bands[-1].cells[0].rstrip(" :"), bands[-1].span) if bands else None


def _headless(grid: Grid, rows: Sequence[Row]) -> Iterator[Part]:
    """A table without headings of its own, or with one that stands alone on the line above, set in by tabs."""
    width = max((len(row.cells) for row in rows), default=0)
    at = int(grid.above[-1].indent // TAB_WIDTH) if grid.above else 0
    if grid.above and 0 < at < width and is_head(grid.above[-1].text):
        columns = tuple(grid.above[-1].text if i == at else "" for i in range(width))
        yield Part(columns, tuple(_records(rows)), above=grid.above[:-1])
    elif heads_by_look([row.cells for row in rows]) and grid.section.kind in (SectionKind.REPORT, SectionKind.OTHER):
        yield Part(rows[0].cells, tuple(_records(rows[1:])), above=grid.above)
    else:
        yield Part((), tuple(_records(rows)), above=grid.above)


def _records(rows: Sequence[Row]) -> list[Row]:
    """The rows before the first that is a label and its value: with it another kind of table begins, and its title."""
    stop = next((i for i, row in enumerate(rows) if is_label_row(row.cells)), None)
    if stop is None:
        return list(rows)
    while stop and rows[stop - 1].is_band:
        stop -= 1
    return list(rows[:stop])
