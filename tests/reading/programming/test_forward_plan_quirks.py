"""Forward plans in the forms in which councils print them, each case one quirk."""

from __future__ import annotations

import datetime as dt

import pytest

from matters.reading.furniture import strip
from matters.reading.grammar.programming.forward_plan import read_forward_plan
from matters.reading.grammar.programming.plan_values import day_of, period_in
from matters.reading.grids.gather import sheets_of
from matters.reading.plainform import Json, plain
from matters.reading.record import ForwardPlan
from matters.reading.sections import split
from matters.reading.sources.text import text_document

MET = dt.date(2030, 9, 4)


def plan_of(text: str) -> ForwardPlan | None:
    """The plan of a text whose pack is for a meeting in September 2030."""
    sections = split(strip(text_document(text.encode())))
    return read_forward_plan(sections, MET, sheets_of(sections))


def decisions(text: str) -> list[dict[str, Json]]:
    """Its decisions without what is absent."""
    plan = plan_of(text)
    return [{k: v for k, v in plain(item).items() if v is not None} for item in (plan.items if plan else ())]


ROADS = {"title": "Roads", "decision_maker": "Cabinet", "decision_expected": "2030-10-06"}
PARKS = {"title": "Parks", "decision_maker": "Leader", "decision_expected": "2030-11-03"}

