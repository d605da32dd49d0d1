"""Agendas: numbers, titles, reporters, pages, and what is said of the paper.

CI proves: each way of printing an item yields the same five things, and notes within an item are no items.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.grammar.listing.agenda import read_agenda
from matters.reading.grammar.listing.agenda_papers import reporter_in, status_of, without_asides
from matters.reading.grammar.listing.page_range import take_page_range
from matters.reading.sections import Section, SectionKind
from matters.reading.sources.text import text_document

Item = tuple[str, str, str | None, tuple[int, int] | None, str]


def items_of(text: str, wrapped: bool = True) -> list[Item]:
    lines = text_document(text.encode()).lines
    return [
        (
            item.number.value,
            item.title.value,
            item.report_of.value if item.report_of else None,
            item.pages.value if item.pages else None,
            item.status.value.value,
        )
        for item in read_agenda([Section(SectionKind.AGENDA, lines, wrapped)])
    ]


APOLOGIES = "1. Apologies\n\n"
FIRST: Item = ("1", "Apologies", None, None, "no_paper")


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        # pages behind the title, the reporter below
        (
            "2. Scorecard (Pages 5 - 12)\n\nReport of the Head of Schools.",
            ("Scorecard", "Head of Schools", (5, 12), "paper"),
        ),
        # the range broken over lines in a narrow column
        ("2. Scorecard (Pages 5 -\n12)", ("Scorecard", None, (5, 12), "paper")),
        # the title going on beside the second half of the range
        ("2. Adult and Community (Pages 5 -\nLearning 12)", ("Adult and Community Learning", None, (5, 12), "paper")),
        # one page only
        ("2. Scorecard (Page 5)", ("Scorecard", None, (5, 5), "paper")),
        # a column of pages at the edge
        ("2. Scorecard                         5 - 12", ("Scorecard", None, (5, 12), "paper")),
        # a title in capitals over two lines
        (
            "2. CLIMATE AND\nENERGY PLAN\nReport of the Head of Place",
            ("CLIMATE AND ENERGY PLAN", "Head of Place", None, "paper"),
        ),
        # a title that ends in the middle of a bracket
        ("2. Safeguarding (Children and\nAdults)", ("Safeguarding (Children and Adults)", None, None, "no_paper")),
        # bold in Markdown
        ("2. **Scorecard** (Pages 5 - 12)", ("Scorecard", None, (5, 12), "paper")),
        # the reporter's name over two lines, blank between
        (
            "2. Early Help\n\nReport of the Director of Children and\n\nEducation – To Follow",
            ("Early Help", "Director of Children and Education", None, "to_follow"),
        ),
        # only its parts follow
        (
            "2. Updates\n\nReport of the Clerk\n\nChildren (report to follow).",
            ("Updates", "Clerk", None, "to_follow"),
        ),
        # said in the title
        ("2. Budget - report to follow", ("Budget", None, None, "to_follow")),
        ("2. Budget (verbal update)", ("Budget", None, None, "verbal")),
        # the reporter behind a dash in the title, over two lines
        (
            "2. RISKS - Joint report of the Treasurer and the Head\n   Clerk (enclosed).",
            ("RISKS", "Treasurer and the Head Clerk", None, "paper"),
        ),
        ("2. CLAIMS - The Head Clerk will report\n   orally.", ("CLAIMS", "Head Clerk", None, "verbal")),
        # what will be decided behind a dash
        ("2. EXCLUSION - To consider passing what follows:", ("EXCLUSION", None, None, "no_paper")),
        # Welsh, with what is said of the paper
        (
            "2. Gofalwyr\n\nAdroddiad y Cyfarwyddwr Gofal (I ddilyn)",
            ("Gofalwyr", "Cyfarwyddwr Gofal", None, "to_follow"),
        ),
        ("2. Ymweliad\n\nAdroddiad ar lafar gan y Cadeirydd", ("Ymweliad", "Cadeirydd", None, "verbal")),
        # somebody speaks
        (
            "2. Budget\n\nTo receive a verbal update from the Director of Finance.",
            ("Budget", "Director of Finance", None, "verbal"),
        ),
        ("2. Health\n\nPresentation by Dr Moss, NHS Marl", ("Health", "Dr Moss, NHS Marl", None, "presentation")),
        (
            "2. Health\n\nA presentation will be given by the Chief Officer of Marl Trust. It covers winter.",
            ("Health", "Chief Officer of Marl Trust", None, "presentation"),
        ),
        ("2. Care\n\nPresentation by home care providers", ("Care", "home care providers", None, "presentation")),
        # an initial ends no sentence
        (
            "2. Nights\n\nPresentation by Inspector K. Moss of the Force.",
            ("Nights", "Inspector K. Moss of the Force", None, "presentation"),
        ),
        # the author behind a label, the pages behind dots
        ("2. Taxis ........ 5 - 12\n\n(Report author: J. Hall-Kay)", ("Taxis", "J. Hall-Kay", (5, 12), "paper")),
        # one page behind dots
        ("2. Taxis . . . . . . . 5", ("Taxis", None, (5, 5), "paper")),
        # an item that receives a paper of nobody
        (
            "2. Annual Report (Pages 5 - 12)\n\nTo receive the Board's annual report.",
            ("Annual Report", None, (5, 12), "paper"),
        ),
        # the sentence names the reporter after the paper
        (
            "2. Hospital\n\nThe Director of Law, Risk and Audit will submit Paper F.",
            ("Hospital", "Director of Law, Risk and Audit", None, "paper"),
        ),
        (
            "2. Risk\n\nThe report of the Head of Audit (Paper G) gives the position.",
            ("Risk", "Head of Audit", None, "paper"),
        ),
        # minutes are their own paper
        ("2. Minutes of the previous meeting", ("Minutes of the previous meeting", None, None, "paper")),
        # a file on a web page
        ("2. Scorecard PDF 188 KB", ("Scorecard", None, None, "paper")),
        # notes numbered in brackets, and as items are
        ("2. Interests\n\nNotes:\n(1) Declare them.\n(2) Leave.", ("Interests", None, None, "no_paper")),
        # lettered notes right below the title
        ("2. Interests\n a) To receive declarations", ("Interests", None, None, "no_paper")),
    ],
)
def test_an_item_is_read(second: str, expected: tuple[str, str | None, tuple[int, int] | None, str]) -> None:
    assert items_of(f"{APOLOGIES}{second}\n\n3. Urgent business") == [
        FIRST,
        ("2", *expected),
        ("3", "Urgent business", None, None, "no_paper"),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # a part of an item is numbered with a letter
        ("1. Apologies\n2. Minutes\n2a. Matters arising\n3. Budget", ["1", "2", "2a", "3"]),
        # no stop, in cells
        ("1\tApologies\n2\tMinutes\t3 - 8\n3\tBudget", ["1", "2", "3"]),
        # the word before the number
        ("Item 1 Apologies\nItem 2 Minutes\nItem 3 Budget", ["1", "2", "3"]),
        # a number that the print left out
        ("1. Apologies\n\n2. Minutes\n\n4. Budget (Pages 5 - 9)", ["1", "2", "4"]),
        # numbering that goes on from another part
        ("A. FIRST PART\n1. Apologies\n2. Minutes\nB. SECOND PART\n3. Budget", ["1", "2", "3"]),
        # each part counts anew behind its letter
        ("A. FIRST PART\nA1\tApologies\nA2\tMinutes\nB. SECOND PART\nB1\tBudget\nC1\tRoads", ["A1", "A2", "B1", "C1"]),
        # a day is no number
        ("1 Apologies\n\n2 Minutes\n\n3 Budget\n\n4 March 2031 at 10 am", ["1", "2", "3"]),
        # lettered parts with papers of their own, where the item has none
        (
            "1. Apologies\n\n2. LICENCES\n\n(a) Statement of Aims (Pages 3 - 8)\n\n(b) Since May\n\n"
            "Verbal report of the Clerk\n\n3. Budget",
            ["1", "2", "2(a)", "2(b)", "3"],
        ),
        # lettered notes under an item that has a paper
        ("1. Apologies\n\n2. Aims (Pages 3 - 8)\n\n(a) Part one\n\n(b) Part two\n\n3. Budget", ["1", "2", "3"]),
        # lettered notes that nobody reports on
        ("1. Apologies\n\n2. Interests\n\n(a) Yours\n\n(b) Your spouse's\n\n3. Budget", ["1", "2", "3"]),
        # numbered sentences in an item
        (
            "1. Apologies\n\n2. Interests\n\n1. Say so at once.\n\n2. Leave the room.\n\n"
            "3. Minutes (Pages 3 - 8)\n\n4. Budget",
            ["1", "2", "3", "4"],
        ),
    ],
)
def test_which_numbers_are_items(text: str, numbers: list[str]) -> None:
    assert [item[0] for item in items_of(text)] == numbers


def test_numbered_paragraphs_without_an_agenda_are_none() -> None:
    lines = text_document(b"1. The plan is long.\n\n2. The plan is good\n\n3. The end").lines
    assert not read_agenda([Section(SectionKind.FRONT, lines, True)])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Children (Social Care)", ("Children (Social Care)", "")),  # a bracket that belongs
        ("Budget (copy attached)", ("Budget", "copy attached")),
        ("Ofsted - Report of the Head of Schools", ("Ofsted", "Report of the Head of Schools")),
        ("Work Programme - Key Decision Plan", ("Work Programme - Key Decision Plan", "")),
        ("Exclusion - To consider what follows", ("Exclusion", "To consider what follows")),
        ("Quay Plan - to review its aims", ("Quay Plan - to review its aims", "")),  # in small letters, part of it
        ("Report of the Ombudsman", ("Report of the Ombudsman", "")),  # all of it is the title
    ],
)
def test_a_title_loses_what_only_tells_of_its_paper(title: str, expected: tuple[str, str]) -> None:
    assert without_asides(title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joint report of the Chief Executive and the Leader", "Chief Executive and the Leader"),
        ("Report of the Director (Communities) (copy attached)", "Director (Communities)"),
        ("Report of the Head of Law, attached", "Head of Law"),
        ("Report by the Head of Law setting out the changes", "Head of Law"),
        ("Minutes of the meeting held on 3 May", None),
        ("To receive the annual report", None),
        ("Report to follow", None),
    ],
)
def test_who_reports(text: str, expected: str | None) -> None:
    assert reporter_in([text]) == expected


def test_pages_say_that_there_is_a_paper_whatever_else_is_said() -> None:
    assert status_of("Budget", ["Appendix to follow"], has_paper=True).value == "paper"


@given(
    st.integers(1, 999), st.integers(1, 999), st.sampled_from(("(Pages {} - {})", "(Pages {}–{})", "Pages {} to {}"))
)
def test_every_range_is_taken_out_of_its_title(first: int, last: int, form: str) -> None:
    pages, rest, _ = take_page_range([f"Adult learning {form.format(first, last)}"])
    assert pages == (first, last)
    assert rest == ["Adult learning"]


@given(st.lists(st.text(max_size=40), max_size=12), st.booleans())
def test_no_lines_break_the_reader(lines: list[str], wrapped: bool) -> None:
    for item in items_of("\n".join(f"{i}. {line}" for i, line in enumerate(lines, 1)), wrapped):
        assert item[0].isalnum()
