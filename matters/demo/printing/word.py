"""A pack as a Word file, by python-docx: with styles, automatic numbers, headers and merged cells, as officers write.

Word records where it last began a page; so does this, so that each mark's page is that of the PDF.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import _Footer, _Header
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from matters.demo.printing.blocks import Columns, Item, Row, Style, Table, Text
from matters.demo.printing.lay_out import Layout
from matters.demo.printing.pages import Page, Piece, spans
from matters.demo.printing.places import Places, pages_of_marks
from matters.demo.words.template import BLANK_PAGE

WRITTEN = (2029, 1, 1, 0, 0, 0)
"""The date in the file's index: the same pack gives the same bytes."""
CLAUSES = 90
"""The number of the pattern of lists of clauses; Word's own have lower ones."""
HEADINGS = {Style.TITLE: "Heading1", Style.SECTION: "Heading2"}
"""By the identifiers that Word's own styles have in every file: to look a style up by its name takes long."""
SOFT_PAGE = f"<w:r {nsdecls('w')}><w:lastRenderedPageBreak/></w:r>"


def word(layout: Layout) -> tuple[bytes, Places]:
    """The Word file of a pack, and the page of each mark."""
    writer = _Writer(layout)
    for page in layout.pages:
        writer.page(page)
    return _packed(writer.document), pages_of_marks(layout.pages)


def _packed(document: WordDocument) -> bytes:
    made, out = io.BytesIO(), io.BytesIO()
    document.save(made)
    with ZipFile(made) as written, ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for name in written.namelist():
            info = ZipInfo(name, WRITTEN)
            info.compress_type = ZIP_DEFLATED
            kept.writestr(info, written.read(name))
    return out.getvalue()


@dataclass(slots=True)
class _List:
    """A list of clauses that is being counted: its number in the file, and the last clause of each level."""

    key: int = 0
    counts: list[int] = field(default_factory=lambda: [0, 0])

    def goes_on(self, depth: int, place: int) -> bool:
        """Whether a clause is the next at its level."""
        return bool(self.key) and self.counts[depth] + 1 == place

    def count(self, depth: int, place: int) -> None:
        self.counts[depth] = place
        self.counts[depth + 1 :] = [0] * (len(self.counts) - depth - 1)


