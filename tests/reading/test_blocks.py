"""Lines become whole paragraphs, bullets and clauses, whichever tool printed them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.blocks import Block, BlockKind, blocks
from matters.reading.document import Line, Span
from matters.reading.furniture import strip
from matters.reading.sources.text import text_document

P, B, C, H, R = "paragraph", "bullet", "clause", "heading", "row"

WRAPPED = [
    # a paragraph over lines
    (
        "The Panel considered the report of the\nEngineer on roads.",
        [(P, 0, None, "The Panel considered the report of the Engineer on roads.")],
    ),
    # an odd blank line inside a sentence
    (
        "The Panel considered the report of the\n\nEngineer on roads.",
        [(P, 0, None, "The Panel considered the report of the Engineer on roads.")],
    ),
    # two paragraphs without a blank line: the first ends short of the edge
    (
        "The Panel considered the report of the Engineer on roads\nand bridges.\n"
        "It then went on to the next of its items that evening.",
        [
            (P, 0, None, "The Panel considered the report of the Engineer on roads and bridges."),
            (P, 0, None, "It then went on to the next of its items that evening."),
        ],
    ),
    # short entries whose bullets are lost, each nearly as wide as the widest of so few lines
    (
        "These papers can be read:\n\n Minutes of the panel of last spring\n\n Terms of reference of the panel\n",
        [
            (P, 0, None, "These papers can be read:"),
            (B, 0, None, "Minutes of the panel of last spring"),
            (B, 0, None, "Terms of reference of the panel"),
        ],
    ),
    # a page break in a sentence
    ("It was agreed that the\n\nPage 3\n\nroad be closed.", [(P, 0, None, "It was agreed that the road be closed.")]),
    # bullets lost to a leading space
    (
        "Members asked about the following:\n\n The cost of the works in the town\ncentre.\n\n Signs.",
        [
            (P, 0, None, "Members asked about the following:"),
            (B, 0, None, "The cost of the works in the town centre."),
            (B, 0, None, "Signs."),
        ],
    ),
    # a dash in the middle of a sentence is no bullet
    (
        "The Cabinet Member for Roads and Bridges\n– Councillor Poole – spoke.",
        [(P, 0, None, "The Cabinet Member for Roads and Bridges – Councillor Poole – spoke.")],
    ),
    # a paragraph number that a sentence refers to is no clause
    (
        "It was agreed to delete the words in paragraph\n4.7 of the draft.",
        [(P, 0, None, "It was agreed to delete the words in paragraph 4.7 of the draft.")],
    ),
    # an initial is no clause
    (
        "The speakers that evening were Mrs\nA. Poole and Mr B. Dean.",
        [(P, 0, None, "The speakers that evening were Mrs A. Poole and Mr B. Dean.")],
    ),
    # a note at the right edge is over where the text goes on at the left
    (
        "The names would be sent to all of them by the end of the week.\n\n"
        "                                                  Action: Clerk\n\nThe Panel noted the report.",
        [
            (P, 0, None, "The names would be sent to all of them by the end of the week."),
            (P, 0, None, "Action: Clerk"),
            (P, 0, None, "The Panel noted the report."),
        ],
    ),
    # a page break before a lone "and"
    (
        "(a)  the kerbs;\n\nPage 3\n\n     and\n\n(b)  the signs.",
        [(C, 0, "(a)", "the kerbs; and"), (C, 0, "(b)", "the signs.")],
    ),
    # no stop ends the last bullet; the text is set in after it, and a blank line parts the next paragraph
    (
        "Members asked about\n\n-       signs\n-       whether the kerbs of the road would be mended this year\n\n"
        "He said that they would be, as soon as there was money for\nit.",
        [
            (P, 0, None, "Members asked about"),
            (B, 0, "-", "signs"),
            (B, 0, "-", "whether the kerbs of the road would be mended this year"),
            (P, 0, None, "He said that they would be, as soon as there was money for it."),
        ],
    ),
    # the paragraph after a list stands further out
    (
        "   •  signs\n   •  the cost\nThe Chair thanked them.",
        [(B, 0, "•", "signs"), (B, 0, "•", "the cost"), (P, 0, None, "The Chair thanked them.")],
    ),
]

ON_ONE_LINE = [
    # clauses and sub-clauses
    (
        "(1) first;\n\n(2) second:\n\n(a) inner;\n\n(b) inner; and\n\n(3) third.",
        [
            (C, 0, "(1)", "first;"),
            (C, 0, "(2)", "second:"),
            (C, 1, "(a)", "inner;"),
            (C, 1, "(b)", "inner; and"),
            (C, 0, "(3)", "third."),
        ],
    ),
    # (i) is the letter after (h), and the Roman number after (a)
    ("(h) eight\n\n(i) nine\n\n(j) ten", [(C, 0, "(h)", "eight"), (C, 0, "(i)", "nine"), (C, 0, "(j)", "ten")]),
    (
        "(a) outer\n\n(i) inner\n\n(ii) inner\n\n(b) outer",
        [(C, 0, "(a)", "outer"), (C, 1, "(i)", "inner"), (C, 1, "(ii)", "inner"), (C, 0, "(b)", "outer")],
    ),
    # a bullet before a number only shows the number
    ("- (1) the report be noted", [(C, 0, "(1)", "the report be noted")]),
    # bullets below bullets, by their indent
    ("- outer\n  - inner\n- outer", [(B, 0, "-", "outer"), (B, 1, "-", "inner"), (B, 0, "-", "outer")]),
    # a bullet of a font that is not there
    ("\uf0b7 signs", [(B, 0, "\uf0b7", "signs")]),
    # a list resumed after a paragraph, and a new one
    (
        "(1) first:\n\nsome words\n\n(2) second\n\nOther words.\n\n(a) new",
        [
            (C, 0, "(1)", "first:"),
            (P, 0, None, "some words"),
            (C, 0, "(2)", "second"),
            (P, 0, None, "Other words."),
            (C, 0, "(a)", "new"),
        ],
    ),
    # a clause set with a tab
    ("(1)\tthe report be noted", [(C, 0, "(1)", "the report be noted")]),
    # a row, and a table's pipes
    ("Name\tGrade\tDate", [(R, 0, None, "Name Grade Date")]),
    ("| Name | Grade |\n| --- | --- |\n| Oak | 2 |", [(R, 0, None, "Name Grade"), (R, 0, None, "Oak 2")]),
    # a marker on a line of its own
    ("(a)\n\nthe report", [(C, 0, "(a)", "the report")]),
    # markup residue, ordinals, a heading's hashes
    ("<p>On the 30 th of **June**</p>", [(P, 0, None, "On the 30th of June")]),
    ("## Work plan", [(H, 0, None, "Work plan")]),
    (
        "WORK PLAN\n\nIt was approved by all those who were there on the night.",
        [(H, 0, None, "WORK PLAN"), (P, 0, None, "It was approved by all those who were there on the night.")],
    ),
]

Expected = list[tuple[str, int, str | None, str]]


def found_in(text: str, wrapped: bool) -> Expected:
    lines = strip(text_document(text.encode())).lines
    return [(b.kind.value, b.depth, b.marker, b.text) for b in blocks(lines, wrapped)]


@pytest.mark.parametrize(("text", "expected"), WRAPPED)
def test_layout_text(text: str, expected: Expected) -> None:
    assert found_in(text, wrapped=True) == expected


@pytest.mark.parametrize(("text", "expected"), ON_ONE_LINE)
def test_a_paragraph_a_line(text: str, expected: Expected) -> None:
    assert found_in(text, wrapped=False) == expected


PIECES = st.sampled_from(
    [
        "(1) a",
        " (a) b;",
        "- c",
        "• d",
        "  e",
        "TITLE",
        "A sentence.",
        "and so",
        "4.7",
        "1.",
        "a)",
        "A\tB",
        "|x|",
        "o  f",
        "",
    ]
)


@given(st.lists(PIECES, max_size=30), st.booleans())
def test_every_line_is_in_one_block_in_order(pieces: list[str], wrapped: bool) -> None:
    lines = text_document("\n".join(pieces).encode()).lines
    held = [line for block in blocks(lines, wrapped) for line in block.lines]
    assert held == list(lines)


@given(st.text(max_size=300), st.booleans())
def test_any_text_has_blocks(text: str, wrapped: bool) -> None:
    for block in blocks(text_document(text.encode()).lines, wrapped):
        assert block.lines
        assert block.depth >= 0


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
