"""Minutes in the forms of many councils, all invented: items, questions and decisions must come out as labelled.

Each document stands beside its labels, whose `form` names the quirks it holds. A resolution is label, parent, text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from matters.reading.read import read
from matters.reading.record import MinuteItem

FORMS = Path(__file__).parent / "forms"
DOCUMENTS = sorted(path for path in FORMS.iterdir() if path.suffix != ".json")


@dataclass(frozen=True)
class Labelled:
    """An item as the labels have it."""

    number: str | None
    title: str
    questions: tuple[str, ...]
    resolutions: tuple[tuple[str | None, str | None, str], ...]


def labels_of(path: Path) -> list[Labelled]:
    items = json.loads(path.with_suffix(".json").read_text(encoding="utf8"))["items"]
    return [
        Labelled(i["number"], i["title"], tuple(i["questions"]), tuple((r[0], r[1], r[2]) for r in i["resolutions"]))
        for i in items
    ]


def plain(item: MinuteItem) -> Labelled:
    return Labelled(
        item.number.value if item.number else None,
        item.title.value,
        tuple(question.value for question in item.questions),
        tuple((r.label.value if r.label else None, r.parent, r.text.value) for r in item.resolutions),
    )


def items_of(path: Path) -> tuple[MinuteItem, ...]:
    minutes = read(path.read_bytes(), path.name).record.minutes
    return minutes.items if minutes else ()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_minutes_are_read_as_labelled(path: Path) -> None:
    assert [plain(item) for item in items_of(path)] == labels_of(path)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_each_statement_stands_on_the_line_it_names(path: Path) -> None:
    lines = path.read_text(encoding="utf8").split("\n")
    for item in items_of(path):
        for stated in (item.title, *item.questions, *(r.text for r in item.resolutions)):
            assert stated.span.line is not None
            assert stated.value.split()[0].strip("*") in lines[stated.span.line - 1]
        for label in (r.label for r in item.resolutions if r.label and path.suffix == ".txt"):
            assert label.span.line is not None
            assert label.value in lines[label.span.line - 1]
