"""The pages of an agenda item: "(Pages 13 - 24)", also where the column was too narrow for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from matters.reading.vocabulary.agenda_words import PAGES_WORDS

_WORD = rf"\(?\s*(?:{'|'.join(PAGES_WORDS)})\b\.?:?"
_WHOLE = re.compile(rf"{_WORD}\s*(\d{{1,4}})(?:\s*(?:[-–—]|to)\s*(\d{{1,4}}))?\s*(?:\)|(?=\s|$))", re.IGNORECASE)
_OPEN = re.compile(rf"{_WORD}\s*(\d{{1,4}})\s*[-–—]\s*$|{_WORD}\s*$", re.IGNORECASE)
_CLOSE = re.compile(r"(?:^|\s)(?:(\d{1,4})\s*[-–—]\s*)?(\d{1,4})\s*\)\s*\|?\s*$")
_BARE = re.compile(r"(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?")
REACH = 4
"""Lines after its first half within which a broken range ends."""


class PageRange(NamedTuple):
    """First and last page as printed."""

    first: int
    last: int


def take_page_range(texts: Sequence[str], last_cell: str | None = None) -> tuple[PageRange | None, list[str], int]:
    """The page range that these lines of one item hold, the lines without it, and the last line that it stands beside.

    `last_cell` is the last of three cells or more of the first line: there a bare "13 - 24" is a range as well.

    >>> take_page_range(["Religious Education - Annual (Pages 37 -", "Report 58)"])
    (PageRange(first=37, last=58), ['Religious Education - Annual', 'Report'], 1)
    """
    rest = list(texts)
    for i, text in enumerate(texts[: REACH + 1]):
        found = _WHOLE.search(text)
        opened = _OPEN.search(text)
        if opened:
            broken = _broken(texts, i, opened)
            if broken:
                pages, j = broken
                rest[i] = text[: opened.start()].rstrip()
                rest[j] = _CLOSE.sub("", texts[j]).rstrip()
                return pages, rest, j
        if found:
            rest[i] = f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip()}".strip()
            return _ordered(found[1], found[2]), rest, i if rest[i] else 0
    bare = _BARE.fullmatch(last_cell) if last_cell else None
    if bare and last_cell and texts[0].endswith(last_cell):
        rest[0] = texts[0].removesuffix(last_cell).rstrip()
        return _ordered(bare[1], bare[2]), rest, 0
    return None, rest, 0


def _broken(texts: Sequence[str], i: int, opened: re.Match[str]) -> tuple[PageRange, int] | None:
    for j in range(i + 1, min(len(texts), i + 1 + REACH)):
        closed = _CLOSE.search(texts[j])
        if closed and (opened[1] or closed[1]):
            return _ordered(opened[1] or closed[1], closed[2]), j
    return None


def _ordered(first: str, last: str | None) -> PageRange:
    return PageRange(int(first), int(last or first))
