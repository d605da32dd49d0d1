"""Tables of a PDF: one line a row, however the table is ruled."""

from __future__ import annotations

import pytest

from matters.reading.sources.pdf import pdf_document
from tests.reading.sources.drawn import Drawing, table
from tests.reading.sources.paper import typeset

LONG = "Head of Streets, Parks and Open Spaces"


def rows(source: str) -> list[tuple[str, ...]]:
    return [line.cells for line in pdf_document(typeset(source)).lines if line.cells is not None]


HEADER = ("[Report to:], [Scrutiny Panel], [Date:], [3 May 2033], [Subject:], [Roads]", "[Portfolio:], [Streets]")

RULED = [
    # Ruled both ways.
    (
        f"#table(columns: (80pt, 120pt, 60pt, 80pt), {HEADER[0]}, {HEADER[1]})",
        [("Report to:", "Scrutiny Panel", "Date:", "3 May 2033"), ("Subject:", "Roads", "Portfolio:", "Streets")],
    ),
    # Lines across only, drawn cell by cell.
    (
        "#table(columns: (80pt, 120pt), stroke: (x: none, y: 0.5pt), [Positive], [No], [Negative], [Yes])",
        [("Positive", "No"), ("Negative", "Yes")],
    ),
    # Lines across only, each drawn whole: the columns show in the text.
    (
        "#table(columns: (80pt, 120pt, 60pt), stroke: none, table.hline(), [Measure], [2031], [2032], table.hline(),"
        "[Waits], [14], [12], [Calls], [3], [5], table.hline())",
        [("Measure", "2031", "2032"), ("Waits", "14", "12"), ("Calls", "3", "5")],
    ),
    # A cell's wrapped lines are one text, and its row is one row.
    (
        f"#table(columns: (70pt, 100pt), [Report of:], [{LONG}], [Wards], [All])",
        [("Report of:", LONG), ("Wards", "All")],
    ),
    # A line that the author broke stays broken.
    (
        "#table(columns: (80pt, 200pt), [Present], [Councillor Ash\\ Councillor Elm])",
        [("Present", "Councillor Ash\nCouncillor Elm")],
    ),
    # Lines that begin alike are a list, even where the next word would not have fitted.
    (
        "#table(columns: (60pt, 110pt), [Members], [Councillor Rowan Ash\\ Councillor Ivy Elm])",
        [("Members", "Councillor Rowan Ash\nCouncillor Ivy Elm")],
    ),
    # Cells set so close that only the rule between them parts them.
    (
        "#table(columns: (auto, auto, auto), inset: 2pt, [Report to:], [Streets Panel], [Date:])",
        [("Report to:", "Streets Panel", "Date:")],
    ),
    # Empty cells keep their place.
    ("#table(columns: 3 * (60pt,), [a], [], [c], [], [b], [])", [("a", "", "c"), ("", "b", "")]),
    # A cell over two columns, and one over two rows.
    (
        "#table(columns: 3 * (80pt,), table.cell(colspan: 2)[wide], [x], table.cell(rowspan: 2)[tall], [1], [2],"
        "[3], [4])",
        [("wide", "", "x"), ("tall", "1", "2"), ("", "3", "4")],
    ),
    # Figures at the right of their cells are in their own columns.
    (
        "#table(columns: 3 * (60pt,), align: right, [1,204], [7%], [12], [3], [100%], [1])",
        [("1,204", "7%", "12"), ("3", "100%", "1")],
    ),
    # Rules between the rows and none over the heading or under the last row.
    (
        "#table(columns: (80pt, 90pt, 60pt), stroke: none, [Measure], [Spring], [Autumn], table.hline(), [Waits], [14],"
        "[12], table.hline(), [Calls], [3], [5], table.hline(), [Visits], [8], [9])",
        [("Measure", "Spring", "Autumn"), ("Waits", "14", "12"), ("Calls", "3", "5"), ("Visits", "8", "9")],
    ),
    # A heading over two columns stands in the first of them, whether it is set at their left, middle or right.
    *(
        (
            f"#table(columns: (80pt,) + 4 * (60pt,), stroke: (x: none, y: 0.5pt), align: {align}, [],"
            "table.cell(colspan: 2)[Spring], table.cell(colspan: 2)[Autumn], [Service], [Calls], [Visits], [Calls],"
            "[Visits], [Roads], [12], [14], [10], [11], [Parks], [7], [5], [6], [8])",
            [
                ("", "Spring", "", "Autumn", ""),
                ("Service", "Calls", "Visits", "Calls", "Visits"),
                ("Roads", "12", "14", "10", "11"),
                ("Parks", "7", "5", "6", "8"),
            ],
        )
        for align in ("left", "center", "right")
    ),
    # Ruled down and round but not between its rows.
    (
        "#table(columns: (80pt, 90pt), stroke: (x: 0.5pt), table.hline(), [Ward], [Homes], table.hline(), [North],"
        "[14], [South], [9], [Harbour], [22], table.hline())",
        [("Ward", "Homes"), ("North", "14"), ("South", "9"), ("Harbour", "22")],
    ),
    # No rule at all: figures in columns.
    (
        "#table(columns: (120pt, 70pt, 70pt), stroke: none, align: (left, right, right), [Service], [2031], [2032],"
        "[Bins emptied], [1,204], [1,310], [Lamps mended], [88], [97], [Trees planted], [41], [60])",
        [
            ("Service", "2031", "2032"),
            ("Bins emptied", "1,204", "1,310"),
            ("Lamps mended", "88", "97"),
            ("Trees planted", "41", "60"),
        ],
    ),
    # No rule at all: three columns under a bold heading, their cells wrapped.
    (
        "#table(columns: (70pt, 120pt, 90pt), stroke: none, row-gutter: 6pt, [*Topic*], [*Why*], [*When*], [Buses],"
        "[To hear what the operators plan for the autumn], [June], [Parks], [Yearly look at the plan], [July], [Roads],"
        "[To ask why the works are late], [Not yet set])",
        [
            ("Topic", "Why", "When"),
            ("Buses", "To hear what the operators plan for the autumn", "June"),
            ("Parks", "Yearly look at the plan", "July"),
            ("Roads", "To ask why the works are late", "Not yet set"),
        ],
    ),
    # Ticks in columns, each in one of them.
    (
        "#table(columns: (120pt, 60pt, 60pt), stroke: none, [Aim], [Helps], [Harms], [Clean air], [x], [],"
        "[Full shops], [], [x], [Safe streets], [x], [])",
        [("Aim", "Helps", "Harms"), ("Clean air", "x", ""), ("Full shops", "", "x"), ("Safe streets", "x", "")],
    ),
    # Shading is no rule, and does not hide one.
    (
        "#table(columns: 2 * (80pt,), fill: (_, y) => if y == 0 { silver }, [Name], [Place], [Ash], [North])",
        [("Name", "Place"), ("Ash", "North")],
    ),
]


