"""Scanned pages recognised by the real programs and read as any others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from matters.cli import main
from matters.reading.read import read
from matters.recognising import ocr
from matters.recognising.ocr import CannotRecogniseError, missing_programs, with_text
from tests.reading.sources.paper import typeset
from tests.recognising.scan import scanned

MINUTES = """#set text(font: "DejaVu Sans Mono", size: 10pt)
#align(center)[*SCRUTINY PANEL*

*MEETING HELD AT THE TOWN HALL, SALLOWGARTH ON TUESDAY 3 MAY 2033*]

#grid(columns: (90pt, auto), row-gutter: 0.7em, [*PRESENT:*], [Councillor Ash (in the Chair)], [],
  [Councillors Elm, Oak and Yew])

*12. #h(20pt) MINUTES*

*RESOLVED:*

That the Minutes of the meeting held on 1 March 2033 be confirmed as a correct record.

*13. #h(20pt) BUSES IN THE VILLAGES*

The Panel considered the report of the Head of Streets on the buses that serve the villages, and heard that:

- fewer buses ran in the evenings than in the year before; and
- The operators had been asked to publish their figures.

*RESOLVED:* That

#grid(columns: (30pt, auto), row-gutter: 0.9em, [(1)], [the report be noted; and],
  [(2)], [a further report be submitted to the Panel in September 2033.])
"""

needs_programs = pytest.mark.skipif(bool(missing_programs()), reason="text recognition is not installed (make ocr)")


@cache
def scan() -> bytes:
    return scanned(typeset(MINUTES), askew=0.5)


@cache
def recognised() -> bytes:
    return with_text(scan())


@needs_programs
def test_a_scan_that_lies_askew_is_read_and_said_to_be_recognised() -> None:
    reading = read(recognised(), "scan.pdf")
    minutes = reading.record.minutes
    assert minutes is not None
    assert [(item.number.value, item.title.value) for item in minutes.items if item.number] == [
        ("12", "MINUTES"),
        ("13", "BUSES IN THE VILLAGES"),
    ]
    decided = [(r.label.value if r.label else None, r.text.value) for item in minutes.items for r in item.resolutions]
    assert decided[1:] == [
        ("(1)", "the report be noted; and"),
        ("(2)", "a further report be submitted to the Panel in September 2033."),
    ]
    (gap,) = reading.gaps
    assert gap.span.page == 1
    assert "recognised by a program" in gap.what


@needs_programs
def test_what_was_recognised_is_not_recognised_again() -> None:
    assert with_text(recognised()) is recognised()


def test_the_command_recognises_a_scan_only_when_asked_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan())
    assert main(["read", str(path)]) == 2
    assert "with --ocr" in capsys.readouterr().err


@needs_programs
def test_a_command_that_is_asked_to_reads_a_scan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(recognised())
    assert main(["read", str(path), "--ocr"]) == 1
    assert "BUSES IN THE VILLAGES" in capsys.readouterr().out


def test_what_has_its_text_is_left_as_it_is() -> None:
    data = typeset(MINUTES)
    assert with_text(data) is data


def test_without_the_programs_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "NEEDED", ("no-such-program-here",))
    with pytest.raises(
        CannotRecogniseError, match=r"no-such-program-here.*pip install .*ocr.*apt-get install tesseract"
    ):
        with_text(scan())
