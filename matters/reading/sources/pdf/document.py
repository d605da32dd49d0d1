"""A PDF as a document: every page laid out, furniture apart, lines with their indents and gaps."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matters.reading.document import Document, Line, Page, Rect, SourceKind, Span
from matters.reading.errors import DamagedError, NoTextError
from matters.reading.sources.pdf.frame import Frame
from matters.reading.sources.pdf.layout import laid_out
from matters.reading.sources.pdf.lines import Printed
from matters.reading.sources.pdf.margins import Margins, page_label
from matters.reading.sources.pdf.pages import PageContent, opened, pages

PITCH = 1.25
"""Font sizes from baseline to baseline where a document does not show its own."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page laid out."""

    number: int
    label: str | None
    shown: Frame
    reading: Frame
    lines: tuple[Printed, ...]


def pdf_document(data: bytes, name: str) -> Document:
    """The lines of a PDF in reading order.

    A table is one line a row, with cells. Spans carry the page and a rectangle a printed line, in points from the
    top left corner of the page as a viewer shows it. Not for several threads at once: PDFium is not.

    Raises `EncryptedError`, `DamagedError`, `NoTextError`.
    """
    margins = Margins()
    sheets = []
    with opened(data, name) as handle:
        for page in pages(handle):
            sheets.append(_sheet(page))
            margins.note(page.number, sheets[-1].lines, sheets[-1].reading.height)
    if not any(sheet.lines for sheet in sheets):
        raise _nothing(name)
    return _assembled(sheets, margins)


def _nothing(name: str) -> NoTextError | DamagedError:
    message = (
        f"{name} has no text: it is a scan, pictures of pages. Nothing was read; "
        "put it through text recognition first: ocrmypdf --language eng in.pdf out.pdf"
    )
    return NoTextError(message)


def _sheet(page: PageContent) -> _Sheet:
    return _Sheet(page.number, page.label, page.shown, page.reading, tuple(laid_out(page)))


def _assembled(sheets: Sequence[_Sheet], margins: Margins) -> Document:
    body_size = _body_size(sheets)
    lines: list[Line] = []
    furniture: list[Line] = []
    leaves: list[Page] = []
    for sheet in sheets:
        apart = margins.furniture(sheet.number, sheet.lines, sheet.reading.height)
        kept = [line for index, line in enumerate(sheet.lines) if index not in apart]
        label = sheet.label
        for index in sorted(apart):
            furniture.append(_line(sheet.lines[index], sheet, 0, 0, 0))
            label = page_label(sheet.lines[index].text) or label
        leaves.append(
            Page(
                sheet.number,
                label,
                sheet.shown.width,
                sheet.shown.height,
            )
        )
        lines.extend(_lines_of(kept, sheet, body_size))
    return Document(SourceKind.PDF, tuple(lines), tuple(leaves), wrapped=True, furniture=tuple(furniture))


def _lines_of(kept: Sequence[Printed], sheet: _Sheet, body_size: float) -> Iterator[Line]:
    if not kept:
        return
    edge = _text_edge(kept)
    width = sum(line.right - line.left for line in kept) / max(sum(len(line.text) for line in kept), 1) or 5.0
    pitch = _pitch(kept)
    before: Printed | None = None
    for line in kept:
        indent = max(0.0, round((line.left - edge) / width, 1))
        gap = _gap(before, line, pitch) if before else 1
        made = _line(line, sheet, indent, gap, _level(line, body_size))
        if before is None and sheet.number > 1:
            made = Line(
                made.text,
                made.span,
                made.indent,
                made.gap,
                made.cells,
                made.bold,
                made.size,
                made.level,
                after_cut=True,
            )
        yield made
        before = line


def _line(line: Printed, sheet: _Sheet, indent: float, gap: int, level: int) -> Line:
    span = Span(page=sheet.number, rects=_shown(line.rects, sheet))
    return Line(line.text, span, indent, gap, line.cells, line.bold, line.size, level)


def _shown(rects: tuple[Rect, ...], sheet: _Sheet) -> tuple[Rect, ...]:
    if sheet.shown.quarter == sheet.reading.quarter:
        return rects
    return tuple(sheet.shown.place(sheet.reading.back(rect)) for rect in rects)


def _text_edge(lines: Sequence[Printed]) -> float:
    """The left edge of a page's text: the leftmost place where at least two lines start, else where one does."""
    starts = Counter(round(line.left / 3) for line in lines)
    shared = [place for place, count in starts.items() if count > 1]
    return min(line.left for line in lines if not shared or round(line.left / 3) >= min(shared))


def _pitch(lines: Sequence[Printed]) -> float:
    """Font sizes from baseline to baseline within a paragraph: the least that comes at least twice on the page."""
    steps = Counter(
        round((line.baseline - before.baseline) / line.size, 1)
        for before, line in itertools.pairwise(lines)
        if line.size == before.size and line.cells is None and before.cells is None
    )
    usual = [step for step, count in steps.items() if count > 1 and 1.0 <= step <= 2.1]
    return min(usual) if usual else PITCH


def _gap(before: Printed, line: Printed, pitch: float) -> int:
    """Blank lines between two lines: a little more than the pitch is a paragraph's space, and counts as one."""
    step = (line.baseline - before.foot) / max(line.size, 1)
    if step < 0:
        return 1
    if step <= pitch + 0.25:
        return 0
    return max(1, round(step / pitch) - 1)


def _body_size(sheets: Sequence[_Sheet]) -> float:
    """The size in which most of the document is set."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[round(line.size)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _level(line: Printed, body_size: float) -> int:
    """How high a heading a line is by its size: much larger than the text 1, larger 2, else 0.

    A bold line of the text's size is no heading by that alone: councils print whole paragraphs in bold.
    """
    if line.cells is not None or len(line.text) > 120 or not body_size:
        return 0
    return 1 if line.size >= 1.5 * body_size else 2 if line.size >= 1.15 * body_size else 0
