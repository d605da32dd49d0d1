"""Lines to blocks."""

from __future__ import annotations

import pytest

from matters.reading.blocks import Block, BlockKind, blocks
from matters.reading.document import Line, Span


def kinds(*lines: tuple[str, float]) -> list[BlockKind]:
    """The kinds of the blocks of some lines, each a text and its indent, with a blank line before each."""
    made = [Line(text, Span(page=1), indent=indent, gap=1) for text, indent in lines]
    found: tuple[Block, ...] = blocks(made, wrapped=True)
    return [block.kind for block in found]


@pytest.mark.parametrize(
    ("indent", "kind"),
    [
        (0.0, BlockKind.PARAGRAPH),
        (0.2, BlockKind.PARAGRAPH),  # a PDF: the M of this line begins a hair to the right of the others' letters
        (1.0, BlockKind.BULLET),  # a text: the glyph is lost and its space is left
        (6.0, BlockKind.PARAGRAPH),  # set in, as a whole paragraph is
    ],
)
def test_a_bullet_that_lost_its_glyph_has_left_a_whole_space(indent: float, kind: BlockKind) -> None:
    around = [(f"The Committee considered the report on subject {n}.", 0.0) for n in range(6)]
    assert kinds(*around, ("Members asked questions on the following.", indent), *around)[6] is kind
