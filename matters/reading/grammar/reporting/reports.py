"""A report of the pack: its header, what it asks for, whom to ask, what cleared it and what it attaches."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from matters.reading.document import Line
from matters.reading.grammar.fronting.contact import contact_of
from matters.reading.grammar.labelling.cells import first_text
from matters.reading.grammar.labelling.label_book import LabelBook
from matters.reading.grammar.labelling.labels import Labelled, read_labels
from matters.reading.grammar.listing.agenda_numbers import number_by_title
from matters.reading.grammar.reporting.recommendations import read_recommendations
from matters.reading.grammar.reporting.report_header import read_header
from matters.reading.grammar.reporting.report_headings import PartHeading, part_of
from matters.reading.grammar.reporting.report_parts import FlowingText, clearance_references, climate_grid, listed
from matters.reading.record import AgendaItem, Contact, Report, Stated, Text
from matters.reading.sections import Section, SectionKind
from matters.reading.vocabulary.report_labels import AUTHOR_LABELS, CONTACT_LABELS, NAME_LABELS_OF_A_CONTACT

LONGEST_PART = 160
"""Lines that a list of recommendations may take."""
LONGEST_CONTACT = 12
BARE_LABEL = "contact"
SELF_DECLARATION = 450
"""Lines within which a report says all about itself; after them come its text and appendices."""

_CONTACTS = LabelBook(CONTACT_LABELS, small_letters=(*CONTACT_LABELS["telephone"], *CONTACT_LABELS["email"]))
_AUTHORS = LabelBook(
    {**CONTACT_LABELS, "name": (*CONTACT_LABELS["name"], *(label.capitalize() for label in AUTHOR_LABELS))},
    small_letters=(*CONTACT_LABELS["telephone"], *CONTACT_LABELS["email"]),
)
_NUMBERED = re.compile(r"(\d{1,2})[.)]?\s+[A-Z]")

_Parts = list[tuple[int, PartHeading]]


def read_reports(
    sections: Sequence[Section], meeting: dt.date | None, agenda: Sequence[AgendaItem]
) -> tuple[Report, ...]:
    """Every report of a pack; `sections` may hold others too. `meeting` as for `read_report`.

    A report's agenda number is that of the stamp on its pages, or else of the agenda item whose title its subject is.
    """
    reports = [
        read_report(section.lines, section.wrapped, meeting, _stamped(section))
        for section in sections
        if section.kind is SectionKind.REPORT
    ]
    return number_by_title(reports, agenda)


def _stamped(section: Section) -> Text | None:
    return Stated(section.agenda_number, section.lines[0].span) if section.agenda_number else None


def read_report(lines: Sequence[Line], wrapped: bool, meeting: dt.date | None, agenda_number: Text | None) -> Report:
    """One report. `lines` run from the first of its header to the last before the next report.

    `meeting` is the date of the pack's meeting, which settles a header that prints the dates of several.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Report to: Cabinet\\nSubject: Roads\\n\\nRecommendation:\\n\\nThat the report be noted."
    >>> report = read_report(text_document(text).lines, True, None, None)
    >>> report.header.subject.value, [r.value for r in report.recommendations]
    ('Roads', ['That the report be noted.'])
    """
    declared = lines[:SELF_DECLARATION]
    header, header_contact = read_header(declared, wrapped, meeting)
    parts = _parts(lines)
    flow = FlowingText(declared)
    return Report(
        span=lines[0].span.through(lines[-1].span) if len(lines) > 1 else lines[0].span,
        header=header,
        agenda_number=agenda_number,
        recommendations=_recommendations(lines, parts, wrapped),
        contact_officer=_contact(declared, header_contact, wrapped)
        or _contact_part(lines, parts, wrapped)
        or _reachable(header.report_of),
        consultation_refs=clearance_references(flow),
        climate=climate_grid(flow),
        appendices=_listed("appendices", lines, parts, wrapped),
        background_papers=_listed("background_papers", lines, parts, wrapped),
    )


def _parts(lines: Sequence[Line]) -> _Parts:
    found = ((i, part_of(line)) for i, line in enumerate(lines))
    return [(i, heading) for i, heading in found if heading]


def _lines_of(k: int, lines: Sequence[Line], parts: _Parts) -> list[Line]:
    """The lines of the k-th part: what stands behind its heading's colon, and all up to the next heading."""
    at, heading = parts[k]
    end = parts[k + 1][0] if k + 1 < len(parts) else len(lines)
    behind = [_behind(lines[at], heading.rest)] if heading.rest else []
    return behind + list(lines[at + 1 : min(end, at + LONGEST_PART)])


