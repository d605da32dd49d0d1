"""Plans printed as tables: one row a quirk."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from matters.reading.furniture import strip
from matters.reading.grammar.planning.columns import heading_of, measures_of
from matters.reading.grammar.planning.dues import due_of
from matters.reading.grammar.planning.plans import read_plans
from matters.reading.grammar.planning.standing import standing_of
from matters.reading.grids.gather import sheets_of
from matters.reading.record.evidence import Plan
from matters.reading.record.stated import Stated
from matters.reading.sections import split
from matters.reading.sources.text import text_document


def plans_of(text: str) -> tuple[Plan, ...]:
    return read_plans(sheets_of(split(strip(text_document(text.encode())))))


def said(value: Stated[str] | None) -> str | None:
    return value.value if value else None


def actions(text: str, *fields: str) -> list[tuple[str | None, ...]]:
    """The named fields of every action of every plan."""
    return [tuple(said(getattr(a, f)) for f in fields) for plan in plans_of(text) for a in plan.actions]


HEAD = "Ref\tAction\tLead\tDue\tRAG"
ONE = "1\tOpen a hub\tMs Ash\tMay 2030\tGreen"

TABLES: Sequence[tuple[str, str, tuple[str, ...], list[tuple[str | None, ...]]]] = [
    (
        "every column in its place",
        f"Improvement Plan 2030\n\n{HEAD}\n{ONE}\n",
        ("ref", "action", "lead", "due", "due_text", "rag"),
        [("1", "Open a hub", "Ms Ash", "2030-05", "May 2030", "Green")],
    ),
    (
        "columns in another order and other words",
        "By when?\tWho?\tWhat we will do\tHow we will know\n1 June 2030\tTeam A\tOpen a hub\tIt is open\n",
        ("action", "lead", "due", "output"),
        [("Open a hub", "Team A", "2030-06-01", "It is open")],
    ),
    (
        "a theme as a line over the table",
        f"Improvement Plan\n\nPriority 1: Early help\n\n{HEAD}\n{ONE}\n",
        ("theme", "action"),
        [("Priority 1: Early help", "Open a hub")],
    ),
    (
        "a theme as a band across the table",
        f"{HEAD}\nTheme A - Attendance\t\t\t\t\n{ONE}\nTheme B - Care\t\t\t\t\n2\tTrain staff\tMr Elm\t\tA\n",
        ("theme", "ref", "rag"),
        [("Theme A - Attendance", "1", "Green"), ("Theme B - Care", "2", "A")],
    ),
    (
        "an objective as a band under a theme",
        f"{HEAD}\nPriority 1: Care\t\t\t\t\nOutcome 1.1: Children are heard\t\t\t\t\n{ONE}\n",
        ("theme", "objective"),
        [("Priority 1: Care", "Outcome 1.1: Children are heard")],
    ),
    (
        "a theme ends the objective of the theme before",
        f"{HEAD}\nOutcome 1: Heard\t\t\t\t\n{ONE}\nPriority 2: Homes\t\t\t\t\n2\tBuild\tMr Elm\t\tR\n",
        ("theme", "objective"),
        [(None, "Outcome 1: Heard"), ("Priority 2: Homes", None)],
    ),
    (
        "a merged first cell is carried down",
        "Objective\tAction\tLead\nFewer moves\tFind homes\tMs Ash\n\tVisit weekly\tMr Elm\n",
        ("objective", "action", "lead"),
        [("Fewer moves", "Find homes", "Ms Ash"), ("Fewer moves", "Visit weekly", "Mr Elm")],
    ),
    (
        "a lead is not carried down",
        "Objective\tAction\tLead\nFewer moves\tFind homes\tMs Ash\nMore visits\tVisit weekly\t\n",
        ("action", "lead"),
        [("Find homes", "Ms Ash"), ("Visit weekly", None)],
    ),
    (
        "several leads in two columns",
        "Action\tStrategic lead\tLead officer\tWhen\nFind homes\tMs Ash\tMr Elm\tMay 2030\n",
        ("lead", "due"),
        [("Ms Ash Mr Elm", "2030-05")],
    ),
    (
        "a second lead on a row of its own",
        "| Ref | Action | Lead | Due |\n|--|--|--|--|\n| 1 | Open a hub | Ms Ash | May 2030 |\n| | | Mr Elm | |\n",
        ("action", "lead"),
        [("Open a hub", "Ms Ash Mr Elm")],
    ),
    (
        "the heading again on the next page",
        f"{HEAD}\n{ONE}\n\nAgenda Item 4\n\n{HEAD}\n2\tTrain staff\tMr Elm\tJune 2030\tAmber\n",
        ("ref", "action"),
        [("1", "Open a hub"), ("2", "Train staff")],
    ),
    (
        "the heading again in other words",
        f"{HEAD}\n{ONE}\n\nRef.\tActions\tOwner\tMilestone\tBRAG\n2\tTrain staff\tMr Elm\tJune 2030\tAmber\n",
        ("ref", "lead", "due"),
        [("1", "Ms Ash", "2030-05"), ("2", "Mr Elm", "2030-06")],
    ),
    (
        "an action that runs on over a page",
        f"{HEAD}\n1\tOpen a hub in each of the\tMs Ash\tMay 2030\tGreen\n\n{HEAD}\n\teastern wards\tand partners\t\t\n",
        ("ref", "action", "due"),
        [("1", "Open a hub in each of the eastern wards", "2030-05")],
    ),
    (
        "a row whose date a page parted from its action",
        "| Milestone | Activity | Timeframe | Responsible |\n| Draft | Write it | May 2030 | Ms Ash |\n"
        "| | | June 2030 | Mr Elm |\n\n| Milestone | Activity | Timeframe | Responsible |\n| | Send it round | | |\n",
        ("objective", "action", "due", "lead"),
        [("Draft", "Write it", "2030-05", "Ms Ash"), ("Draft", "Send it round", "2030-06", "Mr Elm")],
    ),
    (
        "a milestone without an activity is what is to be done",
        "Milestone\tActivity\tTimeframe\tResponsible\nThe Act begins\t\tMay 2030\t\n",
        ("action", "due"),
        [("The Act begins", "2030-05")],
    ),
    (
        "a timeline of months and what happens in each",
        "Milestones\n\nMonth\tWhat\nMay 2030\tConsult schools\nJune 2030\tPublish\n",
        ("action", "due"),
        [("Consult schools", "2030-05"), ("Publish", "2030-06")],
    ),
    (
        "a circle for a colour",
        f"{HEAD}\n1\tOpen a hub\tMs Ash\tMay 2030\t🟢\n2\tTrain staff\tMr Elm\t\t🔴\n",
        ("rag",),
        [("Green",), ("Red",)],
    ),
    (
        "a colour and a word",
        f"{HEAD}\n1\tOpen a hub\tMs Ash\tMay 2030\tBlue/Complete\n",
        ("rag",),
        [("Blue/Complete",)],
    ),
    (
        "a legend of the colours is no theme",
        f"RAG key: Green = on track; Red = off track\n\n{HEAD}\nKey: Blue = complete\t\t\t\t\n{ONE}\n",
        ("theme", "action"),
        [(None, "Open a hub")],
    ),
    (
        "a heading of two rows",
        "Ref\tAction\tLead\tTarget\nno.\trequired\tofficer\tdate\n1\tOpen a hub\tMs Ash\tMay 2030\n",
        ("ref", "action", "lead", "due"),
        [("1", "Open a hub", "Ms Ash", "2030-05")],
    ),
    (
        "a tracker of what a meeting asked for",
        "Action tracker\n\nMeeting date\tAction\tWho\tUpdate\n3 May 2030\tSend the figures\tMs Ash\tSent on 9 May\n",
        ("action", "lead", "output"),
        [("Send the figures", "Ms Ash", "Sent on 9 May")],
    ),
    (
        "the date on which a meeting asked is not the date by which it is due",
        "Date\tAction\tWho\tStatus\n10 May 2030\tSend the figures\tMs Ash\tDone\n",
        ("action", "due_text", "rag"),
        [("Send the figures", None, "Done")],
    ),
    (
        "whose task it is heads the columns",
        "How we will make this happen\tCouncil\tSchools\nOpen a hub\tEarly Help\t\nHold lessons\t\tAll schools\n",
        ("action", "lead"),
        [("Open a hub", "Early Help"), ("Hold lessons", "All schools")],
    ),
    (
        "how an action is judged is no output where another column is",
        "Outcome\tObjective\tAction\tHow will we know?\tLead\tImpact\nBetter\tHeard\tAsk\tAudit\tMs Ash\t\n",
        ("objective", "action", "output"),
        [("Heard", "Ask", None)],
    ),
    (
        "how an action is judged is the output where no other column is",
        "Outcome\tAction\tHow will we know it has worked?\tLead\nHeard\tAsk\tAudit\tMs Ash\n",
        ("objective", "action", "output"),
        [("Heard", "Ask", "Audit")],
    ),
    (
        "a grade of urgency is no theme",
        "Recommendation\tPriority\tAgreed action\tLead officer\tDate\nTighten\tHigh\tCheck\tMs Ash\t31 May 2030\n",
        ("theme", "objective", "action", "due"),
        [(None, "Tighten", "Check", "2030-05-31")],
    ),
    (
        "a Markdown table whose cell breaks its line",
        "| Ref | Action | Owner | Due |\n|--|--|--|--|\n| **Theme A** | | | |\n"
        "| 1. | Train staff<br>everywhere | Ms Ash | TBC |\n",
        ("ref", "theme", "action", "due_text"),
        [("1", "Theme A", "Train staff everywhere", "TBC")],
    ),
    (
        "no title over the table",
        f"{HEAD}\n{ONE}\n",
        ("action",),
        [("Open a hub",)],
    ),
]


@pytest.mark.parametrize(("text", "fields", "expected"), [row[1:] for row in TABLES], ids=[row[0] for row in TABLES])
def test_a_table_of_actions(text: str, fields: tuple[str, ...], expected: list[tuple[str | None, ...]]) -> None:
    assert actions(text, *fields) == expected


NOT_PLANS = [
    ("a work programme", "WORK PROGRAMME 2030/31\n\nDate\tItem\tLead officer\n3 May 2030\tRoads\tMs Ash\n"),
    ("a register of risks", "Risk\tMitigating action\tOwner\tDue\nFlood\tDig a ditch\tMs Ash\tMay 2030\n"),
    ("declarations of interest", "Member\tMinute No.\tReason\tAction\nCllr Ash\t4\tGovernor\tLeft the room\n"),
    ("inspections", "Name of School\tInspection Date\tLead Inspector\tAction\nElm Primary\t3 May 2030\tMs Ash\tNone\n"),
    ("actions that nobody leads", "Action\tCost\nOpen a hub\t£4,000\n"),
    ("measures without a plan", "Measure\tTarget\tActual\nVisits in time\t90%\t80%\n"),
]


@pytest.mark.parametrize("text", [row[1] for row in NOT_PLANS], ids=[row[0] for row in NOT_PLANS])
def test_what_is_no_plan(text: str) -> None:
    assert plans_of(text) == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"## Care Plan\n\n{HEAD}\n{ONE}\n", "Care Plan"),
        (f"Care Plan\n\nKey: Green = on track\n\nActions\n\n{HEAD}\n{ONE}\n", "Care Plan"),
        (f"\t\tCare Plan\t\t\n{HEAD}\n{ONE}\n", "Care Plan"),
        (f"{HEAD}\n{ONE}\n", None),
    ],
    ids=["a Markdown heading", "above a legend and a bare heading", "in a row of the table", "none"],
)
def test_the_title_of_a_plan(text: str, title: str | None) -> None:
    (plan,) = plans_of(text)
    assert said(plan.title) == title


def test_ongoing_is_a_date_and_no_shifted_status() -> None:
    (plan,) = plans_of("Action\tWho\tBy when\nOpen a hub\tMs Ash\tOngoing\n")
    assert plan.flags == ()


def test_measures_belong_to_the_plan_before_them() -> None:
    text = (
        f"Improvement Plan\n\n{HEAD}\n{ONE}\n\nMeasures\n\nNo.\tMeasure\tBaseline\tTarget\tActual\n"
        "1A\tVisits in time\t70%\t90%\t80%\n1B\tParents who are heard\t\t75%\tNot yet available\n"
    )
    (plan,) = plans_of(text)
    assert said(plan.title) == "Improvement Plan"
    assert [(said(m.ref), m.text.value, said(m.target), said(m.actual)) for m in plan.measures] == [
        ("1A", "Visits in time", "90%", "80%"),
        ("1B", "Parents who are heard", "75%", None),
    ]


MEASURES = "Ref\tMeasure\tTarget\tActual\n1A\tVisits in time\t90%\t80%\n"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (f"Care Plan 2030\n\nMeasures\n\n{MEASURES}", (0, 1)),
        (f"Care Plan 2030\n\n{MEASURES}\n\nActions\n\n{HEAD}\n{ONE}\n", (1, 1)),
        (f"Care Plan 2030\n\n{HEAD}\n{ONE}\n\nMeasure\tWhat\tTarget\tActual\n1A\tVisits in time\t90%\t\n", (1, 1)),
    ],
    ids=["measures alone", "measures before the actions", "the number under the word Measure"],
)
def test_measures_of_a_plan_wherever_they_stand(text: str, counts: tuple[int, int]) -> None:
    (plan,) = plans_of(text)
    assert (len(plan.actions), len(plan.measures)) == counts
    assert (said(plan.measures[0].ref), plan.measures[0].text.value) == ("1A", "Visits in time")


def test_milestones_under_a_heading_of_their_own_are_another_plan() -> None:
    text = f"Delivery Plan\n\n{HEAD}\n{ONE}\n\nMilestones 2030\n\nMonth\tWhat\nMay 2030\tPublish\n"
    assert [(said(p.title), len(p.actions)) for p in plans_of(text)] == [("Delivery Plan", 1), ("Milestones 2030", 1)]


def test_two_plans_in_one_report() -> None:
    text = f"Delivery Plan\n\n{HEAD}\n{ONE}\n\nAction Tracker\n\n{HEAD}\n2\tTrain staff\tMr Elm\t\tRed\n"
    assert [(said(p.title), len(p.actions)) for p in plans_of(text)] == [("Delivery Plan", 1), ("Action Tracker", 1)]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("1\tOpen a hub\tMs Ash\tGreen\tMay 2030", "wrong headings"),
        ("1\tOpen a hub\tMs Ash\tMay 2030\tGreen\tlate", "6 cells under 5 headings"),
    ],
)
def test_a_shifted_row_is_kept_as_printed_and_flagged(row: str, what: str) -> None:
    (plan,) = plans_of(f"{HEAD}\n{row}\n{ONE}\n")
    assert [said(a.due_text) for a in plan.actions] == [row.split("\t")[3], "May 2030"]
    assert [what in flag.what for flag in plan.flags] == [True]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("1 March 2030", "2030-03-01"),
        ("by the end of March 2030", "2030-03"),
        ("Mar-30", "2030-03"),
        ("Mar '30", "2030-03"),
        ("03/2030", "2030-03"),
        ("31/03/2030", "2030-03-31"),
        ("March - April 2030", "2030-04"),
        ("8 May 2030 22 May 2030", "2030-05-22"),
        ("July 2030 (was May 2030)", "2030-07"),
        ("Ionawr 2030", "2030-01"),
        ("Ongoing", None),
        ("Q3 2030/31", None),
        ("March 2030/31", None),
        ("Spring term 2030", None),
        ("March each year", None),
        ("24 March", None),
    ],
)
def test_a_due_date_is_resolved_where_it_says_one(text: str, due: str | None) -> None:
    assert due_of(text) == due


@pytest.mark.parametrize(("cell", "says"), [("G", "G"), ("🟠", "Amber"), ("🟡 At risk", "At risk"), ("", None)])
def test_how_an_action_stands(cell: str, says: str | None) -> None:
    assert standing_of(cell) == says


@pytest.mark.parametrize(
    "heading",
    [
        "Objective|Action|How we will know it has worked|Responsible lead|RAG|Milestone month|Output or impact",
        "Recommendation|Action to be taken|Responsible Officer|Timescale|Progress",
        "Priority|Actions|Timescales|Success measures|Lead(s)",
        "Action Ref|Theme|Task|Owner|Deadline|Status (BRAG)|Progress update",
        "Cam gweithredu|Arweinydd|Erbyn pryd",
    ],
)
def test_headings_of_actions(heading: str) -> None:
    assert heading_of(heading.split("|"))


def test_headings_of_measures_are_none_of_actions() -> None:
    cells = ("KPI", "Baseline", "Target", "Actual", "RAG")
    assert measures_of(cells)
    assert heading_of(cells) is None
