"""Parts of a record as plain JSON values: what `jsonform` is made of."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass
from typing import Any, Protocol

from matters.reading.document import Span
from matters.reading.record import Stated

Json = Any
"""A value that `json.dumps` takes: dict, list, str, number, bool or None."""


def plain(value: object) -> Json:
    """Any part of a record without its spans."""
    match value:
        case Stated():
            return plain(value.value)
        case dt.date():
            return value.isoformat()
        case dt.time():
            return value.strftime("%H:%M")
        case tuple():
            return [plain(v) for v in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {f.name: plain(getattr(value, f.name)) for f in fields(value) if f.name != "span"}
        case _:
            return value


def place(span: Span) -> dict[str, Json]:
    """Where a span starts: a page where the source has pages, else a line.

    >>> place(Span(line=3)), place(Span(line=3, page=2))
    ({'line': 3, 'page': None}, {'line': None, 'page': 2})
    """
    return {"line": span.line if span.page is None else None, "page": span.page}


class Placed(Protocol):
    """A part of a record that knows its own place."""

    @property
    def span(self) -> Span:
        """From its first line to its last."""


def placed(part: Placed) -> dict[str, Json]:
    """A part with the line or page on which it starts.

    >>> from matters.reading.record import Stated, VerbalUpdate
    >>> placed(VerbalUpdate(Span(line=4), Stated("Roads", Span(line=4))))["subject"]
    'Roads'
    """
    return {**plain(part), **place(part.span)}
