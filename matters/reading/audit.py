"""Audit: each statement of a record beside the lines of its source, in the order in which they were printed.

What no line bears out is a fault of the reader, and this is how a person sees it.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from matters.reading.document import Document, Line, Rect, Span
from matters.reading.record import PackRecord, RegisterRow, Stated

INDENT = "    "

MANY = 40
"""Lines; the longest paragraph has fewer."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of a record: its path there ("minutes.items[3].resolutions[1].text"), where it was read, how surely."""

    path: str
    value: str
    span: Span
    confidence: float = 1.0


def statements(record: PackRecord) -> list[Statement]:
    """Every stated value of a record, in document order.

    >>> from matters.reading.record import Meeting
    >>> found = statements(PackRecord("x", Meeting(venue=Stated("Town Hall", Span(line=4)))))
    >>> [(statement.path, statement.value) for statement in found]
    [('meeting.venue', 'Town Hall')]
    """
    return sorted(_stated(record, ""), key=lambda statement: _order(statement.span))


def _stated(value: object, path: str) -> Iterator[Statement]:
    if isinstance(value, Stated):
        yield Statement(path, _plain(value.value), value.span, value.confidence)
    elif isinstance(value, RegisterRow):
        yield Statement(path, " | ".join(filter(None, value.cells)), value.span)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _stated(part, f"{path}[{index}]")
    elif is_dataclass(value) and not isinstance(value, type | Span):
        for part in fields(value):
            yield from _stated(getattr(value, part.name), f"{path}.{part.name}".lstrip("."))


def _plain(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case dt.date():
            return value.isoformat()
        case dt.time():
            return value.strftime("%H:%M")
        case tuple():
            return ", ".join(_plain(part) for part in value)
        case _:
            return str(value)


def _order(span: Span) -> tuple[int, int, float, float]:
    first = span.rects[0] if span.rects else Rect(0, 0, 0, 0)
    return span.page or 0, span.line or 0, first.top, first.left


class Sources:
    """The lines of a document, found again by where they stood."""

    def __init__(self, document: Document) -> None:
        self._by_number: defaultdict[int, list[Line]] = defaultdict(list)
        self._by_place: dict[tuple[int, Rect], Line] = {}
        self._by_page: defaultdict[int, list[Line]] = defaultdict(list)
        for line in (*document.furniture, *document.lines):
            span = line.span
            if span.line is not None:
                self._by_number[span.line].append(line)
            if span.page is not None:
                self._by_page[span.page].append(line)
                self._by_place.update(((span.page, rect), line) for rect in span.rects)

    def lines(self, span: Span) -> list[Line]:
        """The lines that a span covers, in order; none where it points at nothing."""
        if span.line is not None:
            numbers = range(span.line, (span.last_line or span.line) + 1)
            return [line for number in numbers for line in self._by_number.get(number, ())]
        if span.page is None:
            return []
        found = [self._by_place[place] for rect in span.rects if (place := (span.page, rect)) in self._by_place]
        return list(dict.fromkeys(found))


def place(span: Span) -> str:
    """Where a span stands, in words.

    >>> place(Span(line=3, last_line=5)), place(Span(page=7)), place(Span(line=9, page=7, last_page=8))
    ('lines 3 to 5', 'page 7', 'pages 7 to 8, paragraph 9')
    """
    pages, lines = _counted("page", span.page, span.last_page), _counted("line", span.line, span.last_line)
    if pages and lines:
        lines = lines.replace("line", "paragraph")
    return ", ".join(filter(None, (pages, lines))) or "nowhere"


def _counted(kind: str, first: int | None, last: int | None) -> str:
    if first is None:
        return ""
    return f"{kind}s {first} to {last}" if last and last != first else f"{kind} {first}"


def audit(record: PackRecord, document: Document, width: int) -> str:
    """Each statement with its value and the lines behind it, wrapped to `width` characters."""
    sources = Sources(document)
    parts: list[str] = []
    for statement in statements(record):
        parts.append(f"{place(statement.span)}  {statement.path}")
        parts.extend(_wrapped(statement.value, width, "= "))
        lines = _bearing_out(statement.value, sources.lines(statement.span))
        for line in lines:
            parts.extend(_wrapped(" ".join(line.text.split()), width, "| "))
        if not lines and statement.span.line is not None:
            parts.append(f"{INDENT}| (no line stands there)")
        parts.append("")
    return "\n".join(parts)


def _bearing_out(value: str, lines: list[Line]) -> list[Line]:
    """Of many lines, those that share the statement's words: a whole pack may have been extracted on one line."""
    if len(lines) <= MANY:
        return lines
    words = set(value.split())
    return [line for line in lines if len(words & set(line.text.split())) * 2 >= len(set(line.text.split()))]


def _wrapped(text: str, width: int, mark: str) -> list[str]:
    lead = INDENT + mark
    return textwrap.wrap(text, max(width, 40), initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False) or [
        lead.rstrip()
    ]
