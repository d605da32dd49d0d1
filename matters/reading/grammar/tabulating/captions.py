"""What a table is called: its caption, the heading it stands under, or the sentence that leads to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from matters.reading.document import Line, span_of
from matters.reading.grids.continuing import may_be_band
from matters.reading.record.stated import Stated, Text
from matters.reading.tidy import goes_on, join, tidy

_CAPTION = re.compile(r"(?:table|figure|fig\.?|chart|graph)\s*(?:[\dA-Z]{1,3}(?:\.\d+)*)?\s*[:.–—-]", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:[-•]\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|\(?[a-z]\))\s+(?=\S)")
_ASIDE = re.compile(r"(?:[*†‡¹²³]|source\b|notes?\b|key\b\s*(?::|$)|n\.?b\.?\b|please note)", re.IGNORECASE)
_AGAIN = re.compile(r"\s*\(?\bcont(?:inued|['’]?d|\.)?\)?\.?$", re.IGNORECASE)
_LETTERED = re.compile(r"\b(?:appendix|annex|schedule|part|table|group|option|category) [A-Z]$", re.IGNORECASE)
MOST_LINES = 4
LONGEST = 400
"""A lead-in may be a paragraph, but no page."""


class Caption(NamedTuple):
    """A title, where it begins, and the lines between it and the table that may head its first rows."""

    title: Text | None
    after: tuple[Line, ...] = ()


def caption_of(above: Sequence[Line]) -> Caption:
    """The caption among the running lines above a table.

    >>> from matters.reading.document import Span
    >>> caption_of([Line("Table 3: Requests", Span(line=4)), Line("* provisional", Span(line=5))]).title.value
    'Table 3: Requests'
    """
    for i in range(len(above) - 1, -1, -1):
        text = tidy(above[i].text)
        if _CAPTION.match(text):
            return Caption(_text(above, i, _end(above, i)), tuple(above[_end(above, i) :]))
    for i in range(len(above) - 1, -1, -1):
        text = tidy(above[i].text)
        # "Contacts by" / "source, twelve months to May": the word goes on with the title and names no source.
        if text and (not _ASIDE.match(text) or (i and text[0].islower() and _goes_on(above[i - 1], above[i]))):
            start = _start(above, i)
            if may_be_band(above[i]) and start == i and i and _leads(above[i - 1]):
                return Caption(_text(above, _start(above, i - 1), i), tuple(above[i : i + 1]))
            return Caption(_text(above, start, i + 1), ())
    return Caption(None)


def _leads(line: Line) -> bool:
    """Whether a line leads to what follows it."""
    return tidy(line.text).endswith(":")


def _start(lines: Sequence[Line], i: int) -> int:
    """Where the sentence or title that ends with a line begins."""
    first = i
    while first > max(0, i - MOST_LINES) and _goes_on(lines[first - 1], lines[first]):
        first -= 1
    return first


def _goes_on(before: Line, after: Line) -> bool:
    return not _LETTERED.search(before.text) and goes_on(before.text, after.text)


def _end(lines: Sequence[Line], i: int) -> int:
    last = i + 1
    while last < len(lines) and _goes_on(lines[last - 1], lines[last]):
        last += 1
    return last


def _text(lines: Sequence[Line], start: int, stop: int) -> Text | None:
    part = lines[start:stop]
    text = join([line.text for line in part])
    text = _AGAIN.sub("", _NUMBERED.sub("", text, count=1).strip("# *"))
    return Stated(text, span_of(part)) if 0 < len(text) <= LONGEST else None
