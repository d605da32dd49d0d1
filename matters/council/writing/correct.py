"""Correcting: a person says what one field of one thing should be. It wins over every reading until it is undone."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models

from matters.council.audit.chain import Change
from matters.council.audit.corrected import kind_of
from matters.council.audit.models import Correction
from matters.council.visibility import Visibility
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.fields import checked
from matters.council.writing.follow import follow
from matters.council.writing.rulings import Saying, lay_down, restore, thing_of
from matters.council.writing.transaction import Actor, writing


def correct(thing: models.Model, field: str, value: object, actor: Actor, why: str) -> Correction:
    """Put right one field of one thing; an earlier correction of it no longer stands.

    Raises `CannotChangeError` where the field is not one of `CORRECTABLE` or does not take the value.
    """
    plain = checked(thing, field, value)
    with writing(actor) as under_way:
        ruling = lay_down(Saying(Correction.Act.CORRECT, thing, field, plain), actor, why)
        correction, standing = ruling.correction, ruling.replaced
        follow(thing, field)
        before = standing.value if standing else correction.machine_value
        under_way.change = Change(
            "correct",
            kind_of(thing),
            thing.pk,
            why,
            before={field: before, "correction": standing.pk if standing else None},
            after={field: plain, "correction": correction.pk},
        )
    return correction


def set_visibility(thing: models.Model, level: Visibility, actor: Actor, why: str) -> Correction:
    """Say who may see a thing. What belongs to it is never wider, nor are the pages and the file it stands in."""
    return correct(thing, "visibility", int(level), actor, why)


def undo_correction(after: Mapping[str, object], before: Mapping[str, object], actor: Actor) -> None:
    """Take a correction back: what it replaced stands again, an earlier correction or what the documents say."""
    correction = Correction.objects.get(pk=str(after["correction"]))
    if correction.undone_at:
        message = "That correction does not stand any more: it was undone or replaced by a later one."
        raise CannotChangeError(message)
    restore(correction, before["correction"], actor)
    follow(thing_of(correction), correction.field, otherwise=correction.machine_value)
