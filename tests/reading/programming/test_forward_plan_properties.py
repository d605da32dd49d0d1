"""Whatever a forward plan holds and wherever its pages break, each printed form yields the same decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.programming.test_forward_plan_quirks import plan_of

TITLES = ("Road Safety Strategy", "Parks Plan 2030-2035", "Sale of the Old Mill", "Bus Fares", "Flood Defences: Award")
ABOUT = ("To agree a plan for the year.", "To award a contract for the works.", "To seek approval of the policy.")
WHO = ("Cabinet", "Leader of the Council", "Executive Member for Roads")
WARDS = ("All Wards", "Mill and Vale")


@dataclass(frozen=True)
class Planned:
    """One invented decision."""

    title: str
    about: str
    who: str
    day: dt.date
    financial: bool
    wards: str


decisions = st.builds(
    Planned,
    st.sampled_from(TITLES),
    st.sampled_from(ABOUT),
    st.sampled_from(WHO),
    st.dates(dt.date(2030, 10, 1), dt.date(2031, 1, 31)),
    st.booleans(),
    st.sampled_from(WARDS),
)
plans = st.lists(decisions, min_size=1, max_size=4, unique_by=lambda decision: decision.title)
breaks = st.sets(st.integers(1, 20), max_size=4)

HEADING = "VALE COUNCIL\n\nFORWARD PLAN\n\nFOR THE FOUR MONTH PERIOD 1 OCTOBER 2030 - 31 JANUARY 2031\n\n"
STAMP = "\nAgenda Item 9\n\nAPPENDIX A\n\n"


def day(decision: Planned) -> str:
    return f"{decision.day.day} {decision.day:%b %Y}"


def broken(rows: Sequence[str], at: set[int]) -> str:
    return HEADING + "".join(f"{STAMP if i in at else ''}{row}\n" for i, row in enumerate(rows))


def one_cell(planned: Sequence[Planned], at: set[int]) -> str:
    """Title and description in one cell, criteria in four."""
    rows: list[str] = []
    for d in planned:
        rows += [
            f"Details of Decision to be taken\t{d.title} {d.about}\t\t\t",
            f"Decision Maker\t{d.who}\t\t\t",
            f"Decision Expected\t{day(d)}\t\t\t",
            f"Key Decision Criteria\tFinancial\t{'Yes' if d.financial else 'No'}\tCommunity Impact\tNo",
            f"Wards Affected\t{d.wards}\t\t\t",
        ]
    return broken(rows, at)


def questions(planned: Sequence[Planned], at: set[int]) -> str:
    rows: list[str] = []
    for d in planned:
        rows += [
            f"Title\t{d.title}",
            f"What is the decision?\t{d.about}",
            f"Who will make the decision?\t{d.who}",
            f"When will the decision be made?\t{day(d)}",
            f"Key decision: financial\t{'Yes' if d.financial else 'No'}",
            f"Which wards are affected?\t{d.wards}",
        ]
    return broken(rows, at)


def colons(planned: Sequence[Planned], at: set[int]) -> str:
    rows: list[str] = []
    for d in planned:
        rows += [
            f"Title: {d.title}",
            f"Description: {d.about}",
            f"Decision taker: {d.who}",
            f"Decision due: {day(d)}",
            f"Financial: {'Yes' if d.financial else 'No'}",
            f"Wards: {d.wards}",
        ]
    return broken(rows, at)


def bare(planned: Sequence[Planned], at: set[int]) -> str:
    """Running text without colons, as a layout text leaves a table."""
    rows: list[str] = []
    for d in planned:
        rows += [
            f"Details of Decision to be\ntaken\n\n{d.title}\n{d.about}\n",
            f"Decision Maker {d.who}\n",
            f"Decision Expected {day(d)}\n",
            f"Key Decision Criteria Financial {'Yes' if d.financial else 'No'} Community\n\nImpact\n\nNo\n",
            f"Wards Affected {d.wards}\n",
        ]
    return broken(rows, at)


def table(planned: Sequence[Planned], at: set[int]) -> str:
    head = "Title\tPurpose\tDecision maker\tDecision date\tFinancial\tWards"
    rows = [f"{d.title}\t{d.about}\t{d.who}\t{day(d)}\t{'Yes' if d.financial else 'No'}\t{d.wards}" for d in planned]
    return broken([head, *rows], at)


FORMS: dict[str, Callable[[Sequence[Planned], set[int]], str]] = {
    form.__name__: form for form in (one_cell, questions, colons, bare, table)
}


@settings(max_examples=60, deadline=None)
@given(plans, breaks, st.sampled_from(sorted(FORMS)))
def test_each_form_yields_the_same(planned: list[Planned], at: set[int], form: str) -> None:
    plan = plan_of(FORMS[form](planned, at))
    assert plan is not None
    assert plan.period is not None
    found = [
        Planned(
            item.title.value if item.title else "",
            item.description.value if item.description else "",
            item.decision_maker.value if item.decision_maker else "",
            item.decision_expected.value if item.decision_expected else dt.date.min,
            bool(item.financial and item.financial.value),
            item.wards.value if item.wards else "",
        )
        for item in plan.items
    ]
    assert found == planned
