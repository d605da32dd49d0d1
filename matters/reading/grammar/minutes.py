"""The minutes of a meeting: heading and attendance from their own grammars, then the minuted items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from matters.reading.blocks import Block, BlockKind, blocks
from matters.reading.grammar.formulas import Own, own_of
from matters.reading.grammar.items import CutMinutes, Item, cut
from matters.reading.grammar.minutes_head import read_head
from matters.reading.grammar.questions import read_questions
from matters.reading.grammar.resolutions import read_resolutions
from matters.reading.record import MinuteItem, Minutes, Stated
from matters.reading.sections import Section
from matters.reading.vocabulary.bodies import BODY_WORDS
from matters.reading.vocabulary.decisions import HEADING_WORDS, MINUTES_LABELS

_LABEL = re.compile(rf"(?P<minutes>{'|'.join(MINUTES_LABELS)})\s*:\s*", re.IGNORECASE)
_ANY_LABEL = re.compile(rf"(?:{'|'.join((*MINUTES_LABELS, *HEADING_WORDS))})\s*:.*", re.IGNORECASE | re.DOTALL)
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
    for item in minutes.items:
        yield _item(item, own, wrapped)


def _item(item: Item, own: Own, wrapped: bool) -> MinuteItem:
    body = tuple(_minuted(blocks(item.body, wrapped)))
    resolutions, decided = read_resolutions(body, own)
    left = [block for i, block in enumerate(body) if i not in decided]
    questions, asked = read_questions(left)
    prose = tuple(Stated(block.text, block.span) for i, block in enumerate(left) if i not in asked and block.text)
    return MinuteItem(item.title, item.number, prose, questions, resolutions)


def _minuted(body: Sequence[Block]) -> Iterator[Block]:
    """The blocks that were minuted: not the agenda's own text, where a web page prints both under labels."""
    labels = [i for i, block in enumerate(body) if block.kind is not BlockKind.ROW and _ANY_LABEL.fullmatch(block.text)]
    for block in body[labels[0] if labels else 0 :]:
        found = _LABEL.match(block.text) if block.kind is not BlockKind.ROW else None
        if found:
            if found.end() < len(block.text):
                yield replace(block, text=block.text[found.end() :])
            continue
        yield block
