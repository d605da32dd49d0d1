"""Rows that a person speaks for: where they stand among the others, and what they show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import models

from matters.council.audit.corrected import ADDED, REJECTED, Corrected, kind_of
from matters.council.meetings.models import PartOfMeeting
from matters.council.settling.shapes import Shape

Stated = tuple[int, int, PartOfMeeting | None]
"""A stated thing: its owner's id, the `id` of its node, and the row that keeps it already."""


def places_among(
    stated: Sequence[Stated], spoken: Sequence[PartOfMeeting], corrected: Corrected, shape: Shape
) -> dict[int, int]:
    """The position of every stated thing, by the `id` of its node, and of every added row, by its own `id`.

    What a person added stands behind the row that they named, at the end where that is no more. Positions count from
    0 under each owner, in printed order.
    """
    lines: dict[int, list[tuple[int, int | None]]] = {}
    for owner, node, row in stated:
        lines.setdefault(owner, []).append((node, row.pk if row else None))
    for row in sorted(spoken, key=lambda each: each.pk):
        said = corrected[kind_of(row), row.pk]
        if ADDED in said:
            line = lines.setdefault(int(getattr(row, f"{shape.owner}_id")), [])
            keys = [pk for _, pk in line]
            after = said[ADDED]
            at = keys.index(after) + 1 if isinstance(after, int) and after in keys else len(line)
            line.insert(at, (id(row), row.pk))
    return {each: place for line in lines.values() for place, (each, _) in enumerate(line)}


def settle_spoken(rows: Sequence[tuple[PartOfMeeting, Mapping[str, object], int | None]], shape: Shape) -> None:
    """Let rows that no document states show what the person said; each with its corrections and its position."""
    for row, said, place in rows:
        values = {name: from_json(shape.model, name, said[name]) for name in shape.fields if name in said}
        values[REJECTED] = bool(said.get(REJECTED) or getattr(getattr(row, shape.owner), REJECTED, False))
        if place is not None:
            values["position"] = place
        differing = [name for name, value in values.items() if getattr(row, name) != value]
        for name in differing:
            setattr(row, name, values[name])
        if differing:
            row.save(update_fields=differing)


def from_json(model: type[models.Model], name: str, value: object) -> object:
    """A corrected value as the field holds it: "2031-02-04" is a date there."""
    column = model._meta.get_field(name)
    assert isinstance(column, models.Field)
    return column.to_python(value)
