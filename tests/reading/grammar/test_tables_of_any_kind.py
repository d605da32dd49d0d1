"""A table of any size and content says the same in every dialect, and wherever a page breaks it."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.grammar.test_tables import said

NAMES = ["North", "South", "East", "West", "Hill Top", "Mill Lane", "Elm Park", "Old Town", "Castle"]
FURNITURE = ["Page 12", "Agenda Item 6", "\f"]

numbers = st.one_of(
    st.integers(0, 9).map(str),
    st.integers(3_000, 99_999).map("{:,}".format),
    st.decimals(0, 100, places=1).map("{}%".format),
    st.integers(-50, 50).map("{:+d}".format),
)


@st.composite
def printed(draw: st.DrawFn) -> list[list[str]]:
    """A heading of years and rows of numbers under it."""
    columns = draw(st.integers(2, 6))
    labels = draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=8, unique=True))
    heading = ["Area", *(str(2020 + i) for i in range(columns))]
    return [heading, *([label, *(draw(numbers) for _ in range(columns))] for label in labels)]


def expected(rows: Sequence[Sequence[str]]) -> list[str]:
    """What such a table says, worked out without a reader."""
    found = []
    for label, *cells in rows[1:]:
        for year, cell in zip(rows[0][1:], cells, strict=True):
            value = float(cell.strip("+%").replace(",", ""))
            found.append(f"{label} | {year} | {value:g}{'%' if cell.endswith('%') else ''}")
    return found


def tabbed(rows: Sequence[Sequence[str]]) -> list[str]:
    return ["\t".join(row) for row in rows]


def laid(rows: Sequence[Sequence[str]]) -> list[str]:
    """In columns held apart by spaces, numbers at the right."""
    return [f"{row[0]:<14}" + "".join(f"{cell:>10}" for cell in row[1:]) for row in rows]


def piped(rows: Sequence[Sequence[str]]) -> list[str]:
    first, *rest = [f"| {' | '.join(row)} |" for row in rows]
    return [first, "|" + "---|" * len(rows[0]), *rest]


@given(printed())
def test_every_dialect_says_the_same(rows: list[list[str]]) -> None:
    for dialect in (tabbed, laid, piped):
        assert said("\n".join(["Table 1: Cases", "", *dialect(rows)])) == expected(rows)


@given(printed(), st.data())
def test_a_page_may_end_anywhere_in_it(rows: list[list[str]], data: st.DataObject) -> None:
    dialect = data.draw(st.sampled_from([tabbed, laid]))
    heading, *lines = dialect(rows)
    at = data.draw(st.integers(1, len(lines)))
    again = data.draw(st.booleans())
    cut = ["", data.draw(st.sampled_from(FURNITURE)), ""]
    broken = [
        heading,
        *lines[:at],
        *(cut if at < len(lines) else []),
        *([heading] if again and at < len(lines) else []),
    ]
    assert said("\n".join(["Table 1: Cases", "", *broken, *lines[at:]])) == expected(rows)


@given(printed(), st.data())
def test_blank_lines_part_no_table(rows: list[list[str]], data: st.DataObject) -> None:
    lines = tabbed(rows)
    gaps = data.draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    text = "".join(f"{line}\n" + "\n" * gap for line, gap in zip(lines, gaps, strict=True))
    assert said(f"Table 1: Cases\n\n{text}") == expected(rows)


@given(printed(), st.data())
def test_groups_only_lengthen_the_path(rows: list[list[str]], data: st.DataObject) -> None:
    heading, *lines = tabbed(rows)
    at = data.draw(st.integers(0, len(lines) - 1))
    text = "\n".join(["Table 1: Cases", "", heading, *lines[:at], "Groups" + "\t" * (len(rows[0]) - 1), *lines[at:]])
    size = len(rows[0]) - 1
    plain = expected(rows)
    assert said(text) == [*plain[: at * size], *(f"Groups / {number}" for number in plain[at * size :])]
