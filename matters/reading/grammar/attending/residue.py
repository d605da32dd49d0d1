"""Lines as their words alone: table pipes, Markdown marks, section marks and bullets of a lost layout gone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from matters.reading.document import Line
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.tidy import tidy

_NOTHING = re.compile(
    r"[|\s:_-]*-{2,}[|\s:-]*|[|\s]+|</?[A-Z_]+\d*>|(?:minutes|cofnodion|additional documents|share this item)\s*:?",
    re.I,
)
_LEAD = re.compile(r"(?:[|#>•●▪*\s–-]+|(?:minutes|cofnodion)\s*:\s*)+(?=\S)", re.IGNORECASE)
_END = re.compile(r"[|\s]+$")


MOST_CHARACTERS = 20_000
LONGEST_LINE = 3_000
"""No council prints more of people, nor longer lines; a hostile file might, and names take time to tell apart."""


def bare(lines: Sequence[Line]) -> list[Line]:
    """The lines that hold words, each without marks around them; a row that pipes divide gets cells.

    What is past the twenty thousandth character, or the three thousandth of a line, is left out.

    >>> from matters.reading.document import Span
    >>> bare([Line("| **Hall** |", Span()), Line("| --- |", Span()), Line("- Moss", Span())])[0].text
    'Hall'
    >>> bare([Line("| Hall | Chair |", Span())])[0].cells
    ('Hall', 'Chair')
    """
    found: list[Line] = []
    left = MOST_CHARACTERS
    for line in lines:
        if not _NOTHING.fullmatch(line.text[:LONGEST_LINE]):
            found.append(_bare(_cut(line)))
            left -= len(found[-1].text)
        if left < 0:
            break
    return found


def _cut(line: Line) -> Line:
    return line if len(line.text) <= LONGEST_LINE else replace(line, text=line.text[:LONGEST_LINE], cells=None)


def _bare(line: Line) -> Line:
    cells = cells_of(line) if line.cells is None else None
    if cells and len(cells) > 1:
        return replace(line, text="\t".join(cells), cells=cells)
    text = line.text if line.cells else _END.sub("", tidy_keeping_gaps(line.text))
    lead = _LEAD.match(text)
    return replace(line, text=text[lead.end() :] if lead else text)


def tidy_keeping_gaps(text: str) -> str:
    """`tidy`, wide gaps kept: they part columns.

    >>> tidy_keeping_gaps("**Hall**    Moss")
    'Hall    Moss'
    """
    return tidy(text) if "<" in text else text.replace("**", "").replace("__", "")
