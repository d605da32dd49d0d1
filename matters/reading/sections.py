"""A pack split into its sections: front sheet, agenda, minutes of the last meeting, reports, and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from matters.reading.document import Document, Line, Span
from matters.reading.furniture import agenda_stamp
from matters.reading.grammar.reporting.report_starts import report_starts
from matters.reading.vocabulary.agenda_words import SPEAKS
from matters.reading.vocabulary.bodies import BODY_WORDS


class SectionKind(StrEnum):
    """What a run of pages is."""

    FRONT = "front"
    AGENDA = "agenda"
    MINUTES = "minutes"
    REPORT = "report"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A run of lines of one kind, furniture already gone. Never empty.

    `agenda_number` is that of the stamp on its pages ("Agenda Item 6"), None where there is none; a report without
    it belongs to the item before. Two meetings printed one after the other are two minutes sections.
    """

    kind: SectionKind
    lines: tuple[Line, ...]
    wrapped: bool
    agenda_number: str | None = None

    @property
    def span(self) -> Span:
        """From the first line to the last."""
        return self.lines[0].span.through(self.lines[-1].span)


_AGENDA = re.compile(r"(?:a ?g ?e ?n ?d ?a|agenda items?|rhaglen)", re.IGNORECASE)
_CALL_IN = re.compile(r"(?:this set of )?minutes (?:is|are) (?:not )?subject to .{0,3}call[ -]?in.*", re.IGNORECASE)
_HELD = re.compile(
    r"(?:meeting held (?:at|on|in|by|via)\b.*"
    r"|(?:draft |public |printed |unconfirmed )*(?:minutes|record) of (?:the|a|an)\b.*"
    r"|(?:\w+ )?notes of (?:the |a )?meeting.*"
    r"|(?:.*[\W_])?(?:record|list|notice|schedule) of (?:\w+ )?decisions\b.*"
    r"|decision (?:list|notice|record|sheet)s?\b.*"
    r"|at (?:a|the) (?:[\w-]+ )?meeting of\b.*"
    r"|cofnodion .*)",
    re.IGNORECASE,
)
_DATED = re.compile(r".*\b\d{1,2} ?(?:st|nd|rd|th)? [a-z]+,? (?:19|20)\d\d\b.*", re.IGNORECASE)
_PRESENT = re.compile(
    r"(?:members? |membership |councillors |those )?(?:present|attendance|attendees|in attendance)"
    r"(?: ?[-–:].*|| {2}.*|\t.*)|yn bresennol.*"
    r"|(?:[\w'’-]+ ){0,5}present (?:were|was)\b.*|there (?:were|was) present\b.*",
    re.IGNORECASE,
)
_BODY = re.compile(rf".*\b(?:{'|'.join(BODY_WORDS)})\b.*", re.IGNORECASE)
_LABELLED = re.compile(r"(?:^|[.:?)\s])(?:Minutes|Minute Text|Cofnodion) ?:(?=\s|$|[A-Z])")
_DECISION = re.compile(
    r"[\W\d]*(?:RESOLVED|AGREED|PENDERFYNWYD)\b|[\W\d]*(?:Resolved|Agreed) ?[:–-]"
    r"|[\W\d]*(?i:decisions?(?: made| taken| of \w+)?|penderfyniad) ?:?$"
)
_CALLS_ITSELF = re.compile(r"\b(?:minutes|notes|cofnodion)\b.*\b(?:19|20)\d\d\b", re.IGNORECASE)
_CONFIRMS = re.compile(r"\b(?:confirm|approve|agree|sign)(?:ed)?\b|\bcorrect record\b", re.IGNORECASE)
"""An agenda asks that the minutes of the last meeting be confirmed."""
LONGEST_NAME = 200
LONGEST_LABELLED = 2000
_REPORTS = re.compile("|".join(SPEAKS), re.IGNORECASE)
"""Under the last item of an agenda an officer of a committee may report: that names no body."""
_MARKUP = "*#|<> \t"
HEADING_REACH = 25
"""How many lines before the word "Present" the heading of the minutes may begin."""
HEAD_OF_DOCUMENT = 40
"""A date above "Present" is the meeting's where it stands at the head of the file; further on it may be any date."""
NAME_REACH = 6
"""How many lines before "meeting held" the body's name may stand."""
STAMP_REACH = 120
"""How many lines into a report the stamp of its first page may come out of the extraction."""
STRAY = 8
"""Up to so many lines before the first minutes are their own head (a crumb trail, a page number), no front sheet."""


def split(document: Document) -> tuple[Section, ...]:
    """The sections in printed order; every line of the document is in exactly one.

    Give it a document after `furniture.strip`. A set of minutes or an agenda on its own is one section.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Meeting held at the Town Hall\\n\\nPresent: Councillor A Bee\\n\\n1. APOLOGIES\\n\\nNone."
    >>> [section.kind.value for section in split(text_document(text))]
    ['minutes']
    """
    lines = document.lines
    if not lines:
        return ()
    reports = frozenset(report_starts(lines, document.wrapped))
    if not reports and _is_minutes_page(lines):
        return (Section(SectionKind.MINUTES, lines, document.wrapped),)
    starts: dict[int, Start] = {0: (SectionKind.FRONT, None)}
    _find_starts(document, reports, starts)
    if len(starts) == 1 and starts[0][0] is SectionKind.FRONT and _decides(lines):
        starts[0] = (SectionKind.MINUTES, None)
    places = sorted(starts)
    stray = len(places) > 1 and places[1] <= STRAY and starts[0][0] is SectionKind.FRONT
    if stray and starts[places[1]][0] is SectionKind.MINUTES:
        starts[0] = starts.pop(places.pop(1))
    return tuple(
        Section(starts[i][0], lines[i:j], document.wrapped, starts[i][1])
        for i, j in zip(places, [*places[1:], len(lines)], strict=True)
    )


