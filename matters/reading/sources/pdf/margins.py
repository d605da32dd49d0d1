"""Margins: running headers, page numbers and stamps, found by where they stand and by their coming again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from matters.reading.sources.pdf.lines import Printed
from matters.reading.vocabulary.decisions import FORMULA_WORDS, HEADING_WORDS
from matters.reading.vocabulary.stamps import AGENDA_STAMPS, PAGE_NUMBERS

HEAD, FOOT = 0.13, 0.10
"""The shares of a page's height in which its running header and footer stand."""

MOST_LINES = 3
"""A running header or footer is no longer than this."""

SET_APART = 1.6
"""Font sizes from a margin's line to the text: more than from line to line."""

LARGER = 1.2
"""Times the size of the text from which a line is a heading."""

REACH, OFTEN = 6, 3
"""A line that differs only in its numbers is furniture if that many of so many pages on either side have it."""

SAME_PLACE = 4.0
"""Points by which a running header may move from page to page."""

_NUMBER = re.compile(r"(?:page |tudalen )?[-–—]? ?([a-z]{0,2}\d{1,4}|[ivxl]{1,6})\b.*", re.IGNORECASE)
_PLAIN = re.compile("|".join((*PAGE_NUMBERS, *AGENDA_STAMPS, r"\d{1,4}|[ivxl]{1,6}")), re.IGNORECASE)
_LEADS_ON = re.compile(rf".*:|(?:{'|'.join((*FORMULA_WORDS, *HEADING_WORDS))})(?: that)?\s*[–.-]*", re.IGNORECASE)
"""What leads to the lines below it and so heads no page, though two pages may begin with it: "RESOLVED:"."""
_DIGITS = re.compile(r"\d+")


class Margins:
    """The margin lines of a document, page by page, and which of them are furniture."""

    def __init__(self) -> None:
        self._words: dict[tuple[bool, str], dict[int, float]] = defaultdict(dict)
        self._shapes: dict[tuple[bool, str], dict[int, float]] = defaultdict(dict)
        self._noted: dict[int, list[tuple[int, bool]]] = {}

    def note(self, page: int, lines: Sequence[Printed], height: float) -> None:
        """Note what stands in the margins of a page."""
        self._noted[page] = _candidates(lines, height)
        for index, at_head in self._noted[page]:
            text, place = lines[index].text, _place(lines[index], at_head, height)
            self._words[at_head, text][page] = place
            self._shapes[at_head, _shape(text)][page] = place

    def furniture(self, page: int, lines: Sequence[Printed], height: float) -> set[int]:
        """Which of these lines, by index, are furniture. The page must have been noted.

        What is set much larger than the page's text is no running header: it heads each of several papers.
        """
        noted = self._noted[page]
        if not noted:
            return set()
        heading = LARGER * median_low([line.size for line in lines])
        return {
            index
            for index, at_head in noted
            if _PLAIN.fullmatch(lines[index].text)
            or (
                lines[index].size <= heading
                and not _LEADS_ON.fullmatch(lines[index].text)
                and self._comes_again(at_head, lines[index].text, page, _place(lines[index], at_head, height))
            )
        }

    def _comes_again(self, at_head: bool, text: str, page: int, place: float) -> bool:
        """Whether the same stands in the same place nearby: on one page of the next two, as odd and even may differ.

        Where only the numbers differ it takes more: "Appendix 1" and "Appendix 2" may head two pages.
        """
        words = self._words[at_head, text]
        if any(_near(words.get(page + step), place) for step in (-2, -1, 1, 2)):
            return True
        shape = _shape(text)
        shapes = self._shapes[at_head, shape]
        return (
            shape != text
            and sum(_near(shapes.get(page + step), place) for step in range(-REACH, REACH + 1) if step) >= OFTEN
        )


def _near(there: float | None, here: float) -> bool:
    return there is not None and abs(there - here) <= SAME_PLACE


def _candidates(lines: Sequence[Printed], height: float) -> list[tuple[int, bool]]:
    """The lines that may be furniture: index, and whether in the head (else in the foot).

    They stand at the page's edge, outside tables, and apart from what is printed next to them.
    """
    ordered = sorted((line.baseline, index) for index, line in enumerate(lines))
    head = [index for baseline, index in ordered[: MOST_LINES + 1] if baseline < HEAD * height]
    foot = [index for baseline, index in ordered[: -MOST_LINES - 2 : -1] if baseline > (1 - FOOT) * height]
    beyond_head = ordered[len(head)][1] if len(head) < len(ordered) else None
    beyond_foot = ordered[-len(foot) - 1][1] if len(foot) < len(ordered) else None
    return [(i, True) for i in _edge(lines, head, beyond_head)] + [(i, False) for i in _edge(lines, foot, beyond_foot)]


def _edge(lines: Sequence[Printed], inward: list[int], beyond: int | None) -> list[int]:
    """Of lines from the page's edge inward, those before the last space that sets them apart from the text."""
    kept = 0
    for count, (index, following) in enumerate(pairwise([*inward, beyond]), 1):
        line = lines[index] if index is not None else None
        if line is None or line.table or count > MOST_LINES:
            break
        beside = lines[following] if following is not None else None
        if beside is None or abs(beside.baseline - line.baseline) >= SET_APART * line.size:
            kept = count
    return inward[:kept]


def _place(line: Printed, at_head: bool, height: float) -> float:
    """The distance from the page's edge."""
    return line.baseline if at_head else height - line.baseline


def page_label(text: str) -> str | None:
    """What a page calls itself, where a line of its margin says so.

    >>> page_label("Page 13"), page_label("- 4 -"), page_label("Agenda Item 3")
    ('13', '4', None)
    """
    match = _NUMBER.fullmatch(text) if _PLAIN.fullmatch(text) else None
    return match.group(1) if match else None


def _shape(text: str) -> str:
    """The text with its numbers left open."""
    return _DIGITS.sub("#", text.casefold())
