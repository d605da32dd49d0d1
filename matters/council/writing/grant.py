"""Naming the persons who may see a thing that is for named persons."""

from __future__ import annotations

from django.contrib.auth.models import User

from matters.council.audit.chain import Change
from matters.council.audit.corrected import kind_of
from matters.council.people.models import Grant
from matters.council.visibility import VisibleModel
from matters.council.writing.transaction import Actor, writing


def grant(thing: VisibleModel, user: User, actor: Actor, why: str) -> None:
    """`user` may see `thing`."""
    with writing(actor) as under_way:
        _, is_new = Grant.objects.get_or_create(user=user, thing_kind=kind_of(thing), thing_id=thing.pk)
        if is_new:
            under_way.change = Change("grant", kind_of(thing), thing.pk, why, after={"user": user.get_username()})


def revoke(thing: VisibleModel, user: User, actor: Actor, why: str) -> None:
    """`user` may no longer see `thing` for being named."""
    with writing(actor) as under_way:
        removed, _ = Grant.objects.filter(user=user, thing_kind=kind_of(thing), thing_id=thing.pk).delete()
        if removed:
            under_way.change = Change("revoke", kind_of(thing), thing.pk, why, before={"user": user.get_username()})
