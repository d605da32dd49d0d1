"""What follows from a correction, or from its being undone: the thing and all that depends on it settled again."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import models

from matters.council.audit.corrected import corrected_fields
from matters.council.meetings.models import Meeting, PartOfMeeting
from matters.council.papers.models import Original, Reading
from matters.council.people.models import Appointment, Authority, Body, Person
from matters.council.people.name_persons import name_persons
from matters.council.people.settle_appointments import settle_appointments
from matters.council.search.collect import index_meeting, index_person
from matters.council.settling.keep_rows import Changes
from matters.council.settling.settle_reading import settle_meetings, settle_reading
from matters.council.settling.spoken_rows import from_json


def follow(thing: models.Model, field: str, otherwise: object = None) -> None:
    """Settle a thing again. `otherwise` is the value of `field` where no document states it and no correction stands.

    Runs inside a transaction; `thing` is refreshed.
    """
    match thing:
        case Original():
            settle_reading(Reading.objects.get(original=thing, is_current=True), Changes())
        case Meeting():
            settle_meetings([thing.pk], Changes())
        case PartOfMeeting():
            settle_meetings([meeting_of(thing)], Changes())
        case Person():
            name_persons({thing.pk})
            index_person(Person.objects.get(pk=thing.pk))
        case Body() | Authority() | Appointment():
            if not field:
                return
            value = corrected_fields(thing).get(field, otherwise)
            setattr(thing, field, from_json(type(thing), field, value))
            thing.save(update_fields=[field])
            _follow_name(thing)
    if type(thing)._default_manager.filter(pk=thing.pk).exists():  # what only a person spoke of may be gone
        thing.refresh_from_db()


def follow_all(things: Sequence[models.Model]) -> None:
    """Settle again all that hangs on these things, each meeting once. Runs inside a transaction."""
    meetings = {
        thing.pk if isinstance(thing, Meeting) else meeting_of(thing)
        for thing in things
        if isinstance(thing, Meeting | PartOfMeeting)
    }
    settle_meetings(sorted(meetings), Changes())
    for thing in things:
        if not isinstance(thing, Meeting | PartOfMeeting):
            follow(thing, "")
        elif type(thing)._default_manager.filter(pk=thing.pk).exists():
            thing.refresh_from_db()


def meeting_of(thing: PartOfMeeting) -> int:
    """The id of the meeting that a thing belongs to, near or far."""
    above: object = thing
    for name in thing.body_path.removesuffix("meeting__body").split("__"):
        above = getattr(above, name) if name else above
    return int(getattr(above, "meeting_id"))  # noqa: B009 - the path says that it has one


def _follow_name(thing: Body | Authority | Appointment) -> None:
    if isinstance(thing, Appointment):
        settle_appointments(thing.body)
        return
    of_body = {"body": thing} if isinstance(thing, Body) else {"body__authority": thing}
    for meeting in Meeting.objects.filter(**of_body).select_related("body"):
        index_meeting(meeting)
