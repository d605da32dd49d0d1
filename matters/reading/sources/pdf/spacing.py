"""Spacing: from points on a page to the indents and gaps that a line of text would show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from matters.reading.sources.pdf.lines import Printed

USUAL_PITCH = 1.25
"""Font sizes from baseline to baseline where a document does not show its own."""

PARAGRAPH = 0.25
"""Font sizes beyond the pitch from which a step is a paragraph's space."""

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
        edge = self.edge if line.edge is None else line.edge
        return max(0.0, round((line.left - edge) / self.character, 1))

    def gap(self, before: Printed | None, line: Printed) -> int:
        """The blank lines before a line. A little more than the pitch is a paragraph's space, and counts as one."""
        if before is None or (before.edge is None) != (line.edge is None):
            return 1
        step = (line.baseline - before.foot) / max(line.size, 1)
        if step < 0:
            return 1
        if step <= self.pitch + PARAGRAPH:
            return 0
        return max(1, round(step / self.pitch) - 1)


def measure(lines: Sequence[Printed], pitch: float) -> Measure:
    """The measure of a page; `pitch` is the document's."""
    characters = sum(len(line.text) for line in lines) or 1
    width = sum(line.right - line.left for line in lines) / characters or CHARACTER
    return Measure(_text_edge(lines), width, _pitch(_steps(lines), least=4) or pitch)


def document_pitch(pages: Sequence[Sequence[Printed]]) -> float:
    """The pitch in which most of a document is set."""
    steps: Counter[float] = Counter()
    for lines in pages:
        steps.update(_steps(lines))
    return _pitch(steps, least=max(2, steps.total() // 50)) or USUAL_PITCH


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
    return min((step for step, count in steps.items() if count >= least and 1.0 <= step <= 2.1), default=None)


def _text_edge(lines: Sequence[Printed]) -> float:
    """The leftmost place where at least two lines start, else where one does."""
    starts = Counter(round(line.left / 3) for line in lines if line.edge is None)
    shared = [place for place, count in starts.items() if count > 1]
    least = min(shared or starts, default=0)
    return min((line.left for line in lines if round(line.left / 3) >= least), default=0.0)
