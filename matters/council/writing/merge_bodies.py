"""Saying that two bodies are one whose name was read in two ways. The address of the one redirects to the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matters.council.audit.chain import Change
from matters.council.audit.corrected import kind_of
from matters.council.meetings.models import Meeting
from matters.council.papers.models import Reading
from matters.council.people.models import Body, Name
from matters.council.people.settle_appointments import settle_appointments
from matters.council.people.settle_names import drop_unused_names, settle_names
from matters.council.settling.keep_rows import Changes
from matters.council.settling.settle_reading import bears_corrections, settle_meetings, settle_reading
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.transaction import Actor, writing


def merge_bodies(one: Body, into: Body, actor: Actor, why: str) -> Body:
    """`one` is the same as `into`: all its papers are that one's, now and whatever is imported later. Returns `into`.

    A day on which both have met by their papers is one meeting. Raises `CannotChangeError`.
    """
    with writing(actor) as under_way:
        one, into = Body.objects.get(pk=one.pk), Body.objects.get(pk=into.pk)
        if one.pk == into.pk or one.merged_into_id or into.merged_into_id or one.authority_id != into.authority_id:
            message = f"{one} and {into} cannot be merged: they are one already, or of two councils."
            raise CannotChangeError(message)
        readings = _readings_of(one)
        moved = _move(one, into)
        carry_pins(one, into)
        one.merged_into = into
        one.save(update_fields=["merged_into"])
        _settle([one, into], readings, moved)
        under_way.change = Change(
            "merge_bodies",
            kind_of(one),
            one.pk,
            why,
            before={"meetings": moved, "readings": readings},
            after={"merged_into": into.pk},
        )
    into.refresh_from_db()
    return into


def undo_merge_bodies(body: int, after: Mapping[str, object], before: Mapping[str, object]) -> None:
    """The two are two again, each with the meetings that its papers speak of."""
    one, into = Body.objects.get(pk=body), Body.objects.get(pk=str(after["merged_into"]))
    one.merged_into = None
    one.save(update_fields=["merged_into"])
    moved = _ids(before["meetings"])
    Meeting.objects.filter(pk__in=moved, body=into).update(body=one)
    _settle([one, into], sorted({*_ids(before["readings"]), *_readings_of(into), *_readings_of(one)}), moved)


def _move(one: Body, into: Body) -> list[int]:
    """Meetings on days on which the other body has none go over as they are; the ids of these."""
    days = set(Meeting.objects.filter(body=into).values_list("date", flat=True))
    meetings = list(Meeting.objects.filter(body=one))
    staying = [meeting for meeting in meetings if meeting.date in days and bears_corrections(meeting)]
    if staying:
        told = ", ".join(f"{meeting.date:%-d %B %Y}" for meeting in staying)
        message = (
            f"Both committees have a meeting on {told}, and somebody has corrected what the papers of {one} say of it. "
            "Undo these corrections first."
        )
        raise CannotChangeError(message)
    moved = [meeting.pk for meeting in meetings if meeting.date not in days]
    Meeting.objects.filter(pk__in=moved).update(body=into)
    return moved


def _readings_of(body: Body) -> list[int]:
    found = Reading.objects.filter(sources__meeting__body=body, is_current=True)
    return sorted(set(found.values_list("pk", flat=True)))


def _settle(bodies: Iterable[Body], readings: Iterable[int], meetings: Iterable[int]) -> None:
    """Read what the papers say for the bodies as they are now; names that a person settled stay that person's."""
    changes = Changes()
    settle_meetings(sorted(meetings), changes)
    for reading in Reading.objects.filter(pk__in=readings).select_related("original").order_by("original__sha256"):
        settle_reading(reading, changes)
    for body in Body.objects.filter(pk__in=[each.pk for each in bodies]).select_related("authority"):
        settle_names(body)
        if drop_unused_names(body):
            settle_names(body)
        settle_appointments(body)


def carry_pins(one: Body, into: Body) -> None:
    """Names that a person settled in one body are settled in the other."""
    held = set(Name.objects.filter(body=into).values_list("year", "key"))
    for name in Name.objects.filter(body=one, is_pinned=True):
        if (name.year, name.key) not in held:
            name.pk, name.body = None, into
            name.save(force_insert=True)


def _ids(value: object) -> list[int]:
    return [int(each) for each in value] if isinstance(value, list) else []
