"""A list of people cut at every place where one of them might end: commas, semicolons, "and", and lost line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matters.reading.grammar.naming.titles import STRONG_TITLE
from matters.reading.vocabulary.people import (
    BEFORE_ANOTHER,
    KINDS_OF_COUNCILLOR,
    OFFICES,
    OTHER_TITLES,
    PLURAL_TITLES,
    ROLE_WORDS,
    STRONG_TITLES,
)


class Phrase(NamedTuple):
    """A stretch without separators outside brackets: `text[start:end]` of the list.

    `joiner` is what stands before it: "," (also for a semicolon), "and", or "" at the start and where nothing does.
    """

    text: str
    start: int
    end: int
    joiner: str


_SEPARATOR = re.compile(
    r"\s*[;,•·](?:\s*(?:and|&|plus)\b)?\s*|\s+(?:and from|and|&|plus|together with|along with)\s+", re.IGNORECASE
)
_WELSH_SEPARATOR = re.compile(r"\s*[;,•·](?:\s*(?:ac?|and|&)\b)?\s*|\s+(?:ac?|and|&)\s+(?=[^\W\d_a-z])")
_WELSH = re.compile(r"\b(?:Y|y|yr|gan|yn|Cynghorydd|Cynghorwyr|Cadeirydd|dros)\b")
_SPLIT_INSIDE = re.compile(rf"(?<=\s)(?<!/ )(?:{STRONG_TITLE.pattern})|(?<=\s)(?=(?:Councillors|Cllrs)\b)")
_CONJUNCTION = re.compile(r"[\w&]")
_TITLES = {word.lower() for word in (*STRONG_TITLES, *OTHER_TITLES, *PLURAL_TITLES)}
_OFFICE_WORDS = ROLE_WORDS | {word.lower() for office in OFFICES for word in office.split()} | {"the", "y", "yr"}
_KINDS = {word.lower() for word in KINDS_OF_COUNCILLOR}


def phrases(text: str) -> tuple[Phrase, ...]:
    """Every phrase of the list in order. Brackets are never cut.

    >>> [(p.joiner, p.text) for p in phrases("Councillors Hall (Chair, Finance), Moss and Kay Cllr Lea")]
    [('', 'Councillors Hall (Chair, Finance)'), (',', 'Moss'), ('and', 'Kay'), ('', 'Cllr Lea')]
    """
    separator = _WELSH_SEPARATOR if _WELSH.search(text) else _SEPARATOR
    inside = bracketed(text)
    found: list[Phrase] = []
    begin, joiner = 0, ""
    for cut in separator.finditer(text):
        if not inside[cut.start()] and not (
            STRONG_TITLE.match(text, cut.end()) and _is_office(text[begin : cut.start()])
        ):
            found += _unglued(text, begin, cut.start(), joiner, inside)
            begin, joiner = cut.end(), "and" if _CONJUNCTION.search(cut[0]) else ","
    return (*found, *_unglued(text, begin, len(text), joiner, inside))


def _unglued(text: str, start: int, end: int, joiner: str, inside: list[bool]) -> Iterator[Phrase]:
    """A phrase, cut again before each title that cannot belong to what stands before it."""
    for cut in _SPLIT_INSIDE.finditer(text, start, end):
        at = cut.start()
        if inside[at] or at <= start or not _may_end(text[start:at]):
            continue
        yield Phrase(text[start:at].rstrip(), start, start + len(text[start:at].rstrip()), joiner)
        start, joiner = at, ""
    rest = text[start:end].rstrip()
    if rest:
        yield Phrase(rest, start, start + len(rest), joiner)


def _may_end(before: str) -> bool:
    """Whether a person may end here: not on "for", on a title, or on nothing but an office ("The Mayor")."""
    words = [word.strip(".,").lower() for word in before.split()]
    return (
        bool(words)
        and words[-1] not in BEFORE_ANOTHER
        and words[-1][-1:] not in set(":–-/")
        and words[-1] not in _TITLES
        and not all(word in _OFFICE_WORDS | _KINDS for word in words)
        and not _is_office(before.rstrip(" ,"))
    )


def _is_office(text: str) -> bool:
    """Whether the text is nothing but an office whose holder follows: "The Mayor" before ", Councillor Hall"."""
    words = text.lower().removeprefix("in ").split()
    return bool(words) and all(word.rstrip(":") in _OFFICE_WORDS for word in words)


def bracketed(text: str) -> list[bool]:
    """For each character whether it stands in brackets; a bracket never closed opens nothing.

    >>> bracketed("a(b)(c")
    [False, True, True, True, False, False]
    """
    inside, open_at = [False] * len(text), -1
    depth = 0
    for i, character in enumerate(text):
        if character in "([":
            if not depth:
                open_at = i
            depth += 1
        elif character in ")]" and depth:
            depth -= 1
            if not depth:
                inside[open_at : i + 1] = [True] * (i + 1 - open_at)
    return inside
