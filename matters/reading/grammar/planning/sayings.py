"""Whether a paragraph says what is to be done or what was done."""

from __future__ import annotations

import re

from matters.reading.vocabulary.plan_words import DONE, TO_DO

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_TO_DO = frozenset(TO_DO)
_DONE = frozenset(DONE)
_WILL = re.compile(r"\b(?:will|to be|shall|must|should)\b")
FIRST_WORDS = 6
"""An aim names its verb among its first words: "As a council provide ...", "Always seek ..."."""


def begins_to_do(text: str) -> bool:
    """Whether a text begins as an instruction, its verb first or behind "to".

    >>> begins_to_do("Provide training"), begins_to_do("To provide training"), begins_to_do("Work is yet to begin")
    (True, True, False)
    """
    words = [word.lower() for word in _WORD.findall(text[:60])]
    if words[:1] == ["to"]:
        words = words[1:]
    return bool(words) and words[0] in _TO_DO and words[1:2] != [] and words[1] not in _DONE


def is_aim(text: str) -> bool:
    """Whether a paragraph says what is to be done.

    >>> is_aim("All children to be placed near home."), is_aim("Inspection letter published in May.")
    (True, False)
    """
    if not text[:1].isalnum():
        return False
    first, *words = _WORD.findall(text[:90])[:FIRST_WORDS] or [""]
    # A verb is in small letters: "Inspection Visit" names a thing.
    return any(word in _TO_DO for word in (first.lower(), *words)) or bool(_WILL.search(text))


def is_done(text: str) -> bool:
    """Whether a paragraph tells what was done.

    >>> is_done("A course was held in May."), is_done("Hold a course for those who are new")
    (True, False)
    """
    words = {word.lower() for word in _WORD.findall(text)}
    return not begins_to_do(text) and bool(words & _DONE)
