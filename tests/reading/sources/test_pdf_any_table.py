"""What must hold of any table drawn to a PDF, and of any prose: rows and cells come back, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matters.reading.sources.pdf import pdf_document
from tests.reading.sources.drawn import STYLES, Drawing, sideways, table

WORDS = (
    "calls",
    "visits",
    "plans",
    "repairs",
    "homes",
    "buses",
    "grants",
    "leases",
    "bins",
    "swifts",
    "walks",
    "ferries",
)
HEADS = ("Quarter 1", "Quarter 2", "Target", "Last year")

labels = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join).map(str.capitalize)
figures = st.one_of(
    st.integers(0, 999).map(str),
    st.integers(1_000, 99_999).map(lambda number: f"{number:,}"),
    st.decimals(0, 100, places=1).map(str),
)


@st.composite
def figure_tables(draw: st.DrawFn) -> list[list[str]]:
    columns = draw(st.integers(2, 4))
    rows = draw(st.integers(3, 8))
    body = [[draw(labels), *(draw(figures) for _ in range(columns))] for _ in range(rows)]
    return [["Measure", *HEADS[:columns]], *body]


records = st.lists(
    st.tuples(labels, st.sampled_from(("Panel", "Clerk", "Ward team")), st.sampled_from(("June", "Not yet", "Yearly"))),
    min_size=3,
    max_size=8,
).map(lambda rows: [["Topic", "Lead officer", "Date"], *map(list, rows)])


def cells_of(data: bytes) -> list[list[str]]:
    return [list(line.cells) for line in pdf_document(data).lines if line.cells is not None]


def drawn(rows: list[list[str]], style: str) -> Drawing:
    drawing = Drawing()
    drawing.text(
        60, 150, "The panel looked at how each service had done since the spring and what had been said of it."
    )
    table(drawing, rows, style)
    drawing.text(
        60, 500, "It asked for the same figures again in the autumn, with those of the year before beside them."
    )
    return drawing


@settings(max_examples=60, deadline=None)
@given(st.one_of(figure_tables(), records), st.sampled_from(STYLES))
def test_rows_and_cells_come_back_however_a_table_is_ruled(rows: list[list[str]], style: str) -> None:
    assert cells_of(drawn(rows, style).pdf()) == rows


@settings(max_examples=25, deadline=None)
@given(figure_tables(), st.sampled_from(STYLES), st.sampled_from((0, 90, 180, 270)))
def test_a_page_that_is_shown_turned_gives_the_same(rows: list[list[str]], style: str, degrees: int) -> None:
    plain = pdf_document(drawn(rows, style).pdf())
    turned = pdf_document(drawn(rows, style).pdf(rotate=degrees))
    assert [(line.text, line.cells, line.gap) for line in turned.lines] == [
        (line.text, line.cells, line.gap) for line in plain.lines
    ]


@settings(max_examples=15, deadline=None)
@given(figure_tables(), st.sampled_from(STYLES))
def test_a_page_whose_text_is_painted_sideways_gives_the_same(rows: list[list[str]], style: str) -> None:
    assert cells_of(sideways(drawn(rows, style))) == rows


prose = st.lists(st.sampled_from(WORDS), min_size=40, max_size=120)


def lines_of(words: list[str], letters: int) -> list[str]:
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) < letters:
            lines[-1] = f"{lines[-1]} {word}".strip()
        else:
            lines.append(word)
    return lines


@settings(max_examples=30, deadline=None)
@given(st.lists(prose, min_size=1, max_size=3))
def test_prose_in_one_two_or_three_columns_is_no_table(columns: list[list[str]]) -> None:
    drawing = Drawing()
    for number, words in enumerate(columns):
        for at, line in enumerate(lines_of(words, letters=90 // len(columns))):
            drawing.text(60 + 165 * number, 100 + 13 * at, line)
    assert cells_of(drawing.pdf()) == []


@pytest.mark.parametrize(
    "rows",
    [
        # Labels and their values.
        [
            ("Telephone:", "01632 960 001"),
            ("Email:", "clerk@sallowgarth.example"),
            ("Date:", "4 May 2033"),
            ("Time:", "6pm"),
        ],
        # An agenda with its page ranges.
        [("1.", "Apologies", "(Pages 1 - 2)"), ("2.", "Minutes", "(Pages 3 - 8)"), ("3.", "Roads", "(Pages 9 - 24)")],
        # Contents with their pages.
        [("Introduction", "3"), ("Roads", "5"), ("Parks", "9"), ("Next steps", "12")],
        # Names side by side.
        [("Councillor Ash", "Councillor Elm"), ("Councillor Oak", "Councillor Yew"), ("Councillor Fir", "Mrs Rowan")],
        # Signatures.
        [("Signed", "Dated"), ("Chair", "Clerk"), ("Name", "Name")],
    ],
)
def test_what_only_stands_side_by_side_is_no_table(rows: list[tuple[str, ...]]) -> None:
    drawing = Drawing()
    for at, row in enumerate(rows):
        for x, words in zip((60, 180, 400), row, strict=False):
            drawing.text(x, 100 + 20 * at, words)
    assert cells_of(drawing.pdf()) == []
