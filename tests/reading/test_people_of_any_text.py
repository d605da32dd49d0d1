"""The grammars of people on text that no clerk wrote.

CI proves: whatever the words and their order, reading ends, every place lies within the lines read, nobody is listed
twice in a group, and nobody comes out empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from matters.reading.document import Line
from matters.reading.grammar.attending.apologies import read_apologies
from matters.reading.grammar.attending.attendance import read_attendance
from matters.reading.grammar.attending.declarations import read_declarations
from matters.reading.grammar.minutes_heading import read_heading
from matters.reading.record import Text
from matters.reading.sources.text import text_document

WORDS = [
    *("Councillors", "Councillor", "Mrs", "Mr.", "Hall", "Moss", "Ann", "Clerk", "Council", "Committee", "Group"),
    *("Present:", "Also present", "In attendance:", "Apologies", "were received", "from", "declared", "an interest"),
    *(
        "in item 5",
        "and",
        ",",
        ";",
        "(",
        ")",
        "-",
        "–",
        ".",
        ":",
        "|",
        "\t",
        "   ",
        "\n",
        "\n\n",
        "4 May 2021",
        "10.00 am",
    ),
    *("held at the", "Town Hall", "on", "8 members of the public", "Labour", "None", "was present", "<b>", "**", "é"),
]
passages = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=300)


def lines_of(text: str) -> Sequence[Line]:
    return text_document(text.encode()).lines


def assert_in_place(found: Sequence[Text], lines: Sequence[Line]) -> None:
    printed = {line.span.line for line in lines}
    for who in found:
        assert who.value.strip() == who.value != ""
        assert who.span.line in printed
        assert who.span.last_line is None or who.span.last_line in printed


@given(passages)
def test_attendance_of_any_text(text: str) -> None:
    lines = lines_of(text)
    read = read_attendance(lines)
    for group in (read.present, read.also_present, read.apologies):
        assert_in_place(group, lines)
        assert len({who.value for who in group}) == len(group)


@given(passages)
def test_apologies_and_declarations_of_any_text(text: str) -> None:
    lines = lines_of(text)
    assert_in_place(read_apologies(lines), lines)
    for declaration in read_declarations(lines):
        assert_in_place([declaration.who, declaration.what], lines)


@given(passages)
def test_a_heading_of_any_text(text: str) -> None:
    lines = lines_of(text)
    meeting = read_heading(lines).meeting
    assert_in_place([part for part in (meeting.body, meeting.committee, meeting.venue) if part], lines)
