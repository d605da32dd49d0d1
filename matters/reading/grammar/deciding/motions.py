"""Decisions taken as motions: moved, seconded, and decided by a later sentence that says CARRIED or LOST."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matters.reading.blocks import Block
from matters.reading.grammar.deciding.clauses import Clauses, decision
from matters.reading.grammar.naming.sentences import FILLER, sentences, starting
from matters.reading.record import Resolution
from matters.reading.vocabulary.decisions import CARRIED, LOST

_MOVES = re.compile(r"\b(?:moved|proposed)\b", re.IGNORECASE)
_SECONDS = re.compile(r"\bseconded\b", re.IGNORECASE)
_SECONDED_AFTER = re.compile(r"[\s,;(]*(?:and )?(?:this was |was |which was )?seconded\b", re.IGNORECASE)
_QUOTED_NEXT = re.compile(rf"[\s,:–-]*{FILLER}+")
_AMENDS = re.compile(r"\bamendment\b", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|to)\b", re.IGNORECASE)
_CARRIED = re.compile("|".join(CARRIED), re.IGNORECASE)
_LOST = re.compile("|".join(LOST), re.IGNORECASE)


QUOTES = '"“”'


@dataclass(slots=True)
class _Motion:
    """A motion that waits for its vote."""

    clauses: Clauses
    amendment: bool


def carried_motions(blocks: Sequence[Block], masked: Sequence[str]) -> tuple[list[Resolution], set[int]]:
    """The motions of one item that were carried, in printed order, and which blocks hold them."""
    waiting: list[_Motion] = []
    passed: list[Clauses] = []
    skip = -1
    for i in range(len(blocks)):
        if i <= skip:
            if masked[i].startswith(FILLER):
                _vote(masked[i], waiting, passed)
            continue
        for start, end in sentences(masked[i]):
            sentence = masked[i][start:end]
            moves = _MOVES.search(sentence)
            if moves and (_SECONDS.search(sentence) or _SECONDS.search(masked[i])):
                motion = _Motion(_words(blocks, masked, i, start, end), bool(_AMENDS.search(sentence)))
                waiting.append(motion)
                skip = max([i, *motion.clauses.used])
            _vote(sentence, waiting, passed)
    found = [clause for clauses in passed for clause in clauses.found]
    return found, {i for clauses in passed for i in clauses.used}


def _vote(sentence: str, waiting: list[_Motion], passed: list[Clauses]) -> None:
    """Settle the motion that a sentence says was carried or lost: the amendment if it names one, else the motion.

    An amendment that was carried is no decision yet: it changes the motion that is voted on after it.
    """
    lost, carried = _LOST.search(sentence), _CARRIED.search(sentence)
    if not waiting or not (lost or carried):
        return
    amendment = bool(_AMENDS.search(sentence))
    if amendment and not any(motion.amendment for motion in waiting):
        return
    at = next((k for k in range(len(waiting) - 1, -1, -1) if waiting[k].amendment == amendment), len(waiting) - 1)
    motion = waiting.pop(at)
    if not (lost or motion.amendment):
        passed.append(motion.clauses)


def _words(blocks: Sequence[Block], masked: Sequence[str], at: int, start: int, end: int) -> Clauses:
    """What was moved: the words after "that", or the quoted paragraphs that follow."""
    text = masked[at]
    last = max(
        (found.end() for found in (*_MOVES.finditer(text, start, end), *_SECONDS.finditer(text, start, end))),
        default=start,
    )
    quoted_next = _QUOTED_NEXT.match(text, last)
    that = None if quoted_next else _THAT.search(text, last, end)
    if that is None and not quoted_next:
        first = _MOVES.search(text, start, end)
        that = _THAT.search(text, first.end(), end) if first else None
        second = _SECONDED_AFTER.search(text, that.end(), end) if that else None
        end = second.start() if second else end
    if that is None:
        quote = text.find(FILLER, start)
        if quote >= 0:
            rest = starting(blocks[at], quote)
            close = next((k for k in range(quote, len(text)) if text[k] != FILLER), len(text))
            return decision(blocks, at, replace(rest, text=rest.text[: close - quote].strip(QUOTES + " ")))
        if at + 1 < len(masked) and end == len(text) and masked[at + 1].startswith(FILLER):
            return _quotation(blocks, masked, at + 1)
        follows = end == len(text) and text.endswith((":", ":-", ":–"))
        return decision(blocks, at, None) if follows else Clauses()
    rest = starting(blocks[at], that.start())
    return decision(blocks, at, replace(rest, text=rest.text[: end - that.start()].strip()))


def _quotation(blocks: Sequence[Block], masked: Sequence[str], at: int) -> Clauses:
    """The motion quoted at the head of a block, and the paragraphs that the quotation runs on through."""
    close = next((k for k, character in enumerate(masked[at]) if character != FILLER), None)
    if close is None:
        return decision(blocks, at - 1, None)
    return decision(blocks, at, replace(blocks[at], text=blocks[at].text[:close].strip(QUOTES + " ")))
