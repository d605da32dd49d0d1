"""Who may see what: one policy, asked of every kind of thing."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import AnonymousUser, Permission, User

from matters.council.meetings.models import AgendaItem, Meeting, MinuteItem, Question, Resolution
from matters.council.papers.models import Original, Report, SourcePage
from matters.council.people.models import Person
from matters.council.visibility import Viewer, Visibility, narrowest
from matters.council.writing.correct import set_visibility
from matters.council.writing.grant import grant, revoke
from matters.reading.record import PaperStatus
from tests.council.packs import CLERK, Minute, Pack, take

pytestmark = pytest.mark.django_db

PACK = Pack(
    members=[("Ann Ashby", "Cllr.", None)],
    items=[("1", "Open", PaperStatus.PAPER), ("2", "Closed", PaperStatus.PAPER)],
    reports=[("1", "Open", False), ("2", "Closed", True)],
    held=dt.date(2030, 11, 26),
    minutes=[Minute("12", "Budget", [(None, None, "That it be noted")], ["What it costs"])],
)
ELSEWHERE = Pack(committee="Audit Committee", members=[("Bo Birch", "Cllr.", None)])
EARLIER = Pack(date=dt.date(2029, 2, 6), members=[("Old Hand", "Cllr.", None)])


@pytest.fixture
def viewers() -> dict[str, Viewer]:
    """One viewer of each sort: the public, members of the body, of another, of the past; an officer; one left."""
    for n, pack in enumerate((PACK, ELSEWHERE, EARLIER)):
        take(pack, f"{n}.txt")
    users: dict[str, Viewer] = {
        "nobody": None,
        "public": AnonymousUser(),
        "reader": User.objects.create(username="reader"),
    }
    for who, name in (("member", "Ann Ashby"), ("other member", "Bo Birch"), ("former member", "Old Hand")):
        users[who] = user = User.objects.create(username=who)
        Person.objects.filter(name=name).update(user=user)
    officer = User.objects.create(username="officer")
    officer.user_permissions.add(Permission.objects.get(codename="see_officers_things"))
    users["officer"] = User.objects.get(pk=officer.pk)
    left = User.objects.create(username="left", is_active=False, is_superuser=True)
    return {**users, "left": left}


MAY_SEE = [
    (Visibility.PUBLIC, {"nobody", "public", "reader", "member", "other member", "former member", "officer", "left"}),
    (Visibility.MEMBERS, {"member", "other member", "officer"}),
    (Visibility.BODY, {"member", "officer"}),
    (Visibility.OFFICERS, {"officer"}),
    (Visibility.NAMED, set()),
]


@pytest.mark.parametrize(("level", "who"), MAY_SEE)
def test_each_level_is_seen_by_whom_it_is_for(level: Visibility, who: set[str], viewers: dict[str, Viewer]) -> None:
    resolution = Resolution.objects.get()
    set_visibility(resolution, level, CLERK, "test")
    assert {name for name, user in viewers.items() if Resolution.objects.visible_to(user).exists()} == who


def test_an_exempt_report_is_seen_by_the_body_and_the_officers(viewers: dict[str, Viewer]) -> None:
    seen = {name for name, user in viewers.items() if Report.objects.visible_to(user).filter(subject="Closed").exists()}
    assert seen == {"member", "officer"}
    for things in (Original.objects.filter(name="0.txt"), SourcePage.objects.filter(reading__original__name="0.txt")):
        assert {name for name, user in viewers.items() if things.visible_to(user).exists()} == {"member", "officer"}


def test_who_is_named_sees_that_thing_alone(viewers: dict[str, Viewer]) -> None:
    reader = viewers["reader"]
    assert isinstance(reader, User)
    item = AgendaItem.objects.get(number="1")
    set_visibility(item, Visibility.NAMED, CLERK, "test")
    grant(item, reader, CLERK, "the petitioner")
    assert AgendaItem.objects.visible_to(reader).filter(number="1").exists()
    assert not AgendaItem.objects.visible_to(viewers["member"]).filter(number="1").exists()
    revoke(item, reader, CLERK, "withdrawn")
    assert not AgendaItem.objects.visible_to(reader).filter(number="1").exists()


def test_what_belongs_to_a_thing_is_never_wider_than_it() -> None:
    take(PACK)
    minute = MinuteItem.objects.get()
    set_visibility(minute, Visibility.BODY, CLERK, "test")
    set_visibility(Question.objects.get(), Visibility.PUBLIC, CLERK, "test")
    assert not Question.objects.public().exists()
    set_visibility(Meeting.objects.get(date=dt.date(2030, 11, 26)), Visibility.OFFICERS, CLERK, "test")
    assert MinuteItem.objects.get().visibility == Question.objects.get().visibility == Visibility.OFFICERS
    assert AgendaItem.objects.public().exists()


def test_of_several_levels_the_narrowest_holds() -> None:
    assert narrowest(Visibility.MEMBERS, Visibility.PUBLIC, Visibility.OFFICERS) is Visibility.OFFICERS
    assert narrowest() is Visibility.PUBLIC
