"""`matters import` and `matters reread` as a person meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matters.cli import main
from matters.council.audit.models import Event
from matters.council.meetings.models import Meeting
from matters.council.papers.keep import INCOMING
from matters.council.papers.models import Original, Reading
from tests.council.printed_pack import PACK
from tests.recognising.test_ocr import needs_programs, scan

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(var: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on this test's store."""
    monkeypatch.setenv("MATTERS_VAR", str(var))
    return Run(capsys)


class Run:
    """A command run: its exit code, and all that it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *argv: str | Path) -> tuple[int, str]:
        code = main([str(each) for each in argv])
        out, err = self.capsys.readouterr()
        return code, out + err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of one good pack and of what else lies about."""
    there = tmp_path / "packs"
    (there / "deep").mkdir(parents=True)
    (there / "deep" / "good.txt").write_text(PACK)
    (there / "labels.json").write_text("{}")
    (there / ".hidden.txt").write_text(PACK)
    return there


def test_a_folder_is_imported_and_told_file_by_file(run: Run, folder: Path) -> None:
    code, told = run("import", folder)
    assert code == 0, told
    assert "imported      " in told
    assert "/exshire-overview-and-scrutiny-committee-places/2031-02-04/" in told
    assert "1 imported." in told
    assert "1 other files" in told
    assert Meeting.objects.count() == 2


def test_again_changes_nothing_and_says_so(run: Run, folder: Path) -> None:
    run("import", folder)
    code, told = run("import", folder)
    assert code == 0
    assert "already held" in told
    assert Original.objects.count() == 1


BAD = [
    ("empty.txt", b"", "empty"),
    ("letter.txt", b"Dear Sir,\n\nthank you for your letter.\n", "no meeting"),
    ("not-a.pdf", b"plain text under a PDF's name", "PDF"),
    ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<", "pdf"),
    ("zeros.txt", b"\0" * 100, "no pdf"),
]


@pytest.mark.parametrize(("name", "data", "word"), BAD)
def test_one_bad_file_never_stops_the_others(name: str, data: bytes, word: str, run: Run, folder: Path) -> None:
    (folder / name).write_bytes(data)
    code, told = run("import", folder)
    assert code == 1
    line = next(line for line in told.splitlines() if name in line)
    assert line.startswith("not read")
    assert word.lower() in line.lower()
    assert "Traceback" not in told
    assert "1 imported, 1 not read." in told or "1 not read, 1 imported." in told
    assert Original.objects.count() == 1


def test_where_nothing_is_usable_the_code_is_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert run("import", tmp_path / "none")[0] == 2
    assert run("import", tmp_path / "missing.txt")[0] == 2
    assert not Original.objects.exists()


def test_a_hostile_name_is_only_a_name(run: Run, folder: Path, tmp_path: Path) -> None:
    hostile = folder / "deep" / ".." / "deep" / "\x1b[31mred\n.txt"
    hostile.write_text(PACK)
    code, told = run("import", hostile)
    assert code == 0
    assert "\x1b" not in told
    assert Original.objects.get().name == "[31mred.txt"
    outside = {path.name for path in tmp_path.parent.iterdir()}
    assert "originals" not in outside


def test_what_was_only_partly_read_is_told_with_the_reason(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "undated.txt"
    pack.write_text(PACK.replace("DATE: Tuesday 4th February 2031\n", ""))
    code, told = run("import", pack)
    assert code == 1
    assert "partly read: The date of the meeting was not found" in told
    assert "1 file: 1 imported (1 of them partly read)." in told


def test_leftovers_of_a_killed_import_are_swept(run: Run, folder: Path, var: Path) -> None:
    incoming = var / "originals" / INCOMING
    incoming.mkdir(parents=True)
    (incoming / "original-half").write_bytes(b"half")
    run("import", folder)
    assert [path.name for path in incoming.iterdir()] == ["lock"]


def test_reread_reads_anew_what_is_due_and_then_has_nothing_to_do(run: Run, folder: Path) -> None:
    run("import", folder)
    Reading.objects.update(reader_version="0")
    code, told = run("reread")
    assert (code, "1 already held." in told) == (0, True), told
    code, told = run("reread")
    assert (code, "Nothing to do" in told) == (0, True)


def test_reread_tells_of_originals_that_are_gone(run: Run, folder: Path) -> None:
    run("import", folder)
    Reading.objects.update(reader_version="0")
    Original.objects.get().path.unlink()
    code, told = run("reread")
    assert code == 2
    assert "not read" in told


def test_the_audit_record_is_verified_and_a_change_past_the_write_path_told(run: Run, folder: Path) -> None:
    assert "empty" in run("audit")[1]
    run("import", folder)
    code, told = run("audit")
    assert (code, Event.objects.latest("number").digest in told) == (0, True)
    Event.objects.update(actor="nobody")
    code, told = run("audit")
    assert (code, "Event 1 was changed" in told) == (1, True)


def test_the_report_as_json_says_of_each_file_what_was_read_what_not_and_what_looks_odd(
    run: Run, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "letter.txt").write_text("Dear Sir")
    (folder / "wrong-day.txt").write_text(PACK.replace("Tuesday 4th", "Friday 4th"))
    code = main(["import", "--format", "json", str(folder)])
    report = json.loads(capsys.readouterr().out)
    by_name = {Path(file["name"]).name: file for file in report["files"]}
    assert code == 1
    assert by_name["letter.txt"]["quality"] is None and "meeting" in by_name["letter.txt"]["why_not"]
    assert by_name["good.txt"]["quality"]["read"]["agenda"] > 0
    assert "wrong-weekday" in [odd["check"] for odd in by_name["wrong-day.txt"]["quality"]["odd"]]
    assert report["totals"] == {"files": 3, "outcomes": {"imported": 2, "not read": 1}, "partly_read": 0}
    assert [body["last_minutes"] for body in report["committees"]] == ["2030-11-26"]
    assert Event.objects.latest("number").action == "import_files"


def test_an_import_ends_in_its_quality_report(run: Run, folder: Path) -> None:
    told = run("import", folder)[1]
    assert "Quality of the reading\ngood.txt: " in told
    assert "How fresh the committees are" in told and "last minutes 26 November 2030" in told
    again = run("import", folder)[1]
    assert "Quality" not in again and "1 file: 1 already held." in again


@needs_programs
def test_a_scan_is_kept_with_its_text_recognised_if_asked_and_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan())
    code, told = run("import", path)
    assert (code, "with --ocr" in told) == (2, True), told
    code, told = run("import", path, "--ocr")
    assert (code, "recognised by a program" in told) == (1, True), told
    assert "1 already held" in run("import", path, "--ocr")[1]
    assert Original.objects.count() == 1
