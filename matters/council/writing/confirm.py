"""Confirming: a person found values to be read right. They stay so, whatever a later reading makes of the paper."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import models

from matters.council.audit.chain import Change
from matters.council.audit.corrected import corrected_fields, kind_of
from matters.council.audit.models import Correction, Event
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.fields import checked
from matters.council.writing.rulings import Saying, lay_down, plain_value, refuse_rejected
from matters.council.writing.transaction import Actor, writing


def confirm(values: Sequence[tuple[models.Model, str]], actor: Actor, why: str = "") -> Event:
    """These fields of these things are right as they are shown. One act, however many; it is undone as one.

    What a person has spoken of already is passed over. Raises `CannotChangeError` where that leaves nothing.
    """
    with writing(actor) as under_way:
        spoken = {(kind_of(thing), thing.pk): corrected_fields(thing) for thing, _ in values}
        open_values = [(t, f) for t, f in values if f not in spoken[kind_of(t), t.pk]]
        if not open_values:
            message = "There is nothing left to confirm here: a person has spoken of all of it."
            raise CannotChangeError(message)
        refuse_rejected(thing for thing, _ in open_values)
        rulings = [
            lay_down(Saying(Correction.Act.CONFIRM, thing, field, _shown(thing, field)), actor, why)
            for thing, field in open_values
        ]
        first = open_values[0][0]
        under_way.change = Change(
            "confirm",
            kind_of(first),
            first.pk,
            why,
            after={
                "rulings": [ruling.plain() for ruling in rulings],
                "values": [f"{kind_of(thing)} {thing.pk} {field}" for thing, field in open_values],
            },
        )
    assert under_way.event
    return under_way.event


def _shown(thing: models.Model, field: str) -> object:
    value = plain_value(getattr(thing, field, None))
    return checked(thing, field, value) if value not in ("", None) else value
