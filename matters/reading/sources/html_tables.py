"""Tables of web pages: rows with cells, or a page that was set out with a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from matters.reading.sources.page_parts import is_chrome, is_unseen
from matters.reading.vocabulary.page_parts import INLINE_TAGS

MOST_COLUMNS = 200
TO_THE_END = 999_999
"""A cell that spans 0 rows spans all that follow."""
FEW_COLUMNS = 2
"""A table of no more columns that holds passages sets out a page."""

_SPACES = re.compile(r"[\s\xa0]+")
_PASSAGE_TAGS = ("p", "div", "ul", "ol", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6")


def is_layout(table: html.HtmlElement) -> bool:
    """Whether a table only sets out a page: its cells hold whole passages, and it has no columns to speak of.

    >>> is_layout(html.fromstring("<table><tr><td>7</td><td><p>Roads</p><p>Noted.</p></td></tr></table>"))
    True
    """
    rows = list(own_rows(table))
    most = max((_passages(cell) for row in rows for cell in own_cells(row)), default=0)
    if most < 2:
        return False
    if any(next(cell.iter("table"), None) is not None for row in rows for cell in own_cells(row)):
        return True
    return max(sum(_span(cell, "colspan") for cell in own_cells(row)) for row in rows) <= FEW_COLUMNS


def own_rows(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The rows of a table, those of tables within it left out."""
    for row in table.iter("tr"):
        if next(row.iterancestors("table")) is table and not is_unseen(row) and not is_chrome(row):
            yield row


def own_cells(row: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The cells of a row."""
    return (cell for cell in row if cell.tag in ("td", "th"))


def rows_of(table: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, tuple[str, ...]]]:
    """Each row with its cells: one that spans columns or rows stands in the first of them, the others are empty.

    >>> table = "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    >>> [cells for _, cells in rows_of(html.fromstring(table))]
    [('a', 'b', ''), ('', 'c', 'd')]
    """
    rows = list(own_rows(table))
    down: dict[int, int] = {}
    for place, row in enumerate(rows):
        cells: list[str] = []
        for cell in own_cells(row):
            _skip(cells, down)
            width = _span(cell, "colspan")
            height = min(_span(cell, "rowspan"), len(rows) - place)
            for column in range(len(cells), len(cells) + width):
                down[column] = height
            cells += [cell_text(cell), *[""] * (width - 1)]
        _skip(cells, down)
        down = {column: left - 1 for column, left in down.items() if left > 1}
        yield row, tuple(cells)


def _skip(cells: list[str], down: dict[int, int]) -> None:
    """Pass the columns that cells of rows above still take."""
    while down.get(len(cells), 0) > 0 and len(cells) < MOST_COLUMNS:
        cells.append("")


def _span(cell: html.HtmlElement, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    if not text.isdecimal():
        return 1
    count = int(text[:6])
    return min(max(count, 1), MOST_COLUMNS) if name == "colspan" else count or TO_THE_END


def cell_text(cell: html.HtmlElement, *, everything: bool = False) -> str:
    """The text of a cell: a line a paragraph, list item or break; `everything` takes in what belongs to the site.

    >>> cell_text(html.fromstring("<td><p>one<br>two</p><ul><li>three</li></ul></td>"))
    'one\\ntwo\\n• three'
    """
    parts: list[str] = []
    _gather(cell, parts, everything)
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(parts).split("\0"))
    return "\n".join(line for line in lines if line)


def _gather(element: html.HtmlElement, parts: list[str], everything: bool) -> None:
    parts.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and not is_unseen(child) and (everything or not is_chrome(child)):
            block = child.tag not in INLINE_TAGS
            parts.append("\0" * block + "• " * (child.tag == "li"))
            _gather(child, parts, everything)
            parts.append("\0" * block)
        parts.append(child.tail or "")


def _passages(cell: html.HtmlElement) -> int:
    """How many paragraphs a cell holds, those that only wrap others not counted."""
    return sum(
        1
        for part in cell.iter(*_PASSAGE_TAGS)
        if len(part.text_content().strip()) > 1 and next(part.iterdescendants(*_PASSAGE_TAGS), None) is None
    )
