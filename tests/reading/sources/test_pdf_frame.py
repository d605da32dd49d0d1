"""Frames: what goes in comes back, whichever way the page is turned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.sources.pdf.frame import Box, Frame

points = st.integers(-2000, 2000)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    left, bottom = draw(points), draw(points)
    return Box(left, bottom, left + draw(st.integers(1, 2000)), bottom + draw(st.integers(1, 2000)))


@given(boxes(), boxes(), st.integers(0, 3))
def test_a_place_comes_back_to_its_box(page: Box, box: Box, quarter: int) -> None:
    frame = Frame(page, quarter)
    assert frame.back(frame.place(box)) == box


@given(boxes(), st.integers(0, 3))
def test_the_page_itself_fills_its_frame(page: Box, quarter: int) -> None:
    frame = Frame(page, quarter)
    assert frame.place(page) == (0, 0, frame.width, frame.height)


@pytest.mark.parametrize(
    ("quarter", "expected"),
    [(0, (0, 0)), (1, (800, 0)), (2, (600, 800)), (3, (0, 600))],
)
def test_the_top_left_corner_goes_round_with_the_clock(quarter: int, expected: tuple[int, int]) -> None:
    assert Frame(Box(0, 0, 600, 800), quarter).point(0, 800) == expected
