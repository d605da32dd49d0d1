"""Tagged tables: the rows and cells that a PDF's own tags name, put out as rows that are drawn are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matters.reading.sources.pdf.aligned import holds_figures
from matters.reading.sources.pdf.cells import Cell, printed_row
from matters.reading.sources.pdf.lines import Printed, rows_of
from matters.reading.sources.pdf.runs import Run
from matters.reading.sources.pdf.tags import TaggedTable


class _Place(NamedTuple):
    """Where a cell begins: its row and first column, the column after its last, and its runs."""

    row: int
    column: int
    end: int
    runs: list[Run]


def tagged_rows(table: TaggedTable, runs: Sequence[Run], number: int) -> list[Printed]:
    """The rows of a tagged table, one line each; none where it is no table of records or figures.

    Word's tables without rules lay out agendas and labels too, and are tagged like any other: a table has a heading row
    that is tagged as one, or columns of figures. A cell over several columns or rows gives its text to the first.
    """
    places, width = _places(table, runs)
    if width < 2 or len(table) < 2 or not _is_table(table, places, width):
        return []
    edges = _edges(places, width)
    lines: list[Printed] = []
    for row in range(len(table)):
        cells = [
            Cell(place.column, rows_of(place.runs), edges[place.column][0], edges[place.end - 1][1])
            for place in places
            if place.row == row and place.runs
        ]
        if cells:
            lines.append(printed_row(cells, (*(left for left, _ in edges), edges[-1][1]), number))
    return lines


def _places(table: TaggedTable, runs: Sequence[Run]) -> tuple[list[_Place], int]:
    """Each cell in the column where it begins, past those that cells from above still take; and how many columns."""
    taken: set[tuple[int, int]] = set()
    places: list[_Place] = []
    for row, cells in enumerate(table):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            end = column + cell.columns
            taken.update((below, across) for below in range(row, row + cell.rows) for across in range(column, end))
            places.append(_Place(row, column, end, [runs[index] for index in cell.pieces]))
            column = end
    return places, max((place.end for place in places), default=0)


def _is_table(table: TaggedTable, places: Sequence[_Place], width: int) -> bool:
    if len(table[0]) > 1 and all(cell.heads for cell in table[0]):
        return True
    columns = [
        [place.runs[0] for place in places if place.column == column and place.row and place.runs]
        for column in range(1, width)
    ]
    return sum(map(holds_figures, columns)) > 1


def _edges(places: Sequence[_Place], width: int) -> list[tuple[float, float]]:
    """The left and right edge of each column, from the text in it."""
    edges: list[tuple[float, float]] = []
    for column in range(width):
        alone = [run for place in places if (place.column, place.end) == (column, column + 1) for run in place.runs]
        some = alone or [run for place in places if place.column <= column < place.end for run in place.runs]
        before = edges[-1][1] if edges else 0.0
        edges.append((min((r.left for r in some), default=before), max((r.right for r in some), default=before)))
    return edges
