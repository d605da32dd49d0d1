"""A web page as a document: paragraphs as lines, tables as rows, tables that only set out a page unfolded.

Council sites print the items of a meeting as a table with the number in one cell and everything else in the next.
Some hold their text as markup escaped within markup; it is read as what it was before. What belongs to the site and
not to the document is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from lxml import html

from matters.reading.document import Document, Line, SourceKind, Span
from matters.reading.sources.html_tables import cell_text, is_layout, own_cells, rows_of
from matters.reading.sources.item_rows import ITEM_NUMBER, ITEM_TITLE_LEVEL
from matters.reading.sources.markup import is_escaped, unescaped
from matters.reading.sources.page_parts import around, is_chrome, is_links, is_unseen, main_part, tells_a_date
from matters.reading.sources.page_title import council_line
from matters.reading.sources.text import decode
from matters.reading.vocabulary.page_parts import BOLD_TAGS, INLINE_TAGS

_ESCAPED = re.compile(r"<(?:p|br|li|b|strong|div|span|ul)\b[^<>]*/?>", re.IGNORECASE)
_SPACES = re.compile(r"[\s\xa0]+")
_HEADING = re.compile(r"h([1-6])")
_ITEM_MARK = re.compile(r"ai\d{1,4}")
"""What a meetings system leaves around each item of printed minutes is no element, and is parsed as one."""
_DECLARATION = re.compile(r"<\?xml[^>]*\?>")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
MOST_DEPTH = 200
"""Nested elements beyond this depth are read as running text; no real page has them."""


def html_document(data: bytes) -> Document:
    """The lines of a web page, each with the line of the file on which its element starts.

    >>> page = b"<html><body><h1>Panel</h1><table><tr><td>1.</td><td><p>Roads</p><p>Noted.</p></td></tr></table>"
    >>> [(line.text, line.level) for line in html_document(page).lines]
    [('Panel', 1), ('1. Roads', 4), ('Noted.', 0)]
    """
    root = html.document_fromstring(_DECLARATION.sub("", decode(data), count=1), parser=html.HTMLParser(encoding=None))
    main = main_part(root)
    page = _Page(apart=[] if main is None else around(main))
    page.walk(root if main is None else main, 0)
    page.flush()
    furniture = sorted((line for part in page.apart for line in _furniture(part)), key=lambda line: line.span.line or 0)
    return Document(SourceKind.HTML, (*council_line(root, page.lines), *page.lines), furniture=tuple(furniture))


def _furniture(part: html.HtmlElement) -> Iterator[Line]:
    """The text of a part of the site, a line a paragraph."""
    if part.tag not in INLINE_TAGS and not is_unseen(part):
        for text in filter(None, cell_text(part, everything=True).split("\n")):
            yield Line(text, Span(line=part.sourceline or 1))


@dataclass(slots=True)
class _Page:
    """Gathers inline text until a block ends, then makes a line of it."""

    apart: list[html.HtmlElement] = field(default_factory=list)
    linked: int = 0
    lines: list[Line] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    plain: int = 0
    strong: int = 0
    bold: int = 0
    at: int | None = None
    place: int = 1
    gap: int = 1
    level: int = 0
    prefix: str = ""
    prefix_at: int | None = None
    indent: int = 0
    escaped: bool = False

    def walk(self, element: html.HtmlElement, depth: int) -> None:
        """Read an element and everything in it, in printed order."""
        tag = element.tag
        if not isinstance(tag, str) or is_unseen(element):
            return
        if is_chrome(element) or (tag == "li" and self.linked and not tells_a_date(element)):
            self.apart.append(element)
            return
        self.linked += is_links(element)
        self._walk(element, tag, depth)
        self.linked -= is_links(element)

    def _walk(self, element: html.HtmlElement, tag: str, depth: int) -> None:
        inline = tag in INLINE_TAGS or depth > MOST_DEPTH
        if not inline:
            self.flush()
            self.place = self.place if self.escaped else element.sourceline or self.place
        if _ITEM_MARK.fullmatch(tag):
            self.lines.append(Line(f"<{tag.upper()}>", Span(line=self.place), gap=1))
        if tag == "table" and not is_layout(element):
            self._rows(element)
            return
        if tag == "tr":
            self._layout_row(element, depth)
            return
        heading = _HEADING.fullmatch(tag)
        level = self.level
        self.level = int(heading[1]) if heading else level
        self.bold += tag in BOLD_TAGS
        self.indent += 2 * (tag in ("ul", "ol"))
        if tag == "li" and not self.prefix:
            self.prefix, self.prefix_at = _bullet(element), None
        self.add(element.text)
        for child in element:
            self.walk(child, depth + 1)
            self.add(child.tail)
        if not inline:
            self.flush()
        self.indent -= 2 * (tag in ("ul", "ol"))
        self.bold -= tag in BOLD_TAGS
        self.level = level
        if tag == "br":
            self.gap = 0

    def add(self, text: str | None) -> None:
        """Running text; markup that was escaped once more is read as markup."""
        if not text:
            return
        text = unescaped(text) if is_escaped(text) else text
        if "<" in text and _ESCAPED.search(text):
            for part in html.fragments_fromstring(unescape(text)):
                if isinstance(part, str):
                    self.add(_ESCAPED.sub("", part))
                else:
                    self._inner(part)
            return
        if text.strip():
            self.at = self.at or self.place
            size = len(text.strip())
            self.plain, self.strong = (
                (self.plain, self.strong + size) if self.bold else (self.plain + size, self.strong)
            )
        self.text.append(text)

    def _inner(self, part: html.HtmlElement) -> None:
        """Markup within markup: its lines are counted from its own start, so the place around it holds for all."""
        self.escaped = True
        self.walk(part, 0)
        self.add(part.tail)
        self.escaped = False

    def flush(self) -> None:
        """End the line, if there is any text for one."""
        text = _SPACES.sub(" ", "".join(self.text)).strip()
        self.text.clear()
        if text:
            span = Span(line=self.prefix_at or self.at or self.place)
            level = self.level or (ITEM_TITLE_LEVEL if self.prefix_at else 0)
            bold = self.strong > 0 and not self.plain
            self.lines.append(Line(self.prefix + text, span, self.indent, self.gap, bold=bold, level=level))
            self.prefix, self.prefix_at, self.gap = "", None, 1
        self.plain = self.strong = 0
        self.at = None

    def _rows(self, table: html.HtmlElement) -> None:
        """A table of short cells, one line a row."""
        for caption in table.iterfind("caption"):
            self.walk(caption, 0)
        for row, cells in rows_of(table):
            filled = [cell for cell in cells if cell]
            if len(filled) > 1 or (filled and len(cells) > 2):
                span = Span(line=row.sourceline or self.place)
                bold = all(cell.tag == "th" for cell in own_cells(row))
                text = "\t".join(cell.replace("\n", " ") for cell in cells).strip()
                self.lines.append(Line(text, span, self.indent, 0, cells, bold=bold))
            elif filled:
                self.place = row.sourceline or self.place
                for part in filled[0].split("\n"):
                    self.add(part)
                    self.flush()
        self.gap = 1

    def _layout_row(self, row: html.HtmlElement, depth: int) -> None:
        """A row that only sets out the page: an item's number joins the first line of the cell after it."""
        for cell in row:
            text = _SPACES.sub(" ", cell.text_content()).strip() if isinstance(cell.tag, str) else ""
            if ITEM_NUMBER.fullmatch(text):
                self.flush()
                self.prefix, self.prefix_at = f"{text} ", cell.sourceline
            else:
                self.walk(cell, depth + 1)
                self.flush()
        self.prefix, self.prefix_at = "", None


def _bullet(item: html.HtmlElement) -> str:
    """The marker that a browser would print before a list item."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "• "
    place = 1 + sum(1 for before in item.itersiblings("li", preceding=True))
    match parent.get("type") or "1":
        case "a" | "A" as letter if place < len(_ROMAN):
            return f"{chr(ord(letter) + place - 1)}. "
        case "i" if place < len(_ROMAN):
            return f"{_ROMAN[place]}. "
        case _:
            return f"{place}. "
