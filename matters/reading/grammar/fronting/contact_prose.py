"""The officer whom a sentence of a front sheet names: "please contact Jo Bloggs, Clerk, on 01632 960999"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.document import Line
from matters.reading.grammar.fronting.contact import contact_of, reached_in
from matters.reading.grammar.labelling.labels import Labelled
from matters.reading.grammar.naming.joined import Joined
from matters.reading.grammar.naming.names import is_name
from matters.reading.record import Contact
from matters.reading.vocabulary.contacts import ASKS_TO_REACH

LONGEST_SENTENCE = 240
"""Characters from the officer's name to the end of the last number or address."""

_ASKS = re.compile(rf"\b(?:{'|'.join(ASKS_TO_REACH)})\s*:?\s+(?=[A-Z])", re.IGNORECASE)
_NAME = re.compile(r"[^,;:(@\d]+?(?=\s*[,;:(]|\s[-–]\s|\s+(?:on|at|by|tel|e-?mail)\b)", re.IGNORECASE)


def officer_in_prose(lines: Sequence[Line]) -> Contact | None:
    """The first person whom these lines ask to contact and say how to reach.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"For a copy please contact Jo Bloggs, Head\\nClerk, on 01632 960999 or jo@newby.example."
    >>> contact = officer_in_prose(text_document(text).lines)
    >>> [part.value for part in (contact.name, contact.post, contact.telephone, contact.email)]
    ['Jo Bloggs', 'Head Clerk', '01632 960999', 'jo@newby.example']
    """
    for paragraph in _paragraphs(lines):
        joined = Joined.of(paragraph)
        for asks in _ASKS.finditer(joined.text):
            said = joined.text[asks.end() : asks.end() + LONGEST_SENTENCE]
            name = _NAME.match(said)
            end = reached_in(said)
            if name and end and is_name(name[0]) and len(name[0].split()) > 1:
                span = joined.span(asks.end(), asks.end() + end)
                return contact_of({"name": Labelled(said[:end], span, asks[0])})
    return None


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in lines:
        if line.gap or not found:
            found.append([line])
        else:
            found[-1].append(line)
    return found
