"""Text as a reader would say it: markup residue gone, ordinals whole, white space single. Never a word changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from matters.reading.vocabulary.sentences import RUNNING_ON

_TAGS = re.compile(r"</?(?:p|ul|ol|li|u|b|i|em|strong|br|span|div|sup|h[1-6])\b[^<>]{0,80}/?>", re.IGNORECASE)
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_STARS = re.compile(r"\*\*|__(?=\w)|(?<=\w)__")
_ORDINAL = re.compile(r"\b(\d{1,2}) (st|nd|rd|th)\b")


@lru_cache(maxsize=16_384)  # each grammar looks at the same lines again
def tidy(text: str) -> str:
    """One printed piece of text without residue.

    >>> tidy("<p>the **30 th**  of\\tJune</p>")
    'the 30th of June'
    """
    if "<" in text:
        text = _TAGS.sub("", _BREAK.sub(" ", text))
    if "**" in text or "__" in text:
        text = _STARS.sub("", text)
    if "\xad" in text:
        text = text.replace("\xad", "")
    text = " ".join(text.split())
    if " th" in text or " st" in text or " nd" in text or " rd" in text:
        text = _ORDINAL.sub(r"\1\2", text)
    return text


def join(parts: list[str]) -> str:
    """Printed lines of one paragraph as one text; a hyphen at a line's end takes no space after it.

    >>> join(["an above-", "average year, on the 30", "th of June"])
    'an above-average year, on the 30th of June'
    >>> join(["Councillor Hartley-", "Moss"])
    'Councillor Hartley-Moss'
    """
    text = parts[0] if parts else ""
    for part in parts[1:]:
        glue = "" if text.endswith("-") and text[-2:-1].isalpha() and part[:1].isalpha() else " "
        text = f"{text}{glue}{part}"
    return tidy(text)


def mentions(small: str, words: Iterable[str]) -> bool:
    """Whether a text in small letters has one of these words, or parts of words, anywhere: a glance at a line.

    Asked of every line of a pack by many grammars; `any` takes three times as long.

    >>> mentions("the forward plan", ("decision", "plan"))
    True
    """
    for word in words:  # noqa: SIM110
        if word in small:
            return True
    return False


SENTENCE_ENDS = ".:;?!"
CLOSERS = "\"'”’)]*"


def ends_sentence(text: str) -> bool:
    """Whether a text ends where a sentence or clause may.

    >>> ends_sentence('he said "yes."'), ends_sentence("the report of the")
    (True, False)
    """
    bare = text.rstrip(CLOSERS)
    if bare.endswith((":-", ":–")):
        return True
    return bare.endswith(tuple(SENTENCE_ENDS)) and last_word(bare) not in RUNNING_ON


def last_word(text: str) -> str:
    """The last word in small letters."""
    return text.rsplit(None, 1)[-1].lower() if text else ""


def goes_on(before: str, after: str) -> bool:
    """Whether a sentence plainly runs from one line into the next, whatever stood between them.

    >>> goes_on("details of which could not be shared until the official letter", "outlining the findings")
    True
    >>> goes_on("The report was noted.", "outlining the findings")
    False
    """
    if not before or not after or ends_sentence(before):
        return False
    if last_word(before) in RUNNING_ON or before.endswith(","):
        return True
    return after[0].islower() or (after[0] in "(£&" and not after[1:2].isalnum())
