"""Reports: where they begin, what their header says, what they ask for, and what they declare.

CI proves: on this council's template and on others', each statement is read as printed and nothing is made up.
"""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.document import Line, Span
from matters.reading.grammar.listing.agenda_numbers import number_by_title
from matters.reading.grammar.naming.body_names import names_a_body
from matters.reading.grammar.reporting.answers import answer_of, whole_answer, whole_dates, whole_wards
from matters.reading.grammar.reporting.recommendations import read_recommendations
from matters.reading.grammar.reporting.report_header import read_header
from matters.reading.grammar.reporting.report_headings import part_of
from matters.reading.grammar.reporting.report_parts import FlowingText, clearance_references, climate_grid, listed
from matters.reading.grammar.reporting.report_starts import report_starts
from matters.reading.grammar.reporting.reports import read_report
from matters.reading.record import AgendaItem, PaperStatus, Report, ReportHeader, Stated
from matters.reading.sources.text import text_document


def lines_of(text: str) -> tuple[Line, ...]:
    return text_document(text.encode()).lines


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("x\nReport to: Cabinet\nSubject: Roads", [1]),
        ("Report to:\tCabinet\tDate of Meeting:\t3 May 2022", [0]),
        ("**Report to:** Cabinet\nReport author: Jo Moss", [0]),
        # two headers, each with its own region
        ("Report to: Cabinet\nSubject: A\nSummary\nx\nReport to: Cabinet\nSubject: B", [0, 4]),
        # "Report to" in a sentence, or alone, is none
        ("Report to: follow\n\nThe plan is long.", []),
        # the author first, both without a colon
        ("Report of the Head of Law\n\nReport to Cabinet\n\nDate: 3 May 2022\n\nSubject: Roads", [0]),
        # labels of two letters, the author first
        ("By: Jo Moss, Clerk\n\nTo: Planning Committee - 3 May 2022\n\nSubject: Tree orders\n\nSummary: x", [0]),
        # another template
        ("Committee: Planning\nDate: 3 May 2022\nTitle: Tree orders\nWard(s) affected: Quay", [0]),
        # an agenda's last item above the first report
        ("Report of the Clerk\nReport to: Cabinet\nDate of Meeting: 3 May 2022\nSubject: Roads", [1]),
        # a front sheet is no report
        ("MEETING: CABINET\nDATE: 3 May 2022\nTIME: 6 pm\nVENUE: Hall\n\nReport of the Clerk\nSubject: x", []),
        # an entry of a forward plan is none
        ("Title: Roads\nDecision maker: Cabinet\nWards affected: All\nLead officer: Jo Moss", []),
    ],
)
def test_where_a_report_begins(text: str, starts: list[int]) -> None:
    assert report_starts(lines_of(text), True) == starts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Key decision? Yes", {"key_decision": True}),
        ("Is it a Key Decision?\tN", {"key_decision": False}),
        ("Is it included in the Forward Plan? No", {"in_forward_plan": False}),
        ("Exempt/Confidential No", {"exempt": False}),
        ("Exempt information: None", {"exempt": False}),
        ("Does this report contain exempt information? ☐ Yes ☒ No", {"exempt": False}),
        ("Public or private: Private", {"exempt": True}),
        ("Confidentiality: Part I - Official", {"exempt": False}),
        ("Key decision: Not applicable", {"key_decision": None}),
        ("Lead officer: Jo Moss", {"report_of": "Jo Moss"}),
        ("Report author: Jo Moss", {"report_of": "Jo Moss"}),
        ("Ward(s) affected: Quay, Moor", {"wards": "Quay, Moor"}),
        ("Electoral divisions affected: All", {"wards": "All"}),
        ("Portfolio holder: Councillor Ash", {"portfolio": "Councillor Ash"}),
        (
            "Cabinet Portfolio:\tEducation\tWards Affected:\t(All Wards);",
            {"portfolio": "Education", "wards": "(All Wards);"},
        ),
    ],
)
def test_a_label_by_any_wording(text: str, expected: dict[str, str | bool | None]) -> None:
    header, _ = read_header(lines_of(f"Report to: Cabinet\n{text}\nSubject: Roads\n\nSummary:"), True, None)
    for field, value in expected.items():
        stated = getattr(header, field)
        assert (stated.value if stated else None) == value


