"""Source pages: a document's lines, page by page, for showing a passage where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from matters.council.papers.models import Reading, SourcePage
from matters.council.papers.stored_line import StoredLine, stored_line
from matters.reading.document import Document, SourceKind, Span

LINES_A_STRETCH = 100
"""How many lines of a text are shown together."""


def pages_of(document: Document, reading: Reading) -> list[SourcePage]:
    """The rows, not yet saved: a PDF's pages as they are, a text in stretches of a hundred lines.

    A text's lines stand in their order; a page's in reading order, its furniture last.
    """
    lines = [(line.span, stored_line(line, furniture=False)) for line in document.lines]
    lines += [(line.span, stored_line(line, furniture=True)) for line in document.furniture]
    if document.kind is SourceKind.PDF:
        return _printed_pages(document, lines, reading)
    return _stretches([line for _, line in lines], reading)


def text_between(reading: Reading, span: Span) -> str:
    """The running text of a span as read: a line each, an empty one where the source has a gap, furniture left out."""
    lines: list[str] = []
    for line in _lines_of(reading, span):
        if line["furniture"]:
            continue
        if line.get("gap") and lines:
            lines.append("")
        lines.append(line["text"])
    return "\n".join(lines)


def _printed_pages(document: Document, lines: list[tuple[Span, StoredLine]], reading: Reading) -> list[SourcePage]:
    about = {page.number: page for page in document.pages}
    on_page: dict[int, list[StoredLine]] = {number: [] for number in sorted(about)}
    for span, line in lines:
        on_page.setdefault(span.page or 1, []).append(line)
    rows = [SourcePage(reading=reading, number=number, lines=its) for number, its in on_page.items()]
    for row in rows:
        if page := about.get(row.number):
            row.label, row.width, row.height = page.label or "", page.width, page.height
    return rows


def _stretches(lines: list[StoredLine], reading: Reading) -> list[SourcePage]:
    stretches: dict[int, list[StoredLine]] = {}
    for line in sorted(lines, key=lambda line: line["n"] or 0):
        stretches.setdefault(((line["n"] or 1) - 1) // LINES_A_STRETCH, []).append(line)
    return [
        SourcePage(
            reading=reading,
            number=n + 1,
            first_line=n * LINES_A_STRETCH + 1,
            last_line=(n + 1) * LINES_A_STRETCH,
            lines=its,
        )
        for n, its in stretches.items()
    ]


def _lines_of(reading: Reading, span: Span) -> Iterator[StoredLine]:
    pages = SourcePage.objects.filter(reading=reading).order_by("number")
    if span.line is not None:
        last = span.last_line or span.line
        for page in pages.filter(last_line__gte=span.line, first_line__lte=last):
            yield from (line for line in page.lines if span.line <= line["n"] <= last)
        return
    first_page, last_page = span.page or 1, span.last_page or span.page or 1
    for page in pages.filter(number__gte=first_page, number__lte=last_page):
        yield from page.lines
