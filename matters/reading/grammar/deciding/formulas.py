"""The formula that opens a decision, found in a paragraph so that it can be taken off the decision's text.

"RESOLVED:", "Resolved (4:4, on the Chair's casting vote) –", "it was RESOLVED that", "The Panel agreed to",
"RECOMMENDED - T H A T", a heading "Decision", "Noted:", "PENDERFYNWYD". What follows is the decision; where nothing
follows, the next paragraph or the clauses are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from matters.reading.grammar.naming.sentences import sentences
from matters.reading.vocabulary.decisions import (
    CLAUSE_VERBS,
    CONCLUDING,
    DECIDING_VERBS,
    FORMULA_WORDS,
    HEADING_WORDS,
    MANNERS,
    MOVERS,
    NOTING_WORDS,
    OWN_NAMES,
    PAST_DECISION,
    PROPOSING,
    REQUESTING_VERBS,
    WELSH_WORDS,
)


@dataclass(frozen=True, slots=True)
class Formula:
    """Where in a text a formula begins, and where the decision's own words begin after it.

    `sentence` says that the decision is one sentence of the paragraph and ends with it; else it takes the rest.
    """

    start: int
    end: int
    sentence: bool = False


def _one_or_both(words: Iterable[str]) -> str:
    """One of the words, or two with a slash between them: "PENDERFYNWYD / RESOLVED"."""
    any_word = "|".join(words)
    return rf"(?:{any_word})(?:\s*/\s*(?:{any_word}))?"


_CLAUSE_VERBS = "|".join((*DECIDING_VERBS, *CLAUSE_VERBS))
_WORDS = _one_or_both(FORMULA_WORDS)
_CAPITAL_WORDS = _one_or_both(word.upper() for word in FORMULA_WORDS)
_BRACKET = r"\((?!(?:\d{1,2}|[a-z]|[ivx]{1,4})\))[^()]*\)"
_NAME = r"(?:(?:(?-i:[A-Z])|both |each |council|cabinet)[\w'’&-]*\s?(?:and |of |the )*){1,6}"
_ADDRESSEE = rf"(?:\s+(?i:to (?:the )?){_NAME}(?=\s*[:–—-]|\s+(?i:that)\b))?"
_MOVED_BY = rf"(?:(?:(?i:{'|'.join(MOVERS)})[\s,:–-]*)+(?=(?i:that|to)\b))?"
_TAIL = rf"{_ADDRESSEE}(?:[\s,]*(?:{_BRACKET}|\b(?i:{'|'.join(MANNERS)})))*[\s,]*(?:[:;–—-]+\s*)*{_MOVED_BY}"
_FOLLOWS = r"(?:[:;–—-]|\(|(?i:that|to|t h a t|bod|y dylid)\b|$)"
_ADVERBS = r"(?:(?:then|therefore|also|unanimously|further|subsequently|duly|accordingly|duly|hereby)\s+)*"

_CAPITALISED = "|".join(word.title() for word in FORMULA_WORDS)

_OPENINGS = (
    rf"it (?:was|is) {_ADVERBS}|that it be |(?:and )?further(?:more)?,? |(?:unanimously|accordingly|therefore),? "
)
_MANNER = "|".join(MANNERS)
_FIRST = re.compile(
    rf"(?i:{_OPENINGS})?(?:(?:{_CAPITAL_WORDS})\b{_TAIL}"
    rf"|(?=(?i:{'|'.join(WELSH_WORDS)})\b)(?i:{_WORDS})\b{_TAIL}"
    rf"|(?i:{_WORDS})\b(?={_ADDRESSEE}[\s,]*(?:(?i:{_MANNER})[\s,]*)?{_FOLLOWS}){_TAIL})"
)
_HEADING = re.compile(rf"{_one_or_both(HEADING_WORDS)}\s*(?:[:–—-]+\s*|$)", re.IGNORECASE)
_NOTING = re.compile(
    rf"{_one_or_both(NOTING_WORDS)}(?:\s*{_BRACKET})?\s*(?:[:–—]+-?\s*|-\s+|(?=that\b))",
    re.IGNORECASE,
)
_CAPITALS = re.compile(
    rf"\b(?:{_CAPITAL_WORDS})\b{_TAIL}|(?<=[.;:] )(?:{_CAPITALISED})\b(?={_FOLLOWS}|\s{_FOLLOWS}){_TAIL}"
)
_TAKES_OBJECT = re.compile(r"AGREED,? (?!(?i:that|to|by|with|on|nem|unanimously)\b|T H A T)[a-z].*", re.DOTALL)
_AS_A = re.compile(r"as (?:an?|the)\b|(?:with|subject to)\b(?!.*[,:] ?(?:that|to)\b)", re.IGNORECASE)
"""After the word: it is the sentence's own verb, and no formula ("AGREED as a correct record.")."""
_IN_A_SENTENCE = re.compile(r"(?i:it) was (?:[a-z]+ )*(?:that|to)\b(?!\s*[:–—-])")
_IT_WAS = re.compile(rf"\bit (?:was|is) {_ADVERBS}$|\bwas {_ADVERBS}$|\band {_ADVERBS}$", re.IGNORECASE)
_PROPOSES = re.compile("|".join(PROPOSING), re.IGNORECASE)
_PAST = re.compile("|".join(PAST_DECISION), re.IGNORECASE)
_MOVED_AND = re.compile(
    rf"\b(?:moved|proposed|seconded)\b[^.]{{0,160}}?\band (?:it was )?{_ADVERBS}(?:resolved|agreed|carried)\b{_TAIL}"
    r"(?P<what>that|to)\b",
    re.IGNORECASE,
)
DECIDES_FIRST = re.compile(rf"(?:{_CLAUSE_VERBS})\b", re.IGNORECASE)
"""A clause that begins with a finite verb: "noted the report;"."""
_SUBJUNCTIVE = re.compile(r"\bbe\b|\bshould\b", re.IGNORECASE)


