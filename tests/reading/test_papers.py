"""Agendas, front sheets and reports in the layouts of many councils, all invented.

CI proves: each layout yields the same kind of record, to the letter, and every statement says where it stands.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matters.reading.jsonform import as_json
from matters.reading.plainform import Json
from matters.reading.read import read

PAPERS = sorted((Path(__file__).parent / "papers").glob("*.txt"))
SECTIONS = ("meeting", "agenda", "reports")


def record_of(path: Path) -> dict[str, Json]:
    record = as_json(read(path.read_bytes(), path.name).record)
    return {section: record[section] for section in SECTIONS}


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_papers_are_read_as_labelled(path: Path) -> None:
    labels = json.loads(path.with_suffix(".json").read_text(encoding="utf8"))
    assert record_of(path) == {section: labels[section] for section in SECTIONS}


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_each_statement_stands_on_the_line_it_names(path: Path) -> None:
    lines = path.read_text(encoding="utf8").split("\n")
    record = record_of(path)
    for item in record["agenda"]:
        assert item["number"] in lines[item["line"] - 1]
    for member in record["meeting"]["members"] + record["meeting"]["substitutes"]:
        printed = " ".join(lines[member["line"] - 1 : member["line"] + 2])
        assert member["name"] in printed
    for report in record["reports"]:
        assert lines[report["line"] - 1].strip(" |*\t").casefold().startswith(("report", "name of meeting", "subject"))


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_blank_lines_at_the_ends_change_nothing(path: Path) -> None:
    """Line numbers move; what is said does not."""
    data = path.read_bytes()
    moved = as_json(read(b"\n\n" + data + b"\n\n", path.name).record)
    assert without_places({section: moved[section] for section in SECTIONS}) == without_places(record_of(path))


def without_places(value: Json) -> Json:
    match value:
        case dict():
            return {key: without_places(inner) for key, inner in value.items() if key not in ("line", "page")}
        case list():
            return [without_places(inner) for inner in value]
        case _:
            return value
