"""An inverted index over passages: which of a hundred thousand cover enough of an ask, without reading them all."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from matters.following.tracing.passages import PackPassages, Passage


class Hit(NamedTuple):
    """A passage that covers a share of an ask: `score` from 0 to 1."""

    pack: PackPassages
    passage: Passage
    score: float


class Index:
    """The passages of many packs by their terms.

    >>> from matters.reading.document import Span
    >>> from matters.following.tracing.passages import Where
    >>> from matters.following.tracing.words import terms
    >>> drains = Passage(Where.AGENDA, "Drains in Mill Lane", Span(line=3), terms("Drains in Mill Lane"))
    >>> index = Index()
    >>> index.add(PackPassages("a", None, None, None, (drains,)))
    0
    >>> [hit.passage.text for hit in index.search({"drain": 1.0, "flood": 1.0}, 0.5)]
    ['Drains in Mill Lane']
    """

    def __init__(self) -> None:
        self.packs: list[PackPassages] = []
        self._passages: list[Passage] = []
        self._pack_of: array[int] = array("L")
        self._postings: dict[str, array[int]] = {}

    def __len__(self) -> int:
        return len(self._passages)

    def add(self, pack: PackPassages) -> int:
        """Take in a pack. Returns the number of its first passage, which `search` takes as `since`."""
        first = len(self._passages)
        number = len(self.packs)
        self.packs.append(pack)
        for at, passage in enumerate(pack.passages, first):
            self._passages.append(passage)
            self._pack_of.append(number)
            for term in passage.terms:
                posted = self._postings.get(term)
                if posted is None:
                    posted = self._postings[term] = array("L")
                posted.append(at)
        return first

    def search(self, weights: Mapping[str, float], least: float, since: int = 0) -> Iterator[Hit]:
        """Every passage from number `since` on that covers `least` (above 0) of the weights, in printed order.

        A passage that covers enough has at least one of the terms without which the rest would not be enough; only
        the passages of those are looked at, and they are chosen to be few.
        """
        total = sum(weights.values())
        found: set[int] = set()
        for term in self._telling(weights, least * total):
            posted = self._postings.get(term)
            if posted is not None:
                found.update(posted[bisect_left(posted, since) :])
        for at in sorted(found):
            passage = self._passages[at]
            score = sum(weight for term, weight in weights.items() if term in passage.terms) / total
            if score >= least:
                yield Hit(self.packs[self._pack_of[at]], passage, score)

    def _telling(self, weights: Mapping[str, float], enough: float) -> list[str]:
        """Terms of which every passage that covers enough has one: the others, which more have, are too few."""
        by_use = sorted(weights, key=lambda term: len(self._postings.get(term, ())), reverse=True)
        left_out = 0.0
        for place, term in enumerate(by_use):
            left_out += weights[term]
            if left_out >= enough - 1e-9:
                return by_use[place:]
        return by_use