FORMS = {
    "labels and values in cells": (
        "FORWARD PLAN\n\nTitle\tRoads\nDecision maker\tCabinet\nDecision expected\t6 Oct 2030\n",
        [ROADS],
    ),
    "pipes of Markdown": (
        "# Forward Plan\n\n| Title | Roads |\n| --- | --- |\n| Decision taker | Cabinet |\n"
        "| Decision due | 6 Oct 2030 |\n",
        [ROADS],
    ),
    "two decisions": (
        "FORWARD PLAN\n\nTitle\tRoads\nDecision maker\tCabinet\nDecision expected\t6 Oct 2030\n\n"
        "Title\tParks\nDecision maker\tLeader\nDecision expected\t3 Nov 2030\n",
        [ROADS, PARKS],
    ),
    "a heading before each": (
        "VALE COUNCIL FORWARD PLAN\n\nTitle\tRoads\nDecision maker\tCabinet\nDecision expected\t6 Oct 2030\n\n"
        "VALE COUNCIL FORWARD PLAN\n\nTitle\tParks\nDecision maker\tLeader\nDecision expected\t3 Nov 2030\n",
        [ROADS, PARKS],
    ),
    "two pairs in a row": (
        "FORWARD PLAN\n\nTitle\tRoads\tWards affected\tAll\nDecision maker\tCabinet\tDecision date\t6 Oct 2030\n",
        [{**ROADS, "wards": "All"}],
    ),
    "labels with a colon on lines": (
        "FORWARD PLAN\n\nTitle: Roads\nDecision maker: Cabinet\nDecision expected: 6 Oct 2030\n\n"
        "Title: Parks\nDecision maker: Leader\nDecision expected: 3 Nov 2030\n",
        [ROADS, PARKS],
    ),
    "questions for labels": (
        "Key decisions\n\nTitle\tRoads\nWhat is the decision?\tTo mend them.\nWho will make the decision?\tCabinet\n"
        "When will the decision be made?\t6 Oct 2030\nWho will be consulted?\tDrivers\nHow?\tBy letter\n",
        [{**ROADS, "description": "To mend them.", "consultees": "Drivers", "methods": "By letter"}],
    ),
    "a label in a wording of its own": (
        "FORWARD PLAN\n\nTitle\tRoads\nDecision maker\tCabinet\nDate on which we mean to decide\t6 Oct 2030\n"
        "People we shall consult\tDrivers\n",
        [{**ROADS, "consultees": "Drivers"}],
    ),
    "a broken label": (
        "FORWARD PLAN\n\nTitle\tRoads\nDecision maker\tCabinet\nDecision expected\t6 Oct 2030\n"
        "List of Background Documents\tPlan of\nto be Considered by\tthe\nDecision-maker\troads\n",
        [{**ROADS, "documents": "Plan of the roads"}],
    ),
    "four cells of criteria": (
        "FORWARD PLAN\n\nTitle\tRoads\t\t\t\nDecision maker\tCabinet\t\t\t\nDecision expected\t6 Oct 2030\t\t\t\n"
        "Key Decision Criteria\tFinancial\tYes\tCommunity Impact\tNo\n",
        [{**ROADS, "financial": True, "community_impact": False}],
    ),
    "criteria with colons in their cells": (
        "FORWARD PLAN\n\nTitle\tRoads\t\nDecision maker\tCabinet\t\nDecision expected\t6 Oct 2030\t\n"
        "Why is it key?\tFinancial: No\tCommunity impact: Yes\n",
        [{**ROADS, "financial": False, "community_impact": True}],
    ),
    "a reason in words": (
        "FORWARD PLAN\n\nTitle\tRoads\nDecision maker\tCabinet\nDecision expected\t6 Oct 2030\n"
        "Reason the decision is key\tExpenditure above £250,000\n",
        [{**ROADS, "financial": True}],
    ),
    "residue of markup": (
        "FORWARD PLAN\n\n<p>Title</p>\t<p>Roads</p>\n<p>Decision maker</p>\t<p>Cabinet</p>\n"
        "<p>Decision expected</p>\t<p>6 Oct 2030</p>\n",
        [ROADS],
    ),
    "a row cut by a stamp and a rule": (
        "FORWARD PLAN\n\nTitle\tRoads\nDescription\tTo mend the\n----\t----\n\nAgenda Item 9\n\nAPPENDIX A\n\n"
        "\troads in the vale.\nDecision maker\tCabinet\nDecision expected\t6 Oct 2030\n",
        [{**ROADS, "description": "To mend the roads in the vale."}],
    ),
    "title and description in one cell, told by the index": (
        "FORWARD PLAN INDEX OF ITEMS\n\nItem Heading\tOfficer Contact\nRoads\tAnn Oak\nRoads Above\tBo Elm\n\n"
        "Details of Decision to be taken\tRoads Above the vale are to be mended.\nDecision Maker\tCabinet\n"
        "Decision Expected\t6 Oct 2030\n",
        [{**ROADS, "title": "Roads Above", "description": "the vale are to be mended."}],
    ),
    "title and description in one cell, no index": (
        "FORWARD PLAN\n\nDetails of decision\tRoads To agree the plan.\nDecision maker\tCabinet\n"
        "Decision expected\t6 Oct 2030\n",
        [{**ROADS, "description": "To agree the plan."}],
    ),
    "running text without colons": (
        "VALE COUNCIL FORWARD PLAN\n\nDetails of Decision to be taken Roads\n\nTo mend the roads.\n\n"
        "Decision Maker Cabinet\n\nDecision Expected 6 Oct 2030\n\nKey Decision Criteria Financial No "
        "Community\nImpact\nYes\n\nMethod(s) of Consultation letters to\ndrivers\n",
        [
            {
                **ROADS,
                "description": "To mend the roads.",
                "financial": False,
                "community_impact": True,
                "methods": "letters to drivers",
            }
        ],
    ),
    "a label over several lines of running text": (
        "FORWARD PLAN\n\nDetails of Decision to be\ntaken\n\nRoads\nTo mend the roads.\n\nDecision Maker Cabinet\n\n"
        "Decision Expected 6 Oct 2030\n\nList of Background\nDocuments to be\nConsidered by Decision-\nmaker\n\n"
        "A map\n",
        [{**ROADS, "description": "To mend the roads.", "documents": "A map"}],
    ),
    "labels and values in columns, both of them wrapped": (
        "FORWARD PLAN\n\nTitle                       Roads\nDecision maker              Cabinet\n"
        "Decision expected           6 Oct 2030\nPersons/Organisations to    Drivers, riders and\n"
        "be Consulted                walkers\nWards Affected              All\n",
        [{**ROADS, "consultees": "Drivers, riders and walkers", "wards": "All"}],
    ),
    "a table, one row a decision": (
        "Notice of key decisions\n\nTitle\tDecision taker\tDecision due\tContact\nRoads\tCabinet\t6 Oct 2030\tAnn Oak\n"
        "Parks\tLeader\t3 Nov 2030\tBo Elm\n",
        [{**ROADS, "contacts": "Ann Oak"}, {**PARKS, "contacts": "Bo Elm"}],
    ),
    "a table whose first of two columns on the decision is its name": (
        "Notice of forthcoming decisions\n\nDecision\tWhat is to be decided\tDecision maker\tDecision date\n"
        "Roads\tWhether to mend them.\tCabinet\t6 Oct 2030\n",
        [{**ROADS, "description": "Whether to mend them."}],
    ),
    "a table whose only column on the decision is its name": (
        "Forthcoming decisions\n\nDecision\tWho will decide\tDate due\nRoads\tCabinet\t6 Oct 2030\n",
        [ROADS],
    ),
    "labels of which the first says the decision's name": (
        "FORWARD PLAN\n\nDecision\tRoads\nPurpose\tTo mend them.\nDecision maker\tCabinet\nDecision due\t6 Oct 2030\n",
        [{**ROADS, "description": "To mend them."}],
    ),
    "a table that spaces hold apart, its cells wrapped": (
        "FORWARD PLAN OF KEY DECISIONS\n\n"
        "Decision                    Decision      Date of        Wards        Contact\n"
        "                            maker         decision\n\n"
        "Roads                       Cabinet       6 Oct 2030     Mill and     Ann\n"
        "To mend them all in the                                  Vale         Oak\nyear.\n\n"
        "Parks                       Leader        3 Nov 2030     All          Bo\n"
        "To plant them.                                                        Elm\n",
        [
            {**ROADS, "description": "To mend them all in the year.", "wards": "Mill and Vale", "contacts": "Ann Oak"},
            {**PARKS, "description": "To plant them.", "wards": "All", "contacts": "Bo Elm"},
        ],
    ),
    "a table's row cut by the page": (
        "Notice of key decisions\n\nTitle\tDecision taker\tDecision due\tContact\nRoads\tCabinet\t6 Oct 2030\tAnn\n\n"
        "Agenda Item 9\n\nTitle\tDecision taker\tDecision due\tContact\n\t\t\tOak\nParks\tLeader\t3 Nov 2030\tBo Elm\n",
        [{**ROADS, "contacts": "Ann Oak"}, {**PARKS, "contacts": "Bo Elm"}],
    ),
    "a heading over each for its title": (
        "Forthcoming decisions\n\n## Roads\n\nDecision maker\tCabinet\nDecision due\t6 Oct 2030\nWards\tAll\n\n"
        "## Parks\n\nDecision maker\tLeader\nDecision due\t3 Nov 2030\nWards\tAll\n",
        [{**ROADS, "wards": "All"}, {**PARKS, "wards": "All"}],
    ),
    "another table behind the last decision": (
        "FORWARD PLAN\n\nTitle\tRoads\nDecision maker\tCabinet\nDecision expected\t6 Oct 2030\nContact\tAnn Oak\n"
        "\nAction\tOwner\tDeadline\nMend\tBo Elm\tMay\n",
        [{**ROADS, "contacts": "Ann Oak"}],
    ),
    "numbered headings, and labels beside one another": (
        "FORTHCOMING KEY DECISIONS\n\n1. Roads\n\nDecision taker: Cabinet        Decision due: 6 Oct 2030\n"
        "What is the decision? To mend them.\nWards: All\n\n2. Parks\n\n"
        "Decision taker: Leader        Decision due: 3 Nov 2030\nWhat is the decision? To plant them.\nWards: All\n",
        [
            {**ROADS, "description": "To mend them.", "wards": "All"},
            {**PARKS, "description": "To plant them.", "wards": "All"},
        ],
    ),
    "what the record keeps nothing of": (
        "FORWARD PLAN\n\nTitle\tRoads\nDecision maker\tCabinet\nPortfolio holder\tCouncillor Elm\n"
        "Decision expected\t6 Oct 2030\nHow can I comment?\tWrite to us\n",
        [ROADS],
    ),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in FORMS.items()])
