"""Which minute an interest belongs to, and what the member did about it: "in Minute 48 ... and left the room"."""

from __future__ import annotations

import re

from matters.reading.vocabulary import declarations as words

Stretch = tuple[int, int]
"""Where something stands in a sentence."""

_MINUTE = re.compile(words.MINUTE_REFERENCE, re.IGNORECASE)
_LED_IN = re.compile(r"[\s,;]*(?:and\s+|who\s+|but\s+)*", re.IGNORECASE)
_THEN = re.compile(words.THEN, re.DOTALL)
_END = " .,;"


def minute_at(text: str, who: Stretch, what: Stretch) -> Stretch | None:
    """The minute or item that an interest is in: named by what was declared, else before the member's name.

    >>> text = "Minute 34 - Councillor Hall, personal, as a tenant"
    >>> start, end = minute_at(text, (12, 27), (29, 50))
    >>> text[start:end]
    'Minute 34'
    """
    for start, end in (what, (0, who[0])):
        found = _MINUTE.search(text, start, end)
        if found:
            return found.span()
    return None


def action_at(text: str, start: int, end: int) -> Stretch | None:
    """What the member did, without the words that lead in to it.

    >>> text = "a house there, and left the room."
    >>> start, end = action_at(text, 13, len(text))
    >>> text[start:end]
    'left the room'
    """
    led_in = _LED_IN.match(text, start, end)
    start = led_in.end() if led_in else start
    while end > start and text[end - 1] in _END:
        end -= 1
    return (start, end) if start < end else None


def action_of_next(sentence: str) -> Stretch | None:
    """What the members named before did, by a sentence that says only that: "He remained in the meeting."

    >>> action_of_next("He then left the room."), action_of_next("The report was noted.")
    ((0, 21), None)
    """
    return action_at(sentence, 0, len(sentence)) if _THEN.fullmatch(sentence) else None
