"""Packs with their labels and truths: each label stands where it says, and each truth can be found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from matters.demo.content import Pack
from matters.demo.history import History
from matters.demo.labels import Labeller
from matters.demo.ledger import CODES
from matters.demo.printing.converted import converted
from matters.demo.printing.lay_out import Layout, lay_out
from matters.demo.world.invent import invent
from matters.demo.write import Writing, write_borough


@pytest.fixture(scope="module")
def history() -> tuple[History, list[Pack]]:
    history = History(invent(1, 0), 1)
    return history, list(history.packs())


@pytest.fixture(scope="module")
def laid_out(history: tuple[History, list[Pack]]) -> list[tuple[Pack, Layout]]:
    return [(pack, lay_out(pack)) for pack in history[1]]


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        list(write_borough(tmp_path / name, Writing(5, 2, 1, lambda _: {"text"})))
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / name).rglob("*.*")} for name in ("one", "two"))
    assert one == two
    assert len(one) == 18 * 2 + 1


def test_packs_come_in_the_order_of_their_meetings(history: tuple[History, list[Pack]]) -> None:
    dates = [pack.meeting.date for pack in history[1]]
    assert dates == sorted(dates)
    assert len(dates) == 36


def test_most_scrutiny_packs_have_a_hundred_pages_or_more(laid_out: list[tuple[Pack, Layout]]) -> None:
    counts = {pack.name: len(layout.pages) for pack, layout in laid_out if pack.body.key == "scrutiny"}
    assert sum(100 <= count <= 190 for count in counts.values()) > len(counts) * 0.8, counts


def test_page_ranges_follow_one_another_and_start_on_right_hand_pages(laid_out: list[tuple[Pack, Layout]]) -> None:
    for _, layout in laid_out:
        ranges = list(layout.ranges.values())
        assert all(first % 2 == 1 and last % 2 == 0 for first, last in ranges)
        assert all(one[1] + 1 == two[0] for one, two in pairwise(ranges))
        assert ranges[-1][1] == len(layout.pages)


def places(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a record that has a line."""
    if isinstance(value, dict):
        if value.get("line"):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from places(part)


TEXTS = ("title", "name", "text", "action")


def test_each_label_stands_on_its_line(laid_out: list[tuple[Pack, Layout]]) -> None:
    for pack, layout in laid_out[::5]:
        text, where = converted(layout)
        lines = text.decode().split("\n")
        record = Labeller(pack, layout, where, paged=False).record()
        checked = 0
        for label in places(record):
            for key in TEXTS:
                # Past a page break the rest of a text stands further down.
                start = str(label.get(key) or "")[:20]
                if key in label and start and "form" not in label:
                    assert start in lines[label["line"] - 1] or len(lines[label["line"] - 1]) < 40, (pack.name, label)
                    checked += 1
        assert checked > 30


def test_each_planted_defect_has_its_places(laid_out: list[tuple[Pack, Layout]]) -> None:
    for pack, layout in laid_out:
        _, where = converted(layout)
        for finding in pack.findings:
            assert finding.mark in where, (pack.name, finding)
            assert finding.mark2 is None or finding.mark2 in where, (pack.name, finding)


def test_every_code_that_can_be_planted_is(history: tuple[History, list[Pack]]) -> None:
    planted = {finding.code for pack in history[1] for finding in pack.findings}
    assert set(CODES) | {"action-dropped", "late-paper"} <= planted


def test_truths_tell_what_came_back_and_where(history: tuple[History, list[Pack]]) -> None:
    truths: Any = json.loads(json.dumps(history[0].truths()))
    packs = {pack.name: pack for pack in history[1]}
    fates = {request["fate"] for request in truths["requests"]}
    assert fates == {"delivered", "late", "partial", "scheduled", "never"}
    for request in truths["requests"]:
        if request["fate"] in ("never", "scheduled"):
            assert request["came_back"] == []
        for seen in request["came_back"]:
            pack = packs[seen["pack"]]
            assert pack.meeting.date.isoformat() > request["asked_on"]
            assert seen["item"] in {entry.number for entry in pack.agenda}


def test_counts_of_people_are_below_five_only_where_planted(history: tuple[History, list[Pack]]) -> None:
    for pack in history[1]:
        planted = {finding.mark for finding in pack.findings if finding.code == "small-number"}
        record = Labeller(pack, (layout := lay_out(pack)), converted(layout)[1], paged=False).record()
        tables: Any = record["tables"]
        small = [
            cell for table in tables for cell in table["cells"]
            if cell["column"] == "Number" and cell["value"] < 5
        ]  # fmt: skip
        assert len(small) == len(planted), pack.name
