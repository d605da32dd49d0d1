"""A text file as a document: lines with their indents, gaps and cells."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace

from matters.reading.document import Document, Line, Page, SourceKind, Span
from matters.reading.sources.markup import is_escaped, pieces

TAB_WIDTH = 8

NEAR_ROW = 4
"""Within so many lines a row shows how many columns the table has."""

_RULE = re.compile(r"-{2,}\t")
_MARKED = re.compile(r"(?:[^\w\s]{1,2}|\(?\w{1,4}[.)]|\d[\d./]*[a-z]?)\t")

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""What a text begins with that was saved as "Unicode", as editors on Windows call it."""


def text_document(data: bytes) -> Document:
    """The lines of a text file. UTF-8, UTF-16 with a byte order mark; else Windows-1252, which never fails.

    A form feed starts a page where the extraction tool left one. A line with a tab between words is a row.

    >>> [line.text for line in text_document(b"A\\n\\n  B\\tC\\n").lines]
    ['A', 'B\\tC']
    """
    lines: list[Line] = []
    lone: dict[int, tuple[str, ...]] = {}
    gap, page, cut = 0, 1, False
    for number, raw, bold in _printed(decode(data)):
        if "\f" in raw:
            page, cut = page + raw.count("\f"), True
        text = raw.strip()
        if not text:
            gap += 1
            continue
        before = raw[: len(raw) - len(raw.lstrip())].expandtabs(TAB_WIDTH)
        cells = tuple(c.strip() for c in raw.strip("\f").split("\t")) if "\t" in raw else None
        if cells and "\t" not in text:
            lone[len(lines)] = cells
            cells = None
        lines.append(
            Line(text, Span(line=number), indent=len(before), gap=gap, cells=cells, bold=bold, after_cut=cut),
        )
        gap, cut = 0, False
    _rows_of_one_cell(lines, lone)
    pages = tuple(Page(n) for n in range(1, page + 1)) if page > 1 else ()
    return Document(SourceKind.TEXT, tuple(lines), pages, wrapped=is_wrapped(lines))


def _rows_of_one_cell(lines: list[Line], lone: dict[int, tuple[str, ...]]) -> None:
    """Make rows of lines with tabs only around their text, where a row of as many columns is near.

    A heading over a whole table, or the rest of a cut cell, stands alone in its row. A line that is set in by one
    tab, beneath a clause set with one, is none.
    """
    for order, step in ((lone, -1), (reversed(lone), 1)):
        for i in order:
            cells = lone[i]
            if lines[i].cells is None and (cells[0] or len(cells) > 2 or _begins_page(lines, i, len(cells))):
                near = range(i + step, i + step * (NEAR_ROW if len(cells) > 2 else 1) + step, step)
                beside = next((lines[j] for j in near if 0 <= j < len(lines) and lines[j].cells is not None), None)
                if beside and len(beside.cells or ()) == len(cells):
                    lines[i] = replace(lines[i], cells=cells)


def _begins_page(lines: list[Line], i: int, width: int) -> bool:
    """Whether a line stands at the head of the rows of a table that a page broke."""
    if i + 1 == len(lines):
        return False
    after = lines[i + 1]
    head = lines[i].gap > 0 or lines[i - 1].cells is not None
    row = len(after.cells or ()) == width and not after.gap and not _MARKED.match(after.text)
    return bool(_RULE.match(after.text)) or (head and row)


def _printed(text: str) -> Iterator[tuple[int, str, bool]]:
    """The lines with their numbers, and whether they are bold; a line of escaped markup is one a paragraph."""
    escaped = is_escaped(text)
    for number, raw in enumerate(text.split("\n"), 1):
        if escaped and "&" in raw:
            for piece in pieces(raw):
                if piece.apart:
                    yield number, "", False
                yield number, piece.text, piece.bold
        else:
            yield number, raw, False


def decode(data: bytes) -> str:
    """The text of the bytes, line ends made one kind.

    >>> decode(b"caf\\xe9\\r\\n")
    'café\\n'
    >>> decode("café".encode("utf-16"))
    'café'
    """
    try:
        utf16 = data.startswith(UTF16_MARKS)
        text = data.decode("utf-16", errors="replace") if utf16 else data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_wrapped(lines: list[Line]) -> bool:
    """Whether paragraphs run over lines: then few lines are long, and many end without a stop.

    >>> is_wrapped([Line("short", Span(line=1))])
    True
    """
    running = [len(line.text) for line in lines if line.cells is None]
    return not running or sum(n > 160 for n in running) < 0.02 * len(running)
