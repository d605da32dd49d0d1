"""A reading to the passages that may speak of a matter, each with what it is: an item, a report's subject, a row."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from matters.following.tracing.minute_refs import MinuteRef, minute_refs
from matters.following.tracing.specifics import NOTHING, Specifics, specifics
from matters.following.tracing.words import terms
from matters.reading.blocks import Block, BlockKind, blocks, width_of
from matters.reading.document import Line, Span
from matters.reading.read import Reading
from matters.reading.record import MinuteItem, PackRecord, Report, Stated, Text
from matters.reading.sections import Section, SectionKind, split
from matters.reading.vocabulary.tracing_words import PROGRAMMES, PUT_OFF


class Where(StrEnum):
    """What part of a pack a passage is."""

    AGENDA = "agenda item"
    REPORT = "report"
    RECOMMENDATION = "recommendation"
    HEADING = "heading"
    TEXT = "paragraph"
    ROW = "row of a table"
    PROGRAMME = "work programme"
    FORWARD_PLAN = "forward plan"
    MINUTE_TITLE = "minuted item"
    MINUTE = "minute"
    APPENDIX = "appendix"
    MEMBER = "membership"


@dataclass(frozen=True, slots=True)
class Paper:
    """The report that a passage stands in: its `subject`, agenda number, and the minutes that its opening refers to.

    `plans` says that it is a work programme or the like: what it names is not thereby delivered.
    """

    subject: str
    number: str | None = None
    plans: bool = False
    refs: tuple[MinuteRef, ...] = ()
    says: Specifics = NOTHING


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage. `terms` are those compared; `dates` when a programme has it; `by` who brings an agenda item.

    Among the terms are "minute 26" for a minute referred to and "by police" for those who bring an item.

    `status` is that of an agenda item's paper, or "put off" for a minuted item that was; `opens` says that it stands
    where a report says what it is for. `under` are the paragraphs beneath a heading, which speak of its subject.
    """

    where: Where
    text: str
    span: Span
    terms: frozenset[str]
    dates: tuple[dt.date, ...] = ()
    by: str | None = None
    status: str | None = None
    paper: Paper | None = None
    opens: bool = False
    under: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class PackPassages:
    """All passages of a pack, with the meeting that it is for and the one whose minutes it prints."""

    pack: str
    committee: str | None
    date: dt.date | None
    minutes_date: dt.date | None
    passages: tuple[Passage, ...]


OPENING = 16
"""How many paragraphs of a report tell what it is for and who asked for it."""
ORIGINS = 100
"""How many paragraphs of a report may tell which minute it answers: a template comes before them."""
BENEATH = 8
"""How many paragraphs beneath a heading are taken to be on its subject."""
MOST_WORDS = 25
LONGEST = 3000
"""Characters of a paragraph that are looked at: a page that was pasted whole says nothing of one subject."""
_PLANS = re.compile(PROGRAMMES, re.IGNORECASE)
_PUT_OFF = re.compile(PUT_OFF, re.IGNORECASE)


def passages_of(reading: Reading) -> PackPassages:
    """The passages of a pack, those of its record first, then the text of its papers.

    >>> from matters.reading.read import read
    >>> minutes = "Meeting held at the Town Hall||Present: Councillor A Bee||1. DRAINS||RESOLVED: That all be mapped."
    >>> minutes = minutes.replace("|", "\\n").encode()
    >>> [(passage.where.value, passage.text) for passage in passages_of(read(minutes, "x.txt")).passages]
    [('minuted item', 'DRAINS'), ('minute', 'That all be mapped.')]
    """
    record = reading.record
    meeting = record.meeting
    met = record.minutes.meeting_date if record.minutes else None
    papers = tuple(_of_papers(reading))
    found = (*_of_agenda(record, papers), *papers, *_of_plans(record), *_of_minutes(record), *_of_front(record))
    return PackPassages(
        record.pack,
        meeting.committee.value if meeting.committee else None,
        meeting.date.value if meeting.date else None,
        met.value if met else None,
        found,
    )


def _passage(  # noqa: PLR0913 what a passage has
    where: Where,
    text: str,
    span: Span,
    *,
    dates: tuple[dt.date, ...] = (),
    by: str | None = None,
    status: str | None = None,
    paper: Paper | None = None,
    opens: bool = False,
    under: tuple[Text, ...] = (),
) -> Passage:
    looked_at = text[:LONGEST]
    numbers = {f"minute {ref.number}" for ref in minute_refs(looked_at)}
    bringing = {f"by {term}" for term in terms(by)} if by else set()
    return Passage(where, text, span, terms(looked_at) | numbers | bringing, dates, by, status, paper, opens, under)


