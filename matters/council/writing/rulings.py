"""What a person says of a thing, laid down and taken back: the one place where corrections are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.db import models
from django.utils import timezone

from matters.council.audit.corrected import ADDED, REJECTED, kind_of
from matters.council.audit.models import Correction
from matters.council.meetings.models import PartOfMeeting
from matters.council.papers.models import Original
from matters.council.settling.spoken_rows import from_json
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.follow import follow_all
from matters.council.writing.transaction import Actor

PLACING = ("body", "committee", "date", "minutes_date")
"""Which meeting a document is of: said of the original, which is then settled with the right one."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A correction that now stands, and the one of the same field that it replaced."""

    correction: Correction
    replaced: Correction | None = None

    def plain(self) -> dict[str, object]:
        """As an event keeps it, to be taken back by."""
        return {"correction": self.correction.pk, "replaced": self.replaced.pk if self.replaced else None}


@dataclass(frozen=True, slots=True)
class Saying:
    """What a person says: the act, of which field of which thing, and the value as JSON.

    `read` is what is shown now and stands in place of the thing's own column where it has none.
    """

    act: Correction.Act
    thing: models.Model
    field: str
    value: object
    read: object = None


def lay_down(saying: Saying, actor: Actor, why: str) -> Ruling:
    """Let a saying stand in the place of an earlier one. What follows from it is for the caller to settle."""
    thing, field = saying.thing, saying.field
    standing = Correction.objects.filter(
        thing_kind=kind_of(thing), thing_id=thing.pk, field=field, undone_at=None
    ).first()
    if standing:
        close(standing, actor)
    machine = standing.machine_value if standing else plain_value(getattr(thing, field, saying.read))
    correction = Correction.objects.create(
        act=saying.act,
        thing_kind=kind_of(thing),
        thing_id=thing.pk,
        field=field,
        value=saying.value,
        machine_value=machine,
        by=actor.user,
        by_name=actor.name,
        by_role=actor.role,
        at=timezone.now(),
        why=why,
    )
    return Ruling(correction, standing)


def close(correction: Correction, actor: Actor) -> None:
    """A correction no longer stands."""
    correction.undone_at, correction.undone_by_name = timezone.now(), actor.name
    correction.save(update_fields=["undone_at", "undone_by_name"])


def undo_rulings(after: Mapping[str, object], actor: Actor) -> None:
    """Take back all that an event laid down: what each replaced stands again, what was added goes.

    Raises `CannotChangeError` where a later word stands on one of them: that is to be undone first.
    """
    listed = after["rulings"]
    assert isinstance(listed, list)
    corrections = {c.pk: c for c in Correction.objects.filter(pk__in=[each["correction"] for each in listed])}
    if any(correction.undone_at for correction in corrections.values()):
        message = "That does not stand any more: it was undone, or somebody has said something else since."
        raise CannotChangeError(message)
    _refuse_later_words(corrections.values())
    for each in listed:
        restore(corrections[each["correction"]], each["replaced"], actor)
    things = [thing_of(correction) for correction in corrections.values()]
    follow_all([thing for thing in things if not isinstance(thing, Original)])


def restore(correction: Correction, replaced: object, actor: Actor) -> None:
    """Close a correction; an earlier one, by its id, stands again. The row shows meanwhile what stood before."""
    close(correction, actor)
    earlier = Correction.objects.filter(pk=str(replaced)).first() if replaced is not None else None
    if earlier:
        earlier.undone_at, earlier.undone_by_name = None, ""
        earlier.save(update_fields=["undone_at", "undone_by_name"])
    thing = thing_of(correction)
    if isinstance(thing, PartOfMeeting) and correction.field != ADDED:
        before = earlier.value if earlier else correction.machine_value
        setattr(thing, correction.field, from_json(type(thing), correction.field, before))
        thing.save(update_fields=[correction.field])


def thing_of(correction: Correction) -> models.Model:
    """The thing that a correction is about."""
    thing: models.Model = apps.get_model(correction.thing_kind)._default_manager.get(pk=correction.thing_id)
    return thing


def plain_value(value: object) -> object:
    """A value as JSON has it: a date as "2031-02-04"."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def refuse_rejected(things: Iterable[models.Model]) -> None:
    """Raise `CannotChangeError` where a person rejected one of these."""
    for thing in things:
        if getattr(thing, REJECTED, False):
            message = f"“{thing}” was rejected. Take that back first."
            raise CannotChangeError(message)


def _refuse_later_words(corrections: Iterable[Correction]) -> None:
    """What was added goes with its words; what somebody has said of it since must not go unseen."""
    mine: Sequence[Correction] = list(corrections)
    for added in (each for each in mine if each.field == ADDED):
        standing = Correction.objects.filter(thing_kind=added.thing_kind, thing_id=added.thing_id, undone_at=None)
        if standing.exclude(pk__in=[each.pk for each in mine]).exists():
            message = "Somebody has corrected, confirmed or rejected what was added there. Undo that first."
            raise CannotChangeError(message)
