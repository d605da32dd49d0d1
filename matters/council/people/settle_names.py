"""Names to persons: after each import the names of a body are matched anew, and rows follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q

from matters.council.audit.corrected import corrections_of
from matters.council.meetings.models import Attendance, Declaration, Question, Seat
from matters.council.people.identity import slug_of_name
from matters.council.people.match_names import Verdict, YearsName, match_names
from matters.council.people.models import Body, Name, Person
from matters.council.people.name_persons import name_persons, plain_name, printed_name
from matters.council.people.printed_names import PrintedName

NameKey = tuple[int, str]
"""Municipal year and key of a name."""
Names = Mapping[NameKey, Name]

MENTIONS = ((Seat, "name"), (Attendance, "name"), (Declaration, "name"), (Question, "asked_by"))
"""Where a name is used."""
FOLLOWING = ("person", "rule", "is_ambiguous", "printed", "title", "given", "surname")
"""The fields of a name that a new match or a fuller spelling sets."""


@dataclass(slots=True)
class _Moves:
    """What matching changed: names to make and to change, whom names came to, and whom they left for whom."""

    new: list[Name] = field(default_factory=list)
    changed: list[Name] = field(default_factory=list)
    joined: set[int] = field(default_factory=set)
    left: dict[int, Person | None] = field(default_factory=dict)


def settle_names(body: Body, needed: Iterable[YearsName] = ()) -> Names:
    """Match all names of a body, these besides, to persons; make the rows that are missing. Returns every name.

    A name that a person settled keeps its person. Needs `authority`.
    """
    rows = names_of(body)
    printed = {key: YearsName(n.year, printed_name(n)) for key, n in rows.items() if not n.is_pinned}
    for wanted in needed:
        key = (wanted.year, wanted.name.key)
        if not (key in rows and rows[key].is_pinned):
            printed[key] = max(printed.get(key, wanted), wanted, key=_fullness)
    verdicts = match_names(printed.values(), body.slug)
    persons = _persons(body, {verdicts[n].person_key: n.name for n in printed.values()})
    moves = _Moves()
    for key, form in printed.items():
        verdict = verdicts[form]
        _point(moves, rows.get(key), _row(body, form, verdict, final(persons[verdict.person_key])))
    Name.objects.bulk_create(moves.new)
    Name.objects.bulk_update(moves.changed, FOLLOWING)
    _retire(moves.left)
    name_persons({*moves.joined, *moves.left})
    return names_of(body) if moves.new else rows


def names_of(body: Body) -> dict[NameKey, Name]:
    """The names of a body by municipal year and key."""
    return {(n.year, n.key): n for n in Name.objects.filter(body=body).select_related("person")}


def drop_unused_names(body: Body) -> bool:
    """Remove names that nothing points to any more; say whether there were any. Pinned names stay."""
    uses = [model.objects.filter(**{field: OuterRef("pk")}) for model, field in MENTIONS]
    unused = Name.objects.filter(body=body, is_pinned=False).exclude(Q(*[Exists(use) for use in uses], _connector=Q.OR))
    left: dict[int, Person | None] = dict.fromkeys(unused.values_list("person_id", flat=True))
    removed, _ = unused.delete()
    _retire(left)
    name_persons(left)
    return bool(removed)


def final(person: Person) -> Person:
    """The person whom this one was merged into by a person, at the end of the chain."""
    while person.merged_into and not person.merged_by_rule:
        person = person.merged_into
    return person


def _fullness(name: YearsName) -> tuple[bool, int, str]:
    """Of two spellings under one key the one to keep: not in capitals, the longer."""
    return not name.name.surname.isupper(), len(name.name.printed), name.name.printed


def _persons(body: Body, forms: Mapping[str, PrintedName]) -> dict[str, Person]:
    """The person of every key, made where missing; one that is named again no longer redirects."""
    rows = Person.objects.filter(authority=body.authority, key__in=forms).select_related("merged_into")
    held = {person.key: person for person in rows}
    revived = [person for person in held.values() if person.merged_by_rule]
    for person in revived:
        person.merged_into, person.merged_by_rule = None, False
    Person.objects.bulk_update(revived, ["merged_into", "merged_by_rule"])
    missing = [
        Person(authority=body.authority, key=key, name=plain_name(form), slug=_slug(body, key))
        for key, form in forms.items()
        if key not in held
    ]
    return held | {person.key: person for person in Person.objects.bulk_create(missing)}


def _slug(body: Body, key: str) -> str:
    """`<authority>-<name>`; with the body where the name stands for somebody in this body alone."""
    name, _, only_in = key.partition(" @ ")
    where = f"-{slug_of_name(body.key)}" if only_in else ""
    return f"{body.authority.slug}-{slug_of_name(name)}{where}"


def _row(body: Body, form: YearsName, verdict: Verdict, person: Person) -> Name:
    name = form.name
    return Name(
        body=body,
        year=form.year,
        key=name.key,
        printed=name.printed,
        title=name.title,
        given=name.given,
        surname=name.surname,
        is_councillor=name.is_councillor,
        person=person,
        rule=verdict.rule.value,
        is_ambiguous=verdict.is_ambiguous,
    )


def _point(moves: _Moves, held: Name | None, wanted: Name) -> None:
    """Let a name point to its person, noting what that changes."""
    if held is None:
        moves.new.append(wanted)
        moves.joined.add(wanted.person_id)
        return
    if all(getattr(held, name) == getattr(wanted, name) for name in ("person_id", *FOLLOWING[1:])):
        return
    if held.person_id != wanted.person_id:
        moves.left[held.person_id] = wanted.person
    for name in FOLLOWING:
        setattr(held, name, getattr(wanted, name))
    moves.changed.append(held)
    moves.joined.add(held.person_id)


def _retire(left: Mapping[int, Person | None]) -> None:
    """A person whom every name has left redirects to whom they went to, or is no more where they went nowhere."""
    for person in Person.objects.filter(pk__in=left, names=None, merged_into=None, user=None):
        successor = left[person.pk]
        if successor:
            person.merged_into, person.merged_by_rule = successor, True
            person.save(update_fields=["merged_into", "merged_by_rule"])
        elif not person.merged.exists() and not corrections_of([person]):
            person.delete()