def test_of_several_dates_the_meeting_of_this_pack_is_taken() -> None:
    text = "Report to: Panel\nCabinet\nDate of Meeting: 26 May 2032\n31 May 2032\nSubject: Roads"
    for meeting in (dt.date(2032, 5, 26), dt.date(2032, 5, 31)):
        header, _ = read_header(lines_of(text), True, meeting)
        assert header.date_of_meeting
        assert header.date_of_meeting.value == meeting


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one, without a number
        ("That the report be noted.", ["That the report be noted."]),
        # numbers, a stem that asks for nothing itself
        ("That:\n\n(1) it be noted; and\n\n(2) thanks be given.", ["it be noted; and", "thanks be given."]),
        ("Members are asked to:\n\n- note it\n- thank them", ["note it", "thank them"]),
        ("It is recommended that the Committee:\n\n1. Notes it.\n\n2. Thanks them.", ["Notes it.", "Thanks them."]),
        # numbers of the report's own paragraphs
        ("2.1 That it be noted.\n\n2.2 That thanks be given.", ["That it be noted.", "That thanks be given."]),
        # parts of a recommendation stay in it
        (
            "(1) agree the plan, subject to:\n\n(a) its cost; and\n\n(b) its date; and\n\n(2) note it.",
            ["agree the plan, subject to: (a) its cost; and (b) its date; and", "note it."],
        ),
        # a stem that asks for something keeps its letters
        (
            "The Panel is asked to note the report and:\n\n(a) comment on it; and\n\n(b) ask for another.",
            ["The Panel is asked to note the report and: (a) comment on it; and (b) ask for another."],
        ),
        # for two bodies, each named above
        (
            "Cabinet\n\nTo note the work.\n\nTo refer it.\n\nScrutiny Committee (Place)\n\nTo consider the work.",
            ["To note the work.", "To refer it.", "To consider the work."],
        ),
        # one that wraps, with a blank line in the middle
        ("(1) That the Panel note the\n\nreview of roads.", ["That the Panel note the review of roads."]),
        # bullets
        ("• Note it.\n• Thank them.", ["Note it.", "Thank them."]),
        # the title page of what is attached follows
        ("That it be noted.\n\nAdvisory Council on\nRoads and Rails\n\nAnnual Report", ["That it be noted."]),
        # a stem that only points at the list, or passes it on to another body
        (
            "The Board is asked to endorse, or to comment to the Leader on, the proposed decision:\n\n"
            "(i) to plant elms; and\n\n(ii) to fell none.",
            ["to plant elms; and", "to fell none."],
        ),
        ("That the Forum recommends to Cabinet that:\n\n1. Elms be planted.", ["Elms be planted."]),
        ("That the Forum recommend to the Executive:\n\n(a) that elms be planted.", ["that elms be planted."]),
        # parts in small Roman numbers under a letter
        (
            "(a) that elms be planted, of which:\n   i. six in May; and\n   ii. two in June; and\n\n(b) note it.",
            ["that elms be planted, of which: i. six in May; and ii. two in June; and", "note it."],
        ),
        # a table follows
        (
            "That it be noted.\n\n3 May 2031          Elms\n7 June 2031         Oaks\n\nIt may change.",
            ["That it be noted."],
        ),
        # two spaces after a stop are no columns
        (
            "That it be noted.\n\nThat thanks be given.  That it end.",
            ["That it be noted.", "That thanks be given. That it end."],
        ),
        # nothing
        ("", []),
    ],
)
def test_recommendations(text: str, expected: list[str]) -> None:
    assert [found.value for found in read_recommendations(lines_of(text), True)] == expected


def test_the_large_title_of_an_annex_that_names_a_board_addresses_nobody() -> None:
    title = ("Westhampton Standing Advisory Board on the Upkeep", "of Paths (SABUP)")
    lines = (
        Line("That the report be noted.", Span(page=3)),
        *(Line(text, Span(page=4), gap=1 - i, level=1, after_cut=not i) for i, text in enumerate(title)),
    )
    assert [found.value for found in read_recommendations(lines, True)] == ["That the report be noted."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FD.7505/24.....", ["FD 7505/24"]),  # dots on both sides
        ("LD5568/23", ["LD 5568/23"]),  # glued
        ("(FD 3481) and (LD\n2773)", ["FD 3481", "LD 2773"]),  # no year, and broken over lines
        ("FD..7415/23 and again FD 7415/23", ["FD 7415/23"]),  # said twice
        ("not subject to FD/LD consultation", []),
        ("the WFD 1234", []),
    ],
)
def test_clearance_references(text: str, expected: list[str]) -> None:
    assert [found.value for found in clearance_references(FlowingText(lines_of(text)))] == expected


