"""What an import says at its end: what became of each file, and how many of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matters.checking.freshness import Freshness
from matters.checking.quality import Quality
from matters.commands.terminal import printable

FAILED = "not read"
PARTLY = "partly read"
MOST_GAPS = 20
"""Gaps listed of one file; the rest are counted."""


MOST_ODD = 5
"""What looks odd in one file, likewise."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file: the outcome, its meetings by address or why it was not read, and what was not."""

    name: str
    outcome: str
    told: str = ""
    gaps: tuple[str, ...] = ()
    sha256: str = ""
    meetings: tuple[str, ...] = ()

    @property
    def is_failure(self) -> bool:
        """Whether nothing was kept of it."""
        return self.outcome == FAILED


def report_of(results: Iterable[FileResult]) -> Iterator[str]:
    """The lines of the report.

    >>> list(report_of([FileResult("a.txt", "imported", "/audit/2031/"), FileResult("b.txt", "not read", "Empty.")]))
    ['imported      a.txt  /audit/2031/', 'not read      b.txt: Empty.', '2 files: 1 imported, 1 not read.']
    """
    every = list(results)
    for result in every:
        told = f": {result.told}" if result.is_failure else f"  {result.told}" if result.told else ""
        yield f"{result.outcome:<14}{_plain(result.name)}{_plain(told)}"
        for gap in result.gaps[:MOST_GAPS]:
            yield f"{'':<14}{PARTLY}: {_plain(gap)}"
        if len(result.gaps) > MOST_GAPS:
            yield f"{'':<14}and {len(result.gaps) - MOST_GAPS} more"
    if every:
        yield totals_of(every)


def totals_of(results: Sequence[FileResult]) -> str:
    """How many files of each outcome: each file counts once, and of each outcome how many were read only in part.

    >>> totals_of([FileResult("a", "imported"), FileResult("b", "imported", gaps=("page 2",)), FileResult("c", "held")])
    '3 files: 2 imported (1 of them partly read), 1 held.'
    """
    told = []
    for outcome, number in Counter(result.outcome for result in results).items():
        part = sum(result.outcome == outcome and bool(result.gaps) for result in results)
        told.append(f"{number} {outcome}" + (f" ({part} of them {PARTLY})" if part else ""))
    return f"{len(results)} file{'s' if len(results) != 1 else ''}: {', '.join(told)}."


def quality_lines(name: str, quality: Quality) -> Iterator[str]:
    """What the quality report of one file says in a few lines.

    >>> list(quality_lines("a.txt", Quality({"agenda": 3})))
    ['a.txt: 3 values read; nothing left out was noticed; nothing looks odd.']
    """
    gaps, odd = len(quality.gaps), len(quality.odd)
    left = f"{gaps} place{'s' if gaps != 1 else ''} not read" if gaps else "nothing left out was noticed"
    looks = f"{odd} thing{'s look' if odd != 1 else ' looks'} odd:" if odd else "nothing looks odd."
    yield f"{_plain(name)}: {quality.values} values read; {left}; {looks}"
    for oddity in quality.odd[:MOST_ODD]:
        line, page = oddity.span.line, oddity.span.page
        place = f" (line {line})" if line else f" (page {page})" if page else ""
        yield f"  {_plain(oddity.what)}{place}"
    if odd > MOST_ODD:
        yield f"  and {odd - MOST_ODD} more"
    for unsettled in quality.unsettled:
        yield f"  Not settled: {_plain(unsettled)}"


def freshness_lines(name: str, fresh: Freshness) -> Iterator[str]:
    """How fresh a committee is, in a few lines.

    >>> list(freshness_lines("Audit", Freshness(None, None, None)))
    ['Audit: last met not known, last minutes not known, next expected not known.']
    """
    dates = (
        ("last met", fresh.last_held),
        ("last minutes", fresh.last_minutes),
        ("next expected", fresh.next_expected),
    )
    told = ", ".join(f"{what} {f'{date:%-d %B %Y}' if date else 'not known'}" for what, date in dates)
    yield f"{_plain(name)}: {told}."
    for meeting, item in fresh.to_follow[:MOST_ODD]:
        yield f"  Paper to follow and not received, {meeting.date:%-d %B %Y}: {_plain(item)}"
    if fresh.without_minutes:
        yield f"  Meetings held whose minutes are not here: {len(fresh.without_minutes)}"


def exit_code(results: Iterable[FileResult]) -> int:
    """0 all is held whole, 1 something is not, 2 nothing is held.

    >>> exit_code([FileResult("a.txt", "imported")]), exit_code([]), exit_code([FileResult("a", "not read")])
    (0, 2, 2)
    """
    every = list(results)
    if all(result.is_failure for result in every):
        return 2
    return 1 if any(result.is_failure or result.gaps for result in every) else 0


def _plain(text: str) -> str:
    return printable(text).replace("\n", " ").replace("\t", " ")
