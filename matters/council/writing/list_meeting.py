"""Taking what a council's own site says of a meeting, and of its documents: statements of a source, never commands.

A meeting that the site cancels is marked, a document that it replaces is kept beside its successor, and nothing is
deleted. Taking the same again changes nothing.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from matters.council.audit.chain import Change
from matters.council.audit.corrected import kind_of
from matters.council.meetings.models import Listing, Meeting
from matters.council.papers.models import Publication, Source
from matters.council.papers.recordform import storable
from matters.council.settling.keep_rows import Changes, cut
from matters.council.settling.settle_reading import settle_meetings
from matters.council.visibility import Visibility
from matters.council.writing.transaction import Actor, writing

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SaidOfMeeting:
    """What a site says of a meeting; the fields are those of `Listing`."""

    site: str
    number: int
    committee_number: int
    committee: str
    url: str
    date: dt.date
    time: dt.time | None = None
    venue: str = ""
    status: str = ""
    is_off: bool = False
    attendees: Sequence[Row] = ()
    items: Sequence[Row] = ()
    documents: Sequence[Row] = ()


def list_meeting(said: SaidOfMeeting, actor: Actor) -> tuple[str, ...]:
    """Keep what a site says of a meeting, and lead it to the meeting that its papers are of.

    Returns the fields that changed, "meeting" among them when it came to belong to another one; ("listed",) for a
    new listing. One transaction and one event, or none where nothing changed.
    """
    with writing(actor) as under_way:
        row = Listing.objects.filter(site=said.site, number=said.number).first()
        is_new = row is None
        row = row or Listing(site=said.site, number=said.number, visibility=Visibility.PUBLIC)
        before: dict[str, object] = {}
        after: dict[str, object] = {}
        for name, value in {**_storable(said), "is_listed": True}.items():
            if getattr(row, name) != value:
                before[name], after[name] = getattr(row, name), value
                setattr(row, name, value)
        if is_new or after:
            row.save()
        _unlist_documents(row, said)
        affected = _lead_to_meeting(row, before, after)
        if "is_off" in after and row.meeting_id:
            affected.add(row.meeting_id)
        changes = Changes()
        settle_meetings(affected, changes)
        if is_new or after:
            known = None if is_new else before
            under_way.change = Change("list_meeting", kind_of(row), row.pk, before=known, after=after)
    return ("listed",) if is_new else tuple(after)


def unlist_meetings(
    site: str, committee: int, numbers: Sequence[int], days: tuple[dt.date, dt.date], actor: Actor
) -> list[str]:
    """Mark the meetings of a committee between two days that the site lists no more; in words, which they are."""
    gone = Listing.objects.filter(site=site, committee_number=committee, date__range=days, is_listed=True)
    rows = list(gone.exclude(number__in=numbers))
    for row in rows:
        with writing(actor) as under_way:
            row.is_listed = False
            row.save(update_fields=["is_listed"])
            change = {"is_listed": False}
            under_way.change = Change("unlist_meeting", kind_of(row), row.pk, before={"is_listed": True}, after=change)
    return [str(row) for row in rows]


def _storable(said: SaidOfMeeting) -> dict[str, object]:
    """The fields as a row of `Listing` has them."""
    fields = asdict(said)
    for name, value in fields.items():
        if isinstance(value, str):
            fields[name] = cut(Listing, name, storable(value))
        elif isinstance(value, list | tuple):
            fields[name] = [{k: storable(v) if isinstance(v, str) else v for k, v in each.items()} for each in value]
    return fields


def _unlist_documents(row: Listing, said: SaidOfMeeting) -> None:
    """Titles follow the site; an address that it lists no more is marked."""
    listed = {each["url"]: each for each in said.documents if each["url"]}
    for publication in row.publications.all():
        is_listed = publication.url in listed
        title = cut(Publication, "title", str(listed[publication.url]["title"])) if is_listed else publication.title
        if (publication.is_listed, publication.title) != (is_listed, title):
            publication.is_listed, publication.title = is_listed, str(title)
            publication.save(update_fields=["is_listed", "title"])


def _lead_to_meeting(row: Listing, before: dict[str, object], after: dict[str, object]) -> set[int]:
    """Lead a listing to its meeting; the ids of the meetings that it left and came to, if it did."""
    meeting = meeting_of(row)
    if row.meeting_id == (meeting.pk if meeting else None):
        return set()
    was = row.meeting_id
    row.meeting = meeting
    row.save(update_fields=["meeting"])
    before["meeting"], after["meeting"] = was, row.meeting_id
    return {pk for pk in (was, row.meeting_id) if pk}


def meeting_of(row: Listing) -> Meeting | None:
    """The meeting that a listing is of: the one of its day that most of its documents speak of, else their own.

    Where none of its documents is held, the only meeting of that day of the body that the committee is known to be.
    """
    speaking = Source.objects.filter(
        reading__original__publications__listing=row, reading__is_current=True, reading__original__superseded_by=None
    ).select_related("meeting__body")
    sources = list(speaking.distinct())
    of_day = [source.meeting for source in sources if source.meeting.date == row.date]
    own = [source.meeting for source in sources if source.part == Source.Part.AGENDA]
    if of_day or own:
        counts = Counter(meeting.pk for meeting in of_day or own)
        return max(of_day or own, key=lambda meeting: (counts[meeting.pk], meeting.body.slug, -meeting.n))
    same = Listing.objects.filter(site=row.site, committee_number=row.committee_number, meeting__isnull=False)
    bodies = set(same.exclude(pk=row.pk).values_list("meeting__body", flat=True))
    meetings = list(Meeting.objects.filter(body__in=bodies, date=row.date)[:2])
    return meetings[0] if len(meetings) == 1 else None
