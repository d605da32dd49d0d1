"""Plans printed as lists, down the page, or on one page: one row a quirk."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from matters.reading.record.evidence import Plan, PlanAction
from tests.reading.grammar import test_plan_tables
from tests.reading.grammar.test_plan_tables import said

LONG = "The Council met. " * 30
"""A paragraph on one line: the text is none of a tool that wraps lines."""


def plans_of(text: str) -> tuple[Plan, ...]:
    return test_plan_tables.plans_of(f"{text}\n\n\nMeetings of the Council 2030\n\n{LONG}\n\n{LONG}\n")


def shown(action: PlanAction, fields: Sequence[str]) -> tuple[str | None, ...]:
    return tuple(said(getattr(action, field)) for field in fields)


Row = tuple[str, str, tuple[str, ...], list[tuple[str | None, ...]]]

LISTS: list[Row] = [
    (
        "aims under a theme, the one who leads it behind a dash",
        "Our five areas\n\nBeing Heard - Working Group Chair - Ada Ash.\n\nPriority Aims:\n\n"
        "Ask children what they think.\n\nAll children to be heard.\n\nGood Homes - Lead - Bo Elm\n\nPriority Aims:\n\n"
        "Find homes near school.\n",
        ("theme", "lead", "action"),
        [
            ("Being Heard", "Ada Ash", "Ask children what they think."),
            ("Being Heard", "Ada Ash", "All children to be heard."),
            ("Good Homes", "Bo Elm", "Find homes near school."),
        ],
    ),
    (
        "aims end where a paragraph is none",
        "Good Homes\n\nPriority Aims:\n\nFind homes near school.\n\nLetter of the inspector, published in May.\n\n"
        "Build on it.\n",
        ("theme", "action"),
        [("Good Homes", "Find homes near school.")],
    ),
    (
        "bullets under what we will do",
        "Theme 1: Roads\n\nWhat we will do\n\n- Mend every road\n- A lamp in every street\n\nThe roads are old.\n",
        ("theme", "action"),
        [("Theme 1: Roads", "Mend every road"), ("Theme 1: Roads", "A lamp in every street")],
    ),
    (
        "what we will do, how we will know, and who leads, theme by theme",
        "Early Help Delivery Plan\n\nPriority 1: Help comes early\nLead: Ada Ash\n\nWhat we will do\n\n"
        "- Open three hubs\n\nHow we will know\n\n- More are helped\n\nPriority 2: Partners share\n\n"
        "We will:\n\n- Meet each month\n",
        ("theme", "lead", "action"),
        [
            ("Priority 1: Help comes early", "Ada Ash", "Open three hubs"),
            ("Priority 2: Partners share", None, "Meet each month"),
        ],
    ),
    (
        "a card an action",
        "Improvement Plan\n\nPriority 1: Help\n\nAction 1: Open three hubs in\nthe east\n"
        "Lead: Ada Ash\nBy when: May 2030\n\nAction 2: Train staff\nOwner: Bo Elm\nStatus: Amber\n",
        ("theme", "ref", "action", "lead", "due", "rag"),
        [
            ("Priority 1: Help", "1", "Open three hubs in the east", "Ada Ash", "2030-05", None),
            ("Priority 1: Help", "2", "Train staff", "Bo Elm", None, "Amber"),
        ],
    ),
    (
        "milestones as bullets that begin with their dates",
        "Key milestones:\n\n- May 2030: consult schools\n- 3 June 2030 - publish\n\nThe end.\n",
        ("due", "action"),
        [("2030-05", "consult schools"), ("2030-06-03", "publish")],
    ),
    (
        "actions and what was done alternate",
        "Forum Priorities and actions for 2029-30\n\nPublish a guide for schools.\n\nThe guide is on the website.\n\n"
        "Offer visits\n\n- by bus\n- on foot\n\nFive visits were held.\n\nMeetings\n\nThe forum met twice.\n",
        ("action", "output"),
        [
            ("Publish a guide for schools.", "The guide is on the website."),
            ("Offer visits - by bus - on foot", "Five visits were held."),
        ],
    ),
    (
        "a theme over several actions, each with its own outcome",
        "Priorities and actions for 2030\n\nTraining\n\nTermly networks\n\nOffer a course\n\n"
        "A network has been set up.\n\nThe course was held in May.\n",
        ("theme", "action", "output"),
        [
            ("Training", "Termly networks", "A network has been set up."),
            ("Training", "Offer a course", "The course was held in May."),
        ],
    ),
    (
        "one outcome of several actions is that of each",
        "Priorities and actions for 2030\n\nSupport\n\nVisit each school\n\nDevelop an award\n\nBoth have begun.\n",
        ("theme", "action", "output"),
        [("Support", "Visit each school", "Both have begun."), ("Support", "Develop an award", "Both have begun.")],
    ),
    (
        "the priorities of a year",
        "Priorities for 2030 - 31\n\nMonitor lessons in all schools.\n\nDevelop a list of visits.\n\n"
        "Section Two: Duties\n\nEnsure nothing of this is read.\n",
        ("action", "output"),
        [("Monitor lessons in all schools.", None), ("Develop a list of visits.", None)],
    ),
    (
        "areas for development that go into a plan",
        "Review\n\nArising from this the following areas for development were identified and will be built into the "
        "development plan.\n\nPart 1: Members\n\n- Widen membership\n- Good induction is needed\n\nPart 2. Schools\n\n"
        "- Collect figures\n\nFurther details can be had from the clerk.\n\n- Not this\n",
        ("theme", "action"),
        [
            ("Part 1: Members", "Widen membership"),
            ("Part 1: Members", "Good induction is needed"),
            ("Part 2. Schools", "Collect figures"),
        ],
    ),
    (
        "a strategy on a page",
        "Our 'Strategy on a Page'\n\nPREPARE\n\nSTRATEGIC ACTION 1: KNOWING\n\n- Know the area.\n"
        "- Map what there is.\n\nPROTECT\n\nSTRATEGIC ACTION 2: KEEPING SAFE\n\nAll partners will:\n\n"
        "- Share what they know.\n\nAs single partners, train staff to:\n\n- See the signs.\n\n"
        "How we are built 2030\n\n- Not this\n",
        ("theme", "objective", "lead", "action"),
        [
            ("PREPARE", "STRATEGIC ACTION 1: KNOWING", None, "Know the area."),
            ("PREPARE", "STRATEGIC ACTION 1: KNOWING", None, "Map what there is."),
            ("PROTECT", "STRATEGIC ACTION 2: KEEPING SAFE", "All partners", "Share what they know."),
            ("PROTECT", "STRATEGIC ACTION 2: KEEPING SAFE", "single partners", "See the signs."),
        ],
    ),
    (
        "a bullet that ends in a colon holds those set in below it",
        "Plan on a Page\n\nGOVERN\n\nSo that it stays high.\n\n- Meet each term. The purpose is:\n"
        " - To look at figures.\n - To find gaps.\n- Report.\n\nKEEP SAFE\n\nSo that all are safe.\n\n- Train.\n",
        ("objective", "action"),
        [
            ("So that it stays high.", "Meet each term. The purpose is: To look at figures. To find gaps."),
            ("So that it stays high.", "Report."),
            ("So that all are safe.", "Train."),
        ],
    ),
    (
        "labels down the page",
        "Actions to Help\n\nPRIORITY: PEOPLE\t\nOBJECTIVES\tPeople are heard.\n"
        "KPIs\t<p>Short Term</p> <ul> • More are asked. <p>Long Term</p> <ul> • All are heard\n"
        "ACTIONS\t<ul> • We will ask. We will listen. • We will answer.\n",
        ("theme", "objective", "action"),
        [
            ("PEOPLE", "People are heard.", "We will ask. We will listen."),
            ("PEOPLE", "People are heard.", "We will answer."),
        ],
    ),
    (
        "labels lost after the first objective",
        "PRIORITY: PEOPLE\t\nOBJECTIVES\tPeople are heard.\nKPIs\tShort Term • More are asked.\n"
        "ACTIONS\t• We will ask.\n--\t---\n\nPRIORITY: PLACES\t\n\tPlaces are clean.\n\tShort Term • Less litter.\n"
        "\t<ul> We will sweep. Each day. We will mend.\n",
        ("theme", "objective", "action"),
        [
            ("PEOPLE", "People are heard.", "We will ask."),
            ("PLACES", "Places are clean.", "We will sweep. Each day."),
            ("PLACES", "Places are clean.", "We will mend."),
        ],
    ),
    (
        "a cell of the label form cut by a page",
        "OBJECTIVES\tPeople are heard.\nKPIs\tShort Term • More are asked.\nACTIONS\t• We will ask in each of\n\n"
        "\tthe schools.  • We will answer.\n",
        ("action",),
        [("We will ask in each of the schools.",), ("We will answer.",)],
    ),
]


@pytest.mark.parametrize(("text", "fields", "expected"), [row[1:] for row in LISTS], ids=[row[0] for row in LISTS])
def test_a_list_of_actions(text: str, fields: tuple[str, ...], expected: list[tuple[str | None, ...]]) -> None:
    assert [shown(action, fields) for plan in plans_of(text) for action in plan.actions] == expected


def test_measures_are_grouped_by_term() -> None:
    (plan,) = plans_of(LISTS[-3][1])
    assert said(plan.title) == "Actions to Help"
    assert [measure.text.value for measure in plan.measures] == ["More are asked.", "All are heard"]


ORDINARY = [
    ("bullets of a report", "Key points\n\n- The roads are old\n- Mend every road\n"),
    ("we will in a strategy's text", "Care\n\nWe will:\n\n- Ask children\n- Listen to them\n"),
    ("priorities that are named in passing", "Our priorities\n\nThe Council has three priorities for its services.\n"),
    ("a heading of priorities over prose", "Priorities for 2030\n\nThe budget was set in March. It is tight.\n"),
    ("notes of who acts, in minutes", "ACTION: Ms Ash to write\n\nThe Panel spoke.\n\nACTION: Mr Elm to call\n"),
    ("milestones without dates", "Key milestones\n\n- The hub opened\n- Staff were trained\n"),
    ("areas for development in no plan", "The following areas for development were found:\n\n- Writing\n- Maths\n"),
    ("a page that only says so", "Plan on a page\n\nThe plan on a page is in Appendix 2.\n\n- It is short\n"),
    ("aims without a theme over them", "The Council spoke of its hopes for the years.\n\nWhat it wants:\n\n- Peace\n"),
]


@pytest.mark.parametrize("text", [row[1] for row in ORDINARY], ids=[row[0] for row in ORDINARY])
def test_ordinary_lists_are_no_plan(text: str) -> None:
    assert plans_of(text) == ()