class _Writer:
    """Puts one page after another into a file."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.width = layout.measure.width
        self.document = Document()
        normal = self.document.styles["Normal"]
        normal.font.size = Pt(layout.measure.size)
        self.edges: tuple[str | None, str | None, bool] | None = None
        self.list = _List()
        self.open: Paragraph | None = None
        self.rows: etree._Element | None = None
        self.soft = False
        self._clause_pattern()

    def _clause_pattern(self) -> None:
        """ "(1)", and "(a)" beneath it."""
        levels = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="(%{depth + 1})"/>'
            f'<w:pPr><w:ind w:left="{720 * (depth + 1)}" w:hanging="720"/></w:pPr></w:lvl>'
            for depth, form in enumerate(("decimal", "lowerLetter"))
        )
        pattern = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{CLAUSES}">{levels}</w:abstractNum>'
        self.document.part.numbering_part.element.insert(0, parse_xml(pattern))

    def page(self, page: Page) -> None:
        """One page, its header where it changes."""
        begins, edges = page.first or page.blank, (page.stamp, page.header, page.turned)
        self.width = self.layout.measure.of(page).width
        if page.blank:
            self._break()
            self.document.add_paragraph(BLANK_PAGE).alignment = WD_ALIGN_PARAGRAPH.CENTER
            return
        if begins and edges != self.edges:
            self._section(page)
        elif begins:
            self._break()
        else:
            self.soft = True
        if page.corner and page.first:
            corner = self.document.add_paragraph()
            corner.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            corner.add_run(page.corner).bold = True
        for piece in page.pieces:
            self._piece(piece)

    def _break(self) -> None:
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _section(self, page: Page) -> None:
        first = self.edges is None
        section = self.document.sections[0] if first else self.document.add_section(WD_SECTION.NEW_PAGE)
        section.page_width, section.page_height = map(Pt, self.layout.measure.of(page).paper)
        self.edges = (page.stamp, page.header, page.turned)
        section.different_first_page_header_footer = page.header is not None
        stamp = f"Agenda Item {page.stamp}" if page.stamp else ""
        _put_edge(section.header, stamp, page.header or "")
        if page.header is not None:
            _put_edge(section.first_page_header, stamp, "")
            _put_number(section.first_page_footer)
        if first:
            _put_number(section.footer)

    def _piece(self, piece: Piece) -> None:
        match piece.block:
            case Text(text, style):
                bold = style in (Style.BOLD, Style.PART)
                self._flow(piece, self.open if piece.continued else None, text, style=style, bold=bold)
            case Item(_, text):
                self._flow(
                    piece, self.open or self._item(piece.block) if piece.continued else self._item(piece.block), text
                )
            case Table():
                self._table(piece, piece.block)
            case Columns(left, right):
                self._columns(left, right)

    def _flow(
        self, piece: Piece, paragraph: Paragraph | None, text: str, *, style: Style = Style.BODY, bold: bool = False
    ) -> None:
        """A paragraph, or what stands of it on this page."""
        if paragraph is None:
            paragraph = self._styled(HEADINGS.get(style))
            if style is Style.CENTRED:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if self.soft:
            paragraph._p.append(parse_xml(SOFT_PAGE))
            self.soft = False
        run = paragraph.add_run(f"{text} " if piece.unfinished else text)
        if bold:
            run.bold = True
        self.open = paragraph if piece.unfinished else None

    def _styled(self, style: str | None) -> Paragraph:
        paragraph = self.document.add_paragraph()
        paragraph._p.style = style
        return paragraph

    def _item(self, item: Item) -> Paragraph:
        """An empty paragraph of a list: bullets and clauses are numbered by Word, paragraphs "1.2" by their author."""
        if item.marker == "-":
            return self._styled("ListBullet2" if item.depth else "ListBullet")
        paragraph = self.document.add_paragraph()
        label = item.marker.strip("()")
        if not item.marker.startswith("("):
            paragraph.add_run(f"{item.marker}\t")
            return paragraph
        depth = int(label.isalpha())
        place = ord(label) - 96 if depth else int(label)
        if not self.list.goes_on(depth, place):
            self.list = _List(self._new_list(depth, place))
        self.list.count(depth, place)
        numbered = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{self.list.key}"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(numbered))
        return paragraph

    def _new_list(self, depth: int, place: int) -> int:
        """The number of a list of clauses that begins at a place of its own."""
        entry = self.document.part.numbering_part.element.add_num(CLAUSES)
        for level in range(2):
            entry.add_lvlOverride(ilvl=level).add_startOverride(place if level == depth else 1)
        return int(entry.numId)

    def _table(self, piece: Piece, table: Table) -> None:
        """A table, or the rows of it on this page, added to those on the page before."""
        if piece.continued and self.rows is not None:
            rows = self.rows
        else:
            rows = parse_xml(_empty_table(table, self.width))
            self.document._body._body.insert_element_before(rows, "w:sectPr")
            for cells in table.heads:
                rows.append(parse_xml(_row(table, Row(cells, band=spans(cells)), bold=True, heads=True)))
        for row in table.rows:
            made = parse_xml(_row(table, row, bold=row.band))
            if self.soft:
                next(made.iter(qn("w:p"))).append(parse_xml(SOFT_PAGE))
                self.soft = False
            rows.append(made)
        self.rows = rows
        if not piece.unfinished:
            self.document.add_paragraph()

    def _columns(self, left: tuple[Text, ...], right: tuple[Text, ...]) -> None:
        """Two lists side by side, in a table without lines."""
        table = self.document.add_table(1, 2)
        for cell, entries in zip(table.rows[0].cells, (left, right), strict=True):
            for n, entry in enumerate(entries):
                paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
                paragraph.add_run(entry.text).bold = n == 0


def _put_edge(edge: _Header, stamp: str, running: str) -> None:
    edge.is_linked_to_previous = False
    first = edge.paragraphs[0]
    first.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    first.add_run(stamp).bold = True
    if running:
        edge.add_paragraph(running)


def _put_number(edge: _Footer) -> None:
    """ "Page 7", counted by Word."""
    edge.is_linked_to_previous = False
    paragraph = edge.paragraphs[0]
    paragraph.add_run("Page ")
    number = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    paragraph._p.append(number)


def _empty_table(table: Table, width: float) -> str:
    style = '<w:tblStyle w:val="TableGrid"/>' if table.ruled else ""
    columns = "".join(f'<w:gridCol w:w="{round(share * width * 20)}"/>' for share in table.widths)
    return f"<w:tbl {nsdecls('w')}><w:tblPr>{style}</w:tblPr><w:tblGrid>{columns}</w:tblGrid></w:tbl>"


def _row(table: Table, row: Row, *, bold: bool, heads: bool = False) -> str:
    """A row; a band is one cell as wide as the table, a line end in a cell a new paragraph."""
    cells = [(row.cells[0], len(row.cells))] if row.band else [(cell, 1) for cell in row.cells]
    made = "".join(
        f'<w:tc><w:tcPr><w:gridSpan w:val="{width}"/></w:tcPr>'
        + "".join(_paragraph(line, bold=bold or (table.labels and n == 0)) for line in text.split("\n"))
        + "</w:tc>"
        for n, (text, width) in enumerate(cells)
    )
    repeated = "<w:tblHeader/>" if heads else ""
    return f"<w:tr {nsdecls('w')}><w:trPr>{repeated}</w:trPr>{made}</w:tr>"


def _paragraph(text: str, *, bold: bool) -> str:
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:r>{weight}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>' if text else "<w:p/>"
