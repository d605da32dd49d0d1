"""What a ModernGov site has to show: its committees, their meetings, the documents of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote


@dataclass(slots=True)
class Document:
    """A document at its address. `letter` and `number` are those of `/documents/<letter><number>/`, `type_` its `?T=`.

    `item` is the number of the agenda item that it belongs to, "" for the meeting's own.
    """

    letter: str
    number: int
    file: str
    title: str
    type_: str
    make: Callable[[], bytes]
    item: str = ""
    restricted: bool = False
    media_type: str = "application/pdf"

    @property
    def path(self) -> str:
        """Its address on the site, without a slash before."""
        return f"documents/{self.letter}{self.number}/{quote(self.file)}" + (f"?T={self.type_}" if self.type_ else "")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an agenda."""

    number: str
    title: str
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody at a meeting, or away."""

    name: str
    role: str
    party: str
    attendance: str


@dataclass(slots=True)
class Meeting:
    """A meeting as published. `status` is what ModernGov prints: "Confirmed", "Cancelled"."""

    number: int
    committee: int
    name: str
    date: dt.date
    time: dt.time
    venue: str
    status: str = "Confirmed"
    attendees: list[Attendee] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)


@dataclass(slots=True)
class PublishedSite:
    """The whole site. Change it while it is served, as a council would."""

    name: str
    committees: dict[int, str]
    meetings: list[Meeting]

    def of_committee(self, number: int) -> list[Meeting]:
        """The meetings of a committee, in the order in which they are held here."""
        return [meeting for meeting in self.meetings if meeting.committee == number]

    def meeting(self, number: int) -> Meeting | None:
        """The meeting of this number."""
        return next((meeting for meeting in self.meetings if meeting.number == number), None)

    def document(self, letter: str, number: int, type_: str) -> Document | None:
        """A document that is open to all; a restricted one is not there for whoever asks."""
        for meeting in self.meetings:
            for each in meeting.documents:
                if (each.letter, each.number, each.type_) == (letter, number, type_) and not each.restricted:
                    return each
        return None
