"""Matters as the plain JSON of the pack record."""

from __future__ import annotations

from collections.abc import Iterable

from matters.following.find import find
from matters.following.matter import Grade, Matter, Trace
from matters.following.tracing.trace import trace
from matters.reading.jsonform import as_json
from matters.reading.plainform import Json, place
from matters.reading.read import Reading


def matters_json(matters: Iterable[Matter], traces: Iterable[Trace] = ()) -> list[Json]:
    """The section `matters` of a pack record; `traces` are those of the pack's own matters, over that pack alone.

    >>> matters_json([])
    []
    """
    by_matter = {id(trace.matter): trace for trace in traces}
    return [matter_json(matter, by_matter.get(id(matter))) for matter in matters]


def matter_json(matter: Matter, trace: Trace | None) -> dict[str, Json]:
    """One matter in the exchange form; without a trace nothing is said to be seen."""
    due = matter.due
    return {
        "minute": matter.minute,
        "label": matter.label,
        **place(matter.asked.span),
        "kind": matter.kind.value,
        "ask": matter.ask,
        "addressee": matter.addressee.value if matter.addressee else None,
        "due_text": due.text.value if due else None,
        "due": due.date if due else None,
        "due_working": due.working if due else None,
        "recurring": matter.recurring,
        "is_resolved": matter.is_resolved,
        "seen_again": [
            {**place(sighting.span), "how": sighting.how.value} for sighting in (trace.sightings if trace else ())
        ],
        "status_in_pack": _status(trace),
    }


def _status(trace: Trace | None) -> str:
    """A mention alone is no trace of an answer."""
    grade = trace.grade if trace else Grade.NO_TRACE
    return (Grade.NO_TRACE if grade is Grade.MENTIONED else grade).value


def followed(reading: Reading) -> dict[str, Json]:
    """A pack's record in the exchange form with its matters and what the rest of the pack shows of them.

    >>> from matters.reading.read import read
    >>> minutes = b"Meeting held at the Town Hall\\n\\nPresent: Councillor A Bee\\n\\n1. DRAINS\\n\\nNone."
    >>> followed(read(minutes, "x.txt"))["matters"]
    []
    """
    record = reading.record
    matters = find(record)
    traces = trace({record.pack: matters}, [reading]) if matters else ()
    return {**as_json(record), "matters": matters_json(matters, traces)}
