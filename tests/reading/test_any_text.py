"""No text whatever stops the reading: it yields a record, or says why not."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.reading.errors import UnreadableError
from matters.reading.jsonform import as_json
from matters.reading.read import read

LINES = sorted(
    {line for path in (Path(__file__).parent / "forms").glob("*.txt") for line in path.read_text().split("\n")}
)


def reads(data: bytes, name: str) -> None:
    try:
        as_json(read(data, name).record)
    except UnreadableError as error:
        assert str(error)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=60))
def test_lines_of_minutes_in_any_order(lines: list[str]) -> None:
    reads("\n".join(lines).encode(), "minutes.txt")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_characters(text: str) -> None:
    reads(text.encode("utf-8", "surrogatepass"), "any.txt")


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<table>", "<tr><td>1.</td><td>", "</td>", "<b>", "RESOLVED:", "&lt;p&gt;x", "<ul><li>"]
        )
    )
)
def test_broken_markup(pieces: list[str]) -> None:
    reads(("<html><body>" + "".join(pieces)).encode(), "page.html")
