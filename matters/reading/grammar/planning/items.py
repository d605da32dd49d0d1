"""What a cell lists: its bullets or sentences as items, whichever residue of markup holds them apart."""

from __future__ import annotations

import re

from matters.reading.tidy import ends_sentence, join, tidy
from matters.reading.vocabulary.plan_words import TERMS

_BREAKS = re.compile(r"</?(?:p|ul|ol|li|br|div|td)\b[^<>]{0,80}>|\n", re.IGNORECASE)
_BULLET = re.compile(r"(?:^|\s)[•●▪■\uf0b7](?=\s*\S)\s*|^\s*[-–*]\s+|(?:^|\s)[•●▪■\uf0b7]\s*$", re.MULTILINE)
_NESTED = re.compile(r"\n[\s\n]*(?=[○◦▫o]\s)")
_TERM = re.compile(
    rf"(?:^|(?<=[.;:\n ]))(?:{'|'.join(term.capitalize() for term in TERMS)})[- ]?[Tt]erm(?: \([^)]*\))?"
    r"(?=\s*(?::|[-–]\s|\n|•|$))|(?:^|(?<=\n))(?:" + "|".join(TERMS) + r")[- ]?term(?=\s*(?::|\n|•|$))",
    re.MULTILINE,
)
_PLEDGE = re.compile(r"(?<=\S) (?=We will [a-z])")
_SENTENCE = re.compile(r"(?<=[a-z)’'][.;]) (?=[A-Z])")
PLEDGES = 3
"""So many sentences that begin "We will" are as many actions, though one bullet stands before them all."""


def opens_with_term(raw: str) -> bool:
    """Whether a cell begins with the term for which its measures are.

    >>> opens_with_term("<p>Short Term</p> Fewer moves"), opens_with_term("Short breaks")
    (True, False)
    """
    return bool(_TERM.match(_plain(raw)))


def names_term(raw: str) -> bool:
    """Whether a cell groups what it lists by terms."""
    return bool(_TERM.search(_plain(raw)))


def pledges(raw: str) -> list[str]:
    """The actions of a cell: a bullet each, or where extraction lost the bullets a "We will" each.

    >>> pledges("<ul> We will listen. We mean it. We will act.")
    ['We will listen. We mean it.', 'We will act.']
    >>> pledges("• We will listen. We will act on it. • We will report.")
    ['We will listen. We will act on it.', 'We will report.']
    """
    found = _items(raw)
    bare = not _BULLET.search(_plain(raw))
    if bare or len(found) == 1:
        parts = [part for item in found for part in _PLEDGE.split(item)]
        return parts if bare or len(parts) >= PLEDGES else found
    return found


def measured(raw: str) -> list[str]:
    """The measures of a cell: a bullet or sentence each; the terms that group them are none.

    >>> measured("Short Term\\n• More people are aware. Fewer wait.\\nLong Term\\n• People feel safer")
    ['More people are aware.', 'Fewer wait.', 'People feel safer']
    """
    items = [item for group in _TERM.split(_plain(raw)) for item in _items(group)]
    return [part for item in items for part in _SENTENCE.split(item.lstrip(": ")) if part]


def begins_with_bullet(raw: str) -> bool:
    """Whether the first thing in a cell is a bullet."""
    found = _BULLET.search(_plain(raw).lstrip())
    return found is not None and found.start() == 0


def _plain(raw: str) -> str:
    """Line ends for tags; a nested list stays with the item that it is under."""
    text = _BREAKS.sub("\n", raw)
    return _NESTED.sub(" ", text).strip()


def _items(raw: str) -> list[str]:
    found: list[str] = []
    for part in _BULLET.split(_plain(raw)):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        begun = False
        for line in lines:
            if begun and not ends_sentence(found[-1]):
                found[-1] = join([found[-1], line])
            else:
                found.append(tidy(line))
                begun = True
    return [item for item in found if item]
