"""Titles before names: "Councillor", "Mrs.", "Y Cynghorydd", and those that a list shares: "Councillors A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from matters.reading.vocabulary.people import (
    ARTICLES,
    BESIDE_COUNCILLOR,
    OFFICES,
    OTHER_TITLES,
    PLURAL_TITLES,
    STRONG_TITLES,
)


class Title(NamedTuple):
    """A title as it is to be printed before a name, and the offset at which the name follows."""

    text: str
    end: int


def _any(words: Iterable[str]) -> str:
    spelt = {spelling for word in words for spelling in (word, word.upper())}
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(spelt, key=len, reverse=True))


_ARTICLE = rf"(?:(?:{_any(ARTICLES)}|{'|'.join(article.lower() for article in ARTICLES)})\s+)?"
_BEFORE_NAME = r"\.?(?=\s*[\"'“‘(]?[^\W\d_a-z])"
_STRONG = rf"{_ARTICLE}(?:{_any(STRONG_TITLES)})\b{_BEFORE_NAME}"

STRONG_TITLE = re.compile(_STRONG)
_TITLE = re.compile(rf"{_ARTICLE}(?:{_any((*STRONG_TITLES, *OTHER_TITLES))})\b{_BEFORE_NAME}")
_BESIDE = re.compile(rf"(?:{_any(BESIDE_COUNCILLOR)})\b{_BEFORE_NAME}")
_SHARED = re.compile(rf"({_ARTICLE})({_any(PLURAL_TITLES)})\b(\.?)\s*(?::\s?-?|[-–]\s)?\s*")
_OFFICE = re.compile(rf"(?:(?:The|THE|In the|IN THE)\s+)?(?:{_any(OFFICES)})\b(?=\s*(?:\(\s*|[,:–-]?\s*){_STRONG})")


def title_of(text: str) -> Title | None:
    """The title that the text opens with, or None. An office counts where a titled person follows it.

    >>> title_of("Cllr. Mrs Hall"), title_of("Drew Moss")
    (Title(text='Cllr.', end=5), None)
    """
    found = _OFFICE.match(text) or _TITLE.match(text)
    return Title(found[0], found.end()) if found else None


def opens_office(text: str) -> bool:
    """Whether the text begins with an office and the titled person who holds it.

    >>> opens_office("Chair: Councillor Hall"), opens_office("Chair of Governors")
    (True, False)
    """
    return bool(_OFFICE.match(text))


def shared_title(text: str) -> Title | None:
    """The title that a list opens with, in its singular, or None.

    >>> shared_title("Councillors:- Hall and Moss"), shared_title("Y Cynghorwyr Puw a Rhys")
    (Title(text='Councillor', end=14), Title(text='Y Cynghorydd', end=13))
    """
    found = _SHARED.match(text)
    if not found:
        return None
    article = found[1][:1].upper() + found[1][1:]
    return Title(article + _singular(found[2]) + found[3], found.end())


def goes_beside_councillor(text: str) -> bool:
    """Whether the text opens with a title that may follow "Councillor": Mrs, Dr, but never Mr.

    >>> goes_beside_councillor("Mrs Hall"), goes_beside_councillor("Mr Hall")
    (True, False)
    """
    return bool(_BESIDE.match(text))


def _singular(plural: str) -> str:
    by_case = {spelt.casefold(): single for spelt, single in PLURAL_TITLES.items()}
    single = by_case[re.sub(r"\s+", " ", plural).casefold()]
    return single.upper() if plural.isupper() else single
