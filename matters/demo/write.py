"""Packs, labels and truths as files."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from matters.demo.content import Pack
from matters.demo.history import History
from matters.demo.labels import Labeller
from matters.demo.printing.converted import converted
from matters.demo.printing.laid_out import laid_out
from matters.demo.printing.lay_out import Layout, lay_out
from matters.demo.printing.pdf import pdf
from matters.demo.printing.places import Places
from matters.demo.world.invent import invent

Rendering = Callable[[Pack, Layout], tuple[bytes, Places]]
FORMATS: dict[str, tuple[str, Rendering]] = {
    "pdf": (".pdf", pdf),
    "text": (".txt", lambda _, layout: converted(layout)),
    "layout": (".layout.txt", lambda _, layout: laid_out(layout)),
}
"""Each format with the ending of its files."""


def write_borough(folder: Path, seed: int, number: int, years: int, formats: Collection[str]) -> Iterator[Path]:
    """Write one borough's packs below a folder, each with its labels, and its truths; yield each pack's path.

    One pack is held at a time, so a long history needs no more memory than a short one.
    """
    borough = invent(seed, number, years)
    history = History(borough, seed)
    home = folder / borough.slug.replace(" ", "-")
    home.mkdir(parents=True, exist_ok=True)
    for pack in history.packs():
        layout = lay_out(pack)
        for name in sorted(formats):
            ending, render = FORMATS[name]
            data, places = render(pack, layout)
            path = home / f"{pack.name}{ending}"
            path.write_bytes(data)
            labels = Labeller(pack, layout, places, paged=name == "pdf").record()
            _dump({**labels, "pack": path.stem}, path.with_name(f"{path.name}.json"))
            yield path
    _dump(history.truths(), home / "truths.json")


def _dump(value: object, path: Path) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
