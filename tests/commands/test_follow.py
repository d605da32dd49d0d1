"""`matters follow`: what it prints of several packs, in whatever order, and of what it cannot read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matters.cli import main

FIRST = """WESTHAMPTON BOROUGH COUNCIL

STREETS SCRUTINY PANEL

Date: Tuesday 6 September 2033

AGENDA

1. Apologies for Absence

2. Minutes of the Previous Meeting

3. Kerbs

MINUTES OF THE STREETS SCRUTINY PANEL

MEETING HELD AT THE TOWN HALL, WESTHAMPTON
ON TUESDAY 3RD MAY, 2033

PRESENT: Councillor Ash (in the Chair)

1. CROSSINGS

RESOLVED: That

(1) the report be noted;

(2) a report on zebra crossings be submitted to a future meeting; and

(3) a report on cobbled lanes be submitted to a future meeting.
"""
SECOND = """WESTHAMPTON BOROUGH COUNCIL

STREETS SCRUTINY PANEL

Date: Tuesday 8 November 2033

AGENDA

1. Apologies for Absence

2. Minutes of the Previous Meeting

3. Zebra Crossings
"""


@pytest.fixture
def packs(tmp_path: Path) -> list[str]:
    names = []
    for name, text in (("september", FIRST), ("november", SECOND)):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf8")
        names.append(str(path))
    return names


def test_json_tells_what_came_of_each_request(packs: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["follow", *reversed(packs), "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [pack["pack"] for pack in printed["packs"]] == ["september", "november"]
    zebra, lanes = printed["matters"]
    assert (zebra["label"], zebra["status"], zebra["asked_in"]) == ("(2)", "delivered", "september")
    assert [(seen["pack"], seen["how"]) for seen in zebra["sightings"]] == [("november", "delivered")]
    assert zebra["status_in_pack"] == "no_trace"
    assert (lanes["status"], lanes["searched"]) == ("no_trace", ["september", "november"])


def test_the_table_quotes_the_passage_and_names_what_was_searched(
    packs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["follow", str(Path(packs[0]).parent)]) == 0
    printed = capsys.readouterr().out
    assert "2 packs, 2 requests: 1 delivered, 0 in part, 0 scheduled, 1 without a trace" in printed
    assert "november line 13: “Zebra Crossings”" in printed
    assert "Looked through: september, november" in printed


def test_a_bad_file_does_not_stop_the_others(
    packs: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 broken")
    assert main(["follow", str(bad), *packs]) == 1
    said = capsys.readouterr()
    assert "bad.pdf" in said.err
    assert "2 packs" in said.out


def test_nothing_that_can_be_read_ends_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["follow", str(tmp_path / "none.pdf")]) == 2
    assert "there is no file of that name" in capsys.readouterr().err
    assert main(["follow", str(tmp_path)]) == 2
    assert "Name packs or folders" in capsys.readouterr().err
