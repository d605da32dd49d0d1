"""Tables of Word files: rows with cells in the columns that a reader sees, or a page that was set out with a table."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from matters.reading.sources.item_rows import ITEM_NUMBER, ITEM_TITLE_LEVEL
from matters.reading.sources.word.drafts import Draft, row_text
from matters.reading.sources.word.found import Findings, Unshown
from matters.reading.sources.word.names import W, number, switch, value
from matters.reading.sources.word.styles import Styles, draws

SLIVER = 120
"""Twentieths of a point: edges of cells nearer than this are one edge, moved by a careless hand."""
USUAL_WIDTH = 1000
"""Of a column whose width is not told."""
MOST_COLUMNS = 200
LONGEST_BAND = 120
"""A cell as wide as its table is a heading over rows; a longer text in it is running text."""
PASSAGES = 4
"""A cell of more paragraphs than this holds a passage, and its table sets out the page."""
FEW_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class SourceCell:
    """A cell in the file: its first column and width in columns of the file's grid, and its blocks.

    One that is merged with the cell above or before has no blocks.
    """

    column: int
    width: int
    blocks: tuple[etree._Element, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row in the file; `heads` says that each page repeats it."""

    cells: tuple[SourceCell, ...]
    width: int
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as read: its place in the grid, and its lines."""

    column: int
    width: int
    lines: tuple[Draft, ...]

    @property
    def text(self) -> str:
        """Its paragraphs, a line each; a table within it a line a row."""
        lines = (" ".join(filter(None, line.cells)) if line.cells else line.text for line in self.lines)
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as read, with its pages."""

    cells: tuple[Cell, ...]
    width: int
    page: int
    last_page: int
    heads: bool = False


@dataclass(slots=True)
class Table:
    """A table as read. `ruled` is whether lines part its columns, `edges` the left edges of the file's grid."""

    ruled: bool
    edges: list[int]
    rows: list[TableRow] = field(default_factory=list)

    @classmethod
    def of(cls, element: etree._Element, styles: Styles) -> Table:
        """A table whose rows are yet to be read."""
        properties = element.find(f"{W}tblPr")
        borders = None if properties is None else properties.find(f"{W}tblBorders")
        ruled = styles.is_ruled(value(properties, "tblStyle")) if borders is None else draws(borders)
        ruled = ruled or any(draws(own) for own in element.iter(f"{W}tcBorders"))
        edges = [0]
        for column in element.iterfind(f"{W}tblGrid/{W}gridCol"):
            edges.append(edges[-1] + (number(column.get(f"{W}w")) or USUAL_WIDTH))
        return cls(ruled, edges[: MOST_COLUMNS + 1])

    def add(self, row: TableRow) -> None:
        """The next row."""
        self.rows.append(row)


def element_rows(table: etree._Element, found: Findings) -> Iterator[SourceRow]:
    """The rows of a table in the file, those that were struck out left away."""
    for row in _inner(table, "tr"):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}ins") is not None:
            found.note(Unshown.CHANGES)
        if properties is not None and properties.find(f"{W}del") is not None:
            found.note(Unshown.CHANGES)
            continue
        column = number(value(properties, "gridBefore"))
        cells: list[SourceCell] = []
        for cell in _inner(row, "tc"):
            about = cell.find(f"{W}tcPr")
            width = min(max(number(value(about, "gridSpan"), 1), 1), MOST_COLUMNS)
            if about is not None and about.find(f"{W}cellDel") is not None:
                found.note(Unshown.CHANGES)
                continue
            merged = about is not None and (_goes_on(about, "vMerge") or _goes_on(about, "hMerge"))
            cells.append(SourceCell(column, width, () if merged else tuple(cell)))
            column = min(column + width, MOST_COLUMNS)
        heads = bool(switch(properties, "tblHeader"))
        yield SourceRow(tuple(cells), column + number(value(properties, "gridAfter")), heads)


def _inner(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also those within content controls."""
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                yield from _inner(content, name)
        elif child.tag in (f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            yield from _inner(child, name)


def _goes_on(about: etree._Element, name: str) -> bool:
    """Whether a cell is the rest of one above it, or before it."""
    merge = about.find(f"{W}{name}")
    return merge is not None and merge.get(f"{W}val", "continue") != "restart"


def printed_rows(table: Table) -> Iterator[Draft]:
    """The lines of a table: a row each, or those of its cells where it only sets out the page."""
    columns = _columns(table)
    for row in table.rows:
        filled = [cell for cell in row.cells if cell.lines]
        if not filled:
            continue
        if len(columns) == 1 or _is_running(filled, len(columns), columns, table):
            yield from (line for cell in filled for line in cell.lines)
        elif _sets_out(filled, ruled=table.ruled):
            yield from _set_out(filled)
        else:
            yield _row(row, columns, table)


def _columns(table: Table) -> list[int]:
    """The left edges of the columns that a reader sees: where a cell begins in any row, slivers aside."""
    starts = sorted({_edge(table, cell.column) for row in table.rows for cell in row.cells})
    columns: list[int] = []
    for start in starts:
        if not columns or start - columns[-1] >= SLIVER:
            columns.append(start)
    return columns or [0]


def _edge(table: Table, column: int) -> int:
    known = len(table.edges) - 1
    return table.edges[column] if column <= known else table.edges[known] + USUAL_WIDTH * (column - known)


def _is_running(filled: list[Cell], width: int, columns: list[int], table: Table) -> bool:
    """Whether one cell alone, as wide as the table, holds more than a heading over rows."""
    cell = filled[0]
    whole = len(filled) == 1 and cell.column == 0 and _edge(table, cell.column + cell.width) > columns[-1]
    short = len(cell.lines) == 1 and len(cell.lines[0].text) <= LONGEST_BAND and not cell.lines[0].cells
    return whole and width > 1 and not short


def _sets_out(filled: list[Cell], *, ruled: bool) -> bool:
    """Whether a row only sets out the page: an item's number, and a passage under its title."""
    longest = max(len(cell.lines) for cell in filled)
    nested = any(line.cells for cell in filled for line in cell.lines)
    numbered = 1 < len(filled) <= FEW_COLUMNS and _is_number(filled[0])
    if ruled:
        return numbered and (longest > PASSAGES or nested)
    return nested or longest > PASSAGES or (numbered and longest > 1)


def _is_number(cell: Cell) -> bool:
    return len(cell.lines) == 1 and bool(ITEM_NUMBER.fullmatch(cell.lines[0].text))


def _set_out(filled: list[Cell]) -> Iterator[Draft]:
    """The lines of the cells one after another; an item's number joins the first line after it."""
    lines = [line for cell in filled for line in cell.lines]
    if _is_number(filled[0]):
        number, title = lines[0], lines[1]
        lines[:2] = [replace(title, text=f"{number.text} {title.text}", level=title.level or ITEM_TITLE_LEVEL)]
    yield from lines


def _row(row: TableRow, columns: list[int], table: Table) -> Draft:
    """A row with its cells; one that spans columns stands in its first, and the others are empty."""
    texts: list[list[str]] = [[] for _ in columns]
    for cell in row.cells:
        if cell.lines:
            at = bisect_right(columns, _edge(table, cell.column) + SLIVER - 1) - 1
            texts[max(at, 0)].append(cell.text)
    cells = tuple(" ".join(parts) for parts in texts)
    lines = [line for cell in row.cells for line in cell.lines]
    sizes = [line.size for line in lines if line.size]
    return Draft(
        row_text(cells), row.page, row.last_page,
        cells=cells, bold=row.heads or all(line.bold for line in lines), size=max(sizes, default=None),
    )  # fmt: skip
