"""Headings of groups in the middle of a line that lost its breaks: "Mr Bob Hall Moor Vale Council: Mrs Kay"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matters.reading.grammar.naming.names import is_body, is_party
from matters.reading.grammar.naming.phrases import bracketed
from matters.reading.grammar.naming.titles import STRONG_TITLE, title_of
from matters.reading.vocabulary.people import PARTICLES

_COLON = re.compile(rf"\s?(?::\s?-?|[–—-])\s+(?=(?:{STRONG_TITLE.pattern}))|:\s*$")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?){1,3}")
_WORD = re.compile(r"\S+")


def between_groups(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a list between the headings of groups inside it; the whole of it where there are none.

    >>> text = "Councillor Bob Hall Moor Vale Council: Councillor Kay (Chair) Labour: Councillor Ash"
    >>> [text[start:end] for start, end in between_groups(text)]
    ['Councillor Bob Hall', 'Councillor Kay (Chair)', 'Councillor Ash']
    """
    inside: list[bool] | None = None
    start = 0
    for colon in _COLON.finditer(text):
        inside = bracketed(text) if inside is None else inside
        if inside[colon.start()]:
            continue
        last = _last_person(text, start, colon.start())
        end = _name_ends(text, last, colon.start()) if last is not None else None
        group = text[end : colon.start()].strip(" ,;.") if end else ""
        if end and group and (is_body(group) or is_party(group)):
            yield start, end
            start = colon.end()
    yield start, len(text)


def _last_person(text: str, start: int, end: int) -> int | None:
    """Where the last titled person before a heading begins."""
    return max((found.start() for found in STRONG_TITLE.finditer(text, start, end)), default=None)


def _name_ends(text: str, start: int, end: int) -> int | None:
    """Where a person's entry ends who stands before a group: at a bracket or comma, or after given name and surname."""
    closed = max(text.rfind(mark, start, end) for mark in "),;")
    if closed > start:
        return closed + 1
    title = title_of(text[start:end])
    at, full = start + title.end if title else start, 0
    while following := title_of(text[at:end].lstrip(" .")):
        at += len(text[at:end]) - len(text[at:end].lstrip(" .")) + following.end
    initials = False
    for word in _WORD.finditer(text, at, end):
        if _INITIALS.fullmatch(word[0]):
            initials = True
        elif word[0].lower() not in PARTICLES and word[0] != ".":
            full += 1
        if full == (1 if initials else 2):
            return word.end()
    return None
