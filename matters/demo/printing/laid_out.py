"""The second dialect of text, a PDF as laid out: lines as set, bullets lost to a space, cells one after another.

A line that begins a page begins with one space; blank lines stand where the tool thought it saw a gap; most stamps and
page numbers are gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from matters.demo.printing.blocks import Columns, Item, Table, Text
from matters.demo.printing.lay_out import Layout
from matters.demo.printing.pages import Measure, Page, Piece, cell_lines, spans
from matters.demo.printing.places import Places

FURNITURE_EVERY = 5
"""Stamps, running headers and page numbers survive on one page in so many."""
ODD_GAP = 7
"""One line in so many has a blank line after it that means nothing."""


class _Sheet:
    """Lines so far, and the line of each mark."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.lines: list[str] = []
        self.places: Places = {}
        self.page_begins = False

    def put(self, text: str, mark: str | None = None, indent: str = "") -> None:
        """One line, with the space that begins a page and the space that ends most lines."""
        lead = " " if self.page_begins and not indent else indent
        self.page_begins = False
        self.lines.append(f"{lead}{text} ")
        if mark:
            self.places[mark] = len(self.lines)

    def space(self) -> None:
        """A blank line, which may hold a space."""
        if self.lines and self.lines[-1].strip():
            self.lines.append(" " if len(self.lines) % 3 == 0 else "")

    def flow(self, lines: Sequence[str], mark: str | None, indent: str = "") -> None:
        """A paragraph. Now and then a blank line stands in its middle."""
        for n, line in enumerate(lines):
            self.put(line, mark if n == 0 else None, indent if n == 0 else "")
            if n < len(lines) - 1 and crc32(line.encode()) % ODD_GAP == 0:
                self.lines.append("")


def laid_out(layout: Layout) -> tuple[bytes, Places]:
    """The text of a pack in this dialect, and the line of each mark."""
    sheet = _Sheet(layout.measure)
    for page in layout.pages:
        sheet.page_begins = page.number > 1
        sheet.measure = layout.measure.of(page)
        _page(page, sheet)
    return "\n".join(sheet.lines).encode(), sheet.places


def _page(page: Page, sheet: _Sheet) -> None:
    if page.blank:  # its notice is gone too
        return
    if page.number % FURNITURE_EVERY == 0 and page.stamp:
        sheet.put(f"Page {page.number}")
        sheet.space()
        sheet.put(f"Agenda Item {page.stamp}")
        if page.header and not page.first:
            sheet.space()
            sheet.put(page.header)
        sheet.space()
    if page.corner:
        sheet.put(page.corner)
        sheet.space()
    for piece in page.pieces:
        _piece(piece, sheet)


def _piece(piece: Piece, sheet: _Sheet) -> None:
    mark = None if piece.continued else getattr(piece.block, "mark", None)
    match piece.block:
        case Text():
            sheet.flow(piece.lines, mark)
            sheet.space()
        case Item(marker, _, depth):
            lead = "" if marker == "-" or piece.continued else f"{marker} "
            lines = (lead + piece.lines[0], *piece.lines[1:])
            bullet = marker == "-" and not piece.continued
            sheet.flow(lines, mark, " " * (1 + depth) if bullet else " " * depth)
            sheet.space()
        case Table():
            _table(piece.block, sheet)
        case Columns():
            for column in (piece.block.left, piece.block.right):
                for n, entry in enumerate(column):
                    sheet.put(entry.text, entry.mark)
                    if n == 0:
                        sheet.space()
                sheet.space()


def _table(table: Table, sheet: _Sheet) -> None:
    for cells in table.heads:
        if spans(cells):
            sheet.put(cells[0])
            sheet.space()
            continue
        _row(cell_lines(table, cells, sheet.measure, bold=True), None, sheet)
    for row in table.rows:
        if row.band:
            sheet.put(row.cells[0], row.mark)
            sheet.space()
            continue
        _row(cell_lines(table, row.cells, sheet.measure, bold=table.labels), row.mark, sheet)


def _row(cells: Sequence[Sequence[str]], mark: str | None, sheet: _Sheet) -> None:
    """Cells in turn: one that takes a single line is followed by the next on that line, others by a blank line."""
    begun: list[str] = []
    for lines in cells:
        if not lines:
            continue
        begun.append(lines[0])
        if len(lines) > 1:
            sheet.put(" ".join(begun), mark)
            mark, begun = None, []
            for line in lines[1:]:
                sheet.put(line)
            sheet.space()
    if begun:
        sheet.put(" ".join(begun), mark)
    sheet.space()
