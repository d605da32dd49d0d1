"""Splitting and joining: one that is really two, and two that are really one."""

from __future__ import annotations

from collections.abc import Sequence

from matters.council.audit.chain import Change
from matters.council.audit.corrected import REJECTED, kind_of
from matters.council.audit.models import Correction, Event
from matters.council.meetings.models import Attendance, Meeting, PartOfMeeting
from matters.council.settling.entries import Kind
from matters.council.settling.shapes import SHAPES
from matters.council.writing.add_missing import ADDABLE, Addition, lay_addition
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.fields import checked
from matters.council.writing.follow import follow_all
from matters.council.writing.rulings import Saying, lay_down, refuse_rejected, thing_of
from matters.council.writing.transaction import Actor, writing


def split_thing(thing: PartOfMeeting, parts: Sequence[str], actor: Actor, why: str) -> Event:
    """What was read as one is two or more: the first part keeps the address, the others stand behind it.

    A newer reader that sees them apart finds them so. Raises `CannotChangeError`.
    """
    words = [" ".join(part.split()) for part in parts if part.strip()]
    if len(words) < 2:
        message = "Give at least two parts, a blank line between them."
        raise CannotChangeError(message)
    kind = kind_that_is(thing)
    text = SHAPES[kind].text
    with writing(actor) as under_way:
        refuse_rejected([thing])
        before = getattr(thing, text)
        rulings = [lay_down(Saying(Correction.Act.CORRECT, thing, text, checked(thing, text, words[0])), actor, why)]
        after = thing
        for part in words[1:]:
            held_as = thing.kind if isinstance(thing, Attendance) else ""
            rulings += lay_addition(kind, owner_of(thing), Addition(part, "", after, held_as), actor, why)
            after = _part(thing_of(rulings[-1].correction))
        follow_all([thing])
        under_way.change = Change(
            "split_thing",
            kind_of(thing),
            thing.pk,
            why,
            before={text: before},
            after={"rulings": [ruling.plain() for ruling in rulings], "parts": words},
        )
    assert under_way.event
    return under_way.event


def join_things(thing: PartOfMeeting, further: PartOfMeeting, actor: Actor, why: str) -> Event:
    """Two that were read apart are one: `thing` has the words of both, `further` is hidden. Raises `CannotChangeError`.

    Both belong to the same item, report or meeting.
    """
    kind = kind_that_is(thing)
    text = SHAPES[kind].text
    if type(further) is not type(thing) or owner_of(further) != owner_of(thing) or further.pk == thing.pk:
        message = "Only two of a kind that stand under one heading can be joined."
        raise CannotChangeError(message)
    with writing(actor) as under_way:
        refuse_rejected([thing, further])
        before = [getattr(thing, text), getattr(further, text)]
        joined = checked(thing, text, " ".join(before))
        rulings = [
            lay_down(Saying(Correction.Act.CORRECT, thing, text, joined), actor, why),
            lay_down(Saying(Correction.Act.REJECT, further, REJECTED, True), actor, why),
        ]
        follow_all([thing])
        under_way.change = Change(
            "join_things",
            kind_of(thing),
            thing.pk,
            why,
            before={"parts": before},
            after={"rulings": [ruling.plain() for ruling in rulings], "joined": joined, "further": further.pk},
        )
    assert under_way.event
    return under_way.event


def kind_that_is(thing: PartOfMeeting) -> Kind:
    """The kind of a thing that may be split or joined. Raises `CannotChangeError` for others."""
    found = next((kind for kind in ADDABLE if isinstance(thing, SHAPES[kind].model)), None)
    if found is None:
        message = (
            f"{str(thing._meta.verbose_name).capitalize()}: this can be corrected or rejected, not split or joined."
        )
        raise CannotChangeError(message)
    return found


def owner_of(thing: PartOfMeeting) -> Meeting | PartOfMeeting:
    """What a thing belongs to: its item, its report or its meeting."""
    shape = next(shape for shape in SHAPES.values() if isinstance(thing, shape.model))
    owner: Meeting | PartOfMeeting = getattr(thing, shape.owner)
    return owner


def _part(thing: object) -> PartOfMeeting:
    assert isinstance(thing, PartOfMeeting)
    return thing
