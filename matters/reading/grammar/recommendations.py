"""What a report asks its committee to decide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.blocks import Block, BlockKind, blocks
from matters.reading.document import Line
from matters.reading.record import Stated, Text
from matters.reading.tidy import ends_sentence
from matters.reading.vocabulary.bodies import BODY_WORDS
from matters.reading.vocabulary.report_parts import ASKING_VERBS, RECOMMENDATION_OPENINGS

_STEM = re.compile(
    rf"(?:(?:it is )?(?:therefore )?(?:recommended|resolved)(?: that)?|that|to|argymhellir"
    rf"|.{{0,160}}\b(?:is|are) (?:\w+ )?(?:{'|'.join(ASKING_VERBS)})(?: to| that)?"
    rf"|that (?:the )?[\w ,&()'’-]{{1,120}})\s*(?:[:;–-]\s?-?)?",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"(?:{'|'.join(RECOMMENDATION_OPENINGS)})\b", re.IGNORECASE)
_BODY = re.compile(rf"\b(?:{'|'.join(BODY_WORDS)})\b", re.IGNORECASE)
LONGEST_NAME = 14
"""Words in the longest name of a body, its remit in brackets included."""
_SMALL_WORDS = frozenset(("and", "of", "the", "for", "to", "on", "in", "&", "-", "–"))


def read_recommendations(lines: Sequence[Line], wrapped: bool) -> tuple[Text, ...]:
    """Each recommendation without its number, sub-items folded into it as printed.

    `lines` are those between the heading and the next. A stem that only introduces a list ("That:", "Members are
    asked to:") and a line that only names whom the next ones are for are left out.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"That:\\n\\n(1) the plan be noted:\\n\\n(a) in full; and\\n\\n(2) thanks be given."
    >>> [r.value for r in read_recommendations(text_document(text).lines, True)]
    ['the plan be noted: (a) in full; and', 'thanks be given.']
    """
    found: list[list[Block]] = []
    addressed = True
    all_blocks = blocks(lines, wrapped)
    for block, following in zip(all_blocks, [*all_blocks[1:], None], strict=True):
        if names_a_body(block.text):
            addressed = True
        elif block.kind is BlockKind.HEADING and found and not ends_sentence(block.text):
            break
        elif _is_stem(block, following):
            continue
        elif _belongs_to_last(block, found, addressed):
            found[-1].append(block)
        elif block.text:
            found.append([block])
            addressed = False
    return tuple(_folded(group) for group in found)


def names_a_body(text: str) -> bool:
    """Whether a line is only the name of those that the lines after it are for.

    >>> names_a_body("Overview and Scrutiny Committee (Children):"), names_a_body("That it be referred to Cabinet")
    (True, False)
    """
    words = text.rstrip(" :").split()
    return (
        0 < len(words) <= 14
        and bool(_BODY.search(text))
        and not ends_sentence(text.rstrip(" :"))
        and all(
            word.strip("(&").casefold() in _SMALL_WORDS or word.strip("(&")[:1].isupper()
            for word in words
            if word.strip("(&")
        )
        and words[0].casefold() not in ("that", "to")
    )


def _is_stem(block: Block, following: Block | None) -> bool:
    if following is None or block.depth or following.kind not in (BlockKind.CLAUSE, BlockKind.BULLET):
        listed = following is not None and following.kind is BlockKind.PARAGRAPH and block.text.endswith((":", ":-"))
        return listed and block.marker is None and bool(_STEM.fullmatch(block.text))
    if block.kind is BlockKind.CLAUSE:
        return False
    return block.text.endswith((":", ":-", "–")) or bool(_STEM.fullmatch(block.text))


def _belongs_to_last(block: Block, found: list[list[Block]], addressed: bool) -> bool:
    """Whether a block is part of the recommendation before it."""
    if not found:
        return False
    first, last = found[-1][0], found[-1][-1]
    if block.depth > first.depth:
        return True
    if block.kind is BlockKind.BULLET:
        return first.kind is BlockKind.CLAUSE
    if block.kind is BlockKind.CLAUSE:
        return False
    if block.lines[0].after_cut and not addressed and not ends_sentence(last.text):
        return True
    return (
        first.kind is BlockKind.CLAUSE
        and not addressed
        and (not ends_sentence(last.text) or not _OPENING.match(block.text))
    )


def _folded(group: Sequence[Block]) -> Text:
    parts = [group[0].text]
    for block in group[1:]:
        marker = f"{block.marker} " if block.marker and block.kind is BlockKind.CLAUSE else ""
        parts.append(f"{marker}{block.text}")
    return Stated(" ".join(parts), group[0].span.through(group[-1].span) if len(group) > 1 else group[0].span)