@dataclass(frozen=True)
class Own:
    """What the body is called in its own minutes: "committee", "panel". Other bodies' decisions are only told."""

    words: frozenset[str]

    @cached_property
    def subject(self) -> str:
        """A pattern for the body as subject of a sentence."""
        names = "|".join(re.escape(word) for word in sorted(self.words))
        return rf"(?:(?:the )?(?:[\w-]+ )?(?:{names})(?: members)?|{'|'.join(OWN_NAMES)}(?: of the (?:{names}))?)"

    @cached_property
    def formula(self) -> re.Pattern[str]:
        """ "it was agreed that", "the Panel agreed to", with the body's own name."""
        return re.compile(
            rf"(?:^|(?<=[\s,;]))(?P<who>it was|it(?= (?:also|further)\b)"
            rf"|{self.subject}(?:\s(?!had\b|has\b)[^.:;]{{1,200}}?\sand)?)\s+{_ADVERBS}"
            rf"(?:resolved|agreed|decided|recommended)\b{_TAIL}(?P<what>that\b|to\b|$)",
            re.IGNORECASE,
        )

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """ "The Committee -", alone or before an inline clause, where the verbs that decide follow one by one."""
        return re.compile(
            rf"(?:(?:that|accordingly|therefore|having .{{1,80}}?),? )?{self.subject}(?: then| therefore)?\s*[:–—-]+\s*"
            rf"(?:$|(?=\W?\w{{1,3}}[).]\s+(?:{_CLAUSE_VERBS})\b))",
            re.IGNORECASE,
        )

    @cached_property
    def verdict(self) -> re.Pattern[str]:
        """ "The Panel noted the report.": the body as subject, the verb as decision."""
        return re.compile(
            rf"{self.subject}\s+{_ADVERBS}(?:{'|'.join(DECIDING_VERBS)}|agreed(?! (?:to|with|on)\b))\b"
            rf"(?! that| with concern that).*"
            rf"|{self.subject}\s+(?:{'|'.join(CONCLUDING)})\s+(?:{'|'.join(REQUESTING_VERBS)})\b.*"
            rf"|{self.subject}\s+{_ADVERBS}received\b[^.]{{1,60}}\bwith (?:thanks|pleasure|interest)\b.*",
            re.IGNORECASE,
        )


def own_of(heading: Iterable[str], bodies: Iterable[str]) -> Own:
    """The names of the body whose heading these texts are.

    >>> sorted(own_of(["HIGHWAYS PANEL", "Held on 4 May"], ["panel", "committee", "council"]).words)
    ['panel']
    """
    text = " ".join(heading).lower()
    found = {word for word in bodies if re.search(rf"\b{re.escape(word)}\b(?! member)", text)}
    if len(found) > 1:
        found -= {"council", "authority", "cyngor"}
    return Own(frozenset(found or {"committee", "sub-committee", "panel", "board", "council", "cabinet"}))


def formula(masked: str, own: Own) -> Formula | None:
    """The first formula of a paragraph whose quotations are masked, None where it opens no decision.

    >>> own = own_of(["PANEL"], ["panel"])
    >>> text = "It was said. It was agreed that the report be noted. Then tea."
    >>> found = formula(text, own)
    >>> text[found.end:], found.sentence
    ('that the report be noted. Then tea.', True)
    >>> formula("In July it had RESOLVED that all be well.", own) is None
    True
    """
    for pattern in (_HEADING, _FIRST, _NOTING):
        found = pattern.match(masked)
        if (
            found
            and masked[found.end() :] not in (".", "!")
            and not _AS_A.match(masked, found.end())
            and not _is_heading(masked, found.end())
        ):
            return Formula(0, found.end(), sentence=bool(_IN_A_SENTENCE.match(masked)))
    if masked.isupper():
        return None
    for found in _CAPITALS.finditer(masked):
        before = masked[_sentence_start(masked, found.start()) : found.start()]
        refers = (
            masked[found.end() :] == "."
            or _AS_A.match(masked, found.end())
            or (before.strip() and _TAKES_OBJECT.fullmatch(masked, found.start()))
        )
        if not (refers or _tells_of_the_past(before) or _PROPOSES.match(before)):
            return Formula(found.start(), found.end())
    moved = _MOVED_AND.search(masked)
    if moved:
        return Formula(_sentence_start(masked, moved.start()), moved.start("what"), sentence=True)
    return _in_prose(masked, own)


def _is_heading(masked: str, end: int) -> bool:
    """Whether the word begins a heading in capitals ("AGREED ACTIONS") rather than a decision."""
    return masked.isupper() and masked[end - 1 : end].isspace() and not masked.startswith(("THAT", "TO "), end)


def _in_prose(masked: str, own: Own) -> Formula | None:
    for found in own.formula.finditer(masked):
        start = _sentence_start(masked, found.start())
        if _PAST.search(masked, start, found.start()):
            continue
        what = found["what"].lower()
        end = next((b for a, b in sentences(masked) if b > found.end()), len(masked))
        if (
            what == "that"
            and not found["who"].lower().startswith("it")
            and not _SUBJUNCTIVE.search(masked, found.end(), end)
        ):
            continue
        return Formula(start, found.start("what"), sentence=True)
    return None


def _sentence_start(masked: str, at: int) -> int:
    return max((a for a, _ in sentences(masked) if a <= at), default=0)


def _tells_of_the_past(before: str) -> bool:
    found = _PAST.search(before)
    if not found:
        return False
    return not _IT_WAS.search(before) or bool(re.search(r"\bhad $|\bhad been $", before))
