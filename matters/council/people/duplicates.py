"""The likely duplicates among the persons of the store, each pair with its evidence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from matters.council.meetings.models import Attendance, Declaration, Seat
from matters.council.people.likely_same import Known, Likely, likely_same
from matters.council.people.models import Name, Person
from matters.council.visibility import Viewer


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is held of a person: how papers print the name, in which bodies, in which municipal years, how often."""

    person: Person
    printed: tuple[str, ...]
    bodies: tuple[str, ...]
    years: tuple[int, ...]
    meetings: int

    @property
    def years_words(self) -> str:
        """ "2029/30 to 2031/32"."""
        labels = [f"{year}/{(year + 1) % 100:02}" for year in (self.years[:1] + self.years[-1:])]
        return " to ".join(dict.fromkeys(labels))


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two persons who are likely one, with the evidence of each."""

    one: Evidence
    other: Evidence
    likely: Likely


def duplicates(user: Viewer) -> list[Duplicate]:
    """Likely duplicates among the persons whom something that this user may see names."""
    meetings = meetings_of(user)
    names = defaultdict[int, list[Name]](list)
    for name in Name.objects.filter(person__in=meetings).select_related("body").order_by("year", "printed"):
        names[name.person_id].append(name)
    persons = {p.pk: p for p in Person.objects.filter(pk__in=meetings, merged_into=None).select_related("authority")}
    by_authority = defaultdict[int, list[Known]](list)
    for person in persons.values():
        bodies = frozenset(name.body_id for name in names[person.pk])
        known = Known(person.pk, person.name, person.is_councillor, bodies, frozenset(meetings[person.pk]))
        by_authority[person.authority_id].append(known)
    pairs = [pair for people in by_authority.values() for pair in likely_same(people)]

    def evidence(pk: int) -> Evidence:
        return evidence_of(persons[pk], names[pk], len(meetings[pk]))

    return [Duplicate(evidence(pair.one), evidence(pair.other), pair) for pair in pairs]


def evidence_of(person: Person, names: list[Name], meetings: int) -> Evidence:
    """The evidence of one person from their names."""
    return Evidence(
        person,
        tuple(dict.fromkeys(name.printed for name in names)),
        tuple(dict.fromkeys(name.body.name for name in names)),
        tuple(sorted({name.year for name in names})),
        meetings,
    )


def meetings_of(user: Viewer) -> dict[int, set[int]]:
    """By person: the meetings that name them in what this user may see."""
    found = defaultdict[int, set[int]](set)
    for model in (Seat, Attendance, Declaration):
        named = model.objects.visible_to(user).filter(name__isnull=False)
        for person, meeting in named.values_list("name__person", "meeting").distinct():
            found[person].add(meeting)
    return dict(found)
