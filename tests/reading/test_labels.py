"""Labels and values in every layout that extraction makes of one grid.

CI proves: rows of cells, wrapped columns, columns held apart by spaces, bold words and pipes all yield the same fields.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.grammar.labelling.label_book import LabelBook
from matters.reading.grammar.labelling.labels import read_labels
from matters.reading.grammar.reporting.report_header import BOOK as REPORT
from matters.reading.sources.text import text_document

BOOK = LabelBook(
    {
        "to": ["Report to", "To"],
        "date": ["Date of Meeting", "Date"],
        "subject": ["Subject"],
        "key": ["Is this a Key Decision"],
        "exempt": ["Exempt / Confidential Report"],
    },
    answer="yes|no",
    spoken="report to",
)


def fields_of(text: str, book: LabelBook = BOOK, wrapped: bool = True) -> dict[str, str]:
    return {name: found.value for name, found in read_labels(text_document(text.encode()).lines, book, wrapped).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one label and value a line
        ("Report to: Cabinet\nDate: 3 May 2022", {"to": "Cabinet", "date": "3 May 2022"}),
        # tab-separated cells, a second addressee in a row without labels
        (
            "Report to:\tCabinet\tDate of Meeting:\t3 May 2022\n\tAudit Committee\t\t4 May 2022",
            {"to": "Cabinet Audit Committee", "date": "3 May 2022 4 May 2022"},
        ),
        # a cell's label without a colon
        ("Report to:\tCabinet\tDate of Meeting\t3 May 2022", {"to": "Cabinet", "date": "3 May 2022"}),
        # wrapped columns one after the other, a label broken over lines and begun behind a value
        (
            "Report to: Overview and\nScrutiny Panel\n\nSubject: Roads\n\nIs this a Key\n\nDecision:\nNo Exempt /\n"
            "Confidential\n\nReport:\n\nYes",
            {"to": "Overview and Scrutiny Panel", "subject": "Roads", "key": "No", "exempt": "Yes"},
        ),
        # columns held apart by spaces, values and labels both going on below
        (
            "Report to:     Audit and          Date of Meeting:   3 May\n"
            "               Risk Panel                            2022\n"
            "Is this a      No                 Exempt /           Yes\n"
            "Key Decision:                     Confidential\n"
            "                                  Report:",
            {"to": "Audit and Risk Panel", "date": "3 May 2022", "key": "No", "exempt": "Yes"},
        ),
        # a value that goes on below behind a tab of its own
        (
            "Report to:\tCabinet and\n\tAudit Panel\n\nDate:\t3 May 2022",
            {"to": "Cabinet and Audit Panel", "date": "3 May 2022"},
        ),
        # two spaces behind every colon are no columns
        (
            "Report to:  Audit and\nRisk Panel\n\nSubject:  Roads and\nVerges\n\nIs this a Key\nDecision:\n\n"
            "No Exempt /\nConfidential\nReport:\n\nNo",
            {"to": "Audit and Risk Panel", "subject": "Roads and Verges", "key": "No", "exempt": "No"},
        ),
        # Markdown pipes with bold labels, a row of rules and a row that the book does not know
        (
            "| **Report to** | Cabinet |\n|---|---|\n| **Purpose** | To inform |\n| **Subject** | Roads |",
            {"to": "Cabinet", "subject": "Roads"},
        ),
        # bold pairs on one line
        ("Report to: Cabinet **Date of Meeting:** 3 May 2022", {"to": "Cabinet", "date": "3 May 2022"}),
        # an answer without a colon before it
        ("Subject: Roads\nExempt/Confidential Report No", {"subject": "Roads", "exempt": "No"}),
        # no colon at all
        ("Report to the Cabinet\n\nDate: 3 May 2022", {"to": "Cabinet", "date": "3 May 2022"}),
        # a label that only seems to begin at the end of the line above
        ("Report to Roads\nDate: 3 May 2022", {"to": "Roads", "date": "3 May 2022"}),
        # a label of another form ends the value before it
        ("Subject: Roads\nAuthor of this text: Jo Moss", {"subject": "Roads"}),
        # a title may hold a colon where it wraps
        ("Subject: Strategic Needs\nAssessment: Falls", {"subject": "Strategic Needs Assessment: Falls"}),
        # a question that is no label ends it too
        ("Subject: Roads\nHas consultation been carried out? Yes", {"subject": "Roads"}),
        # two labels of one field: the first counts
        ("Subject: Roads\nSubject: Rails", {"subject": "Roads"}),
        # a label without a value is left out
        ("Subject:\nDate: 3 May 2022", {"date": "3 May 2022"}),
        # a value on the line below its label
        ("Subject:\nRoads and rails", {"subject": "Roads and rails"}),
        # small letters are prose
        ("They changed the subject: it was late.", {}),
        # a word of a value that is also a label
        ("Report to: the Date\nPanel", {"to": "the Date Panel"}),
    ],
)
def test_a_layout_yields_its_fields(text: str, expected: dict[str, str]) -> None:
    assert fields_of(text) == expected


def test_in_converted_text_a_blank_line_ends_a_value() -> None:
    text = "Subject: Roads\n\nThe report is long."
    assert fields_of(text, wrapped=False) == {"subject": "Roads"}


def test_what_follows_a_whole_answer_belongs_to_the_label_beside_it() -> None:
    """The left column goes on below a right one that was complete."""
    text = "Subject: Child Safety **Wards Affected:** All Wards\nReview (CSR)\n\nReport of: Head of Law"
    assert fields_of(text, REPORT) == {
        "subject": "Child Safety Review (CSR)",
        "wards": "All Wards",
        "report_of": "Head of Law",
    }


WORDS = st.text(alphabet="abcdefghij", min_size=2, max_size=8).map(str.title)
VALUES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


def tab_rows(to: str, date: str, subject: str) -> str:
    return f"Report to:\t{to}\tDate of Meeting:\t{date}\nSubject:\t{subject}\t\t"


def lines(to: str, date: str, subject: str) -> str:
    return f"Report to: {to}\nDate of Meeting: {date}\nSubject: {subject}"


def pipes(to: str, date: str, subject: str) -> str:
    return f"| Report to: | {to} | Date of Meeting: | {date} |\n|---|---|---|---|\n| Subject: | {subject} | | |"


def wrapped_columns(to: str, date: str, subject: str) -> str:
    return "\n".join(
        part
        for label, value in (("Report to:", to), ("Date of Meeting:", date), ("Subject:", subject))
        for part in (f"{label} {value.split(' ')[0]}", *value.split(" ")[1:])
    )


@given(VALUES, VALUES, VALUES, st.sampled_from((tab_rows, lines, pipes, wrapped_columns)))
def test_every_layout_gives_back_what_was_put_in(to: str, date: str, subject: str, layout: object) -> None:
    assert callable(layout)
    assert fields_of(layout(to, date, subject)) == {"to": to, "date": date, "subject": subject}


@given(st.text(), st.booleans())
def test_no_text_breaks_the_reader(text: str, wrapped: bool) -> None:
    for found in read_labels(text_document(text.encode()).lines, REPORT, wrapped).values():
        assert found.value
        assert found.span.line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # running text, the label in the middle of a line
        ("Subject: Roads Report to: Audit and\nRisk\nPanel", (1, 3)),
        # cells
        ("Subject:\tRoads\nReport to:\tAudit and\n\tRisk Panel", (2, 3)),
        # all on one line
        ("Report to: Audit Panel", (1, None)),
    ],
)
def test_a_value_stands_on_all_its_lines(text: str, lines: tuple[int, int | None]) -> None:
    span = read_labels(text_document(text.encode()).lines, BOOK, True)["to"].span
    assert (span.line, span.last_line) == lines
