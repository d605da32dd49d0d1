"""A line as `SourcePage.lines` holds it."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from matters.council.papers.recordform import storable
from matters.reading.document import Line


class StoredLine(TypedDict):
    """`n` is its 1-based line of a text, None for a PDF; `rect` is left, top, right, bottom in points, None for a text.

    `level` is 1 to 6 for a heading, else 0; `furniture` is true for running headers, page numbers and the like. `gap`
    is the number of blank lines before it, `cells` the parts of a table's row, `bold` true for bold print; each is
    left out where there is none.
    """

    n: int | None
    text: str
    rect: list[float] | None
    level: int
    furniture: bool
    gap: NotRequired[int]
    cells: NotRequired[list[str]]
    bold: NotRequired[bool]


def stored_line(line: Line, *, furniture: bool) -> StoredLine:
    """A line of a document as it is stored.

    >>> from matters.reading.document import Span
    >>> stored_line(Line("A word", Span(line=3), gap=1), furniture=False)
    {'n': 3, 'text': 'A word', 'rect': None, 'level': 0, 'furniture': False, 'gap': 1}
    """
    rects = line.span.rects
    stored = StoredLine(
        n=line.span.line,
        text=storable(line.text),
        rect=[round(edge, 1) for edge in rects[0]] if rects else None,
        level=line.level,
        furniture=furniture,
    )
    if line.gap:
        stored["gap"] = line.gap
    if line.cells is not None:
        stored["cells"] = [storable(cell) for cell in line.cells]
    if line.bold:
        stored["bold"] = True
    return stored
