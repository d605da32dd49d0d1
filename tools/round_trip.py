"""Write packs, read them, and say how many came back as the same record: every section, in every form and look.

    python -m tools.round_trip --examples 100           the share of sections that came back, and what did not
    python -m tools.round_trip --examples 20 --form pdf --from 300

An example is a council, one of its meetings and a look (paper, font, rulings, margins), all drawn by its number, so
that the same number is the same example anywhere.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from random import Random
from typing import NamedTuple

from matters.demo.content import Pack
from matters.demo.history import History
from matters.demo.labels import Labeller
from matters.demo.printing.lay_out import lay_out
from matters.demo.world.invent import invent
from matters.demo.world.look import Look, look_of
from matters.demo.write import FORMATS, PAGED
from matters.reading.jsonform import as_json
from matters.reading.read import read
from tools.scoring import SECTIONS, Json, Score, score_exact, values

MEETINGS = 12
"""Of the first year, of all three bodies."""


@dataclass(frozen=True, slots=True)
class Example:
    """A pack and how it is printed; `look` is not shown by the forms that are text."""

    seed: int
    number: int
    meeting: int
    look: Look

    @property
    def pack(self) -> Pack:
        """The pack, as its council writes it."""
        return meetings(self.seed, self.number)[self.meeting]


@cache
def meetings(seed: int, number: int) -> tuple[Pack, ...]:
    """The first packs of a council."""
    return tuple(islice(History(invent(seed, number, 1), seed).packs(), MEETINGS))


def example(place: int) -> Example:
    """The example of a number.

    >>> example(7) == example(7)
    True
    """
    rng = Random(f"round trip {place}")
    return Example(rng.randrange(10_000), rng.randrange(400), rng.randrange(MEETINGS), look_of(rng))


class Returned(NamedTuple):
    """How a section came back: its score by single values, and whether it is the same in order and shape as well."""

    score: Score
    same: bool


def round_trip(example: Example, form: str) -> dict[str, Returned]:
    """Of each section that a pack's labels or its reading hold: how it came back."""
    pack = example.pack
    layout = lay_out(pack, example.look)
    ending, render = FORMATS[form]
    data, places = render(pack, layout)
    gold: Json = json.loads(json.dumps(Labeller(pack, layout, places, paged=form in PAGED).record()))
    found: Json = json.loads(json.dumps(as_json(read(data, f"{pack.name}{ending}").record)))
    return {
        section: Returned(score, values(gold.get(section)) == values(found.get(section)))
        for section, score in score_exact(gold, found).items()
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Draw, write, read, count and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.round_trip", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--examples", type=int, default=20, help="how many packs (20)")
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first (0)")
    parser.add_argument("--form", action="append", choices=FORMATS, help="one form, may be repeated (all)")
    chosen = parser.parse_args(arguments)
    forms = chosen.form or list(FORMATS)
    seen: Counter[tuple[str, str]] = Counter()
    exact: Counter[tuple[str, str]] = Counter()
    for place in range(chosen.first, chosen.first + chosen.examples):
        for form in forms:
            for section, returned in round_trip(example(place), form).items():
                seen[form, section] += 1
                exact[form, section] += returned.same
                for line in _shortfall(returned):
                    print(f"{place} {form} {section}: {line}", flush=True)
    print(f"\n{'':18}" + "".join(f"{form:>12}" for form in forms))
    for section in SECTIONS:
        counts = (f"{exact[form, section]}/{seen[form, section]}" for form in forms)
        print(f"{section:18}" + "".join(f"{count:>12}" for count in counts))


def _shortfall(returned: Returned, most: int = 3) -> Iterator[str]:
    """What did not come back, some of it."""
    score = returned.score
    if not returned.same:
        yield f"{score.f1:.4f}" + ("" if score.missed or score.added else " in another order")
    yield from (f"    missed {value}" for value in score.missed[:most])
    yield from (f"    added  {value}" for value in score.added[:most])


if __name__ == "__main__":
    main()
