"""Frames: from a page's own space (y upwards, any corner, any turn) to the page as it is read (y downwards)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from matters.reading.document import Rect


class Box(NamedTuple):
    """A place in a page's own space, in points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's box and the quarter turns, with the clock, that bring its text upright.

    A page may say that it is to be shown turned (/Rotate), and its text may run sideways without it saying so.

    >>> Frame(Box(0, 0, 600, 800), quarter=0).point(50, 700)
    (50, 100)
    >>> Frame(Box(0, 0, 600, 800), quarter=1).point(50, 700)
    (700, 50)
    """

    page: Box
    quarter: int

    @property
    def width(self) -> float:
        """Of the page as read."""
        return self.page.top - self.page.bottom if self.quarter % 2 else self.page.right - self.page.left

    @property
    def height(self) -> float:
        """Of the page as read."""
        return self.page.right - self.page.left if self.quarter % 2 else self.page.top - self.page.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own space in this frame."""
        match self.quarter:
            case 0:
                return x - self.page.left, self.page.top - y
            case 1:
                return y - self.page.bottom, x - self.page.left
            case 2:
                return self.page.right - x, y - self.page.bottom
            case _:
                return self.page.top - y, self.page.right - x

    def place(self, box: Box) -> Rect:
        """A box of the page's own space in this frame.

        >>> Frame(Box(0, 0, 600, 800), quarter=0).place(Box(10, 700, 90, 710))
        Rect(left=10, top=90, right=90, bottom=100)
        """
        if not self.quarter:  # nearly every page
            left, top = self.page.left, self.page.top
            return Rect(box.left - left, top - box.top, box.right - left, top - box.bottom)
        x0, y0 = self.point(box.left, box.bottom)
        x1, y1 = self.point(box.right, box.top)
        return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def back(self, rect: Rect) -> Box:
        """The box of the page's own space that `place` brings here.

        >>> frame = Frame(Box(0, 0, 600, 800), quarter=3)
        >>> frame.back(frame.place(Box(10, 700, 90, 710)))
        Box(left=10, bottom=700, right=90, top=710)
        """
        page = self.page
        match self.quarter:
            case 0:
                return Box(page.left + rect.left, page.top - rect.bottom, page.left + rect.right, page.top - rect.top)
            case 1:
                return Box(
                    page.left + rect.top, page.bottom + rect.left, page.left + rect.bottom, page.bottom + rect.right
                )
            case 2:
                return Box(
                    page.right - rect.right, page.bottom + rect.top, page.right - rect.left, page.bottom + rect.bottom
                )
            case _:
                return Box(page.right - rect.bottom, page.top - rect.right, page.right - rect.top, page.top - rect.left)
