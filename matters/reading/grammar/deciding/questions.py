"""What members asked: the list after "Members asked questions on the following:" and its like.

A list of what a report covers looks the same; only its lead-in tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.blocks import Block, BlockKind
from matters.reading.record import Stated, Text
from matters.reading.vocabulary.questions import ASKERS, ASKING, HEADINGS, NOT_ASKING, RAISED, WELSH

_ASKS = re.compile(
    rf"(?:.{{0,120}}?\b)?(?:{'|'.join(ASKERS)})"
    rf"(?:\s+(?!had\b)[\w'’()-]+){{0,8}}?\s+(?:then |also |and )?(?:{'|'.join(ASKING)})",
    re.IGNORECASE,
)
_RAISED = re.compile(
    rf"(?:(?:in|during|following|arising from|throughout|after)\b[^:;.]{{0,80}}?[\s,]+)?"
    rf"(?:(?:the )?following |a number of |several |various |the |these |and )*(?:{'|'.join(RAISED)})",
    re.IGNORECASE,
)
_HEADING = re.compile("|".join(HEADINGS), re.IGNORECASE)
_WELSH = re.compile("|".join(WELSH), re.IGNORECASE)
_NOT_ASKING = re.compile("|".join(NOT_ASKING), re.IGNORECASE)
_ENDED = re.compile(r"(?<!following)(?<!as follows)(?<!canlynol)[.!?]$", re.IGNORECASE)
_SENTENCE_START = re.compile(r"[.!?]\s+(?=[A-Z])|;\s+")
LONGEST_LEAD_IN = 400
"""Characters at a paragraph's end within which its last sentence is looked for."""


def read_questions(blocks: Sequence[Block]) -> tuple[tuple[Text, ...], frozenset[int]]:
    """The questions of one item, and which of its blocks hold them.

    >>> from matters.reading.document import Line, Span
    >>> def block(kind, text): return Block(kind, text, (Line(text, Span(line=1)),))
    >>> found, _ = read_questions([
    ...     block(BlockKind.PARAGRAPH, "The report covered:"), block(BlockKind.BULLET, "Roads"),
    ...     block(BlockKind.PARAGRAPH, "Members asked about:"), block(BlockKind.BULLET, "Why roads?")])
    >>> [question.value for question in found]
    ['Why roads?']
    """
    found: list[Text] = []
    used: set[int] = set()
    under: int | None = None
    for i, block in enumerate(blocks):
        listed = block.kind in (BlockKind.BULLET, BlockKind.CLAUSE)
        if listed and under is not None and block.depth > under:
            found.append(Stated(block.text, block.span))
            used.add(i)
        elif leads_to_questions(block.text):
            # The space that begins a page of layout text looks like one that a bullet left: then no depth is known.
            under = block.depth if listed and (block.marker or not block.text.endswith(":")) else -1
        else:
            under = None
    return tuple(found), frozenset(used)


def leads_to_questions(text: str) -> bool:
    """Whether a paragraph announces that members' questions or points follow.

    >>> leads_to_questions("Members of the Panel raised the following issues:")
    True
    >>> leads_to_questions("The report raised the following issues:")
    False
    """
    tail = text[-LONGEST_LEAD_IN:]
    last = tail[max((found.end() for found in _SENTENCE_START.finditer(tail)), default=0) :]
    bare = last.rstrip(" :–—-")
    if _HEADING.fullmatch(bare):
        return True
    if _ENDED.search(last) or _NOT_ASKING.match(last):
        return False
    return bool(_ASKS.fullmatch(bare) or _RAISED.fullmatch(bare) or _WELSH.fullmatch(bare))
