"""Which meetings a document speaks of: the one its pack is for, and the one whose minutes it holds. Pure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from matters.council.people.identity import PUBLIC_DOMAIN, BodyIdentity, identify_body
from matters.council.settling.agenda_entries import agenda_entries, front_sheet
from matters.council.settling.entries import Entry
from matters.council.settling.minutes_entries import minutes_entries
from matters.following.find import find
from matters.reading.document import Span
from matters.reading.record import PackRecord, Stated

AGENDA, MINUTES = "agenda", "minutes"
HOSTED = re.compile(r"([\w-]+)\.moderngov\.co\.uk$", re.IGNORECASE)
"""A council's site where the maker of its system hosts it; elsewhere sites stand under the council's own domain."""


@dataclass(frozen=True, slots=True)
class Place:
    """A meeting that a document speaks of, and what it says of it."""

    part: str
    body: BodyIdentity
    date: dt.date
    tree: Entry


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A part of a document that names no meeting, in a sentence that says what to do."""

    part: str
    what: str


def places_of(record: PackRecord) -> tuple[list[Place], list[Unplaced]]:
    """The meetings that a record speaks of, with what it says of each, and the parts that could not be placed.

    Minutes without a date of their own, in a document that holds nothing else, are those of the document's date. A
    pack's minutes are of the body the pack is for.

    >>> from matters.reading.record import Meeting
    >>> places_of(PackRecord("x", Meeting()))
    ([], [])
    """
    meeting, minutes = record.meeting, record.minutes
    body = identify_body(
        meeting.body.value if meeting.body else None,
        meeting.committee.value if meeting.committee else None,
        _emails(record),
    )
    date = meeting.date.value if meeting.date else None
    places, unplaced = list[Place](), list[Unplaced]()
    has_agenda = bool(record.agenda or record.reports or meeting.members or meeting.substitutes)
    if has_agenda or (minutes is None and date and body):
        _put(AGENDA, body, date, agenda_entries(record), places, unplaced)
    if minutes:
        tree = minutes_entries(minutes, find(record))
        held = minutes.meeting_date.value if minutes.meeting_date else None
        if not has_agenda:
            tree = replace(tree, says=tree.says + tuple(front_sheet(meeting)))
            held = held or date
        _put(MINUTES, body, held, tree, places, unplaced)
    return places, unplaced


def _emails(record: PackRecord) -> list[str]:
    """The mail address of the meeting's officer; where there is none, those of the reports' contacts."""
    officer = record.meeting.officer
    if officer and officer.email:
        return [officer.email.value]
    contacts = [report.contact_officer for report in record.reports]
    return [contact.email.value for contact in contacts if contact and contact.email]


def filled(record: PackRecord, told: Mapping[str, str]) -> PackRecord:
    """The record with what the site that published it says of its meeting, where it does not say so itself.

    `told` has "council", "host", "committee" and "date", each as text or "". Printed minutes often name no council.

    >>> from matters.reading.record import Meeting
    >>> meeting = filled(PackRecord("x", Meeting()), {"host": "democracy.exshire.gov.uk", "date": "2031-02-04"}).meeting
    >>> meeting.body.value, meeting.date.value.year
    ('exshire', 2031)
    """
    meeting = record.meeting
    host = told.get("host", "")
    domain = PUBLIC_DOMAIN.search(f"@{host}") or HOSTED.match(host)
    council = told.get("council") or (domain[1] if domain else "")
    says_council = meeting.body is not None or any(PUBLIC_DOMAIN.search(email) for email in _emails(record))
    if council and not says_council:
        meeting = replace(meeting, body=Stated(council, Span()))
    if told.get("committee") and meeting.committee is None:
        meeting = replace(meeting, committee=Stated(told["committee"], Span()))
    if told.get("date") and meeting.date is None:
        meeting = replace(meeting, date=Stated(dt.date.fromisoformat(told["date"]), Span()))
    return replace(record, meeting=meeting)


def corrected(record: PackRecord, fields: Mapping[str, object]) -> PackRecord:
    """The record with what a person put right about which meeting it is of.

    `fields` are "body", "committee", "date" (of the pack's meeting) and "minutes_date", as JSON.

    >>> from matters.reading.record import Meeting
    >>> corrected(PackRecord("x", Meeting()), {"date": "2031-02-04"}).meeting.date.value.year
    2031
    """
    meeting, minutes = record.meeting, record.minutes
    if "body" in fields:
        meeting = replace(meeting, body=Stated(str(fields["body"]), Span()))
    if "committee" in fields:
        meeting = replace(meeting, committee=Stated(str(fields["committee"]), Span()))
    if "date" in fields:
        meeting = replace(meeting, date=Stated(dt.date.fromisoformat(str(fields["date"])), Span()))
    if minutes and "minutes_date" in fields:
        minutes = replace(minutes, meeting_date=Stated(dt.date.fromisoformat(str(fields["minutes_date"])), Span()))
    return replace(record, meeting=meeting, minutes=minutes)


def _put(
    part: str,
    body: BodyIdentity | None,
    date: dt.date | None,
    tree: Entry,
    places: list[Place],
    unplaced: list[Unplaced],
) -> None:
    if body and date:
        places.append(Place(part, body, date, tree))
        return
    missing = " and ".join(what for what, found in (("body", body), ("date", date)) if not found)
    unplaced.append(
        Unplaced(
            part, f"The {missing} of the meeting was not found, so no {part} could be kept with it. The file is held."
        )
    )
