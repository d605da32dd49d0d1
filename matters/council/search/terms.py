"""What a person typed, as terms that every engine understands. Pure.

A search box is typed into by people, so nothing in it is an error: operators of an engine are words like any other,
an open quotation mark closes at the end, signs are no words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_TERMS = 16
MOST_CHARACTERS = 300

_PART = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand next to each other: one word, a quoted phrase, or a compound such as "33(2)"."""

    words: tuple[str, ...]


def terms_of(typed: str) -> tuple[Term, ...]:
    """The terms of a search, in order, each once.

    >>> [t.words for t in terms_of('speech "waiting times" 33(2) -- ')]
    [('speech',), ('waiting', 'times'), ('33', '2')]
    """
    found: list[Term] = []
    for phrase, bare in _PART.findall(typed[:MOST_CHARACTERS]):
        words = tuple(word.strip("_").lower() for word in _WORD.findall(phrase or bare) if word.strip("_"))
        if words and Term(words) not in found:
            found.append(Term(words))
    return tuple(found[:MOST_TERMS])
