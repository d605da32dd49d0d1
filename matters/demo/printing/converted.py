"""The first dialect of text, a converted PDF: a paragraph a line, tabs in tables, "- " before items, stamps kept."""

from __future__ import annotations

from zlib import crc32

from matters.demo.printing.blocks import Columns, Item, Row, Style, Table, Text
from matters.demo.printing.lay_out import Layout
from matters.demo.printing.pages import Page, Piece
from matters.demo.printing.places import Places
from matters.demo.words.template import BLANK_PAGE


class _Sheet:
    """Lines so far, and the line of each mark."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.places: Places = {}

    def put(self, line: str, mark: str | None = None) -> None:
        """One line; `mark` stands on it."""
        self.lines.append(line)
        if mark:
            self.places[mark] = len(self.lines)

    def space(self) -> None:
        """One blank line, unless there is one."""
        if self.lines and self.lines[-1]:
            self.lines.append("")


def converted(layout: Layout) -> tuple[bytes, Places]:
    """The text of a pack in this dialect, and the line of each mark."""
    sheet = _Sheet()
    for page in layout.pages:
        _page(page, sheet)
    sheet.space()
    return "\n".join(sheet.lines).encode(), sheet.places


def _page(page: Page, sheet: _Sheet) -> None:
    sheet.space()
    if page.blank:
        sheet.put(BLANK_PAGE)
        return
    if page.corner:
        sheet.put(page.corner)
        sheet.space()
    if page.stamp and not (page.header and page.first):
        sheet.put(f"Agenda Item {page.stamp}")
        sheet.space()
    if page.header and not page.first:
        sheet.put(page.header)
        sheet.space()
    before: Piece | None = None
    for piece in page.pieces:
        if not (before and isinstance(before.block, Item) and isinstance(piece.block, Item)):
            sheet.space()
        _piece(piece, sheet)
        before = piece


def _piece(piece: Piece, sheet: _Sheet) -> None:
    match piece.block:
        case Text(text, style, mark):
            # A converter keeps some bold type as asterisks, where it is not a heading.
            starred = style is Style.PART and crc32(text.encode()) % 3 == 0
            sheet.put(f"**{text}**" if starred else text, None if piece.continued else mark)
        case Item(marker, text, depth, mark):
            sheet.put(_item(marker, text, depth, piece.continued), None if piece.continued else mark)
        case Table():
            _table(piece.block, sheet)
        case Columns():
            for column in (piece.block.left, piece.block.right):
                for n, entry in enumerate(column):
                    sheet.put(entry.text, entry.mark)
                    if n == 0:
                        sheet.space()
                sheet.space()


def _item(marker: str, text: str, depth: int, continued: bool) -> str:
    if continued:
        return text
    indent = " " * depth
    if marker == "-":
        return f"{indent}- {text}"
    # Clauses become list items; numbered paragraphs do where the converter saw a list.
    listed = marker.startswith("(") or crc32(text.encode()) % 2 == 0
    return f"{indent}- {marker} {text}" if listed and not marker.endswith(".") else f"{indent}{marker} {text}"


def _table(table: Table, sheet: _Sheet) -> None:
    if not table.ruled:
        for row in table.rows:
            _fields(row, sheet, apart=table.labels)
        return
    for cells in table.heads:
        sheet.put("\t".join(cells))
    for row in table.rows:
        text = row.cells[0] if row.band else "\t".join(cell.replace("\n", " ") for cell in row.cells)
        sheet.put(text, row.mark)


def _fields(row: Row, sheet: _Sheet, *, apart: bool) -> None:
    """A row of a table without lines is running text: label and value on one line."""
    sheet.put(" ".join(cell for cell in row.cells if cell), row.mark)
    if apart and not row.cells[0].endswith(("fficer:", "OFFICER:", "ephone:")):
        sheet.space()
