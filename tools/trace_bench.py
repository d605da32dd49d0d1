"""How long following takes: `python -m tools.trace_bench [--matters N] [--passages N]`.

Invented packs of one committee, ten years of them by default: the time of indexing and tracing all from cold on one
core, and of adding one pack more. Words are drawn with the frequencies of running text (Zipf's law), so that common
terms have long lists of passages; an ask is some words of a passage that stands in a later pack or in none.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import time
from collections.abc import Sequence
from itertools import accumulate
from random import Random

from matters.following.matter import Matter, MatterKind
from matters.following.tracing.passages import PackPassages, Paper, Passage, Where
from matters.following.tracing.trace import Tracer
from matters.following.tracing.words import terms
from matters.reading.document import Span
from matters.reading.record import Stated

VOCABULARY = 20_000
HEAD = 150
"""The most frequent words, which stand for those that no subject has: stop words and the words of asking."""
PACKS = 120
"""One committee for ten years, a meeting a month."""
LENGTH = 45
"""Words of a passage."""
WHERE = (Where.AGENDA, Where.REPORT, Where.PROGRAMME, Where.RECOMMENDATION, *(Where.TEXT,) * 40, *(Where.ROW,) * 10)


class Writer:
    """Words and passages by chance, the same each time."""

    def __init__(self) -> None:
        self.chance = Random(1)
        self.words = [self._word() for _ in range(VOCABULARY)]
        self.head = frozenset(self.words[:HEAD])
        self.rarer = [1 / rank for rank in range(HEAD + 1, VOCABULARY + 1)]
        self.weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))

    def _word(self) -> str:
        return "".join(self.chance.choice("bdfgklmnprtv") + self.chance.choice("aiou") for _ in range(4))

    def text(self, length: int) -> str:
        """So many words of running text."""
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=length))

    def pack(self, number: int, passages: int) -> PackPassages:
        """A pack of a month."""
        day = dt.date(2000 + number // 12, number % 12 + 1, 10)
        return PackPassages(f"pack {number}", "Streets Panel", day, day - dt.timedelta(days=30), self._all(passages))

    def _all(self, count: int) -> tuple[Passage, ...]:
        return tuple(self._passage(line) for line in range(count))

    def _passage(self, line: int) -> Passage:
        where = self.chance.choice(WHERE)
        text = self.text(6 if where in (Where.AGENDA, Where.REPORT, Where.PROGRAMME) else LENGTH)
        return Passage(where, text, Span(line=line), terms(text), paper=Paper(text[:40]))

    def matter(self, number: int, packs: Sequence[PackPassages]) -> Matter:
        """A request of three to eight words."""
        count = self.chance.randint(3, 8)
        ask = " ".join(self.chance.choices(self.words[HEAD:], weights=self.rarer, k=count))
        kind = self.chance.choice(list(MatterKind))
        if number % 2:  # the words of a passage that is somewhere in the packs
            told = self.chance.choice(self.chance.choice(packs).passages).text.split()[:count]
            ask = " ".join(word for word in told if word not in self.head) or ask
        return Matter(Stated(ask, Span(line=1)), kind, ask, str(number % 90 + 1), "(2)")


def main(argv: Sequence[str]) -> int:
    """Print the times in seconds."""
    parser = argparse.ArgumentParser(prog="python -m tools.trace_bench", description=__doc__)
    parser.add_argument("--matters", type=int, default=10_000)
    parser.add_argument("--passages", type=int, default=100_000)
    wanted = parser.parse_args(argv)
    writer = Writer()
    packs = [writer.pack(number, wanted.passages // PACKS) for number in range(PACKS + 1)]
    asked = [[writer.matter(n, packs) for n in range(wanted.matters // PACKS)] for _ in packs]

    tracer, start = Tracer(), time.perf_counter()
    tracer.add_all(zip(packs[:-1], asked[:-1], strict=True))
    traces = tracer.traces()
    cold = time.perf_counter() - start
    start = time.perf_counter()
    changed = tracer.add(packs[-1], asked[-1])
    added = time.perf_counter() - start
    print(f"{len(traces):,} matters against {len(tracer.index):,} passages of {PACKS} packs: {cold:.1f} s from cold")
    print(f"one pack more, {len(packs[-1].passages):,} passages: {added:.2f} s; it touched {len(changed):,} matters")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
