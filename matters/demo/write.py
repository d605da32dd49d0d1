"""Packs, labels and truths as files."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from matters.demo.content import Pack
from matters.demo.history import History
from matters.demo.labels import Labeller
from matters.demo.printing.converted import converted
from matters.demo.printing.laid_out import laid_out
from matters.demo.printing.lay_out import Layout, lay_out
from matters.demo.printing.pdf import pdf
from matters.demo.printing.places import Places
from matters.demo.printing.word import word
from matters.demo.world.invent import invent

Rendering = Callable[[Pack, Layout], tuple[bytes, Places]]
FORMATS: dict[str, tuple[str, Rendering]] = {
    "pdf": (".pdf", pdf),
    "text": (".txt", lambda _, layout: converted(layout)),
    "layout": (".layout.txt", lambda _, layout: laid_out(layout)),
    "word": (".docx", lambda _, layout: word(layout)),
}
"""Each format with the ending of its files."""

PAGED = frozenset({"pdf", "word"})
"""Formats whose labels tell a page and not a line."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What to write: which borough of a seed, how many municipal years, which formats of each pack, labels or not."""

    seed: int
    number: int = 0
    years: int = 2
    formats: Callable[[Pack], Collection[str]] = lambda _: ("pdf", "text")
    labels: bool = True


def write_borough(folder: Path, writing: Writing) -> Iterator[Path]:
    """Write one borough's packs below a folder, its truths last; yield each pack's path.

    One pack is held at a time, so a long history needs no more memory than a short one.
    """
    borough = invent(writing.seed, writing.number, writing.years)
    history = History(borough, writing.seed)
    home = folder / borough.slug.replace(" ", "-")
    home.mkdir(parents=True, exist_ok=True)
    for pack in history.packs():
        layout = lay_out(pack)
        for name in sorted(writing.formats(pack)):
            ending, render = FORMATS[name]
            data, places = render(pack, layout)
            path = home / f"{pack.name}{ending}"
            path.write_bytes(data)
            if writing.labels:
                labels = Labeller(pack, layout, places, paged=name in PAGED).record()
                _dump({**labels, "pack": path.stem}, path.with_name(f"{path.name}.json"))
            yield path
    _dump(history.truths(), home / "truths.json")


def _dump(value: object, path: Path) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
