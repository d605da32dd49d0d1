"""The council whose page it is: a page often names it only in its title, which the browser shows above the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import html

from matters.reading.document import Line, Span
from matters.reading.vocabulary.bodies import COUNCIL_WORDS

_PARTS = re.compile(r"\s+[-–—|»:]+\s+")
_COUNCIL = re.compile(rf"\b(?:{'|'.join(COUNCIL_WORDS)})\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?!(?:Full|Annual|Extraordinary|Special|The) Council$)[A-Z]\S+(?: (?:[A-Z&]\S*|of|and|the|upon|on|in))+"
)
"""A proper name of several words: "Agenda for Council" is none, nor is "Full Council" a council's name."""


def council_line(root: html.HtmlElement, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The council's name as a line to stand first, if the page's title ends or begins with one that no line has.

    >>> page = html.fromstring("<html><head><title>Agenda for Cabinet - Ash Council</title></head><body/></html>")
    >>> [line.text for line in council_line(page, ())]
    ['Ash Council']
    """
    title = root.find(".//head/title")
    parts = _PARTS.split(" ".join((title.text or "").split())) if title is not None else []
    ends = (parts[-1], parts[0]) if len(parts) > 1 else ()
    name = next((part for part in ends if _NAME.fullmatch(part) and _COUNCIL.search(part)), None)
    if title is None or name is None or any(name.casefold() in line.text.casefold() for line in lines):
        return ()
    return (Line(name, Span(line=title.sourceline or 1), gap=1),)
