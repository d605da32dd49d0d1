"""Columns: text set side by side that is read down and not across, put one column after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from matters.reading.sources.pdf.lines import rows_of
from matters.reading.sources.pdf.runs import Run
from matters.reading.vocabulary.columns import LIST_HEADS

ALIGNED = 4.0
"""Points within which the starts of a column's lines agree."""

LONG = 20
"""Characters from which a run is prose and not a label or a figure."""

LEAST_LINES = 6
"""Lines of prose that a newspaper column holds at least."""

FULL = 0.7
"""The share of a column's width that its longer lines fill: prose does, names and labels do not."""

Row = list[Run]


def in_reading_order(rows: Sequence[Row]) -> list[tuple[Row, float | None]]:
    """The rows of a page as they are read, each with the left edge of its column if it has one of its own.

    >>> def run(text: str, left: float, baseline: float) -> Run:
    ...     return Run(text, left, left + 5 * len(text), baseline, 10, False)
    >>> heads = [run("Members", 50, 100), run("Substitutes", 300, 100)]
    >>> names = [run("Councillor Ash", 50, 120), run("Councillor Elm", 300, 120)]
    >>> [row[0].text for row, _ in in_reading_order([heads, names])]
    ['Members', 'Councillor Ash', 'Substitutes', 'Councillor Elm']
    """
    ordered: list[tuple[Row, float | None]] = []
    at = 0
    while at < len(rows):
        if _heads_lists(rows[at]):
            end = _end_of_lists(rows, at)
            ordered.extend(_down(rows[at:end], [run.left for run in rows[at]]))
            at = end
        else:
            ordered.append((rows[at], None))
            at += 1
    return ordered


def _heads_lists(row: Row) -> bool:
    return len(row) > 1 and all(run.text.rstrip(" :").lower() in LIST_HEADS for run in row)


def _end_of_lists(rows: Sequence[Row], start: int) -> int:
    """The first row that runs across the lists, starts a label of its own or stands far below."""
    starts = [run.left for run in rows[start]]
    for index in range(start + 1, len(rows)):
        row, above = rows[index], rows[index - 1]
        far = row[0].baseline - above[0].baseline > 4 * row[0].size
        if far or not all(_fits(run, starts) for run in row) or (len(row) > 1 and row[0].text.endswith(":")):
            return index
    return len(rows)


def _fits(run: Run, starts: Sequence[float]) -> bool:
    """Whether a run lies in one of the columns that start here."""
    column = _column(run, starts)
    # A space at a line's end, where it was broken, may reach into the next column.
    ends_before_next = column + 1 == len(starts) or run.right < starts[column + 1] + run.size / 2
    return ends_before_next and run.left < starts[column] + 6 * run.size


def _column(run: Run, starts: Sequence[float]) -> int:
    return max((i for i, start in enumerate(starts) if run.left >= start - ALIGNED), default=0)


def _down(rows: Sequence[Row], starts: Sequence[float]) -> list[tuple[Row, float | None]]:
    columns: list[list[Row]] = [[] for _ in starts]
    for row in rows:
        for number in range(len(starts)):
            part = [run for run in row if _column(run, starts) == number]
            if part:
                columns[number].append(part)
    return [(row, start) for start, column in zip(starts, columns, strict=True) for row in column]


def newspaper(runs: Sequence[Run], width: float) -> list[tuple[Sequence[Run], ...]]:
    """The runs of a page in bands from the top: one group where text runs across, two where it stands in columns.

    Prose in two columns, as leaflets and strategies set it. A table of two columns of prose is told apart by its
    short lines; where that is in doubt the page is read across.
    """
    gutter = _gutter(runs, width)
    if gutter is None:
        return [(runs,)]
    bands: list[tuple[Sequence[Run], ...]] = []
    for crossing, band in _bands(runs, gutter):
        left = [run for run in band if run.right <= gutter]
        right = [run for run in band if run.right > gutter]
        if not crossing and _is_prose(left) and _is_prose(right):
            bands.append((left, right))
        elif bands and len(bands[-1]) == 1:
            bands[-1] = ([*bands[-1][0], *band],)  # read across either way: a list in it is not parted
        else:
            bands.append((band,))
    return bands


def _gutter(runs: Sequence[Run], width: float) -> float | None:
    """Where a second column of prose would start, a little to its left."""
    inner = 0.35 * width
    lefts = [run.left for run in runs if run.left > inner and len(run.text) >= LONG]
    if len(lefts) < LEAST_LINES:
        return None
    place, count = Counter(round(left / 3) for left in lefts).most_common(1)[0]
    return place * 3 - ALIGNED if count >= LEAST_LINES else None


def _bands(runs: Sequence[Run], gutter: float) -> list[tuple[bool, list[Run]]]:
    """Runs from the top in bands: those in which a run crosses the gutter, and those in which none does."""
    bands: list[tuple[bool, list[Run]]] = []
    for row in rows_of(runs):
        crossing = any(run.left < gutter < run.right for run in row)
        if not bands or bands[-1][0] != crossing:
            bands.append((crossing, []))
        bands[-1][1].extend(row)
    return bands


def _is_prose(runs: Sequence[Run]) -> bool:
    if len(runs) < LEAST_LINES:
        return False
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    rows = rows_of(runs)
    full = sum(row[-1].right - row[0].left >= FULL * (right - left) for row in rows)
    return full >= FULL * len(rows)
