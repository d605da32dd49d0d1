"""Whether a grid is a table of numbers."""

from __future__ import annotations

from matters.reading.grids.grid import Grid
from matters.reading.grids.looks import is_value


def is_numbers(grid: Grid) -> bool:
    """Whether most of what its rows hold beside their labels are numbers."""
    values = others = 0
    for row in grid.rows:
        for cell in row.cells[1:]:
            if is_value(cell):
                values += 1
            elif len(cell) > 3:
                others += 1
    return values > others
