"""The parts of an agenda item that are items of their own: "(a) ..." and "(b) ..." with papers or reporters each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from matters.reading.grammar.listing.agenda_titles import DESCRIBES
from matters.reading.grammar.listing.page_range import take_page_range

_PART = re.compile(r"\(?(?P<letter>[a-z])\)\s+(?P<title>[A-Z0-9].*)")


class Part(NamedTuple):
    """A lettered part: the index of its line, its letter and its title as printed."""

    at: int
    letter: str
    title: str


def parts_of(texts: Sequence[str]) -> list[Part]:
    """The parts of the item on these lines, which begin with its own; none where the letters are notes.

    Letters count from "a", every one heads a title, and one at least has pages or somebody who reports, where the
    item itself has neither.

    >>> texts = ["4. BUDGET", "(a) Revenue (Pages 3 - 8)", "(b) Capital", "Report of the Treasurer"]
    >>> [part.title for part in parts_of(texts)]
    ['Revenue (Pages 3 - 8)', 'Capital']
    >>> parts_of(["2. INTERESTS", "(a) Declare them.", "(b) Leave."])
    []
    """
    parts: list[Part] = []
    for i, text in enumerate(texts):
        found = _PART.fullmatch(text) if i else None
        if found and found["letter"] == chr(ord("a") + len(parts)):
            parts.append(Part(i, found["letter"], found["title"]))
    if len(parts) < 2 or _has_paper(texts[: parts[0].at]) or not all(_is_title(part.title) for part in parts):
        return []
    return parts if _has_paper(texts[parts[0].at :]) else []


def _is_title(text: str) -> bool:
    return text[-1] not in ".;:," and not text.endswith(" and") and not text.startswith("To ")


def _has_paper(texts: Sequence[str]) -> bool:
    return any(DESCRIBES.match(text) or take_page_range([text])[0] for text in texts)
