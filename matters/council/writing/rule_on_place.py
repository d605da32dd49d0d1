"""Speaking of a place in a record that has no lasting thing yet: a row of a work programme, a figure of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matters.council.audit.chain import Change
from matters.council.audit.corrected import corrected_fields, kind_of
from matters.council.audit.models import Correction, Event
from matters.council.papers.models import Original
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.rulings import Saying, lay_down
from matters.council.writing.transaction import Actor, writing

LONGEST_PATH = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a record ("work_programme.rows.3.topic") and the text that was read there."""

    path: str
    read: str


def confirm_places(original: Original, places: Sequence[Place], actor: Actor, why: str = "") -> Event:
    """The values at these places are right as they were read. What a person has spoken of is passed over."""
    spoken = corrected_fields(original)
    open_places = [place for place in places if place.path not in spoken]
    if not open_places:
        message = "There is nothing left to confirm here: a person has spoken of all of it."
        raise CannotChangeError(message)
    sayings = [Saying(Correction.Act.CONFIRM, original, p.path, p.read, p.read) for p in open_places]
    return _lay_down("confirm_place", original, sayings, actor, why)


def correct_place(original: Original, place: Place, value: str, actor: Actor, why: str) -> Event:
    """The value at this place is another."""
    return _lay_down(
        "correct_place",
        original,
        [Saying(Correction.Act.CORRECT, original, place.path, value.strip(), place.read)],
        actor,
        why,
    )


def reject_place(original: Original, place: Place, actor: Actor, why: str) -> Event:
    """What was read at this place is no such thing."""
    return _lay_down(
        "reject_place",
        original,
        [Saying(Correction.Act.REJECT, original, place.path, None, place.read)],
        actor,
        why,
    )


def _lay_down(action: str, original: Original, sayings: Sequence[Saying], actor: Actor, why: str) -> Event:
    if any(len(saying.field) > LONGEST_PATH for saying in sayings):
        message = "That place lies too deep in the record to be spoken of."
        raise CannotChangeError(message)
    with writing(actor) as under_way:
        rulings = [lay_down(saying, actor, why) for saying in sayings]
        under_way.change = Change(
            action,
            kind_of(original),
            original.pk,
            why,
            before={saying.field: saying.read for saying in sayings},
            after={
                "rulings": [ruling.plain() for ruling in rulings],
                "values": {saying.field: saying.value for saying in sayings},
            },
        )
    assert under_way.event
    return under_way.event
