"""Layout: what one page shows, put in the order in which a person reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matters.reading.sources.pdf.aligned import aligned_tables
from matters.reading.sources.pdf.cells import table_lines
from matters.reading.sources.pdf.columns import in_reading_order, newspaper
from matters.reading.sources.pdf.grid import Grid, grids
from matters.reading.sources.pdf.lines import Printed, printed, rows_of
from matters.reading.sources.pdf.pages import PageContent
from matters.reading.sources.pdf.runs import Run, Turn
from matters.reading.sources.pdf.tagged import tagged_rows


def laid_out(page: PageContent) -> tuple[list[Printed], list[Printed]]:
    """The lines of a page in reading order, running headers and page numbers among them, and its watermarks."""
    runs: Sequence[Run] = page.runs
    tables: list[list[Printed]] = []
    if page.tags.tables:
        tables, runs = _tagged(page)
    if page.rules:
        for grid in grids(page.rules, runs):
            inside, outside = _parted(grid, runs)
            rows = table_lines(grid, inside, len(tables) + 1) if inside else []
            if rows:
                tables.append(rows)
                runs = outside
    turned = [run for run in runs if run.turn is not Turn.NONE]
    upright = [run for run in runs if run.turn is Turn.NONE] if turned else runs
    lines = _with_tables(_running(upright, page.reading.width, len(tables)), tables)
    lines.extend(printed([run]) for run in turned if run.turn is Turn.SIDEWAYS)
    return lines, [printed([run]) for run in turned if run.turn is Turn.SLANTED]


def _tagged(page: PageContent) -> tuple[list[list[Printed]], list[Run]]:
    """The tables that tags name, and the runs outside them."""
    tables: list[list[Printed]] = []
    taken: set[int] = set()
    for table in page.tags.tables:
        rows = tagged_rows(table, page.runs, len(tables) + 1)
        if rows:
            tables.append(rows)
            taken.update(index for row in table for cell in row for index in cell.pieces)
    return tables, [run for index, run in enumerate(page.runs) if index not in taken]


def _running(runs: Sequence[Run], width: float, tables: int) -> list[Printed]:
    """The lines outside ruled tables, of which there are so many; those of aligned tables among them as rows."""
    lines: list[Printed] = []
    for band in newspaper(runs, width):
        for column in band:
            rows = rows_of(column)
            _close_brackets(rows)
            start = min((row[0].left for row in rows), default=0.0) if len(band) > 1 else None
            at = 0
            for table in aligned_tables(rows):
                lines.extend(_read(rows[at : table.start], start))
                tables += 1
                inside = [run for row in rows[table.start : table.end] for run in row]
                lines.extend(table_lines(Grid(table.xs, table.ys), inside, tables))
                at = table.end
            lines.extend(_read(rows[at:], start))
    return lines


def _read(rows: Sequence[list[Run]], start: float | None) -> Iterator[Printed]:
    return (printed(row, edge if edge is not None else start) for row, edge in in_reading_order(rows))


def _with_tables(lines: list[Printed], tables: Sequence[list[Printed]]) -> list[Printed]:
    """Each table set before the first line that stands below its top; lines in columns keep together."""
    for table in reversed(tables):
        top = min(line.baseline for line in table)
        place = next((i for i, line in enumerate(lines) if line.baseline > top), len(lines))
        lines[place:place] = table
    return lines


def _close_brackets(rows: list[list[Run]]) -> None:
    """Bring the end of a bracket back to its start, where both are set apart at the right: "(Pages 59 -" over "128)".

    The left of the lower line is another thing (the title's second line, the author), and stays.
    """
    for index, row in enumerate(rows):
        if len(row) < 2 or row[-1].text.count("(") <= row[-1].text.count(")"):
            continue
        last = row[-1]
        for below in rows[index + 1 : index + 3]:
            end = below[-1]
            aligned = abs(end.left - last.left) < end.size
            if aligned and end.text.endswith(")") and end.text.count(")") > end.text.count("("):
                row[-1] = last._replace(text=f"{last.text} {end.text}", right=max(last.right, end.right))
                below.pop()
                break
    rows[:] = [row for row in rows if row]


def _parted(grid: Grid, runs: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """The runs inside a grid and those outside it."""
    left, top, right, bottom = grid.box
    inside: list[Run] = []
    outside: list[Run] = []
    for run in runs:
        middle = run.baseline - 0.3 * run.size
        within = top < middle < bottom and left < (run.left + run.right) / 2 < right
        (inside if within else outside).append(run)
    return inside, outside
