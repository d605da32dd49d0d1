"""People out of the lines of a list: entries found, sentences among them passed over, each person with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matters.reading.document import Line
from matters.reading.grammar.attendance_entries import Entry, entries, is_statement
from matters.reading.grammar.names import Person, people_in, posts_in
from matters.reading.grammar.prose import sentences
from matters.reading.grammar.titles import shared_title, title_of
from matters.reading.record import Stated, Text

_WAS_THERE = re.compile(
    r"(?P<who>(?:(?!\b(?:had|was|were|that|left)\b).)+?)\s+(?:was|were)\s+(?:also\s+)?(?:present|in attendance)\b"
)


def listed_people(lines: Sequence[Line], shared: str | None = None, *, posts: bool = False) -> Iterator[Text]:
    """Every person of a list. `shared` is a title that its heading gave; "Councillors" on a line of its own gives one.

    `posts`: people may be listed by their post alone, as officers are.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Councillors:\\nA Hall (Chair)\\nMrs K Moss\\nMr Kay had left."
    >>> [who.value for who in listed_people(text_document(text).lines)]
    ['Councillor A Hall (Chair)', 'Councillor Mrs K Moss']
    """
    first = 0
    while first < len(lines):
        title = shared_title(lines[first].text + " ")
        if not title or title.end < len(lines[first].text):
            break
        shared, first = title.text, first + 1
    for entry in entries(lines[first:], shared, posts=posts):
        joined = entry.joined
        for person in _of_entry(entry, joined.text, shared):
            yield Stated(person.text, joined.span(person.start, person.end))


def _of_entry(entry: Entry, text: str, shared: str | None) -> Iterator[Person]:
    if entry.single:
        title = f"{shared} " if shared and not title_of(text) else ""
        yield Person(title + text.rstrip(" .,;"), 0, len(text))
        return
    for sentence in sentences(text):
        listed, at = sentence.text, sentence.start
        if is_statement(listed):
            there = _WAS_THERE.search(listed)
            if not there:
                continue
            listed, at = there["who"], at + there.start("who")
        for person in people_in(listed, shared) or posts_in(listed):
            yield person._replace(start=at + person.start, end=at + person.end)
