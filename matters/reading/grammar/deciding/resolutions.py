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
from matters.reading.grammar.deciding.clauses import Clauses, bare_clauses, decision
from matters.reading.grammar.deciding.formulas import DECIDES_FIRST, Formula, Own, formula
from matters.reading.grammar.deciding.motions import carried_motions
from matters.reading.grammar.deciding.verdicts import marked_verdicts, verdicts
from matters.reading.grammar.naming.sentences import FILLER, sentences, span_at, starting, unquoted
from matters.reading.record import Resolution, Stated
from matters.reading.vocabulary.decisions import EARLIER_DECISIONS, PROPOSING, TELLING

_BARE_THAT = re.compile(
    r"that\b(?:\s*[:–-]|(?=.*\b(?:be|should)\b)|(?=.*[(\[](?:so |duly )?(?:resolved|agreed|carried)\b[^()]*[)\]]\.?$))",
    re.IGNORECASE,
)
_SUBJUNCTIVE = re.compile(r"\bbe (?:\w+ly )?\w+", re.IGNORECASE)
_TELLING = re.compile("|".join(TELLING), re.IGNORECASE)
_PROPOSES = re.compile(rf"(?:{'|'.join(PROPOSING)})\b.*[:–-]", re.IGNORECASE)
_TELLS = re.compile(rf"(?:{'|'.join(EARLIER_DECISIONS)})[^.:]*:-?$", re.IGNORECASE)
LONGEST_LEAD_IN = 400
"""Characters at a paragraph's end within which it leads in to what follows."""
_FOLD = re.compile(r"[^a-z0-9]+")


def read_resolutions(blocks: Sequence[Block], own: Own) -> tuple[tuple[Resolution, ...], frozenset[int]]:
    """The decisions of one item in printed order, and which of its blocks hold them.

    >>> from matters.reading.document import Line, Span
    >>> from matters.reading.grammar.deciding.formulas import own_of
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
    """Every decision that a formula opens, and every sentence that is marked as one by its verb."""
    found: list[Resolution] = []
    used: set[int] = set()
    opened = [_lead(blocks, masked, i, own) or formula(text, own) for i, text in enumerate(masked)]
    starts = (i for i, formed in enumerate(opened) if formed and formed.start == 0)
    stops = frozenset(i for i in starts if blocks[i].kind not in (BlockKind.CLAUSE, BlockKind.BULLET))
    for i, block in enumerate(blocks):
        if i in used or block.kind is BlockKind.ROW:
            continue
        left = masked[i]
        formed = opened[i]
        while formed and not _is_put_forward(blocks, i, formed):
            if formed.end >= len(block.text) and i + 1 < len(blocks) and (ahead := opened[i + 1]) and ahead.start == 0:
                break
            taken, end = _decided(blocks, i, formed, stops)
            found += _marked(block, left[: formed.start], own)
            found += taken.found
            if taken.found:
                used.update(taken.used)
            left = FILLER * (end - 1) + left[end - 1 :]
            formed = formula(left, own) if formed.sentence and taken.found else None
        found += _marked(block, left, own)
    return found, used


def _lead(blocks: Sequence[Block], masked: Sequence[str], at: int, own: Own) -> Formula | None:
    """ "The Committee -" where what follows on its line or in the next block begins with a verb that decides."""
    for start, _ in sentences(masked[at]):
        found = own.lead.match(masked[at], start)
        if found and (found.end() < len(masked[at]) or _decides_first(masked, at + 1)):
            return Formula(start, found.end())
    return None


def _decides_first(masked: Sequence[str], at: int) -> bool:
    return at < len(masked) and bool(DECIDES_FIRST.match(masked[at]))


def _is_put_forward(blocks: Sequence[Block], at: int, formed: Formula) -> bool:
    """Whether the paragraph before says that what follows is only proposed, or was decided before and is told."""
    if not at or formed.start:
        return False
    before = blocks[at - 1].text
    return bool(_PROPOSES.fullmatch(before) or _TELLS.search(before[-LONGEST_LEAD_IN:]))


def _marked(block: Block, masked: str, own: Own) -> list[Resolution]:
    return [Resolution(Stated(block.text[a:b], span_at(block, a))) for a, b in marked_verdicts(masked, own)]


def _decided(blocks: Sequence[Block], at: int, formed: Formula, stops: frozenset[int]) -> tuple[Clauses, int]:
    """What a formula opens, and where in its block that ends."""
    block = blocks[at]
    if formed.end >= len(block.text):
        return decision(blocks, at, None, stops), len(block.text)
    rest = _without_telling(starting(block, formed.end))
    end = len(block.text)
    if formed.sentence:
        rest = replace(starting(block, formed.start), text=rest.text)
        rest = replace(rest, text=rest.text[: next(b for _, b in sentences(rest.text))])
        end = formed.end + len(rest.text)
    return decision(blocks, at, rest, stops), end


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
