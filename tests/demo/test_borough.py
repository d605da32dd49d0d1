"""The invented borough: the same from the same seed, and nothing real in it."""

from __future__ import annotations

import pytest

from matters.demo.words.real_places import REAL_PLACES
from matters.demo.world.borough import Borough
from matters.demo.world.calendar import municipal_year
from matters.demo.world.invent import HOME, invent


@pytest.fixture(scope="module")
def boroughs() -> list[Borough]:
    return [invent(1, number) for number in range(60)]


def test_the_same_seed_and_number_give_the_same_borough() -> None:
    assert invent(7, 3) == invent(7, 3)
    assert invent(7, 3) != invent(8, 3)


def test_the_first_borough_of_every_seed_has_the_same_name() -> None:
    assert {invent(seed).name for seed in range(5)} == {HOME}


def test_boroughs_of_one_seed_have_names_of_their_own(boroughs: list[Borough]) -> None:
    assert len({borough.slug for borough in boroughs}) == len(boroughs)


def test_more_boroughs_than_place_names_still_differ() -> None:
    assert len({invent(1, number, years=1).slug for number in range(0, 2400, 7)}) == len(range(0, 2400, 7))


def test_no_place_is_a_real_one(boroughs: list[Borough]) -> None:
    for borough in boroughs:
        for place in (borough.name, borough.region, *borough.towns, *borough.wards):
            assert not {place.casefold(), *(part.casefold() for part in place.split(" and "))} & REAL_PLACES


def test_schools_are_called_after_invented_places_roads_or_saints(boroughs: list[Borough]) -> None:
    for borough in boroughs:
        names = [school.name for school in borough.schools]
        assert len(names) == len(set(names))
        assert not {name.split(" ")[0].casefold() for name in names} & REAL_PLACES


def test_telephones_and_addresses_lead_nowhere(boroughs: list[Borough]) -> None:
    for borough in boroughs:
        for officer in (*borough.posts.values(), *(body.clerk for body in borough.bodies)):
            assert officer.telephone.startswith("01632 960")  # kept by the regulator for drama
            assert officer.email.endswith(".gov.example")  # a domain that is never registered


def test_each_body_meets_six_times_a_municipal_year_on_working_days(boroughs: list[Borough]) -> None:
    for body in boroughs[0].bodies:
        assert [m.year for m in body.meetings] == ["2029/30"] * 6 + ["2030/31"] * 6
        assert all(m.date.weekday() < 5 and municipal_year(m.date) == m.year for m in body.meetings)
        assert list(body.meetings) == sorted(body.meetings, key=lambda m: m.date)


def test_members_of_a_body_can_be_told_apart_by_surname(boroughs: list[Borough]) -> None:
    for borough in boroughs:
        for body in borough.bodies:
            surnames = [c.person.last for c in (*body.members, *body.substitutes)]
            assert len(surnames) == len(set(surnames)), borough.name
