"""Regression cases: made of what a person settled, run by the command, and never of what is not public."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import typst

from matters.cli import main
from matters.council.meetings.models import MinuteItem, Question, Resolution
from matters.council.papers.models import Reading
from matters.council.regression.case import NoCaseError, Stretch, case_of, excerpt
from matters.council.regression.ruled_record import ruled_record
from matters.council.settling.entries import Kind
from matters.council.visibility import Visibility
from matters.council.writing.add_missing import Addition, add_missing
from matters.council.writing.confirm import confirm
from matters.council.writing.correct import correct, set_visibility
from matters.council.writing.import_pack import import_pack
from matters.council.writing.reject import reject
from matters.council.writing.split_thing import split_thing
from matters.reading.jsonform import as_json
from tests.council.packs import CLERK, Minute, take
from tests.council.packs import Pack as Invented
from tests.council.printed_pack import PACK

pytestmark = pytest.mark.django_db

MINUTES = [
    Minute(
        "12",
        "Budget",
        [("(1)", None, "the report be noted and the plan be sent"), ("(2)", None, "Thanks")],
        ["How many", "There are"],
        ["One.", "Too."],
    ),
    Minute("13", "Close"),
]


@pytest.fixture
def reading(var: Path) -> Reading:
    """The printed pack, imported as a text."""
    import_pack(PACK.encode(), "pack.txt", CLERK)
    return Reading.objects.get()


def unpacked(case: bytes) -> tuple[Any, dict[str, bytes]]:
    """What a case says, and its files."""
    with zipfile.ZipFile(io.BytesIO(case)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return json.loads(files["case.json"]), files


def run(tmp_path: Path, case: bytes) -> int:
    """The command on a case."""
    path = tmp_path / "case.zip"
    path.write_bytes(case)
    return main(["regression", str(path)])


def test_a_case_of_what_was_confirmed_passes_and_of_what_was_corrected_fails_saying_what_differs(
    reading: Reading, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = MinuteItem.objects.get(number="12")
    confirm([(item, "title")], CLERK)
    assert run(tmp_path, case_of(reading, 1)) == 0
    correct(item, "title", "Bus Stops", CLERK, "as printed")
    case = case_of(reading, 1)
    assert run(tmp_path, case) == 1
    told = capsys.readouterr().out
    assert "pass" in told and "minutes.items.1.title: expected 'Bus Stops', found 'BUS SHELTERS'" in told
    about, files = unpacked(case)
    assert files[about["source"]].decode().strip().startswith("Public Document Pack")
    assert about["labels"]["minutes"]["items"][1]["title"] == "Bus Stops"
    assert about["read"]["minutes"]["items"][1]["title"] == "BUS SHELTERS"
    assert (about["reader_version"], about["of"]["sha256"]) == (reading.reader_version, reading.original.sha256)


def test_all_acts_are_in_the_labels(var: Path) -> None:
    take(Invented(minutes=MINUTES, present=["Councillor Ashby", "Nobody"]))
    reading = Reading.objects.get()
    split_thing(Resolution.objects.get(anchor="1"), ["the report be noted", "the plan be sent"], CLERK, "two")
    reject(Question.objects.get(text="There are"), CLERK, "no question")
    item = MinuteItem.objects.get(number="13")
    add_missing(Kind.QUESTION, item, Addition("Who closes"), CLERK, "not read")
    correct(MinuteItem.objects.get(number="12"), "text", "One.\n\nTwo.\n\nThree.", CLERK, "as printed")
    ruled = ruled_record(None, reading)
    minutes = as_json(ruled)["minutes"]
    decided = [clause["text"] for clause in minutes["items"][0]["resolutions"]]
    assert decided == ["the report be noted", "the plan be sent", "Thanks"]
    assert minutes["items"][0]["questions"] == ["How many"]
    assert minutes["items"][1]["questions"] == ["Who closes"]
    assert ruled.minutes and [p.value for p in ruled.minutes.items[0].paragraphs] == ["One.", "Two.", "Three."]


def test_a_case_is_never_made_of_what_is_not_public(reading: Reading) -> None:
    set_visibility(MinuteItem.objects.get(number="12"), Visibility.OFFICERS, CLERK, "names a child")
    with pytest.raises(NoCaseError, match="Nothing that is public"):
        case_of(reading, 1)
    with pytest.raises(NoCaseError, match="not public"):
        excerpt(reading, Stretch(1, 3))


SECRET = "Quarrymead"
PAGES = f"""
#set page("a4")
= Public page
#link((page: 2, x: 0pt, y: 0pt))[on]
#pagebreak()
= {SECRET} valuation
"""


def test_a_page_of_a_pdf_carries_nothing_of_another(var: Path) -> None:
    reading = take_pdf(typst.compile(PAGES.encode()))
    piece = excerpt(reading, Stretch(1, 1))
    with pikepdf.open(io.BytesIO(piece)) as pdf:
        assert len(pdf.pages) == 1
        held = b"".join(each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream))
        pages = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Page"]
    assert len(pages) == 1
    assert SECRET.encode() not in held + piece


def take_pdf(data: bytes) -> Reading:
    """A PDF as an original whose reading has no pages of its own."""
    take(Invented(minutes=MINUTES))
    reading = Reading.objects.select_related("original").get()
    reading.kind = "pdf"
    path = reading.original.path
    path.chmod(0o644)
    path.write_bytes(data)
    return reading


NO_CASES = [
    ("none.zip", b"", "cannot be opened"),
    ("letter.zip", b"Dear Sir", "cannot be opened"),
]


@pytest.mark.parametrize(("name", "data", "told"), NO_CASES)
def test_what_is_no_case_is_said_in_one_line(
    name: str, data: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(data)
    assert main(["regression", str(tmp_path / name)]) == 2
    assert told in capsys.readouterr().err


def test_a_folder_without_a_case_is_no_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regression", str(tmp_path)]) == 2
    assert "not whole" in capsys.readouterr().err
