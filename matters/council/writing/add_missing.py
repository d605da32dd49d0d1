"""Adding what was printed and not read: a question, a resolution, a recommendation, somebody who was there."""

from __future__ import annotations

from dataclasses import dataclass

from matters.council.audit.chain import Change
from matters.council.audit.corrected import ADDED
from matters.council.audit.models import Correction, Event
from matters.council.meetings.models import Attendance, Meeting, PartOfMeeting, Resolution
from matters.council.people.identity import slug_of
from matters.council.people.match_names import YearsName
from matters.council.people.models import Name
from matters.council.people.printed_names import name_in
from matters.council.people.settle_names import settle_names
from matters.council.settling.births import free
from matters.council.settling.entries import Kind
from matters.council.settling.shapes import SHAPES, Shape
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.fields import checked
from matters.council.writing.follow import follow_all
from matters.council.writing.rulings import Ruling, Saying, lay_down
from matters.council.writing.transaction import Actor, writing
from matters.timing.municipal_year import municipal_year

ADDABLE = (Kind.QUESTION, Kind.RESOLUTION, Kind.RECOMMENDATION, Kind.ATTENDANCE)
"""Kinds of which a person may add one, split one in two, and join two to one."""
LONGEST_KEY = 120


@dataclass(frozen=True, slots=True)
class Addition:
    """What is added: its words, its label where it is a clause, and the neighbour that it stands behind.

    `kind` is of an attendance: present, also_present or apologies.
    """

    words: str
    label: str = ""
    after: PartOfMeeting | None = None
    kind: str = ""


def add_missing(kind: Kind, owner: Meeting | PartOfMeeting, addition: Addition, actor: Actor, why: str) -> Event:
    """Something stands in the papers that was not read: it is shown from now on, as added by a person.

    When a newer reader finds it after all, by its words, the two are one. Raises `CannotChangeError`.
    """
    with writing(actor) as under_way:
        rulings = lay_addition(kind, owner, addition, actor, why)
        row = rulings[0].correction
        follow_all([owner])
        under_way.change = Change(
            "add_missing",
            row.thing_kind,
            row.thing_id,
            why,
            after={"rulings": [ruling.plain() for ruling in rulings], "words": addition.words},
        )
    assert under_way.event
    return under_way.event


def lay_addition(
    kind: Kind, owner: Meeting | PartOfMeeting, addition: Addition, actor: Actor, why: str
) -> list[Ruling]:
    """The new row and what the person says of it. What follows from it is for the caller to settle."""
    if kind not in ADDABLE:
        message = f"A {kind.value} cannot be added here."
        raise CannotChangeError(message)
    words = " ".join(addition.words.split())
    if not words:
        message = "Enter the words as they are printed."
        raise CannotChangeError(message)
    shape = SHAPES[kind]
    row = _new_row(shape, owner, words, addition)
    values = {shape.text: words}
    if kind is Kind.RESOLUTION:
        values["label"] = addition.label
    after = addition.after.pk if addition.after else None
    sayings = [Saying(Correction.Act.ADD, row, ADDED, after)]
    sayings += [Saying(Correction.Act.ADD, row, name, checked(row, name, value)) for name, value in values.items()]
    return [lay_down(saying, actor, why) for saying in sayings]


def _new_row(shape: Shape, owner: Meeting | PartOfMeeting, words: str, addition: Addition) -> PartOfMeeting:
    beside = list(shape.model._default_manager.filter(**{shape.owner: owner}))
    row = shape.model(**{shape.owner: owner, shape.text: words}, visibility=owner.visibility)
    row.position = max((each.position for each in beside), default=-1) + 1
    wanted = slug_of(words, LONGEST_KEY)
    if isinstance(row, Resolution):
        anchors = [each.anchor for each in beside if isinstance(each, Resolution)]
        near = addition.after.anchor if isinstance(addition.after, Resolution) else "resolution"
        row.anchor = free(slug_of(addition.label) or near, anchors)
        row.label = addition.label
        row.parent_id = addition.after.parent_id if isinstance(addition.after, Resolution) else None
        wanted = row.anchor
    if isinstance(row, Attendance):
        assert isinstance(owner, Meeting)
        row.kind = addition.kind or Attendance.Kind.PRESENT
        row.name = _name_of(words, owner)
        wanted = f"{row.kind} {row.name.key if row.name else wanted}"
    row.key = free(wanted, [each.key for each in beside])
    row.save()
    return row


def _name_of(words: str, meeting: Meeting) -> Name | None:
    who = name_in(words)
    if who is None:
        return None
    year = municipal_year(meeting.date).start
    return settle_names(meeting.body, [YearsName(year, who)])[year, who.key]
