"""A page on one line is cut where a line must have begun, and nowhere else."""

from __future__ import annotations

import pytest

from matters.reading.sources.html import html_document
from matters.reading.sources.text import text_document
from matters.reading.sources.word import word_document
from matters.reading.unfold import LONGEST_PARAGRAPH, unfold
from tests.reading.sources.word.word_file import docx, p

LONG = "It went on " + "and on " * (LONGEST_PARAGRAPH // 7)

PAGES = [
    # numbers without stops before titles in capitals, numbered paragraphs under them
    (
        f"PANEL Present (all) 1 ROADS 1.1 Kerbs were dear. 1.2 AGREED that (a) A; (b) B. 2 PARKS 2.1 {LONG}.",
        ["1 ROADS", "1.1 Kerbs were dear.", "1.2 AGREED that (a) A; (b) B.", "2 PARKS"],
    ),
    # paragraphs numbered in brackets; sums and references in the text are no paragraphs
    (
        f"PANEL 4. Roads (1) He had (2) keys. (2) It cost 4.1 million. 5. Parks (1) {LONG}.",
        ["4. Roads", "(1) He had (2) keys.", "(2) It cost 4.1 million.", "5. Parks"],
    ),
    # lists in dashes and in bullets
    (
        f"PANEL 4. Roads Members asked: - who paid; and - when. 5. Parks It held: • oaks • elms {LONG}.",
        ["4. Roads", "Members asked:", "- who paid; and", "- when.", "5. Parks", "It held:", "• oaks"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), PAGES)
def test_a_page_is_cut(text: str, lines: list[str]) -> None:
    found = [line.text for line in unfold(text_document(text.encode())).lines]
    assert [line for line in found if line in lines] == lines


def test_a_long_paragraph_stays_whole() -> None:
    document = text_document(f"4. Roads\n\n{LONG} as minute 4.1 (1) says; - so be it.\n\n5. Parks".encode())
    assert unfold(document) == document


def test_a_page_that_was_put_into_a_word_file_or_a_web_page_is_cut_as_well() -> None:
    page = f"PANEL 4 May 2030 1/30 Apologies None. 2/30 Roads The Panel spoke. 3/30 Parks It did. {LONG}"
    sources = (
        text_document(page.encode()),
        word_document(docx(p(page))),
        html_document(f"<html><body><p>{page}</p></body></html>".encode()),
    )
    cut = [[line.text for line in unfold(document).lines] for document in sources]
    assert cut[0] == cut[1] == cut[2]
    assert cut[0][1:5] == ["1/30 Apologies", "None.", "2/30 Roads", "The Panel spoke."]
