"""Groups of people printed side by side, each under its own heading, set one below the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from matters.reading.document import Line
from matters.reading.grammar.attending.attendance_labels import label_at
from matters.reading.grammar.naming.names import opens_person


class _Piece(NamedTuple):
    """Words of a line up to a wide gap; `at` is the column they begin in, or the number of their cell."""

    text: str
    at: float


_PIECE = re.compile(r"\S(?:.*?\S)?(?=\s{2,}|$)")
SLACK = 3
"""How far from its heading's column a name may begin, in characters."""


def one_below_the_other(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those under two or more headings on one line sorted by the heading they stand under.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Present:        Officers:\\nCllr Hall       Ann Moss\\n                Tom Kay\\n\\n1. Apologies"
    >>> [line.text for line in one_below_the_other(text_document(text).lines)]
    ['Present:', 'Cllr Hall', 'Officers:', 'Ann Moss', 'Tom Kay', '1. Apologies']
    """
    i = 0
    while i < len(lines):
        heads = _pieces(lines[i])
        if len(heads) < 2 or not all(_is_head(head.text) for head in heads):
            yield lines[i]
            i += 1
            continue
        columns = [[_line(lines[i], head)] for head in heads]
        i += 1
        while i < len(lines):
            placed = [(_column(piece, heads, lines[i]), piece) for piece in _pieces(lines[i])]
            if any(column is None for column, _ in placed) or _is_over(lines[i]):
                break
            for column, piece in placed:
                columns[column or 0].append(_line(lines[i], piece))
            i += 1
        for column_lines in columns:
            yield from column_lines


def _pieces(line: Line) -> list[_Piece]:
    if line.cells is not None:
        return [_Piece(cell, number) for number, cell in enumerate(line.cells) if cell]
    return [_Piece(found[0], line.indent + found.start()) for found in _PIECE.finditer(line.text)]


def _is_head(text: str) -> bool:
    label = label_at(text)
    return label is not None and label.end >= len(text)


def _is_over(line: Line) -> bool:
    """Whether a line under the columns belongs to them no more."""
    return label_at(line.text) is not None or (line.gap > 0 and not any(opens_person(p.text) for p in _pieces(line)))


def _column(piece: _Piece, heads: Sequence[_Piece], line: Line) -> int | None:
    """Under which heading a piece stands; None where under none."""
    slack = 0 if line.cells is not None else SLACK
    return next((i for i, head in enumerate(heads) if abs(piece.at - head.at) <= slack), None)


def _line(line: Line, piece: _Piece) -> Line:
    return replace(line, text=piece.text, cells=None, indent=piece.at)
