"""Minutes cut into minuted items: where each begins, its number and title, and the lines under it.

Councils number items as 31., 44/18, PLA146/14, *450, 4.1, 3a, "212 - Apologies", "Minute 25 -", in a table's first
column or not at all. No single pattern holds, so every line that could head an item is a candidate, and the longest
run that counts upwards in one form wins. The clauses of one decision also count upwards, but they are no titles.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matters.reading.document import Line, Span
from matters.reading.grammar.deciding.faces import rows, unnumbered
from matters.reading.grammar.deciding.heads import Head, numbered, single
from matters.reading.grammar.deciding.item_titles import LONGEST_TITLE, MARKUP, bare, goes_on
from matters.reading.record import Stated, Text
from matters.reading.sections import Section
from matters.reading.tidy import join
from matters.reading.vocabulary.closings import CLOSINGS, SIGNATURES


@dataclass(frozen=True, slots=True)
class Item:
    """One minuted item as printed: its number (None where none is printed), its title, the lines under it."""

    number: Text | None
    title: Text
    body: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CutMinutes:
    """Minutes in three parts: the heading with date, place and attendance; the items; what follows the closing."""

    heading: tuple[Line, ...]
    items: tuple[Item, ...]
    trailer: tuple[Line, ...]


_NUMBER_BELOW = re.compile(r"\*?(?P<number>\d{1,4})(?:[.)]\s*|\s{2,}|\t\s*)(?=\D|$)")
MOST_PARAGRAPHS = 12
"""How many numbered paragraphs may stand under one title of such minutes."""
_CLOSING = re.compile("|".join(CLOSINGS), re.IGNORECASE)
_SIGNATURE = re.compile("|".join(SIGNATURES), re.IGNORECASE)


LONGEST_HEADING = 200
"""How many lines a heading with its attendance may take where no item ends it."""


def cut(section: Section) -> CutMinutes:
    """The heading, items and trailer of a minutes section. Every line is in one part, save those of titles.

    >>> from matters.reading.sources.text import text_document
    >>> from matters.reading.sections import split
    >>> text = b"MINUTES of the meeting\\n\\nPresent: A\\n\\n44/18 APOLOGIES\\n\\nNone.\\n\\n45/18 MINUTES\\n\\nAgreed."
    >>> [(item.number.value, item.title.value) for item in cut(split(text_document(text))[0]).items]
    [('44/18', 'APOLOGIES'), ('45/18', 'MINUTES')]
    """
    lines = section.lines
    end = _closing(lines)
    heads = numbered(lines[:end]) or rows(lines[:end]) or unnumbered(lines[:end]) or single(lines[:end])
    if not heads:
        reach = min(end, LONGEST_HEADING)
        return CutMinutes(lines[:reach], (), lines[reach:])
    ends = [head.at for head in heads[1:]] + [end]
    items = tuple(_item(lines, head, stop) for head, stop in zip(heads, ends, strict=True))
    return CutMinutes(lines[: heads[0].at], _with_numbers_below(items), lines[end:])


def _with_numbers_below(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items without numbers whose texts are numbered through: the number that stands under a title is the item's."""
    below = [_NUMBER_BELOW.match(item.body[0].text) if item.body else None for item in items]
    counts = [int(found["number"]) for found in below if found]
    through = len(counts) > 1 and all(a < b <= a + MOST_PARAGRAPHS for a, b in itertools.pairwise(counts))
    if any(item.number for item in items) or not through or len(counts) * 3 < len(items) * 2:
        return items
    return tuple(_numbered(item, found) if found else item for item, found in zip(items, below, strict=True))


def _numbered(item: Item, found: re.Match[str]) -> Item:
    first = item.body[0]
    rest = first.text[found.end() :]
    body = (replace(first, text=rest, cells=None), *item.body[1:]) if rest else item.body[1:]
    return Item(Stated(found["number"], first.span), item.title, body)


def _closing(lines: Sequence[Line]) -> int:
    """The line that says the meeting was over, or else where the chair signs."""
    plain = [line.text.strip(MARKUP) if len(line.text) < LONGEST_TITLE else "" for line in lines]
    closing = next((i for i, text in enumerate(plain) if _CLOSING.fullmatch(text)), len(lines))
    if closing == len(lines):
        while closing and _SIGNATURE.fullmatch(plain[closing - 1]):
            closing -= 1
    return closing


def _item(lines: Sequence[Line], head: Head, stop: int) -> Item:
    """The item from its head to the next, its title whole."""
    first = lines[head.at]
    parts, last, body_starts = [head.title], first, head.at + 1
    while not head.rest and body_starts < stop and goes_on(parts[-1], last, lines[body_starts]):
        last = lines[body_starts]
        parts.append(last.text.strip(MARKUP))
        body_starts += 1
    title = bare(join([part for part in parts if part]))
    begun = first if head.title or last is first else lines[head.at + 1]
    span = begun.span if last is begun else begun.span.through(last.span)
    body = tuple(lines[body_starts:stop])
    if head.rest:
        body = (replace(first, text=head.rest, cells=None), *body)
    number = (
        Stated(head.number, Span(first.span.line, first.span.page, rects=first.span.rects)) if head.number else None
    )
    return Item(number, Stated(title, span), body)
