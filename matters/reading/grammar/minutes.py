"""The minutes of a meeting: heading and attendance from their own grammars, then the minuted items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from matters.reading.blocks import Block, BlockKind, blocks, width_of
from matters.reading.grammar.deciding.formulas import Own, own_of
from matters.reading.grammar.deciding.items import CutMinutes, Item, cut
from matters.reading.grammar.deciding.questions import read_questions
from matters.reading.grammar.deciding.resolutions import read_resolutions
from matters.reading.grammar.minutes_head import read_head
from matters.reading.grammar.naming.sentences import starting
from matters.reading.record import MinuteItem, Minutes, Stated
from matters.reading.sections import Section
from matters.reading.vocabulary.bodies import BODY_WORDS
from matters.reading.vocabulary.decisions import HEADING_WORDS, MINUTES_LABELS

_BEFORE = r"(?:.{0,600}?[.:)|]\s)??"
_LABEL = re.compile(rf"{_BEFORE}(?:{'|'.join(MINUTES_LABELS)})\s*:(?:\s+|$|(?=[A-Z]))", re.IGNORECASE)
_ANY_LABEL = re.compile(rf"{_BEFORE}(?:{'|'.join((*MINUTES_LABELS, *HEADING_WORDS))})\s*:", re.IGNORECASE)
LONGEST_NAME = 120
"""A longer line of the heading is no name of a body."""


def read_minutes(sections: Sequence[Section]) -> Minutes | None:
    """The minutes that a pack holds, None where it holds none.

    Several sets printed one after the other (a special meeting and an ordinary one on the same evening) are read as
    one: the first gives the date and the place, all give attendance and items.

    >>> read_minutes([]) is None
    True
    """
    if not sections:
        return None
    sets = [cut(section) for section in sections]
    items = (read_items(minutes, section.wrapped) for minutes, section in zip(sets, sections, strict=True))
    return replace(read_head(sets), items=tuple(item for of_set in items for item in of_set))


def read_items(minutes: CutMinutes, wrapped: bool) -> Iterator[MinuteItem]:
    """The minuted items with their prose, questions and resolutions."""
    own = own_of((line.text for line in minutes.heading if len(line.text) <= LONGEST_NAME), BODY_WORDS)
    width = width_of([line for item in minutes.items for line in item.body])
    bodies = [blocks(item.body, wrapped, width) for item in minutes.items]
    labelled = sum(_label_at(body, _LABEL) is not None for body in bodies) * 2 > len(bodies)
    for item, body in zip(minutes.items, bodies, strict=True):
        yield _item(item, tuple(_without_labels(_minuted(body) if labelled else body)), own)


def _item(item: Item, body: Sequence[Block], own: Own) -> MinuteItem:
    resolutions, decided = read_resolutions(body, own)
    left = [block for i, block in enumerate(body) if i not in decided]
    questions, asked = read_questions(left)
    prose = tuple(Stated(block.text, block.span) for i, block in enumerate(left) if i not in asked and block.text)
    return MinuteItem(item.title, item.number, prose, questions, resolutions)


def _minuted(body: Sequence[Block]) -> Sequence[Block]:
    """What was minuted of an item on a web page: above the first label it prints the agenda's own text."""
    start = _label_at(body, _ANY_LABEL)
    return () if start is None else body[start:]


def _label_at(body: Sequence[Block], label: re.Pattern[str]) -> int | None:
    return next((i for i, b in enumerate(body) if b.kind is not BlockKind.ROW and label.match(b.text)), None)


def _without_labels(body: Sequence[Block]) -> Iterator[Block]:
    for block in body:
        found = _LABEL.match(block.text) if block.kind is not BlockKind.ROW else None
        if found is None:
            yield block
        elif found.end() < len(block.text):
            yield starting(block, found.end())
