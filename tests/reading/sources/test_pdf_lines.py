"""Lines of a PDF: in the order in which a person reads them, with the indents and gaps of the page."""

from __future__ import annotations

import io
import tracemalloc
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pytest

from matters.reading.document import SourceKind
from matters.reading.sources.pdf import pdf_document
from matters.reading.sources.pdf.pages import opened, pages
from tests.reading.sources.paper import repeated, saved, turned, typeset

FILL = "The panel heard how the service had changed since the spring and asked what parents had said about it. "


def texts(source: str) -> list[str]:
    return [line.text for line in pdf_document(typeset(source)).lines]


READ = [
    # A paragraph's lines follow one another, a new paragraph is apart.
    ("One line.\n\nAnother.", ["One line.", "Another."]),
    # A raised ordinal stands higher and is smaller: it is still a part of its word.
    ("held on 5#super[th] June 2031", ["held on 5th June 2031"]),
    # A word that is half bold was painted in two goes and is one word.
    ("re#strong[solved]", ["resolved"]),
    # A label set apart by a tab keeps its distance as spaces.
    ("#grid(columns: (90pt, auto), [VENUE:], [Town Hall])", ["VENUE:              Town Hall"]),
    # The bullet is painted apart from its text, on the same line.
    ("- first\n- second", ["•  first", "•  second"]),
    # A letter o in front is Word's second bullet.
    ("#grid(columns: (20pt, auto), [o], [below])", ["◦    below"]),
    # The page range stands at the right margin, and broke there: its end comes back to its start.
    (
        "#grid(columns: (30pt, 1fr, 60pt), row-gutter: 0.6em, [7.], [Roads and paths], [(Pages 11 -], [],"
        "[Report of the Head of Streets], [24)])",
        ["7.", "Roads and paths", "(Pages 11 - 24)", "Report of the Head of Streets"],
    ),
    # Ligatures are one glyph and two letters.
    ('#text(font: "Libertinus Serif")[the officer]', ["the officer"]),
]


@pytest.mark.parametrize(("source", "expected"), READ)
def test_what_stands_on_a_line_is_read_as_one(source: str, expected: list[str]) -> None:
    joined = " ".join(" ".join(texts(source)).split())
    assert joined == " ".join(" ".join(expected).split())


def test_members_and_substitutes_are_read_one_list_after_the_other() -> None:
    source = """#grid(columns: (200pt, auto), row-gutter: 0.8em, [Member], [Substitute],
      [Councillor Ash (Chair)], [Councillor Oak], [Councillor Elm], [Councillor Yew], [Mrs Fir, Diocese of], [],
      [Westhampton], [])
      #v(10pt)
      #grid(columns: (120pt, auto), [OFFICER:], [A. Clerk, Senior Democratic Services Officer])"""
    assert [" ".join(text.split()) for text in texts(source)] == [
        "Member",
        "Councillor Ash (Chair)",
        "Councillor Elm",
        "Mrs Fir, Diocese of",
        "Westhampton",
        "Substitute",
        "Councillor Oak",
        "Councillor Yew",
        "OFFICER: A. Clerk, Senior Democratic Services Officer",
    ]


def test_labels_and_values_side_by_side_are_read_across() -> None:
    source = "#grid(columns: (200pt, auto), row-gutter: 0.8em, [Telephone:], [01234 567890], [Fax:], [none])"
    assert [text.split()[0] for text in texts(source)] == ["Telephone:", "Fax:"]


def test_two_columns_of_prose_are_read_down() -> None:
    source = f'#columns(2)[#("left word " * 120) #colbreak() #("right word " * 120)]\n\n{FILL}'
    words = " ".join(texts(source)).split()
    assert words.index("right") > len(words) - 1 - words[::-1].index("left")


def test_gaps_and_indents_are_those_of_the_page() -> None:
    source = f"{FILL * 3}\n\n#v(40pt)\n{FILL}\n\n#pad(left: 40pt)[{FILL * 2}]"
    lines = pdf_document(typeset(source)).lines
    by_gap = [line.gap for line in lines]
    assert by_gap[0] == 1  # the first line of a page
    assert by_gap[1:4] == [0, 0, 0]  # within a paragraph
    assert max(by_gap) >= 2  # after the white space
    indents = {round(line.indent) for line in lines}
    assert min(indents) == 0
    assert max(indents) > 5


def test_a_heading_close_over_text_of_a_smaller_size_stands_apart_from_what_is_before_it() -> None:
    source = f"{FILL * 3}\n\n#v(-9pt)#text(size: 14pt)[*AGENDA*]\n\n#v(-9pt){FILL * 3}"
    lines = pdf_document(typeset(source)).lines
    (heading,) = [line for line in lines if line.text == "AGENDA"]
    assert heading.gap == 1


