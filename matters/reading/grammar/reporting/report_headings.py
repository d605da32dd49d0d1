"""The headings that part a report: "Recommendation(s):", "3. Background papers", "Appendices: none"."""

from __future__ import annotations

import re
from typing import NamedTuple

from matters.reading.document import Line
from matters.reading.grammar.labelling.cells import cells_of, first_text, first_words
from matters.reading.vocabulary.report_headings import PART_HEADINGS

_PARTS = {wording: part for part, wordings in PART_HEADINGS.items() for wording in wordings}
_NUMBER = re.compile(r"(?:\(?(\d{1,2})(?:\.0)?[.)]?|\(?[A-Za-z][.)])\s+")
_MAY_OPEN = first_words(_PARTS, r"(?:\d{1,2}(?:\.0)?[.)]?\s+|[A-Za-z][.)]\s+)?")
_LONGEST = 1 + max(len(wording) for wording in _PARTS)
_APOSTROPHES = str.maketrans("’‘", "''")


class PartHeading(NamedTuple):
    """A heading: the part it opens, its own number if it has one, and what stands behind its colon."""

    part: str
    number: int | None
    rest: str


def part_of(line: Line) -> PartHeading | None:
    """The part of a report that this line opens, or None.

    >>> from matters.reading.document import Span
    >>> part_of(Line("4. Background Papers: None", Span(line=1)))
    PartHeading(part='background_papers', number=4, rest='None')
    """
    if line.text[:1].islower() and not line.level:
        return None
    if not _MAY_OPEN.match(line.text):
        return None
    text = _heading_text(line).lstrip("# ")
    if not text or not (text[0].isupper() or text[0].isdigit() or text[0] in "(" or line.level):
        return None
    numbered = _NUMBER.match(text)
    bare = text[numbered.end() :] if numbered else text
    number = int(numbered[1]) if numbered and numbered[1] else None
    for end in _ends(bare):
        head = bare[:end].strip(" ?:-–").translate(_APOSTROPHES).casefold().replace(" / ", "/")
        if head in _PARTS:
            rest = bare[end:].lstrip(" ?:-–")
            aside = rest.rstrip(" :")
            return PartHeading(_PARTS[head], number, "" if aside.startswith("(") and aside.endswith(")") else rest)
    return None


def _heading_text(line: Line) -> str:
    """The first cell, or the first two where the number stands in a cell of its own."""
    cells = [cell for cell in cells_of(line) or () if cell]
    return " ".join(cells) if len(cells) == 2 and _NUMBER.fullmatch(f"{cells[0]} ") else first_text(line)


def _ends(text: str) -> tuple[int, ...]:
    """Where the heading may end: at the line's end, a colon, question mark or dash, or a bracket that explains it."""
    ends = [len(text)] if len(text) <= _LONGEST else []
    for mark in (":", "?", " (", " - ", " – "):
        at = text.find(mark, 0, _LONGEST)
        if at > 0:
            ends.append(at)
    return tuple(ends)
