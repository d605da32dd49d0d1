"""Blocks to pages. Every rendering has its pages from here, so that the PDF and both texts break at the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from matters.demo.printing.blocks import Block, Break, Columns, Item, Row, Style, Table, Text
from matters.demo.printing.measure import word_width, wrap
from matters.demo.world.look import STANDARD, Look

TOP, BOTTOM = 76.0, 60.0
LEADING = 0.3
"""Between lines, in type sizes; a line itself is one."""
SLACK = 14.0
"""Points left free at the foot of each page, for what the measure of a line may miss."""
INDENT, DEEPER = 30.0, 26.0
INSET = 3.5
SIZES = {Style.TITLE: 1.25, Style.SECTION: 1.1, Style.SMALL: 0.85}
BOLD = {Style.BOLD, Style.TITLE, Style.SECTION, Style.PART}
GAP = {Style.TITLE: 0.8}
TEXT_GAP = 0.95
LIST_GAP = 0.75
COLUMN_GAP = 0.45
TABLE_GAP = 0.8
BEFORE = {Style.TITLE: 0.8, Style.SECTION: 0.7, Style.PART: 0.6, Style.BOLD: 0.3}
"""Space over a heading that does not begin its page, in type sizes."""
LEAST_LINES = 2
"""A paragraph is parted only where so many lines stay on either page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block, or the part of one that stands on this page. `lines` are its lines as set (empty for a table)."""

    block: Text | Item | Table | Columns
    lines: tuple[str, ...] = ()
    continued: bool = False
    unfinished: bool = False


@dataclass(slots=True)
class Page:
    """One page. `blank` says that it bears only its notice, `turned` that its paper lies on its side."""

    number: int
    stamp: str | None
    header: str | None
    corner: str | None = None
    first: bool = False
    blank: bool = False
    turned: bool = False
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Measure:
    """The type area: type size in points and look. `turned` is the same paper on its side."""

    size: float
    look: Look = STANDARD
    turned: bool = False

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the page, in points."""
        width, height = self.look.paper.size
        return (height, width) if self.turned else (width, height)

    @property
    def width(self) -> float:
        """Of a line."""
        return self.paper[0] - 2 * self.look.margin

    @property
    def height(self) -> float:
        """Of a page's type area, less the slack."""
        return self.paper[1] - TOP - BOTTOM - SLACK

    def wrap(self, text: str, width: float, size: float, weight: str = "Regular") -> tuple[str, ...]:
        """The lines of a text in this look's font."""
        return wrap(text, width, size, weight, self.look.font)

    def of(self, page: Page) -> Measure:
        """The measure of a page, which may be turned."""
        return replace(self, turned=page.turned)


def paginate(blocks: Sequence[Block], measure: Measure, first: int = 1) -> list[Page]:
    """The pages that these blocks fill, an even number, the last perhaps blank. The first block is a `Break`."""
    pages: list[Page] = []
    left = 0.0
    for block in blocks:
        if isinstance(block, Break):
            if block.odd:
                _even(pages)
            turned = block.wide and measure.look.sideways
            measure = replace(measure, turned=turned)
            pages.append(Page(first + len(pages), block.stamp, block.header, block.corner, first=True, turned=turned))
            left = measure.height
            continue
        rest: Text | Item | Table | Columns | None = block
        if isinstance(block, Table) and measure.look.fitted:
            rest = fitted(block, measure)
        continued = False
        while rest is not None:
            piece, used, rest = _fit(rest, left, measure, continued, fresh=not pages[-1].pieces)
            if piece is not None:
                pages[-1].pieces.append(piece)
                left -= used
            if rest is not None:
                continued = continued or piece is not None
                last = pages[-1]
                pages.append(Page(first + len(pages), last.stamp, last.header, last.corner, turned=last.turned))
                left = measure.height
    _even(pages)
    return pages


def _even(pages: list[Page]) -> None:
    if len(pages) % 2:
        last = pages[-1]
        pages.append(Page(last.number + 1, None, None, blank=True))


def lines_height(count: int, size: float) -> float:
    """How high so many lines are set.

    >>> lines_height(3, 10)
    36.0
    """
    return count * size + (count - 1) * size * LEADING


Fitted = tuple[Piece | None, float, Text | Item | Table | Columns | None]


def _fit(block: Text | Item | Table | Columns, left: float, measure: Measure, continued: bool, fresh: bool) -> Fitted:
    """What of a block goes into the space left, how much it takes, and what remains for the next page."""
    match block:
        case Text() | Item():
            return _fit_text(block, left, measure, continued, fresh)
        case Table():
            return _fit_table(block, left, measure, continued, fresh)
        case Columns():
            return Piece(block), max(_side(block.left, measure), _side(block.right, measure)), None


def _side(entries: Sequence[Text], measure: Measure) -> float:
    """The height of one of two columns."""
    lines = (measure.wrap(entry.text, measure.width / 2, measure.size, "Bold") for entry in entries)
    return sum(lines_height(len(wrapped), measure.size) + measure.size * COLUMN_GAP for wrapped in lines)


