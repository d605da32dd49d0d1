"""A grid: rows of cells that were printed as one table, whichever way the source divides them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from matters.reading.document import Line, Span, span_of
from matters.reading.sections import Section


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its tidy cells (empty ones included) and the printed lines that it was put together from."""

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


@dataclass(frozen=True)
class Grid:
    """A table as printed.

    `start` and `stop` bound it in its section's lines. Rows may be of different lengths where the source is
    damaged; `width` is the longest. `above` are the running lines before it, nearest last, among which its title is.
    """

    section: Section
    start: int
    stop: int
    rows: tuple[Row, ...]
    above: tuple[Line, ...] = ()

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