def test_decisions(text: str, expected: list[dict[str, Json]]) -> None:
    assert decisions(text) == expected


DAYS = {
    "16 Apr 2030": "2030-04-16",
    "Not before 6 October": "2030-10-06",
    "6 January": "2031-01-06",
    "October 2030": "2030-10-01",
    "6 Oct 2030 Decision due date changed from 28/07/2030 to 06/10/2030": "2030-10-06",
    "Changed from 28/07/2030 to 06/10/2030": "2030-10-06",
    "Between 6 October 2030 and 3 November 2030": "2030-10-06",
    "Thursday 6th October, 2030": "2030-10-06",
    "To be confirmed": None,
}


@pytest.mark.parametrize("text", DAYS)
def test_day_expected(text: str) -> None:
    found = day_of(text, (dt.date(2030, 10, 1), dt.date(2031, 1, 31)), None)
    assert (found.isoformat() if found else None) == DAYS[text]


PERIODS = {
    "FOR THE FOUR MONTH PERIOD 1 OCTOBER 2030 - 31 JANUARY 2031": ("2030-10-01", "2031-01-31"),
    "for the period 1st October 2030 to 31st January 2031": ("2030-10-01", "2031-01-31"),
    "Forward plan: October 2030 to January 2031": ("2030-10-01", "2031-01-31"),
    "Forward plan from October to January 2031": ("2030-10-01", "2031-01-31"),
    "This plan covers the four months from 1 October 2030": ("2030-10-01", "2031-01-31"),
    "Decisions planned, 1 November 2030 to 28 February 2031": ("2030-11-01", "2031-02-28"),
    "It was agreed on 3 May 2030 and 4 June 2030": None,
}


