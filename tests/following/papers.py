"""Packs made of a few passages, and matters that a meeting of 6 November 2029 asked."""

from __future__ import annotations

import datetime as dt

from matters.following.matter import Due, Matter, MatterKind, Trace
from matters.following.tracing.minute_refs import minute_refs
from matters.following.tracing.passages import PackPassages, Paper, Passage, Where
from matters.following.tracing.trace import Tracer
from matters.following.tracing.words import terms
from matters.reading.document import Span
from matters.reading.record import Stated

KIND = MatterKind
ASKED = Span(line=5)
MET = dt.date(2029, 11, 6)


def matter(
    ask: str, kind: MatterKind, *, to: str | None = None, due: str | None = None, recurring: bool = False
) -> Matter:
    """A matter minuted as 12(2)."""
    return Matter(
        Stated(ask, ASKED), kind, ask, "12", "(2)", Stated(to, ASKED) if to else None,
        Due(Stated(due, ASKED)) if due else None, recurring,
    )  # fmt: skip


def pack_for(
    day: str | None, *parts: tuple[str, ...], committee: str | None = None, minutes: str | None = None
) -> PackPassages:
    """A pack named by its day. A part is where, its words, and a day (programme), a status (agenda) or a report."""
    date = dt.date.fromisoformat(day) if day else None
    met = dt.date.fromisoformat(minutes) if minutes else None
    passages = tuple(_passage(at, *part) for at, part in enumerate(parts, 20))
    return PackPassages(day or "undated", committee, date, met, passages)


def _passage(line: int, where: str, text: str, more: str | None = None) -> Passage:
    numbers = {f"minute {ref.number}" for ref in minute_refs(text)}
    found = terms(text) | numbers
    if where in (Where.PROGRAMME, Where.FORWARD_PLAN):
        days = (dt.date.fromisoformat(more),) if more else ()
        return Passage(Where(where), text, Span(line=line), found, dates=days)
    if where == Where.AGENDA:
        return Passage(Where.AGENDA, text, Span(line=line), found, status=more or "paper", paper=Paper(text))
    return Passage(
        Where(where), text, Span(line=line), found, paper=Paper(more or text if where == "report" else more or "Trees")
    )


def traced(
    asked: Matter, *packs: PackPassages, committee: str | None = None, asking: tuple[Passage, ...] = ()
) -> Trace:
    """The trace of a matter through packs given in any order, after the pack whose minutes ask it."""
    tracer = Tracer()
    tracer.add(PackPassages("asking", committee, dt.date(2029, 12, 4), MET, asking), [asked])
    for pack in packs:
        tracer.add(pack)
    return tracer.traces()[0]
