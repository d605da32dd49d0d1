"""Which persons are offered as likely one, and with what evidence."""

from __future__ import annotations

import datetime as dt

import pytest

from matters.council.people.duplicates import duplicates
from matters.council.people.likely_same import Known, likely_same
from tests.council.packs import Minute, Pack, take

PAIRS = [
    # a bare surname beside the full name; titles are no part of a name
    ("Ash", "Ann Ash", "“Ash” is the surname of Ann Ash"),
    # an initial, a short form
    ("J Dene", "Jo Dene", "“J Dene” may be Jo Dene"),
    ("Mike Ashby", "Michael Ashby", "“Mike Ashby” may be Michael Ashby"),
    # the same name, as two persons who were split apart or are told by their title
    ("Jo Dene", "Jo Dene", "Both are called Jo Dene"),
    # a letter apart
    ("Tamsin Satterley", "Tamsin Satterly", "“Tamsin Satterley” and “Tamsin Satterly” are nearly the same name"),
]
NO_PAIRS = [
    ("Ann Ash", "Bo Ash"),
    ("Ash", "Ashby"),
    ("Ann Ash", "Ann Oak"),
    ("Анна Петрова", "Иван Петров"),
]


@pytest.mark.parametrize(("one", "other", "why"), PAIRS)
def test_a_likely_pair_is_offered_with_its_reason(one: str, other: str, why: str) -> None:
    found = likely_same([Known(1, one), Known(2, other)])
    assert [pair.why for pair in found] == [why]
    assert len(likely_same([Known(2, other), Known(1, one)])) == 1


@pytest.mark.parametrize(("one", "other"), NO_PAIRS)
def test_what_is_not_alike_is_not_offered(one: str, other: str) -> None:
    assert likely_same([Known(1, one), Known(2, other)]) == []


def test_those_of_one_body_come_first_and_those_named_together_last() -> None:
    people = [
        Known(1, "Ash", bodies=frozenset({1}), meetings=frozenset({1, 2})),
        Known(2, "Ann Ash", bodies=frozenset({1}), meetings=frozenset({1})),
        Known(3, "Bo Ash", bodies=frozenset({1}), meetings=frozenset({3})),
        Known(4, "Cy Ash", bodies=frozenset({2}), meetings=frozenset({4})),
    ]
    found = likely_same(people)
    assert [(pair.one, pair.other, pair.together, pair.shares_body) for pair in found] == [
        (1, 3, 0, True),
        (1, 4, 0, False),
        (1, 2, 1, True),
    ]


@pytest.mark.django_db
def test_the_store_s_duplicates_come_with_what_is_printed_where_and_when() -> None:
    take(Pack(members=[("Ann Ashby", "Cllr.", None), ("Amy Ashby", "Cllr.", None)]), "pack.txt")
    take(Pack(date=dt.date(2031, 3, 11), present=["Councillor Ashby"], minutes=[Minute("1", "Close")]), "minutes.txt")
    found = duplicates(None)
    assert {pair.other.person.name for pair in found} == {"Ann Ashby", "Amy Ashby"}
    assert {pair.one.person.name for pair in found} == {"Ashby"}
    assert (found[0].one.printed, found[0].one.years_words) == (("Councillor Ashby",), "2030/31")
