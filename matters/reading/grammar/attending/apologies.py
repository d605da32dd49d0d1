"""Whose apologies a meeting received, out of the sentences of the item.

"An apology was received from Ms. K. Moss, Health Trust." "Councillors Hall and Kay sent apologies." A bare list under
the title. Those who came late or left early stand beside them in the same words and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from matters.reading.document import Line
from matters.reading.grammar.attending.attendance_entries import is_statement
from matters.reading.grammar.attending.attendance_labels import Group, label_at
from matters.reading.grammar.attending.listed_people import listed_people
from matters.reading.grammar.attending.residue import bare
from matters.reading.grammar.labelling.cells import columns_of
from matters.reading.grammar.naming.joined import Joined
from matters.reading.grammar.naming.names import Person, opens_person, people_in
from matters.reading.grammar.naming.phrases import bracketed
from matters.reading.grammar.naming.prose import Sentence, sentences
from matters.reading.record import Stated, Text
from matters.reading.vocabulary import apologies as words

_TITLE = re.compile("|".join(words.TITLES), re.IGNORECASE)
_APOLOGY = re.compile(words.APOLOGY, re.IGNORECASE)
_NOT_FOR_ABSENCE = re.compile("|".join(words.NOT_FOR_ABSENCE), re.IGNORECASE)
_FROM = re.compile(words.FROM, re.IGNORECASE)
_THESE = re.compile(words.THESE, re.IGNORECASE)
_SENT = re.compile(words.SENT, re.IGNORECASE)
_NOBODY = re.compile(words.NOBODY, re.IGNORECASE)
_VERB = re.compile(r"\s+(?:was|were|had|has|is|are|attended|substituted|deputised|replaced)\b")
_RECEIVED = re.compile(r"\s+(?:was|were|had been|has been)\s+(?:also\s+|duly\s+)?(?:\w+ed|given|sent)\b")
_CLAUSE = re.compile(r"[^;]+")
_BREAK = re.compile(r"\s*(?:[;,]\s*(?:and\s+)?|\s+and\s+)")
_SUBSTITUTE = re.compile(words.SUBSTITUTE, re.IGNORECASE)
_AFTERWARDS = re.compile(words.AFTERWARDS, re.IGNORECASE | re.DOTALL)


def is_apologies(title: str) -> bool:
    """Whether an item with this title says who stayed away.

    >>> is_apologies("WELCOME AND APOLOGIES"), is_apologies("Minutes")
    (True, False)
    """
    return bool(_TITLE.search(title))


def read_apologies(lines: Sequence[Line]) -> tuple[Text, ...]:
    """Who stayed away, by the lines under an apologies title.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Apologies were received from Councillors Hall and Kay. Ms Moss had said that she would be late."
    >>> [who.value for who in read_apologies(text_document(text).lines)]
    ['Councillor Hall', 'Councillor Kay']
    """
    lines = _without_substitutes(list(takewhile(_is_of_this_item, bare(lines))))
    if not lines or _NOBODY.match(lines[0].text):
        return ()
    if opens_person(lines[0].text) and not _APOLOGY.search(Joined.of(lines).text):
        return tuple(listed_people(lines))
    listed = next((i for i, line in enumerate(lines) if line.text.endswith((":", ":-", ": -"))), len(lines) - 1) + 1
    joined = Joined.of(lines[:listed])
    people = [
        Stated(who.text, joined.span(who.start, who.end))
        for sentence in sentences(joined.text)
        for who in _named(sentence)
    ]
    if not people and not _APOLOGY.search(joined.text):
        return tuple(listed_people(lines))
    return (*people, *listed_people(lines[listed:]))


def _without_substitutes(lines: list[Line]) -> list[Line]:
    """The lines, of a table of apologies beside substitutes only the first column, its head left out."""
    for i, line in enumerate(lines):
        cells = columns_of(line)
        if len(cells) > 1 and is_apologies(cells[0]) and _SUBSTITUTE.match(cells[1]):
            rows = [(row, columns_of(row)[0]) for row in lines[i + 1 :]]
            return [*lines[:i], *(replace(row, text=name, cells=None) for row, name in rows if name)]
    return lines


def _is_of_this_item(line: Line) -> bool:
    """Whether a line is no heading of another group: "SUBSTITUTE MEMBERS" printed within the item."""
    label = label_at(line.text)
    if label and label.group is Group.ABSENT:
        return False
    return label is None or label.group is Group.APOLOGIES or label.end < len(line.text)


def apologies_told(lines: Sequence[Line]) -> Iterator[Text]:
    """Who stayed away by the sentences of a text that is about other things as well.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Present were Councillors Hall and Moss. Apologies had been sent by Councillor\\nKay."
    >>> [who.value for who in apologies_told(text_document(text).lines)]
    ['Councillor Kay']
    """
    joined = Joined.of(bare(lines))
    for sentence in sentences(joined.text):
        if _APOLOGY.search(sentence.text):
            for who in _named(sentence):
                yield Stated(who.text, joined.span(who.start, who.end))


def _named(sentence: Sentence) -> Iterator[Person]:
    """Those whom a sentence says to be away, placed in the text that the sentence was taken from."""
    for start, end in _stretches(sentence.text):
        for person in people_in(sentence.text[start:end]):
            at = sentence.start + start
            yield person._replace(start=at + person.start, end=at + person.end)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where in a sentence the names stand."""
    if _NOBODY.match(text):
        return
    apologies = list(_APOLOGY.finditer(text))
    if not apologies:
        these = _THESE.match(text)
        if these or (opens_person(text) and not is_statement(text)):
            yield _cut(text, these.end() if these else 0, len(text))
        return
    before = 0
    for i, apology in enumerate(apologies):
        end = apologies[i + 1].start() if i + 1 < len(apologies) else len(text)
        sent = _SENT.search(text, before, apology.start())
        if not _NOT_FOR_ABSENCE.match(text, apology.start()):
            begin = _names_begin(text, apology.end(), end)
            if begin is not None:
                yield _cut(text, begin, end)
            elif sent:
                yield before, sent.start()
        before = apology.end()


def _names_begin(text: str, start: int, end: int) -> int | None:
    """Where the names begin after "apologies": behind the first "from" that a person follows, or a colon."""
    for word in _FROM.finditer(text, start, end):
        if opens_person(text[word.end() : end]):
            return word.end()
    colon = re.compile(r"\s*(?:for absence)?\s*[:–-]\s*").match(text, start)
    return colon.end() if colon and opens_person(text[colon.end() : end]) else None


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch up to where the sentence turns to something else, brackets aside."""
    plain = "".join("x" if inside else letter for letter, inside in zip(text, bracketed(text), strict=True))
    for clause in _CLAUSE.finditer(plain, start, end):
        if clause.start() > start and is_statement(clause[0]):
            end = clause.start()
            break
    after = _AFTERWARDS.search(plain, start, end)
    if not after:
        return start, end
    names_end = after.start()
    if _VERB.match(after[0]) and not _RECEIVED.match(after[0]):
        breaks = [found.start() for found in _BREAK.finditer(plain, start, names_end)]
        names_end = breaks[-1] if breaks else start
    return start, names_end
