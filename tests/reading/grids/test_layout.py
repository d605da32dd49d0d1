"""Tables in layout text: which lines are one, where its columns are, and which lines make a row."""

from __future__ import annotations

import pytest

from matters.reading.grids.layout import laid_out
from matters.reading.sources.text import text_document
from tests.reading.grids.test_gather import grids, printed

PLAN = """
Ref   Objective             Action                    Lead          Due        RAG
----------------------------------------------------------------------------------
1.1   Plans in time         Recruit plan writers      Head of       Mar 2029   Blue
                            on permanent contracts    service

1.2   Plans in time         Agree a form              Officer       31 Oct     Green
                                                                    2029
"""

ROWS = {
    "cells wrapped over lines, rows parted by blank lines": (
        PLAN,
        [
            "Ref|Objective|Action|Lead|Due|RAG",
            "1.1|Plans in time|Recruit plan writers on permanent contracts|Head of service|Mar 2029|Blue",
            "1.2|Plans in time|Agree a form|Officer|31 Oct 2029|Green",
        ],
    ),
    "cells wrapped, rows not parted": (
        "No.   Measure                          Target   Actual\n"
        "1A    Plans issued within 20 weeks,    60%      41%\n"
        "      exceptions left out\n"
        "1B    Audits                           75%      52%\n",
        [
            "No.|Measure|Target|Actual",
            "1A|Plans issued within 20 weeks, exceptions left out|60%|41%",
            "1B|Audits|75%|52%",
        ],
    ),
    "numbers on the second line of a label": (
        "Measure                       2029     2030\n"
        "Meetings attended by all\n"
        "required partners              83%      84%\n"
        "Interviews                      64       65\n",
        ["Measure|2029|2030", "Meetings attended by all required partners|83%|84%", "Interviews|64|65"],
    ),
    "the last row wrapped": (
        "Measure          2029     2030     Note\nAudits             64       65     None\n"
        "Plans              83       84     These are the\n                                   first figures\n",
        ["Measure|2029|2030|Note", "Audits|64|65|None", "Plans|83|84|These are the first figures"],
    ),
    "numbers set to the right": (
        "Area           Count      Cost\nNorth              4    £1,204\nSouth          1,240       £12\n",
        ["Area|Count|Cost", "North|4|£1,204", "South|1,240|£12"],
    ),
    "a heading over several columns": (
        "                   Pupils          Schools\n"
        "Area            2029    2030    2029    2030\n"
        "North             40      50       4       5\n"
        "South             60      70       6       7\n",
        ["|Pupils||Schools|", "Area|2029|2030|2029|2030", "North|40|50|4|5", "South|60|70|6|7"],
    ),
    "one heading over all columns": (
        "                     Academic year\nArea            2028    2029    2030\n"
        "North             40      50       4\nSouth             60      70       6\n",
        ["|Academic year||", "Area|2028|2029|2030", "North|40|50|4", "South|60|70|6"],
    ),
    "a band between rows": (
        "Ref   Action              Lead\n1.1   Recruit writers     Head\n\nPriority 2: Therapies\n\n"
        "2.1   Publish times       Manager\n",
        ["Ref|Action|Lead", "1.1|Recruit writers|Head", "Priority 2: Therapies||", "2.1|Publish times|Manager"],
    ),
    "the heading again on the next page": (
        "Ref   Action              Lead\n1.1   Recruit writers     Head\n\n\f\n"
        "Ref   Action              Lead\n1.2   Publish times       Manager\n",
        ["Ref|Action|Lead", "1.1|Recruit writers|Head", "1.2|Publish times|Manager"],
    ),
    "the next page without a heading": (
        "Ref   Action              Lead\n1.1   Recruit writers     Head\n1.2   Publish times       Manager\n\n\f\n"
        "1.3   Clear the backlog   Head\n1.4   Ask families        Lead\n",
        [
            "Ref|Action|Lead",
            "1.1|Recruit writers|Head",
            "1.2|Publish times|Manager",
            "1.3|Clear the backlog|Head",
            "1.4|Ask families|Lead",
        ],
    ),
    "empty cells": (
        "Item              5 MAY    6 JUNE    7 JULY\nRoads               X                  X\n"
        "Parks                        X\nSchools             X        X         X\n",
        ["Item|5 MAY|6 JUNE|7 JULY", "Roads|X||X", "Parks||X|", "Schools|X|X|X"],
    ),
    "two spaces after a full stop": (
        "Ref   Action                          Lead\n1.1   Recruit writers.  Train them.   Head\n"
        "1.2   Publish times                   Manager\n",
        ["Ref|Action|Lead", "1.1|Recruit writers. Train them.|Head", "1.2|Publish times|Manager"],
    ),
}


@pytest.mark.parametrize("quirk", ROWS)
def test_aligned_lines_are_rows(quirk: str) -> None:
    text, rows = ROWS[quirk]
    (grid,) = grids(f"The report follows.\n\n{text}\nMembers are asked to note the table above.\n")
    assert printed(grid) == rows


def test_two_tables_with_a_title_between_are_two() -> None:
    text = (
        "Ref   Action              Lead\n1.1   Recruit writers     Head\n1.2   Publish times       Manager\n\n"
        "Measures of the plan\n\n"
        "No.    Measure       Target      Actual\nA      Plans           60%         41%\n"
        "B      Audits          75%         52%\n"
    )
    assert [grid.width for grid in grids(text)] == [3, 4]


NONE = {
    "prose with wide spaces": "The   report says  that\nall is   well and that\nnothing  need be   done\n",
    "two columns of prose": (
        "Families can find what they        The local offer was rebuilt with\n"
        "need, and say so when they         the forum of parents and carers,\n"
        "are asked. Services answer         who test it before each of its\n"
        "within the week.                   releases.\n"
    ),
    "a front sheet": (
        "Meeting:    Panel                  Date:     4 May 2030\n\nVenue:      Town Hall\n\nMembers\n\n"
        "Councillor Ash\n"
    ),
    "names side by side": "Councillor Ash        Councillor Elm\nCouncillor Oak        Councillor Fir\n",
    "signatures": "Signed                        Date\n\n\nChair                         4 May 2030\n",
}


@pytest.mark.parametrize("quirk", NONE)
def test_what_is_no_table(quirk: str) -> None:
    assert list(laid_out(text_document(NONE[quirk].encode()).lines)) == []
