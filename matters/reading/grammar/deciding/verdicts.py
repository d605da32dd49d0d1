"""Sentences whose verb is the decision: "The Panel noted the report.", "RECEIVED.", "The plan was approved."

They are kept whole. A verb in capitals ("The letter was DULY NOTED.") marks a decision wherever it stands; one in small
letters could also be told in passing.
"""

from __future__ import annotations

import re

from matters.reading.grammar.deciding.formulas import Own
from matters.reading.grammar.naming.sentences import sentences
from matters.reading.vocabulary.decisions import (
    DECIDED_THINGS,
    DECIDING_VERBS,
    FORMULA_WORDS,
    MARKED_VERBS,
    NOTING_WORDS,
    PASSING_SUBJECTS,
    PAST_DECISION,
    SETTLING_VERBS,
    UNSETTLED,
    VOTED,
)

LONGEST_TERSE = 120
"""A note like "Agreed as accurate." is short."""

_ADVERBS = r"(?:(?:then|therefore|also|unanimously|duly|accordingly|subsequently)\s+)*"
_NOT_PASSING = rf"(?!(?:{'|'.join(PASSING_SUBJECTS)})\b)"
_ALONE = re.compile(
    rf"(?:it was )?(?:duly )?(?:{'|'.join((*NOTING_WORDS, *FORMULA_WORDS))})(?: unanimously)?\.?", re.IGNORECASE
)
_TERSE = re.compile(
    rf"(?:{'|'.join((*NOTING_WORDS, 'agreed'))})\s+(?!(?:that|to|by|for|from|in|on|at)\b)[a-z].{{2,}}", re.IGNORECASE
)
_NOTED = re.compile(
    rf"(?:duly )?(?:{'|'.join(NOTING_WORDS)})\.|{_NOT_PASSING}(?:[A-Z][\w'’-]*)(?: [\w'’-]+){{0,3}} "
    r"(?<!not )(?:noted|agreed|approved|endorsed|accepted)\.",
    re.IGNORECASE,
)
_MARKED = re.compile(rf"\b(?:{'|'.join(MARKED_VERBS).upper()})\b")
_PASSIVE = re.compile(
    rf"(?:(?:{'|'.join(VOTED)}),? )?"
    rf"(?:the |these )?(?:[\w'’-]+ ){{0,4}}?(?:{'|'.join(DECIDED_THINGS)})\b.{{0,160}}?\b(?:was|were) {_ADVERBS}"
    rf"(?:taken as read,?(?: and)? ?)?(?:{'|'.join(DECIDING_VERBS)}|agreed|received|signed)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    rf"{_NOT_PASSING}(?-i:[A-Z])(?:(?!\b(?:{'|'.join(UNSETTLED)})\b).){{2,160}} (?:was|were|be) {_ADVERBS}"
    rf"(?:{'|'.join(SETTLING_VERBS)})(?:,? (?:unanimously|nem\.? con|as|for|without|subject to|with|and)\b.*)?\.?",
    re.DOTALL | re.IGNORECASE,
)
_BY_OTHERS = re.compile(r"\s*(?:by|in|on|at)\b|\s*and (?:considered|discussed)\b", re.IGNORECASE)
_PAST = re.compile("|".join(PAST_DECISION), re.IGNORECASE)


def verdicts(masked: str, own: Own) -> list[tuple[int, int]]:
    """Where in a paragraph, its quotations masked, each sentence stands whose verb decides.

    >>> from matters.reading.grammar.deciding.formulas import own_of
    >>> own = own_of(["PANEL"], ["panel"])
    >>> verdicts("The minutes of 4 May were agreed. The Panel noted the report.", own)
    [(0, 33), (34, 61)]
    """
    if _ALONE.fullmatch(masked) or _is_terse(masked):
        return [(0, len(masked))]
    return [(a, b) for a, b in sentences(masked) if _decides(masked[a:b], own) or _is_terse(masked[a:b])]


def marked_verdicts(masked: str, own: Own) -> list[tuple[int, int]]:
    """Those of them that count beside a formula: the verb is in capitals, or the body's one sentence is a paragraph.

    >>> from matters.reading.grammar.deciding.formulas import own_of
    >>> own = own_of(["PANEL"], ["panel"])
    >>> marked_verdicts("He spoke. The letter was DULY NOTED. The rest was noted.", own)
    [(10, 36)]
    >>> marked_verdicts("The Panel noted the report.", own)
    [(0, 27)]
    """
    if own.verdict.fullmatch(masked) and len(list(sentences(masked))) == 1:
        return [(0, len(masked))]
    return [
        (a, b)
        for a, b in sentences(masked)
        if (found := _MARKED.search(masked, a, b))
        and not masked[a:b].isupper()
        and not _PAST.search(masked, a, found.start())
    ]


def _is_terse(sentence: str) -> bool:
    return len(sentence) < LONGEST_TERSE and bool(_TERSE.fullmatch(sentence))


def _decides(sentence: str, own: Own) -> bool:
    if own.verdict.fullmatch(sentence) or _NOTED.fullmatch(sentence) or _SETTLED.fullmatch(sentence):
        return True
    found = _PASSIVE.fullmatch(sentence)
    return bool(found) and not _BY_OTHERS.match(found["rest"] if found else "")
