"""Saying that two persons are one, or that one is two. Addresses stay: the page of a merged person redirects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from matters.council.audit.chain import Change
from matters.council.audit.corrected import kind_of
from matters.council.people.find_body import free_slug
from matters.council.people.match_names import Rule
from matters.council.people.models import Body, Name, Person
from matters.council.people.settle_appointments import settle_appointments
from matters.council.people.settle_names import drop_unused_names, final, settle_names
from matters.council.search.collect import index_person
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.transaction import Actor, writing


def merge_people(one: Person, into: Person, actor: Actor, why: str) -> Person:
    """`one` is the same as `into`: all its names are theirs, now and whatever is imported later. Returns the latter."""
    with writing(actor) as under_way:
        one, into = Person.objects.get(pk=one.pk), final(Person.objects.get(pk=into.pk))
        if final(one).pk == into.pk:
            message = f"{one} and {into} are one person already."
            raise CannotChangeError(message)
        names = list(one.names.values_list("pk", flat=True))
        bodies = _bodies(one)
        one.merged_into, one.merged_by_rule = into, False
        one.save(update_fields=["merged_into", "merged_by_rule"])
        Name.objects.filter(pk__in=names).update(person=into)
        _resettle(bodies, {one.pk, into.pk})
        under_way.change = Change(
            "merge_people", kind_of(one), one.pk, why, before={"names": names}, after={"merged_into": into.pk}
        )
    return into


def undo_merge(person: int, after: Mapping[str, object], before: Mapping[str, object]) -> None:
    """The two are two again, each with the names they had, and those that came since by the rule."""
    one, into = Person.objects.get(pk=person), Person.objects.get(pk=str(after["merged_into"]))
    bodies = _bodies(into)
    one.merged_into = None
    one.save(update_fields=["merged_into"])
    Name.objects.filter(pk__in=_ids(before["names"]), person=into).update(person=one)
    _resettle(bodies, {one.pk, into.pk})


def split_person(person: Person, names: Sequence[Name], actor: Actor, why: str) -> Person:
    """These of a person's names are somebody else's: returns that somebody, a new person with a page of their own."""
    with writing(actor) as under_way:
        theirs = list(Name.objects.filter(pk__in=[n.pk for n in names], person=person))
        if not theirs or len(theirs) != len(names):
            message = f"Choose from the names of {person} those that are somebody else's."
            raise CannotChangeError(message)
        if not Name.objects.filter(person=person).exclude(pk__in=[n.pk for n in theirs]).exists():
            message = f"Those are all the names that {person} has: there would be nobody left."
            raise CannotChangeError(message)
        slug = free_slug(Person.objects.all(), person.slug)
        other = Person.objects.create(
            authority=person.authority, key=f"{person.key} # {slug}", name=person.name, slug=slug
        )
        Name.objects.filter(pk__in=[n.pk for n in theirs]).update(person=other, is_pinned=True, rule=Rule.SETTLED.value)
        _resettle({n.body for n in theirs}, {person.pk, other.pk})
        ids = [n.pk for n in theirs]
        under_way.change = Change(
            "split_person",
            kind_of(person),
            person.pk,
            why,
            before={"names": ids},
            after={"person": other.pk, "names": ids},
        )
        other.refresh_from_db()
    return other


def undo_split(person: int, after: Mapping[str, object]) -> None:
    """The names go back to whom the rule gives them; the page that was made redirects there."""
    one, other = Person.objects.get(pk=person), Person.objects.get(pk=str(after["person"]))
    bodies = _bodies(other)
    Name.objects.filter(pk__in=_ids(after["names"]), person=other).update(person=one, is_pinned=False)
    other.merged_into, other.merged_by_rule = one, True
    other.save(update_fields=["merged_into", "merged_by_rule"])
    _resettle(bodies, {one.pk, other.pk})


def _bodies(person: Person) -> set[Body]:
    return set(Body.objects.filter(names__person=person).select_related("authority"))


def _resettle(bodies: Iterable[Body], persons: set[int]) -> None:
    for body in bodies:
        settle_names(body)
        if drop_unused_names(body):
            settle_names(body)
        settle_appointments(body)
    for person in Person.objects.filter(pk__in=persons):
        index_person(person)


def _ids(value: object) -> list[int]:
    return [int(each) for each in value] if isinstance(value, list) else []
