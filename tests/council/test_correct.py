"""Corrections: made, replaced, undone; what cannot be corrected is refused in a sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from matters.council.audit.models import Correction, Event
from matters.council.meetings.models import AgendaItem, Meeting, Resolution
from matters.council.papers.models import Original, Report
from matters.council.people.models import Appointment, Body, Person
from matters.council.writing.correct import correct
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.name_successor import name_successor
from matters.council.writing.undo import undo
from matters.reading.record import PaperStatus
from tests.council.dump import dump
from tests.council.packs import CLERK, Minute, Pack, take

pytestmark = pytest.mark.django_db

PACK = Pack(
    members=[("Ann Ashby", "Cllr.", "Chair")],
    items=[("1", "Budget", PaperStatus.PAPER)],
    reports=[("1", "Budget", False)],
    held=dt.date(2030, 11, 26),
    minutes=[Minute("12", "Budget", [(None, None, "That it be noted")])],
)

CORRECTABLE: list[
    tuple[type[Meeting | AgendaItem | Report | Resolution | Body | Person | Appointment], str, object]
] = [
    (Meeting, "time", "19:00:00"),
    (AgendaItem, "title", "The Budget"),
    (AgendaItem, "status", "to_follow"),
    (Report, "key_decision", True),
    (Report, "date_of_meeting", "2031-02-05"),
    (Resolution, "text", "That it be noted."),
    (Body, "remit", "All that is done in places."),
    (Person, "name", "Anne Ashby"),
    (Appointment, "ended", "2031-02-01"),
]


@pytest.mark.parametrize(("model", "field", "value"), CORRECTABLE)
def test_a_correction_shows_at_once_and_undone_is_as_if_it_never_was(
    model: type[Meeting], field: str, value: object
) -> None:
    take(PACK)
    before = dump()
    thing = model.objects.order_by("-pk").first()
    assert thing
    was = getattr(thing, field)
    correct(thing, field, value, CLERK, "known to be so")
    shown = getattr(model.objects.get(pk=thing.pk), field)
    assert shown != was
    assert (shown.isoformat() if hasattr(shown, "isoformat") else shown) == value
    undo(Event.objects.latest("number"), CLERK, "known not to be so")
    assert getattr(model.objects.get(pk=thing.pk), field) == was
    assert dump() == before


def test_a_correction_says_who_when_and_why() -> None:
    take(PACK)
    correction = correct(Meeting.objects.latest("date"), "venue", "Guildhall", CLERK, "moved on the day")
    assert (correction.by_name, correction.why, correction.machine_value) == ("clerk", "moved on the day", "Town Hall")
    event = Event.objects.latest("number")
    assert (event.action, event.why) == ("correct", "moved on the day")
    assert "Town Hall" in event.before
    assert "Guildhall" in event.after


def test_a_later_correction_replaces_an_earlier_one_which_its_undoing_restores() -> None:
    take(PACK)
    meeting = Meeting.objects.latest("date")
    correct(meeting, "venue", "Guildhall", CLERK, "moved")
    first = Event.objects.latest("number")
    correct(meeting, "venue", "Library", CLERK, "moved again")
    second = Event.objects.latest("number")
    assert Correction.objects.filter(undone_at=None).count() == 1
    with pytest.raises(CannotChangeError, match="replaced by a later one"):
        undo(first, CLERK, "no")
    undo(second, CLERK, "no")
    assert Meeting.objects.get(pk=meeting.pk).venue == "Guildhall"
    undo(first, CLERK, "no")
    assert Meeting.objects.get(pk=meeting.pk).venue == "Town Hall"


def test_nothing_is_undone_twice_nor_what_a_document_says() -> None:
    take(PACK)
    with pytest.raises(CannotChangeError, match="not a change that can be undone"):
        undo(Event.objects.get(), CLERK, "no")
    correct(Meeting.objects.latest("date"), "venue", "Guildhall", CLERK, "moved")
    event = Event.objects.latest("number")
    undo(event, CLERK, "no")
    with pytest.raises(CannotChangeError, match="undone already"):
        undo(event, CLERK, "no")


REFUSED: list[tuple[str, object, str]] = [
    ("date", "2031-02-05", "cannot be corrected"),  # the date is in the address; the original is corrected instead
    ("slug", "x", "cannot be corrected"),
    ("time", "half past six", "does not do for time"),
    ("state", "adjourned", "does not do for state"),
    ("visibility", 7, "does not do for visibility"),
]


@pytest.mark.parametrize(("field", "value", "told"), REFUSED)
def test_what_cannot_be_is_refused_and_changes_nothing(field: str, value: object, told: str) -> None:
    take(PACK)
    before, events = dump(), Event.objects.count()
    with pytest.raises(CannotChangeError, match=told):
        correct(Meeting.objects.latest("date"), field, value, CLERK, "x")
    assert dump() == before
    assert Event.objects.count() == events


def test_a_person_may_say_which_meeting_a_document_is_of() -> None:
    take(Pack(date=None, committee=None, council="Exshire Council", items=[("1", "Budget", PaperStatus.PAPER)]))
    original = Original.objects.get()
    assert not Meeting.objects.exists()
    correct(original, "date", "2031-02-04", CLERK, "on the notice board")
    date_given = Event.objects.latest("number")
    correct(original, "committee", "Budget Panel", CLERK, "on the notice board")
    assert [str(m) for m in Meeting.objects.select_related("body")] == ["Budget Panel, 2031-02-04"]
    assert Original.objects.public().exists()
    undo(date_given, CLERK, "the wrong notice board")
    assert not Meeting.objects.exists()
    with pytest.raises(CannotChangeError, match="not a date"):
        correct(original, "date", "next week", CLERK, "x")


def test_a_body_is_followed_by_its_successor_and_never_in_a_circle() -> None:
    take(PACK)
    take(Pack(committee="Places Panel", items=[("1", "Budget", PaperStatus.PAPER)]), "new.txt")
    old, new = Body.objects.order_by("pk")
    name_successor(old, new, CLERK, "formed anew in May")
    assert list(new.predecessors.all()) == [old]
    new.refresh_from_db()
    with pytest.raises(CannotChangeError, match="comes before it"):
        name_successor(new, old, CLERK, "x")
    undo(Event.objects.latest("number"), CLERK, "it was not")
    old.refresh_from_db()
    assert old.successor is None
