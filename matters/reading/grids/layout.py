"""Tables in layout text: lines that runs of spaces align, their cells wrapped over several lines, as rows.

Lines near one another of which several have pieces held apart are looked at together. What overlaps from line to
line is a column; where no columns show, it was prose or two lists side by side, and nothing is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matters.reading.document import Line
from matters.reading.grids.columns import Column, Piece, columns_of_pieces, pieces_of, place_of, place_over, spanned
from matters.reading.grids.continuing import may_be_band
from matters.reading.grids.grid import Row
from matters.reading.grids.looks import is_value
from matters.reading.grids.wrapped import Cells, Wrapped, goes_on_in_cell
from matters.reading.tidy import tidy

FEWEST_COLUMNS = 3
"""Lines in two columns are as a rule prose or names side by side, unless the second holds numbers."""
FEWEST_LINES = 2
REACH = 9
"""So many lines of one piece may stand between two lines of several: wrapped cells, bands over rows."""
PROSE = 64
"""A line of one piece so long, from the left edge, is no cell."""
CLOSE = 2
RECENT = 3
"""So many parts of a table show its columns; a long one need not be looked at again for every part of it."""
_RULE = re.compile(r"[-_=–]{4,}(?:\s+[-_=–]{4,})*")


@dataclass(frozen=True, slots=True)
class Laid:
    """A run of rows in layout text, and where it stands in the lines."""

    start: int
    stop: int
    rows: tuple[Row, ...]


def laid_out(lines: Sequence[Line]) -> Iterator[Laid]:
    """The runs of rows among lines of layout text, in printed order.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Measure       2029   2030\\nPlans issued   41%    52%\\n on time\\nAudits         17     18\\n"
    >>> [row.cells for run in laid_out(text_document(text).lines) for row in run.rows]
    [('Measure', '2029', '2030'), ('Plans issued on time', '41%', '52%'), ('Audits', '17', '18')]
    """
    if any("   " in line.text for line in lines):
        yield from _Page(lines).runs()


class _Page:
    """The lines with their pieces; rules and rows that the source divides itself have none."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.rules = [line.text[:1] in "-_=–" and bool(_RULE.fullmatch(line.text)) for line in lines]
        self.pieces: list[tuple[Piece, ...]] = [
            () if rule or line.cells is not None else pieces_of(line)
            for line, rule in zip(lines, self.rules, strict=True)
        ]

    def runs(self) -> Iterator[Laid]:
        """The rows of each cluster that shows columns."""
        at = 0
        before: list[Column] = []
        while at < len(self.lines):
            if len(self.pieces[at]) < 2:
                at += 1
                continue
            stop = self._stop(at)
            parts = self._parts(at, stop)
            for group in self._groups(parts):
                own = self._columns(group)
                columns = before if self._goes_on(group, before, own) else own
                if columns:
                    yield self._laid(group, columns)
                    before = columns
            at = stop

    def _stop(self, at: int) -> int:
        """Where the lines end that may be of one table with the line at a place: at prose or the page's end."""
        last, edge = at, self.pieces[at][0].start
        for i in range(at + 1, len(self.lines)):
            line, pieces = self.lines[i], self.pieces[i]
            if line.cells is not None or line.after_cut or i - last > REACH:
                break
            if len(pieces) > 1:
                last, edge = i, min(edge, pieces[0].start)
            elif pieces and len(line.text) > PROSE and pieces[0].start <= edge + 1:
                break
        return last + 1

    def _parts(self, start: int, stop: int) -> list[range]:
        """The lines between headings on lines of their own, which may stand between two tables."""
        edge = min(line[0].start for line in self.pieces[start:stop] if line)
        parts: list[range] = []
        begun = start
        for i in range(start + 1, stop):
            if self._stands_alone(i, edge):
                parts.append(range(begun, i))
                begun = i + 1
        return [part for part in (*parts, range(begun, stop)) if any(len(self.pieces[i]) > 1 for i in part)]

    def _stands_alone(self, i: int, edge: int) -> bool:
        pieces, line = self.pieces[i], self.lines[i]
        apart = line.gap > 0 and (i + 1 == len(self.lines) or self.lines[i + 1].gap > 0 or len(self.pieces[i + 1]) > 1)
        return len(pieces) == 1 and pieces[0].start <= edge + 1 and apart and not line.text[0].islower()

    def _groups(self, parts: Sequence[range]) -> Iterator[list[range]]:
        """The parts that have the same columns, headings over groups of rows between them."""
        group: list[range] = []
        for part in parts:
            if group and not self._belong(group, part):
                yield group
                group = []
            group.append(part)
        if group:
            yield group

    def _belong(self, group: Sequence[range], part: range) -> bool:
        between = self.lines[group[-1].stop : part.start]
        if not all(may_be_band(line) for line in between):
            return False
        recent = group[-RECENT:]
        old, new = self._columns(recent), self._columns([part])
        joint = self._columns([*recent, part])
        return bool(joint) and len(joint) == max(len(old), len(new)) and self._fit([part], joint)

    def _several(self, group: Sequence[range]) -> list[tuple[Piece, ...]]:
        return [self.pieces[i] for part in group for i in part if len(self.pieces[i]) > 1]

    def _fit(self, group: Sequence[range], columns: Sequence[Column]) -> bool:
        several = self._several(group)
        fits = sum(all(spanned(piece, columns) == 1 for piece in line) for line in several)
        return fits * 2 > len(several)

    def _columns(self, group: Sequence[range]) -> list[Column]:
        """The columns of a table; none where the lines are no table."""
        several = self._several(group)
        labels = sum(line[0].text.endswith(":") for line in several)
        if len(several) < FEWEST_LINES or labels * 2 > len(several):
            return []
        columns = columns_of_pieces(several)
        if len(columns) < FEWEST_COLUMNS:
            numbers = sum(any(is_value(piece.text) for piece in line[1:]) for line in several)
            return columns if len(columns) > 1 and numbers * 2 > len(several) else []
        return columns if self._fit(group, columns) else []

    def _goes_on(self, group: Sequence[range], before: Sequence[Column], own: Sequence[Column]) -> bool:
        """Whether lines at the head of a page have the columns of the page before."""
        return (
            len(before) > len(own)
            and self.lines[group[0].start].after_cut
            and self._fit(group, before)
            and len({place_of(piece, before) for line in self._several(group) for piece in line}) > 1
        )

    def _laid(self, group: Sequence[range], columns: Sequence[Column]) -> Laid:
        start, stop = self._heading_start(group[0].start, columns), self._wrapped_end(group[-1].stop, columns)
        inside = {i for part in group for i in part}
        wrapped = Wrapped(len(columns), self._is_gapped(start, stop))
        for i in range(start, stop):
            if self.rules[i]:
                wrapped.rule()
            elif start <= i < group[0].start or i in inside or i >= group[-1].stop:
                wrapped.add(self.lines[i], *self._cells(i, columns))
            else:
                wrapped.band(self.lines[i])
        return Laid(start, stop, tuple(wrapped.rows()))

    def _cells(self, i: int, columns: Sequence[Column]) -> tuple[Cells, bool]:
        """The texts of a line by column, and whether one of them spans several."""
        cells: Cells = {}
        spans = False
        for piece in self.pieces[i]:
            at = (
                place_of(piece, columns) if spanned(piece, columns) == 1 else place_over(piece, self.pieces[i], columns)
            )
            cells[at] = f"{cells[at]} {piece.text}" if at in cells else tidy(piece.text)
            spans = spans or (spanned(piece, columns) > 1 and len(self.pieces[i]) > 1)
        return cells, spans

    def _heading_start(self, start: int, columns: Sequence[Column]) -> int:
        """Where the heading begins: a line of one piece over inner columns belongs to it."""
        while start and len(self.pieces[start - 1]) == 1 and self.lines[start].gap < CLOSE:
            if self.lines[start].after_cut or self.pieces[start - 1][0].start < columns[1].start - 1:
                break
            start -= 1
        return start

    def _wrapped_end(self, stop: int, columns: Sequence[Column]) -> int:
        """Where the last row ends: its cells may go on below the last line of several pieces."""
        while stop < len(self.lines) and len(self.pieces[stop]) == 1 and not self.lines[stop].gap:
            piece, line = self.pieces[stop][0], self.lines[stop]
            inner = any(abs(piece.start - column.start) <= CLOSE for column in columns[1:])
            label = piece.stop <= columns[1].start and goes_on_in_cell("", piece.text)
            if line.after_cut or not (inner or label):
                break
            stop += 1
        return stop

    def _is_gapped(self, start: int, stop: int) -> bool:
        """Whether blank lines part the rows: then all lines between two of them are one row."""
        groups = keys = several = 0
        for i in range(start, stop):
            if not self.pieces[i]:
                continue
            new = i == start or self.lines[i].gap > 0 or self.rules[i - 1]
            groups += new
            several += not new
            keys += not new and self.pieces[i][0].start <= self.pieces[start][0].start + 1 and self._is_key(i)
        return groups > CLOSE and several > 0 and keys * 3 < groups

    def _is_key(self, i: int) -> bool:
        return len(self.pieces[i]) > 1 and not goes_on_in_cell("", self.pieces[i][0].text)
