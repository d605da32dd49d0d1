"""Text to the terms that are compared: stop words gone, endings cut, abbreviations kept apart from words."""

from __future__ import annotations

import re
from functools import lru_cache

from matters.reading.vocabulary.tracing_words import ASKING_WORDS, COUNCIL_WORDS, STOP_WORDS, SUFFIXES

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[./]\d+)*")
_SHORTEST_STEM = 3
_NAMES = re.compile(r"[A-Z]{2,}(?:['’]?s)?")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A word in lower case without its ending, so that its forms meet.

    >>> stem("nominated") == stem("nomination"), stem("families") == stem("family"), stem("diocese")
    (True, True, 'dioces')
    """
    for ending, instead in SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= _SHORTEST_STEM:
            return word[: len(word) - len(ending)] + instead
    return word


@lru_cache(maxsize=200_000)
def _term(token: str) -> str | None:
    if _NAMES.fullmatch(token):
        return re.sub(r"['’]?s$", "", token)
    word = re.sub(r"['’]s?$|['’].*$", "", token.lower())
    return None if (len(word) < 2 and not word.isdigit()) or word in STOP_WORDS else stem(word)


ASKING_TERMS = frozenset(stem(word) for word in ASKING_WORDS)
COUNCIL_TERMS = frozenset(stem(word) for word in COUNCIL_WORDS)


def terms(text: str) -> frozenset[str]:
    """The terms of a text. An abbreviation ("SEND") is another term than a word ("send"), unless all is in capitals.

    >>> sorted(terms("Quality Assurance on EHCPs")), sorted(terms("SEND THE QUALITY REPORT"))
    (['EHCP', 'assuranc', 'quality'], ['quality', 'report', 'send'])
    """
    if text.isupper() and " " in text.strip():
        text = text.lower()
    return frozenset(filter(None, map(_term, _TOKEN.findall(text))))
