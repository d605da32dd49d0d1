"""What came of each matter: its sightings gathered pack by pack, and the grade that they add up to."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from matters.following.matter import Grade, Matter, MatterKind, Sighting, Trace
from matters.following.tracing.asking import Ask, asks_of
from matters.following.tracing.bearing import LEAST, Bearing, bearing
from matters.following.tracing.committees import same_committee
from matters.following.tracing.index import Hit, Index
from matters.following.tracing.passages import PackPassages, Passage, Where, passages_of
from matters.reading.read import Reading
from matters.reading.vocabulary.tracing_words import EACH_MEETING

MOST = 12
"""How many sightings a trace keeps of each pack, the best first: a mention more tells nothing."""
_EACH = re.compile(EACH_MEETING, re.IGNORECASE)
_ORDER = {grade: place for place, grade in enumerate(Grade)}


def trace(matters: Mapping[str, Sequence[Matter]], readings: Iterable[Reading]) -> tuple[Trace, ...]:
    """What came of matters in the papers held. `matters` are those of each pack, by the name of its record.

    The traces come by the day of the pack that asked, then in the order given. A pack counts for a matter where its
    meeting is on or after that of the pack whose minutes ask; one without a date counts for its own matters alone.

    >>> trace({}, ())
    ()
    """
    tracer = Tracer()
    tracer.add_all((passages_of(reading), matters.get(reading.record.pack, ())) for reading in readings)
    return tracer.traces()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sighting with what it was judged from."""

    sighting: Sighting
    bearing: Bearing
    passage: Passage


@dataclass(slots=True)
class _Case:
    """An ask and what was seen of it, by pack."""

    ask: Ask
    seen: dict[str, tuple[_Seen, ...]] = field(default_factory=dict)


class Tracer:
    """Traces that are kept up as packs arrive: a new pack is searched for every ask, and older ones for its own.

    >>> tracer = Tracer()
    >>> tracer.add(PackPassages("a", None, None, None, ()), ())
    ()
    >>> tracer.traces()
    ()
    """

    def __init__(self) -> None:
        self.index = Index()
        self._cases: list[_Case] = []

    def add(self, pack: PackPassages, matters: Iterable[Matter] = ()) -> tuple[Trace, ...]:
        """Take in a pack and the matters that its minutes ask. Returns the older traces that it changed."""
        since = self.index.add(pack)
        touched = [case for case in self._cases if self._look(case, since)]
        changed = tuple(self._summed(case) for case in touched)
        for ask in asks_of(matters, pack):
            case = _Case(ask)
            self._look(case, 0)
            self._cases.append(case)
        return changed

    def add_all(self, packs: Iterable[tuple[PackPassages, Iterable[Matter]]]) -> None:
        """Take in many packs at once: each ask is searched for once over all, rather than once a pack."""
        since = len(self.index)
        known = tuple(self._cases)
        for pack, matters in packs:
            self.index.add(pack)
            self._cases.extend(_Case(ask) for ask in asks_of(matters, pack))
        for case in known:
            self._look(case, since)
        for case in self._cases[len(known) :]:
            self._look(case, 0)

    def traced(self) -> tuple[tuple[Ask, Trace], ...]:
        """Every ask with its trace, by the day of the pack that asked, then as they were asked."""
        cases = sorted(self._cases, key=lambda case: (case.ask.since or dt.date.max, case.ask.pack))
        return tuple((case.ask, self._summed(case)) for case in cases)

    def traces(self) -> tuple[Trace, ...]:
        """Every trace, in that order."""
        return tuple(trace for _, trace in self.traced())

    def _look(self, case: _Case, since: int) -> bool:
        """Search the passages from number `since` on; whether anything was seen."""
        found: dict[str, list[_Seen]] = defaultdict(list)
        for hit in candidates(self.index, case.ask, since):
            if is_later(case.ask, hit.pack):
                bears = bearing(case.ask, hit.pack, hit.passage, hit.score)
                if bears:
                    found[hit.pack.pack].append(_seen(hit, bears))
        for pack, seen in found.items():
            case.seen[pack] = _best_of(seen)
        return bool(found)

    def _summed(self, case: _Case) -> Trace:
        searched = sorted(
            (pack for pack in self.index.packs if is_later(case.ask, pack)),
            key=lambda pack: (pack.date or dt.date.min, pack.pack),
        )
        return summed(case.ask, searched, case.seen)


