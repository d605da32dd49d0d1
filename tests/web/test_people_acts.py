"""Officers say on pages that two persons or committees are one, or that one person is two; others may not."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from matters.council.audit.models import Event
from matters.council.meetings.models import Seat
from matters.council.people.models import Name
from matters.council.visibility import Visibility
from matters.council.writing.correct import set_visibility
from tests.council.packs import CLERK, Pack, take
from tests.web.borough import SECRET, Borough, officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(client: Client) -> Client:
    """A signed-in officer."""
    client.force_login(officer())
    return client


ADDRESSES = ["/people/duplicates/", "/people/tamsin-oke/merge/", "/people/tamsin-oke/split/", "/people/undo/1/"]


@pytest.mark.parametrize("address", [*ADDRESSES, "/committees/children-and-learning/merge/"])
def test_others_are_refused(borough: Borough, client: Client, address: str) -> None:
    assert client.get(address).status_code == 403
    assert client.post(address, {"why": "because"}).status_code in (403, 405)


@pytest.fixture
def pack(settings: LazySettings, tmp_path: Path, db: None) -> None:
    """Members of whom two are likely one, and one that only named persons may know of."""
    settings.VAR = tmp_path
    names = ("Mike Ashby", "Michael Ashby", "Bo Birch", f"Boy {SECRET}", f"Bob {SECRET}")
    take(Pack(members=[(name, "Cllr.", None) for name in names]), "pack.txt")
    later = [("Bo Birch", "Cllr.", None)]
    take(Pack(date=dt.date(2036, 2, 5), members=later), "later.txt")
    for seat in Seat.objects.filter(name__printed__contains=SECRET):
        set_visibility(seat, Visibility.NAMED, CLERK, "confidential")


def test_two_persons_are_merged_and_it_is_undone(pack: None, clerk: Client) -> None:
    offered = clerk.get("/people/duplicates/").content.decode()
    assert "“Mike Ashby” may be Michael Ashby" in offered or "“Michael Ashby” may be Mike Ashby" in offered
    assert SECRET not in offered
    form = "/people/exshire-mike-ashby/merge/"
    assert f'href="{form}?into=exshire-michael-ashby"' in offered
    assert SECRET not in clerk.get(form).content.decode()
    assert "Choose the person" in clerk.post(form, {"why": "the same"}).content.decode()
    assert "Say why" in clerk.post(form, {"into": "exshire-michael-ashby"}).content.decode()
    done = clerk.post(form, {"into": "exshire-michael-ashby", "why": "the same person"}, follow=True)
    assert done.redirect_chain[-1][0] == "/people/exshire-michael-ashby/"
    event = Event.objects.latest("number")
    told = clerk.get("/people/duplicates/").content.decode()
    assert "Two persons were said to be one, by officer" in told and "may be" not in told
    undoing = f"/people/undo/{event.number}/"
    assert "Say why" in clerk.post(undoing).content.decode()
    clerk.post(undoing, {"why": "two persons"})
    assert clerk.get("/people/exshire-mike-ashby/").status_code == 200
    assert "undone already" in clerk.get(undoing).content.decode()


def test_a_person_is_split_by_names(pack: None, clerk: Client) -> None:
    form, later = "/people/exshire-bo-birch/split/", Name.objects.get(year=2035)
    assert "Cllr. Bo Birch" in clerk.get(form).content.decode()
    assert "Choose from the names" in clerk.post(form, {"why": "two of them"}).content.decode()
    done = clerk.post(form, {"why": "two of them", "name": str(later.pk)}, follow=True)
    assert done.redirect_chain[-1][0] == "/people/exshire-bo-birch-2/"


def test_two_committees_are_merged(borough: Borough, clerk: Client) -> None:
    form = "/committees/health-and-wellbeing-board/merge/"
    assert "Choose the committee" in clerk.post(form, {"why": "misread"}).content.decode()
    done = clerk.post(form, {"into": "children-and-learning", "why": "misread"}, follow=True)
    assert done.redirect_chain[-1][0] == "/children-and-learning/"
    assert clerk.get("/health-and-wellbeing-board/").status_code == 302
