"""Who is who across packs; and what a person says of it, which can be undone."""

from __future__ import annotations

import datetime as dt

import pytest

from matters.council.audit.models import Event
from matters.council.meetings.models import Attendance
from matters.council.people.models import Appointment, Body, Name, Person
from matters.council.writing.correct import correct
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.merge_people import merge_people, split_person
from matters.council.writing.undo import undo
from tests.council.dump import dump
from tests.council.packs import CLERK, Minute, Pack, take

pytestmark = pytest.mark.django_db

MINUTES = [Minute("12", "Budget")]


def named(printed: str) -> Person:
    """The person that a printed name stands for."""
    return Name.objects.select_related("person").get(printed=printed).person


def test_a_surname_finds_its_person_when_a_fuller_pack_comes_and_the_old_address_redirects() -> None:
    take(Pack(present=["Councillor Ashby"], minutes=MINUTES), "minutes.txt")
    alone = named("Councillor Ashby")
    take(Pack(members=[("Ann Ashby", "Cllr.", None)], date=dt.date(2031, 3, 11)), "pack.txt")
    assert named("Councillor Ashby").slug == "exshire-ann-ashby"
    alone.refresh_from_db()
    assert alone.merged_into == named("Cllr. Ann Ashby")
    assert [p.slug for p in Person.objects.shown()] == ["exshire-ann-ashby"]


def test_a_second_of_the_name_makes_it_doubtful_and_it_stands_apart_again() -> None:
    take(Pack(present=["Councillor Ashby"], minutes=MINUTES), "minutes.txt")
    alone = named("Councillor Ashby")
    take(Pack(members=[("Ann Ashby", "Cllr.", None)], date=dt.date(2031, 3, 11)), "pack.txt")
    take(Pack(members=[("Amy Ashby", "Cllr.", None)], date=dt.date(2031, 4, 8)), "next.txt")
    name = Name.objects.get(printed="Councillor Ashby")
    assert (name.person, name.is_ambiguous) == (alone, True)
    alone.refresh_from_db()
    assert alone.merged_into is None


def test_the_same_surname_in_another_committee_is_nobodys_guess() -> None:
    take(Pack(members=[("Ann Ashby", "Cllr.", None)]), "pack.txt")
    take(Pack(committee="Audit Committee", present=["Councillor Ashby"], minutes=MINUTES), "audit.txt")
    assert named("Councillor Ashby") != named("Cllr. Ann Ashby")


def test_a_full_name_is_one_person_in_all_committees_of_a_council_and_not_beyond() -> None:
    take(Pack(members=[("Ann Ashby", "Cllr.", None)]), "pack.txt")
    take(Pack(committee="Audit Committee", members=[("Ann Ashby", "Councillor", None)]), "audit.txt")
    take(Pack(council="Wyeshire Council", members=[("Ann Ashby", "Cllr.", None)]), "elsewhere.txt")
    assert sorted(p.slug for p in Person.objects.all()) == ["exshire-ann-ashby", "wyeshire-ann-ashby"]
    assert named("Councillor Ann Ashby").appointments.count() == 2


def test_appointments_show_when_a_person_was_seen_in_which_capacity() -> None:
    for n, (day, role) in enumerate([(4, None), (11, "Chair"), (18, "Chair"), (25, None)], 1):
        members = (
            [("Ann Ashby", "Cllr.", role), ("Bo Birch", "Cllr.", None)] if n < 4 else [("Bo Birch", "Cllr.", None)]
        )
        take(Pack(date=dt.date(2031, 2, day), members=members), f"{n}.txt")
    seen = Appointment.objects.filter(person__name="Ann Ashby").order_by("first_seen")
    assert [
        (a.role, a.first_seen.day, a.last_seen.day, a.is_current) for a in seen if a.first_seen and a.last_seen
    ] == [
        ("", 4, 4, False),
        ("Chair", 11, 18, False),
    ]
    assert Appointment.objects.get(person__name="Bo Birch").is_current


def test_merged_persons_are_one_now_and_after_later_imports_until_it_is_undone() -> None:
    take(Pack(members=[("Mike Ashby", "Cllr.", None), ("Michael Ashby", "Cllr.", None)]), "pack.txt")
    before = dump()
    short, long = named("Cllr. Mike Ashby"), named("Cllr. Michael Ashby")
    merge_people(short, long, CLERK, "the same councillor")
    assert named("Cllr. Mike Ashby") == long
    assert list(Person.objects.shown()) == [long]
    assert Appointment.objects.filter(person=long).count() == 1
    merged = Event.objects.latest("number")
    take(Pack(date=dt.date(2031, 3, 11), members=[("Mike Ashby", "Councillor", None)]), "next.txt")
    assert named("Councillor Mike Ashby") == long
    undo(merged, CLERK, "they are brothers")
    assert named("Councillor Mike Ashby") == short
    assert named("Cllr. Michael Ashby") == long
    assert set(before["Name"]) <= set(dump()["Name"]) | {row for row in before["Name"] if "Cllr. Mike" in row}


