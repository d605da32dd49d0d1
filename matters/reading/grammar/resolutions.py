"""What was decided under one item.

Tried in this order, and the first that yields anything wins: a formula ("RESOLVED:", "it was agreed that"); a motion
that was carried; a sentence whose verb decides ("The Panel noted the report."); clauses whose formula was lost in
extraction ("That the report be noted."). Quotations never count, and what is printed twice counts once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from matters.reading.blocks import Block, BlockKind
from matters.reading.grammar.clauses import Clauses, bare_clauses, decision
from matters.reading.grammar.formulas import Formula, Own, formula, verdicts
from matters.reading.grammar.motions import carried_motions
from matters.reading.grammar.sentences import FILLER, sentences, span_at, starting, unquoted
from matters.reading.record import Resolution, Stated
from matters.reading.vocabulary.decisions import PROPOSING, TELLING

_BARE_THAT = re.compile(r"that\b(?:\s*[:–-]|(?=.*\b(?:be|should)\b))", re.IGNORECASE)
_SUBJUNCTIVE = re.compile(r"\bbe (?:\w+ly )?\w+", re.IGNORECASE)
_TELLING = re.compile("|".join(TELLING), re.IGNORECASE)
_PROPOSES = re.compile(rf"(?:{'|'.join(PROPOSING)})\b.*[:–-]", re.IGNORECASE)
_FOLD = re.compile(r"[^a-z0-9]+")


def read_resolutions(blocks: Sequence[Block], own: Own) -> tuple[tuple[Resolution, ...], frozenset[int]]:
    """The decisions of one item in printed order, and which of its blocks hold them.

    >>> from matters.reading.document import Line, Span
    >>> from matters.reading.grammar.formulas import own_of
    >>> block = Block(BlockKind.PARAGRAPH, "RESOLVED - That all be noted.", (Line("", Span(line=4)),))
    >>> read_resolutions([block], own_of(["PANEL"], ["panel"]))[0][0].text.value
    'That all be noted.'
    """
    masked = unquoted(blocks)
    found, used = _by_formula(blocks, masked, own)
    if not found:
        found, used = carried_motions(blocks, masked)
    if not found:
        found, used = _by_verdict(blocks, masked, own)
    if not found:
        found, used = _formula_lost(blocks, masked)
    return tuple(_once(found)), frozenset(used)


def _by_formula(blocks: Sequence[Block], masked: Sequence[str], own: Own) -> tuple[list[Resolution], set[int]]:
    found: list[Resolution] = []
    used: set[int] = set()
    for i, block in enumerate(blocks):
        if i in used or block.kind is BlockKind.ROW:
            continue
        opened = formula(masked[i], own)
        if opened is None or (i and opened.start == 0 and _PROPOSES.fullmatch(blocks[i - 1].text)):
            continue
        ahead = formula(masked[i + 1], own) if i + 1 < len(blocks) else None
        if opened.end >= len(block.text) and ahead and ahead.start == 0:
            continue
        taken = _decided(blocks, i, opened)
        found += taken.found
        if taken.found:
            used.update(taken.used)
    return found, used


def _decided(blocks: Sequence[Block], at: int, opened: Formula) -> Clauses:
    block = blocks[at]
    if opened.end >= len(block.text):
        return decision(blocks, at, None)
    rest = _without_telling(starting(block, opened.end))
    if opened.sentence:
        rest = replace(starting(block, opened.start), text=rest.text)
        end = next(b for _, b in sentences(rest.text))
        rest = replace(rest, text=rest.text[:end])
    return decision(blocks, at, rest)


def _without_telling(rest: Block) -> Block:
    """A decision without the sentences after it that only tell of movers, votes and who left."""
    cut = next((a for a, b in sentences(rest.text) if a and _TELLING.fullmatch(rest.text[a:b])), None)
    return rest if cut is None else replace(rest, text=rest.text[:cut].rstrip())


def _by_verdict(blocks: Sequence[Block], masked: Sequence[str], own: Own) -> tuple[list[Resolution], set[int]]:
    found: list[Resolution] = []
    for i, block in enumerate(blocks):
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.CLAUSE):
            found += [Resolution(Stated(block.text[a:b], span_at(block, a))) for a, b in verdicts(masked[i], own)]
    return found, set()


def _formula_lost(blocks: Sequence[Block], masked: Sequence[str]) -> tuple[list[Resolution], set[int]]:
    """Bare clauses at the end of an item: "(a) the update be noted;" with nothing left of the word before them."""
    for i, block in enumerate(blocks):
        if FILLER in masked[i][:1]:
            continue
        if block.kind is BlockKind.PARAGRAPH and _BARE_THAT.match(masked[i]):
            taken = decision(blocks, i, block)
            return taken.found, set(taken.used)
        starts = block.kind is BlockKind.CLAUSE and (i == 0 or blocks[i - 1].kind is not BlockKind.CLAUSE)
        if starts and _SUBJUNCTIVE.search(masked[i]) and not blocks[i - 1].text.endswith(":"):
            taken = bare_clauses(blocks, i)
            return taken.found, set(taken.used)
    return [], set()


def _once(found: Sequence[Resolution]) -> list[Resolution]:
    """Each decision once, where a page prints it under "Decision" and again under "Minutes"."""
    seen: set[tuple[str | None, str]] = set()
    kept: list[Resolution] = []
    for resolution in found:
        key = (resolution.label.value if resolution.label else None, _FOLD.sub(" ", resolution.text.value.lower()))
        if key not in seen:
            seen.add(key)
            kept.append(resolution)
    return kept
