"""The index of a forward plan: the titles of its decisions, each with the officer to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matters.reading.document import Line
from matters.reading.grammar.programming.entries import Entry
from matters.reading.record import Stated, Text
from matters.reading.tidy import join, tidy
from matters.reading.vocabulary.forward_plans import INDEX_HEADINGS, INDEX_LABELS

_HEADING = re.compile(rf"[\W_]*(?:{'|'.join(INDEX_HEADINGS)})[\W_]*", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.'’+-]+@[\w-]+(?:\.[\w-]+)+")
_BEHIND = re.compile(
    r"(?:\n[a-z]{1,8}(?=\s))?[\s,;]*(?:and\s)?(?:Tel(?:ephone)?(?: ?No)?[.:]*\s*)?(?:\+?[\d(](?:[\s()]*\d){8,11})?"
)
"""The end of an address that the margin broke, and the telephone."""
_LABELS = re.compile(
    rf"(?:{'|'.join(sorted(INDEX_LABELS, key=len, reverse=True))})\s+(?:officer|contact)[\w ]*", re.IGNORECASE
)
_BESIDE = re.compile(r"\b(?:officer|contact|page|date|decision maker|author|lead|cabinet member|portfolio)\b")
"""What stands beside the titles of an index."""
_WORD = re.compile(r"\S+")


def heads_index(text: str) -> bool:
    """Whether a line heads the index.

    >>> heads_index("FORWARD PLAN INDEX OF ITEMS"), heads_index("Index of deprivation")
    (True, False)
    """
    return bool(_HEADING.fullmatch(tidy(text)))


def index_label(cells: Sequence[str]) -> bool:
    """Whether a row is the heading of the index."""
    texts = [tidy(cell).casefold().strip(" :*") for cell in cells if tidy(cell)]
    return len(texts) > 1 and texts[0] in INDEX_LABELS and all(map(_BESIDE.search, texts[1:]))


def index_line(text: str) -> bool:
    """Whether a running line is the heading of the index's columns.

    >>> index_line("Item Heading Officer Contact")
    True
    """
    return bool(_LABELS.fullmatch(tidy(text)))


def index_of_rows(rows: Sequence[Entry]) -> tuple[Text, ...]:
    """The titles of an index in cells."""
    found: list[Text] = []
    for row in rows:
        cells = [tidy(cell) for cell in row.cells or ()]
        if not cells or index_label(cells):
            continue
        if cells[0]:
            found.append(Stated(cells[0], row.span))
    return tuple(found)


def index_of_lines(lines: Sequence[Line]) -> tuple[Text, ...]:
    """The titles of an index in running lines: what stands before each officer, whose name is that of the address.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Item Heading Officer Contact\\nRoads Strategy Ann Oak\\nann.oak@vale.example Tel: 01632 960145\\n"
    >>> [title.value for title in index_of_lines(text_document(text).lines)]
    ['Roads Strategy']
    """
    return tuple(_titles(lines))


def _titles(lines: Sequence[Line]) -> Iterator[Text]:
    text, places = "", []
    for line in lines:
        own = _LABELS.sub("", tidy(line.text))
        if own:
            places.append((len(text), line))
            text += f"{own}\n"
    at = 0
    for email in _EMAIL.finditer(text):
        title = text[at : _name_before(text, at, email)].strip(" \n,;")
        if title:
            start = at + len(text[at:]) - len(text[at:].lstrip(" \n,;"))
            line = [line for place, line in places if place <= start][-1]
            yield Stated(join(title.split("\n")), line.span)
        behind = _BEHIND.match(text, email.end())
        at = behind.end() if behind else email.end()


def _name_before(text: str, start: int, email: re.Match[str]) -> int:
    """Where the name begins of which an address is made: its words hold the letters before the @."""
    local = re.sub(r"[^a-z]", "", email[0].split("@")[0].casefold())
    words = list(_WORD.finditer(text, start, email.start()))
    letters = ""
    for word in reversed(words[-4:]):
        own = re.sub(r"[^a-z]", "", word[0].casefold())
        if not own or own not in local:
            break
        letters = own + letters
        if letters == local:
            return word.start()
    return words[-2].start() if len(words) > 1 else email.start()
