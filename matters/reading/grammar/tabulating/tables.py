"""The tables of numbers of a pack: every number with its row, its column and its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from matters.reading.document import Gap, Line
from matters.reading.grammar.tabulating.captions import caption_of
from matters.reading.grammar.tabulating.figure_lists import figure_lists
from matters.reading.grammar.tabulating.frame import Block, blocks_of
from matters.reading.grammar.tabulating.infographics import infographics
from matters.reading.grammar.tabulating.paths import on_own_line, paths_of
from matters.reading.grammar.tabulating.units import unit_of
from matters.reading.grammar.tabulating.values import Figure, figures_of, is_year
from matters.reading.grids.grid import Grid, GridKind, Row, Sheet
from matters.reading.grids.looks import is_missing
from matters.reading.record import BlankCell, NumberCell, NumberTable
from matters.reading.record.stated import Stated, Text
from matters.reading.tidy import tidy

FEWEST = 2
"""Rows of a table with a caption in it."""

_TOTAL = re.compile(r"(?P<label>(?:grand |overall |sub-?)?total[\w ]{0,30}?)\s*:?\s+(?P<value>[£€$]?\d[\d,.]*%?)", re.I)


def read_tables(sheets: Sequence[Sheet]) -> tuple[NumberTable, ...]:
    """Every table of numbers, in printed order.

    >>> from matters.reading.grids.gather import sheets_of
    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Table 1: Children in care\\n\\n\\t2029\\t2030\\nNorth\\t4\\t5\\nSouth\\t6\\tc\\n"
    >>> (table,) = read_tables(sheets_of(split(text_document(text))))
    >>> [(cell.row, cell.column, cell.value.value) for cell in table.cells]
    [(('North',), '2029', 4.0), (('North',), '2030', 5.0), (('South',), '2029', 6.0)]
    >>> [(blank.row, blank.text.value) for blank in table.blanks]
    [(('South',), 'c')]
    """
    return tuple(table for sheet in sheets for table in _of_sheet(sheet))


def _of_sheet(sheet: Sheet) -> list[NumberTable]:
    found: list[tuple[int, NumberTable]] = []
    before: Grid | None = None
    for grid in sheet.of(GridKind.NUMBERS):
        title = found[-1][1].title if before and _shares_title(before, grid) else None
        found.append((grid.start, _Reader(grid, title).read()))
        before = grid
    section = sheet.section
    found += [(figure.start, figure.table) for figure in infographics(section)]
    read = {cell.value.span for _, table in found for cell in table.cells}
    lists = (figure for figure in figure_lists(section) if figure.table.cells[0].value.span not in read)
    found += [(figure.start, figure.table) for figure in lists]
    return [table for _, table in sorted(found, key=lambda place: place[0])]


def _shares_title(before: Grid, grid: Grid) -> bool:
    """Whether a table directly follows another that is headed alike: both stand under one title."""
    return not grid.above and before.stop == grid.start and before.rows[0].cells == grid.rows[0].cells


@dataclass(slots=True)
class _Reader:
    """One grid being read."""

    grid: Grid
    title: Text | None
    cells: list[NumberCell] = field(default_factory=list)
    blanks: list[BlankCell] = field(default_factory=list)
    flags: list[Gap] = field(default_factory=list)

    def read(self) -> NumberTable:
        bands, rows = self._above()
        blocks = blocks_of(rows)
        for i, block in enumerate(blocks):
            for path, row in paths_of(block, bands if i == 0 else ()):
                self._row(block, path, row)
        if blocks:
            self._total(blocks[-1])
        if self.title is None and self.cells and len(self.cells[0].row) > 1:
            band = next((row for row in rows if row.is_band), None)
            self.title = Stated(band.cells[0], band.span) if band else None
        flags = (*self.grid.flags, *self.flags)
        span = self.title.span if self.title else self.grid.span
        return NumberTable(span, self.title, tuple(self.cells), tuple(self.blanks), flags)

    def _above(self) -> tuple[list[Row], tuple[Row, ...]]:
        """The bands that stand above the first row, and the rows; a first row over the whole width is the title."""
        rows = self.grid.rows
        caption = caption_of(self.grid.above)
        self.title = caption.title or self.title
        if _is_caption(rows) and not (self.title and caption.after):
            self.title = Stated(rows[0].cells[0], rows[0].span)
            return [], rows[1:]
        if any(on_own_line(row) for row in rows if row.is_band):
            return [Row((tidy(line.text), ""), (line,)) for line in caption.after[-1:]], rows
        return [], rows

    def _row(self, block: Block, path: tuple[str, ...], row: Row) -> None:
        span = row.lines[0].span
        missing: str | None = None
        for i in sorted(block.numbers):
            cell = row.cells[i] if i < len(row.cells) else ""
            column = block.headings[i]
            figures = () if is_year(cell) and not _years_may_count(block, i) else figures_of(cell)
            for n, figure in enumerate(figures):
                self.cells.append(self._number(figure, n, figures, path, column, row))
            if figures:
                missing = None
            elif is_missing(cell):
                missing = cell if len(cell) > 1 else None
                self.blanks.append(BlankCell(Stated(cell, span), path, column))
            elif not cell and missing:
                self.blanks.append(BlankCell(Stated(missing, span), path, column))
            elif cell:
                missing = None
        if len(row.cells) != self.grid.width and block.heads and len(block.heads[-1].cells) == self.grid.width:
            self.flags.append(Gap(f"this row has {len(row.cells)} cells under {self.grid.width} headings", span))

    def _number(
        self, figure: Figure, n: int, figures: Sequence[Figure], path: tuple[str, ...], column: str | None, row: Row
    ) -> NumberCell:
        unit = figure.unit
        if unit is None and not (len(figures) > 1 and (n or any(other.unit for other in figures))):
            unit = unit_of(column, path, self.title.value if self.title else None)
        negative = figure.note == "()" and unit is not None and unit[0] in "£€$"
        value = -figure.value if negative else figure.value
        return NumberCell(Stated(value, row.lines[0].span), path, column, unit, figure.note)

    def _total(self, block: Block) -> None:
        """A total that the source prints as a line below the last row."""
        below: Sequence[Line] = self.grid.below[:1]
        found = _TOTAL.fullmatch(tidy(below[0].text)) if below and len(block.numbers) == 1 else None
        if found and below:
            (column,) = block.numbers
            row = Row((found["label"], found["value"]), (below[0],))
            for figure in figures_of(found["value"]):
                cell = self._number(figure, 0, [figure], (found["label"],), block.headings[column], row)
                self.cells.append(cell)


def _is_caption(rows: Sequence[Row]) -> bool:
    """Whether the first row stands over the whole table: over its heading, and not over rows with numbers."""
    if len(rows) < FEWEST or not rows[0].is_band or rows[1].is_band or figures_of(rows[0].cells[0]):
        return False
    return not any(figures_of(cell) and not is_year(cell) for cell in rows[1].cells)


def _years_may_count(block: Block, i: int) -> bool:
    """Whether a column holds bare numbers like years among others that are none."""
    return any(
        figures_of(row.cells[i]) and not is_year(row.cells[i])
        for row in block.rows
        if i < len(row.cells) and row.cells[i]
    )
