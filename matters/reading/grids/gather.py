"""The grids of a section: runs of rows, with what stands above each."""

from __future__ import annotations

from collections.abc import Sequence

from matters.reading.document import Line
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.grids.grid import Grid, Row, Sheet
from matters.reading.sections import Section

ABOVE = 8
"""How many running lines above a grid may hold its title."""


def sheets_of(sections: Sequence[Section]) -> tuple[Sheet, ...]:
    """Every section with its grids.

    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Children in care\\n\\n\\t2029\\t2030\\nNorth\\t4\\t5\\nSouth\\t6\\t7\\n"
    >>> [grid.width for sheet in sheets_of(split(text_document(text))) for grid in sheet.grids]
    [3]
    """
    return tuple(Sheet(section, _grids(section)) for section in sections)


def _grids(section: Section) -> tuple[Grid, ...]:
    found: list[Grid] = []
    rows: list[Row] = []
    lines = section.lines
    start = 0
    for i, line in enumerate(lines):
        cells = cells_of(line)
        if cells is None:
            if rows:
                found.append(_grid(section, start, i, rows))
                rows = []
        elif cells:
            if not rows:
                start = i
            rows.append(Row(cells, (line,)))
    if rows:
        found.append(_grid(section, start, len(lines), rows))
    return tuple(found)


def _grid(section: Section, start: int, stop: int, rows: list[Row]) -> Grid:
    return Grid(section, start, stop, tuple(rows), _above(section.lines, start))


def _above(lines: Sequence[Line], start: int) -> tuple[Line, ...]:
    first = start
    while first > max(0, start - ABOVE) and lines[first - 1].cells is None:
        first -= 1
    return tuple(lines[first:start])
