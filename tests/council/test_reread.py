"""A newer reader updates what machines read, and never what a person corrected."""

from __future__ import annotations

import datetime as dt

import pytest

from matters.council.audit.models import Event
from matters.council.meetings.models import Meeting, MinuteItem, Question, Resolution
from matters.council.papers.models import Original, Reading, SourcePage, Statement
from matters.council.visibility import Visibility
from matters.council.writing.correct import correct, set_visibility
from matters.council.writing.import_pack import Outcome, Reader, due_for_rereading, reread
from matters.council.writing.undo import undo
from tests.council.dump import dump
from tests.council.packs import CLERK, Minute, Pack, take

pytestmark = pytest.mark.django_db

CLAUSES = [("(1)", None, "the report be noted; and"), ("(2)", None, "a further report be submitted in June")]
OLD = Pack(
    venue="Town Hal",
    present=["Councillor Ashby"],
    minutes=[Minute("12", "Bus Shelters", CLAUSES, ["What it costs", "Who mends them"]), Minute("13", "Close")],
)
NEW = Pack(
    venue="Town Hall",
    present=["Councillor Ashby", "Councillor Birch"],
    minutes=[
        Minute(
            "12", "Bus Shelters", [*CLAUSES, ("(3)", None, "thanks be sent")], ["How many there are", "What it costs"]
        ),
    ],
)


def test_a_newer_reader_updates_what_was_read_and_keeps_what_it_is() -> None:
    take(OLD)
    resolution = Resolution.objects.get(anchor="2")
    question = Question.objects.get(text="What it costs")
    assert take(NEW, version="2").outcome is Outcome.UPDATED
    assert Meeting.objects.get().venue == "Town Hall"
    assert Resolution.objects.get(anchor="2").pk == resolution.pk
    assert [q.text for q in Question.objects.order_by("position")] == ["How many there are", "What it costs"]
    assert Question.objects.get(text="What it costs").pk == question.pk
    assert [m.number for m in MinuteItem.objects.all()] == ["12"]
    assert {s.reading.reader_version for s in Statement.objects.all()} == {"2"}
    assert {p.reading.reader_version for p in SourcePage.objects.all()} == {"2"}


def test_the_result_is_that_of_the_newer_reader_alone() -> None:
    take(OLD)
    take(NEW, version="2")
    updated = dump()
    fresh_readings = [row for row in updated["Reading"] if "'2'" in row]
    assert len(updated["Reading"]) == 2
    assert len(fresh_readings) == 1
    assert not any("Who mends them" in row for row in updated["Question"])


def test_reading_anew_without_a_difference_says_that_all_was_held() -> None:
    take(OLD)
    before = {kind: rows for kind, rows in dump().items() if kind != "Reading"}
    assert take(OLD, version="1.1").outcome is Outcome.HELD
    assert {kind: rows for kind, rows in dump().items() if kind != "Reading"} == before


def test_an_older_reader_never_overwrites_a_newer_ones_work() -> None:
    take(NEW, version="10")
    assert take(OLD, version="9").outcome is Outcome.HELD
    assert Meeting.objects.get().venue == "Town Hall"


def test_a_corrected_value_wins_over_every_reading_until_it_is_undone() -> None:
    take(OLD)
    resolution = Resolution.objects.get(anchor="2")
    correct(resolution, "text", "a further report be submitted in July", CLERK, "heard the recording")
    correct(Meeting.objects.get(), "venue", "Guildhall", CLERK, "moved on the day")
    event = Event.objects.filter(action="correct").latest("number")
    take(NEW, version="2")
    assert Resolution.objects.get(anchor="2").text == "a further report be submitted in July"
    assert Meeting.objects.get().venue == "Guildhall"
    undo(event, CLERK, "it was not")
    assert Meeting.objects.get().venue == "Town Hall"
    assert Resolution.objects.get(anchor="2").text == "a further report be submitted in July"


def test_what_a_person_spoke_of_stays_though_a_newer_reader_does_not_see_it() -> None:
    take(OLD)
    correct(MinuteItem.objects.get(number="13"), "title", "Closing Remarks", CLERK, "as heard")
    correct(Question.objects.get(text="Who mends them"), "text", "Who mends the shelters", CLERK, "as heard")
    take(NEW, version="2")
    assert MinuteItem.objects.get(number="13").title == "Closing Remarks"
    assert Question.objects.filter(text="Who mends the shelters").exists()


def test_what_was_hidden_stays_hidden() -> None:
    take(OLD)
    set_visibility(MinuteItem.objects.get(number="12"), Visibility.OFFICERS, CLERK, "names a child")
    take(NEW, version="2")
    assert not MinuteItem.objects.public().filter(number="12").exists()
    assert not Resolution.objects.public().exists()
    assert not Statement.objects.public().filter(path__startswith="minutes.items.0").exists()
    assert not Original.objects.public().exists()


def test_a_date_read_otherwise_moves_the_papers_to_the_right_meeting() -> None:
    take(Pack(date=dt.date(2013, 2, 4), minutes=[Minute("12", "Budget")]))
    take(Pack(date=dt.date(2031, 2, 4), minutes=[Minute("12", "Budget")]), version="2")
    assert [str(m.date) for m in Meeting.objects.all()] == ["2031-02-04"]


def test_the_originals_due_are_those_an_older_reader_read() -> None:
    take(OLD, "old.txt", version="1")
    take(NEW, "new.txt", version="2")
    reader = Reader(lambda data, name: NEW.read(), "2")
    due = due_for_rereading(reader)
    assert [original.name for original in due] == ["old.txt"]
    assert reread(due[0], CLERK, reader).outcome is Outcome.UPDATED
    assert due_for_rereading(reader) == []
    assert Reading.objects.filter(is_current=True).count() == 2
