"""What a person is called: the fullest of the names that papers print, or what a person put right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matters.council.audit.corrected import corrections_of, kind_of
from matters.council.people.models import Name, Person
from matters.council.people.printed_names import PrintedName

SHORTEST_SHOUT = 4
"""Capitals up to so long may be initials and stay."""


def name_persons(persons: Iterable[int]) -> None:
    """Set name, title and kind of these persons, by id. Corrections stay; who is named nowhere keeps what they have."""
    rows = list(Person.objects.filter(pk__in=persons).prefetch_related("names"))
    corrected = corrections_of(rows)
    changed = []
    for person in rows:
        shown = _shown(list(person.names.all()))
        shown |= {k: v for k, v in corrected.get((kind_of(person), person.pk), {}).items() if k in shown}
        if any(getattr(person, field) != value for field, value in shown.items()):
            for field, value in shown.items():
                setattr(person, field, value)
            changed.append(person)
    Person.objects.bulk_update(changed, ["name", "title", "is_councillor"])


def printed_name(name: Name) -> PrintedName:
    """The printed form that a row holds."""
    return PrintedName(name.printed, name.title, name.given, name.surname)


def plain_name(name: PrintedName) -> str:
    """A name without its title, capitals throughout set down.

    >>> plain_name(PrintedName("CLLR ANN ASHBY", "CLLR", "ANN", "ASHBY"))
    'Ann Ashby'
    """
    words = f"{name.given} {name.surname}".strip()
    return words.title() if words.isupper() and len(words) > SHORTEST_SHOUT else words


def _shown(names: Sequence[Name]) -> dict[str, object]:
    if not names:
        return {}
    best = min(names, key=lambda n: (-len(n.given), n.printed.isupper(), n.printed))
    councillor = any(n.is_councillor for n in names)
    title = "Councillor" if councillor else min((n.title.rstrip(".") for n in names if n.title), default="")
    return {"name": plain_name(printed_name(best)), "title": title, "is_councillor": councillor}