def test_what_is_kept_of_pages_read_does_not_grow_with_their_number() -> None:
    data = repeated(typeset(f"*Item*\n\n{FILL * 20}"), 200)
    held: list[int] = []
    tracemalloc.start()
    with opened(data) as pdf:
        for page in pages(pdf.handle):
            if page.number in (20, 200):
                held.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert held[1] - held[0] < 100_000  # a page held would be some 20,000 bytes


def test_size_and_weight_are_kept() -> None:
    lines = pdf_document(typeset(f"#text(size: 20pt)[AGENDA]\n\n*Apologies*\n\n{FILL * 4}")).lines
    assert [(line.level, line.bold) for line in lines[:3]] == [(1, False), (0, True), (0, False)]


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_page_that_is_shown_turned_reads_the_same_way_as_its_text_runs(degrees: int) -> None:
    plain = typeset(f"= Heading\n\n{FILL * 2}\n\n#table(columns: 2)[one][two]")
    expected = [line.text for line in pdf_document(plain).lines]
    assert [line.text for line in pdf_document(turned(plain, degrees)).lines] == expected


def test_text_that_runs_sideways_on_an_upright_page_is_read() -> None:
    source = f"#rotate(-90deg, reflow: true)[#block(width: 500pt)[= Heading\n\n{FILL * 2}]]"
    assert texts(source)[0] == "Heading"
    page = pdf_document(typeset(source)).pages[0]
    lines = pdf_document(typeset(source)).lines
    for line in lines:  # the places are those of the page as it is shown: tall and narrow strips
        (rect,) = line.span.rects
        assert 0 <= rect.left < rect.right <= page.width
        assert 0 <= rect.top < rect.bottom <= page.height
        assert rect.bottom - rect.top > rect.right - rect.left


def test_a_watermark_across_the_page_is_set_aside() -> None:
    mark = "#set page(background: rotate(-45deg, text(size: 90pt, fill: silver)[DRAFT]))\n"
    document = pdf_document(typeset(f"{mark}{FILL * 30}\n\nThe end."))
    assert [line.text for line in document.furniture] == ["DRAFT"]
    assert "DRAFT" not in " ".join(line.text for line in document.lines)
    assert [line.text for line in document.lines] == texts(f"{FILL * 30}\n\nThe end.")


def test_a_large_initial_does_not_draw_three_lines_together() -> None:
    source = "#grid(columns: (40pt, auto), text(size: 44pt)[T], [one \\ two \\ three \\ four])"
    words = [word for line in texts(source) for word in line.split()]
    assert [word for word in words if word != "T"] == ["one", "two", "three", "four"]
    assert len(texts(source)) >= 4


def test_a_place_is_measured_from_the_corner_that_is_shown() -> None:
    plain = typeset("#place(top + left)[Here]")
    with pikepdf.open(io.BytesIO(plain)) as document:
        document.pages[0].cropbox = pikepdf.Array([50, 100, 595, 842])
        cropped = saved(document)
    (here,), (there,) = (pdf_document(data).lines[0].span.rects for data in (plain, cropped))
    assert here.left - there.left == pytest.approx(50, abs=0.5)
    assert here.top == pytest.approx(there.top, abs=0.5)


def test_page_numbers_are_of_the_file_and_labels_what_the_page_says() -> None:
    document = pdf_document(typeset('#set page(numbering: "1 of 1")\n#counter(page).update(9)\nA\n#pagebreak()\nB'))
    assert [(page.number, page.label) for page in document.pages] == [(1, "9"), (2, "10")]
    assert [(line.text, line.span.page, line.after_cut) for line in document.lines] == [("A", 1, False), ("B", 2, True)]
    assert document.kind is SourceKind.PDF
    assert document.wrapped


def test_several_threads_read_one_after_the_other() -> None:
    data = repeated(typeset(f"#v(100pt)\n*Item*\n\n{FILL * 2}"), 20)
    expected = pdf_document(data)
    with ThreadPoolExecutor(4) as pool:
        assert all(found == expected for found in pool.map(pdf_document, [data] * 12))


def test_hundreds_of_pages_give_the_lines_of_one_so_many_times() -> None:
    once = typeset(f"#v(100pt)\n*Item*\n\n{FILL * 2}")
    expected = [line.text for line in pdf_document(once).lines]
    assert [line.text for line in pdf_document(repeated(once, 300)).lines] == expected * 300
