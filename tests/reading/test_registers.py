"""Tables of records.

CI proves: a table whose cells are mostly words is read row by row, its headings, title and kind told by its own words;
what page furniture cut is put together where the cells tell; and no table of another kind is taken for one.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.furniture import strip
from matters.reading.grammar.registering.registers import read_registers
from matters.reading.grids.gather import sheets_of
from matters.reading.record import Register
from matters.reading.sections import split
from matters.reading.sources.text import text_document

HEAD = "Report to:|Cabinet|Date of Meeting:|8 May 2029\nSubject:|Schools||\n\nSummary:\n\nTo note the tables below.\n\n"
"""A report, so that the table is not on a front sheet."""


def registers(text: str) -> tuple[Register, ...]:
    """What is read of a report with a table that is written here with "|" for tabs and "¦" for Markdown's pipes."""
    printed = (HEAD + text).replace("|", "\t").replace("¦", "|")
    return read_registers(sheets_of(split(strip(text_document(printed.encode())))))


def rows(text: str) -> list[list[tuple[str, ...]]]:
    return [[row.cells for row in register.rows] for register in registers(text)]


@pytest.mark.parametrize(
    ("quirk", "text", "expected"),
    [
        (
            "headings, then a record a row",
            "Visits\n\nSchool|Inspection Date|Grade\nElm Primary|4 May 2029|Good\nOak High|6 May 2029|Pending\n",
            [[("Elm Primary", "4 May 2029", "Good"), ("Oak High", "6 May 2029", "Pending")]],
        ),
        (
            "one record under headings is a table",
            "Councillor|Portfolio|Period of Report\nAda Thorn|Housing|May 2029\n",
            [[("Ada Thorn", "Housing", "May 2029")]],
        ),
        (
            "a stamp and a repeated heading between two rows",
            "School|Date|Grade\nElm|4 May 2029|Good\n\nAgenda Item 9\n\nSchool|Date|Grade\nOak|6 May 2029|Good\n",
            [[("Elm", "4 May 2029", "Good"), ("Oak", "6 May 2029", "Good")]],
        ),
        (
            "the rest of a long cell after the break, under a repeated heading",
            "School|Next steps|Support\nElm|Reading in year 2 is|Tier 1\n\nSchool|Next steps|Support\n|not secure.|\n",
            [[("Elm", "Reading in year 2 is not secure.", "Tier 1")]],
        ),
        (
            "every cell cut by the page, one in the midst of a word that stands whole elsewhere",
            "The Harbour Community School was seen.\n\nSchool|Inspection Date|Grade\n"
            "Harbour Communi|4th & 5th|Good\n\nty School|May 2029|5021 (grades.example)\n",
            [[("Harbour Community School", "4th & 5th May 2029", "Good 5021 (grades.example)")]],
        ),
        (
            "a name cut after a dash and a date before its year",
            "School|Inspection Date|Inspector\nElm|9 & 10 May|Ada Thorn -\n\nPrimary|2029|HMI\n",
            [[("Elm Primary", "9 & 10 May 2029", "Ada Thorn - HMI")]],
        ),
        (
            "a blank line between whole rows joins nothing",
            "Session|Date\nOne: asking well|Tuesday, 4 May 2029\n\nTwo: listening|Tuesday, 11 May 2029\n",
            [[("One: asking well", "Tuesday, 4 May 2029"), ("Two: listening", "Tuesday, 11 May 2029")]],
        ),
        (
            "rows all apart by blank lines, one without a first cell",
            "Position|Organisation|Representing\n\nManager|Tidewell Homes|Housing\n\n"
            "Sergeant|Police|Criminal services\n\n"
            "|Fire Service|Rescue\n",
            [[
                ("Manager", "Tidewell Homes", "Housing"),
                ("Sergeant", "Police", "Criminal services"),
                ("", "Fire Service", "Rescue"),
            ]],
        ),
        (
            "two records that begin alike",
            "Position|Organisation\nService Manager|Tidewell Council\nService Manager|Tidewell Homes\n",
            [[("Service Manager", "Tidewell Council"), ("Service Manager", "Tidewell Homes")]],
        ),
        (
            "a list in two columns without headings",
            "Glossary:\n\nMASH|Multi-agency safeguarding hub\nDSL|Designated safeguarding lead\n"
            "IRO|Reviewing officer\n",
            [[
                ("MASH", "Multi-agency safeguarding hub"),
                ("DSL", "Designated safeguarding lead"),
                ("IRO", "Reviewing officer"),
            ]],
        ),
        (
            "a membership of three columns with one heading, over the counts",
            "Membership and attendance in 2028/29 was:\n\n||Meetings attended\nQuaker|Ada Thorn|3\n"
            "Sikh|Vacancy|0\nJewish|B Ash|4\n",
            [[("Quaker", "Ada Thorn", "3"), ("Sikh", "Vacancy", "0"), ("Jewish", "B Ash", "4")]],
        ),
        (
            "groups that all begin with one word are rows and no headings",
            "Membership of the council is in four groups.\n\nGroup A|Faiths\nGroup B|Teachers\nGroup C|The Council\n",
            [[("Group A", "Faiths"), ("Group B", "Teachers"), ("Group C", "The Council")]],
        ),
        (
            "names in two columns, read across in the order of the alphabet",
            "Placed by the following authorities:-\n\nAsh|Birch\nCedar*|Elm\nFir|\nHazel|Oak\n",
            [[("Ash",), ("Birch",), ("Cedar*",), ("Elm",), ("Fir",), ("Hazel",), ("Oak",)]],
        ),
        (
            "people with a dash, a line each",
            "Membership:\n\nCllr Ada Thorn – Chair\n\nBo Ash - Carer. Tidewell Council\n\n"
            "Dr Cy Elm – Nurse\n\nSupport:\n",
            [[("Cllr Ada Thorn", "Chair"), ("Bo Ash", "Carer. Tidewell Council"), ("Dr Cy Elm", "Nurse")]],
        ),
        (
            "ticks under three impacts",
            "|Corporate Objective|Positive Impact|Neutral Impact|Negative Impact\n1|Learning|√||\n2|Jobs||√|\n",
            [[("1", "Learning", "√", "", ""), ("2", "Jobs", "", "√", "")]],
        ),
        (
            "the declarations of a meeting, in its minutes",
            "Member|Minute No.|Reason|Action\nCouncillor Thorn|12|Governor|Left the room\n",
            [[("Councillor Thorn", "12", "Governor", "Left the room")]],
        ),
        (
            "recommendations with what was answered and how far it is",
            "No.|Recommendation|Cabinet response|Status\n1|That a plan be made|Accepted|Complete\n"
            "2|That it be costed|No|\n",
            [[("1", "That a plan be made", "Accepted", "Complete"), ("2", "That it be costed", "No", "")]],
        ),
        (
            "a tracker that names action, lead and date is none the less of recommendations",
            "Recommendation|Response|Action|Lead Officer|Due date\nMake a plan|Agreed|Plan made|A Thorn|May 2029\n",
            [[("Make a plan", "Agreed", "Plan made", "A Thorn", "May 2029")]],
        ),
        (
            "risks, most of their cells scores",
            "Risk|Likelihood|Impact|Score|Owner\nFlood|4|5|20|A Thorn\nFire|2|5|10|B Ash\n",
            [[("Flood", "4", "5", "20", "A Thorn"), ("Fire", "2", "5", "10", "B Ash")]],
        ),
        (
            "contracts with their values and dates",
            "Contract|Supplier|Value|End date\nMeals|Tidewell Foods|£2,000|31/03/2030\n"
            "Buses|Shore Coaches|£900|31/03/2031\n",
            [[("Meals", "Tidewell Foods", "£2,000", "31/03/2030"), ("Buses", "Shore Coaches", "£900", "31/03/2031")]],
        ),
        (
            "notices of pharmacies",
            "Pharmacy|Notification|From\nQuay Chemist|Closure|9 May 2029\n",
            [[("Quay Chemist", "Closure", "9 May 2029")]],
        ),
        (
            "the index of a forward plan, ending where the first decision begins",
            "INDEX OF ITEMS\n\nItem Heading|Officer Contact|Page No\nSea Wall|A Thorn a.thorn@tidewell.example|4\n"
            "TIDEWELL COUNCIL FORWARD PLAN||\nDecision Maker|Cabinet|\n",
            [[("Sea Wall", "A Thorn a.thorn@tidewell.example", "4")]],
        ),
        (
            "informal meetings, numbered twice alike as printed",
            "INFORMAL MEETINGS 2028/29\n\nNo.|Report/Item|Organiser\n1.|Visit to the quay|A Thorn\n1.|Briefing|B Ash\n",
            [[("1.", "Visit to the quay", "A Thorn"), ("1.", "Briefing", "B Ash")]],
        ),
        (
            "two tables that extraction ran together, each under its own title",
            "Visits||\nSchool|Date|Grade\nElm|4 May 2029|Good\nTraining||\nCourse|Date|Venue\n"
            "First aid|5 May 2029|Hall\n",
            [[("Elm", "4 May 2029", "Good")], [("First aid", "5 May 2029", "Hall")]],
        ),
        (
            "pipes that Markdown draws",
            "¦ School ¦ Date ¦\n¦---¦---¦\n¦ Elm ¦ 4 May 2029 ¦\n",
            [[("Elm", "4 May 2029")]],
        ),
        (
            "markup and parted ordinals in the cells",
            "School|Date|Next steps\n<p>Elm</p>|4 th May 2029|<ul style=\"x\"> • Reading • Maths\n",
            [[("Elm", "4th May 2029", "• Reading • Maths")]],
        ),
        ("a table of numbers", "Ward|2028|2029\nQuay|4|5\nShore|6|7\n", []),
        ("counts beside a name", "Category|Count\nIn education|95\nIn work|20\nNeither|7\n", []),
        ("a plan of action", "Action|Lead|By when|RAG\nOpen a hub|A Thorn|May 2029|Green\n", []),
        ("a plan by its title", "Action plan\n\nMilestone|Timescale\nLaunch|May 2029\nReview|June 2029\n", []),
        ("the measures of a plan", "Ref|Measure|Target|Actual\n1|Calls answered|90% by May|Not yet known\n", []),
        ("how a strategy is to be carried out", "How we will make this happen|Council|School\n"
         "Teach all|Early Years|\n", []),
        ("a work programme with crosses", "|4 SEPTEMBER|9 OCTOBER\nRoads|X|\nSchools||X\n", []),
        (
            "a meeting of a work programme",
            "Tuesday, 4 September 2029, Town Hall\n\nNo.|Report/Item|Report Author\n1.|Roads|A Thorn\n2.|Parks|B Ash\n",
            [],
        ),
        ("climate answers", "Have a positive impact|No\nHave a neutral impact|Yes\nHave a negative impact|No\n", []),
        ("whom to contact", "Contact Officer:|Ada Thorn\nTelephone Number:|01632 960001\n"
         "Email Address:|a@x.example\n", []),
        ("equality boxes", "1.|No Equality Implication|☑\n2.|Equality Implications identified and mitigated|☐\n", []),
        ("a page's own layout in two cells", "Profile: know|Protect: guard\nPrevent: teach|Prosecute: act\n", []),
        (
            "headings of which no word is known, over cells that run long",
            "Lessons\n\nChild|What it taught us\nA|To listen to what they say\nB|To share what is already known\n",
            [[("A", "To listen to what they say"), ("B", "To share what is already known")]],
        ),
        (
            "how often each member came",
            "Member|Possible|Actual\nCllr Thorn|6|5\nCllr Ash|6|6\n",
            [[("Cllr Thorn", "6", "5"), ("Cllr Ash", "6", "6")]],
        ),
        ("running text", "The school was inspected. Its grade was good.\n\nThe date was 4 May 2029.\n", []),
    ],
)  # fmt: skip
def test_the_records_of_a_table(quirk: str, text: str, expected: list[list[tuple[str, ...]]]) -> None:
    assert rows(text) == expected, quirk


