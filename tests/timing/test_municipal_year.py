"""Which municipal year a day falls in, and how the year is written."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.timing.municipal_year import MunicipalYear, municipal_year

ROWS = [
    # January belongs to the year that began the May before.
    (dt.date(2031, 1, 30), "2030/31"),
    # The last day of April is the last of the year; the first of May the first of the next.
    (dt.date(2031, 4, 30), "2030/31"),
    (dt.date(2031, 5, 1), "2031/32"),
    # A century's turn is written with two figures.
    (dt.date(2099, 6, 1), "2099/00"),
]


@pytest.mark.parametrize(("day", "label"), ROWS)
def test_a_day_falls_in_its_municipal_year(day: dt.date, label: str) -> None:
    assert municipal_year(day).label == label


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(9000, 1, 1)))
def test_every_day_lies_between_the_first_and_last_of_its_year(day: dt.date) -> None:
    year = municipal_year(day)
    assert year.first_day <= day <= year.last_day
    assert MunicipalYear(year.start + 1).first_day == year.last_day + dt.timedelta(days=1)
