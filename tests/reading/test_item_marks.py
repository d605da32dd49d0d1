"""Marks around items of printed minutes: they say where an item begins, in every source, and are no text."""

from __future__ import annotations

import pytest

from matters.reading.item_marks import without_item_marks
from matters.reading.read import read
from matters.reading.sources.html import html_document
from matters.reading.sources.text import text_document
from tests.reading.sources.word.word_file import docx, p

MINUTES = (
    "<HEADER_SECTION>", "Places Committee", "Minutes of a meeting held on 4 May 2030", "Present: Councillor A Ash",
    "</HEADER_SECTION>", "<AI1>", "Apologies", "None were received.", "</AI1>",
    "<AI2>", "Footbridge", "Resolved: That the report be noted.", "</AI2>", "<TRAILER_SECTION>", "</TRAILER_SECTION>",
)  # fmt: skip
ESCAPED = [line.replace("<", "&lt;") for line in MINUTES]
LITERAL = [m if m.startswith(("<AI", "</")) else f"<p>{e}</p>" for m, e in zip(MINUTES, ESCAPED, strict=True)]
AS_SOURCES = [
    ("minutes.txt", "\n\n".join(MINUTES).encode()),
    ("minutes.docx", docx("".join(map(p, ESCAPED)))),
    # marks that the page's author escaped, and such as stand in it like elements
    ("escaped.html", ("<html><body>" + "".join(f"<p>{line}</p>" for line in ESCAPED)).encode()),
    ("literal.html", ("<html><body>" + "".join(LITERAL)).encode()),
]


@pytest.mark.parametrize(("name", "data"), AS_SOURCES, ids=[name for name, _ in AS_SOURCES])
def test_titles_that_nothing_else_marks_are_found(name: str, data: bytes) -> None:
    minutes = read(data, name).record.minutes
    assert minutes is not None
    assert [item.title.value for item in minutes.items] == ["Apologies", "Footbridge"]
    assert [r.text.value for item in minutes.items for r in item.resolutions] == ["That the report be noted."]


TEXTS = [
    # a number alone: the title below is the heading too
    (b"<AI1>\n7.\n\nRoads\n\nIt was long.\n</AI1>", [("7.", 4), ("Roads", 4), ("It was long.", 0)]),
    # marks on the title's own line, and in a row
    (b"<AI1>7. Roads</AI1>\n<AI2>8.\tParks</AI2>", [("7. Roads", 4), ("8.\tParks", 4)]),
    # a paragraph behind the mark is no title
    (b"<AI1>\n" + b"word " * 60 + b"\n</AI1>", [(("word " * 60).strip(), 0)]),
    # one mark alone is text
    (b"See <AI1> for this.", [("See <AI1> for this.", 0)]),
    # other things in angle brackets stay
    (b"<AI1>\nSend to <ROADS> and <b>\n</AI1>", [("Send to <ROADS> and <b>", 4)]),
]


@pytest.mark.parametrize(("data", "lines"), TEXTS)
def test_lines_without_marks(data: bytes, lines: list[tuple[str, int]]) -> None:
    assert [(line.text, line.level) for line in without_item_marks(text_document(data)).lines] == lines


def test_a_page_s_places_are_kept() -> None:
    page = html_document(b"<html><body>\n<p>&lt;AI1&gt;</p>\n<p>Roads</p>\n<p>&lt;/AI1&gt;</p></body></html>")
    (line,) = without_item_marks(page).lines
    assert (line.text, line.span.line, line.gap) == ("Roads", 3, 1)
