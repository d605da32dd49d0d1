"""Programmes of layout text, whose cells stand apart by spaces or one a line: put together to rows again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matters.reading.document import Line
from matters.reading.grammar.programming.aligned import Aligned, aligned_head
from matters.reading.grammar.programming.collapsed import Collapsed, collapsed_head
from matters.reading.grammar.programming.entries import Entry, entry_of
from matters.reading.grammar.programming.years import MunicipalYear


def layout_entries(lines: Sequence[Line], base: MunicipalYear | None) -> Iterator[Entry]:
    """The entries of some lines; a table without cells is told by its heading, and its rows are given cells.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Item\\n12/06/30\\n\\n04/09/30\\n\\nRoad Safety\\n(Ann Oak)\\n\\n X\\n"
    >>> [entry.cells for entry in layout_entries(text_document(text).lines, None)]
    [('Item', '12/06/30', '04/09/30'), ('Road Safety\\n(Ann Oak)', '', 'X')]
    """
    year = base or ANY_YEAR
    i = 0
    while i < len(lines):
        table: Aligned | Collapsed | None = None
        if lines[i].cells is None and not lines[i].text.startswith("|"):
            head = aligned_head(lines, i, year)
            if head:
                table = Aligned(lines, head)
            elif (found := collapsed_head(lines, i, year)) is not None:
                rows = Collapsed(lines, found, year)
                table = rows if rows.stop > found.stop else None
        if table is None:
            entry = entry_of(lines[i])
            if entry:
                yield entry
            i += 1
            continue
        yield from table.entries()
        i = table.stop


ANY_YEAR = MunicipalYear(2000)
"""Dates without a year are only to be recognised here."""
