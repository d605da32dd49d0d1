"""One transaction, one writer at a time, one audit event."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db import connection, transaction

from matters.council.audit.chain import Change, append_event
from matters.council.audit.models import Event

WRITER_LOCK = 0x6D617474
"""PostgreSQL's advisory lock for writers. The audit chain has one end, so writers queue; SQLite's queue is its own."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who makes a change: a user, or a command run on the machine (`user` is None).

    `role` is how pages that everybody sees call the person: "an officer".
    """

    name: str
    user: User | None = None
    role: str = ""


@dataclass(slots=True)
class Writing:
    """A change under way. Set `change` to have it recorded when the transaction ends; `event` is it, recorded."""

    actor: Actor
    change: Change | None = None
    event: Event | None = field(default=None, init=False)


@contextmanager
def writing(actor: Actor) -> Iterator[Writing]:
    """A transaction that no other writer enters meanwhile, and that leaves its event or nothing at all."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER_LOCK])
        under_way = Writing(actor)
        yield under_way
        if under_way.change:
            under_way.event = append_event(actor.name, under_way.change)
