"""Write a pack, read it, get the same record: in every form, for boroughs that print differently.

CI proves: for the sections that the reader fills, what is read of a demo pack is what the generator says is in it,
to the letter; in the forms where a reading is known to fall short, by how little.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matters.demo.content import Pack
from matters.demo.history import History
from matters.demo.labels import Labeller
from matters.demo.printing.lay_out import lay_out
from matters.demo.world.invent import invent
from matters.demo.write import FORMATS, PAGED
from matters.reading.jsonform import as_json
from matters.reading.read import read
from tools.scoring import score_exact

SECTIONS = {"meeting", "agenda", "minutes", "reports"}
"""The sections that are read to the letter."""


def scores(pack: Pack, form: str) -> dict[str, tuple[float, tuple[str, ...], tuple[str, ...]]]:
    """Of each section read: the share of labels met to the letter, what was missed and what was added."""
    layout = lay_out(pack)
    ending, render = FORMATS[form]
    data, places = render(pack, layout)
    gold: Any = json.loads(json.dumps(Labeller(pack, layout, places, paged=form in PAGED).record()))
    found: Any = json.loads(json.dumps(as_json(read(data, f"{pack.name}{ending}").record)))
    return {
        section: (s.f1, s.missed, s.added) for section, s in score_exact(gold, found).items() if section in SECTIONS
    }


def packs_of(seed: int, number: int, first: int, count: int) -> list[Pack]:
    return list(islice(History(invent(seed, number, 1), seed).packs(), first, first + count))


@pytest.mark.parametrize("number", [0, 3, 11])
def test_a_pack_as_converted_text_is_read_to_the_letter(number: int) -> None:
    for pack in packs_of(1, number, 3, 3):
        for section, (share, missed, added) in scores(pack, "text").items():
            assert share == 1.0, (pack.name, section, missed, added)


@settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(2, 10_000), st.integers(0, 400), st.integers(1, 8))
def test_any_borough_s_pack_is_read_as_it_was_written(seed: int, number: int, meeting: int) -> None:
    pack = packs_of(seed, number, meeting, 1)[0]
    for form, least in (("text", 0.99), ("layout", 0.96), ("pdf", 0.96), ("word", 0.96)):
        for section, (share, missed, added) in scores(pack, form).items():
            assert share >= least, (pack.name, form, section, missed, added)
