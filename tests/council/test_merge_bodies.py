"""Two bodies that are one: their papers go together, addresses lead on, and undoing parts them as they were."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from matters.council.audit.models import Event
from matters.council.meetings.models import AgendaItem, Meeting
from matters.council.people.models import Appointment, Body
from matters.council.writing.correct import correct
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.merge_bodies import merge_bodies
from matters.council.writing.undo import undo
from matters.reading.record import PaperStatus
from tests.council.dump import dump
from tests.council.packs import CLERK, Minute, Pack, take

pytestmark = pytest.mark.django_db

MARCH, JANUARY = dt.date(2031, 3, 11), dt.date(2031, 1, 7)
RIGHT = Pack(members=[("Ann Ashby", "Cllr.", None)], items=[("1", "Budget", PaperStatus.PAPER)])
MISREAD = Pack(
    committee="Overview and Scrutinv Committee (Places)",
    items=[("1", "Budget", PaperStatus.PAPER), ("2", "Close", PaperStatus.NO_PAPER)],
)
LATER = Pack(
    committee=MISREAD.committee,
    date=MARCH,
    held=JANUARY,
    members=[("Ann Ashby", "Cllr.", None)],
    present=["Councillor Ashby"],
    minutes=[Minute("1", "Close")],
)


def two() -> tuple[Body, Body]:
    """The misread body and the right one."""
    take(RIGHT, "right.txt")
    take(MISREAD, "misread.txt")
    take(LATER, "later.txt")
    return Body.objects.get(name=MISREAD.committee), Body.objects.get(name=RIGHT.committee)


def test_merged_bodies_have_one_list_of_meetings_now_and_after_later_imports() -> None:
    one, into = two()
    merge_bodies(one, into, CLERK, "a letter misread")
    assert list(Meeting.objects.order_by("date").values_list("body", "date")) == [
        (into.pk, JANUARY),
        (into.pk, dt.date(2031, 2, 4)),
        (into.pk, MARCH),
    ]
    items = AgendaItem.objects.filter(meeting__date=dt.date(2031, 2, 4))
    assert list(items.values_list("number", flat=True)) == ["1", "2"]
    assert Appointment.objects.get().body == into
    take(Pack(committee=MISREAD.committee, date=dt.date(2031, 4, 8), items=RIGHT.items), "next.txt")
    assert set(Meeting.objects.values_list("body", flat=True)) == {into.pk}


def test_undoing_parts_them_again() -> None:
    one, into = two()
    before = dump()
    merge_bodies(one, into, CLERK, "a letter misread")
    assert dump() != before
    undo(Event.objects.latest("number"), CLERK, "two committees after all")
    assert dump() == before


def test_the_order_of_merging_and_importing_does_not_matter() -> None:
    take(RIGHT, "right.txt")
    take(MISREAD, "misread.txt")
    merge_bodies(Body.objects.get(name=MISREAD.committee), Body.objects.get(name=RIGHT.committee), CLERK, "misread")
    take(LATER, "later.txt")
    early = dump()
    merged = Event.objects.get(action="merge_bodies")
    undo(merged, CLERK, "no")
    merge_bodies(Body.objects.get(name=MISREAD.committee), Body.objects.get(name=RIGHT.committee), CLERK, "yes")
    assert dump() == early


def test_addresses_of_the_merged_body_lead_to_the_same_page_of_the_other(client: Client) -> None:
    one, into = two()
    merge_bodies(one, into, CLERK, "a letter misread")
    for rest in ("/", "/2031-03-11/", "/minutes/1/2031-01-07/"):
        response = client.get(f"/{one.slug}{rest}")
        assert (response.status_code, response["Location"]) == (302, f"/{into.slug}{rest}")
        assert client.get(response["Location"]).status_code == 200


def test_what_cannot_be_merged_is_refused() -> None:
    one, into = two()
    correct(AgendaItem.objects.get(meeting__body=one, number="2"), "title", "The End", CLERK, "as printed")
    with pytest.raises(CannotChangeError, match="4 February 2031"):
        merge_bodies(one, into, CLERK, "x")
    for other in (one, into):
        with pytest.raises(CannotChangeError, match="cannot be merged"):
            merge_bodies(other, other, CLERK, "x")
