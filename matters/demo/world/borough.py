"""An invented borough: its people, its places, its schools, its bodies, and how it prints its papers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from matters.demo.world.look import STANDARD, Look


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, by the names and title that a paper may print."""

    first: str
    last: str
    title: str

    @property
    def full(self) -> str:
        """First and last name, without a title."""
        return f"{self.first} {self.last}"


@dataclass(frozen=True, slots=True)
class Councillor:
    """A member of the council."""

    person: Person
    ward: str
    party: str


@dataclass(frozen=True, slots=True)
class CoOptee:
    """Somebody who sits on a body without being a councillor, and whom they speak for."""

    person: Person
    organisation: str


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer of the council, with the post held."""

    person: Person
    post: str
    telephone: str
    email: str


@dataclass(frozen=True, slots=True)
class School:
    """A school of the borough. `phase` is as the inspection tables group it; `academy` names its trust or is None."""

    name: str
    phase: str
    ward: str
    roll: int
    academy: str | None


class BodyKind(StrEnum):
    """What sort of body meets, which decides what its packs hold."""

    SCRUTINY = "scrutiny"
    BOARD = "board"
    CABINET = "cabinet"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting in the calendar. `venue` is as the front sheet prints it; `year` its municipal year, "2029/30"."""

    date: dt.date
    time: dt.time
    venue: str
    year: str


@dataclass(frozen=True, slots=True)
class Body:
    """A committee, board or cabinet for the years that are written.

    `members` are councillors with the chair first and the vice-chair second; `short` is how papers speak of the body
    ("Committee"); `minutes_name` is its name in the capitals of a running header.
    """

    key: str
    name: str
    short: str
    kind: BodyKind
    members: tuple[Councillor, ...]
    cooptees: tuple[CoOptee, ...]
    substitutes: tuple[Councillor, ...]
    clerk: Officer
    meetings: tuple[Meeting, ...]

    @property
    def minutes_name(self) -> str:
        """The name in capitals."""
        return self.name.upper()


@dataclass(frozen=True, slots=True)
class Profile:
    """How this council prints: the words and measures that differ between councils.

    `resolved` stands before a decision; `questions` before what members asked; `recommendations` heads a report's;
    `size` of type is in points; `programme` is "grid", "list" or "both" in turn; `long_dates` prints "11th".
    """

    resolved: str
    questions: str
    recommendations: str
    size: float
    programme: str
    long_dates: bool
    look: Look = STANDARD


@dataclass(frozen=True, slots=True)
class Borough:
    """All of it. `posts` and `holders` go by the keys of `matters.demo.words.roles`."""

    slug: str
    name: str
    council: str
    region: str
    towns: tuple[str, ...]
    wards: tuple[str, ...]
    councillors: tuple[Councillor, ...]
    posts: dict[str, Officer]
    holders: dict[str, Councillor]
    schools: tuple[School, ...]
    inspectors: tuple[str, ...]
    bodies: tuple[Body, ...]
    profile: Profile
    partners: tuple[str, ...]
