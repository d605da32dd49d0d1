"""Traced matters over several packs, as JSON and as a table for a terminal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from matters.following.jsonform import matter_json
from matters.following.matter import Grade, Sighting, Trace
from matters.following.tracing.asking import Ask
from matters.following.tracing.passages import PackPassages
from matters.reading.document import Span
from matters.reading.plainform import Json, place
from matters.reading.summary_lines import counted, short_day, wrapped

STATES = {
    Grade.DELIVERED: "DELIVERED",
    Grade.PARTIAL: "IN PART",
    Grade.SCHEDULED: "SCHEDULED",
    Grade.MENTIONED: "NO TRACE",
    Grade.NO_TRACE: "NO TRACE",
}
"""What the table calls a grade: a mention is no trace of an answer."""
SHOWN = 4
"""How many passages the table shows of a matter."""
NARROWEST = 40
_ORDER = {grade: at for at, grade in enumerate(Grade)}

Traced = Sequence[tuple[Ask, Trace]]


def followed_json(traced: Traced, packs: Sequence[PackPassages]) -> dict[str, Json]:
    """The packs that were searched, by day, and each matter as in a pack record with where it was asked and seen.

    >>> followed_json([], [])
    {'packs': [], 'matters': []}
    """
    return {
        "packs": [
            {"pack": p.pack, "committee": p.committee, "date": p.date.isoformat() if p.date else None}
            for p in _by_day(packs)
        ],
        "matters": [
            {
                "asked_in": ask.pack,
                "asked_on": ask.on.isoformat() if ask.on else None,
                "committee": ask.committee,
                **matter_json(trace.matter, in_pack),
                "status": trace.grade.value,
                "difference": trace.difference,
                "sightings": [_sighting(s) for s in trace.sightings],
                "searched": list(trace.searched),
            }
            for ask, trace in traced
            for in_pack in (_in_pack(ask, trace),)
        ],
    }


def _in_pack(ask: Ask, trace: Trace) -> Trace:
    """What the pack that asked shows by itself."""
    seen = tuple(s for s in trace.sightings if s.pack == ask.pack)
    hows = {s.how for s in seen}
    partial = Grade.PARTIAL if Grade.PARTIAL in hows else None
    grade = partial or min(hows, key=lambda how: _ORDER[how], default=Grade.NO_TRACE)
    return Trace(trace.matter, grade, seen, None, (ask.pack,))


def _sighting(seen: Sighting) -> dict[str, Json]:
    return {"pack": seen.pack, **place(seen.span), "how": seen.how.value, "text": seen.text, "why": seen.why}


def as_table(traced: Traced, packs: Sequence[PackPassages], width: int) -> str:
    """What was asked, meeting by meeting, each with its state, by when, and the passages that tell.

    >>> print(as_table([], [], 80))
    0 packs, 0 requests: 0 delivered, 0 in part, 0 scheduled, 0 without a trace in these packs
    """
    width = max(width, NARROWEST)
    states = [STATES[trace.grade] for _, trace in traced]
    lines = [
        f"{counted(len(packs), 'pack')}, {counted(len(traced), 'request')}: {states.count('DELIVERED')} delivered, "
        f"{states.count('IN PART')} in part, {states.count('SCHEDULED')} scheduled, "
        f"{states.count('NO TRACE')} without a trace in these packs"
    ]
    heading = ""
    for ask, trace in traced:
        above = _heading(ask)
        if above != heading:
            lines += ["", *wrapped(above, width)]
            heading = above
        lines += _matter(trace, width)
    return "\n".join(lines)


def _heading(ask: Ask) -> str:
    when = f"asked on {_day(ask.on)}" if ask.on else "asked on a day that is not known"
    return f"{ask.committee or 'A committee that is not named'}, {when} ({ask.pack})"


def _matter(trace: Trace, width: int) -> list[str]:
    matter = trace.matter
    due = f", due {matter.due.text.value}" if matter.due else ""
    dated = f" = {matter.due.date}" if matter.due and matter.due.date else ""
    state = STATES[trace.grade] + (f": {trace.difference}" if trace.difference else "")
    lines = wrapped(f"{matter.minute or ''}{matter.label or ''} {matter.ask}{due}{dated}", width, "  ", "    ")
    lines += wrapped(state, width, "    ", "      ")
    best = sorted(trace.sightings, key=lambda seen: _ORDER[seen.how])[:SHOWN]
    for seen in best:
        quoted = seen.text if len(seen.text) <= 2 * width else f"{seen.text[: 2 * width]}…"
        lines += wrapped(f"{seen.pack}{_at(seen.span)}: “{quoted}” {seen.why}", width, "    - ", "      ")
    if STATES[trace.grade] == "NO TRACE":
        lines += wrapped(f"Looked through: {', '.join(trace.searched)}", width, "    ", "      ")
    return lines


def _at(span: Span) -> str:
    if span.line is not None and span.page is None:
        return f" line {span.line}"
    return f" page {span.page}" if span.page is not None else ""


def _day(day: dt.date) -> str:
    return short_day(day)


def _by_day(packs: Sequence[PackPassages]) -> list[PackPassages]:
    return sorted(packs, key=lambda pack: (pack.date or dt.date.min, pack.pack))
