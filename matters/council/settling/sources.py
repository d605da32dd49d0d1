"""The documents that speak of a meeting, each with what it says of it."""

from __future__ import annotations

from dataclasses import dataclass

from matters.council.audit.corrected import corrected_fields
from matters.council.meetings.models import Meeting
from matters.council.papers.models import Reading, Source
from matters.council.papers.recordform import load_record
from matters.council.settling.entries import Entry, Kind
from matters.council.settling.placing import Place, Unplaced, corrected, filled, places_of
from matters.reading.document import SourceKind


@dataclass(frozen=True, slots=True)
class Speaker:
    """A reading and what it says of one meeting."""

    reading: Reading
    part: str
    tree: Entry

    def rank(self) -> tuple[bool, int, int, bool, str]:
        """The order of documents: agendas before minutes, the fuller first, a PDF before a text; never as imported.

        An agenda is full by its items and members: a supplement with a long report is no fuller for it.
        """
        listed = sum(child.kind is not Kind.REPORT for child in self.tree.children)
        is_pdf = self.reading.kind == SourceKind.PDF
        sha256 = self.reading.original.sha256
        return self.part != Source.Part.AGENDA, -listed, -self.tree.size(), not is_pdf, sha256


def speakers_of(meeting: Meeting, read: dict[int, list[Place]]) -> list[Speaker]:
    """The documents on a meeting, in their order. `read` holds the places of readings that are at hand already.

    One that the council has replaced is kept and says nothing any more.
    """
    speakers = []
    speaking = Source.objects.filter(meeting=meeting, reading__original__superseded_by=None)
    for source in speaking.select_related("reading__original"):
        if source.reading_id not in read:
            read[source.reading_id] = places_read(source.reading)[0]
        speakers += [Speaker(source.reading, p.part, p.tree) for p in read[source.reading_id] if p.part == source.part]
    return sorted(speakers, key=Speaker.rank)


def places_read(reading: Reading) -> tuple[list[Place], list[Unplaced]]:
    """What a stored reading says and of which meetings, with what its site told and a person put right about that."""
    original = reading.original
    return places_of(corrected(filled(load_record(reading.record), original.told), corrected_fields(original)))