GRID = (
    "Have a positive impact\tNo\nHave a neutral impact\tY\nHave a negative impact\tN\n"
    "The Author has undertaken the Climate Emergency training for\nreport authors\tYes"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GRID, (False, True, False, True)),
        # rows run together at the foot of a page
        (GRID.replace("\tNo\nHave a neutral impact\tY", " Have a neutral impact\tNo Y"), (False, True, False, True)),
        # blank cells
        ("Have a positive impact\t\nHave a neutral impact\tYes", (None, True, None, None)),
        # a sentence about it answers nothing
        ("The plan will have a positive impact on the climate.", None),
    ],
)
def test_climate_grid(text: str, expected: tuple[bool | None, ...] | None) -> None:
    grid = climate_grid(FlowingText(lines_of(text)))
    answers = (grid.positive, grid.neutral, grid.negative, grid.author_trained) if grid else ()
    assert (tuple(answer.value if answer else None for answer in answers) or None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The following appendices are attached to this report:\n\nAppendix A - Plan", ["Appendix A - Plan"]),
        ("Appendix 1 – Plan\nAppendix 2 – Map", ["Appendix 1 – Plan", "Appendix 2 – Map"]),  # close together
        ("- Annual plan\n- Map", ["Annual plan", "Map"]),
        ("N/A", []),
        ("None", []),
        ("There are no appendices to this report", []),
        ("No appendices are attached; all is in the report.", []),
        ("There are background papers available for inspection.", []),  # says there are, names none
        (
            "Review of Roads, 2030\n\n1. Introduction\n\n1.1 Roads are long.",
            ["Review of Roads, 2030"],
        ),  # the text begins
    ],
)
def test_lists_of_appendices_and_background_papers(text: str, expected: list[str]) -> None:
    assert [found.value for found in listed(lines_of(text), True)] == expected


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Recommendation(s):", "recommendations"),
        ("## 2. Recommendations", "recommendations"),
        ("Recommendation: That it be noted.", "recommendations"),
        ("RECOMMENDATIONS", "recommendations"),
        ("Alternative Options Considered and Rejected: (including any Risk Implications)", "alternatives"),
        ("How does the decision contribute to the Council’s Corporate Objectives?", "objectives"),
        ("12.0 Background Papers", "background_papers"),
        ("Wards Affected: All", "particulars"),
        ("recommendations were made", None),
        ("The recommendations of the review are long and many.", None),
    ],
)
def test_headings_of_parts(text: str, part: str | None) -> None:
    found = part_of(Line(text, Span(line=1)))
    assert (found.part if found else None) == part


def test_a_report_as_a_whole() -> None:
    text = (
        "Report to: Cabinet\nSubject: Roads\n\nSummary:\n\nTo inform.\n\n"
        "2. Recommendations\n\n2.1 That it be noted.\n\n3. Costs\n\n3.1 None.\n\n"
        "Contact Officer: Jo Ash\nTel: 01632 960111\nEmail: jo@newby.example\n(Roads Manager)\n\n"
        "Appendices: Map\n\nBackground Papers:\n\nNone\n\n1. Introduction\n\n1.1 Roads are long."
    )
    report = read_report(lines_of(text), False, None, None)
    assert [r.value for r in report.recommendations] == ["That it be noted."]
    contact = report.contact_officer
    assert contact
    assert [part.value for part in (contact.name, contact.telephone, contact.email) if part] == [
        "Jo Ash",
        "01632 960111",
        "jo@newby.example",
    ]
    assert [appendix.value for appendix in report.appendices] == ["Map"]
    assert not report.background_papers
    assert (report.span.line, report.span.last_line) == (1, text.count("\n") + 1)


def report_on(subject: str, number: str | None = None) -> Report:
    place = Span(line=1)
    return Report(place, ReportHeader(subject=Stated(subject, place)), Stated(number, place) if number else None)


