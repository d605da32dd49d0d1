"""The audit record: whole, ordered, and refused by the database to whoever would change it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction

from matters.council.audit.chain import FIRST, Change, append_event, verify_chain
from matters.council.audit.models import Event
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.transaction import Actor, writing
from tests.conftest import APPEND_ONLY

pytestmark = pytest.mark.django_db


def write_events(count: int = 3) -> None:
    for n in range(count):
        append_event("clerk", Change("correct", "meetings.meeting", n, "because", {"venue": "é"}, {"venue": None}))


def test_each_event_holds_the_digest_of_the_one_before() -> None:
    write_events()
    first, second, third = Event.objects.all()
    assert (first.previous, second.previous, third.previous) == (FIRST, first.digest, second.digest)
    assert verify_chain() == []


TAMPERINGS = [
    # A word changed in place.
    ("UPDATE audit_event SET why = 'other' WHERE number = 2", [(2, "was changed after it was written")]),
    # Another actor.
    ("UPDATE audit_event SET actor = 'nobody' WHERE number = 1", [(1, "was changed after it was written")]),
    # One taken out of the middle.
    ("DELETE FROM audit_event WHERE number = 2", [(3, "Events 2 to 2 are missing")]),
    # Two exchanged.
    ("UPDATE audit_event SET number = CASE number WHEN 1 THEN 9 ELSE number END", [(2, "missing"), (9, "missing")]),
]


@pytest.mark.parametrize(("tampering", "breaks"), TAMPERINGS)
def test_a_change_past_the_write_path_shows(tampering: str, breaks: list[tuple[int, str]]) -> None:
    write_events()
    with connection.cursor() as cursor:
        cursor.execute(tampering)
    found = [(b.number, b.what) for b in verify_chain()]
    assert all(any(number == n and what in told for n, told in found) for number, what in breaks)


@pytest.fixture
def guarded() -> Iterator[None]:
    """The database with its triggers, as it is outside the tests."""
    with connection.schema_editor() as schema:
        APPEND_ONLY.refuse(None, schema)
    yield
    with connection.schema_editor() as schema:
        APPEND_ONLY.allow(None, schema)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("guarded")
@pytest.mark.parametrize("statement", ["UPDATE audit_event SET why = 'other'", "DELETE FROM audit_event"])
def test_the_database_refuses_to_change_or_remove_an_event(statement: str) -> None:
    write_events()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    write_events(1)
    assert Event.objects.count() == 4
    assert verify_chain() == []


def test_a_change_that_fails_leaves_no_event() -> None:
    def fail() -> None:
        with writing(Actor("clerk")) as under_way:
            under_way.change = Change("correct")
            raise CannotChangeError("no")

    with pytest.raises(CannotChangeError):
        fail()
    assert not Event.objects.exists()