@pytest.mark.parametrize(("source", "expected"), RULED)
def test_a_row_is_one_line(source: str, expected: list[tuple[str, ...]]) -> None:
    assert rows(f"Before the table\n\n{source}\n\nAfter it") == expected


TEXT = [
    # Underlined words.
    "#underline[Apologies for absence]\n\nNone.\n\n#underline[Declarations of interest]\n\nNone.",
    # A border round the page.
    "#set page(background: rect(width: 500pt, height: 760pt))\nScrutiny Panel\n\nMembers",
    # A box round a notice.
    "#rect(width: 300pt)[This meeting will be filmed.\n\nPlease tell the clerk if you object.]",
    # Rules over and under a heading.
    "#line(length: 100%)\nScrutiny Panel\n#line(length: 100%)",
    # Two rules, one at the head and one at the foot of a page of text.
    "#line(length: 100%)\nVENUE: #h(40pt) Town Hall\n\n"
    + "The panel asked how long the works would last. " * 20
    + "\n#line(length: 100%)",
    # A list beside its numbers.
    "+ one\n+ two\n+ three",
]


@pytest.mark.parametrize("source", TEXT)
def test_rules_that_part_no_columns_make_no_table(source: str) -> None:
    assert rows(source) == []


def test_a_row_that_is_one_wide_cell_is_running_text() -> None:
    source = (
        """#table(columns: (200pt, 100pt), table.cell(colspan: 2)[Implications of the proposals], [Positive], [Yes])"""
    )
    lines = pdf_document(typeset(source)).lines
    assert [(line.text, line.cells) for line in lines] == [
        ("Implications of the proposals", None),
        ("Positive\tYes", ("Positive", "Yes")),
    ]


def test_a_table_over_two_pages_is_one_and_its_heading_comes_once() -> None:
    source = """#set page(height: 300pt)
      #table(columns: 2 * (100pt,), table.header([School], [Grade]), ..range(12).map(i => ([S#i], [G#i])).flatten())"""
    document = pdf_document(typeset(source))
    found = [line.cells for line in document.lines]
    assert found == [("School", "Grade"), *((f"S{i}", f"G{i}") for i in range(12))]
    assert [line.text for line in document.furniture] == ["School\tGrade"] * (len(document.pages) - 1)


