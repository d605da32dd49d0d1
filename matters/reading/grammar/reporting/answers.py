"""What a report's header answers to its questions, and where each kind of answer ends."""

from __future__ import annotations

import re
from collections.abc import Iterable

from matters.reading.grammar.dates import dates_in
from matters.reading.vocabulary.report_labels import EMPTY_BOXES, EVERY_WARD, NO, TICKED_BOXES, YES


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_BOX = rf"[{TICKED_BOXES}{EMPTY_BOXES}]"
_TICKED = re.compile(
    rf"[{TICKED_BOXES}]\s*(?P<before>yes|no)\b|\b(?P<after>yes|no)\s*[{TICKED_BOXES}](?!\s*(?:yes|no))", re.IGNORECASE
)
_PUBLIC_PART = re.compile(r"part (?:1|i|a|one)\b", re.IGNORECASE)
_WARD = re.compile(rf"\s*\(?(?:{_any_of(EVERY_WARD)})\b\)?;?(?=\s*(?:\n|$))", re.IGNORECASE)
_ANSWER = re.compile(
    rf"\s*(?:{_BOX}[^\n]*|not applicable|n/a|part (?:\d|[a-z])\b[^\n]*|(?:{_any_of(YES | NO)})(?!\w)\.?)", re.IGNORECASE
)
_BETWEEN_DATES = re.compile(r"\s*(?:(?:and|&|,)\s*)?(?:\w+day,?\s*)?")
_WORD = re.compile(r"[^\s,.;:()–-]+")


def answer_of(text: str) -> bool | None:
    """Yes or no, by the ticked box or the first word of an answer; None where it is neither.

    >>> [answer_of(text) for text in ("No", "Y", "Yes - by virtue of paragraph 3", "Not applicable", "Public report")]
    [False, True, True, None, False]
    >>> answer_of("☐ Yes ☒ No"), answer_of("Part 1 - Official")
    (False, False)
    """
    ticked = _TICKED.search(text)
    if ticked:
        text = ticked["before"] or ticked["after"]
    if _PUBLIC_PART.match(text):
        return False
    if text.casefold().startswith(("not applicable", "n/a")):
        return None
    word = _WORD.search(text)
    first = word[0].casefold() if word else ""
    return True if first in YES else False if first in NO else None


def whole_dates(text: str) -> int:
    """How many characters are dates with nothing but white space and joining words between them.

    >>> whole_dates("3 May 2022\\n4 May 2022\\n(Children)")
    21
    """
    end = 0
    for found in dates_in(text):
        if not _BETWEEN_DATES.fullmatch(text, end, found.start):
            break
        end = found.end
    return end


def whole_answer(text: str) -> int:
    """How many characters are a yes or no, or the line with its boxes.

    >>> whole_answer("No\\nand the rest"), whole_answer("perhaps")
    (2, 0)
    """
    found = _ANSWER.match(text)
    return found.end() if found else 0


def whole_wards(text: str) -> int:
    """How many characters say that all wards are meant, at the end of a line.

    >>> whole_wards("All Wards\\nExploitation"), whole_wards("All of Quay ward")
    (9, 0)
    """
    found = _WARD.match(text)
    return found.end() if found else 0
