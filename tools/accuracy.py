"""`make accuracy`: read every labelled document, score it, and compare with the figures accepted before.

    python -m tools.accuracy            every document, and what rose or fell
    python -m tools.accuracy --scans    the scans too, where text recognition is installed: seconds a page
    python -m tools.accuracy --accept   keep today's figures as the accepted ones
    python -m tools.accuracy --show 000 resolutions   what one section missed and added

The documents: the sample packs as text, as PDF and as a scan and the forms of other councils, where `../shared` lies
beside the checkout, and the demo borough's packs always.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from matters.demo.history import History
from matters.demo.labels import Labeller
from matters.demo.printing.lay_out import lay_out
from matters.demo.world.invent import invent
from matters.demo.write import FORMATS, PAGED
from matters.following.jsonform import followed
from matters.reading.errors import UnreadableError
from matters.reading.read import read
from matters.recognising.ocr import missing_programs, with_text
from tools.scoring import ROOT, SHARED, Json, Score, score_exact, score_shared

ACCEPTED = ROOT / "tests" / "accuracy" / "accepted.json"
TOLERANCE = 0.0005
"""Scores are kept to four places; less than half the last one is no change."""

READ_SECTIONS = (
    "meeting",
    "members",
    "agenda",
    "attendance",
    "minutes",
    "resolutions",
    "questions",
    "report headers",
    "recommendations",
    "work programme",
    "forward plan",
    "table cells",
    "register rows",
    "plan actions",
    "matters",
    "matter fields",
)
"""The shared scorer's sections that the reader fills at present."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document with its labels, and the sections of the shared scorer that count.

    `exact` says that the labels are the generator's own, to be met to the letter.
    """

    name: str
    file: str
    data: bytes
    gold: Json
    sections: tuple[str, ...] = READ_SECTIONS
    exact: bool = False


def samples() -> Iterator[Labelled]:
    """The labelled documents beside the checkout; none where the folder is not there."""
    packs = SHARED / "packs"
    for gold in sorted((SHARED / "eval" / "gold").glob("*.json")):
        label = json.loads(gold.read_text("utf8"))
        text = next(packs.glob(f"{gold.stem}_*.txt"))
        whole = sorted(p for p in (packs / "pdf").glob(f"{gold.stem}-*.pdf") if "scanned" not in p.stem)
        for source in [text, *whole]:
            name = gold.stem if source is text else f"pdf/{source.stem}"
            yield Labelled(name, source.name, source.read_bytes(), label)
    for gold in sorted((packs / "forms").glob("*.json")):
        source = next(p for p in packs.joinpath("forms").glob(f"{gold.stem}.*") if p.suffix != ".json")
        yield Labelled(f"forms/{gold.stem[:2]}", source.name, source.read_bytes(), json.loads(gold.read_text("utf8")))


HELD_BY_SCAN = ("meeting", "members", "attendance", "minutes", "resolutions")
"""The sections whose labels stand on the pages that were scanned."""


def scans() -> Iterator[Labelled]:
    """The scanned extracts beside the checkout, their text recognised, where text recognition is installed."""
    if missing_programs():
        return
    for source in sorted((SHARED / "packs" / "pdf").glob("*-scanned.pdf")):
        label = json.loads((SHARED / "eval" / "gold" / f"{source.stem[:3]}.json").read_text("utf8"))
        yield Labelled(f"pdf/{source.stem}", source.name, with_text(source.read_bytes()), label, HELD_BY_SCAN)


DEMO_SEED = 1
DEMO_PACKS = slice(16, None, 5)
"""Some of the second half of the borough's two years: all three bodies, with minutes to read."""


def demo() -> Iterator[Labelled]:
    """Some packs of the demo borough, each in every format that it is written in."""
    packs = list(History(invent(DEMO_SEED, 0, 2), DEMO_SEED).packs())
    for pack in packs[DEMO_PACKS]:
        layout = lay_out(pack)
        for name, (ending, render) in FORMATS.items():
            data, places = render(pack, layout)
            gold = Labeller(pack, layout, places, paged=name in PAGED).record()
            body, date = pack.name.split("-", 2)[1:]
            yield Labelled(f"demo/{body}-{date}-{name}", f"{pack.name}{ending}", data, gold, exact=True)


