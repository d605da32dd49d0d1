"""The clauses of a decision: numbered, lettered, in bullets or in plain paragraphs, on lines apart or run together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from matters.reading.blocks import Block, BlockKind
from matters.reading.grammar.naming.sentences import starting
from matters.reading.markers import Marker, marker, marker_of
from matters.reading.record import Resolution, Stated
from matters.reading.tidy import CLOSERS, ends_sentence, goes_on
from matters.reading.vocabulary.decisions import EMPTY_STEMS, REASON_HEADINGS, VOTES

_VOTE_BRACKET = re.compile(rf"\s*[(\[](?:{'|'.join(VOTES)})[)\]]\.?$", re.IGNORECASE)
_NEXT_MANNER = re.compile(r"(?<=[;,]) and (?:unanimously|accordingly|further|also|therefore)$", re.IGNORECASE)
"""What belongs to the formula of the decision after it: "that it be done; and unanimously RESOLVED ..." """
_VOTE_LINE = re.compile(rf"[(\[]?(?:{'|'.join(VOTES)})[)\]]?\.?", re.IGNORECASE)
_REASON = re.compile(rf"(?:{'|'.join(REASON_HEADINGS)})\s*(?:[:–-].*)?", re.IGNORECASE)
_EMPTY_STEM = re.compile(rf"[\"“]?(?:{'|'.join(EMPTY_STEMS)})[\s,]*[:;–—-]*", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:[:–—]-?|\s-|\b(?:that|to|namely|is to say))$", re.IGNORECASE)
_INLINE = re.compile(
    r"(?:^|(?<=[\s:;,]))(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{1,4})\)"
    r"|(?:\d{1,2}|[a-z]|[A-H]|[ivx]{1,4})\.(?=\s+\D)|(?:\d{1,2}|[A-H])(?=\s+[Tt]hat\b))\s+(?=\S)"
)
_REFERENCE = re.compile(r"[A-Z]{0,4}\d*(?:/[A-Z\d]{1,8}){1,4}\b\s*[-–—:]?\s")
"""The number of a case ("12/00/0431"): where one follows another, a decision takes the cases one by one."""
LONGEST_VOTE_LINE = 160


@dataclass(slots=True)
class Clauses:
    """The clauses gathered so far, and which blocks they took."""

    found: list[Resolution] = field(default_factory=list)
    used: list[int] = field(default_factory=list)

    def add(self, text: str, block: Block, label: Marker | None = None, parent: str | None = None) -> None:
        """One clause, votes and movers in brackets at its end left out; an empty one is not kept."""
        text = _unquoted(_NEXT_MANNER.sub("", _VOTE_BRACKET.sub("", text)).strip())
        if not text:
            return
        printed = Stated(label.printed, block.lines[0].span) if label else None
        self.found.append(Resolution(Stated(text, block.span), printed, parent))

    def fold(self, block: Block) -> None:
        """A piece of the last clause that stood on a line of its own."""
        last = self.found[-1]
        text = Stated(f"{last.text.value} {block.text}", last.text.span.through(block.span))
        self.found[-1] = replace(last, text=text)


def _unquoted(text: str) -> str:
    """A motion without the quotation marks around it; those within it stay."""
    if text[:1] not in ('"', "“"):
        return text
    close = {'"': '"', "“": "”"}[text[0]]
    inner = text[1:]
    return inner[:-1] if inner.endswith(close) and inner.count(close) == 1 else inner


def decision(blocks: Sequence[Block], at: int, rest: Block | None, stops: frozenset[int] = frozenset()) -> Clauses:
    """The clauses of a decision whose formula stands in block `at`; `rest` is what follows the formula there.

    Takes the blocks after `at` that belong to the decision: the paragraph or the clauses under a formula that
    stands alone, and the clauses after a text that ends with a colon. Another decision begins in each of `stops`.
    """
    taken = Clauses(used=[at])
    end = min((stop for stop in stops if stop > at), default=len(blocks))
    reader = _Reader(blocks[:end], at + 1, taken, _own_marker(blocks[at]))
    if rest is not None and not _EMPTY_STEM.fullmatch(rest.text):
        _inline(rest, taken)
        if _OPEN_END.search(rest.text) or reader.goes_on_with_list():
            reader.read_list()
        return taken
    reader.skip_votes()
    if reader.is_list():
        reader.read_list()
    elif reader.is_text():
        reader.read_text()
    return taken


def bare_clauses(blocks: Sequence[Block], at: int) -> Clauses:
    """The clauses of a list that begins in block `at`, with no formula before it."""
    taken = Clauses()
    _Reader(blocks, at, taken, None).read_list()
    return taken


def _own_marker(block: Block) -> Marker | None:
    """The marker of the paragraph that holds the formula: "(4) RESOLVED" is no clause, nor is the "(5)" after it."""
    return marker_of(block.marker) if block.kind is BlockKind.CLAUSE and block.marker else None


def _inline(block: Block, taken: Clauses) -> None:
    """Clauses that run on in one paragraph: "(1) the report be noted; and (2) thanks be given"."""
    places = _run(block.text)
    if not places:
        taken.add(block.text, block)
        return
    stem = block.text[: places[0][0]].strip()
    if stem and not _EMPTY_STEM.fullmatch(stem):
        taken.add(stem, block)
    for (_, label, start), end in zip(places, _ends(places, block.text), strict=True):
        taken.add(block.text[start:end], starting(block, start), label)


def _ends(places: Sequence[tuple[int, Marker, int]], text: str) -> list[int]:
    return [start for start, _, _ in places[1:]] + [len(text)] if places else []


def _run(text: str) -> list[tuple[int, Marker, int]]:
    """Markers that count up from the first through a text: start, marker, start of the clause's words."""
    places: list[tuple[int, Marker, int]] = []
    for found in _INLINE.finditer(text):
        label = marker(found[0])
        if label is None:
            continue
        if places:
            follows = label.shape == places[0][1].shape and label.follows(places[-1][1])
        else:
            before = text[: found.start()].rstrip()
            follows = label.first and (not before or before[-1] in ":;,–-" or before.lower().endswith(("that", "to")))
        if follows:
            places.append((found.start(), label, found.end()))
    return places if len(places) > 1 or (places and places[0][0] == 0) else []


