"""Which rows are one table: what interrupts one, what begins another, and rows cut by a page's end."""

from __future__ import annotations

import pytest

from matters.reading.furniture import strip
from matters.reading.grids.gather import sheets_of
from matters.reading.grids.grid import Grid
from matters.reading.sections import split
from matters.reading.sources.text import text_document

TWO = "\t2029\t2030\nNorth\t41\t52\n"


def grids(text: str) -> list[Grid]:
    """The grids of a text as it comes from a file."""
    sections = split(strip(text_document(text.encode())))
    return [grid for sheet in sheets_of(sections) for grid in sheet.grids]


def printed(grid: Grid) -> list[str]:
    """Its rows, cells parted by a bar."""
    return ["|".join(row.cells) for row in grid.rows]


ONE_GRID = {
    "a blank line between rows": (TWO + "\nSouth\t6\t7\n", ["|2029|2030", "North|41|52", "South|6|7"]),
    "a page number between rows": (TWO + "\nPage 12\n\nSouth\t6\t7\n", ["|2029|2030", "North|41|52", "South|6|7"]),
    "an agenda stamp between rows": (
        TWO + "\nAgenda Item 6\n\nSouth\t6\t7\n",
        ["|2029|2030", "North|41|52", "South|6|7"],
    ),
    "the heading again on the next page": (
        TWO + "\nPage 12\n\n\t2029\t2030\nSouth\t6\t7\n",
        ["|2029|2030", "North|41|52", "South|6|7"],
    ),
    "title and heading again on the next page": (
        "Children in care\n\n" + TWO + "\nPage 12\n\nChildren in care\n\n\t2029\t2030\nSouth\t6\t7\n",
        ["|2029|2030", "North|41|52", "South|6|7"],
    ),
    "a title with (continued) and the heading again": (
        "Children in care\n\n" + TWO + "\nChildren in care (continued)\n\n\t2029\t2030\nSouth\t6\t7\n",
        ["|2029|2030", "North|41|52", "South|6|7"],
    ),
    "the heading again without its columns": (
        "Area\t2029\t2030\nNorth\t41\t52\n\nPage 12\n\nArea 2029 2030\nSouth\t6\t7\n",
        ["Area|2029|2030", "North|41|52", "South|6|7"],
    ),
    "a heading of two rows again": (
        "\tCount\t\n" + TWO + "\nPage 12\n\n\tCount\t\n\t2029\t2030\nSouth\t6\t7\n",
        ["|Count|", "|2029|2030", "North|41|52", "South|6|7"],
    ),
    "a heading between rows": (
        TWO + "\nOutside the borough\n\nEast\t8\t9\n",
        ["|2029|2030", "North|41|52", "Outside the borough||", "East|8|9"],
    ),
    "a heading with tabs after it": (
        TWO + "Outside the borough\t\t\nEast\t8\t9\n",
        ["|2029|2030", "North|41|52", "Outside the borough||", "East|8|9"],
    ),
    "a heading with tabs before it": ("\t\tAttendance\nElm\tOak\t3\n", ["||Attendance", "Elm|Oak|3"]),
    "a rule between rows": ("\t2029\t2030\n---\t---\t---\nNorth\t41\t52\n", ["|2029|2030", "North|41|52"]),
    "a rule of fewer cells": ("\t2029\t2030\n--\t------\nNorth\t41\t52\n", ["|2029|2030", "North|41|52"]),
    "dashes that stand for nil": (TWO + "South\t-\t-\n", ["|2029|2030", "North|41|52", "South|-|-"]),
    "Markdown pipes": (
        "| Area | 2029 |\n|------|:----:|\n| **North** | 4 |\n",
        ["Area|2029", "North|4"],
    ),
    "a cell in italics": ("| Area | 2029 |\n|---|---|\n| *North* | 4* |\n", ["Area|2029", "North|4*"]),
    "markup in cells": (
        '<p>North</p>\t<ul style="list-style-type: none"> <li>4</li>\n<p align="left">South</p>\t<b>5</b>\n',
        ["North|4", "South|5"],
    ),
    "a label cut in the midst": (
        TWO + "Plans issued (excluding\t4\t5\n\nPage 12\n\nexceptions)\t\t\n",
        ["|2029|2030", "North|41|52", "Plans issued (excluding exceptions)|4|5"],
    ),
    "a cell cut in the midst": (
        "School\tNext steps\nElm\tReading is not secure in\n\nPage 12\n\n\tyear 2.\nOak\tNone\n",
        ["School|Next steps", "Elm|Reading is not secure in year 2.", "Oak|None"],
    ),
    "a cell cut where the heading comes again": (
        "School\tNext steps\nElm\tNot secure in\n\nPage 12\n\nSchool\tNext steps\n\tyear 2.\nOak\tNone\n",
        ["School|Next steps", "Elm|Not secure in year 2.", "Oak|None"],
    ),
    "a row without what every row has is the rest of the row before": (
        "School\tDate\tNext\nElm\t1 May\tReading.\nOak\t2 May\tWriting.\nAsh\t3 May\tSums.\n\nPage 2\n\n\t\tMusic.\n",
        ["School|Date|Next", "Elm|1 May|Reading.", "Oak|2 May|Writing.", "Ash|3 May|Sums. Music."],
    ),
    "a stamp that begins another section in the midst of a table": (
        "Agenda Item 4\n\nReport to:\tPanel\n\nAgenda Item 5\n\n"
        + TWO
        + "\nAgenda Item 6\n\n\t2029\t2030\nSouth\t6\t7\n",
        ["|2029|2030", "North|41|52", "South|6|7"],
    ),
}


