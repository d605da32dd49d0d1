"""A matter as a question to the papers: the words of its subject and what each counts, names, minute and meeting."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from matters.following.matter import Matter
from matters.following.tracing.passages import PackPassages, Where
from matters.following.tracing.specifics import Specifics, specifics
from matters.following.tracing.words import ASKING_TERMS, COUNCIL_TERMS, terms
from matters.reading.vocabulary.tracing_words import COUNCIL_WEIGHT, TITLED


@dataclass(frozen=True, slots=True)
class Ask:
    """What is searched for.

    `weights` are of the subject's terms: a word that is rare in the pack in which the matter was asked counts more;
    they do not change with the papers that are searched. `names` are abbreviations, which no answer may lack.
    `minute` is the number without its year, `on` the day of the meeting that asked, `pack` that which prints its
    minutes and `since` the day of that pack's meeting.
    """

    matter: Matter
    pack: str
    weights: Mapping[str, float]
    names: frozenset[str] = frozenset()
    whom: frozenset[str] = frozenset()
    says: Specifics = field(default_factory=Specifics)
    committee: str | None = None
    on: dt.date | None = None
    since: dt.date | None = None

    @property
    def total(self) -> float:
        """What all terms count together."""
        return sum(self.weights.values())

    def covered(self, found: Iterable[str]) -> float:
        """The share of the ask that some terms cover, 0 to 1."""
        total = self.total
        return sum(self.weights.get(term, 0.0) for term in found) / total if total else 0.0


_NUMBER = re.compile(r"\d+")


def ask_of(matter: Matter, pack: PackPassages) -> Ask:
    """The question that a matter puts, `pack` being the one whose minutes print it.

    >>> from matters.reading.document import Span
    >>> from matters.reading.record import Stated
    >>> from matters.following.matter import MatterKind
    >>> asked = "Report on penalty notices"
    >>> matter = Matter(Stated(asked, Span(line=1)), MatterKind.REPORT, asked)
    >>> sorted(ask_of(matter, PackPassages("a", None, None, None, ())).weights)
    ['notic', 'penalty']
    """
    return _Asker(pack).ask_of(matter)


def asks_of(matters: Iterable[Matter], pack: PackPassages) -> tuple[Ask, ...]:
    """The questions that the matters of one pack put."""
    asker = _Asker(pack)
    return tuple(asker.ask_of(matter) for matter in matters)


def _without_kind(matter: Matter) -> str:
    """The ask without the words of its kind: the scorecard in which data are to be is no part of their subject."""
    of_kind = TITLED.get(matter.kind.value)
    return re.sub(of_kind, " ", matter.ask, flags=re.IGNORECASE) if of_kind else matter.ask


def _subject(found: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in found if term not in ASKING_TERMS and not _NUMBER.match(term))


class _Asker:
    def __init__(self, pack: PackPassages) -> None:
        self.pack = pack
        self.common = Counter(term for passage in pack.passages for term in passage.terms)
        self.titles = [p for p in pack.passages if p.where is Where.MINUTE_TITLE]

    def ask_of(self, matter: Matter) -> Ask:
        pack = self.pack
        whom = terms(matter.addressee.value) if matter.addressee else frozenset()
        when = terms(matter.due.text.value) if matter.due else frozenset()
        subject = _subject(terms(_without_kind(matter)) - when)
        if not subject - whom - COUNCIL_TERMS:
            subject |= _subject(self._heading(matter))
        whole = subject or terms(matter.ask) or terms(matter.asked.value)
        return Ask(  # an ask without a subject of its own ("a further report") has that of the minute's heading
            matter,
            pack.pack,
            {term: self._weight(term, term in whom) for term in sorted(whole)},
            frozenset(term for term in whole if term.isupper() and term not in whom),
            whom - ASKING_TERMS,
            specifics(f"{matter.ask} {matter.asked.value}"),
            pack.committee,
            pack.minutes_date,
            pack.date,
        )

    def _weight(self, term: str, of_whom: bool) -> float:
        rare = 1 + math.log((1 + len(self.pack.passages)) / (1 + self.common[term])) / 4
        return rare * (COUNCIL_WEIGHT if term in COUNCIL_TERMS or of_whom else 1)

    def _heading(self, matter: Matter) -> frozenset[str]:
        """The words of the heading under which a matter was minuted: the last one printed before it."""
        place = matter.asked.span
        before = [t for t in self.titles if (t.span.page or 0, t.span.line or 0) <= (place.page or 0, place.line or 0)]
        return before[-1].terms if before else frozenset()
