"""People out of the lines of a list: entries found, sentences among them passed over, each person with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matters.reading.document import Line
from matters.reading.grammar.attending.attendance_entries import Entry, entries, is_statement
from matters.reading.grammar.attending.inner_groups import between_groups
from matters.reading.grammar.naming.names import Person, people_in, posts_in
from matters.reading.grammar.naming.prose import sentences
from matters.reading.grammar.naming.titles import shared_title, title_of
from matters.reading.record import Stated, Text
from matters.reading.vocabulary.attendance import ADDED, BESIDE, CAME_OR_WENT

_WAS_THERE = re.compile(
    r"(?P<who>(?:(?!\b(?:had|was|were|that|left)\b).)+?)\s+"
    r"(?:(?P<member>(?:was|were)\s+present|presided|took\s+the\s+chair)"
    r"|(?:was|were)\s+(?:also\s+)?(?:present|in attendance)|(?:also\s+)?attended)\b"
)
_ADDED = re.compile(ADDED, re.IGNORECASE)
_BESIDE = re.compile(BESIDE, re.IGNORECASE)
_CAME_OR_WENT = re.compile(CAME_OR_WENT, re.IGNORECASE)


class Listed(NamedTuple):
    """One of a list. `other`: the words around the name say that they came beside those whom the list is of."""

    who: Text
    other: bool


def listed_people(lines: Sequence[Line], shared: str | None = None, *, posts: bool = False) -> Iterator[Text]:
    """Every person of a list. `shared` is a title that its heading gave; "Councillors" on a line of its own gives one.

    `posts`: people may be listed by their post alone, as officers are.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Councillors:\\nA Hall (Chair)\\nMrs K Moss\\nMr Kay had left."
    >>> [who.value for who in listed_people(text_document(text).lines)]
    ['Councillor A Hall (Chair)', 'Councillor Mrs K Moss']
    """
    return (listed.who for listed in listed_with_others(lines, shared, posts=posts))


def listed_with_others(lines: Sequence[Line], shared: str | None = None, *, posts: bool = False) -> Iterator[Listed]:
    """`listed_people`, with those told apart who came beside them.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Councillors Hall and Moss, with Mr Kay in attendance. Ms Ash attended for item 4."
    >>> [(who.value, other) for who, other in listed_with_others(text_document(text).lines)]
    [('Councillor Hall', False), ('Councillor Moss', False), ('Mr Kay', True), ('Ms Ash', True)]
    """
    for part, title in _by_title(lines, shared):
        for entry in entries(part, title, posts=posts):
            joined = entry.joined
            for person, other in _of_entry(entry, joined.text, title):
                name = _CAME_OR_WENT.sub("", person.text)
                yield Listed(Stated(name, joined.span(person.start, person.end)), other)


def _by_title(lines: Sequence[Line], shared: str | None) -> Iterator[tuple[Sequence[Line], str | None]]:
    """The lines cut at each that holds a shared title alone ("Councillors"), with the title that holds below it."""
    start = 0
    for i, line in enumerate(lines):
        title = shared_title(line.text + " ")
        if title and title.end >= len(line.text):
            yield lines[start:i], shared
            start, shared = i + 1, title.text
    yield lines[start:], shared


def _of_entry(entry: Entry, text: str, shared: str | None) -> Iterator[tuple[Person, bool]]:
    if entry.single:
        title = f"{shared} " if shared and not title_of(text) else ""
        yield Person(title + text.rstrip(" .,;"), 0, len(text)), False
        return
    for sentence in sentences(text):
        for start, end, other in _stretches(sentence.text):
            for first, last in between_groups(sentence.text[start:end]):
                listed, at = sentence.text[start + first : start + last], sentence.start + start + first
                for person in people_in(listed, None if other else shared) or posts_in(listed):
                    yield person._replace(start=at + person.start, end=at + person.end), other


def _stretches(sentence: str) -> Iterator[tuple[int, int, bool]]:
    """Where in a sentence the names stand, and whether they are of others than those the list is of."""
    added = _ADDED.match(sentence)
    if added:
        yield added.end(), len(sentence), False
    elif is_statement(sentence):
        there = _WAS_THERE.search(sentence)
        if there:
            yield *there.span("who"), not there["member"]
    else:
        beside = _BESIDE.search(sentence)
        yield 0, beside.start() if beside else len(sentence), False
        if beside:
            yield *beside.span("others"), True
