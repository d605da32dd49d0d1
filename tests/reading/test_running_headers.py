"""What is a running header, and what only looks like one."""

from __future__ import annotations

import pytest

from matters.reading.document import Document, Line, SourceKind, Span
from matters.reading.furniture import strip
from matters.reading.sources.text import text_document

FRONT = "Wendlehaven Council\n\nMEETING: CABINET\n\nDATE: Tuesday 12 June 2029\n\nTIME: 10.00 am\n\n"


@pytest.mark.parametrize(
    ("line", "is_header"),
    [
        ("CABINET - TUESDAY 1ST MAY, 2029", True),
        # the heading of minutes on one line holds a body's word ("committee room") and a date, after a blank page
        ("MEETING HELD AT THE COMMITTEE ROOM, TOWN HALL, ORLEWICK ON TUESDAY 1ST MAY, 2029", False),
        ("Minutes of the meeting of the Cabinet held on Tuesday, 1 May 2029", False),
    ],
)
def test_a_heading_that_says_what_was_held_is_no_running_header(line: str, is_header: bool) -> None:
    document = text_document(
        f"{FRONT}This page is intentionally left blank\n\n{line}\n\nPRESENT: Councillor Bee\n".encode()
    )
    assert (line in [removed.text for removed in strip(document).furniture]) is is_header


@pytest.mark.parametrize(
    "line",
    [
        "- Inequalities between wards",  # a bullet
        "Appendices:",  # a heading of the report template
        "to the meeting",  # the rest of a title that every report has
    ],
)
def test_what_comes_again_beside_page_breaks_may_be_no_header(line: str) -> None:
    page = f"Some words of the report.\n\n{line}\n\nAgenda Item 4\n\n"
    document = strip(text_document((FRONT + page * 4).encode()))
    assert sum(kept.text == line for kept in document.lines) == 4


def pages_of_a_pdf(foot: tuple[str, ...]) -> Document:
    """Five pages, each with words of its own and then these lines close together at its foot."""
    lines: list[Line] = []
    for page in range(1, 6):
        lines += [Line(f"Words number {page}{n}", Span(page=page), gap=1) for n in range(6)]
        lines += [Line(text, Span(page=page), gap=0 if i else 1) for i, text in enumerate(foot)]
    return Document(SourceKind.PDF, tuple(lines), wrapped=True)


@pytest.mark.parametrize(
    ("foot", "is_header"),
    [
        # standing words of a template that happen to end several pages
        (("The Director of Law (LD 101/32) has been consulted and", "any comments have been taken in."), False),
        # a name broken over two lines
        (("OVERVIEW AND SCRUTINY COMMITTEE FOR", "ROADS AND RAILS"), True),
    ],
)
def test_a_sentence_at_the_foot_of_pdf_pages_is_no_header(foot: tuple[str, ...], is_header: bool) -> None:
    removed = {line.text for line in strip(pages_of_a_pdf(foot)).furniture}
    assert (foot[0] in removed) is is_header


def test_words_of_a_template_that_begin_a_page_of_each_report_are_no_header() -> None:
    # each report has them once, some pages after the one before; the numbers in them differ
    other = "Some words of the report.\n\nAgenda Item 4\n\n" * 6
    lines = [f"The Director of Money (FD.70{n}1/29) and the Chief" for n in range(5)]
    document = strip(text_document((FRONT + "".join(f"{other}{line}\n\nClerk agreed.\n\n" for line in lines)).encode()))
    assert [kept.text for kept in document.lines if "FD." in kept.text] == lines


def test_reports_that_begin_alike_under_page_numbers_have_no_running_header() -> None:
    page = "{}\n\nReport to:     Harbour Panel\nReport title:  Piers\n\nThe piers are long.\n\n"
    document = strip(text_document((FRONT + "".join(page.format(n) for n in (9, 14, 20))).encode()))
    assert sum(line.text.startswith("Report to:") for line in document.lines) == 3


@pytest.mark.parametrize(
    "foot",
    [
        "Wendlehaven Council - Roads Committee 26.9.2031",  # a date in figures
        "ROADS COMMITTEE 01/02/31                  (4)",  # a name of the heading, a date, a number in brackets
    ],
)
def test_a_name_with_a_date_in_figures_at_a_page_break_is_a_header(foot: str) -> None:
    head = "WENDLEHAVEN COUNCIL\n\nROADS COMMITTEE\n\nMinutes of the meeting of 1 February 2031\n\nPresent: A Bee\n\n"
    document = strip(text_document(f"{head}The annual\n\n{foot}\n\nletter was noted.\n".encode()))
    assert foot in [removed.text for removed in document.furniture]
