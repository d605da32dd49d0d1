"""The audit: each statement is beside the lines that bear it out, in a text and in a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from matters.demo.history import History
from matters.demo.printing.lay_out import lay_out
from matters.demo.printing.pdf import pdf
from matters.demo.world.invent import invent
from matters.reading.audit import Sources, Statement, audit, statements
from matters.reading.document import Document, Line, Rect, SourceKind, Span
from matters.reading.read import Reading, read
from matters.reading.record import Meeting, PackRecord, Stated

FORMS = sorted((Path(__file__).parent / "forms").glob("*.txt"))


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", text.lower()))


def unborne(reading: Reading) -> Iterator[Statement]:
    """Statements in running words, of which the lines at their place do not hold half."""
    sources = Sources(reading.document)
    for statement in statements(reading.record):
        part = statement.path.rpartition(".")[2]
        if "date" in part or part in ("status", "exempt", "subject_to_call_in", "key_decision", "in_forward_plan"):
            continue
        if "climate" in statement.path:
            continue
        said = words(statement.value)
        printed = words(" ".join(line.text for line in sources.lines(statement.span)))
        if len(said & printed) * 2 < len(said):
            yield statement


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_the_lines_at_its_place_hold_a_statement(path: Path) -> None:
    assert list(unborne(read(path.read_bytes(), path.name))) == []


def test_the_lines_at_its_place_hold_a_statement_of_a_pdf() -> None:
    pack = next(iter(History(invent(2, 0, 1), 2).packs()))
    reading = read(pdf(pack, lay_out(pack))[0], "pack.pdf")
    found = statements(reading.record)
    assert len(found) > 50
    assert [s for s in found if not s.span.page] == []
    assert list(unborne(reading)) == []


def line(text: str, span: Span) -> Line:
    return Line(text, span)


def test_statements_come_in_document_order() -> None:
    record = PackRecord(
        "x",
        Meeting(
            body=Stated("Council", Span(page=2, rects=(Rect(0, 50, 9, 60),))),
            committee=Stated("Panel", Span(page=2, rects=(Rect(0, 10, 9, 20),))),
            venue=Stated("Hall", Span(page=1, rects=(Rect(0, 90, 9, 99),))),
        ),
    )
    assert [s.path for s in statements(record)] == ["meeting.venue", "meeting.committee", "meeting.body"]


def test_it_is_as_wide_as_it_is_told_and_says_where_nothing_stands() -> None:
    record = PackRecord("x", Meeting(venue=Stated("Town Hall " * 12, Span(line=2))))
    document = Document(SourceKind.TEXT, (line("Town Hall " * 12, Span(line=1)),))
    shown = audit(record, document, 50).splitlines()
    assert shown[0] == "line 2  meeting.venue"
    assert max(map(len, shown)) <= 50
    assert "(no line stands there)" in shown[-1]
