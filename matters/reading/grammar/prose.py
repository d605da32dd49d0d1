"""Running text to sentences, without stopping at "Mrs. S. Hall", "St. Anne" or "6.30 p.m."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matters.reading.vocabulary.people import ABBREVIATIONS, OTHER_TITLES, PLURAL_TITLES, STRONG_TITLES

_STOP = re.compile(r"[.?!][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W\d_a-z])")
_LAST_WORD = re.compile(r"[\w.'’&-]+$")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_TITLES = (*STRONG_TITLES, *OTHER_TITLES, *PLURAL_TITLES)
_NO_STOP = ABBREVIATIONS | {title.lower().split()[-1] for title in _TITLES if len(title) < 6}


class Sentence(NamedTuple):
    """A sentence without outer white space; it is `text[start:end]` of what was split."""

    text: str
    start: int
    end: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in order; their words joined are all of its words.

    >>> [s.text for s in sentences("Mrs. K. Moss spoke. St. Anne's was full. It closed at 9 p.m. and all left.")]
    ['Mrs. K. Moss spoke.', "St. Anne's was full.", 'It closed at 9 p.m. and all left.']
    """
    begin = 0
    for stop in _STOP.finditer(text):
        before = _LAST_WORD.search(text, 0, stop.start())
        word = before[0] if before else ""
        if text[stop.start()] == "." and (word.lower() in _NO_STOP or _INITIALS.fullmatch(word)):
            continue
        yield from _trimmed(text, begin, stop.end())
        begin = stop.end()
    yield from _trimmed(text, begin, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    part = text[start:end]
    bare = part.strip()
    if bare:
        at = start + len(part) - len(part.lstrip())
        yield Sentence(bare, at, at + len(bare))
