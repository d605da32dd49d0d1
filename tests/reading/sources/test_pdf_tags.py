"""What a tagged PDF says of its own text: headings, what is no text, tables that nothing else shows."""

from __future__ import annotations

import io

import pikepdf
import pytest

from matters.reading.sources.pdf import pdf_document
from tests.reading.sources.paper import saved, typeset

FILL = "The panel heard how the service had changed since the spring and asked what parents had said about it. "


def marked(*stretches: tuple[str, str], pages: int = 1) -> bytes:
    """A tagged PDF, each of its pages with these stretches of text, from the top, each under its mark."""
    document = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    for _ in range(pages):
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(R=font))
        content = [
            f"/{mark} BMC BT /R 10 Tf 1 0 0 1 60 {790 - 60 * at} Tm ({words}) Tj ET EMC"
            for at, (mark, words) in enumerate(stretches)
        ]
        page.Contents = document.make_stream("\n".join(content).encode())
    document.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    return saved(document)


def test_what_is_tagged_as_no_text_is_furniture_on_each_page_after_the_first() -> None:
    data = marked(("Artifact", "Sallowgarth Council"), ("P", "The panel met."), ("P", "It heard of roads."), pages=2)
    document = pdf_document(data)
    assert [(line.span.page, line.text) for line in document.furniture if line.span.page == 2] == [
        (2, "Sallowgarth Council")
    ]
    assert "The panel met." in [line.text for line in document.lines]


def test_a_file_that_is_tagged_as_no_text_throughout_is_read_all_the_same() -> None:
    data = marked(*(("Artifact", f"The panel spoke of thing {letter}.") for letter in "ABCDEFGH"), pages=2)
    read = [line.text for line in pdf_document(data).lines if line.span.page == 2]
    assert read[-6:] == [f"The panel spoke of thing {letter}." for letter in "CDEFGH"]


@pytest.mark.parametrize(("mark", "level"), [("H1", 1), ("H2", 2), ("H6", 6), ("P", 0), ("Heading#203", 3)])
def test_a_heading_that_is_tagged_as_one_has_its_level(mark: str, level: int) -> None:
    data = marked((mark, "Roads"), ("P", "The panel met."))
    assert [line.level for line in pdf_document(data).lines] == [level, 0]


SPANNING = """#table(columns: (120pt, 60pt, 60pt, 60pt, 60pt), stroke: none, table.header(
  table.cell(rowspan: 2)[Service], table.cell(colspan: 2)[Spring], table.cell(colspan: 2)[Autumn],
  [Calls], [Visits], [Calls], [Visits]),
  [Roads and paths of all kinds in the villages], [12], [], [10], [11], [Parks], [7], [5], [], [8],
  [Bins], [], [3], [4], [6])"""


def test_cells_over_several_columns_and_rows_are_where_the_tags_say() -> None:
    found = [line.cells for line in pdf_document(typeset(f"{FILL}\n\n{SPANNING}\n\n{FILL}")).lines if line.cells]
    assert found == [
        ("Service", "Spring", "", "Autumn", ""),
        ("", "Calls", "Visits", "Calls", "Visits"),
        ("Roads and paths of all kinds in the villages", "12", "", "10", "11"),
        ("Parks", "7", "5", "", "8"),
        ("Bins", "", "3", "4", "6"),
    ]


def test_a_table_that_only_lays_out_labels_and_values_stays_text() -> None:
    source = (
        "#table(columns: (80pt, 120pt, 60pt, 90pt), stroke: none, [Report to:], [Panel], [Date:], [3 May], [Subject:],"
    )
    document = pdf_document(typeset(f"{source} [Roads], [Ward:], [All], [Author:], [A. Clerk], [Open:], [Yes])"))
    assert [line.cells for line in document.lines] == [None] * 3


def test_a_tree_that_leads_in_a_circle_does_not_stop_the_reading() -> None:
    with pikepdf.open(io.BytesIO(typeset(SPANNING))) as document:
        root = document.Root.StructTreeRoot
        child = root.K[0] if isinstance(root.K, pikepdf.Array) else root.K
        child.K = pikepdf.Array([child, *list(child.K)])
        lines = pdf_document(saved(document)).lines
    assert "Parks" in " ".join(line.text for line in lines)
