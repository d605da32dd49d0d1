"""The running text of a section as blocks, and what several readers of lists make of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matters.reading.blocks import Block, BlockKind, blocks
from matters.reading.document import Line
from matters.reading.markers import marker
from matters.reading.tidy import goes_on

ITEMS = (BlockKind.BULLET, BlockKind.CLAUSE)


@dataclass(frozen=True, slots=True)
class Running:
    """The lines of a section and how they are to be cut into blocks."""

    lines: Sequence[Line]
    wrapped: bool
    width: float

    def blocks(self, first: int, stop: int) -> tuple[Block, ...]:
        """The blocks from one place to another. A PDF shows by its gaps where a paragraph begins."""
        parts: list[list[Line]] = []
        for line in self.lines[first:stop]:
            apart = line.span.line is None and line.gap and not line.after_cut and marker(line.text) is None
            if not parts or (apart and not goes_on(parts[-1][-1].text, line.text)):
                parts.append([])
            parts[-1].append(line)
        return tuple(block for part in parts for block in blocks(part, self.wrapped, self.width))


def folded(block: Block, under: Sequence[Block]) -> Block:
    """A block with the items under it: "Give guidance on - trips - transport"."""
    text = " - ".join((block.text, *(item.text for item in under)))
    lines = [line for item in (block, *under) for line in item.lines]
    return Block(block.kind, text, tuple(lines), block.marker, block.depth)
