"""What is printed, before it is known on which page: headings, paragraphs, list items, tables.

A `mark` names a place that a label speaks of; each renderer reports on which line, or which page, it came to stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a line of text is set. `TITLE` and `SECTION` are headings of the first and second level."""

    BODY = "body"
    BOLD = "bold"
    TITLE = "title"
    SECTION = "section"
    PART = "part"
    CENTRED = "centred"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph or a heading. `bookmark` says that the outline of the PDF lists it."""

    text: str
    style: Style = Style.BODY
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: a bullet (`marker` "-"), a clause "(1)" or "(a)", a numbered paragraph "1.2" or "1."."""

    marker: str
    text: str
    depth: int = 0
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. `band` says that its first cell spans the row as a heading."""

    cells: tuple[str, ...]
    mark: str | None = None
    band: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of rows under zero or more heading rows. `widths` are shares of the page's width, one a column.

    `ruled` draws lines; `labels` sets first cells in bold; `small` takes smaller type; `joined` leaves no space below,
    `scale` is how much of the usual type size it has.
    A heading row whose cells after the first are empty spans the table.
    """

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    heads: tuple[tuple[str, ...], ...] = ()
    ruled: bool = True
    labels: bool = False
    small: bool = False
    joined: bool = False
    scale: float = 1


@dataclass(frozen=True, slots=True)
class Columns:
    """Two lists side by side, as members and substitutes on a front sheet. Each entry is text and mark."""

    left: tuple[Text, ...]
    right: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A new page starts here. `stamp` is the agenda item whose pages follow, `header` their running header.

    `odd` asks for a right-hand page, an intentionally blank one before it where needed; `wide` says that wide
    tables follow, for which some councils turn the page.
    """

    stamp: str | None = None
    header: str | None = None
    odd: bool = False
    corner: str | None = None
    wide: bool = False


Block = Text | Item | Table | Columns | Break
