"""Titles before names: "Councillor", "Mrs.", "Y Cynghorydd", and those that a list shares: "Councillors A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from matters.reading.vocabulary.people import (
    ARTICLES,
    BESIDE_COUNCILLOR,
    COUNCILLOR_TITLES,
    KINDS_OF_COUNCILLOR,
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
_KIND = rf"(?:{_any(KINDS_OF_COUNCILLOR)})\s+(?=(?:{_any(COUNCILLOR_TITLES)})\b)"
_STRONG_WORD = rf"(?:{_KIND})?(?:{_any(STRONG_TITLES)})\b"
_STRONG = rf"{_ARTICLE}{_STRONG_WORD}(?:\.?\s*/\s*{_STRONG_WORD})*{_BEFORE_NAME}"

STRONG_TITLE = re.compile(_STRONG)
_TITLE = re.compile(rf"{_STRONG}|{_ARTICLE}(?:{_any(OTHER_TITLES)})\b{_BEFORE_NAME}")
_BESIDE = re.compile(rf"(?:{_any(BESIDE_COUNCILLOR)})\b{_BEFORE_NAME}")
_PLURAL = rf"{_ARTICLE}(?:{_KIND})?(?:{_any(PLURAL_TITLES)})\b"
_SHARED = re.compile(rf"(?P<titles>{_PLURAL}(?:\s*/\s*{_PLURAL})*)(?P<stop>\.?)\s*(?P<colon>:\s?-?|[-–]\s)?\s*")
_ONE_PLURAL = re.compile(rf"(?P<article>{_ARTICLE})(?P<kind>(?:{_KIND})?)(?P<plural>{_any(PLURAL_TITLES)})\b")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?){1,3}")
_TITLE_WORD = re.compile(rf"(?:{_any((*STRONG_TITLES, *PLURAL_TITLES))})\.?")
_ANY_OFFICE = rf"(?:{_any(OFFICES)})\b(?:\s*[:,]\s*(?:The\s+)?(?:{_any(OFFICES)})\b)?"
_OFFICE = re.compile(rf"(?:(?:The|THE|In the|IN THE)\s+)?{_ANY_OFFICE}(?=\s*(?:\(\s*|[,:–-]?\s*){_STRONG})")


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
    """The title that a list opens with, in its singular, or None. A heading of a part says which councillors follow.

    >>> shared_title("Councillors:- Hall and Moss"), shared_title("Y Cynghorwyr Puw a Rhys")
    (Title(text='Councillor', end=14), Title(text='Y Cynghorydd', end=13))
    >>> shared_title("Parish Councillors Hall and Moss").text, shared_title("Parish Councillors: Hall and Moss").text
    ('Parish Councillor', 'Councillor')
    """
    found = _SHARED.match(text)
    if not found:
        return None
    titles = " / ".join(
        each["article"][:1].upper()
        + each["article"][1:]
        + ("" if found["colon"] else each["kind"])
        + _singular(each["plural"])
        for each in _ONE_PLURAL.finditer(found["titles"])
    )
    return Title(titles + found["stop"], found.end())


def opens_half_name(text: str) -> bool:
    """Whether the text breaks off inside a name: behind a title, or behind the initials that follow one.

    >>> opens_half_name("Mr T Ash and Ms E"), opens_half_name("Mr T Ash and Cllr"), opens_half_name("Mr T Ash")
    (True, True, False)
    """
    words = text.split()[-4:]
    while len(words) > 1 and _INITIALS.fullmatch(words[-1]):
        words.pop()
    return bool(words) and bool(_TITLE_WORD.fullmatch(words[-1]))


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
