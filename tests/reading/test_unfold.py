"""A page on one line is cut where a line must have begun, and nowhere else."""

from __future__ import annotations

import pytest

from matters.reading.sources.text import text_document
from matters.reading.unfold import LONGEST_PARAGRAPH, unfold

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
