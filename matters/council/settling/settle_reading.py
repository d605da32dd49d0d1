"""A reading settled: its parts found their meetings, the meetings their rows, and all that hangs on them follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from matters.council.audit.corrected import corrections_of, kind_of
from matters.council.meetings.find_meeting import find_meeting
from matters.council.meetings.models import Meeting
from matters.council.papers.models import Reading, Source
from matters.council.papers.settle_visibility import settle_visibility
from matters.council.people.find_body import find_body
from matters.council.people.models import Body, Name, Person
from matters.council.people.settle_appointments import settle_appointments
from matters.council.people.settle_names import MENTIONS, drop_unused_names, settle_names
from matters.council.search.collect import index_meeting, index_original, index_person
from matters.council.search.index import forget
from matters.council.settling.entries import Entry, Kind
from matters.council.settling.keep_rows import Changes, rows_of
from matters.council.settling.placing import Place, Unplaced
from matters.council.settling.settle_meeting import settle_meeting
from matters.council.settling.shapes import SHAPES
from matters.council.settling.sources import places_read


def settle_reading(reading: Reading, changes: Changes) -> list[Unplaced]:
    """Find the meetings of an original's current reading and settle them, and those that an earlier reading spoke of.

    Returns the parts for which no meeting was found. Runs inside a transaction.
    """
    places, unplaced = places_read(reading)
    sources = Source.objects.filter(reading__original=reading.original)
    affected = {source.meeting_id for source in sources}
    sources.delete()
    for place in places:
        time, titles = _told_by(place.tree)
        meeting = find_meeting(find_body(place.body), place.date, time, titles)
        Source.objects.create(reading=reading, meeting=meeting, part=place.part)
        affected.add(meeting.pk)
    reading.is_placed = bool(places) and not unplaced
    reading.save(update_fields=["is_placed"])
    settle_meetings(affected, changes, {reading.pk: places})
    settle_visibility(reading)
    index_original(reading.original)
    return unplaced


def settle_meetings(meetings: Iterable[int], changes: Changes, read: dict[int, list[Place]] | None = None) -> None:
    """Settle these meetings, by id, and the names, appointments, pages and index entries that follow from them.

    `read` holds what readings say that are at hand. Runs inside a transaction.
    """
    held = read or {}
    rows = list(Meeting.objects.filter(pk__in=meetings).select_related("body__authority").order_by("date", "n"))
    bodies = {meeting.body for meeting in rows}
    before = _persons_of(bodies)
    for meeting in rows:
        if settle_meeting(meeting, held, changes):
            index_meeting(meeting)
        elif not bears_corrections(meeting):
            forget(f"meeting {meeting.pk}")
            changes.removed.append(f"{kind_of(meeting)} {meeting.pk}: {meeting}")
            meeting.delete()
    for body in bodies:
        if drop_unused_names(body):
            settle_names(body)
        settle_appointments(body)
    readings = Reading.objects.filter(sources__meeting__in=meetings, is_current=True).distinct()
    # A document that was replaced is never wider than what replaced it, so it comes after.
    for reading in sorted(readings.select_related("original"), key=lambda r: r.original.superseded_by_id is not None):
        settle_visibility(reading)
    moved = {person for _, person in before ^ _persons_of(bodies)}
    for person in Person.objects.filter(pk__in=moved | _named_at(rows)):
        index_person(person)


def _persons_of(bodies: Iterable[Body]) -> set[tuple[int, int]]:
    """Every name of these bodies and its person, by id."""
    return set(Name.objects.filter(body__in=bodies).values_list("pk", "person_id"))


def _named_at(meetings: Iterable[Meeting]) -> set[int]:
    """The ids of the persons whom the papers of these meetings name."""
    held = [meeting.pk for meeting in meetings if meeting.pk]
    return {
        person
        for model, name in MENTIONS
        for person in model._default_manager.filter(
            **{f"{model.body_path.removesuffix('__body')}__in": held, f"{name}__isnull": False}
        ).values_list(f"{name}__person", flat=True)
    }


def _told_by(tree: Entry) -> tuple[dt.time | None, list[str]]:
    """What tells one meeting of a day from another: its hour and its headings."""
    times = [said.value for said in tree.says if said.field == "time" and isinstance(said.value, dt.time)]
    titles = [child.text for child in tree.children if child.kind in (Kind.AGENDA_ITEM, Kind.MINUTE_ITEM)]
    return (times[0] if times else None), titles


def bears_corrections(meeting: Meeting) -> bool:
    """Whether a person spoke of this meeting or of anything in it; then it stays though no document speaks of it."""
    return bool(corrections_of([meeting])) or any(corrections_of(rows_of(kind, meeting)) for kind in SHAPES)
