"""Correcting: a person says what one field of one thing should be. It wins over every reading until it is undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from matters.council.audit.chain import Change
from matters.council.audit.corrected import kind_of
from matters.council.audit.models import Correction
from matters.council.meetings.models import Meeting
from matters.council.papers.models import Original
from matters.council.people.models import Appointment, Authority, Body, Person
from matters.council.settling.shapes import MEETING_FIELDS, SHAPES
from matters.council.visibility import Visibility
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.follow import follow
from matters.council.writing.transaction import Actor, writing

PLACING = ("body", "committee", "date", "minutes_date")
"""Which meeting a document is of: said of the original, which is then settled with the right one."""

NOT_CORRECTED = {"is_substitute", "kind"}
"""What follows from where a line stands; to change it is to move the line."""

CORRECTABLE: dict[str, frozenset[str]] = {
    kind_of(Meeting): frozenset({*MEETING_FIELDS, "state", "visibility"}),
    kind_of(Original): frozenset(PLACING),
    kind_of(Person): frozenset({"name", "title"}),
    kind_of(Body): frozenset({"name", "remit"}),
    kind_of(Authority): frozenset({"name"}),
    kind_of(Appointment): frozenset({"began", "ended"}),
    **{kind_of(shape.model): frozenset({*shape.fields, "visibility"}) - NOT_CORRECTED for shape in SHAPES.values()},
}
"""The fields of each kind of thing that a person may correct."""


def correct(thing: models.Model, field: str, value: object, actor: Actor, why: str) -> Correction:
    """Put right one field of one thing; an earlier correction of it no longer stands.

    Raises `CannotChangeError` where the field is not one of `CORRECTABLE` or does not take the value.
    """
    plain = checked(thing, field, value)
    with writing(actor) as under_way:
        standing = Correction.objects.filter(
            thing_kind=kind_of(thing), thing_id=thing.pk, field=field, undone_at=None
        ).first()
        if standing:
            close(standing, actor)
        correction = Correction.objects.create(
            thing_kind=kind_of(thing),
            thing_id=thing.pk,
            field=field,
            value=plain,
            machine_value=standing.machine_value if standing else _plain(getattr(thing, field, None)),
            by=actor.user,
            by_name=actor.name,
            at=timezone.now(),
            why=why,
        )
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
    close(correction, actor)
    if before["correction"] is not None:
        earlier = Correction.objects.filter(pk=str(before["correction"]))
        earlier.update(undone_at=None, undone_by_name="")
    follow(thing_of(correction), correction.field, otherwise=correction.machine_value)


def close(correction: Correction, actor: Actor) -> None:
    """A correction no longer stands."""
    correction.undone_at, correction.undone_by_name = timezone.now(), actor.name
    correction.save(update_fields=["undone_at", "undone_by_name"])


def thing_of(correction: Correction) -> models.Model:
    """The thing that a correction is about."""
    from django.apps import apps  # noqa: PLC0415 - the registry is complete only when this is called

    thing: models.Model = apps.get_model(correction.thing_kind)._default_manager.get(pk=correction.thing_id)
    return thing


def checked(thing: models.Model, field: str, value: object) -> object:
    """The value as JSON, if the field may be corrected and takes it."""
    if field not in CORRECTABLE.get(kind_of(thing), frozenset()):
        message = f"{field} of {thing._meta.verbose_name} cannot be corrected."
        raise CannotChangeError(message)
    if isinstance(thing, Original):
        return _checked_place(field, value)
    column = thing._meta.get_field(field)
    assert isinstance(column, models.Field)
    try:
        return _plain(column.clean(value, thing))
    except ValidationError as error:
        message = f"{value!r} does not do for {field}: {' '.join(error.messages)}"
        raise CannotChangeError(message) from error


def _checked_place(field: str, value: object) -> object:
    if field.endswith("date"):
        try:
            return dt.date.fromisoformat(str(value)).isoformat()
        except ValueError as error:
            message = f"{value!r} is not a date. Give it as year-month-day, such as 2031-02-04."
            raise CannotChangeError(message) from error
    return str(value)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value
