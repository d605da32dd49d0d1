"""The grids of a section: runs of rows, joined where a page or a heading of their own only interrupts them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from matters.reading.document import Gap, Line
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.grids.collapsed import collapsed
from matters.reading.grids.continuing import bands_between, fits, repeated, rest_of, seam_flag
from matters.reading.grids.grid import Grid, Row, Sheet
from matters.reading.grids.kinds import kind_of
from matters.reading.grids.layout import laid_out
from matters.reading.grids.looks import is_rule, plain
from matters.reading.sections import Section
from matters.reading.tidy import tidy

ABOVE = 8
"""How many running lines above a grid may hold its title."""
SHOWN = 60
"""So many rows at the head and at the end of a long table tell what it is like."""
BELOW = 3
"""How many running lines below a grid may belong to it: a total, notes."""


def sheets_of(sections: Sequence[Section]) -> tuple[Sheet, ...]:
    """Every section with its grids, each told its kind.

    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Children in care\\n\\n\\t2029\\t2030\\nNorth\\t4\\t5\\nSouth\\t6\\t7\\n"
    >>> [grid.width for sheet in sheets_of(split(text_document(text))) for grid in sheet.grids]
    [3]
    """
    lines = tuple(line for section in sections for line in section.lines)
    grids: list[_Open] = []
    for run in _whole(_all_runs(sections, lines), grids):
        if grids and _goes_on(grids[-1], lines[grids[-1].stop : run.start], run.rows):
            grids[-1].stop = run.stop
        else:
            grids.append(_Open(run.start, run.stop, run.rows, _above(lines, run.start)))
    return tuple(_sheets(sections, lines, grids))


@dataclass(slots=True)
class _Run:
    """Rows that follow one another without anything between them, and where they stand among all the lines."""

    start: int
    stop: int
    rows: list[Row]


@dataclass(slots=True)
class _Open:
    """The grid being gathered. The stamp of a page may begin another section in its midst."""

    start: int
    stop: int
    rows: list[Row]
    above: tuple[Line, ...]
    flags: list[Gap] = field(default_factory=list)


def _sheets(sections: Sequence[Section], lines: Sequence[Line], grids: Sequence[_Open]) -> Iterator[Sheet]:
    """Each grid with the section that it begins in."""
    offset, waiting = 0, deque(grids)
    for section in sections:
        size, found = len(section.lines), list[Grid]()
        while waiting and waiting[0].start < offset + size:
            grid = waiting.popleft()
            start, stop = grid.start - offset, min(grid.stop - offset, size)
            below = tuple(takewhile(lambda line: cells_of(line) is None, lines[grid.stop : grid.stop + BELOW]))
            above = grid.above[-start:] if start else ()
            whole = Grid(section, start, stop, tuple(grid.rows), above, below, tuple(grid.flags))
            found.append(replace(whole, kind=kind_of(whole)))
        yield Sheet(section, tuple(found))
        offset += size


def _all_runs(sections: Sequence[Section], lines: Sequence[Line]) -> Iterable[_Run]:
    """The runs of rows that the source divides, and those that spaces align in layout text."""
    if not any(section.wrapped for section in sections) or lines[0].span.line is None:
        return _runs(lines)
    laid = sorted((*laid_out(lines), *collapsed(lines)), key=lambda run: run.start)
    runs = [_Run(run.start, run.stop, list(run.rows)) for run in laid]
    apart = [run for i, run in enumerate(runs) if not i or run.start >= runs[i - 1].stop]
    return sorted((*_runs(lines), *apart), key=lambda run: run.start)


def _runs(lines: Sequence[Line]) -> Iterator[_Run]:
    run: _Run | None = None
    for i, line in enumerate(lines):
        cells = cells_of(line)
        if cells is None or (run and _parts(lines[i - 1], line, len(cells))):
            if run and run.rows:
                yield run
            run = None
        if cells is not None:
            run = run or _Run(i, i, [])
            run.stop = i + 1
            if any(cells) and not is_rule(cells):
                run.rows.append(Row(tuple(map(plain, cells)), (line,)))
    if run and run.rows:
        yield run


def _parts(before: Line, line: Line, width: int) -> bool:
    """Whether a row may begin something new: after a blank line, a page's end, in a PDF after a gap if it is wider."""
    if line.after_cut or line.span.page != before.span.page:
        return True
    return line.gap > 0 and (line.span.line is not None or width != len(before.cells or ()))


def _whole(runs: Iterable[_Run], grids: Sequence[_Open]) -> Iterator[_Run]:
    """The runs, a heading that is printed again joined with the rows under it."""
    held: _Run | None = None
    for run in runs:
        if held and held.stop == run.start:
            held = _Run(held.start, run.stop, held.rows + run.rows)
        else:
            if held:
                yield held
            held = run
        if not grids or repeated(grids[-1].rows, held.rows) < len(held.rows):
            yield held
            held = None
    if held:
        yield held


def _goes_on(grid: _Open, between: Sequence[Line], rows: list[Row]) -> bool:
    """Whether some rows belong to the grid before them; they have then been added to it."""
    shown = grid.rows if len(grid.rows) <= 2 * SHOWN else [*grid.rows[:SHOWN], *grid.rows[-SHOWN:]]
    again = repeated(shown, rows)
    bands = bands_between(between, grid.above, again > 0, shown)
    if bands is None or not fits(shown, rows, again, bool(bands)):
        return False
    body = rows[again:]
    if bands:
        width = max(len(row.cells) for row in shown)
        grid.rows += [Row((tidy(line.text), *[""] * (width - 1)), (line,)) for line in bands]
    elif body and _is_seam(shown, rows[0].lines[0]):
        joined = rest_of(shown, body[0])
        if joined:
            grid.rows[-1], body = joined, body[1:]
        elif not body[0].cells[0]:
            grid.flags.append(seam_flag(body[0]))
    grid.rows += body
    return True


def _is_seam(rows: Sequence[Row], line: Line) -> bool:
    """Whether a row may have been cut before a line: at a page's end, or where a text has a blank line for once."""
    if line.after_cut or line.span.page != rows[-1].lines[-1].span.page:
        return True
    return line.span.line is not None and not _is_spaced(rows)


def _is_spaced(rows: Sequence[Row]) -> bool:
    """Whether blank lines stand between the rows as a rule, so that one tells nothing."""
    return sum(row.lines[0].gap > 0 for row in rows[1:]) * 3 > len(rows)


def _above(lines: Sequence[Line], start: int) -> tuple[Line, ...]:
    first = start
    while first > max(0, start - ABOVE) and cells_of(lines[first - 1]) is None:
        first -= 1
    return tuple(lines[first:start])
