"""Telling the name of a body from a sentence that only mentions it."""

from __future__ import annotations

import re

from matters.reading.tidy import ends_sentence
from matters.reading.vocabulary.bodies import BODY_WORDS, COUNCIL_INITIALS
from matters.reading.vocabulary.front_sheet import COUNCIL_KINDS, COUNCIL_NOUNS

LONGEST_NAME = 14
"""Words in the longest name of a body, its remit in brackets included."""

_BODY = re.compile(rf"\b(?:{'|'.join(BODY_WORDS)})\b|\b(?-i:{'|'.join(COUNCIL_INITIALS)})\b", re.IGNORECASE)
_NAMES = r"(?:[A-Z][\w'’.&-]*,?\s+(?:(?:of|and|the|upon|on|in|by)\s+)*){1,6}"
_COUNCIL = re.compile(rf"{_NAMES}(?:{'|'.join(COUNCIL_NOUNS)})|Cyngor [A-Z].*")
_SMALL_WORDS = frozenset(("and", "of", "the", "for", "to", "on", "in", "upon", "a", "y", "o", "&", "-", "–", "/"))
_ORDERS = frozenset(("that", "to"))


def names_a_body(text: str) -> bool:
    """Whether a line is only the name of a body: capitals throughout, a word that bodies are called by, no sentence.

    >>> names_a_body("Overview and Scrutiny Committee (Children):"), names_a_body("That it be referred to Cabinet")
    (True, False)
    """
    bare = text.rstrip(" :")
    words = [word.lstrip("(") for word in bare.split()]
    return (
        0 < len(words) <= LONGEST_NAME
        and bool(_BODY.search(bare))
        and not ends_sentence(bare)
        and words[0].casefold() not in _ORDERS
        and words[-1] not in _SMALL_WORDS
        and is_title_case(bare)
    )


def names_a_council(text: str) -> bool:
    """Whether a line is only the name of one council, and not of its kind.

    >>> names_a_council("Newby Metropolitan Borough Council"), names_a_council("COUNTY COUNCIL")
    (True, False)
    """
    return bool(_COUNCIL.fullmatch(text)) and not {word.casefold() for word in text.split()} <= COUNCIL_KINDS


def is_title_case(text: str) -> bool:
    """Whether every word but the small ones begins with a capital or a number.

    >>> is_title_case("Annual Report of the Panel 2031 - 2032"), is_title_case("Note the report")
    (True, False)
    """
    words = [word.lstrip("(") for word in text.split()]
    return all(word in _SMALL_WORDS or word[:1].isupper() or word[:1].isdigit() for word in words)
