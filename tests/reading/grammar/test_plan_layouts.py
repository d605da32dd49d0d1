"""Plans in layout text, and what must hold of a plan whichever way it is printed."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.document import Line
from matters.reading.grammar.planning.columns import Role
from matters.reading.grammar.planning.flat_cells import cells_in, words_of
from matters.reading.grammar.planning.plans import read_plans
from matters.reading.grids.gather import sheets_of
from matters.reading.sections import split
from matters.reading.sources.text import text_document
from tests.reading.grammar.test_plan_tables import actions, plans_of, said

COLUMNS = (Role.OBJECTIVE, Role.ACTION, Role.LEAD, Role.RAG, Role.DUE, Role.OUTPUT)

FLAT = [
    (
        "every cell on a line of its own",
        "Improve care\n\nOpen a hub\n\nMs Ash\n\nGreen\n\nMay 2030\n\nIn use\n",
        {"Role.OBJECTIVE": "Improve care", "Role.LEAD": "Ms Ash", "Role.DUE": "May 2030", "Role.OUTPUT": "In use"},
    ),
    (
        "a status, a date and the output on one line",
        "Improve\ncare\n\nOpen a\nhub\n\nHead of\nCare\n\nOn track May 2030 In use in\nall\n",
        {"Role.RAG": "On track", "Role.DUE": "May 2030", "Role.OUTPUT": "In use in all"},
    ),
    (
        "a narrow column broke the month",
        "Improve care\n\nOpen a hub\n\nMs Ash Green Novemb\ner 2030\n\nIn use\n",
        {"Role.LEAD": "Ms Ash", "Role.DUE": "November 2030"},
    ),
    (
        "a narrow column broke a name",
        "Improve care\n\nOpen a hub\n\nAda Birch-A\nsh\n\nGreen May 2030\n\nIn use\n",
        {"Role.LEAD": "Ada Birch-Ash", "Role.RAG": "Green"},
    ),
    (
        "the year on the next line",
        "Improve care\n\nOpen a hub\n\nMs Ash\n\nComplete March\n2031\n\nIn use\n",
        {"Role.RAG": "Complete", "Role.DUE": "March 2031"},
    ),
    (
        "nobody leads",
        "Improve care\n\nOpen a\nhub\n\nSome\nissues\n\nMay 2030\n\nIn use\n",
        {"Role.ACTION": "Open a hub", "Role.RAG": "Some issues", "Role.OUTPUT": "In use"},
    ),
    (
        "objective and action on one line",
        "Improve care Open a\nhub\n\nMs Ash\n\nGreen May 2030\n\nIn use\n",
        {"Role.OBJECTIVE": "Improve care", "Role.ACTION": "Open a hub"},
    ),
    (
        "the text below the table",
        "Improve care\n\nOpen a hub\n\nMs Ash\n\nGreen\n\nMay 2030\n\nIn use\n\nThe report goes on here.\n",
        {"Role.OUTPUT": "In use"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in FLAT], ids=[row[0] for row in FLAT])
def test_cells_that_stand_one_after_another(text: str, expected: dict[str, str]) -> None:
    cells = {str(Role(role)): cell for role, cell in cells_in(words_of(_lines(text), 0), COLUMNS, {}).items()}
    assert {key: cells.get(Role[key.removeprefix("Role.")].value) for key in expected} == expected
    assert ("lead" in cells) == ("nobody" not in text and "Some\nissues" not in text)


def _lines(text: str) -> Sequence[Line]:
    return text_document(text.encode()).lines


MEASURES = """
 Care Plan 2030

Ref Action Lead Due

1.1 Open a hub Ms Ash May 2030

Measures

Ref Measure Target Actual

1A Visits made in
time
87% 85% (Q1 2030/31)

1B Parents who are heard  52% (Q1 2030/31)
"""


def test_a_measure_without_a_target_shows_by_its_two_spaces() -> None:
    (plan,) = plans_of(MEASURES)
    assert [(said(m.ref), said(m.target), said(m.actual)) for m in plan.measures][1] == ("1B", None, "52% (Q1 2030/31)")


UNNUMBERED = """
 Care Plan 2030

Action Lead Due RAG

Open a hub in the
east

Head of Early
Help

May 2030 Green

Train staff Ada Ash June
2030

Some
issues

The report goes on here with a paragraph that is no row of the plan at all.
"""


def test_rows_without_numbers_end_at_their_status() -> None:
    assert actions(UNNUMBERED, "action", "lead", "due", "rag") == [
        ("Open a hub in the east", "Head of Early Help", "2030-05", "Green"),
        ("Train staff", "Ada Ash", "2030-06", "Some issues"),
    ]


TASKS = """
 Priority 1. Good lessons

How we will make this happen Council Schools

Write a new guide with teachers in
every nursery Early Years Service

Work with partners in health and early help to find
children who wait

Psychology Service
Virtual School

Early Years Service

Help each school to reduce absence Virtual School wwwwwww
  Priority 2. Good places

How we will make this happen Council Schools

Ensure places for ALL children
Virtual School

