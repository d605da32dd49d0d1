"""The lines that head items without a number: by how they are set, or by where a list page parts its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.document import Line
from matters.reading.grammar.deciding.heads import Head
from matters.reading.grammar.deciding.item_titles import LONGEST_TITLE, MARKUP, STANDING, face
from matters.reading.vocabulary.titles import AGENDA_VERBS, ROW_LABELS

_PRESENT = re.compile(r"(?:\w+ )?(?:present|attendance|attendees)\b.*|yn bresennol.*", re.IGNORECASE)
_COLUMNS = re.compile(r"(?:no\.?|rhif(?: eitem)?)\s*\|\s*(?:item|eitem)\s*\|?", re.IGNORECASE)
_TITLE_ENDS = re.compile(
    rf"\s+(?:(?:{'|'.join(ROW_LABELS)}) ?:|to (?:{'|'.join(AGENDA_VERBS)})\b|(?:pdf e?icon )?PDF \d)", re.I
)
STANDING_WEIGHT = 3.0
"""What a usual title counts for against one that any meeting could have."""


def unnumbered(lines: Sequence[Line]) -> list[Head]:
    """Heads without numbers: marked headings, capitals, bold or short lines apart, whichever hold the usual titles."""
    start = next((i for i, line in enumerate(lines) if _PRESENT.fullmatch(line.text.strip(MARKUP))), -1) + 1
    faces: dict[str, list[Head]] = {}
    for i in range(start, len(lines)):
        found = face(lines, i)
        if found:
            text = lines[i].text.strip(MARKUP)
            standing = STANDING.fullmatch(text.rstrip(":"))
            faces.setdefault(found, []).append(Head(i, None, text, weight=STANDING_WEIGHT if standing else 1.0))
    kinds = [heads for heads in faces.values() if any(head.weight > 1 for head in heads)]
    return max(kinds, key=lambda heads: sum(head.weight for head in heads), default=[])


def rows(lines: Sequence[Line]) -> list[Head]:
    """Heads of a list page without numbers, on which a pipe ends each item and the title runs into the text.

    >>> from matters.reading.sources.text import text_document
    >>> page = b"No. | Item |\\nApologies Minutes: None. |\\nBuses To consider a report. Minutes: RESOLVED. |"
    >>> [head.title for head in rows(text_document(page).lines)]
    ['Apologies', 'Buses']
    """
    columns = next((i for i, line in enumerate(lines) if _COLUMNS.fullmatch(line.text)), None)
    if columns is None:
        return []
    found: list[Head] = []
    begins = True
    for i in range(columns + 1, len(lines)):
        text = lines[i].text.strip(MARKUP + "-")
        if begins and text:
            title = text[: title_end(text)]
            if len(title) <= LONGEST_TITLE:
                found.append(Head(i, None, title, rest=text[len(title) :].strip()))
        begins = lines[i].text.endswith("|") or (begins and not text)
    return found


def title_end(text: str) -> int:
    """How much of an item's first line is its title, where the agenda's sentence or a label follows on it.

    >>> title_end("Work Plan To approve the plan. Minutes: None."), title_end("To approve the plan")
    (9, 19)
    """
    found = _TITLE_ENDS.search(text, 1)
    return found.start() if found else len(text)