@pytest.mark.parametrize(
    ("text", "title", "kind", "columns"),
    [
        # a heading over the lead-in is the title, not the lead-in
        (
            "4. Visits since June\n\nThe visits are set out below:\n\nSchool|Inspection Date\nElm|4 May 2029\n",
            "Visits since June",
            "inspection",
            ("School", "Inspection Date"),
        ),
        # a lead-in alone, its colon gone
        (
            "It was agreed.\n\nThe notices are as follows:-\n\nPharmacy|Change\nQuay|Closure\n",
            "The notices are as follows",
            "notification",
            ("Pharmacy", "Change"),
        ),
        # of a long paragraph the last sentence leads in
        (
            "Every notice is read on the day on which it comes in and passed to those who look after health and "
            "schools in the place where the child will live, so that they may be ready. "
            "They were placed by these councils:\n\nAsh|Birch\nCedar|Elm\nFir|Hazel\n",
            "They were placed by these councils",
            "other",
            (),
        ),
        # a title in a row of the table itself
        (
            "It was agreed.\n\nMembership of the Panel||\nName|Role|Organisation\nAda Thorn|Chair|Tidewell Council\n",
            "Membership of the Panel",
            "membership",
            ("Name", "Role", "Organisation"),
        ),
        # marks of bold type, and a heading over two lines
        (
            "**COMMITTEE FOR SCHOOLS\nINFORMAL MEETINGS 2029**\n\nNo.|Report/Item|Organiser\n1.|Visit|A Thorn\n",
            "COMMITTEE FOR SCHOOLS INFORMAL MEETINGS 2029",
            "other",
            ("No.", "Report/Item", "Organiser"),
        ),
        # a register of contracts is one whatever its values, and a list of wards one of members
        (
            "Contracts\n\nContract title|Supplier|Annual value\nMeals|Tidewell Foods|£2m\nBuses|Shore Coaches|£1m\n",
            "Contracts",
            "other",
            ("Contract title", "Supplier", "Annual value"),
        ),
        (
            "Wards\n\nWard|Councillor|Party\nQuay|Cllr A Thorn|Ind\n",
            "Wards",
            "membership",
            ("Ward", "Councillor", "Party"),
        ),
        # headings with an aside
        (
            "Training\n\nSession|Dates – in person (6.00 pm) Town Hall\nAsking|4 May 2029\n",
            "Training",
            "other",
            ("Session", "Dates – in person (6.00 pm) Town Hall"),
        ),
    ],
)
def test_what_a_table_is_called_and_of(text: str, title: str, kind: str, columns: tuple[str, ...]) -> None:
    (register,) = registers(text)
    assert (register.title and register.title.value, register.kind.value, register.columns) == (title, kind, columns)


