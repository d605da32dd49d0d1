"""What `matters fetch` says: a block a meeting as it comes, what came of it all at the end, or all of it as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from matters.commands.terminal import printable
from matters.fetching.listing import Committee
from matters.fetching.walk import DocumentResult, MeetingResult, Outcome

BAD = (Outcome.FAILED, Outcome.NOT_READ)
QUIET = (Outcome.UNCHANGED, Outcome.LEFT)
"""Counted at the end, and listed only in a dry run."""
MOST_GAPS = 5


@dataclass(slots=True)
class Report:
    """A run as it stands. `stopped` says why it ended early; `gone` names meetings that are listed no more."""

    meetings: list[MeetingResult] = field(default_factory=list)
    notes: Sequence[str] = ()
    stopped: str = ""
    gone: Sequence[str] = ()

    def exit_code(self) -> int:
        """0 all that is wanted is held, 1 something did not come or only partly, 2 nothing came of it."""
        if self.stopped and not self.meetings:
            return 2
        results = [each for meeting in self.meetings for each in meeting.documents]
        bad = any(each.outcome in BAD or each.gaps for each in results)
        return 1 if self.stopped or bad or any(meeting.trouble for meeting in self.meetings) else 0


def meeting_lines(result: MeetingResult, *, is_dry: bool = False) -> Iterator[str]:
    """What to say of one meeting; nothing where nothing about it is new."""
    shown = [each for each in result.documents if is_dry or each.outcome not in QUIET]
    if not (shown or result.trouble or result.changed or is_dry):
        return
    status = f"  ({result.status})" if result.status else ""
    yield _plain(f"{result.meeting.date:%-d %B %Y}{status}  {result.url}")
    if result.trouble:
        yield f"  {Outcome.FAILED.value:<14}{_plain(result.trouble)}"
    if result.changed:
        yield f"  {'noted':<14}{_plain(result.changed)}"
    for each in shown:
        yield from _document_lines(each)


def _document_lines(each: DocumentResult) -> Iterator[str]:
    told = f": {each.told}" if each.told else ""
    where = f"  {' '.join(each.meetings)}" if each.meetings else ""
    yield f"  {each.outcome.value:<14}{_plain(each.document.title or each.document.url)}{_plain(told)}{_plain(where)}"
    for gap in each.gaps[:MOST_GAPS]:
        yield f"  {'':<14}partly read: {_plain(gap)}"
    if len(each.gaps) > MOST_GAPS:
        yield f"  {'':<14}and {len(each.gaps) - MOST_GAPS} more"


def summary_lines(report: Report) -> Iterator[str]:
    """What came of it all: how much of each, what was done otherwise than usual, what to do now."""
    counts = Counter(each.outcome for meeting in report.meetings for each in meeting.documents)
    meetings = len(report.meetings)
    told = ", ".join(f"{counts[outcome]} {outcome.value}" for outcome in Outcome if counts[outcome])
    yield f"{meetings} meeting{'' if meetings == 1 else 's'}; documents: {told or 'none'}."
    yield from (_plain(note) for note in report.notes)
    yield from (f"No longer listed by the site, and kept here: {_plain(each)}" for each in report.gone)
    if counts[Outcome.FAILED] or any(meeting.trouble for meeting in report.meetings):
        yield "What failed is asked for again when you run the same command; what is held is not fetched twice."
    if counts[Outcome.NOT_READ]:
        yield "What was not read is not kept; it is tried again when the council changes it or the reader is newer."
    if report.stopped:
        yield f"Stopped early: {_plain(report.stopped)}"


def committee_lines(committees: Iterable[Committee]) -> Iterator[str]:
    """The committees to choose from, a line each.

    >>> list(committee_lines([Committee(7, "Audit Committee")]))
    ['      7  Audit Committee']
    """
    yield from (f"{each.number:>7}  {_plain(each.name)}" for each in committees)


def as_json(report: Report, site: str, committees: Sequence[int]) -> dict[str, object]:
    """The whole run for programs."""
    return {
        "site": site,
        "committees": list(committees),
        "meetings": [_meeting(each) for each in report.meetings],
        "no_longer_listed": list(report.gone),
        "notes": list(report.notes),
        "stopped": report.stopped or None,
        "exit_code": report.exit_code(),
    }


def _meeting(result: MeetingResult) -> dict[str, object]:
    return {
        "number": result.meeting.number,
        "committee": result.meeting.committee,
        "date": result.meeting.date.isoformat(),
        "url": result.url,
        "status": result.status,
        "trouble": result.trouble or None,
        "changed": result.changed or None,
        "documents": [_document(each) for each in result.documents],
    }


def _document(each: DocumentResult) -> dict[str, object]:
    return {
        "url": each.document.url or None,
        "title": each.document.title,
        "kind": each.document.kind.value,
        "restricted": each.document.is_restricted,
        "outcome": each.outcome.value,
        "told": each.told or None,
        "sha256": each.sha256 or None,
        "meetings": list(each.meetings),
        "gaps": list(each.gaps),
    }


def _plain(text: str) -> str:
    return printable(text).replace("\n", " ").replace("\t", " ")