def candidates(index: Index, ask: Ask, since: int = 0) -> Iterator[Hit]:
    """The passages that may bear on an ask, each once, with the share of it that they cover."""
    met: set[int] = set()
    searches = [(ask.weights, LEAST)]
    if ask.matter.minute:
        searches.append(({f"minute {ask.matter.minute.split('/')[0]}": 1.0}, 1.0))
        searches.append(({f"minute {ask.matter.minute}": 1.0}, 1.0))
    if ask.matter.kind in (MatterKind.INVITATION, MatterKind.MEMBERSHIP) and ask.whom:
        searches.append((dict.fromkeys(ask.whom, 1.0), LEAST))
        searches.append(({f"by {term}": 1.0 for term in ask.whom}, LEAST))
        searches.append((dict.fromkeys(ask.whom | ask.names if any(map(str.isupper, ask.whom)) else (), 1.0), 0.1))
    for weights, least in searches:
        for hit in index.search(weights, least, since) if weights else ():
            if id(hit.passage) not in met:
                met.add(id(hit.passage))
                yield hit if weights is ask.weights else hit._replace(score=ask.covered(hit.passage.terms))


def is_later(ask: Ask, pack: PackPassages) -> bool:
    """Whether a pack may show what came of an ask: its own pack, and those for the same day or a later one."""
    if pack.pack == ask.pack:
        return True
    return ask.since is not None and pack.date is not None and pack.date >= ask.since


def _seen(hit: Hit, bears: Bearing) -> _Seen:
    span, text = (bears.at.span, bears.at.value) if bears.at else (hit.passage.span, hit.passage.text)
    sighting = Sighting(hit.pack.pack, span, text, bears.grade, bears.why)
    return _Seen(sighting, bears, hit.passage)


def _best_of(seen: Iterable[_Seen]) -> tuple[_Seen, ...]:
    """The best sightings of a pack, each place once: a recommendation is a paragraph of its report as well."""
    places: dict[object, _Seen] = {}
    for one in sorted(seen, key=lambda s: _ORDER[s.bearing.grade]):
        span = one.sighting.span
        places.setdefault((span.line, span.page, one.sighting.text), one)
    return tuple(places.values())[:MOST]


def summed(ask: Ask, searched: Sequence[PackPassages], seen: Mapping[str, Sequence[_Seen]]) -> Trace:
    """The trace that the sightings in some packs add up to."""
    held = {pack.date for pack in searched if same_committee(ask.committee, pack.committee)}
    grades = {}
    for pack in searched:
        own_words = pack.minutes_date in held  # the pack for that meeting tells more than the titles of its minutes
        told = [s for s in seen.get(pack.pack, ()) if not (own_words and s.passage.where is Where.MINUTE_TITLE)]
        grades[pack.pack] = _grade_in(told)
    best = min(grades.values(), key=lambda graded: _ORDER[graded[0]], default=(Grade.NO_TRACE, None))
    grade, differs = best
    if grade is Grade.DELIVERED and _to_each_meeting(ask.matter):
        lacking = _meetings_without(ask, searched, grades)
        if lacking:
            grade, differs = Grade.PARTIAL, f"asked for each meeting, not at {', '.join(lacking)}"
    sightings = tuple(s.sighting for pack in searched for s in seen.get(pack.pack, ()))
    names = tuple(pack.pack for pack in searched)
    return Trace(ask.matter, grade, sightings, differs if grade is Grade.PARTIAL else None, names)


def _grade_in(seen: Sequence[_Seen]) -> tuple[Grade, str | None]:
    """The grade in one pack. A part stays a part where the same paper says so of itself."""
    partial = next((s for s in seen if s.bearing.grade is Grade.PARTIAL), None)
    if partial is not None:
        return Grade.PARTIAL, partial.bearing.difference
    best = min(seen, key=lambda s: _ORDER[s.bearing.grade], default=None)
    return (best.bearing.grade, None) if best else (Grade.NO_TRACE, None)


def _to_each_meeting(matter: Matter) -> bool:
    said = f"{matter.asked.value} {matter.due.text.value if matter.due else ''}"
    return matter.recurring and _EACH.search(said) is not None


def _meetings_without(
    ask: Ask, searched: Sequence[PackPassages], grades: Mapping[str, tuple[Grade, str | None]]
) -> list[str]:
    """The days of the committee's later meetings at which a thing asked for each of them did not come."""
    return [
        f"{pack.date.day} {pack.date:%B %Y}"
        for pack in searched
        if pack.date
        and same_committee(ask.committee, pack.committee)
        and grades[pack.pack][0] not in (Grade.DELIVERED, Grade.PARTIAL)
    ]
