"""Rejecting: a person says that something is not what it was read as. It is hidden, and stays so when read anew."""

from __future__ import annotations

from matters.council.audit.chain import Change
from matters.council.audit.corrected import REJECTED, kind_of
from matters.council.audit.models import Correction, Event
from matters.council.meetings.models import PartOfMeeting
from matters.council.writing.follow import follow_all
from matters.council.writing.rulings import Saying, lay_down, refuse_rejected
from matters.council.writing.transaction import Actor, writing


def reject(thing: PartOfMeeting, actor: Actor, why: str) -> Event:
    """There is no such member, item, question or resolution. What belongs to it is hidden with it.

    It is known again by its number, label or words, as every thing is from one reading to the next.
    """
    with writing(actor) as under_way:
        refuse_rejected([thing])
        ruling = lay_down(Saying(Correction.Act.REJECT, thing, REJECTED, True), actor, why)
        follow_all([thing])
        under_way.change = Change(
            "reject",
            kind_of(thing),
            thing.pk,
            why,
            before={"shown": str(thing)},
            after={"rulings": [ruling.plain()]},
        )
    assert under_way.event
    return under_way.event
