"""Which meeting a pack is for: by its front sheet, else its minutes' heading, else what its reports agree on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matters.reading.document import Line
from matters.reading.grammar.deciding.items import cut
from matters.reading.grammar.fronting.front import officer_after, read_front
from matters.reading.grammar.fronting.pack_meeting import meeting_of_reports
from matters.reading.grammar.minutes_head import meeting_of
from matters.reading.record import AgendaItem, Meeting
from matters.reading.sections import Section, SectionKind


def read_meeting(sections: Sequence[Section], agenda: Sequence[AgendaItem]) -> Meeting:
    """The meeting of a pack, of an agenda on its own, or of a set of minutes on its own.

    >>> from matters.reading.sources.text import text_document
    >>> from matters.reading.sections import split
    >>> minutes = b"AUDIT COMMITTEE\\nMinutes of the meeting held on 4 May 2021\\nPresent: A Hall\\n\\n1. MINUTES"
    >>> read_meeting(split(text_document(minutes)), ()).date.value.isoformat()
    '2021-05-04'
    """
    minutes = [section for section in sections if section.kind is SectionKind.MINUTES]
    if minutes and len(minutes) == len(sections):
        return meeting_of(cut(minutes[0]))
    front = _front_lines(sections, agenda)
    meeting = read_front(front) if front else Meeting()
    if meeting.date and meeting.officer is None:
        meeting = replace(meeting, officer=officer_after(_lines_after(sections, agenda)))
    if meeting.date:
        return meeting
    if minutes and not agenda:
        return meeting_of(cut(minutes[0]))
    of_reports = meeting_of_reports(sections)
    return of_reports if of_reports.date else meeting


def _lines_after(sections: Sequence[Section], agenda: Sequence[AgendaItem]) -> list[Line]:
    """The lines of the agenda from its last item on."""
    last = agenda[-1].number.span if agenda else None
    for section in sections:
        if section.kind in (SectionKind.FRONT, SectionKind.AGENDA):
            at = next((i for i, line in enumerate(section.lines) if line.span == last), None)
            if at is not None:
                return list(section.lines[at : at + LONGEST_NOTICE])
    return []


LONGEST_NOTICE = 80
"""Lines after the last item's number within which an agenda says whom to ask."""


def _front_lines(sections: Sequence[Section], agenda: Sequence[AgendaItem]) -> list[Line]:
    """All that stands before the first item of the agenda, no minutes and no report among it."""
    first = agenda[0].number.span if agenda else None
    lines: list[Line] = []
    for section in sections:
        if section.kind not in (SectionKind.FRONT, SectionKind.AGENDA):
            break
        for line in section.lines:
            if line.span == first:
                return lines
            lines.append(line)
    return lines
