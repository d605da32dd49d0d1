"""What an import says at its end: what became of each file, and how many of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matters.commands.terminal import printable

FAILED = "not read"
PARTLY = "partly read"
MOST_GAPS = 20
"""Gaps listed of one file; the rest are counted."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file: the outcome, its meetings by address or why it was not read, and what was not."""

    name: str
    outcome: str
    told: str = ""
    gaps: tuple[str, ...] = ()

    @property
    def is_failure(self) -> bool:
        """Whether nothing was kept of it."""
        return self.outcome == FAILED


def report_of(results: Iterable[FileResult]) -> Iterator[str]:
    """The lines of the report.

    >>> list(report_of([FileResult("a.txt", "imported", "/audit/2031/"), FileResult("b.txt", "not read", "Empty.")]))
    ['imported      a.txt  /audit/2031/', 'not read      b.txt: Empty.', '1 imported, 1 not read.']
    """
    counts: Counter[str] = Counter()
    for result in results:
        counts[result.outcome] += 1
        if result.gaps:
            counts[PARTLY] += 1
        told = f": {result.told}" if result.is_failure else f"  {result.told}" if result.told else ""
        yield f"{result.outcome:<14}{_plain(result.name)}{_plain(told)}"
        for gap in result.gaps[:MOST_GAPS]:
            yield f"{'':<14}{PARTLY}: {_plain(gap)}"
        if len(result.gaps) > MOST_GAPS:
            yield f"{'':<14}and {len(result.gaps) - MOST_GAPS} more"
    if counts:
        yield ", ".join(f"{number} {outcome}" for outcome, number in counts.items()) + "."


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
