"""The tables of numbers of a pack."""

from __future__ import annotations

from collections.abc import Sequence

from matters.reading.grids.grid import GridKind, Sheet
from matters.reading.record import NumberTable


def read_tables(sheets: Sequence[Sheet]) -> tuple[NumberTable, ...]:
    """Every table of numbers, in printed order."""
    return tuple(NumberTable(grid.span) for sheet in sheets for grid in sheet.of(GridKind.NUMBERS))
