"""What a committee asked for is kept: a reference of its own, whatever is read again and in whatever order."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from django.db import transaction

from matters.council.followup.models import DueState, Matter
from matters.council.followup.reference import initials
from matters.council.meetings.models import MinuteItem, Resolution
from matters.council.papers.models import Statement
from matters.council.visibility import Visibility
from matters.council.writing.correct import correct, set_visibility
from matters.council.writing.reject import reject
from tests.council.dump import dump
from tests.council.packs import CLERK, Minute, Pack, take

pytestmark = pytest.mark.django_db

LIGHTS = "the Director be requested to provide a report on street lights to the next meeting"
COSTS = "the Head of Finance be asked to write to members with the costs of the depot"
HELD = dt.date(2030, 11, 26)


def minutes(*clauses: str, day: dt.date = HELD, number: str = "57") -> Pack:
    """The minutes of one item, a numbered clause each."""
    decided = [(f"({n})", None, text) for n, text in enumerate(clauses, 1)]
    return Pack(date=day, minutes=[Minute(number, "Street lights", decided)])


PACKS = {
    "a.txt": minutes("the report be noted", LIGHTS),
    "b.txt": minutes(COSTS, day=dt.date(2031, 2, 4), number="70"),
    # the same minutes from another file, a letter apart and with a clause more
    "c.txt": minutes("the report be noted", f"{LIGHTS}.", COSTS),
}


def last(kind: type[MinuteItem | Resolution]) -> MinuteItem | Resolution:
    """The last row of a kind."""
    return kind.objects.order_by("position").reverse()[0]


def test_what_was_asked_is_kept_with_its_minute_its_clause_and_where_it_is_printed() -> None:
    take(PACKS["a.txt"])
    matter = Matter.objects.get()
    assert matter.reference == "OSCP/2030-31/57-2"
    assert matter.text == LIGHTS
    assert matter.resolution == Resolution.objects.get(text=LIGHTS)
    assert matter.minute_item.number == "57"
    stated = Statement.objects.get(thing_kind="followup.matter", thing_id=matter.pk, field="text")
    assert stated.line == Statement.objects.get(thing_kind="meetings.resolution", value=LIGHTS).line


def test_the_order_of_imports_does_not_matter() -> None:
    held = []
    for names in itertools.permutations(PACKS):
        with transaction.atomic():
            for name in names:
                take(PACKS[name], name)
            held.append(dump())
            transaction.set_rollback(True)
    assert len(held[0]["Matter"]) == 3
    assert all(each == held[0] for each in held)


def test_a_newer_reading_keeps_row_reference_and_what_a_person_said() -> None:
    take(PACKS["a.txt"])
    before = Matter.objects.get()
    correct(before, "due", "2031-02-04", CLERK, "as the chair said")
    correct(before, "ask", "A report on the lights", CLERK, "shorter")
    take(minutes("the report be received", "members be thanked", f"{LIGHTS}."), version="2")
    after = Matter.objects.get()
    assert (after.pk, after.reference) == (before.pk, "OSCP/2030-31/57-2")
    assert (after.due, after.ask) == ("2031-02-04", "A report on the lights")
    assert after.resolution == Resolution.objects.get(label="(3)")


@pytest.mark.parametrize("thing", [MinuteItem, Resolution])
def test_a_matter_is_never_wider_than_its_minute_or_its_clause(thing: type[MinuteItem | Resolution]) -> None:
    take(PACKS["a.txt"])
    set_visibility(Matter.objects.get(), Visibility.PUBLIC, CLERK, "test")
    set_visibility(last(thing), Visibility.BODY, CLERK, "names a child")
    assert not Matter.objects.public().exists()
    assert not Statement.objects.public().filter(thing_kind="followup.matter").exists()


@pytest.mark.parametrize("thing", [MinuteItem, Resolution])
def test_what_was_rejected_asks_for_nothing(thing: type[MinuteItem | Resolution]) -> None:
    take(PACKS["a.txt"])
    reject(last(thing), CLERK, "another committee's")
    assert not Matter.objects.public().exists()


def test_committees_with_the_same_initials_have_codes_of_their_own() -> None:
    for committee in ("Audit Committee", "Arts Committee"):
        pack = minutes(LIGHTS)
        pack.committee = committee
        take(pack, committee)
    assert sorted(Matter.objects.values_list("code", flat=True)) == ["AC", "AC2"]


@pytest.mark.parametrize(
    ("due", "state"),
    [
        ("", DueState.NO_DATE),
        ("2031-02-03", DueState.PAST),
        ("2031-01", DueState.PAST),
        ("2031-02", DueState.TO_COME),
        ("2031-02-04", DueState.TO_COME),
        ("2031-03", DueState.TO_COME),
    ],
)
def test_a_day_or_a_month_is_past_once_it_is_over(due: str, state: DueState) -> None:
    take(PACKS["a.txt"])
    Matter.objects.update(due=due)
    today = dt.date(2031, 2, 4)
    assert [each for each in DueState if Matter.objects.all().due_by(each, today).exists()] == [state]


def test_a_name_of_small_words_alone_has_a_code() -> None:
    assert initials("the and") == "X"
