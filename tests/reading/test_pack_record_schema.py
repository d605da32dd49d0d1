"""The published schema: every reading keeps to it, and every field of it is told of in the docs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from matters.demo.history import History
from matters.demo.printing.converted import converted
from matters.demo.printing.lay_out import lay_out
from matters.demo.printing.pdf import pdf
from matters.demo.world.invent import invent
from matters.reading.jsonform import as_json
from matters.reading.read import read

ROOT = Path(__file__).parent.parent.parent
SCHEMA: dict[str, Any] = json.loads((ROOT / "docs" / "pack-record.schema.json").read_text("utf8"))
FORMS = sorted((Path(__file__).parent / "forms").glob("*.[th]*[tl]"))
SAMPLES = sorted(
    path
    for path in (ROOT / "../shared/packs").resolve().rglob("*.*")
    if path.suffix in (".txt", ".pdf", ".html") and "scanned" not in path.stem
)


def faults(data: bytes, name: str) -> list[str]:
    record = as_json(read(data, name).record)
    return [f"{error.json_path}: {error.message[:200]}" for error in Draft202012Validator(SCHEMA).iter_errors(record)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_that_is_read_keeps_to_the_schema(path: Path) -> None:
    assert faults(path.read_bytes(), path.name) == []


@pytest.mark.samples
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_that_is_read_keeps_to_the_schema(path: Path) -> None:
    assert faults(path.read_bytes(), path.name) == []


def test_a_pack_of_the_demo_borough_keeps_to_the_schema() -> None:
    pack = next(iter(History(invent(3, 0, 1), 3).packs()))
    layout = lay_out(pack)
    assert faults(pdf(pack, layout)[0], "pack.pdf") == []
    assert faults(converted(layout)[0], "pack.txt") == []


def test_the_docs_tell_of_every_field() -> None:
    told = (ROOT / "docs" / "pack-record.md").read_text("utf8")
    fields = set(SCHEMA["properties"]) | {f for part in SCHEMA["$defs"].values() for f in part.get("properties", {})}
    assert {field for field in fields if f"`{field}`" not in told} == set()
