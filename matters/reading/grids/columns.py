"""The columns of lines that runs of spaces align, as `pdftotext -layout` prints a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matters.reading.document import Line

_APART = re.compile(r"(?<![.:;?!]) {2,}| {3,}")


class Piece(NamedTuple):
    """A part of a line that spaces hold apart: from which character to which, and what it says."""

    start: int
    stop: int
    text: str


def pieces_of(line: Line) -> tuple[Piece, ...]:
    """The pieces of a line, counted from the left edge of the page. Two spaces after a full stop part nothing.

    >>> from matters.reading.document import Span
    >>> [tuple(piece) for piece in pieces_of(Line("1A   Plans issued.  All   60%", Span(line=1), indent=2))]
    [(2, 4, '1A'), (7, 25, 'Plans issued.  All'), (28, 31, '60%')]
    """
    edge = int(line.indent)
    if "  " not in line.text:
        return (Piece(edge, edge + len(line.text), line.text),)
    found: list[Piece] = []
    start = 0
    for gap in (*_APART.finditer(line.text), None):
        stop = gap.start() if gap else len(line.text)
        if stop > start:
            found.append(Piece(edge + start, edge + stop, line.text[start:stop]))
        start = gap.end() if gap else stop
    return tuple(found)


@dataclass(slots=True)
class Column:
    """From where to where something stands in a column."""

    start: int
    stop: int


def columns_of_pieces(lines: Sequence[Sequence[Piece]]) -> list[Column]:
    """The columns of lines, from the left: what overlaps from line to line is one.

    Short pieces show the columns; a long one that spans several is a heading over them.

    >>> rows = [[Piece(0, 4, "Area"), Piece(10, 14, "2029")], [Piece(0, 5, "North"), Piece(12, 14, "41")]]
    >>> columns_of_pieces(rows)
    [Column(start=0, stop=5), Column(start=10, stop=14)]
    """
    columns: list[Column] = []
    for piece in sorted((piece for line in lines for piece in line), key=lambda piece: piece.stop - piece.start):
        touched = [column for column in columns if piece.start < column.stop and piece.stop > column.start]
        if not touched:
            columns.append(Column(piece.start, piece.stop))
        elif len(touched) == 1:
            column = touched[0]
            column.start, column.stop = min(column.start, piece.start), max(column.stop, piece.stop)
            for other in columns:
                if other is not column and column.start < other.stop and column.stop > other.start:
                    column.start = other.stop if other.start < column.start else column.start
                    column.stop = other.start if other.stop > column.stop else column.stop
    columns.sort(key=lambda column: column.start)
    return _without_strays(columns, lines)


def _without_strays(columns: list[Column], lines: Sequence[Sequence[Piece]]) -> list[Column]:
    """Neighbours made one where no line has both: a heading that stands beside its numbers, not over them."""
    merged: list[Column] = []
    filled = [{place_of(piece, columns) for piece in line} for line in lines]
    last = -1
    for i, column in enumerate(columns):
        apart = any(last in line and i in line for line in filled)
        if merged and not apart:
            merged[-1].stop = column.stop
        else:
            merged.append(Column(column.start, column.stop))
        last = i
    return merged


def place_of(piece: Piece, columns: Sequence[Column]) -> int:
    """The first column that a piece stands in, or the nearest.

    >>> place_of(Piece(11, 13, "4"), [Column(0, 5), Column(10, 14)])
    1
    """
    for i, column in enumerate(columns):
        if piece.start < column.stop and piece.stop > column.start:
            return i
    return min(range(len(columns)), key=lambda i: abs(columns[i].start - piece.start))


def place_over(piece: Piece, line: Sequence[Piece], columns: Sequence[Column]) -> int:
    """The first of the columns that a heading stands over: those to which no other heading of its line is nearer.

    >>> place_over(Piece(14, 20, "Pupils"), [Piece(14, 20, "Pupils")], [Column(0, 5), Column(8, 12), Column(16, 20)])
    1
    """

    def distance(other: Piece, column: Column) -> float:
        return abs(other.start + other.stop - column.start - column.stop)

    inner = [i for i, column in enumerate(columns) if i or piece.start < column.stop]
    own = [i for i in inner if min(line, key=lambda other: distance(other, columns[i])) == piece]
    return min(own, default=place_of(piece, columns))


def spanned(piece: Piece, columns: Sequence[Column]) -> int:
    """How many columns a piece stands in."""
    return sum(piece.start < column.stop and piece.stop > column.start for column in columns)
