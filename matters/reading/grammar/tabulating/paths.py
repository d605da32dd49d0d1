"""The labels of a row, outermost first: bands over groups of rows, then the cells that name the row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from matters.reading.grammar.tabulating.frame import Block
from matters.reading.grids.grid import Row
from matters.reading.vocabulary.number_words import TOTALS


def paths_of(block: Block, bands: Sequence[Row] = ()) -> Iterator[tuple[tuple[str, ...], Row]]:
    """Every row that is no band, with its path. `bands` stand over the first row already.

    A band directly under another is inside it; the next one on its own takes the place of the inner, or of all where
    it stood on a line of its own. Where the rows under a band are set in, one that is not ends it. The only total of
    a table is that of all its groups.
    """
    groups = list(bands)
    one_total = sum(any(map(_is_total, row.cells[:1])) for row in block.rows) == 1
    fresh = bool(bands)
    inset = False
    above: list[str] = []
    for row in block.rows:
        if row.is_band:
            groups = _under(groups, row, fresh)
            fresh = True
            above = []
            continue
        if fresh:
            inset = _is_inset(row, groups[-1])
        elif groups and inset and not _is_inset(row, groups[-1]):
            groups = groups[:-1]
        fresh = False
        names = [row.cells[i] if i < len(row.cells) else "" for i in block.labels]
        if len(names) > 1 and not names[0] and any(names[1:]) and above:
            names[0] = above[0]
        above = names
        if one_total and any(_is_total(name) for name in names):
            yield tuple(name for name in names if name), row
            continue
        yield (*(band.cells[0] for band in groups), *_named(names)), row


def _named(names: Sequence[str]) -> list[str]:
    """The labels that say something: a row's number only where it has no other name."""
    filled = [name for name in names if name]
    return filled[1:] if len(filled) > 1 and filled[0].rstrip(".").isdigit() else filled


def _under(groups: list[Row], band: Row, fresh: bool) -> list[Row]:
    """The bands that hold from a new one on; `fresh` is whether no row stands between it and the one before."""
    if fresh and not (on_own_line(band) and not on_own_line(groups[-1])):
        return [*groups, band]
    if on_own_line(band):
        return [band]
    outer = list(takewhile(on_own_line, groups))
    return [*outer, *groups[len(outer) : -1], band]


def _is_inset(row: Row, band: Row) -> bool:
    """Whether a row is printed further to the right than the band over it."""
    return bool(row.lines) and bool(band.lines) and row.lines[0].indent >= band.lines[0].indent + 1


def _is_total(name: str) -> bool:
    return name.casefold().rstrip(":") in TOTALS


def on_own_line(band: Row) -> bool:
    """Whether a band was printed as a line between the rows and not in one of them."""
    return bool(band.lines) and band.lines[0].cells is None
