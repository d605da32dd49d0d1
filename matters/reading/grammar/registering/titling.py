"""What a table of records is called: the heading or lead-in above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.document import Line
from matters.reading.grammar.naming.prose import sentences
from matters.reading.record import Stated, Text
from matters.reading.tidy import ends_sentence, join, tidy

LONGEST_TITLE = 16
"""Words of a heading."""

SHORT = 6
"""Words of a heading that ends with a colon."""
LONG = 40
"""Words of a paragraph of which only the last sentence leads in."""

_LEADING = r"\b(?:below|following|as follows|overleaf|table|attached)\b"
_LEAD_IN = re.compile(rf"[:;]-?$|{_LEADING}", re.IGNORECASE)
_LEADS = re.compile(_LEADING, re.IGNORECASE)
_LINK = re.compile(r"https?://|www\.\S+/")
_NUMBERED = re.compile(r"^(?:[-•*]\s+)?(?:\(?\d+(?:\.\d+)*[.)]?|\(?[a-z]\))\s+")


def title_above(lines: Sequence[Line], *, wrapped: bool) -> Text | None:
    """The title of a table by the running lines above it, nearest last; None where there is nothing.

    A heading that stands directly over the table, or over its lead-in; else the lead-in itself.

    >>> from matters.reading.sources.text import text_document
    >>> above = text_document(b"Visits\\n\\nThe visits are listed below:").lines
    >>> title_above(above, wrapped=False).value
    'Visits'
    """
    runs = [run for run in _runs(lines, wrapped) if not any(_LINK.search(line.text) for line in run)]
    if not runs:
        return None
    nearest = runs[-1]
    if _is_heading(nearest):
        while len(runs) > 1 and _runs_on(runs[-2], nearest):
            runs.pop()
            nearest = [*runs[-1], *nearest]
        return _stated(nearest)
    if len(runs) > 1 and _is_heading(runs[-2]) and _LEAD_IN.search(_text(nearest)):
        return _stated(runs[-2])
    return _stated(nearest)


def _runs(lines: Sequence[Line], wrapped: bool) -> list[list[Line]]:
    """The lines as paragraphs and headings."""
    runs: list[list[Line]] = []
    for line in lines:
        apart = not runs or line.gap or line.indent or line.after_cut or line.level or runs[-1][-1].level
        if wrapped and not apart and not ends_sentence(runs[-1][-1].text) and not _NUMBERED.match(line.text):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _text(run: Sequence[Line]) -> str:
    return join([line.text for line in run]).strip("*#_ ")


def _is_heading(run: Sequence[Line]) -> bool:
    text = _text(run)
    size = len(text.split())
    if text.endswith(":") and size <= SHORT and not _LEADS.search(text):
        return True
    return size <= LONGEST_TITLE and not text.endswith((".", ";", ",")) and not _LEAD_IN.search(text)


def _runs_on(before: Sequence[Line], after: Sequence[Line]) -> bool:
    """Whether a bold heading goes on over a line: the marks around it open in one and close in the other."""
    return before[0].text.startswith("**") and not before[-1].text.endswith("**") and after[-1].text.endswith("**")


def _stated(run: Sequence[Line]) -> Text:
    span = run[0].span.through(run[-1].span) if len(run) > 1 else run[0].span
    text = _NUMBERED.sub("", tidy(_text(run)))
    if len(text.split()) > LONG:
        text = list(sentences(text))[-1].text
    return Stated(text.strip("*#_ ").removesuffix(":-").rstrip(" :;"), span)
