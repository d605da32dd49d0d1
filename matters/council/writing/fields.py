"""Which fields of which things a person may speak of, and what values they take."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import models

from matters.council.audit.corrected import kind_of
from matters.council.followup.models import Matter
from matters.council.meetings.models import Meeting
from matters.council.papers.models import Original
from matters.council.people.models import Appointment, Authority, Body, Person
from matters.council.settling.entries import Kind
from matters.council.settling.shapes import MEETING_FIELDS, SHAPES
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.rulings import PLACING, plain_value

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
    kind_of(Matter): frozenset({*SHAPES[Kind.MATTER].fields, "visibility"}),
}
"""The fields of each kind of thing that a person may correct."""


def checked(thing: models.Model, field: str, value: object) -> object:
    """The value as JSON, if the field may be corrected and takes it. Raises `CannotChangeError`."""
    if field not in CORRECTABLE.get(kind_of(thing), frozenset()):
        message = f"{field} of {thing._meta.verbose_name} cannot be corrected."
        raise CannotChangeError(message)
    if isinstance(thing, Original):
        return _checked_place(field, value)
    column = thing._meta.get_field(field)
    assert isinstance(column, models.Field)
    try:
        return plain_value(column.clean(value, thing))
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
