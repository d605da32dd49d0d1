"""A grid: rows of cells that were printed as one table, whichever way the source divides them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from matters.reading.document import Gap, Line, Span, span_of
from matters.reading.sections import Section


class GridKind(StrEnum):
    """What a grid is, and so which reader it is for."""

    NUMBERS = "numbers"
    REGISTER = "register"
    PLAN = "plan"
    PROGRAMME = "programme"
    FORWARD_PLAN = "forward plan"
    LABELS = "labels"
    PEOPLE = "people"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its tidy cells (empty ones included) and the printed lines that it was put together from.

    A heading that was printed as a line of its own between two rows is a row whose first cell alone is filled, as is
    one that was printed in a cell over the whole width: `is_band` of both.
    """

    cells: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def span(self) -> Span:
        """From its first line to its last."""
        return span_of(self.lines)

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something."""
        return tuple(cell for cell in self.cells if cell)

    @property
    def is_band(self) -> bool:
        """Whether its first cell alone is filled: a heading over the rows that follow."""
        return bool(self.cells[0]) and not any(self.cells[1:])


@dataclass(frozen=True)
class Grid:
    """A table as printed, in one piece though pages broke it; a heading that a page repeats stands in it once.

    `start` and `stop` bound it in its section's lines. Rows may be of different lengths where the source is
    damaged; `width` is the longest. `above` are the running lines before it, nearest last, among which its title is;
    `below` the next few after it. `flags` say where a row may be part of the row before and was kept as printed.
    """

    section: Section
    start: int
    stop: int
    rows: tuple[Row, ...]
    above: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()
    flags: tuple[Gap, ...] = ()
    kind: GridKind = GridKind.NONE

    @cached_property
    def width(self) -> int:
        """How many columns it has."""
        return max(len(row.cells) for row in self.rows)

    @property
    def span(self) -> Span:
        """From its first row to its last."""
        return span_of([line for row in self.rows for line in row.lines])


@dataclass(frozen=True, slots=True)
class Sheet:
    """A section with the grids found in it, in printed order."""

    section: Section
    grids: tuple[Grid, ...]

    def between(self, first: int, last: int) -> Sequence[Line]:
        """Its lines from one place to another."""
        return self.section.lines[first:last]

    def of(self, kind: GridKind) -> tuple[Grid, ...]:
        """Its grids of one kind."""
        return tuple(grid for grid in self.grids if grid.kind is kind)
