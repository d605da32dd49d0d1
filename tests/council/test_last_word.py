"""A person has the last word: whatever was confirmed, rejected, split, joined or added stays so, until it is undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import pytest
from django.db import models, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from matters.council.audit.chain import verify_chain
from matters.council.audit.models import Event
from matters.council.meetings.models import Attendance, Meeting, MinuteItem, PartOfMeeting, Question, Resolution, Seat
from matters.council.papers.models import Original, Report, SourcePage, Statement
from matters.council.people.models import Appointment, Person
from matters.council.search.models import Entry
from matters.council.settling.entries import Kind
from matters.council.writing.add_missing import Addition, add_missing
from matters.council.writing.confirm import confirm
from matters.council.writing.correct import correct
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.reject import reject
from matters.council.writing.rule_on_place import Place, confirm_places, correct_place, reject_place
from matters.council.writing.split_thing import join_things, split_thing
from matters.council.writing.undo import undo
from matters.reading.record import PaperStatus
from tests.council.dump import THINGS, dump
from tests.council.packs import CLERK, Minute, Pack, take

pytestmark = pytest.mark.django_db

HELD = dt.date(2030, 11, 26)
CLAUSES = [("(1)", None, "the report be noted and that the plan be sent to Cabinet"), ("(2)", None, "thanks be sent")]
QUESTIONS = ["What it costs", "How many", "there are", "Thanks were given"]
OLD = Pack(
    members=[("Ann Ashby", "Cllr.", "Chair"), ("Public Gallery", None, None)],
    items=[("1", "Apologies", PaperStatus.NO_PAPER), ("2", "Bus Shelters", PaperStatus.PAPER)],
    reports=[("2", "Bus Shelters", False)],
    held=HELD,
    present=["Councillor Ashby", "Councillor Birch and Councillor Cole"],
    minutes=[
        Minute("12", "Bus Shelters", CLAUSES, QUESTIONS),
        Minute("13", "Close"),
    ],
)
NEWER = Pack(
    members=OLD.members,
    items=OLD.items,
    reports=OLD.reports,
    venue="The Town Hall",
    held=HELD,
    present=[*OLD.present, "Councillor Dean"],
    minutes=[
        Minute("12", "Bus Shelters", [*CLAUSES, ("(3)", None, "it be so")], ["What it cost", *QUESTIONS]),
        Minute("13", "Close"),
    ],
)
OTHER = Pack(
    date=HELD,
    present=["Councillor Ashby", "Councillor Birch and Councillor Cole"],
    minutes=[Minute("12", "BUS SHELTERS", CLAUSES, ["What it costs", "Thanks were given"])],
)


def question(words: str) -> Question:
    """The question of these words."""
    return Question.objects.get(text=words)


def clause(anchor: str) -> Resolution:
    """A clause of minute 12."""
    return Resolution.objects.get(minute_item__number="12", anchor=anchor)


def shown() -> dict[str, list[str]]:
    """What readers may see of all things: as `dump`, what was rejected left out, ids and edits of the chain too."""
    held = {}
    for model, fields in THINGS.items():
        rows: models.QuerySet[models.Model] = model._default_manager.order_by()
        if issubclass(model, PartOfMeeting):
            rows = rows.filter(is_rejected=False)
        if model.__name__ in ("Reading", "SourcePage", "Statement", "Person", "Name"):
            continue
        held[model.__name__] = sorted(map(str, rows.values_list(*(f for f in fields if f != "position"))))
    for item in MinuteItem.objects.all():
        for below in (Question, Resolution):
            held[f"{below.__name__} of {item.number}"] = list(
                below.objects.filter(minute_item=item, is_rejected=False).values_list("text", flat=True)
            )
    return held


ACTS: dict[str, Callable[[], object]] = {
    "confirm": lambda: confirm([(MinuteItem.objects.get(number="12"), "title")], CLERK),
    "correct": lambda: correct(clause("2"), "text", "no thanks be sent at all", CLERK, "heard"),
    "reject": lambda: reject(question("Thanks were given"), CLERK, "not a question"),
    "split": lambda: split_thing(clause("1"), ["the report be noted", "the plan be sent to Cabinet"], CLERK, "two"),
    "join": lambda: join_things(question("How many"), question("there are"), CLERK, "cut at the page's end"),
    "add": lambda: add_missing(
        Kind.RESOLUTION,
        MinuteItem.objects.get(number="13"),
        Addition("the meeting be closed", "(1)"),
        CLERK,
        "not read",
    ),
    "unseat": lambda: reject(Seat.objects.get(name__printed="Public Gallery"), CLERK, "nobody"),
    "part": lambda: split_thing(
        Attendance.objects.get(printed__contains="and"), ["Councillor Birch", "Councillor Cole"], CLERK, "two"
    ),
}
IMPORTS: dict[str, Callable[[], object]] = {
    "other": lambda: take(OTHER, "other.txt"),
    "newer": lambda: take(NEWER, version="2"),
    "again": lambda: take(OLD),
}


@given(st.permutations([*ACTS, *IMPORTS]))
@settings(
    max_examples=5, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_order_of_imports_rereadings_and_acts_does_not_matter(order: Sequence[str]) -> None:
    assert after(order) == after([*IMPORTS, *ACTS])


def after(order: Sequence[str]) -> dict[str, list[str]]:
    """What readers see when these have happened to the old reading, which is then taken back."""
    with transaction.atomic():
        take(OLD)
        for each in order:
            (ACTS | IMPORTS)[each]()
        seen = shown()
        transaction.set_rollback(True)
    return seen


@given(st.permutations(list(ACTS)), st.booleans(), st.data())
@settings(
    max_examples=5, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_undoing_restores_exactly_in_any_order(order: Sequence[str], reread: bool, data: st.DataObject) -> None:
    with transaction.atomic():
        take(OLD)
        done = []
        for each in order:
            ACTS[each]()
            done.append(Event.objects.latest("number"))
        if reread:
            take(NEWER, version="2")
        for event in data.draw(st.permutations(done)):
            undo(event, CLERK, "no")
        found = dump()
        transaction.set_rollback(True)
    with transaction.atomic():
        take(OLD)
        if reread:
            take(NEWER, version="2")
        expected = dump()
        transaction.set_rollback(True)
    assert found == expected


def test_what_was_rejected_is_seen_by_nobody_and_found_nowhere() -> None:
    take(OLD)
    seats = Appointment.objects.count()
    reject(MinuteItem.objects.get(number="12"), CLERK, "a heading of another paper")
    assert not MinuteItem.objects.public().filter(number="12").exists()
    assert not Resolution.objects.public().exists()  # hidden with the item that they stand under
    assert not Entry.objects.filter(text__icontains="thanks be sent", kind="resolution").exists()
    reject(Seat.objects.get(name__printed="Public Gallery"), CLERK, "nobody")
    assert Appointment.objects.count() == seats - 1
    with pytest.raises(CannotChangeError, match="was rejected"):
        reject(MinuteItem.objects.get(number="12"), CLERK, "again")


def test_rejecting_an_exempt_report_publishes_no_page_of_it() -> None:
    take(Pack(items=OLD.items, reports=[("2", "Site valuation", True)]))
    hidden = SourcePage.objects.public().count(), Original.objects.public().count()
    reject(Report.objects.get(), CLERK, "part of the report before")
    assert (SourcePage.objects.public().count(), Original.objects.public().count()) == hidden == (0, 0)
    assert not Statement.objects.public().filter(thing_kind="papers.report").exists()


def test_a_rejected_thing_stays_rejected_when_its_words_are_read_a_letter_apart() -> None:
    take(OLD)
    reject(question("Thanks were given"), CLERK, "not a question")
    again = Minute("12", "Bus Shelters", CLAUSES, ["What it costs", "Thanks were given."])
    take(Pack(held=HELD, minutes=[again]), version="2")
    assert [q.text for q in Question.objects.public()] == ["What it costs"]


def test_a_newer_reader_that_sees_two_where_a_person_split_finds_them_there() -> None:
    take(OLD)
    ACTS["split"]()
    clauses = [("(1)", None, "the report be noted"), (None, None, "the plan be sent to Cabinet"), CLAUSES[1]]
    take(Pack(held=HELD, minutes=[Minute("12", "Bus Shelters", clauses)]), version="2")
    texts = ["the report be noted", "the plan be sent to Cabinet", "thanks be sent"]
    assert [r.text for r in Resolution.objects.order_by("position")] == texts


def test_a_newer_reader_that_sees_one_where_a_person_joined_finds_it_there() -> None:
    take(OLD)
    ACTS["join"]()
    questions = ["What it costs", "How many there are", "Thanks were given"]
    take(Pack(held=HELD, minutes=[Minute("12", "Bus Shelters", CLAUSES, questions)]), version="2")
    assert [q.text for q in Question.objects.public().order_by("position")] == questions


def test_a_corrected_clause_is_known_by_its_old_words_when_it_is_read_again() -> None:
    take(OLD)
    ACTS["correct"]()
    take(NEWER, version="2")
    assert list(Resolution.objects.filter(minute_item__number="12").values_list("text", flat=True)) == [
        CLAUSES[0][2],
        "no thanks be sent at all",
        "it be so",
    ]


def test_a_confirmed_value_stays_when_a_newer_reader_reads_another() -> None:
    take(OLD)
    confirm([(Meeting.objects.latest("date"), "venue"), (question("How many"), "text")], CLERK)
    take(NEWER, version="2")
    assert Meeting.objects.latest("date").venue == "Town Hall"
    undo(Event.objects.get(action="confirm"), CLERK, "looked at the wrong page")
    assert Meeting.objects.latest("date").venue == "The Town Hall"


def test_an_added_person_has_a_page_which_goes_when_it_is_undone() -> None:
    take(OLD)
    meeting = Meeting.objects.get(date=HELD)
    add_missing(Kind.ATTENDANCE, meeting, Addition("Councillor Zed Zeal", kind="apologies"), CLERK, "not read")
    assert Person.objects.shown().filter(name="Zed Zeal").exists()
    undo(Event.objects.latest("number"), CLERK, "another meeting")
    assert not Person.objects.filter(name="Zed Zeal").exists()


def test_a_corrected_line_of_attendance_is_another_persons() -> None:
    take(OLD)
    line = Attendance.objects.get(printed="Councillor Ashby")
    before = dump()
    correct(line, "printed", "Councillor Ashley", CLERK, "a letter misread")
    event = Event.objects.latest("number")
    named = Attendance.objects.select_related("name__person").get(pk=line.pk).name
    assert named and named.person.name == "Ashley"
    take(OLD, version="1.1")
    undo(event, CLERK, "it was right")
    assert {k: v for k, v in dump().items() if k != "Reading"} == {k: v for k, v in before.items() if k != "Reading"}


def test_what_somebody_has_spoken_of_since_is_not_undone_with_what_it_came_from() -> None:
    take(OLD)
    ACTS["split"]()
    split = Event.objects.latest("number")
    reject(Resolution.objects.get(text="the plan be sent to Cabinet"), CLERK, "it was not")
    with pytest.raises(CannotChangeError, match="Undo that first"):
        undo(split, CLERK, "no")
    undo(Event.objects.latest("number"), CLERK, "no")
    undo(split, CLERK, "no")
    assert Resolution.objects.filter(minute_item__number="12").count() == 2


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: split_thing(question("How many"), ["How many"], CLERK, ""), "at least two parts"),
    (lambda: split_thing(MinuteItem.objects.get(number="13"), ["a", "b"], CLERK, ""), "not split or joined"),
    (lambda: join_things(question("How many"), question("How many"), CLERK, ""), "Only two of a kind"),
    (
        lambda: add_missing(Kind.QUESTION, MinuteItem.objects.get(number="13"), Addition(" "), CLERK, ""),
        "Enter the words",
    ),
    (lambda: add_missing(Kind.SEAT, Meeting.objects.get(date=HELD), Addition("x"), CLERK, ""), "cannot be added"),
    (lambda: confirm([], CLERK), "nothing left to confirm"),
]


@pytest.mark.parametrize(("act", "told"), REFUSED)
def test_what_cannot_be_is_refused_and_changes_nothing(act: Callable[[], object], told: str) -> None:
    take(OLD)
    before, events = dump(), Event.objects.count()
    with pytest.raises(CannotChangeError, match=told):
        act()
    assert (dump(), Event.objects.count()) == (before, events)


def test_every_act_leaves_one_event_of_a_chain_that_holds() -> None:
    take(OLD)
    for act in ACTS.values():
        before = Event.objects.count()
        act()
        assert Event.objects.count() == before + 1
    assert verify_chain() == []


def test_places_of_a_record_are_spoken_of_and_that_is_undone() -> None:
    take(OLD)
    original = Original.objects.get()
    place = Place("work_programme.rows.3.topic", "Swings")
    confirm_places(original, [place], CLERK)
    with pytest.raises(CannotChangeError, match="nothing left"):
        confirm_places(original, [place], CLERK)
    correct_place(original, place, "Slides", CLERK, "as printed")
    reject_place(original, place, CLERK, "a heading")
    for _ in range(2):
        undo(Event.objects.exclude(action="undo").order_by("-number")[_], CLERK, "no")
    with pytest.raises(CannotChangeError, match="nothing left"):
        confirm_places(original, [place], CLERK)
