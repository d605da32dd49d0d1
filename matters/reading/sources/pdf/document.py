"""A PDF as a document: every page laid out, furniture apart, lines with their indents and gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from matters.reading.document import Document, Gap, Line, Link, Page, Rect, SourceKind, Span, Told
from matters.reading.errors import DamagedError, NoTextError, UnreadableError
from matters.reading.sources.pdf.attachments import attachments
from matters.reading.sources.pdf.lines import Printed
from matters.reading.sources.pdf.navigation import Linked, bookmarks
from matters.reading.sources.pdf.pages import opened, pages
from matters.reading.sources.pdf.sheets import Sheet, gaps, sheets
from matters.reading.sources.pdf.spacing import Measure, measures

END_MARK = b"%%EOF"
END_MARK_WITHIN = 2048
"""How far before the end of a file its mark may stand: servers append white space and comments."""

LONGEST_HEADING = 120


def pdf_document(data: bytes, told: Told | None = None) -> Document:
    """The lines of a PDF in reading order.

    A table is one line a row, with cells, whether rules draw it or its columns only line up. All rows of a table have
    as many cells. A cell over several columns or rows gives its text to the first of them and leaves the others empty.
    A row that is one cell across a table ruled both ways is running text. A table that runs over a page break is one:
    the row that the break cut is whole, and headings that a page prints again are furniture.

    Spans carry the page and a rectangle a printed line, in points from the top left corner of the page as a viewer
    shows it. `told` hears of each page.

    Raises `EncryptedError`, `DamagedError` or `NoTextError`; what else could not be read is in `Document.gaps`.
    """
    with opened(data) as pdf:
        made = sheets(pages(pdf.handle, told))
        outline, files = bookmarks(pdf.handle), attachments(pdf.handle)
    if not any(sheet.lines for sheet in made):
        raise _nothing(made)
    measured = zip(made, measures([sheet.lines for sheet in made]), strict=True)
    body_size = _body_size(made)
    return Document(
        SourceKind.PDF,
        tuple(line for sheet, measure in measured for line in _lines(sheet, measure, body_size)),
        tuple(Page(sheet.number, sheet.label, sheet.shown.width, sheet.shown.height) for sheet in made),
        wrapped=True,
        furniture=tuple(_line(line, sheet, 0, 0, 0) for sheet in made for line in sheet.furniture),
        gaps=gaps(made, salvaged=pdf.salvaged) + _lost(data, made, salvaged=pdf.salvaged),
        outline=outline,
        links=tuple(_link(link, sheet) for sheet in made for link in sheet.links),
        attachments=files,
    )


def _nothing(made: Sequence[Sheet]) -> UnreadableError:
    if any(sheet.scanned for sheet in made):
        return NoTextError(
            "the PDF is a scan, pictures of pages without text. "
            "To have its text recognised, read or import it with --ocr."
        )
    if not made or any(sheet.damaged for sheet in made):
        return DamagedError("the PDF is damaged, and none of its pages can be opened. Fetch it again.")
    return NoTextError("the PDF has no text on any of its pages. Check that it is the right file.")


def _lost(data: bytes, made: Sequence[Sheet], *, salvaged: bool) -> tuple[Gap, ...]:
    """A file without its end mark or index may have lost pages, even if those it still has read well."""
    if not salvaged and END_MARK in data[-END_MARK_WITHIN:]:
        return ()
    what = f"the file is damaged or cut short: {len(made)} pages were found, and others may be missing. Fetch it again."
    return (Gap(what, Span(page=len(made))),)


def _lines(sheet: Sheet, measured: Measure, body_size: float) -> Iterator[Line]:
    before: Printed | None = None
    for line in sheet.lines:
        indent, gap = measured.indent(line), measured.gap(before, line)
        cut = before is None and sheet.number > 1
        yield _line(line, sheet, indent, gap, _level(line, body_size), after_cut=cut)
        before = line


def _line(line: Printed, sheet: Sheet, indent: float, gap: int, level: int, *, after_cut: bool = False) -> Line:
    last_page = sheet.number + line.pages_more if line.pages_more else None
    span = Span(page=sheet.number, last_page=last_page, rects=_shown(line.rects, sheet))
    return Line(line.text, span, indent, gap, line.cells, line.bold, line.size, level, after_cut)


def _link(link: Linked, sheet: Sheet) -> Link:
    return Link(link.text, Span(page=sheet.number, rects=(sheet.shown.place(link.box),)), link.uri, link.page)


def _shown(rects: tuple[Rect, ...], sheet: Sheet) -> tuple[Rect, ...]:
    """Places of the reading frame on the page as a viewer shows it."""
    if sheet.shown.quarter == sheet.reading.quarter:
        return rects
    return tuple(sheet.shown.place(sheet.reading.back(rect)) for rect in rects)


def _body_size(made: Sequence[Sheet]) -> float:
    """The size in which most of the document's running text is set; tables are often smaller."""
    sizes: Counter[float] = Counter()
    for sheet in made:
        for line in sheet.lines:
            sizes[round(line.size)] += len(line.text) if line.cells is None else 1
    return sizes.most_common(1)[0][0]


def _level(line: Printed, body_size: float) -> int:
    """How high a heading a line is by its tags, else by its size: much larger than the text 1, larger 2, else 0.

    A bold line of the text's size is no heading by that alone: councils print whole paragraphs in bold.
    """
    if line.runs and line.runs[0].tag > 0 and len(line.text) <= LONGEST_HEADING:
        return line.runs[0].tag
    if line.size < 1.15 * body_size or line.cells is not None or len(line.text) > LONGEST_HEADING:
        return 0
    return 1 if line.size >= 1.5 * body_size else 2