@pytest.mark.parametrize("quirk", ONE_GRID)
def test_rows_of_one_table(quirk: str) -> None:
    text, rows = ONE_GRID[quirk]
    assert printed(grids(text)[-1]) == rows


APART = {
    "a sentence between": TWO + "\nThe figures for the south are not yet known.\n\nSouth\t6\t7\n",
    "a caption between": TWO + "\nTable 2: Costs\n\nSouth\t6\t7\n",
    "a numbered paragraph between": TWO + "\n2.3 As of May there were\n\nSouth\t6\t7\n",
    "other columns": TWO + "\nSouth\t6\t7\t8\n",
    "another heading over the numbers": TWO + "\n\tAverage cost\tAverage days\nSouth\t6\t7\n",
    "the same heading over the same labels": TWO + "\n\t2029\t2030\nNorth\t6\t7\n",
    "a box that begins again": "Title\tRoads\nMaker\tCabinet\nDue\tMay\n\nTitle\tParks\nMaker\tLeader\n",
    "a heading and then a row that heads columns": "Elm\tOpen\tAll\n\nWORK PROGRAMME\n\n\t5 May\t6 June\nElm\tX\t\n",
    "a total set as text": TWO + "\nTotal\n\nSouth\t6\t7\n",
}


@pytest.mark.parametrize("quirk", APART)
def test_rows_of_two_tables(quirk: str) -> None:
    assert len(grids(APART[quirk])) == 2


def test_a_nameless_row_that_may_be_a_rest_is_kept_and_flagged() -> None:
    (grid,) = grids("School\tNext steps\nElm\tReading.\n\nPage 12\n\n\tWriting.\nOak\tNone\n")
    assert printed(grid) == ["School|Next steps", "Elm|Reading.", "|Writing.", "Oak|None"]
    assert [flag.span.line for flag in grid.flags] == [6]


def test_text_set_in_by_a_tab_is_no_row() -> None:
    assert not [g for g in grids("(1)\tthe report be noted; and\n\tthanks be given.\n") if len(g.rows) > 1]


def test_the_lines_above_and_below_are_given() -> None:
    (grid,) = grids("Children in care\n\n" + TWO + "\nSource: census.\n")
    assert [line.text for line in grid.above] == ["Children in care"]
    assert [line.text for line in grid.below] == ["Source: census."]
