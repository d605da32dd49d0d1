"""What follows from a correction, or from its being undone: the thing and all that depends on it settled again."""

from __future__ import annotations

from django.db import models

from matters.council.audit.corrected import corrected_fields
from matters.council.meetings.models import Meeting, PartOfMeeting
from matters.council.papers.models import Original, Reading
from matters.council.people.models import Appointment, Authority, Body, Person
from matters.council.people.name_persons import name_persons
from matters.council.people.settle_appointments import settle_appointments
from matters.council.search.collect import index_meeting, index_person
from matters.council.settling.keep_rows import Changes, from_json
from matters.council.settling.settle_reading import settle_meetings, settle_reading


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
            value = corrected_fields(thing).get(field, otherwise)
            setattr(thing, field, from_json(type(thing), field, value))
            thing.save(update_fields=[field])
            _follow_name(thing)
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