def test_a_cell_in_its_neighbours_column_is_kept_as_printed_and_flagged() -> None:
    (register,) = registers(
        "School|Grade|Previous inspection\nElm|Good|4 May 2025 – Good\nOak||Good 6 May 2024 – Pending\n"
    )
    assert register.rows[1].cells == ("Oak", "", "Good 6 May 2024 – Pending")
    assert [(flag.what, flag.span) for flag in register.flags] == [
        ('the cell under "Grade" seems to stand one column to the right', register.rows[1].span)
    ]


def test_a_register_stands_from_its_title_to_its_last_row() -> None:
    (register,) = registers("Visits\n\nSchool|Date\nElm|4 May 2029\nOak|6 May 2029\n")
    assert (register.span.line, register.span.last_line) == (8, 12)
    assert [row.span.line for row in register.rows] == [11, 12]


LAID_OUT = "Report to: Cabinet \n\nTo note the table below. \n\nVisits \n\n"


@pytest.mark.parametrize(
    ("quirk", "text", "expected"),
    [
        (
            "cells of one line share it, cells of several stand apart",
            "Pharmacy Notification From \n\nQuay Chemist, Tidewell Closure 9 May 2029 \n\n"
            "Kiln Street Pharmacy, Ashby Move within the \nparade \n\n10 May 2029 \n",
            [
                ("Quay Chemist, Tidewell", "Closure", "9 May 2029"),
                ("Kiln Street Pharmacy, Ashby", "Move within the parade", "10 May 2029"),
            ],
        ),
        (
            "headings wrapped over lines and blocks",
            "Name of \nSchool \n\nInspection \nDate \n\nLatest \n\nGrade \n\n"
            "Elm \nPrimary \n\n4 & 5 May \n2029 \n\nGood \n",
            [("Elm Primary", "4 & 5 May 2029", "Good")],
        ),
        (
            "a word that the cell's width broke, whole elsewhere",
            "School Inspection Date Grade \n\nElm 4 May 2029 Requires \nimproveme \nnt \n\n"
            "Oak 5 May 2029 \n\nUrgent improvement \n",
            [("Elm", "4 May 2029", "Requires improvement"), ("Oak", "5 May 2029", "Urgent improvement")],
        ),
        (
            "a date tells where the row begins and a grade where the next cell does",
            "School Inspection Date Grade \n\nElm 4 May 2029 Good \n\nOak High \nSchool \n\n"
            "6 May 2029 Requires \nimprovement \n",
            [("Elm", "4 May 2029", "Good"), ("Oak High School", "6 May 2029", "Requires improvement")],
        ),
        (
            "posts and how they are held",
            "Post Employment \nStatus \n\nDirector - Care & Education Permanent \n\nHead of Care, Safety, \n\n"
            "Homes & Schools \n\nAgency \n",
            [("Director - Care & Education", "Permanent"), ("Head of Care, Safety, Homes & Schools", "Agency")],
        ),
        (
            "an empty cell in the middle of a row",
            "School Inspection Date Grade Previous Inspection \n\nElm 4 May 2029 Good 6 June 2025 - Good \n\n"
            "Oak 5 May 2029 \n\n7 July 2025 - Good \n",
            [("Elm", "4 May 2029", "Good", "6 June 2025 - Good"), ("Oak", "5 May 2029", "", "7 July 2025 - Good")],
        ),
        (
            "running text ends the table",
            "Councillor Portfolio Date \n\nAda Thorn Housing and \nPlanning \n\n9 May 2029 \n\n"
            "The Cabinet Member has met the tenants of every estate in the borough since the last report. \n",
            [("Ada Thorn", "Housing and Planning", "9 May 2029")],
        ),
        (
            "recommendations and responses, the year on the line with the answer",
            "No. Recommendation Made on Cabinet response Status \n\n1 That a plan be made for \nthe quay \n\n"
            "4 May 2029 Accepted. It will \ncome in June \n\nDone \n\n"
            "2 That it be costed 5 June 2029 Rejected for want \nof money \n\nClosed \n",
            [
                ("1", "That a plan be made for the quay", "4 May 2029", "Accepted. It will come in June", "Done"),
                ("2", "That it be costed", "5 June 2029", "Rejected for want of money", "Closed"),
            ],
        ),
        (
            "names of two and three words beside posts and bodies",
            "Name Role Organisation \n\nAda Thorn Director of Care \n(Chair) \n\nTidewell Council \n\n"
            "Dr Cy Elm Designated Doctor Tidewell NHS Trust \n\nBo Ash Head Teacher Quay Primary School \n",
            [
                ("Ada Thorn", "Director of Care (Chair)", "Tidewell Council"),
                ("Dr Cy Elm", "Designated Doctor", "Tidewell NHS Trust"),
                ("Bo Ash", "Head Teacher", "Quay Primary School"),
            ],
        ),
        (
            "settings with what they were before, and one that was nothing",
            "Setting Type Inspection date Outcome Previous \noutcome \n\n"
            "Tiny Feet Day nursery 4 May 2029 Good Requires \nimprovement \n\n"
            "Jo's Minding Childminder 7 May 2029 Met Not yet inspected \n",
            [
                ("Tiny Feet", "Day nursery", "4 May 2029", "Good", "Requires improvement"),
                ("Jo's Minding", "Childminder", "7 May 2029", "Met", "Not yet inspected"),
            ],
        ),
        (
            "a title in words that could head a column, and risks",
            "Risk register \n\nRef Risk Likelihood Impact Score Owner \n\n"
            "R1 Too few staff to keep \ncaseloads low \n\n4 5 20 Head of Care \n\n"
            "R2 System fails 2 5 10 Head of ICT \n",
            [
                ("R1", "Too few staff to keep caseloads low", "4", "5", "20", "Head of Care"),
                ("R2", "System fails", "2", "5", "10", "Head of ICT"),
            ],
        ),
        (
            "terms in capitals",
            "Term Meaning \n\nDSL Designated lead, who looks \nafter safety \n\nIRO Reviewing officer \n",
            [("DSL", "Designated lead, who looks after safety"), ("IRO", "Reviewing officer")],
        ),
        (
            "interests by minute",
            "Member Minute No. Reason Action \n\nCouncillor Thorn 22 – Roads Personal - tenant of \nthe Council \n\n"
            "Stayed in the \nroom \n\nCouncillor Ash 25 – Schools Governor Left the room \n",
            [
                ("Councillor Thorn", "22 – Roads", "Personal - tenant of the Council", "Stayed in the room"),
                ("Councillor Ash", "25 – Schools", "Governor", "Left the room"),
            ],
        ),
        (
            "two cells side by side, each of several lines",
            "Position Organisation Representing \n\nChief Executive Harbour Homes and Tenants of the \n"
            " Shore Trust borough, and \n"
            "their families \n\nManager Quay Trust Visitors to the \nharbour \n",
            [
                ("Chief Executive", "Harbour Homes and Shore Trust", "Tenants of the borough, and their families"),
                ("Manager", "Quay Trust", "Visitors to the harbour"),
            ],
        ),
        (
            "the labels of another kind of table end it",
            "Item Heading Officer Contact \n\nSea Wall Ada Thorn ada.thorn@tidewell.example \n\n"
            "TIDEWELL BOROUGH COUNCIL FORWARD PLAN \n\nDecision Maker Cabinet \n",
            [("Sea Wall", "Ada Thorn ada.thorn@tidewell.example")],
        ),
    ],
)  # fmt: skip
def test_layout_text_without_columns(quirk: str, text: str, expected: list[tuple[str, ...]]) -> None:
    found = read_registers(sheets_of(split(text_document((LAID_OUT + text).encode()))))
    assert [row.cells for register in found for row in register.rows] == expected, quirk


