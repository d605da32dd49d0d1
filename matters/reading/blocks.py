"""Lines to blocks: paragraphs whole again, bullets and numbered clauses with their markers apart.

Extraction tools break a paragraph over lines, put blank lines in its middle, or lose its bullet to a space. A grammar
that works on blocks need not know which tool it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from matters.reading.document import Line, Span


class BlockKind(StrEnum):
    """What a run of lines is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CLAUSE = "clause"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, bullet, numbered clause, heading or table row.

    `text` is joined to one line without the marker; `marker` is as printed ("(1)", "a.", "31."), None where there is
    none; `depth` is 0 at the outermost level of a list and grows inwards; `cells` are those of a row.
    """

    kind: BlockKind
    text: str
    lines: tuple[Line, ...]
    marker: str | None = None
    depth: int = 0
    cells: tuple[str, ...] | None = None

    @property
    def span(self) -> Span:
        """From the first line to the last."""
        return self.lines[0].span if len(self.lines) == 1 else self.lines[0].span.through(self.lines[-1].span)
