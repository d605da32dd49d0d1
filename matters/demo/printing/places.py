"""Where the marks of a pack came to stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matters.demo.printing.blocks import Columns, Table
from matters.demo.printing.pages import Page, Piece, pieces_of

Places = dict[str, int]
"""Mark to line (of a text) or page (of a PDF), both from 1."""


def marks_of(piece: Piece) -> Iterator[str]:
    """The marks that begin on a piece. A part continued from the page before begins none of its own."""
    match piece.block:
        case Table():
            yield from (row.mark for row in piece.block.rows if row.mark)
        case Columns():
            yield from (text.mark for text in (*piece.block.left, *piece.block.right) if text.mark)
        case _ if piece.block.mark and not piece.continued:
            yield piece.block.mark


def pages_of_marks(pages: Iterable[Page]) -> Places:
    """The page of each mark."""
    return {mark: page.number for page, piece in pieces_of(tuple(pages)) for mark in marks_of(piece)}