WORDS = st.sampled_from(
    ["reading", "maths", "attendance", "governors", "Support", "Tier", "visits", "plan", "of", "and"]
)
CELL = st.lists(WORDS, min_size=1, max_size=8).map(lambda words: " ".join(["Review", *words, "done."]))
NAMES = st.lists(st.sampled_from(["Elm", "Oak", "Ash", "Fir", "Yew"]), min_size=2, max_size=12)
BREAK = "\n \n\nAgenda Item 9\n\n"


@st.composite
def printed(draw: st.DrawFn) -> tuple[str, list[tuple[str, ...]]]:
    """A register as a converted pack prints it, pages ending between its rows and within them, and its rows."""
    columns = ("School", "Inspection date", "Next steps", "Support")[: draw(st.integers(3, 4))]
    names = draw(NAMES)
    rows = [
        (f"{name} Primary {n}", f"{n + 1} May 2029", *(draw(CELL) for _ in columns[2:])) for n, name in enumerate(names)
    ]
    head = "|".join(columns)
    lines = [head]
    for row in rows:
        how = draw(st.sampled_from(["whole", "whole", "before", "again", "within"]))
        if how in ("before", "again") and len(lines) > 1:
            lines.append(BREAK + (head if how == "again" else "").rstrip())
        if how == "within":
            at = draw(st.integers(1, 2))
            parts = [(cell.split(" ")[:at], cell.split(" ")[at:]) for cell in row[2:]]
            lines.append("|".join([*row[:2], *(" ".join(above) for above, _ in parts)]))
            lines.append(f"{BREAK}{head}")
            lines.append("|".join(["", "", *(" ".join(below) for _, below in parts)]))
        else:
            lines.append("|".join(row))
    return "\n".join(line for line in lines if line) + "\n", rows


@given(printed())
def test_pages_may_end_anywhere(table: tuple[str, list[tuple[str, ...]]]) -> None:
    text, expected = table
    assert rows(f"Visits\n\n{text}") == [expected]


@given(st.text(alphabet="|\n ab1-–:.RAG", max_size=300))
def test_any_rows_are_read_or_left(text: str) -> None:
    for register in registers(text):
        assert register.rows
        assert all(register.span.line <= row.span.line <= register.span.last_line for row in register.rows)  # type: ignore[operator]


def test_headings_that_only_come_again_are_no_register() -> None:
    assert rows("Item|Discussion|Action\nItem|Discussion|Action\n") == []