def test_undoing_a_merge_leaves_no_trace() -> None:
    take(Pack(members=[("Mike Ashby", "Cllr.", None), ("Michael Ashby", "Cllr.", None)]), "pack.txt")
    before = dump()
    merge_people(named("Cllr. Mike Ashby"), named("Cllr. Michael Ashby"), CLERK, "the same")
    assert dump() != before
    undo(Event.objects.latest("number"), CLERK, "not the same")
    assert dump() == before


def test_nobody_is_merged_with_themselves_or_in_a_circle() -> None:
    take(Pack(members=[("Mike Ashby", "Cllr.", None), ("Michael Ashby", "Cllr.", None)]), "pack.txt")
    short, long = named("Cllr. Mike Ashby"), named("Cllr. Michael Ashby")
    merge_people(short, long, CLERK, "the same")
    for one, other in ((short, long), (long, short), (long, long)):
        with pytest.raises(CannotChangeError, match="one person already"):
            merge_people(one, other, CLERK, "the same")


def test_a_split_person_stays_split_after_later_imports_until_it_is_undone() -> None:
    take(Pack(date=dt.date(2021, 2, 2), members=[("John Kerr", "Cllr.", None)]), "old.txt")
    take(Pack(date=dt.date(2031, 2, 4), members=[("John Kerr", "Cllr.", None)]), "new.txt")
    before = dump()
    person = Person.objects.get()
    younger = split_person(person, list(person.names.filter(year=2030)), CLERK, "the nephew")
    assert (younger.slug, younger.name) == ("exshire-john-kerr-2", "John Kerr")
    split = Event.objects.latest("number")
    take(Pack(date=dt.date(2031, 3, 11), members=[("John Kerr", "Cllr.", None)]), "next.txt")
    assert Appointment.objects.get(person=younger).last_seen == dt.date(2031, 3, 11)
    undo(split, CLERK, "the same man")
    assert list(Person.objects.shown()) == [person]
    assert dump()["Name"] == before["Name"]


def test_splitting_needs_some_names_and_must_leave_some() -> None:
    take(Pack(members=[("John Kerr", "Cllr.", None)]), "new.txt")
    person = Person.objects.get()
    with pytest.raises(CannotChangeError, match="Choose from the names"):
        split_person(person, [], CLERK, "x")
    with pytest.raises(CannotChangeError, match="nobody left"):
        split_person(person, list(person.names.all()), CLERK, "x")


def test_names_in_another_script_are_persons_of_their_own() -> None:
    take(Pack(present=["Dr Анна Петрова", "Mr Иван Петров", "Ms 陈 伟"], minutes=MINUTES))
    assert sorted(p.name for p in Person.objects.all()) == ["Анна Петрова", "Иван Петров", "陈 伟"]


def test_a_corrected_name_stays_when_more_names_come() -> None:
    take(Pack(members=[("Ann Ashby", "Cllr.", None)]), "pack.txt")
    correct(Person.objects.get(), "name", "Anne Ashby", CLERK, "her own spelling")
    take(Pack(date=dt.date(2031, 3, 11), members=[("Ann Ashby", "Councillor", None)]), "next.txt")
    assert Person.objects.get().name == "Anne Ashby"


def test_whoever_is_not_named_any_more_goes() -> None:
    take(Pack(present=["Councillor Ann Ashby", "Councillor Bo Birch"], minutes=MINUTES))
    take(Pack(present=["Councillor Ann Ashby"], minutes=MINUTES), version="2")
    assert [p.name for p in Person.objects.all()] == ["Ann Ashby"]
    assert Name.objects.count() == Attendance.objects.count() == 1


BODIES = [
    # Capitals and brackets are the same committee as the name set down.
    ("OVERVIEW AND SCRUTINY COMMITTEE (PLACES)", "Exshire Council", 1),
    # "&", a dash for the brackets, a curly apostrophe.
    ("Overview & Scrutiny Committee - Places", "EXSHIRE METROPOLITAN BOROUGH COUNCIL", 1),
    # Another remit is another body.
    ("Overview and Scrutiny Committee (People)", "Exshire Council", 2),
    # The same name at another council.
    ("Overview and Scrutiny Committee (Places)", "Wyeshire Council", 2),
]


@pytest.mark.parametrize(("committee", "council", "bodies"), BODIES)
def test_the_same_committee_is_one_body(committee: str, council: str, bodies: int) -> None:
    take(Pack(members=[("Ann Ashby", "Cllr.", None)]), "pack.txt")
    take(Pack(committee=committee, council=council, members=[("Ann Ashby", "Cllr.", None)]), "other.txt")
    assert Body.objects.count() == bodies
    assert "Overview and Scrutiny Committee (Places)" in [body.name for body in Body.objects.all()]
