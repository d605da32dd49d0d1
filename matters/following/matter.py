"""A matter: one thing that a committee asked for, as the minutes of one meeting say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from matters.reading.document import Span
from matters.reading.record import Text


class MatterKind(StrEnum):
    """What was asked for."""

    REPORT = "report"
    INFORMATION = "information"
    INVITATION = "invitation"
    LETTER = "letter"
    SCORECARD = "scorecard"
    MONITORING = "monitoring"
    REVIEW = "review"
    RECOMMENDATION = "recommendation"
    MEMBERSHIP = "membership"
    MEETING = "meeting"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Due:
    """By when. `text` is as printed.

    `date` is a day ("2030-03-05") or a month ("2030-03") where the words, with the calendar, come to one, else None:
    an event ("once data is available") is no date. `working` tells in a sentence how the date was come to, or why
    there is none.
    """

    text: Text
    date: str | None = None
    working: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """One request: where it stands, what it asks, of whom, by when.

    `minute` is the minute's number (its title where a council prints none) and `label` the deepest label ("(2)(a)").
    `asked` is the passage; `ask` restates it in at most 20 words. `addressee` is who is to act, as printed.
    `is_resolved` tells a decision of the meeting from a promise that was minuted without one.
    """

    asked: Text
    kind: MatterKind
    ask: str
    minute: str | None = None
    label: str | None = None
    addressee: Text | None = None
    due: Due | None = None
    recurring: bool = False
    is_resolved: bool = True


class Grade(StrEnum):
    """What later papers show of a matter, from the most to the least."""

    DELIVERED = "delivered"
    PARTIAL = "partial"
    SCHEDULED = "scheduled"
    MENTIONED = "mentioned"
    NO_TRACE = "no_trace"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A passage that speaks of a matter: `pack` by the record's name, its place and words, how it bears, and why."""

    pack: str
    span: Span
    text: str
    how: Grade
    why: str


@dataclass(frozen=True, slots=True)
class Trace:
    """What came of a matter in the papers that are held.

    `difference` says in what the request and the answer differ, where `grade` is partial ("asked 16-25, given
    16-19"). `searched` names the packs that were looked through: absence is claimed of these and of no others.
    """

    matter: Matter
    grade: Grade
    sightings: tuple[Sighting, ...] = ()
    difference: str | None = None
    searched: tuple[str, ...] = ()
