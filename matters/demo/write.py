"""Packs, labels and truths as files."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import Path

from matters.demo.history import History
from matters.demo.labels import Labeller
from matters.demo.printing.converted import converted
from matters.demo.printing.lay_out import lay_out
from matters.demo.world.invent import invent


def write_borough(folder: Path, seed: int, number: int, years: int, formats: Collection[str]) -> Iterator[Path]:
    """Write one borough's packs below a folder, each with its labels, and its truths; yield each pack's path."""
    borough = invent(seed, number, years)
    history = History(borough, seed)
    home = folder / borough.slug.replace(" ", "-")
    home.mkdir(parents=True, exist_ok=True)
    for pack in history.packs():
        layout = lay_out(pack)
        if "text" in formats:
            text, places = converted(layout)
            path = home / f"{pack.name}.txt"
            path.write_bytes(text)
            _dump(Labeller(pack, layout, places, paged=False).record(), path.with_suffix(".txt.json"))
            yield path
    _dump(history.truths(), home / "truths.json")


def _dump(value: object, path: Path) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