def item_on(number: str, title: str) -> AgendaItem:
    place = Span(line=1)
    return AgendaItem(Stated(number, place), Stated(title, place), Stated(PaperStatus.PAPER, place))


def test_a_report_without_a_stamp_is_numbered_by_its_subject() -> None:
    agenda = [
        item_on("4", "Roads"),
        item_on("5", "Work Programme Key Decision Forward Plan"),
        item_on("6", "Roads and Rails"),
    ]
    reports = [
        report_on("Work Programme 2031/32, Scrutiny Topics and Key Decision Forward Plan"),
        report_on("Roads and Rails – Review"),
        report_on("Bridges"),
        report_on("Roads", "4"),
    ]
    numbered = number_by_title(reports, agenda)
    assert [r.agenda_number.value if r.agenda_number else None for r in numbered] == ["5", "6", None, "4"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cabinet", True),
        ("Health and Wellbeing Board:", True),
        ("That Cabinet", False),
        ("the Board met.", False),
        ("Advisory Council on", False),
        ("", False),
    ],
)
def test_names_of_bodies(text: str, expected: bool) -> None:
    assert names_a_body(text) is expected


@given(st.text())
def test_an_answer_ends_within_its_text(text: str) -> None:
    for whole in (whole_answer, whole_dates, whole_wards):
        assert 0 <= whole(text) <= len(text)
    assert answer_of(text) in (True, False, None)


SENTENCES = st.lists(
    st.lists(st.sampled_from(("note", "plan", "roads", "agree", "thank")), min_size=2, max_size=6).map(
        lambda words: "That " + " ".join(words) + "."
    ),
    min_size=1,
    max_size=8,
)


@given(SENTENCES, st.sampled_from(("({}) ", "{}. ", "2.{} ", "- ({}) ")), st.sampled_from(("\n", "\n\n")))
def test_each_numbered_recommendation_comes_back_without_its_number(asks: list[str], form: str, between: str) -> None:
    text = between.join(f"{form.format(i)}{ask}" for i, ask in enumerate(asks, 1))
    assert [found.value for found in read_recommendations(lines_of(text), False)] == asks


@given(
    st.lists(st.sampled_from((*GRID.split("\n"), "Report to: Cabinet", "Subject: x", "Recommendations", "(1) a", "")))
)
def test_no_lines_break_the_reader(lines: list[str]) -> None:
    text = lines_of("\n".join(["Report to: Panel", *lines]))
    assert read_report(text, True, None, None).span.line == 1


def test_a_numbered_report_on_tabs_is_parted_at_its_numbers() -> None:
    """Its head has no number, its text has; the contact stands under a heading of its own at the end."""
    text = (
        "To:\tRoads Panel - 3 May 2022\n\nSubject:\tVerges\n\nClassification:\tUnrestricted\n\nRecommendation(s):\n\n"
        "The Panel is asked to note it.\n\n1.\tIntroduction\n\n1.1 Grass grows.\n\n"
        "2.\tBackground documents\n\nMowing log, 2021\n\n"
        "3.\tContact details\n\nReport author:\tJo Moss, Head of Grass\n\t01632 960123\n\tjo.moss@newby.example\n"
    )
    report = read_report(lines_of(text), False, None, None)
    contact = report.contact_officer
    assert [found.value for found in report.recommendations] == ["The Panel is asked to note it."]
    assert [found.value for found in report.background_papers] == ["Mowing log, 2021"]
    assert report.header.exempt is not None
    assert report.header.exempt.value is False
    assert contact is not None
    assert contact.telephone is not None
    assert (contact.name and contact.name.value, contact.telephone.value) == ("Jo Moss", "01632 960123")


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Contact: Jo Moss, Head of Law\nEmail: jo@newby.example\nTelephone: 01632 960123", "Jo Moss"),
        ("Contact: 01632 960123", None),  # nobody is named
        ("Contact: Jo Moss", None),  # may be any contact
    ],
)
def test_the_bare_word_contact_leads_to_an_officer_who_can_be_reached(below: str, expected: str | None) -> None:
    text = f"Report to: Cabinet\nSubject: Roads\n\nSummary\n\nIt is long.\n\n{below}"
    contact = read_report(lines_of(text), False, None, None).contact_officer
    assert (contact and contact.name and contact.name.value) == expected
