"""Pages as far as a Word file records them; headers, footers and notes, kept for showing and seen by no grammar."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.reading.sources.word.word_file import p, read, run, tbl, tc, tr

HARD = '<w:r><w:br w:type="page"/></w:r>'
SOFT = "<w:r><w:lastRenderedPageBreak/></w:r>"


def section(*, kind: str = "", more: str = "", header: str = "", footer: str = "", which: str = "default") -> str:
    """The properties of a section."""
    refs = "".join(
        f'<w:{name}Reference w:type="{which}" r:id="{key}"/>'
        for name, key in (("header", header), ("footer", footer))
        if key
    )
    begins = f'<w:type w:val="{kind}"/>' if kind else ""
    return f"<w:sectPr>{refs}{begins}{more}</w:sectPr>"


PAGED = [
    # the author's break, in a paragraph of its own and at the end of one
    (p("a") + p(HARD) + p("b"), [1, 2]),
    (p(run("a") + HARD) + p("b"), [1, 2]),
    # in the middle of a paragraph it ends the line
    (p(run("a") + HARD + run("b")), [1, 2]),
    # where Word last began a page
    (p("a") + p(SOFT + run("b")), [1, 2]),
    # after an author's break Word records the same page once more
    (p("a") + p(HARD) + p(SOFT + run("b")), [1, 2]),
    # at the very beginning it begins none
    (p(SOFT + run("a")) + p("b"), [1, 1]),
    # two breaks leave a page empty
    (p("a") + p(HARD + HARD) + p("b"), [1, 3]),
    # a page with only a picture is a page
    (p("<w:r><w:drawing/></w:r>") + p("b", "<w:pageBreakBefore/>"), [2]),
    # a paragraph that begins a page, and does not where it stands on a new one
    (p("a") + p("b", "<w:pageBreakBefore/>"), [1, 2]),
    (p("a") + p(HARD) + p("b", "<w:pageBreakBefore/>"), [1, 2]),
    # a section begins a page, or says that it does not
    (p("a", section()) + p("b") + section(), [1, 2]),
    (p("a", section()) + p("b") + section(kind="continuous"), [1, 1]),
    # columns within a page
    (p(run("a") + '<w:r><w:br w:type="column"/></w:r>' + run("b")), [1, 1]),
    # a table that a page cuts: between rows
    (tbl(tr("a", "b"), tr(tc(p(SOFT + run("c"))), tc(p(SOFT + run("d"))))), [1, 2]),
]


@pytest.mark.parametrize(("body", "pages"), PAGED)
def test_the_page_of_each_line(body: str, pages: list[int]) -> None:
    document = read(body)
    assert [line.span.page for line in document.lines] == pages
    assert [page.number for page in document.pages] == list(range(1, pages[-1] + 1))
    assert [line.after_cut for line in document.lines] == [
        False,
        *(b > a for a, b in pairwise(pages)),
    ]


def test_a_paragraph_and_a_row_over_a_page_s_end_know_both_pages() -> None:
    body = p(run("a ") + SOFT + run("b")) + tbl(tr(tc(p("c") + p(SOFT + run("d"))), "e"))
    document = read(body)
    assert [(line.text, line.span.page, line.span.last_page) for line in document.lines] == [
        ("a b", 1, 2), ("c d\te", 2, 3),
    ]  # fmt: skip
    assert not any(line.after_cut for line in document.lines)


def field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} ">{run("9")}</w:fldSimple>'


def test_headers_and_footers_are_furniture_on_each_page() -> None:
    end = section(header="header", footer="footer")
    document = read(
        p("a") + p(HARD) + p("b") + end, header=p("Agenda Item 5"), footer=p(f"{run('Page ')}{field('PAGE')}")
    )
    assert [line.text for line in document.lines] == ["a", "b"]
    assert [(line.text, line.span.page) for line in document.furniture] == [
        ("Agenda Item 5", 1), ("Page 1", 1), ("Agenda Item 5", 2), ("Page 2", 2),
    ]  # fmt: skip
    places = sorted(line.span.line or 0 for line in (*document.lines, *document.furniture))
    assert places == [1, 2, 3, 4, 5, 6]


def test_a_section_has_its_own_header_and_else_that_of_the_one_before() -> None:
    body = p("a", section(header="header")) + p("b", section()) + p("c") + section(header="header2")
    document = read(body, header=p("One"), header2=p("Two"))
    assert [(line.text, line.span.page) for line in document.furniture] == [("One", 1), ("One", 2), ("Two", 3)]


def test_a_first_page_and_even_pages_may_have_headers_of_their_own() -> None:
    refs = '<w:headerReference w:type="{}" r:id="{}"/>'
    which = refs.format("first", "header") + refs.format("even", "header2") + refs.format("default", "header3")
    body = p("a") + p(HARD) + p("b") + p(HARD) + p("c") + f"<w:sectPr>{which}<w:titlePg/></w:sectPr>"
    document = read(body, header=p("First"), header2=p("Even"), header3=p("Odd"), settings="<w:evenAndOddHeaders/>")
    assert [line.text for line in document.furniture] == ["First", "Even", "Odd"]


def test_pages_are_called_what_they_are_printed_with() -> None:
    end = section(footer="footer", more='<w:pgNumType w:start="41"/>')
    document = read(p("a") + p(HARD) + p("b") + end, footer=p(field("PAGE")))
    assert [page.label for page in document.pages] == ["41", "42"]
    assert [line.text for line in document.furniture] == ["41", "42"]


NOTE = '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>'
NOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    + NOTE.format(2, run(" By school."))
    + NOTE.format(3, run("Draft."))
)


def refer(key: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{key}"/></w:r>'


def test_a_note_to_a_paragraph_is_kept_for_showing() -> None:
    document = read(p(run("Grades") + refer(3) + run(" and") + refer(2)) + p("After"), footnotes=NOTES)
    assert [line.text for line in document.lines] == ["Grades¹ and²", "After"]
    assert [line.text for line in document.furniture] == ["¹ Draft.", "² By school."]


def test_a_note_to_a_table_stands_below_it() -> None:
    document = read(tbl(tr("Grades", tc(p(run("4") + refer(2))))) + p("After"), footnotes=NOTES)
    assert [line.text for line in document.lines] == ["Grades\t4¹", "¹ By school.", "After"]


def test_a_note_that_is_not_there_leaves_its_mark() -> None:
    assert [line.text for line in read(p(run("Grades") + refer(8))).lines] == ["Grades¹"]


def test_an_endnote_is_read_as_a_footnote_is() -> None:
    notes = f'<w:endnote w:id="2">{p("At the end.")}</w:endnote>'
    document = read(p(run("Grades") + '<w:r><w:endnoteReference w:id="2"/></w:r>'), endnotes=notes)
    assert [line.text for line in document.furniture] == ["¹ At the end."]
