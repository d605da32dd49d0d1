"""Matters as the plain JSON of the pack record."""

from __future__ import annotations

from collections.abc import Iterable

from matters.following.find import find
from matters.following.matter import Grade, Matter
from matters.reading.jsonform import as_json
from matters.reading.plainform import Json, place
from matters.reading.record import PackRecord


def matters_json(matters: Iterable[Matter]) -> list[Json]:
    """The section `matters` of a pack record. Nothing is traced here: `status_in_pack` says so.

    >>> matters_json([])
    []
    """
    return [_matter(matter) for matter in matters]


def _matter(matter: Matter) -> dict[str, Json]:
    due = matter.due
    return {
        "minute": matter.minute,
        "label": matter.label,
        **place(matter.asked.span),
        "kind": matter.kind.value,
        "ask": matter.ask,
        "addressee": matter.addressee.value if matter.addressee else None,
        "due_text": due.text.value if due else None,
        "due": due.date if due else None,
        "due_working": due.working if due else None,
        "recurring": matter.recurring,
        "is_resolved": matter.is_resolved,
        "seen_again": [],
        "status_in_pack": Grade.NO_TRACE.value,
    }


def followed(record: PackRecord) -> dict[str, Json]:
    """A pack record in the exchange form with its matters: what the whole command prints.

    >>> from matters.reading.record import Meeting
    >>> followed(PackRecord("x", Meeting()))["matters"]
    []
    """
    return {**as_json(record), "matters": matters_json(find(record))}
