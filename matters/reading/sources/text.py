"""A text file as a document: lines with their indents, gaps and cells."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from matters.reading.document import Document, Line, Page, SourceKind, Span
from matters.reading.sources.markup import is_escaped, pieces

TAB_WIDTH = 8

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""What a text begins with that was saved as "Unicode", as editors on Windows call it."""


def text_document(data: bytes) -> Document:
    """The lines of a text file. UTF-8, UTF-16 with a byte order mark; else Windows-1252, which never fails.

    A form feed starts a page where the extraction tool left one. A line with a tab between words is a row.

    >>> [line.text for line in text_document(b"A\\n\\n  B\\tC\\n").lines]
    ['A', 'B\\tC']
    """
    lines: list[Line] = []
    gap, page, cut = 0, 1, False
    for number, raw, bold in _printed(decode(data)):
        if "\f" in raw:
            page, cut = page + raw.count("\f"), True
        text = raw.strip()
        if not text:
            gap += 1
            continue
        before = raw[: len(raw) - len(raw.lstrip())].expandtabs(TAB_WIDTH)
        cells = tuple(c.strip() for c in raw.strip("\f").split("\t")) if "\t" in text else None
        lines.append(
            Line(text, Span(line=number), indent=len(before), gap=gap, cells=cells, bold=bold, after_cut=cut),
        )
        gap, cut = 0, False
    pages = tuple(Page(n) for n in range(1, page + 1)) if page > 1 else ()
    return Document(SourceKind.TEXT, tuple(lines), pages, wrapped=is_wrapped(lines))


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