@pytest.mark.parametrize("text", PERIODS)
def test_period(text: str) -> None:
    found = period_in(text)
    assert (tuple(day.isoformat() for day in found) if found else None) == PERIODS[text]


def test_period_and_index() -> None:
    plan = plan_of(
        "VALE COUNCIL\nFORWARD PLAN\n\nFOR THE FOUR MONTH PERIOD 1 OCTOBER 2030 - 31 JANUARY 2031\n\n"
        "INDEX OF ITEMS\n\nItem Heading Officer Contact\n\nRoads Ann Oak ann.oak@vale.example, Bo\n"
        "Elm bo.elm@vale.example Tel: 01632\n960145\n\nParks in the Vale\n2030-2031\n\nAnn Oak\n"
        "ann.oak@vale.example\n\nVALE COUNCIL FORWARD PLAN\n\nDetails of decision Roads\n"
        "Decision maker Cabinet\nDecision due 6 October\n"
    )
    assert plan is not None
    assert plain(plan.period) == ["2030-10-01", "2031-01-31"]
    assert plain(plan.index) == ["Roads", "Parks in the Vale 2030-2031"]
    assert plain(plan.items[0].decision_expected) == "2030-10-06"


NO_PLAN = {
    "a report's header": "Key Decision Forward Plan\n\nSubject\tRoads\nWards Affected\tAll\nContact Officer\tAnn Oak\n",
    "a paragraph": "KEY DECISION FORWARD PLAN\n\n1.1 Members may ask to see any item of the plan.\n",
    "nothing": "",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NO_PLAN.items()])
def test_no_plan(text: str) -> None:
    assert plan_of(text) is None
