"""The pipeline: bytes to document, document without furniture to sections, each section to its records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import PurePath

from matters.reading.document import Document, Gap, Line, Told
from matters.reading.errors import NotAPackError
from matters.reading.furniture import strip
from matters.reading.grammar.appendices import read_appendices
from matters.reading.grammar.fronting.meeting import read_meeting
from matters.reading.grammar.hearing.petitions import petitions
from matters.reading.grammar.hearing.public_questions import public_questions
from matters.reading.grammar.hearing.verbal_updates import verbal_updates
from matters.reading.grammar.listing.agenda import read_agenda
from matters.reading.grammar.minutes import read_minutes
from matters.reading.grammar.noticing.attendance_page import read_attendance_page
from matters.reading.grammar.noticing.notices import read_notice
from matters.reading.grammar.noticing.single_item import read_single_item
from matters.reading.grammar.planning.plans import read_plans
from matters.reading.grammar.programming.forward_plan import read_forward_plan
from matters.reading.grammar.programming.programme import read_programme
from matters.reading.grammar.registering.registers import read_registers
from matters.reading.grammar.reporting.reports import read_reports
from matters.reading.grammar.tabulating.tables import read_tables
from matters.reading.grids.gather import sheets_of
from matters.reading.item_marks import without_item_marks
from matters.reading.recognise import is_pack
from matters.reading.record import PackRecord
from matters.reading.rest import collector_resting
from matters.reading.sections import Section, SectionKind, split
from matters.reading.sources.detect import document_of
from matters.reading.unfold import unfold

READER_VERSION = "2"
"""Raised whenever the same bytes would yield another record, so that the store knows to read again."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A record, the document it was read from, and what could not be read."""

    record: PackRecord
    document: Document
    gaps: tuple[Gap, ...] = ()


def read(data: bytes, name: str, told: Told | None = None) -> Reading:
    """Read one pack. `name` is the file's name: it names the pack and is a hint to what the bytes are, no more.
    `told` hears of each page of a PDF as its reading begins.

    Raises `matters.reading.errors.UnreadableError` where nothing can be read, with a sentence for the person.

    >>> text = b"Meeting held at the Town Hall\\n\\nPresent: Councillor A Bee\\n\\n1. APOLOGIES\\n\\nNone."
    >>> read(text, "x.txt").record.pack
    'x'
    """
    with collector_resting():
        document = strip(without_item_marks(unfold(document_of(data, name, told))))
        sections = split(document)
        record = record_of(sections, PurePath(name).stem, document.furniture)
    if not is_pack(record):
        why = document.gaps[-1].what if document.gaps else "Check that it is the right file."
        raise NotAPackError(f"no meeting, agenda, minutes or report was found in it. {why[0].upper()}{why[1:]}")
    return Reading(record, document, document.gaps)


def record_of(sections: Sequence[Section], pack: str, furniture: Sequence[Line] = ()) -> PackRecord:
    """The record of a pack's sections: one grammar a kind of section, each given only its own lines.

    `furniture` are the lines that were set aside: the label of an appendix may be among them.
    """
    alone = _record_of_one(sections, pack)
    if alone is not None:
        return alone
    agenda = read_agenda(sections)
    meeting = read_meeting(sections, agenda)
    sheets = sheets_of(sections)
    met = meeting.date.value if meeting.date else None
    minutes = read_minutes(last_minutes(sections))
    return PackRecord(
        pack,
        meeting,
        agenda=agenda,
        minutes=minutes,
        reports=read_reports(sections, met, agenda),
        work_programme=read_programme(sections, met),
        forward_plan=read_forward_plan(sections, met, sheets),
        tables=read_tables(sheets),
        plans=read_plans(sheets),
        registers=read_registers(sheets),
        appendices=read_appendices(sections, furniture),
        petitions=petitions(minutes),
        public_questions=public_questions(minutes),
        verbal_updates=verbal_updates(agenda, minutes, meeting.date),
    )


def _record_of_one(sections: Sequence[Section], pack: str) -> PackRecord | None:
    """The record of a page about one item or attendance alone, or of a notice of one decision; else None."""
    item = read_single_item(sections)
    if item is not None:
        meeting, entry, minutes = item
        return PackRecord(pack, meeting, agenda=(entry,), minutes=minutes)
    attended = read_attendance_page(sections)
    if attended is not None:
        return PackRecord(pack, attended[0], minutes=attended[1])
    notice = read_notice(sections)
    if notice is None:
        return None
    return PackRecord(
        pack,
        notice.meeting,
        minutes=notice.minutes,
        forward_plan=notice.forward_plan,
        decisions=(notice.decision,),
    )


def last_minutes(sections: Sequence[Section]) -> list[Section]:
    """The minutes of the last meeting: those printed together before the papers, not a report's own appendix.

    >>> last_minutes([])
    []
    """
    kinds = [section.kind for section in sections]
    first = kinds.index(SectionKind.MINUTES) if SectionKind.MINUTES in kinds else len(kinds)
    return list(takewhile(lambda section: section.kind is SectionKind.MINUTES, sections[first:]))