def _behind(line: Line, rest: str) -> Line:
    return Line(rest, line.span, indent=line.indent)


def _recommendations(lines: Sequence[Line], parts: _Parts, wrapped: bool) -> tuple[Text, ...]:
    for k, (_, heading) in enumerate(parts):
        if heading.part == "recommendations":
            found = read_recommendations(_before_next_number(_lines_of(k, lines, parts), heading), wrapped)
            if found:
                return found
    return ()


def _before_next_number(lines: list[Line], heading: PartHeading) -> list[Line]:
    """The lines before "3. ..." where the part's own heading is "2. ..."."""
    if heading.number is None:
        return lines[: next((i for i, line in enumerate(lines) if _opens_numbered_text(lines, i)), len(lines))]
    following = f"{heading.number + 1}"
    for i, line in enumerate(lines):
        first = first_text(line)
        if first.startswith(following) and first[len(following) :].lstrip(".0 )")[:1].isupper():
            return lines[:i]
    return lines


def _opens_numbered_text(lines: Sequence[Line], i: int) -> bool:
    """Whether "1. Introduction" stands here with "1.1 ..." below it: there the report's text begins."""
    number = _NUMBERED.match(lines[i].text)
    return number is not None and any(line.text.startswith(f"{number[1]}.1") for line in lines[i + 1 : i + 3])


def _listed(part: str, lines: Sequence[Line], parts: _Parts, wrapped: bool) -> tuple[Text, ...]:
    for k, (_, heading) in enumerate(parts):
        if heading.part == part:
            return listed(_lines_of(k, lines, parts), wrapped)
    return ()


def _contact(lines: Sequence[Line], in_header: Mapping[str, Labelled], wrapped: bool) -> Contact | None:
    """The contact of the header, or of the first block that calls itself one.

    "Contact:" alone does where it says how to reach whom it names: reports use the word of other things too.
    """
    if "name" in in_header:
        return contact_of(in_header)
    for i, line in enumerate(lines):
        text = first_text(line)
        begun = _CONTACTS.begins(text)
        label = (begun[0] if begun else text).rstrip(" :").casefold()
        if label in NAME_LABELS_OF_A_CONTACT or label == BARE_LABEL:
            contact = contact_of(read_labels(_until_heading(lines[i : i + LONGEST_CONTACT]), _CONTACTS, wrapped))
            if label != BARE_LABEL or (contact and contact.name and (contact.telephone or contact.email)):
                return contact
    return None


def _contact_part(lines: Sequence[Line], parts: _Parts, wrapped: bool) -> Contact | None:
    """The contact under a heading of its own near the end, where the author's label may name them."""
    for k, (_, heading) in enumerate(parts):
        if heading.part == "contact":
            contact = contact_of(read_labels(_lines_of(k, lines, parts)[:LONGEST_CONTACT], _AUTHORS, wrapped))
            if contact and contact.name:
                return contact
    return None


def _reachable(author: Text | None) -> Contact | None:
    """The author as contact, where a telephone or address stands behind the name."""
    if author is None:
        return None
    contact = contact_of({"name": Labelled(author.value, author.span, "")})
    return contact if contact and (contact.telephone or contact.email) else None


def _until_heading(lines: Sequence[Line]) -> Sequence[Line]:
    for i, line in enumerate(lines):
        if i and part_of(line):
            return lines[:i]
    return lines
