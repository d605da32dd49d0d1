"""Minutes made from a few words, for the tests of what was asked."""

from __future__ import annotations

import datetime as dt

from matters.following.find import find
from matters.following.matter import Matter
from matters.reading.document import Span
from matters.reading.record import Meeting, MinuteItem, Minutes, PackRecord, Resolution, Stated, Text

HELD = dt.date(2029, 10, 9)
NEXT = dt.date(2029, 12, 4)


def said(value: str, line: int = 1) -> Text:
    """A text that stands on a line."""
    return Stated(value, Span(line=line))


def clause(text: str, label: str | None = None, parent: str | None = None, line: int = 5) -> Resolution:
    """A clause of a decision."""
    return Resolution(said(text, line), said(label, line) if label else None, parent)


def pack(*items: MinuteItem, held: dt.date = HELD, meets: dt.date | None = NEXT) -> PackRecord:
    """A pack for the meeting of `meets` that holds the minutes of `held`."""
    meeting = Meeting(date=Stated(meets, Span(line=1)) if meets else None)
    return PackRecord("x", meeting, minutes=Minutes(meeting_date=Stated(held, Span(line=2)), items=items))


def item(*clauses: Resolution, prose: tuple[str, ...] = (), title: str = "Roads", number: str = "7") -> MinuteItem:
    """A minuted item."""
    paragraphs = tuple(said(text, 3 + n) for n, text in enumerate(prose))
    return MinuteItem(said(title), said(number), paragraphs=paragraphs, resolutions=clauses)


def resolved(*texts: str) -> tuple[Matter, ...]:
    """What an item asks that holds these clauses and no more."""
    clauses = (clause(text, f"({n})", line=9 + n) for n, text in enumerate(texts, 1))
    return find(pack(item(*clauses)))


def minuted(*paragraphs: str, title: str = "Roads") -> tuple[Matter, ...]:
    """What an item asks whose prose this is, above a resolution that only notes."""
    return find(pack(item(clause("That the report be noted.", line=99), prose=paragraphs, title=title)))