Start = tuple[SectionKind, str | None]
"""What a section is, and its agenda number."""


def _is_minutes_page(lines: Sequence[Line]) -> bool:
    """Whether this is a council site's page of one meeting, on which labels set the minutes apart from the agenda."""
    return sum(bool(_LABELLED.search(line.text)) for line in lines if len(line.text) < LONGEST_LABELLED) > 1


def _decides(lines: Sequence[Line]) -> bool:
    """Whether a text without any of the usual headings is minutes all the same: it says so, or it holds decisions."""
    head = [line.text for line in lines[:HEADING_REACH] if len(line.text) < LONGEST_NAME]
    named = any(_CALLS_ITSELF.search(text) and not _CONFIRMS.search(text) for text in head)
    return named or sum(bool(_DECISION.match(line.text)) for line in lines) > 1


def _find_starts(document: Document, reports: frozenset[int], starts: dict[int, Start]) -> None:
    """Add to `starts` the line on which each section begins."""
    lines, stamps = document.lines, _Stamps(document)
    minutes = _minutes_heads(lines)
    kind = SectionKind.FRONT
    stamp: str | None = None
    given: set[str | None] = {None}
    begun = 0
    for i, line in enumerate(lines):
        new = stamps.above(i)
        turned = new not in (None, stamp)
        stamp = new or stamp
        if i in minutes:
            kind, number = SectionKind.MINUTES, stamp
        elif i in reports:
            kind, number = SectionKind.REPORT, None if stamp in given else stamp
        elif turned and kind is SectionKind.MINUTES and starts[begun][1] is None:
            given.add(stamp)
            continue
        elif turned and kind is SectionKind.REPORT and starts[begun][1] is None and i - begun < STAMP_REACH:
            starts[begun] = (kind, stamp)
            given.add(stamp)
            continue
        elif turned:
            kind, number = SectionKind.OTHER, new
        elif kind is SectionKind.FRONT and _AGENDA.fullmatch(line.text.strip(_MARKUP)):
            kind, number = SectionKind.AGENDA, None
        else:
            continue
        given.add(stamp)
        begun = i
        starts[i] = (kind, number)


def _minutes_heads(lines: Sequence[Line]) -> set[int]:
    """Where the heading of each set of minutes begins: found back from the word "Present"."""
    heads: set[int] = set()
    floor = 0
    for i, line in enumerate(lines):
        if not _PRESENT.fullmatch(line.text.strip(_MARKUP)):
            continue
        reach = range(i, max(floor, i - HEADING_REACH) - 1, -1)
        held = next((j for j in reach if _names_meeting(lines[j], alone=j < HEAD_OF_DOCUMENT)), None)
        if held is not None:
            heads.add(_name_above(lines, held, floor))
            floor = i + 1
    return heads


def _names_meeting(line: Line, alone: bool) -> bool:
    """Whether a line says which meeting was held; a bare date does so only where minutes stand `alone`."""
    text = line.text.replace("**", "").strip(_MARKUP)
    return (len(text) < 400 and bool(_HELD.fullmatch(text))) or (
        alone and len(text) < 120 and bool(_DATED.fullmatch(text)) and not _CONFIRMS.search(text)
    )


def _name_above(lines: Sequence[Line], held: int, floor: int) -> int:
    """The first of the lines above that name the body, or the call-in notice over it."""
    first = held
    for j in range(held - 1, max(floor, held - NAME_REACH) - 1, -1):
        text = lines[j].text
        if _CALL_IN.fullmatch(text):
            return j
        if len(text) > 120 or text.endswith((".", ";")) or lines[j].cells or _REPORTS.match(text):
            break
        if _BODY.fullmatch(text):
            first = j
    return first


class _Stamps:
    """Which agenda item's stamp is the last one printed before a line."""

    def __init__(self, document: Document) -> None:
        self.numbers: list[str | None] = []
        furniture = [(_order(line), agenda_stamp(line)) for line in document.furniture]
        found = sorted((order, number) for order, number in furniture if number)
        at = 0
        number: str | None = None
        for line in document.lines:
            order = _order(line)
            while at < len(found) and found[at][0] <= order:
                number = found[at][1]
                at += 1
            self.numbers.append(number)

    def above(self, i: int) -> str | None:
        """The number of the last stamp above line `i`, or on its page."""
        return self.numbers[i]


def _order(line: Line) -> tuple[int, int]:
    """A PDF's furniture counts for the whole of its page, wherever on it the stamp is printed."""
    return line.span.page or 0, line.span.line or 0
