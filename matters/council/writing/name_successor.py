"""Saying that a body was renamed or formed anew as another."""

from __future__ import annotations

from collections.abc import Mapping

from matters.council.audit.chain import Change
from matters.council.audit.corrected import kind_of
from matters.council.people.models import Body
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.transaction import Actor, writing


def name_successor(body: Body, successor: Body | None, actor: Actor, why: str) -> None:
    """`successor` does now what `body` did; None where nobody does."""
    later, seen = successor, {body.pk}
    while later:
        if later.pk in seen:
            message = f"{successor} cannot follow {body}: it comes before it."
            raise CannotChangeError(message)
        seen.add(later.pk)
        later = later.successor
    with writing(actor) as under_way:
        before = body.successor_id
        body.successor = successor
        body.save(update_fields=["successor"])
        after = {"successor": body.successor_id}
        under_way.change = Change("name_successor", kind_of(body), body.pk, why, {"successor": before}, after)


def undo_successor(body: int, before: Mapping[str, object]) -> None:
    """The body is followed by whom it was followed by before."""
    Body.objects.filter(pk=body).update(successor=before["successor"])
