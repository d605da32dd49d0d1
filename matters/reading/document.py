"""The form that every source takes before it is read: pages of lines, each knowing where it stood.

A text file, a PDF, a Word file and a web page all become one `Document`, so that a grammar is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple, TypeVar, dataclass_transform

Value = TypeVar("Value")


@dataclass_transform(frozen_default=True)
def _value(kind: type[Value]) -> type[Value]:
    """A dataclass of which no field may be set: the type checker holds that, and not Python itself.

    A frozen dataclass sets its fields through `object.__setattr__`, which takes eight times as long; a pack becomes
    ten thousand lines and places.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)


class Rect(NamedTuple):
    """A place on a page, in points (1/72 inch) from its top left corner; `bottom` is the larger y."""

    left: float
    top: float
    right: float
    bottom: float

    def union(self, other: Rect) -> Rect:
        """The smallest rectangle that holds both.

        >>> Rect(0, 0, 10, 10).union(Rect(5, 5, 20, 8))
        Rect(left=0, top=0, right=20, bottom=10)
        """
        return Rect(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@_value
class Span:
    """Where in its source something was read.

    `line` and `last_line` are 1-based lines of a text or HTML file, paragraphs and table rows of a Word file, and None
    for a PDF. `page` and `last_page` are 1-based pages of a PDF or a Word file and None for a text. `rects` are places
    on `page`, one a printed line; empty where the source has no positions.
    """

    line: int | None = None
    page: int | None = None
    last_line: int | None = None
    last_page: int | None = None
    rects: tuple[Rect, ...] = ()

    def through(self, other: Span) -> Span:
        """This span, stretched to the end of a later one.

        Rectangles on a later page are left out: they would be measured from another page's corner.

        >>> Span(line=3).through(Span(line=7))
        Span(line=3, page=None, last_line=7, last_page=None, rects=())
        """
        last_page = other.last_page or other.page
        return replace(
            self,
            last_line=other.last_line or other.line,
            last_page=None if last_page == self.page else last_page,
            rects=self.rects + other.rects if other.page == self.page else self.rects,
        )


class SourceKind(StrEnum):
    """What a file is, found from its bytes and never from its name alone."""

    TEXT = "text"
    PDF = "pdf"
    HTML = "html"
    WORD = "word"


@_value
class Line:
    """One printed line.

    `text` is as printed, outer white space gone. `indent` is the width of the white space before it, in
    characters (a PDF's is its distance from the page's left text edge over the page's mean character width).
    `gap` is the number of blank lines before it (0 = it follows directly). `cells` holds the parts of a line that
    is a row of a table, empty cells included, and is None for running text; `text` then joins them with tabs. In a
    cell a line that the margin broke is joined, and one that the author broke keeps its line end.
    `after_cut` says that a page break, or furniture since removed, stood between the line before and this one.
    `level` is 1 to 6 where the source marks a heading (HTML, Markdown, a larger or bold line of a PDF), else 0.
    """

    text: str
    span: Span
    indent: float = 0
    gap: int = 0
    cells: tuple[str, ...] | None = None
    bold: bool = False
    size: float | None = None
    level: int = 0
    after_cut: bool = False


def span_of(lines: Sequence[Line]) -> Span:
    """The place of lines that follow one another: from the first to the last, with the rectangles of each.

    >>> span_of([Line("a", Span(line=3)), Line("b", Span(line=4))])
    Span(line=3, page=None, last_line=4, last_page=None, rects=())
    """
    span = lines[0].span
    for line in lines[1:]:
        span = span.through(line.span)
    return span


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the source. `number` is 1-based in the file; `label` is what the page calls itself, if known.

    `width` and `height` are in points and 0 where the source has none.
    """

    number: int
    label: str | None = None
    width: float = 0
    height: float = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that could not be read: what it is and what a person can do about it, and where.

    `what` is a sentence without its capital, so that a place can stand before it.
    """

    what: str
    span: Span


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline that a viewer shows beside a PDF: `level` from 1, `page` from 1 where it leads to one."""

    title: str
    level: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a page: its text and place, and where it leads: an address, or a page of the same file from 1."""

    text: str
    span: Span
    uri: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the source carries inside it. `size` is in bytes, `media` its type as the web names it, if known.

    `number` counts from 1; the source hands out the bytes by it.
    """

    number: int
    name: str
    size: int
    media: str | None = None


Told = Callable[[int, int], None]
"""Told of each page as its reading begins: which it is, counted from 1, and of how many."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source as lines.

    `wrapped` says that a paragraph may run over several lines (layout text, PDF) rather than stand on one
    (converted text). `furniture` holds lines that were recognised as running headers, page numbers, stamps and
    the like: they are kept for showing the page, and no grammar sees them. `gaps` are what could not be read.
    `outline`, `links` and `attachments` are a PDF's bookmarks, links and embedded files.
    """

    kind: SourceKind
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    wrapped: bool = False
    furniture: tuple[Line, ...] = field(default=())
    gaps: tuple[Gap, ...] = ()
    outline: tuple[Bookmark, ...] = ()
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