All schools write a plan for those with
medical needs
"""


def test_who_leads_stands_behind_each_action() -> None:
    assert actions(TASKS, "theme", "action", "lead") == [
        ("Priority 1. Good lessons", "Write a new guide with teachers in every nursery", "Early Years Service"),
        (
            "Priority 1. Good lessons",
            "Work with partners in health and early help to find children who wait",
            "Psychology Service Virtual School Early Years Service",
        ),
        ("Priority 1. Good lessons", "Help each school to reduce absence", "Virtual School"),
        ("Priority 2. Good places", "Ensure places for ALL children", "Virtual School"),
        ("Priority 2. Good places", "All schools write a plan for those with medical needs", None),
    ]


ALIGNED = """
Borough Council                                       Improvement Board, 1 May 2030

                     IMPROVEMENT PLAN 2030

Ref   Objective              Action                   Lead            Due        RAG
--------------------------------------------------------------------------------------
1.1   Plans are on time      Recruit four writers     Head of Care    Mar 2030   Blue
                             of plans

1.2   Plans are good         Audit ten plans each     Principal       June       Amber
                             month                    Psychologist    2030
"""


def test_columns_that_spaces_align() -> None:
    assert actions(ALIGNED, "ref", "objective", "action", "lead", "due", "rag") == [
        ("1.1", "Plans are on time", "Recruit four writers of plans", "Head of Care", "2030-03", "Blue"),
        ("1.2", "Plans are good", "Audit ten plans each month", "Principal Psychologist", "2030-06", "Amber"),
    ]


WORDS = ("care", "homes", "visits", "schools", "advice", "data", "reviews", "lessons", "roads")
PLAIN = st.lists(st.sampled_from(WORDS), min_size=2, max_size=7)


def _starting(*verbs: str) -> st.SearchStrategy[str]:
    return st.builds(lambda verb, words: f"{verb} {' '.join(words)}", st.sampled_from(verbs), PLAIN)


Printed = tuple[str, str, str, str, str, str]

ROWS = st.lists(
    st.tuples(
        _starting("Improve"),
        _starting("Open", "Review", "Publish", "Train", "Agree"),
        st.sampled_from(["Ada Ash", "Head of Care", "Bo Elm"]),
        st.sampled_from(["On track", "Complete", "Some issues", "Amber"]),
        st.sampled_from(["May 2030", "September 2030", "January 2031"]),
        _starting("Agreed", "Used"),
    ),
    min_size=2,
    max_size=6,
)
HEADS = ("Ref", "Objective", "Action", "Lead", "RAG", "Milestone", "Output or impact")
FIELDS = ("ref", "objective", "action", "lead", "rag", "due_text", "output")


@given(ROWS, st.sets(st.integers(1, 5)), st.data())
def test_a_page_break_anywhere_in_a_table_changes_nothing(
    rows: list[Printed], breaks: set[int], data: st.DataObject
) -> None:
    lines = ["Improvement Plan 2030", "", "\t".join(HEADS)]
    for n, row in enumerate(rows, start=1):
        words = row[1].split()
        cut = data.draw(st.integers(2, len(words) - 1)) if n in breaks and len(words) > 2 else len(words)
        lines.append("\t".join((f"1.{n}", row[0], " ".join(words[:cut]), *row[2:])))
        if n in breaks:
            lines += ["", "Agenda Item 4", "", "\t".join(HEADS)]
        if cut < len(words):
            lines.append("\t".join(("", "", " ".join(words[cut:]), "", "", "", "")))
    expected = [(f"1.{n}", *row) for n, row in enumerate(rows, start=1)]
    assert actions("\n".join(lines) + "\n", *FIELDS) == expected


@given(ROWS, st.sets(st.integers(1, 5)), st.tuples(*[st.integers(10, 30)] * 6))
def test_cells_one_after_another_are_the_plan_that_was_printed(
    rows: list[Printed], breaks: set[int], widths: tuple[int, ...]
) -> None:
    lines = ["Improvement Plan 2030", "", " ".join(HEADS), ""]
    for n, row in enumerate(rows, start=1):
        lines += _dealt((f"1.{n}", *row), (9, *widths))
        if n in breaks:
            lines += [f" {' '.join(HEADS)}", ""]
    expected = [(f"1.{n}", *row) for n, row in enumerate(rows, start=1)]
    # As it is before furniture is set aside: made-up words repeat as running headers do.
    (plan,) = read_plans(sheets_of(split(text_document("\n".join(lines).encode()))))
    assert [tuple(said(getattr(action, field)) for field in FIELDS) for action in plan.actions] == expected


def _dealt(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """A row as such a tool prints it: a cell of one line is followed on it, one of more lines by a blank line."""
    lines: list[str] = []
    begun: list[str] = []
    for cell, width in zip(cells, widths, strict=True):
        first, *rest = textwrap.wrap(cell, width, break_long_words=False)
        begun.append(first)
        if rest:
            lines += [" ".join(begun), *rest, ""]
            begun = []
    return [*lines, *([" ".join(begun), ""] if begun else [])]
