"""The corrections that stand, for those who show or settle values."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models

from matters.council.audit.models import Correction

Corrected = dict[tuple[str, int], dict[str, object]]
"""By kind and id of the thing, the corrected fields and their values (as JSON has them)."""

REJECTED = "is_rejected"
"""The field of a ruling that there is no such thing."""
ADDED = "is_added"
"""The field of a ruling that a thing is there which no document was read to have; its value is the id of the row that
it stands behind, or None."""


def kind_of(thing: models.Model | type[models.Model]) -> str:
    """How statements, corrections and events name a kind of thing: "meetings.resolution"."""
    return thing._meta.label_lower


def corrected_fields(thing: models.Model) -> dict[str, object]:
    """The corrected fields of one thing, with their values."""
    return corrections_of([thing]).get((kind_of(thing), thing.pk), {})


def corrections_of(things: Iterable[models.Model]) -> Corrected:
    """The corrected fields of many things of one kind."""
    rows = list(things)
    if not rows:
        return {}
    found: Corrected = {}
    standing = Correction.objects.filter(
        undone_at=None, thing_kind=kind_of(rows[0]), thing_id__in=[row.pk for row in rows]
    )
    for kind, pk, field, value in standing.values_list("thing_kind", "thing_id", "field", "value"):
        found.setdefault((kind, pk), {})[field] = value
    return found


def texts_before(things: Iterable[models.Model], field: str) -> dict[int, tuple[str, ...]]:
    """By the id of each of these things of one kind, the text of a field before a person corrected it."""
    rows = list(things)
    if not rows:
        return {}
    standing = Correction.objects.filter(
        undone_at=None, thing_kind=kind_of(rows[0]), thing_id__in=[row.pk for row in rows], field=field
    )
    return {pk: (text,) for pk, text in standing.values_list("thing_id", "machine_value") if isinstance(text, str)}