def set_width(block: Text | Item, measure: Measure) -> tuple[float, float, str]:
    """The width of a block's lines, its type size and its weight."""
    if isinstance(block, Item):
        return measure.width - INDENT - DEEPER * block.depth, measure.size, "Regular"
    return measure.width, measure.size * SIZES.get(block.style, 1), "Bold" if block.style in BOLD else "Regular"


def _fit_text(block: Text | Item, left: float, measure: Measure, continued: bool, fresh: bool) -> Fitted:
    width, size, weight = set_width(block, measure)
    lines = measure.wrap(block.text, width, size, weight)
    gap = measure.size * (GAP.get(block.style, TEXT_GAP) if isinstance(block, Text) else LIST_GAP)
    if isinstance(block, Text) and not fresh:
        gap += measure.size * BEFORE.get(block.style, 0)
    needed = lines_height(len(lines), size) + gap
    # A heading wants some of what follows under it, be it the head of a table.
    reserve = 7 * measure.size if weight == "Bold" and not fresh else 0
    if needed + reserve <= left:
        return Piece(block, lines, continued), needed, None
    fits = int((left - gap + size * LEADING) / (size * (1 + LEADING)))
    fits = min(fits, len(lines) - LEAST_LINES)
    if weight == "Bold" or fits < LEAST_LINES:
        return (None, 0, block) if not fresh else (Piece(block, lines, continued), needed, None)
    here, there = " ".join(lines[:fits]), " ".join(lines[fits:])
    piece = Piece(replace(block, text=here), lines[:fits], continued, unfinished=True)
    return piece, left, replace(block, text=there)


def cell_lines(table: Table, cells: Sequence[str], measure: Measure, *, bold: bool = False) -> list[tuple[str, ...]]:
    """The lines of each cell of a row as set."""
    size = table_size(table, measure)
    weight = "Bold" if bold else "Regular"
    return [
        tuple(
            line
            for part in cell.split("\n")
            for line in measure.wrap(part, share * measure.width - 2 * INSET - 1, size, weight)
        )
        for cell, share in zip(cells, table.widths, strict=True)
    ]


def table_size(table: Table, measure: Measure) -> float:
    """The type size of a table."""
    return measure.size * (0.78 if table.small else 1) * table.scale


LEAST_SCALE = 0.6


def fitted(table: Table, measure: Measure) -> Table:
    """A table in type so small that its longest word fits its column, as officers do; but not below a size."""
    size, scale = table_size(table, measure), 1.0
    rows = [*((cells, "Bold") for cells in table.heads if not spans(cells))]
    rows += [(row.cells, "Bold" if table.labels else "Regular") for row in table.rows if not row.band]
    for cells, weight in rows:
        for cell, share in zip(cells, table.widths, strict=True):
            longest = max((word_width(word, weight, measure.look.font) for word in cell.split()), default=0)
            if longest:
                scale = min(scale, (share * measure.width - 2 * INSET - 1) / (longest * size))
    return table if scale == 1 else replace(table, scale=max(scale, LEAST_SCALE))


def row_height(table: Table, row: Row, measure: Measure) -> float:
    """How high a row is set."""
    size = table_size(table, measure)
    if row.band:
        return lines_height(len(measure.wrap(row.cells[0], measure.width - 2 * INSET, size, "Bold")), size) + 2 * INSET
    bold = table.labels
    return lines_height(max(map(len, cell_lines(table, row.cells, measure, bold=bold))), size) + 2 * INSET


def spans(cells: Sequence[str]) -> bool:
    """Whether a heading row's first cell spans the table."""
    return len(cells) > 1 and not any(cells[1:])


def _head_height(table: Table, cells: Sequence[str], measure: Measure, size: float) -> float:
    if spans(cells):
        lines = len(measure.wrap(cells[0], measure.width - 2 * INSET, size, "Bold"))
    else:
        lines = max(map(len, cell_lines(table, cells, measure, bold=True)))
    return lines_height(lines, size) + 2 * INSET


def _fit_table(table: Table, left: float, measure: Measure, continued: bool, fresh: bool) -> Fitted:
    size = table_size(table, measure)
    head = sum(_head_height(table, cells, measure, size) for cells in table.heads)
    used, taken = head + (0 if table.joined else measure.size * TABLE_GAP), 0
    for row in table.rows:
        height = row_height(table, row, measure)
        if used + height > left and not (fresh and taken == 0):
            break
        used += height
        taken += 1
    while 0 < taken < len(table.rows) and table.rows[taken - 1].band:
        taken -= 1
    if taken == 0 or (taken == 1 and len(table.rows) > 2 and not fresh and table.rows[0].band):
        return None, 0, table
    piece = Piece(replace(table, rows=table.rows[:taken]), (), continued, unfinished=taken < len(table.rows))
    return piece, used, replace(table, rows=table.rows[taken:]) if taken < len(table.rows) else None


def pieces_of(pages: Sequence[Page]) -> Iterator[tuple[Page, Piece]]:
    """Every piece with its page, in order."""
    for page in pages:
        for piece in page.pieces:
            yield page, piece
