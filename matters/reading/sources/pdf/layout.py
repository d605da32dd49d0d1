"""Layout: what one page shows, put in the order in which a person reads it."""

from __future__ import annotations

from collections.abc import Sequence

from matters.reading.sources.pdf.cells import table_lines
from matters.reading.sources.pdf.grid import Grid, grids
from matters.reading.sources.pdf.lines import Printed, printed, rows_of
from matters.reading.sources.pdf.pages import PageContent
from matters.reading.sources.pdf.runs import Run


def laid_out(page: PageContent) -> list[Printed]:
    """The lines of a page in reading order, running headers and page numbers among them."""
    runs: Sequence[Run] = page.runs
    lines: list[Printed] = []
    if page.rules:
        for number, grid in enumerate(grids(page.rules, runs), 1):
            inside, outside = _parted(grid, runs)
            rows = table_lines(grid, inside, number) if inside else []
            if rows:
                lines.extend(rows)
                runs = outside
    upright = [run for run in runs if not run.turned]
    turned = [run for run in runs if run.turned]
    lines.extend(printed(row) for row in rows_of(upright))
    lines.sort(key=lambda line: line.baseline)
    return lines + [printed([run]) for run in turned]


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
