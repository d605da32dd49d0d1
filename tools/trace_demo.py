"""How well requests are followed over the demo borough, whose truths are known: `python -m tools.trace_demo SEED...`.

A request is *dropped* where it was never answered. It is *found* where the trace sees nothing but mentions of it. A
*false alarm* is a request that came back and of which the trace sees nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from matters.demo.history import History
from matters.demo.printing.lay_out import lay_out
from matters.demo.requests import Fate, Request
from matters.demo.world.invent import invent
from matters.demo.write import FORMATS
from matters.following.matter import Due, Grade, Matter, MatterKind
from matters.following.tracing.trace import trace
from matters.reading.document import Span
from matters.reading.read import Reading, read
from matters.reading.record import Stated

UNSEEN = (Grade.MENTIONED, Grade.NO_TRACE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One request with what was seen of it."""

    request: Request
    grade: Grade

    @property
    def is_dropped(self) -> bool:
        """Whether it was never to be answered, nor put on a programme."""
        return self.request.fate is Fate.NEVER

    @property
    def came_back(self) -> bool:
        """Whether a pack answers it."""
        return bool(self.request.came_back)


def outcomes(seed: int, years: int = 2) -> list[Outcome]:
    """What is seen of every request whose minutes a pack prints, read from the packs as converted text."""
    history = History(invent(seed, 0, years), seed)
    packs = list(history.packs())
    render = FORMATS["text"][1]
    readings = {pack.name: read(render(pack, lay_out(pack))[0], f"{pack.name}.txt") for pack in packs}
    asked: dict[str, list[Request]] = {}
    for course in history.courses:
        for request in course.asked:
            printed = next(
                (p for p in packs if p.body == course.body and p.minutes.meeting.date == request.asked_on), None
            )
            if printed:
                asked.setdefault(printed.name, []).append(request)
    matters = {name: [_matter(r, readings[name]) for r in requests] for name, requests in asked.items()}
    grades = {id(t.matter): t.grade for t in trace(matters, readings.values())}
    return [
        Outcome(request, grades[id(matter)])
        for name, requests in asked.items()
        for request, matter in zip(requests, matters[name], strict=True)
    ]


def _matter(request: Request, reading: Reading) -> Matter:
    """A request as a perfect finding would have it."""
    place = Span(line=1)
    for item in reading.record.minutes.items if reading.record.minutes else ():
        for clause in item.resolutions:
            label = clause.label.value if clause.label else None
            if item.number and item.number.value == request.minute and label == request.label:
                place = clause.text.span
    return Matter(
        Stated(request.clause, place),
        MatterKind(request.kind),
        request.ask,
        request.minute,
        request.label,
        Stated(request.addressee, place) if request.addressee else None,
        Due(Stated(request.due_text, place), request.due) if request.due_text else None,
        request.recurring,
    )


def figures(found: Sequence[Outcome]) -> tuple[float, float]:
    """The share of dropped requests that were found, and of false alarms among all matters, 0 to 1."""
    dropped = [o for o in found if o.is_dropped]
    alarms = [o for o in found if o.came_back and o.grade in UNSEEN]
    return sum(o.grade in UNSEEN for o in dropped) / max(1, len(dropped)), len(alarms) / max(1, len(found))


def main(argv: Sequence[str]) -> int:
    """Print the figures of each seed, and each request that was judged otherwise than it went."""
    parser = argparse.ArgumentParser(prog="python -m tools.trace_demo", description=__doc__)
    parser.add_argument("seeds", type=int, nargs="*", default=[1])
    for seed in parser.parse_args(argv).seeds:
        found = outcomes(seed)
        recall, alarms = figures(found)
        print(f"seed {seed}: {len(found)} requests, dropped found {recall:.3f}, false alarms {100 * alarms:.1f} in 100")
        for outcome in found:
            wrong = outcome.is_dropped and outcome.grade not in UNSEEN
            if wrong or (outcome.came_back and outcome.grade in UNSEEN):
                asked = outcome.request
                print(f"  {asked.asked_on:%Y-%m-%d} {asked.minute}{asked.label or ''} {asked.fate}: {asked.ask}")
                print(f"    seen as {outcome.grade}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