def test_a_row_that_a_page_break_cut_is_whole() -> None:
    words = "the service reported that waits had fallen and that staff now call each family within a week of asking"
    source = f"""#set page(height: 170pt, margin: 50pt)
      #table(columns: (80pt, 120pt), [Theme], [Told], [Waits], [{words}], [Calls], [None.])"""
    document = pdf_document(typeset(source))
    assert len(document.pages) > 1
    assert [line.cells for line in document.lines] == [("Theme", "Told"), ("Waits", words), ("Calls", "None.")]
    assert document.lines[1].span.last_page == 2


def test_a_place_is_given_for_each_cell() -> None:
    (row,) = pdf_document(typeset("#table(columns: 2 * (100pt,), [left], [right])")).lines
    left, right = row.span.rects
    assert left.right < right.left


def test_a_row_that_begins_a_page_is_not_joined_to_one_that_ends_in_a_small_word() -> None:
    rows = "".join(f"[Does it do good, {number}?], [No]," for number in range(12))
    document = pdf_document(typeset(f"#set page(height: 150pt, margin: 30pt)\n#table(columns: (140pt, 60pt), {rows})"))
    assert len(document.pages) > 2
    assert [line.cells for line in document.lines] == [(f"Does it do good, {number}?", "No") for number in range(12)]


def test_a_table_that_no_rule_draws_goes_on_over_the_page() -> None:
    rows = "".join(
        f"[Service {letter}], [{number}], [{9 * number}]," for number, letter in enumerate("ABCDEFGHIJKL", 1)
    )
    source = f"""#set page(height: 220pt, margin: 50pt)
      #table(columns: (100pt, 70pt, 70pt), stroke: none, align: (left, right, right),
        table.header([Service], [Spring], [Autumn]), {rows})"""
    document = pdf_document(typeset(source))
    assert len(document.pages) > 1
    cells = [line.cells for line in document.lines]
    assert cells[0] == ("Service", "Spring", "Autumn")
    assert cells[1:] == [(f"Service {letter}", str(n), str(9 * n)) for n, letter in enumerate("ABCDEFGHIJKL", 1)]


def test_text_in_small_tables_does_not_make_a_heading_of_the_rest() -> None:
    rows = "".join(f"[Row {number} of a table set small], [{number}]," for number in range(1, 30))
    source = f"The panel met.\n\nIt heard how the works went.\n#text(size: 8pt)[#table(columns: 2, {rows})]"
    assert {line.level for line in pdf_document(typeset(source)).lines} == {0}


def test_two_tables_of_other_columns_one_right_under_the_other_are_two() -> None:
    drawing = Drawing()
    for top, middle, words in [(100, 150, ("Roads", "Open")), (130, 210, ("Parks", "Shut"))]:
        for row in range(3):
            drawing.text(64, top + 9 * row + 7, words[0], size=6)
            drawing.text(middle + 4, top + 9 * row + 7, words[1], size=6)
        for row in range(4):
            for left, right in ((60, middle), (middle, 320)):
                drawing.rule(left, top + 9 * row, right, top + 9 * row)
    found = [line.cells for line in pdf_document(drawing.pdf()).lines]
    assert found == [("Roads", "Open")] * 3 + [("Parks", "Shut")] * 3


def test_two_tables_ruled_only_across_with_a_ruled_one_between_them_are_two() -> None:
    page = Drawing()
    table(page, [("Area", "Calls", "Visits"), ("North", "12", "9"), ("South", "7", "14")], "across", top=100)
    page.text(60, 180, "What was answered")
    table(page, [("Asked", "Reply"), ("A ramp", "Agreed")], "ruled", top=190)
    page.text(60, 250, "Homes seen")
    table(page, [("Home", "Kind", "Grade"), ("Elm Lodge", "Care home", "Good")], "across", top=260)
    printed = pdf_document(page.pdf()).lines
    assert [line.cells for line in printed if line.cells] == [
        ("Area", "Calls", "Visits"),
        ("North", "12", "9"),
        ("South", "7", "14"),
        ("Asked", "Reply"),
        ("A ramp", "Agreed"),
        ("Home", "Kind", "Grade"),
        ("Elm Lodge", "Care home", "Good"),
    ]
    assert [line.text for line in printed if not line.cells] == ["What was answered", "Homes seen"]
