"""Running text to sentences that carry their words and their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matters.reading.grammar.naming import sentences as bounds


class Sentence(NamedTuple):
    """A sentence without outer white space; it is `text[start:end]` of what was split."""

    text: str
    start: int
    end: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in order.

    >>> [s.text for s in sentences("Mrs. K. Moss and Cllrs. Hall spoke. St. Anne's was full. It closed at 9 p.m.")]
    ['Mrs. K. Moss and Cllrs. Hall spoke.', "St. Anne's was full.", 'It closed at 9 p.m.']
    """
    for start, end in bounds.sentences(text):
        bare = text[start:end].strip()
        if bare:
            at = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield Sentence(bare, at, at + len(bare))
