"""What a council's site says of its committees, meetings and documents: plain values, from XML and HTML alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class DocumentKind(StrEnum):
    """What a document is to its meeting."""

    PACK = "pack"
    AGENDA = "agenda"
    SUPPLEMENT = "supplement"
    MINUTES = "minutes"
    DECISIONS = "decisions"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee as the site numbers it. `is_over` where the site says that it no longer meets."""

    number: int
    name: str
    category: str = ""
    is_over: bool = False


@dataclass(frozen=True, slots=True, order=True)
class ListedMeeting:
    """A line of a committee's list of meetings. `status` is as printed: "Confirmed", "Cancelled"; "" where not said."""

    date: dt.date
    number: int
    committee: int
    status: str = ""


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person of a meeting's list: `attendance` ("Present", "Apologies") and `role` as printed."""

    name: str
    role: str = ""
    party: str = ""
    attendance: str = ""


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One item of the agenda as the site lists it. `number` is "" for a heading."""

    number: str
    title: str
    is_restricted: bool = False


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document that the site lists. `url` is absolute and "" where the site gives none, as for restricted ones."""

    url: str
    title: str
    kind: DocumentKind
    is_restricted: bool = False
    published: str = ""


@dataclass(frozen=True, slots=True)
class MeetingDetails:
    """All that the site says of one meeting, its documents as the service lists them or the page, or both."""

    number: int
    date: dt.date | None = None
    committee: int = 0
    committee_name: str = ""
    time: dt.time | None = None
    venue: str = ""
    status: str = ""
    attendees: tuple[Attendee, ...] = ()
    items: tuple[ListedItem, ...] = ()
    documents: tuple[ListedDocument, ...] = ()


OFF_WORDS = ("cancel", "withdrawn", "abandoned", "not held", "not taking place", "gohirio", "canslo")
"""What a status holds when a meeting does not take place, in English and in Welsh."""


def is_off(status: str) -> bool:
    """Whether a status says that the meeting does not take place.

    >>> is_off("CANCELLED"), is_off("Meeting withdrawn"), is_off("Confirmed"), is_off("")
    (True, True, False, False)
    """
    return any(word in status.casefold() for word in OFF_WORDS)