class _Label(NamedTuple):
    """A clause that others may hang on."""

    depth: int
    marker: Marker
    block: Block


def _falls_short(bullet: Block, clause: Block) -> bool:
    """Whether a bullet is set in from the clause's number but not as far as its text: then it nests under nothing."""
    if len(clause.lines) < 2:
        return False
    number, text = clause.lines[0].indent, clause.lines[1].indent
    return number + 1 < bullet.lines[0].indent < text - 1


@dataclass(slots=True)
class _Reader:
    """Takes blocks for a decision, one after the other, until one does not belong."""

    blocks: Sequence[Block]
    at: int
    taken: Clauses
    outer: Marker | None
    folding: bool = False
    """Whether the last paragraph was a piece of a clause: then the next, if no stop parts them, is one too."""

    @property
    def block(self) -> Block | None:
        return self.blocks[self.at] if self.at < len(self.blocks) else None

    def _take(self) -> None:
        self.taken.used.append(self.at)
        self.at += 1

    def skip_votes(self) -> None:
        """Lines about movers and votes between the formula and the decision."""
        while self.block and _is_vote(self.block):
            self._take()

    def is_list(self) -> bool:
        return (
            self.block is not None and self.block.kind in (BlockKind.CLAUSE, BlockKind.BULLET) and not self._is_outer()
        )

    def is_text(self) -> bool:
        return self.block is not None and self.block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)

    def goes_on_with_list(self) -> bool:
        """Whether the next clause counts on from the last one, which stood in the formula's own paragraph."""
        last = self.taken.found[-1].label if self.taken.found else None
        block = self.block
        if last is None or block is None or block.kind is not BlockKind.CLAUSE or block.marker is None:
            return False
        before, label = marker_of(last.value), marker_of(block.marker)
        return label.shape == before.shape and label.follows(before)

    def _is_outer(self) -> bool:
        if self.outer is None or self.block is None or self.block.marker is None:
            return False
        label = marker_of(self.block.marker)
        return label.shape == self.outer.shape and label.follows(self.outer)

    def read_text(self) -> None:
        """The paragraph under a formula, and those that its semicolons or colon lead to."""
        block = self.block
        if block is None or _REASON.fullmatch(block.text):
            return
        self._take()
        if not _EMPTY_STEM.fullmatch(block.text):
            _inline(block, self.taken)
        while self.block and block:
            if _OPEN_END.search(block.text) or _EMPTY_STEM.fullmatch(block.text) or self.goes_on_with_list():
                self.read_list()
                return
            following = self.block
            more = block.text.rstrip().endswith((";", "; and", "; or")) or _are_cases(block.text, following.text)
            if not (self.is_text() and more):
                return
            self._take()
            self.taken.add(following.text, following)
            block = following

    def read_list(self) -> None:
        """Clauses and what hangs on them, until the list is over."""
        base = self.block.depth if self.block else 0
        labels: list[_Label] = []
        while self.block and not self._is_outer():
            block = self.block
            if block.kind is BlockKind.CLAUSE:
                if not self._clause(block, base, labels):
                    return
            elif block.kind is BlockKind.BULLET:
                if not self._bullet(block, labels):
                    return
            elif not (self.is_text() and self._paragraph(block, bool(labels))):
                return
            self._take()

    def _clause(self, block: Block, base: int, labels: list[_Label]) -> bool:
        if block.marker is None:
            return False
        label = marker_of(block.marker)
        depth = max(block.depth, base)
        while labels and labels[-1].depth > depth:
            labels.pop()
        if labels and labels[-1].depth == depth:
            before = labels.pop().marker
            if label.first and not before.first and label.shape == before.shape:
                return False
        parent = labels[-1].marker.printed if labels else None
        places = _run(block.text)
        self.taken.add(block.text[: places[0][0]] if places else block.text, block, label, parent)
        for (_, inner, start), end in zip(places, _ends(places, block.text), strict=True):
            self.taken.add(block.text[start:end], starting(block, start), inner, label.printed)
        labels.append(_Label(depth, label, block))
        return True

    def _bullet(self, block: Block, labels: list[_Label]) -> bool:
        if not self.taken.found or not labels:
            self.taken.add(block.text, block)
            return True
        last = self.taken.found[-1]
        open_ended = bool(_OPEN_END.search(last.text.value)) or last.label is None or not ends_sentence(last.text.value)
        while len(labels) > 1 and labels[-1].depth >= block.depth:
            labels.pop()
        if block.marker is None or len(labels) > 1 or _falls_short(block, labels[-1].block):
            if open_ended or not _closed(last.text.value):
                self.taken.fold(block)
                return True
            return False
        if not (open_ended or last.text.value.endswith((";", "and", ","))):
            return False
        self.taken.add(block.text, block, None, labels[-1].marker.printed)
        return True

    def _paragraph(self, block: Block, labelled: bool) -> bool:
        if _REASON.fullmatch(block.text):
            return False
        if not self.taken.found:
            self.taken.add(block.text, block)
            return True
        last = self.taken.found[-1].text.value
        more = last.endswith((";", "; and", "; or"))
        if labelled:
            folds = bool(_OPEN_END.search(last)) or goes_on(last, block.text) or (self.folding and not _closed(last))
            folds = folds and block.kind is not BlockKind.HEADING and block.text[:1] != "("
        elif _OPEN_END.search(last) or more or _are_cases(last, block.text):
            self.taken.add(block.text, block)
            return True
        else:
            folds = goes_on(last, block.text)
        self.folding = folds
        if folds:
            self.taken.fold(block)
        return folds


def _closed(text: str) -> bool:
    return text.rstrip(CLOSERS).endswith((".", "?", "!"))


def _are_cases(before: str, after: str) -> bool:
    return bool(_REFERENCE.match(before) and _REFERENCE.match(after))


def _is_vote(block: Block) -> bool:
    return len(block.text) < LONGEST_VOTE_LINE and block.text[:1] in "([" and bool(_VOTE_LINE.fullmatch(block.text))
