"""Packs of invented councils, made in a line: records with spans, and a reader that yields them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from matters.council.writing.import_pack import Imported, Reader, import_pack
from matters.council.writing.transaction import Actor
from matters.reading.document import Document, Gap, Line, SourceKind, Span
from matters.reading.read import Reading as ReadPack
from matters.reading.record import (
    AgendaItem,
    Contact,
    Declaration,
    Meeting,
    Member,
    MinuteItem,
    Minutes,
    PackRecord,
    PaperStatus,
    Report,
    ReportHeader,
    Resolution,
    Stated,
    Text,
)

CLERK = Actor("clerk")
COUNCIL = "Exshire Council"
COMMITTEE = "Overview and Scrutiny Committee (Places)"


@dataclass(slots=True)
class _Lines:
    """Gives every value of a pack a line of its own."""

    last: int = 0

    def text(self, value: str) -> Text:
        return Stated(value, self.span())

    def span(self) -> Span:
        self.last += 1
        return Span(line=self.last)


@dataclass(slots=True)
class Minute:
    """A minuted item in short: resolutions as (label, parent, text)."""

    number: str | None
    title: str
    resolutions: Sequence[tuple[str | None, str | None, str]] = ()
    questions: Sequence[str] = ()
    paragraphs: Sequence[str] = ()


@dataclass(slots=True)
class Pack:
    """A pack in short. `items` are (number, title, status), `reports` (agenda number, subject, exempt)."""

    date: dt.date | None = dt.date(2031, 2, 4)
    committee: str | None = COMMITTEE
    council: str | None = COUNCIL
    time: dt.time | None = dt.time(18, 30)
    venue: str | None = "Town Hall"
    email: str | None = None
    members: Sequence[tuple[str, str | None, str | None]] = ()
    substitutes: Sequence[tuple[str, str | None]] = ()
    items: Sequence[tuple[str, str, PaperStatus]] = ()
    reports: Sequence[tuple[str | None, str, bool]] = ()
    held: dt.date | None = None
    minutes_venue: str | None = None
    present: Sequence[str] = ()
    also_present: Sequence[str] = ()
    apologies: Sequence[str] = ()
    declarations: Sequence[tuple[str, ...]] = ()
    minutes: Sequence[Minute] | None = None
    gaps: Sequence[str] = ()
    lines: _Lines = field(default_factory=_Lines)

    def record(self) -> PackRecord:
        """As the reader would have it."""
        self.lines.last = 0
        text, span = self.lines.text, self.lines.span
        return PackRecord(
            "x",
            Meeting(
                body=text(self.council) if self.council else None,
                committee=text(self.committee) if self.committee else None,
                date=Stated(self.date, span()) if self.date else None,
                time=Stated(self.time, span()) if self.time else None,
                venue=text(self.venue) if self.venue else None,
                officer=Contact(email=text(self.email)) if self.email else None,
                members=tuple(
                    Member(text(name), text(title) if title else None, text(role) if role else None)
                    for name, title, role in self.members
                ),
                substitutes=tuple(
                    Member(text(name), text(title) if title else None) for name, title in self.substitutes
                ),
            ),
            agenda=tuple(AgendaItem(text(n), text(title), Stated(status, span())) for n, title, status in self.items),
            minutes=None if self.minutes is None else self._minutes(self.minutes),
            reports=tuple(self._report(*report) for report in self.reports),
        )

    def read(self) -> ReadPack:
        """A reading: the record, and a document of as many lines as it speaks of."""
        record = self.record()
        lines = tuple(Line(f"Line {n} of the pack", Span(line=n)) for n in range(1, self.lines.last + 20))
        gaps = tuple(Gap(what, Span(line=7)) for what in self.gaps)
        return ReadPack(record, Document(SourceKind.TEXT, lines), gaps)

    def _minutes(self, items: Sequence[Minute]) -> Minutes:
        text, span = self.lines.text, self.lines.span
        return Minutes(
            meeting_date=Stated(self.held, span()) if self.held else None,
            venue=text(self.minutes_venue) if self.minutes_venue else None,
            present=tuple(map(text, self.present)),
            also_present=tuple(map(text, self.also_present)),
            apologies=tuple(map(text, self.apologies)),
            declarations=tuple(Declaration(*map(text, said)) for said in self.declarations),
            items=tuple(
                MinuteItem(
                    text(item.title),
                    text(item.number) if item.number else None,
                    tuple(map(text, item.paragraphs)),
                    tuple(map(text, item.questions)),
                    tuple(
                        Resolution(text(words), text(label) if label else None, parent)
                        for label, parent, words in item.resolutions
                    ),
                )
                for item in items
            ),
        )

    def _report(self, number: str | None, subject: str, exempt: bool) -> Report:
        text, span = self.lines.text, self.lines.span
        start = span()
        header = ReportHeader(subject=text(subject), exempt=Stated(exempt, span()))
        asked = (text(f"Members note the report on {subject}"),)
        number_text = text(number) if number else None
        return Report(start.through(span()), header, number_text, recommendations=asked)


def take(pack: Pack, name: str = "pack.txt", version: str = "1", actor: Actor = CLERK) -> Imported:
    """Import a pack under a name of its own: each name is other bytes."""
    return import_pack(f"The bytes of {name}".encode(), name, actor, Reader(lambda data, _: pack.read(), version))
