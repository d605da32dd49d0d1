"""The chain of audit events: each holds the digest of the one before, so that a change or a gap shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from matters.council.audit.models import Event

FIRST = "0" * 64
"""What stands for the event before the first."""

Plain = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Change:
    """What an event says: the action, the thing, why, and the values before and after (anything JSON takes)."""

    action: str
    thing_kind: str = ""
    thing_id: int | None = None
    why: str = ""
    before: Plain | None = None
    after: Plain | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain does not hold, in a sentence."""

    number: int
    what: str


def append_event(actor: str, change: Change) -> Event:
    """Add an event to the end of the chain. Call it inside the transaction that makes the change, under its lock."""
    last = Event.objects.order_by("-number").values_list("number", "digest").first()
    event = Event(
        number=last[0] + 1 if last else 1,
        at=timezone.now().isoformat(timespec="microseconds"),
        actor=actor,
        action=change.action,
        thing_kind=change.thing_kind,
        thing_id=change.thing_id,
        why=change.why,
        before=canonical(change.before),
        after=canonical(change.after),
        previous=last[1] if last else FIRST,
    )
    event.digest = digest_of(event)
    event.save(force_insert=True)
    return event


def verify_chain() -> list[Break]:
    """Every place where an event was changed, removed or put in past the write path; empty if the record is whole.

    A removal of the newest events leaves a chain that holds: compare the newest digest with one noted elsewhere.
    """
    breaks, previous, expected = [], FIRST, 1
    for event in Event.objects.order_by("number").iterator():
        if event.number != expected:
            breaks.append(Break(event.number, f"Events {expected} to {event.number - 1} are missing."))
        elif event.previous != previous:
            breaks.append(Break(event.number, f"Event {event.number} does not follow from the one before it."))
        if digest_of(event) != event.digest:
            breaks.append(Break(event.number, f"Event {event.number} was changed after it was written."))
        previous, expected = event.digest, event.number + 1
    return breaks


def digest_of(event: Event) -> str:
    """SHA-256, as hexadecimal, over all that an event says and the digest before it."""
    said = [event.number, event.at, event.actor, event.action, event.thing_kind, event.thing_id, event.why]
    return hashlib.sha256(_compact([*said, event.before, event.after, event.previous]).encode()).hexdigest()


def canonical(values: Plain | None) -> str:
    """Values as JSON text, always the same for the same values; "" for none.

    >>> canonical({"b": 1, "a": "é"})
    '{"a":"é","b":1}'
    """
    return "" if values is None else _compact(values)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
