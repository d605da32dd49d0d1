"""Margins: running headers, page numbers and stamps, found by where they stand and by their coming again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from matters.reading.sources.pdf.lines import Printed
from matters.reading.vocabulary.stamps import AGENDA_STAMPS, PAGE_NUMBERS

HEAD, FOOT = 0.13, 0.10
"""The shares of a page's height in which its running header and footer stand."""

MOST_LINES = 3
"""A running header or footer is no longer than this."""

SAME_PLACE = 4.0
"""Points by which a running header may move from page to page."""

_NUMBER = re.compile(r"(?:page |tudalen )?[-–—]? ?([a-z]{0,2}\d{1,4}|[ivxl]{1,6})\b.*", re.IGNORECASE)
_PLAIN = re.compile("|".join((*PAGE_NUMBERS, *AGENDA_STAMPS, r"\d{1,4}|[ivxl]{1,6}")), re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


class Margins:
    """The margin lines of a document, page by page, and which of them are furniture."""

    def __init__(self) -> None:
        self._seen: dict[tuple[bool, str], list[tuple[int, float]]] = defaultdict(list)

    def note(self, page: int, lines: Sequence[Printed], height: float) -> None:
        """Note what stands in the margins of a page."""
        for index, at_head in self._candidates(lines, height):
            line = lines[index]
            self._seen[at_head, _key(line.text)].append((page, _place(line, at_head, height)))

    def furniture(self, page: int, lines: Sequence[Printed], height: float) -> set[int]:
        """Which of these lines, by index, are furniture. The page must have been noted."""
        return {
            index
            for index, at_head in self._candidates(lines, height)
            if _PLAIN.fullmatch(lines[index].text)
            or self._comes_again(at_head, _key(lines[index].text), page, _place(lines[index], at_head, height))
        }

    def _candidates(self, lines: Sequence[Printed], height: float) -> list[tuple[int, bool]]:
        """The lines that may be furniture: index, and whether in the head (else in the foot)."""
        running = [(line.baseline, index) for index, line in enumerate(lines) if not line.table]
        head = sorted(pair for pair in running if pair[0] < HEAD * height)
        foot = sorted(pair for pair in running if pair[0] > (1 - FOOT) * height)
        return [(i, True) for _, i in head[:MOST_LINES]] + [(i, False) for _, i in foot[-MOST_LINES:]]

    def _comes_again(self, at_head: bool, key: str, page: int, place: float) -> bool:
        """On this page and one of the next two on either side (odd and even pages may differ), in the same place."""
        return any(
            0 < abs(other - page) <= 2 and abs(there - place) <= SAME_PLACE for other, there in self._seen[at_head, key]
        )


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


def _key(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())
