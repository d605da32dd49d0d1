"""Undoing a change that a person made, by the event it left."""

from __future__ import annotations

import json

from django.db.models import Q

from matters.council.audit.chain import Change
from matters.council.audit.models import Correction, Event
from matters.council.writing.correct import undo_correction
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.merge_bodies import undo_merge_bodies
from matters.council.writing.merge_people import undo_merge, undo_split
from matters.council.writing.name_successor import undo_successor
from matters.council.writing.rulings import undo_rulings
from matters.council.writing.transaction import Actor, writing

RULINGS = (
    *("confirm", "reject", "split_thing", "join_things", "add_missing"),
    *("confirm_place", "correct_place", "reject_place"),
)
"""The actions whose events list what they laid down."""
UNDONE = ("correct", "merge_people", "split_person", "merge_bodies", "name_successor", *RULINGS)
"""The actions that can be undone. What was read from a document cannot; it can be corrected."""


def undo(event: Event, actor: Actor, why: str) -> Event:
    """Undo what an event did, and record that. Raises `CannotChangeError` where it cannot be, or was already."""
    if event.action not in UNDONE:
        message = f"Event {event.number} ({event.action}) is not a change that can be undone."
        raise CannotChangeError(message)
    with writing(actor) as under_way:
        if is_undone(event):
            message = f"Event {event.number} was undone already."
            raise CannotChangeError(message)
        _undo(event, actor)
        under_way.change = Change(
            "undo",
            event.thing_kind,
            event.thing_id,
            why,
            before={"event": event.number},
            after={"undoes": event.number},
        )
    assert under_way.event
    return under_way.event


def event_of(correction: Correction) -> Event | None:
    """The event that laid down a correction, to undo it by."""
    named = f'"correction":{correction.pk}'
    found = Event.objects.filter(Q(after__contains=f"{named},") | Q(after__contains=f"{named}}}"), action__in=UNDONE)
    return found.order_by("-number").first()


def is_undone(event: Event) -> bool:
    """Whether a later event undid this one."""
    return Event.objects.filter(
        action="undo", after=json.dumps({"undoes": event.number}, separators=(",", ":"))
    ).exists()


def _undo(event: Event, actor: Actor) -> None:
    before, after = json.loads(event.before or "{}"), json.loads(event.after or "{}")
    thing = event.thing_id or 0
    match event.action:
        case "correct":
            undo_correction(after, before, actor)
        case action if action in RULINGS:
            undo_rulings(after, actor)
        case "merge_people":
            undo_merge(thing, after, before)
        case "split_person":
            undo_split(thing, after)
        case "merge_bodies":
            undo_merge_bodies(thing, after, before)
        case "name_successor":
            undo_successor(thing, before)
