"""Tables: the cells that a reader sees, merged ones printed once; tables that only set out the page."""

from __future__ import annotations

import pytest

from tests.reading.sources.word.word_file import RULED, p, read, run, tbl, tc, texts, tr


def span(text: str, width: int) -> str:
    return tc(text, f'<w:gridSpan w:val="{width}"/>')


def down(text: str, *, first: bool = False) -> str:
    return tc(text, f'<w:vMerge w:val="{"restart" if first else "continue"}"/>')


LONG = "The Panel heard what had been done since, and from the head of a school in the town’s north. " * 2

GRIDS: list[tuple[str, list[tuple[str, ...] | str]]] = [
    # plain rows, an empty cell kept
    (tbl(tr("Who", "Ward"), tr("A", "")), [("Who", "Ward"), ("A", "")]),
    # a heading over columns stands in the first of them
    (tbl(tr("", span("2030", 2)), tr("North", "4", "5")), [("", "2030", ""), ("North", "4", "5")]),
    # one over the whole table
    (tbl(tr(span("Schools", 2)), tr("Elm", "Good")), [("Schools", ""), ("Elm", "Good")]),
    # a passage over the whole table is running text
    (tbl(tr(span(LONG, 2)), tr("Elm", "Good")), [LONG.strip(), ("Elm", "Good")]),
    # a cell that runs down stands in its first row
    (tbl(tr(down("North", first=True), "4"), tr(down(""), "5")), [("North", "4"), ("", "5")]),
    # and one that runs down and across
    (
        tbl(tr(tc("All", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), "1"),
            tr(tc("", '<w:gridSpan w:val="2"/><w:vMerge/>'), "2"), tr("a", "b", "3")),
        [("All", "", "1"), ("", "", "2"), ("a", "b", "3")],
    ),
    # the older way of merging across
    (
        tbl(tr(tc("All", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")), tr("a", "b")),
        [("All", ""), ("a", "b")],
    ),
    # a row that begins further in, and one that ends before the others
    (tbl(tr("a", "b"), tr("c", properties='<w:gridBefore w:val="1"/>')), [("a", "b"), ("", "c")]),
    (tbl(tr("a", "b"), tr("c", properties='<w:gridAfter w:val="1"/>')), [("a", "b"), ("c", "")]),
    # columns of the file's grid in which no cell begins are none
    (tbl(tr(span("a", 2), span("b", 3)), tr(span("c", 2), span("d", 3))), [("a", "b"), ("c", "d")]),
    # edges that a careless hand moved by a hair
    (
        tbl(tr("a", span("b", 2)), tr(span("c", 2), "d"), grid=(2000, 40, 2000)),
        [("a", "b"), ("c", "d")],
    ),
    # paragraphs within a cell, a line break, a list
    (tbl(tr(tc(p("one") + p() + p("two")), "x")), [("one\ntwo", "x")]),
    (tbl(tr(tc(p("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>")), "x")), [("one\ntwo", "x")]),
    # a tab within a cell is a space in it, and never a further cell
    (tbl(tr(tc(p("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t></w:r>")), "x")), [("one    two", "x")]),
    # a table within a cell
    (tbl(tr(tc(tbl(tr("a", "b"), tr("c", "d")) + p()), "x")), [("a b\nc d", "x")]),
    # rows and cells in content controls, as a form that repeats rows has them
    (tbl(f"<w:sdt><w:sdtContent>{tr('a', 'b')}</w:sdtContent></w:sdt>"), [("a", "b")]),
    (
        tbl(f"<w:tr><w:sdt><w:sdtContent>{tc('a')}</w:sdtContent></w:sdt>{tc('b')}</w:tr>"),
        [("a", "b")],
    ),
    # an empty row is no line
    (tbl(tr("a", "b"), tr("", ""), tr("c", "d")), [("a", "b"), ("c", "d")]),
    # a table of one column is a box round text
    (tbl(tr("a"), tr("b")), ["a", "b"]),
    # a row that was struck out, and a cell
    (tbl(tr("a", "b"), tr("c", "d", properties="<w:del/>")), [("a", "b")]),
    (tbl(tr("a", tc("x", "<w:cellDel/>"), "b"), tr("c", "d")), [("a", "b"), ("c", "d")]),
    # an unruled table of label and value
    (tbl(tr("Wards:", tc(p("Elm") + p("Oak"))), properties=""), [("Wards:", "Elm\nOak")]),
    # an unruled table that sets out an agenda: the number joins the title
    (
        tbl(tr("5.", tc(p("Roads") + p("Report of the Director")), "(Pages 3 - 8)"), properties=""),
        ["5. Roads", "Report of the Director", "(Pages 3 - 8)"],
    ),
    # a ruled one that sets out minutes
    (
        tbl(tr("5.", tc(p("Roads") + p("One.") + p("Two.") + p("Three.") + p("Four.")), "Clerk")),
        ["5. Roads", "One.", "Two.", "Three.", "Four.", "Clerk"],
    ),
    # a ruled plan whose cells are numbered stays a table
    (
        tbl(tr("1.1", tc(p("Train staff") + p("Tell schools")), "Head", "May")),
        [("1.1", "Train staff\nTell schools", "Head", "May")],
    ),
    # a table in the cell of a page set out with one
    (
        tbl(tr("2.", tc(p("Interests") + tbl(tr("A", "6"))))),
        ["2. Interests", ("A", "6")],
    ),
    # two lists side by side, set out without rules
    (tbl(tr(tc(p("A") * 5), tc(p("B") * 5)), properties=""), [*["A"] * 5, *["B"] * 5]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "rows"), GRIDS)
def test_rows_and_cells(body: str, rows: list[tuple[str, ...] | str]) -> None:
    lines = read(p("Before") + body + p("After")).lines[1:-1]
    assert [line.text if line.cells is None else line.cells for line in lines] == rows


def test_the_text_of_a_row_is_its_cells_with_tabs() -> None:
    assert texts(tbl(tr("a", "", tc(p("b") + p("c"))))) == ["a\t\tb c"]


def test_a_row_that_pages_repeat_is_a_heading() -> None:
    lines = read(tbl(tr("Who", "Ward", properties="<w:tblHeader/>"), tr("A", "B"))).lines
    assert [line.bold for line in lines] == [True, False]


def test_a_row_is_bold_where_all_of_it_is() -> None:
    bold = tc(p(run("Who", "<w:b/>")))
    lines = read(tbl(tr(bold, bold), tr(bold, "B"), tr(bold, ""))).lines
    assert [line.bold for line in lines] == [True, False, True]


def test_numbers_go_on_through_the_cells() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = tc(p("", '<w:numPr><w:numId w:val="1"/></w:numPr>'))
    assert texts(tbl(tr(number, "Roads"), tr(number, "Parks")), numbering=numbering) == ["1.\tRoads", "2.\tParks"]


def test_rules_may_come_from_the_style_of_the_table_or_from_its_cells() -> None:
    styles = f'<w:style w:type="table" w:styleId="Grid"><w:tblPr>{RULED}</w:tblPr></w:style>'
    row = tr("5.", tc(p("Roads") + p("Parks")))
    styled = texts(tbl(row, properties='<w:tblStyle w:val="Grid"/>'), styles=styles)
    edge = '<w:tcBorders><w:left w:val="single"/></w:tcBorders>'
    celled = texts(tbl(tr(tc("5.", edge), tc(p("Roads") + p("Parks"))), properties=""))
    assert styled == celled == ["5.\tRoads Parks"]
    assert texts(tbl(row, properties='<w:tblStyle w:val="Nowhere"/>'), styles=styles) == ["5. Roads", "Parks"]
