"""Sentences of a paragraph, and what of it stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from matters.reading.blocks import Block
from matters.reading.document import Line, Span, span_of
from matters.reading.tidy import tidy
from matters.reading.vocabulary.sentences import ABBREVIATIONS

_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9]|\()")
_ABBREVIATION = re.compile(rf"(?:\b(?:{'|'.join(ABBREVIATIONS)})|\b[A-Z])\.$", re.IGNORECASE)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
FILLER = "\x00"
"""Stands for a quoted character: no pattern of words matches it."""
LONGEST_QUOTATION = 8
"""How many paragraphs and clauses an open quotation may run on through."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends.

    >>> text = "Mr. A spoke at 6.30 p.m. It was agreed."
    >>> [text[a:b] for a, b in sentences(text)]
    ['Mr. A spoke at 6.30 p.m.', 'It was agreed.']
    """
    start = 0
    for found in _END.finditer(text):
        end = found.start() + 1
        word = text[max(start, end - 8) : end]
        if end - start <= 3 and text[start:end].strip(".").isdigit():
            continue
        if text[found.start()] == "." and _ABBREVIATION.search(word) and not word.endswith((".m.", ".c.")):
            continue
        yield start, len(text[: found.end()].rstrip())
        start = found.end()
    if start < len(text):
        yield start, len(text)


def unquoted(blocks: Sequence[Block]) -> list[str]:
    """The blocks' texts with everything in double quotation marks masked, each as long as before.

    A quotation that opens in one block and closes in a later one masks what lies between; one that never closes
    masks nothing.

    >>> from matters.reading.blocks import BlockKind
    >>> block = Block(BlockKind.PARAGRAPH, 'It had "RESOLVED that".', ())
    >>> unquoted([block])[0].replace(FILLER, "_")
    'It had _______________.'
    """
    masked = [_QUOTED.sub(lambda m: FILLER * len(m[0]), block.text) for block in blocks]
    opened = -1
    for i, text in enumerate(masked):
        if opened >= 0:
            close = next((k for k, c in enumerate(text) if c in '"”'), -1)
            if close >= 0:
                start = next(k for k, c in enumerate(masked[opened]) if c in '"“')
                masked[opened] = masked[opened][:start] + FILLER * (len(masked[opened]) - start)
                for k in range(opened + 1, i):
                    masked[k] = FILLER * len(masked[k])
                masked[i] = FILLER * (close + 1) + text[close + 1 :]
                opened = -1
                continue
            if i - opened >= LONGEST_QUOTATION:
                opened = -1
        if opened < 0 and any(c in text for c in '"“'):
            opened = i
    return masked


def span_at(block: Block, offset: int) -> Span:
    """Where the character at `offset` of the block's text is printed: its line, through the block's end."""
    line = _line_at(block.lines, offset)
    at = next(i for i, other in enumerate(block.lines) if other is line)
    return span_of(block.lines[at:])


def _line_at(lines: Sequence[Line], offset: int) -> Line:
    """The printed line that holds a character of the joined text."""
    end = 0
    for line in lines:
        end += len(tidy(line.text)) + 1
        if offset < end:
            return line
    return lines[-1]


def starting(block: Block, offset: int) -> Block:
    """The block from one of its characters on."""
    at = next(i for i, line in enumerate(block.lines) if line is _line_at(block.lines, offset))
    return replace(block, text=block.text[offset:].strip(), lines=block.lines[at:])
