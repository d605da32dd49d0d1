"""Whether a grid is a table of numbers."""

from __future__ import annotations

from matters.reading.grammar.tabulating.frame import Block, blocks_of
from matters.reading.grammar.tabulating.values import figures_of
from matters.reading.grids.grid import Grid
from matters.reading.grids.looks import is_missing

FEWEST = 2
"""A table has so many numbers."""
LONGEST_WORD = 3
MOST_LABELS = 2
"""What stands before the numbers in more columns than these tells of a record, and does not name a row."""


def is_numbers(grid: Grid) -> bool:
    """Whether a grid has columns of numbers, and more numbers than words beside its labels.

    Cheap for the many grids without: they hold hardly a digit.
    """
    digits = sum(any(c.isdigit() for c in cell[:8]) for row in grid.rows for cell in row.cells)
    if digits < FEWEST:
        return False
    numbers = words = 0
    for block in blocks_of(grid.rows):
        n, w = _counted(block)
        numbers, words = numbers + n, words + w
    return numbers >= FEWEST and numbers > words


def _counted(block: Block) -> tuple[int, int]:
    """How many cells hold numbers, and how many hold words, beside the labels."""
    numbers = words = 0
    for row in block.rows:
        for i, cell in enumerate(row.cells):
            if not cell or (i in block.labels and i < MOST_LABELS):
                continue
            if i in block.numbers and figures_of(cell):
                numbers += 1
            elif len(cell) > LONGEST_WORD and not is_missing(cell):
                words += 1
    return numbers, words
