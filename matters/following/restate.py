"""A request in few words: imperative, made from the words printed."""

from __future__ import annotations

import re

LONGEST = 20
_LEAD = re.compile(
    r"^(?:(?:also|further|therefore|please|formally|then|now|again|both|either|jointly)\s+)+", re.IGNORECASE
)
_LOOSE = frozenset(
    {
        *("a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "as", "that"),
        *("which", "who", "its", "their", "including", "be"),
    }
)


def restated(words: str) -> str:
    """A request as a capital and at most 20 words, ended where a phrase ends.

    >>> restated("submit a report on  bus shelters to the next meeting; and")
    'Submit a report on bus shelters to the next meeting'
    """
    plain = _LEAD.sub("", " ".join(words.replace("\x00", " ").split())).strip(" ;,.:-–")
    plain = re.sub(r"[;,.:]?\s+and$", "", plain)
    parts = plain.split(" ")
    if len(parts) > LONGEST:
        parts = parts[:LONGEST]
        comma = max((i for i, part in enumerate(parts) if part.endswith((",", ";", "."))), default=0)
        parts = parts[: comma + 1] if comma >= LONGEST // 2 else parts
        while len(parts) > 1 and parts[-1].strip(",;").lower() in _LOOSE:
            parts.pop()
    plain = " ".join(parts).strip(" ;,.:-–")
    return plain[:1].upper() + plain[1:]
