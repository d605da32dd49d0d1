"""`matters read`: what it prints, and one line with the reason for whatever it cannot read."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from matters.cli import COMMANDS, main
from tests.reading.sources.paper import encrypted, repeated, typeset
from tests.reading.sources.test_pdf_damage import with_scans

MINUTES = """WESTHAMPTON BOROUGH COUNCIL

STREETS SCRUTINY PANEL

MEETING HELD AT THE TOWN HALL, WESTHAMPTON
ON TUESDAY 3RD MAY, 2033

PRESENT: Councillor Ash (in the Chair)
Councillors Elm and Oak

1. APOLOGIES FOR ABSENCE

Apologies for absence were received from Councillor Yew.

2. CROSSINGS <script>alert(1)</script>

The Panel considered a report on crossings.

RESOLVED: That

(1) the report be noted; and

(2) a further report be submitted in six months.
"""

SET = "\n\n".join(
    paragraph.replace("\n", " \\\n").replace("<", "\\<").replace("(", "#[(]") for paragraph in MINUTES.split("\n\n")
)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "pack.txt"
    path.write_text(MINUTES, encoding="utf8")
    return path


def said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def test_json_is_the_record(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(pack), "--format", "json"]) == 0
    out, err = capsys.readouterr()
    record = json.loads(out)
    assert err == ""
    assert record["pack"] == "pack"
    assert [r["text"] for r in record["minutes"]["items"][1]["resolutions"]] == [
        "the report be noted; and",
        "a further report be submitted in six months.",
    ]


def test_a_table_is_what_comes_without_being_asked(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(pack)]) == 0
    out = capsys.readouterr().out
    assert "MINUTES Tuesday 3 May 2033" in out
    assert "Present: Councillor Ash (in the Chair); Councillor Elm; Councillor Oak" in out
    assert "(2) a further report be submitted in six months." in out


def test_markup_in_a_pack_is_text(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", str(pack), "--format", "json"])
    titles = [item["title"] for item in json.loads(capsys.readouterr().out)["minutes"]["items"]]
    assert any("alert(1)" in title for title in titles)


def test_the_audit_sets_each_statement_beside_its_lines(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(pack), "--audit"]) == 0
    shown = [part.splitlines() for part in capsys.readouterr().out.split("\n\n")]
    second = next(part for part in shown if part and "items[1].resolutions[1].text" in part[0])
    assert second[0].startswith("line 23")
    assert second[1:] == [
        "    = a further report be submitted in six months.",
        "    | (2) a further report be submitted in six months.",
    ]


def test_a_pdf_behind_another_name_is_read_as_a_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pack.txt"
    path.write_bytes(typeset(SET))
    assert main(["read", str(path), "--format", "json"]) == 0
    items = json.loads(capsys.readouterr().out)["minutes"]["items"]
    assert [item["page"] for item in items] == [1, 1]
    assert [item["line"] for item in items] == [None, None]


REFUSED = [
    # A download that never began.
    ("pack.pdf", b"", "empty"),
    # A download that left white space.
    ("pack.txt", b" \n\n", "empty"),
    # The sign-in page that a web site sent for the file.
    ("pack.pdf", b"<!DOCTYPE html><html><body>Please sign in</body></html>", "web page"),
    ("pack.pdf", MINUTES.encode(), "named as a PDF and is a text"),
    ("pack.docx", b"PK\x03\x04" + bytes(500), "damaged or cut short"),
    ("pack.png", b"\x89PNG\r\n\x1a\n" + bytes(500), "picture"),
    ("pack", bytes(range(256)) * 40, "no PDF, Word file, web page or text"),
    ("pack.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged or cut short"),
    ("list.txt", b"Eggs\n\nFlour\n\n1. Beat the eggs\n\n2. Add the flour\n", "no meeting, agenda, minutes or report"),
]


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED)
def test_what_cannot_be_read_gets_one_line_and_two(
    name: str, data: bytes, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert main(["read", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    assert line.startswith(f"matters: {path}: ")
    assert reason in line
    assert line.endswith((".", ".pdf"))


def test_a_locked_pdf_and_a_scan_are_refused_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, data, advice in (
        ("locked.pdf", encrypted(typeset(SET), "secret"), "Save a copy without the password"),
        ("scan.pdf", with_scans(1, 2, 3, 4), "import it with --ocr"),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        assert main(["read", str(path)]) == 2
        (line,) = said(capsys)
        assert advice in line


def test_a_pack_that_was_partly_read_is_printed_and_its_gaps_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(typeset(SET)[:-200])
    assert main(["read", str(path)]) == 1
    out, err = capsys.readouterr()
    assert "(2) a further report be submitted in six months." in out
    (line,) = err.splitlines()
    assert "cut short" in line


def test_scanned_pages_in_a_pack_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pack.pdf"
    with pikepdf.Pdf.new() as pack:
        for number, data in enumerate((typeset(SET), with_scans(1, 2, 3, 4))):
            (tmp_path / f"{number}.pdf").write_bytes(data)
            with pikepdf.open(tmp_path / f"{number}.pdf") as part:
                pack.pages.extend(part.pages)
        pack.save(path)
    assert main(["read", str(path)]) == 1
    (line,) = said(capsys)
    assert "pages 2 to 5 are scanned" in line


def test_a_missing_file_a_folder_and_a_device_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, reason in (
        (tmp_path / "none.pdf", "no file of that name"),
        (tmp_path, "a folder"),
        ("/dev/null", "device"),
    ):
        assert main(["read", str(path)]) == 2
        (line,) = said(capsys)
        assert reason in line


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_a_text_in_another_encoding_reads_the_same(
    pack: Path, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(pack)]) == 0
    plain = capsys.readouterr().out
    pack.write_text(pack.read_text("utf8"), encoding=encoding)
    assert main(["read", str(pack)]) == 0
    assert capsys.readouterr().out == plain


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_one_may_not_read(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack.chmod(0)
    assert main(["read", str(pack)]) == 2
    (line,) = said(capsys)
    assert "you may not read this file" in line


@pytest.mark.parametrize("name", ["two\nlines.pdf", "\x1b[2Jclear.pdf", "tab\there.pdf", "../up.pdf"])
def test_a_name_is_shown_on_one_line_and_not_obeyed(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / name).write_bytes(b"")
    assert main(["read", str(folder / name)]) == 2
    (line,) = said(capsys)
    assert line.isprintable()


def test_control_characters_of_a_pack_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "pack.txt"
    path.write_text(MINUTES.replace("a further", "a\x9b2J\x1b]0;title\x07 further"), encoding="utf8")
    for arguments in ([], ["--audit"], ["--format", "json"]):
        assert main(["read", str(path), *arguments]) == 0
        out = capsys.readouterr().out
        assert all(character.isprintable() or character == "\n" for character in out)


def test_five_thousand_pages_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "archive.pdf"
    filler = repeated(typeset("#v(200pt)\nA page of an appendix.\n\n#v(80pt)\nAnd its end."), 4999)
    (tmp_path / "filler.pdf").write_bytes(filler)
    (tmp_path / "minutes.pdf").write_bytes(typeset(SET))
    with pikepdf.open(tmp_path / "minutes.pdf") as pack, pikepdf.open(tmp_path / "filler.pdf") as rest:
        pack.pages.extend(rest.pages)
        pack.save(path)
    assert main(["read", str(path)]) == 0
    assert "(1) the report be noted; and" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["read"], "usage: matters read"),  # no file
        (["read", "--format", "xml", "x.pdf"], "usage: matters read"),
        ([], "usage: matters COMMAND"),
        (["raed", "x.pdf"], "matters: there is no command 'raed'."),
    ],
)
def test_wrong_use_prints_the_usage_and_two(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(arguments)
    except SystemExit as stopped:
        code = int(str(stopped.code))
    assert code == 2
    assert said(capsys)[0].startswith(line)


def test_reading_starts_without_django_and_the_reader_of_output_may_leave(pack: Path) -> None:
    script = (
        "import sys; from matters.cli import main; code = main(['read', sys.argv[1]]);"
        "sys.exit(code or any(name.partition('.')[0] in ('django', 'rich', 'lxml') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script, str(pack)], stdout=subprocess.PIPE, check=False)
    assert done.returncode == 0
    matters = Path(sys.executable).with_name("matters")
    piped = subprocess.run(
        ["sh", "-c", f"'{matters}' read '{pack}' --audit | head -1"], capture_output=True, check=False
    )
    assert piped.stderr == b""


def test_every_command_can_be_asked_for_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


def test_a_file_that_a_pdf_carries_is_named_and_read_when_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "pack.pdf"
    with pikepdf.open(io.BytesIO(typeset(SET))) as document:
        minutes = MINUTES.replace("CROSSINGS", "LIBRARIES").encode()
        document.attachments["a"] = pikepdf.AttachedFileSpec(document, minutes, filename="minutes.txt")
        document.save(path)
    assert main(["read", str(path)]) == 0
    out, err = capsys.readouterr()
    assert "LIBRARIES" not in out
    assert "carries minutes.txt" in err
    assert main(["read", str(path), "--attachment", "1"]) == 0
    assert "LIBRARIES" in capsys.readouterr().out
    assert main(["read", str(path), "--attachment", "2"]) == 2
    assert "none is number 2" in capsys.readouterr().err