def score(document: Labelled) -> dict[str, Score]:
    """Read one document and score what was read; one that cannot be read scores nothing."""
    try:
        record = followed(read(document.data, document.file))
    except UnreadableError:
        record = {}
    if document.exact:
        return score_exact(document.gold, record)
    return {k: v for k, v in score_shared(document.gold, record).items() if k in document.sections}


Figures = dict[str, dict[str, float]]


def figures(scores: dict[str, dict[str, Score]]) -> Figures:
    """The F1 of every section of every document."""
    return {name: {section: s.f1 for section, s in sections.items()} for name, sections in scores.items()}


def accepted() -> Figures:
    """The figures accepted last; empty before the first time."""
    return json.loads(ACCEPTED.read_text("utf8")) if ACCEPTED.exists() else {}


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that is not what it was."""

    document: str
    section: str
    was: float
    now: float

    def __str__(self) -> str:
        word = "fell" if self.now < self.was else "rose"
        return f"{self.document} {self.section} {word} from {self.was:.4f} to {self.now:.4f}"


def changes(was: Figures, now: Figures) -> list[Change]:
    """Every figure that both hold and that differs; one that is gone counts as fallen to 0.

    >>> print(*changes({"a": {"minutes": 0.9}}, {"a": {"minutes": 0.8}}))
    a minutes fell from 0.9000 to 0.8000
    """
    found = []
    for document in was.keys() & now.keys():
        for section, before in was[document].items():
            after = now[document].get(section, 0.0)
            if abs(after - before) > TOLERANCE:
                found.append(Change(document, section, before, after))
    return sorted(found, key=lambda c: (c.now - c.was, c.document, c.section))


def main(argv: list[str] | None = None) -> int:
    """Print the table, the gains and the losses. Exit code 1 where a figure fell."""
    parser = argparse.ArgumentParser(prog="accuracy", description=__doc__)
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--scans", action="store_true", help="recognise the text of scans and score them too")
    parser.add_argument("--show", nargs=2, metavar=("DOCUMENT", "SECTION"))
    arguments = parser.parse_args(argv)
    documents = [*samples(), *(scans() if arguments.scans else ()), *demo()]
    if arguments.show:
        return show(documents, *arguments.show)
    scores = {document.name: score(document) for document in documents}
    print(table(scores))
    found = changes(accepted(), figures(scores))
    print("\n".join(map(str, found)) or "No figure differs from the accepted ones.")
    if arguments.accept:
        ACCEPTED.write_text(json.dumps({**accepted(), **figures(scores)}, indent=1, sort_keys=True) + "\n", "utf8")
        print(f"Accepted; kept in {ACCEPTED.relative_to(ROOT)}.")
        return 0
    return int(any(change.now < change.was for change in found))


def show(documents: list[Labelled], name: str, section: str) -> int:
    """What one section of one document missed and added."""
    document = next((d for d in documents if d.name == name), None)
    if document is None:
        print(f"No labelled document {name!r}. There are: {', '.join(d.name for d in documents)}", file=sys.stderr)
        return 2
    result = score(document)[section]
    print(f"missed ({len(result.missed)}):", *result.missed, sep="\n  ")
    print(f"added ({len(result.added)}):", *result.added, sep="\n  ")
    return 0


def table(scores: dict[str, dict[str, Score]]) -> str:
    """One row a document, one column a section: F1, or a dot where there is no label."""
    columns = list(dict.fromkeys(section for sections in scores.values() for section in sections))
    rows = [f"{'F1':34}" + "".join(f"{c[:11]:>12}" for c in columns)]
    for name, sections in scores.items():
        cells = (f"{sections[c].f1:12.3f}" if c in sections else f"{'·':>12}" for c in columns)
        rows.append(f"{name:34}" + "".join(cells))
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
