"""A notice cut into its parts: facts behind labels, and headings with the lines below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from matters.reading.document import Line, span_of
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.record import Stated, Text
from matters.reading.tidy import tidy
from matters.reading.vocabulary.notice_labels import FACT_LABELS, HEADINGS, OTHER_LABELS

LEAST_FACTS = 3
LONGEST_NOTICE = 400
LONGEST_LABEL = 70
TITLES_BEFORE = 12
"""Within so many lines before the first fact the notice's title stands."""


def _one_of(wordings: Mapping[str, tuple[str, ...]]) -> str:
    return "|".join(rf"(?P<{name}>{'|'.join(words)})" for name, words in wordings.items())


_FACT = re.compile(rf"\W*(?:{_one_of({**FACT_LABELS, **OTHER_LABELS})}) ?\??(?: ?:|$)\s*(?P<rest>.*)", re.IGNORECASE)
_HEADING = re.compile(rf"\W*(?:{_one_of(HEADINGS)}) ?:?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """A notice: its title, the lines before its first fact, its facts, and the lines under each heading."""

    title: Text
    before: tuple[Line, ...]
    facts: dict[str, Text] = field(default_factory=dict)
    below: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    heads: dict[str, Line] = field(default_factory=dict)

    @property
    def introduction(self) -> tuple[Line, ...]:
        """The lines between the title and the first fact."""
        at = next(i for i, line in enumerate(self.before) if line.span == self.title.span)
        return self.before[at + 1 :]


def parts_of(lines: Sequence[Line]) -> Parts | None:
    """The parts of a notice; None where the lines are something else, as a plan that has such labels many times.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Footbridge\\n\\nDecision maker: Cabinet\\nDecision status: Approved\\nDate of decision: 4 May 2030"
    >>> parts_of(text_document(text).lines).facts["status"].value
    'Approved'
    """
    if len(lines) > LONGEST_NOTICE:
        return None
    facts: dict[str, Text] = {}
    met: Counter[str] = Counter()
    below: dict[str, list[Line]] = {}
    heads: dict[str, Line] = {}
    open_part: list[Line] = []
    first = None
    for i, line in enumerate(lines):
        found = _fact(line)
        heading = None if found else _heading(line)
        if found:
            name, value = found
            met[name] += 1
            first = i if first is None and name in FACT_LABELS else first
            open_part = []
            if value:
                facts.setdefault(name, Stated(value, line.span))
        elif heading:
            heads.setdefault(heading, line)
            open_part = below.setdefault(heading, [])
        else:
            open_part.append(line)
    own = [name for name in met if name in FACT_LABELS]
    if first is None or len(own) < LEAST_FACTS or any(met[name] > 1 for name in own):
        return None
    title = _title(lines[:first])
    if title is None:
        return None
    return Parts(title, tuple(lines[:first]), facts, {name: tuple(part) for name, part in below.items()}, heads)


def _fact(line: Line) -> tuple[str, str] | None:
    cells = cells_of(line)
    if cells is not None:
        filled = [cell for cell in cells if cell]
        text = f"{filled[0].rstrip(':? ')}: {' '.join(filled[1:])}" if filled else ""
    else:
        text = tidy(line.text)
    found = _FACT.fullmatch(text)
    name = found.lastgroup if found else None
    if found is None or name is None:
        return None
    name = next(group for group, value in found.groupdict().items() if value is not None and group != "rest")
    return name, found["rest"].strip()


def _heading(line: Line) -> str | None:
    text = tidy(line.text)
    found = _HEADING.fullmatch(text) if len(text) <= LONGEST_LABEL and line.cells is None else None
    return found.lastgroup if found and (text.endswith(":") or line.level or line.bold) else None


def _title(before: Sequence[Line]) -> Text | None:
    """The last heading before the facts, else the last line there."""
    near = [line for line in before[-TITLES_BEFORE:] if line.text and line.cells is None]
    marked = [line for line in near if line.level or line.bold] or near
    return Stated(tidy(marked[-1].text), marked[-1].span) if marked else None


def text_of(lines: Sequence[Line]) -> Text | None:
    """Some lines as one text.

    >>> text_of(()) is None
    True
    """
    text = tidy(" ".join(line.text for line in lines))
    return Stated(text, span_of(lines)) if text else None


def without_bullet(line: Line) -> Line:
    """A line of a list without what a browser prints before it."""
    return replace(line, text=line.text.removeprefix("• "))
