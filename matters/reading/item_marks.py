"""Marks that a meetings system leaves in printed minutes: "<AI1> ... </AI1>" around each item.

They say surely where an item begins, and are no text of the minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from matters.reading.document import Document, Line
from matters.reading.sources.item_rows import ITEM_TITLE_LEVEL

LEAST_MARKS = 2
"""One alone may be anything; a file that has them has them around every part."""
LONGEST_TITLE = 200

_MARK = re.compile(r"\s*</?(?:AI\d{1,4}|[A-Z]{3,}(?:_[A-Z]{2,})+)>\s*")
_ITEM = re.compile(r"<AI\d{1,4}>")
_NUMBER_ALONE = re.compile(r"\W*\d[\w./]*\W*")


def without_item_marks(document: Document) -> Document:
    """The document without such marks, the line on which each item begins marked as a heading.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"<AI1>\\n7. Roads\\n\\nIt was long.\\n</AI1>\\n<AI2>8. Parks</AI2>"
    >>> [(line.text, line.level) for line in without_item_marks(text_document(text)).lines]
    [('7. Roads', 4), ('It was long.', 0), ('8. Parks', 4)]
    """
    if sum("<" in line.text and bool(_MARK.search(line.text)) for line in document.lines) < LEAST_MARKS:
        return document
    return replace(document, lines=tuple(_unmarked(document.lines)))


def _unmarked(lines: Sequence[Line]) -> Iterator[Line]:
    gap, cut, begins = 0, False, False
    for line in lines:
        begins = begins or bool(_ITEM.search(line.text))
        bare = _MARK.sub(" ", line.text).strip()
        if not bare:
            gap, cut = max(gap, line.gap, 1), cut or line.after_cut
            continue
        cells = line.cells and tuple(_MARK.sub(" ", cell).strip() for cell in line.cells)
        level = line.level or (ITEM_TITLE_LEVEL if begins and len(bare) <= LONGEST_TITLE else 0)
        yield replace(
            line, text=bare, cells=cells, level=level, gap=max(gap, line.gap), after_cut=cut or line.after_cut
        )
        begins = begins and bool(_NUMBER_ALONE.fullmatch(bare))
        gap, cut = 0, False
