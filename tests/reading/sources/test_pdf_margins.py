"""What belongs to the page is set aside, and what only looks like it stays."""

from __future__ import annotations

import pytest

from matters.reading.document import Document
from matters.reading.sources.pdf import pdf_document
from tests.reading.sources.paper import typeset

BODY = "The panel heard how the service had changed since the spring, and asked what parents had said. " * 3
PAGES = f"{BODY}\n#pagebreak()\nElsewhere {BODY}\n#pagebreak()\nLastly {BODY}\n#pagebreak()\nFinally {BODY}"


def furniture(source: str) -> list[str]:
    return [line.text for line in pdf_document(typeset(source)).furniture]


def kept(document: Document) -> str:
    return " ".join(line.text for line in document.lines)


ASIDE = [
    # The bare number at the foot.
    ('#set page(numbering: "1")\n', ["1", "2", "3", "4"]),
    # "Page 1" at the head.
    ("#set page(header: context [Page #counter(page).display()])\n", ["Page 1", "Page 2", "Page 3", "Page 4"]),
    # The stamp of a pack.
    ("#set page(header: align(right)[Agenda Item 6])\n", ["Agenda Item 6"] * 4),
    # The meeting's name and date, on two lines.
    (
        "#set page(header: [SCRUTINY PANEL -\\ TUESDAY 3RD MAY, 2033])\n",
        ["SCRUTINY PANEL -", "TUESDAY 3RD MAY, 2033"] * 4,
    ),
    # A name with a number that grows.
    (
        "#set page(footer: context [Westhampton Council, sheet #counter(page).display()])\n",
        [f"Westhampton Council, sheet {number}" for number in range(1, 5)],
    ),
    # Odd and even pages differ.
    (
        "#set page(header: context { if calc.odd(here().page()) [Westhampton] else [Panel papers] })\n",
        ["Westhampton", "Panel papers", "Westhampton", "Panel papers"],
    ),
]


@pytest.mark.parametrize(("setting", "expected"), ASIDE)
def test_what_comes_again_in_the_margin_is_furniture(setting: str, expected: list[str]) -> None:
    assert furniture(setting + PAGES) == expected


STAY = [
    # Headings that count up are no running header.
    "*Appendix 1*\n\n#v(1em)\nOne\n#pagebreak()\n*Appendix 2*\n\n#v(1em)\nTwo",
    # A table that begins each page is a table.
    "#table(columns: 2)[Report to:][Panel]\nOne\n#pagebreak()\n#table(columns: 2)[Report to:][Panel]\nTwo",
    # A decision's first words at the head of two pages lead to what stands below.
    f"RESOLVED:\n\n#v(1em)\nThat one be noted.\n{BODY}\n#pagebreak()\nRESOLVED:\n\n#v(1em)\nThat two be noted. {BODY}",
    f"AGREED –\n\n#v(1em)\nThat one be noted.\n{BODY}\n#pagebreak()\nAGREED –\n\n#v(1em)\nThat two be noted. {BODY}",
    # A heading on one page only.
    f"= Minutes\n\n{BODY}\n#pagebreak()\n{BODY}",
    # Lines of a paragraph at the head of two pages that begin alike.
    f"{BODY * 3}\n#pagebreak()\n{BODY * 3}",
    # A larger heading over each of several decisions.
    f"#text(size: 16pt)[Decision notice]\n\n{BODY}\n#pagebreak()\n#text(size: 16pt)[Decision notice]\n\nNo. {BODY}",
]


@pytest.mark.parametrize("source", STAY)
def test_what_only_stands_at_the_head_of_a_page_stays(source: str) -> None:
    assert furniture(source) == []


def test_a_sentence_that_furniture_cut_is_marked_where_it_goes_on() -> None:
    source = '#set page(numbering: "1")\nthe committee asked that a report on\n#pagebreak()\nattendance come back'
    document = pdf_document(typeset(source))
    assert kept(document) == "the committee asked that a report on attendance come back"
    assert [line.after_cut for line in document.lines] == [False, True]
