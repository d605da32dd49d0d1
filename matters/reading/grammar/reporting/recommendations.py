"""What a report asks its committee to decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matters.reading.blocks import Block, BlockKind, blocks
from matters.reading.document import Line, span_of
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.grammar.naming.body_names import is_title_case, names_a_body
from matters.reading.record import Stated, Text
from matters.reading.tidy import ends_sentence, goes_on, tidy
from matters.reading.vocabulary.report_parts import ASKING_VERBS, RECOMMENDATION_OPENINGS, RECOMMENDS, WHAT_FOLLOWS

_STEM = re.compile(
    rf"(?:(?:it is )?(?:therefore )?(?:recommended|resolved)(?: that)?|that|that (?:the )?members|to|argymhellir"
    rf"|.{{0,160}}\b(?:is|are) (?:\w+ )?(?:{'|'.join(ASKING_VERBS)})(?: to| that)?(?: to .{{0,160}}\b{WHAT_FOLLOWS})?"
    r")",
    re.IGNORECASE,
)
_THAT = re.compile(r"(?:it is (?:therefore )?(?:recommended|requested) )?that (?:the )?", re.IGNORECASE)
_PASSES_ON = re.compile(
    rf"that (?:the )?(?P<who>.{{2,80}}?) {RECOMMENDS} (?:to )?(?P<whom>.{{2,80}}?)(?:,? that)?", re.IGNORECASE
)
_FAR_APART = re.compile(r"\S(?:\s{4,}|\t)\S")
"""Columns; two or three spaces may be no more than a sentence's end or a justified line."""
_OPENING = re.compile(rf"(?:{'|'.join(RECOMMENDATION_OPENINGS)})\b", re.IGNORECASE)


def read_recommendations(lines: Sequence[Line], wrapped: bool) -> tuple[Text, ...]:
    """Each recommendation without its number, sub-items folded into it as printed.

    `lines` are those between the heading and the next. A stem that only introduces a list ("That:", "Members are
    asked to:") and a line that only names whom the next ones are for are left out; one that asks for something itself
    ("Members note the plan and:") is a recommendation, and letters or bullets under it are parts of it.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"That:\\n\\n(1) the plan be noted:\\n\\n(a) in full; and\\n\\n(2) thanks be given."
    >>> [r.value for r in read_recommendations(text_document(text).lines, True)]
    ['the plan be noted: (a) in full; and', 'thanks be given.']
    """
    found: list[list[Block]] = []
    for addressed_lines in _by_body(lines):
        all_blocks = blocks(addressed_lines, wrapped)
        addressed = True
        for block, following in zip(all_blocks, [*all_blocks[1:], None], strict=False):
            if found and not addressed and (_is_title(block) or _is_row(block)):
                return tuple(_folded(group) for group in found)
            if _is_stem(block, following) or not block.text:
                continue
            if _belongs_to_last(block, found, addressed):
                found[-1].append(block)
            else:
                found.append([block])
            addressed = False
    return tuple(_folded(group) for group in found)


def _by_body(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines in runs, each for one body: a line that only names the body parts them and is left out."""
    start = 0
    for i, line in enumerate(lines):
        before = lines[i - 1].text if i > start else ""
        apart = not before or ends_sentence(before) or bool(line.gap)
        unfinished = goes_on(before, line.text) and not line.text.endswith(":")
        if apart and not unfinished and not line.level and names_a_body(tidy(line.text)):
            yield lines[start:i]
            start = i + 1
    yield lines[start:]


def _is_title(block: Block) -> bool:
    """Whether a block is the heading of what comes next: marked as one, or a title on a cover page."""
    if ends_sentence(block.text) or block.marker:
        return False
    return block.kind is BlockKind.HEADING or (
        block.kind is BlockKind.PARAGRAPH and is_title_case(block.text) and not _OPENING.match(block.text)
    )


def _is_row(block: Block) -> bool:
    """Whether a block is the first row of a table without rules: its columns stand apart."""
    line = block.lines[0]
    apart = sum(map(bool, cells_of(line) or ())) > 1 or _FAR_APART.search(line.text)
    return block.kind is BlockKind.PARAGRAPH and bool(apart)


def _is_stem(block: Block, following: Block | None) -> bool:
    """Whether a paragraph only introduces the list after it and asks for nothing itself."""
    if following is None or block.depth or block.kind is BlockKind.CLAUSE:
        return False
    listed = following.kind in (BlockKind.CLAUSE, BlockKind.BULLET) or block.text.endswith((":", ":-"))
    return listed and _only_asks(block.text.rstrip(" :;-–"))


def _only_asks(text: str) -> bool:
    """Whether nothing follows the words that ask: "That", "That the Panel recommends to Cabinet".

    >>> _only_asks("The Committee is asked to"), _only_asks("The Committee is asked to note the report and")
    (True, False)
    """
    if _STEM.fullmatch(text):
        return True
    passed_on = _PASSES_ON.fullmatch(text)
    if passed_on and names_a_body(passed_on["whom"]):
        return True
    named = _THAT.sub("", text)
    return named != text and names_a_body(named[:1].upper() + named[1:])


def _belongs_to_last(block: Block, found: list[list[Block]], addressed: bool) -> bool:
    """Whether a block is part of the recommendation before it."""
    if not found:
        return False
    first, last = found[-1][0], found[-1][-1]
    if block.depth > first.depth:
        return True
    under_paragraph = first.kind is BlockKind.PARAGRAPH and first.text.endswith((":", ":-"))
    if block.kind is BlockKind.BULLET:
        return first.kind is BlockKind.CLAUSE or under_paragraph
    if block.kind is BlockKind.CLAUSE:
        return under_paragraph and not any(character.isdigit() for character in block.marker or "1")
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
    return Stated(" ".join(parts), span_of([line for block in group for line in block.lines]))
