"""Keeping the index: called inside the transaction that changes the things themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from matters.council.search.models import Entry, Kind
from matters.council.visibility import Visibility

MOST_CHARACTERS = 200_000
"""Of one entry's text: PostgreSQL's lexemes of one row may take a megabyte at most."""

_UNSTORABLE = {0: " "} | dict.fromkeys(range(0xE000, 0xE020), " ")
"""What PostgreSQL cannot hold, and the private characters that engines mark matches with (`engines.OPEN`)."""


@dataclass(frozen=True, slots=True)
class Findable:
    """One thing as it is to be found: see `Entry` for what each field is."""

    key: str
    kind: Kind
    thing_kind: str
    thing_id: int
    title: str
    address: str
    text: str = ""
    place: str = ""
    body_id: int | None = None
    year: int | None = None
    date: dt.date | None = None
    visibility: int = Visibility.PUBLIC
    weight: float = 1.0


def put(scope: str, things: Iterable[Findable]) -> int:
    """Make these the things found of `scope`, and return how many rows that changed.

    What is already indexed so is not touched, so that putting twice writes nothing the second time; what the scope
    had besides is forgotten.
    """
    wanted = {thing.key: _row(scope, thing) for thing in things}
    held = {entry.key: entry for entry in Entry.objects.filter(scope=scope)}
    gone = [entry.pk for key, entry in held.items() if key not in wanted]
    Entry.objects.filter(pk__in=gone).delete()
    changed = [entry for key, row in wanted.items() if key in held and (entry := _changed(held[key], row))]
    Entry.objects.bulk_update(changed, _FIELDS, batch_size=200)
    new = [Entry(**row) for key, row in wanted.items() if key not in held]
    Entry.objects.bulk_create(new, batch_size=200)
    return len(gone) + len(changed) + len(new)


def forget(scope: str) -> int:
    """Nothing of this scope is found any more."""
    return put(scope, ())


_FIELDS = [field for field in Findable.__dataclass_fields__ if field != "key"]


def _row(scope: str, thing: Findable) -> dict[str, object]:
    clean = {name: getattr(thing, name).translate(_UNSTORABLE) for name in ("title", "text", "place")}
    clean["text"] = clean["text"][:MOST_CHARACTERS]
    return {**asdict(thing), **clean, "scope": scope}


def _changed(entry: Entry, row: dict[str, object]) -> Entry | None:
    if all(getattr(entry, field) == value for field, value in row.items()):
        return None
    for field, value in row.items():
        setattr(entry, field, value)
    return entry