def _of_agenda(record: PackRecord, papers: Iterable[Passage]) -> Iterator[Passage]:
    known = {p.paper.number: p.paper for p in papers if p.where is Where.REPORT and p.paper and p.paper.number}
    for item in record.agenda:
        by = item.report_of.value if item.report_of else None
        paper = known.get(item.number.value) or Paper(
            item.title.value, item.number.value, _PLANS.search(item.title.value) is not None
        )
        yield _passage(
            Where.AGENDA, item.title.value, item.number.span, by=by, status=item.status.value.value, paper=paper
        )


def _of_plans(record: PackRecord) -> Iterator[Passage]:
    if record.work_programme:
        for row in record.work_programme.items:
            yield _passage(Where.PROGRAMME, row.title.value, row.title.span, dates=tuple(d.value for d in row.dates))
    if record.forward_plan:
        for decision in record.forward_plan.items:
            parts = [part.value for part in (decision.title, decision.description) if part]
            when = (decision.decision_expected.value,) if decision.decision_expected else ()
            if parts:
                yield _passage(Where.FORWARD_PLAN, parts[0], decision.span, dates=when)
    for appendix in record.appendices:
        if appendix.title:
            yield _passage(Where.APPENDIX, appendix.title.value, appendix.span)


def _of_minutes(record: PackRecord) -> Iterator[Passage]:
    for item in record.minutes.items if record.minutes else ():
        put_off = any(_PUT_OFF.search(text) for text in _decided(item))
        yield _passage(Where.MINUTE_TITLE, item.title.value, item.title.span, status="put off" if put_off else None)
        spoken = (*item.paragraphs, *item.questions, *(r.text for r in item.resolutions))
        yield from (_passage(Where.MINUTE, said.value, said.span) for said in spoken)


def _decided(item: MinuteItem) -> list[str]:
    return [p.value for p in item.paragraphs[:2]] + [r.text.value for r in item.resolutions]


def _of_front(record: PackRecord) -> Iterator[Passage]:
    for member in record.meeting.members:
        if member.organisation:
            yield _passage(Where.MEMBER, member.organisation.value, member.name.span)


def _of_papers(reading: Reading) -> Iterator[Passage]:
    record = reading.record
    for section in split(reading.document):
        if section.kind in (SectionKind.REPORT, SectionKind.OTHER):
            report = _report_of(section, record.reports)
            found = [block for block in blocks(section.lines, section.wrapped, width_of(section.lines)) if block.text]
            paper = _paper(report, section, found, record)
            if report and report.header.subject:
                subject = report.header.subject
                yield _passage(Where.REPORT, subject.value, report.span, paper=paper)
                for text in report.recommendations:
                    yield _passage(Where.RECOMMENDATION, text.value, text.span, paper=paper)
            yield from _of_text(found, paper, record)


def _of_text(found: Sequence[Block], paper: Paper, record: PackRecord) -> Iterator[Passage]:
    kinds = {BlockKind.HEADING: Where.HEADING, BlockKind.ROW: Where.ROW}
    planned = record.work_programme.span if record.work_programme else None
    for place, block in enumerate(found):
        if planned is not None and _within(block.lines[0], planned):
            continue
        heads = _is_heading(block)
        yield _passage(
            Where.HEADING if heads else kinds.get(block.kind, Where.TEXT),
            block.text,
            block.span,
            paper=paper,
            opens=place < OPENING,
            under=tuple(_beneath(found, place)) if heads else (),
        )


def _is_heading(block: Block) -> bool:
    if block.kind is BlockKind.HEADING:
        return True
    return block.kind is not BlockKind.ROW and block.text.isupper() and 1 < len(block.text.split()) <= MOST_WORDS


def _beneath(found: Sequence[Block], heading: int) -> Iterator[Text]:
    for block in found[heading + 1 : heading + 1 + BENEATH]:
        if _is_heading(block):
            return
        yield Stated(block.text, block.span)


def _within(line: Line, span: Span) -> bool:
    if line.span.line is None or span.line is None or span.last_line is None:
        return False
    return span.line <= line.span.line <= span.last_line


def _report_of(section: Section, reports: Iterable[Report]) -> Report | None:
    """The report that begins in a section."""
    first, last = section.lines[0].span, section.lines[-1].span
    for report in reports:
        if _place(first) <= _place(report.span) <= _place(last):
            return report
    return None


def _place(span: Span) -> tuple[int, int, float]:
    return (span.page or 0, span.line or 0, span.rects[0].top if span.rects and span.line is None else 0)


def _paper(report: Report | None, section: Section, found: list[Block], record: PackRecord) -> Paper:
    number = report.agenda_number.value if report and report.agenda_number else section.agenda_number
    title = next((i.title.value for i in record.agenda if i.number.value == number), "")
    subject = report.header.subject.value if report and report.header.subject else title
    refs = tuple(ref for block in found[:ORIGINS] for ref in minute_refs(block.text))
    says = NOTHING
    for block in found:
        says = says | specifics(block.text)
    return Paper(subject, number, _PLANS.search(f"{subject} {title}") is not None, refs, says)
