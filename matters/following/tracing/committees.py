"""Whether two names, as packs print them, are of one committee."""

from __future__ import annotations

from functools import lru_cache

from matters.following.tracing.words import stem, terms
from matters.reading.vocabulary.tracing_words import BODY_WORDS

_GENERAL = frozenset(stem(word) for word in BODY_WORDS)


@lru_cache(maxsize=4096)
def same_committee(one: str | None, other: str | None) -> bool:
    """Whether two names may be of one committee, which changes its name in part when its remit does.

    A pack that names none may be of any.

    >>> same_committee("Children's Services Scrutiny", "Overview and Scrutiny (Children's Services and Safeguarding)")
    True
    >>> same_committee("Cabinet", "Housing Panel")
    False
    """
    if one is None or other is None:
        return True
    first, second = terms(one), terms(other)
    telling, too = first - _GENERAL, second - _GENERAL
    if not telling or not too:
        return first == second or first < second or second < first
    return telling <= too or too <= telling
