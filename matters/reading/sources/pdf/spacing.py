"""Spacing: from points on a page to the indents and gaps that a line of text would show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from matters.reading.sources.pdf.lines import Printed

USUAL_PITCH = 1.25
"""Font sizes from baseline to baseline where a document does not show its own."""

PARAGRAPH = 0.25
"""Font sizes beyond the pitch from which a step is a paragraph's space."""

FULL = 0.8
"""The share of the widest line from which a line is full: the next may have wrapped."""

ROUNDING = 0.06

CHARACTER = 5.0
"""Points a character is wide on a page without text."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How a page is set: its left text edge and mean character width in points, its pitch in font sizes."""

    edge: float
    character: float
    pitch: float

    def indent(self, line: Printed) -> float:
        """The white space before a line, in characters, from the edge of its column or page."""
        space = line.left - (self.edge if line.edge is None else line.edge)
        return round(space / self.character, 1) if space > 0 else 0.0

    def gap(self, before: Printed | None, line: Printed) -> int:
        """The blank lines before a line. A little more than the pitch is a paragraph's space, and counts as one."""
        if before is None or (before.edge is None) != (line.edge is None):
            return 1
        step = (line.baseline - before.foot) / max(min(line.size, before.size), 1)  # a heading is larger than its text
        if step < 0:
            return 1
        if step <= self.pitch + PARAGRAPH:
            return 0
        return max(1, round(step / self.pitch) - 1)


def measures(pages: Sequence[Sequence[Printed]]) -> Iterator[Measure]:
    """The measure of each page of a document."""
    steps = [_steps(lines) for lines in pages]
    every: Counter[float] = Counter()
    for counted in steps:
        every.update(counted)
    usual = _pitch(every, least=max(2, every.total() // 50)) or USUAL_PITCH
    for lines, counted in zip(pages, steps, strict=True):
        characters = sum([len(line.text) for line in lines]) or 1
        width = sum([line.right - line.left for line in lines]) / characters or CHARACTER
        yield Measure(_text_edge(lines), width, _own_pitch(lines, counted, usual))


def _own_pitch(lines: Sequence[Printed], steps: Counter[float], usual: float) -> float:
    """A page's own pitch where its running text shows one, else the document's usual.

    On a page of short items no line wraps: the least step there is the space between items. A wider pitch than the
    usual is believed only where most lines that it follows are full.
    """
    own = _pitch(steps, least=4)
    if own is None or own <= usual + PARAGRAPH:
        return own or usual
    widest = max([line.right - line.left for line in lines])
    followed = [
        before
        for before, line in pairwise(lines)
        if line.size == before.size and abs((line.baseline - before.baseline) / line.size - own) < ROUNDING
    ]
    full = sum([line.right - line.left >= FULL * widest for line in followed])
    return own if full * 2 >= len(followed) else usual


def _steps(lines: Sequence[Printed]) -> Counter[float]:
    """The steps, in font sizes, from each line of running text to the next of its size."""
    return Counter(
        [
            round((line.baseline - before.baseline) / line.size, 1)
            for before, line in pairwise(lines)
            if line.size == before.size and line.cells is None and before.cells is None
        ]
    )


def _pitch(steps: Counter[float], least: int) -> float | None:
    """The least step that comes often enough: a paragraph's lines stand nearer than anything else."""
    return min([step for step, count in steps.items() if count >= least and 1.0 <= step <= 2.1], default=None)


def _text_edge(lines: Sequence[Printed]) -> float:
    """The leftmost place where at least two lines start, else where one does."""
    starts: dict[int, list[float]] = {}
    for line in lines:
        if line.edge is None:
            starts.setdefault(round(line.left / 3), []).append(line.left)
    shared = [lefts for lefts in starts.values() if len(lefts) > 1]
    return min([min(lefts) for lefts in shared or starts.values()], default=0.0)
