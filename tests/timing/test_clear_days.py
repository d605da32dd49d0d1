"""Clear days and bank holidays, against days that are known."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.timing.bank_holidays import bank_holidays
from matters.timing.clear_days import DAYS_FOR_AN_AGENDA, is_working_day, latest_day_for

KNOWN_YEARS = [
    # New Year's Day on a Saturday, two jubilee days and a State funeral
    (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
    # New Year's Day on a Sunday, a coronation
    (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    # May Day moved to VE Day; Boxing Day on a Saturday
    (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
    # Christmas on a Saturday, Boxing Day on a Sunday
    (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    # nothing out of the ordinary
    (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    # Easter as late as it can be
    (2038, "01-01 04-23 04-26 05-03 05-31 08-30 12-27 12-28"),
]


@pytest.mark.parametrize(("year", "days"), KNOWN_YEARS)
def test_the_bank_holidays_of_a_year(year: int, days: str) -> None:
    assert sorted(bank_holidays(year)) == [dt.date.fromisoformat(f"{year}-{day}") for day in days.split()]


LATEST = [
    # Tuesday: the Monday of the week before
    ("2024-01-30", "2024-01-22"),
    # Monday: the fifth day is a Monday, and the day before it a Sunday
    ("2024-01-29", "2024-01-19"),
    # Good Friday and Easter Monday lie between
    ("2024-04-04", "2024-03-25"),
    # Christmas and New Year lie between
    ("2025-01-07", "2024-12-27"),
]


@pytest.mark.parametrize(("meeting", "latest"), LATEST)
def test_the_last_day_for_an_agenda(meeting: str, latest: str) -> None:
    assert latest_day_for(dt.date.fromisoformat(meeting)).isoformat() == latest


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)))
def test_exactly_five_working_days_lie_between(meeting: dt.date) -> None:
    latest = latest_day_for(meeting)
    between = [latest + dt.timedelta(days=n) for n in range(1, (meeting - latest).days)]
    assert sum(map(is_working_day, between)) == DAYS_FOR_AN_AGENDA
    assert is_working_day(latest)
