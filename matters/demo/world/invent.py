"""A borough from a seed: the same seed and number always give the same borough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from matters.demo.words import names
from matters.demo.words.real_places import REAL_PLACES
from matters.demo.words.roles import CLERK_POSTS, PORTFOLIOS, POSTS
from matters.demo.world.borough import (
    Body,
    BodyKind,
    Borough,
    CoOptee,
    Councillor,
    Officer,
    Person,
    Profile,
    School,
)
from matters.demo.world.calendar import meetings_of
from matters.demo.world.look import look_of

FIRST_YEAR = 2029
DEFAULT_SEED = 1
HOME = "Sallowgarth"
"""The first borough of every seed, so that whoever meets the demonstration twice knows it again."""
PHASES = (("Nursery", 6), ("Primary", 34), ("Secondary", 11), ("Special", 6), ("PRU", 5))
WARDS = 16


def invent(seed: int = DEFAULT_SEED, number: int = 0, years: int = 2, first_year: int = FIRST_YEAR) -> Borough:
    """The borough of this seed and number, with the calendar of so many municipal years.

    >>> invent(1).council == invent(1).council, invent(1).council == invent(1, 1).council
    (True, False)
    """
    rng = Random(f"borough:{seed}:{number}")
    places = _places(Random(f"places:{seed}"), number, rng)
    name = next(places)
    towns = tuple(next(places) for _ in range(4))
    localities = [next(places) for _ in range(WARDS * 2)]
    wards = tuple(
        dict.fromkeys(
            rng.choice(names.WARD_FORMS).format(one, two)
            for one, two in zip(localities[::2], localities[1::2], strict=True)
        )
    )
    people = _people(rng)
    councillors = tuple(Councillor(next(people), ward, _party(rng)) for ward in wards for _ in range(3))
    slug = name.casefold()
    posts = {key: _officer(people, post, slug, rng) for key, post in POSTS.items()}
    holders = dict(zip(PORTFOLIOS, rng.sample(councillors, len(PORTFOLIOS)), strict=True))
    region = next(places)
    inventing = _Inventing(rng, name, councillors, holders, people, towns)
    return Borough(
        slug,
        name,
        f"{name} Borough Council",
        region,
        towns,
        wards,
        councillors,
        posts,
        holders,
        _schools(rng, (*towns, *localities)),
        tuple(next(people).full for _ in range(9)),
        tuple(inventing.body(kind, first_year, years) for kind in BodyKind),
        _profile(rng, plain=number == 0),
        (
            f"{region} Integrated Care Board",
            f"{name} Community Health NHS Trust",
            f"{region} Police",
            f"{name} College",
        ),
    )


def _places(shared: Random, number: int, rng: Random) -> Iterator[str]:
    """Place names: the borough's own first, unlike any other borough's of the seed, then places within it."""
    every = [stem + end for stem in names.PLACE_STEMS for end in names.PLACE_ENDINGS if stem[-1] != end[0]]
    every = [name for name in every if name.casefold() not in REAL_PLACES and name != HOME]
    shared.shuffle(every)
    round_, place = divmod(number, len(every) + 1)
    own = (HOME if place == 0 else every[place - 1]) + (f" {names.PLACE_ENDINGS[round_ - 1].title()}" if round_ else "")
    yield own
    rest = [name for name in every if name != own]
    rng.shuffle(rest)
    yield from rest


def _people(rng: Random) -> Iterator[Person]:
    """People of whom no two share a surname until all surnames are used, so that minutes need no first names."""
    surnames: list[str] = []
    while True:
        if not surnames:
            surnames = list(names.SURNAMES)
            rng.shuffle(surnames)
        yield Person(rng.choice(names.FIRST_NAMES), surnames.pop(), rng.choice(names.TITLES))


def _party(rng: Random) -> str:
    return rng.choices(names.PARTIES, weights=(9, 6, 4, 2, 2, 1, 1, 1))[0]


def _officer(people: Iterator[Person], post: str, slug: str, rng: Random) -> Officer:
    """An officer with a telephone number that is kept for drama and an address that can have no mailbox."""
    person = next(people)
    address = f"{person.first}.{person.last}@{slug.replace(' ', '')}.gov.example".lower().replace("'", "")
    return Officer(person, post, f"01632 960{rng.randrange(1000):03d}", address)


def _schools(rng: Random, places: tuple[str, ...]) -> tuple[School, ...]:
    taken: set[str] = set()
    schools: list[School] = []
    for phase, count in PHASES:
        roll = {"Nursery": 80, "Primary": 290, "Secondary": 960, "Special": 140, "PRU": 60}[phase]
        while sum(s.phase == phase for s in schools) < count:
            place = rng.choice(places)
            name = rng.choice(names.SCHOOL_FORMS[phase]).format(
                place=place, road=rng.choice(names.ROADS), saint=rng.choice(names.SAINTS)
            )
            if name in taken:
                continue
            taken.add(name)
            academy = rng.choice(names.TRUSTS) if phase in ("Primary", "Secondary") and rng.random() < 0.4 else None
            schools.append(School(name, phase, place, int(roll * rng.uniform(0.7, 1.4)), academy))
    return tuple(schools)


def _profile(rng: Random, *, plain: bool) -> Profile:
    """How the council prints. The first borough of a seed prints in the commonest way."""
    if plain:
        return Profile(
            "RESOLVED", "asked questions/raised issues on the following", "Recommendation(s)", 11, "both", True
        )
    return Profile(
        rng.choice(("RESOLVED", "RESOLVED", "Resolved")),
        rng.choice(
            (
                "asked questions/raised issues on the following",
                "raised the following questions/issues",
                "raised the following issues",
                "asked questions on the following",
            )
        ),
        rng.choice(("Recommendation(s)", "Recommendations", "Recommendation")),
        rng.choice((10.5, 11, 11.5, 12)),
        programme=rng.choice(("grid", "list", "both")),
        long_dates=rng.random() < 0.5,
        look=look_of(rng),
    )


NAMES = {
    BodyKind.SCRUTINY: ("scrutiny", "Overview and Scrutiny Committee (Children and Young People)", "Committee"),
    BodyKind.BOARD: ("board", "Health and Wellbeing Board", "Board"),
    BodyKind.CABINET: ("cabinet", "Cabinet", "Cabinet"),
}


@dataclass(slots=True)
class _Inventing:
    """What is settled of a borough while its bodies are filled."""

    rng: Random
    name: str
    councillors: tuple[Councillor, ...]
    holders: dict[str, Councillor]
    people: Iterator[Person]
    towns: tuple[str, ...]

    def body(self, kind: BodyKind, first_year: int, years: int) -> Body:
        """One body with its members, clerk and calendar."""
        key, title, short = NAMES[kind]
        executive = tuple(self.holders.values())
        others = tuple(c for c in self.councillors if c not in executive)
        sample = self.rng.sample(others, 20)
        members, substitutes = tuple(sample[:10]), tuple(sample[10:20])
        if kind is BodyKind.CABINET:
            members, substitutes = executive, ()
        elif kind is BodyKind.BOARD:
            portfolios = tuple(self.holders[key] for key in ("health", "adults", "children"))
            members, substitutes = (*portfolios, *sample[:2]), tuple(sample[2:5])
        venues = tuple(
            f"{self.rng.choice(names.ROOMS)}, {hall}, {self.rng.choice(names.ROADS)} Street, {town}"
            for hall, town in zip(names.HALLS[:2], self.towns, strict=False)
        )
        cooptees = _cooptees(kind, self.people, self.name)
        clerk = _officer(self.people, self.rng.choice(CLERK_POSTS), self.name.casefold(), self.rng)
        meetings = meetings_of(self.rng, kind, first_year, years, venues)
        return Body(key, title, short, kind, members, cooptees, substitutes, clerk, meetings)


def _cooptees(kind: BodyKind, people: Iterator[Person], name: str) -> tuple[CoOptee, ...]:
    organisations: tuple[str, ...] = ()
    if kind is BodyKind.SCRUTINY:
        organisations = (
            "Healthwatch",
            "Diocese",
            "Archdiocese",
            "Parent Governor Representative",
            "Parent Governor Representative",
            "Independent Advisory Member",
        )
    elif kind is BodyKind.BOARD:
        organisations = (
            "Healthwatch",
            f"{name} Community Health NHS Trust",
            "Integrated Care Board",
            "Police",
            "Voluntary Sector Alliance",
        )
    return tuple(CoOptee(next(people), organisation) for organisation in organisations)
