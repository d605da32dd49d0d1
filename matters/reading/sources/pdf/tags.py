"""Tags: what a tagged PDF says of its own text, where that is worth the asking.

A tagged file marks each stretch of text in the page's own content (ISO 32000-1, 14.6), and orders the marks in a tree
(14.7). The marks are cheap to ask: they tell what is no part of the text ("Artifact") and, in files that Word or
LibreOffice made, its headings. The tree is not: PDFium takes longer over a page's part of it than over all else on the
page, and longer the longer the file. So it is asked only on pages where text stands in columns that no rule parts.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import median_low
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2_raw as pdfium

from matters.reading.sources.pdf.frame import Box
from matters.reading.sources.pdf.runs import ARTIFACT, Handle
from matters.reading.sources.pdf.straight import count_marks, get_mark, get_mark_name, get_text_object, handle

if TYPE_CHECKING:
    from matters.reading.sources.pdf.runs import Piece
    from matters.reading.sources.pdf.straight import Pointer

MARGIN = 0.15
"""The share of a page's height at its head and foot in which artifacts are looked for."""

LARGE = 1.1
"""Times the page's usual size from which text may be a heading though it is not bold."""

ROWS, CELLS = 3, 3
"""Lines of so many pieces each from which a page may hold a table."""

MOST_PAGES = 60
"""Pages of one file of which the tree is asked."""

MOST_ELEMENTS, DEEPEST = 5_000, 40
"""On one page: a damaged tree may lead in a circle."""

_HEADING = re.compile(r"H(?:eading ?|#20)?([1-6])", re.IGNORECASE)


class TaggedCell(NamedTuple):
    """A cell by its tags: how many columns and rows it takes, its pieces by index, whether it is a heading."""

    columns: int
    rows: int
    pieces: tuple[int, ...]
    heads: bool


EMPTY = TaggedCell(1, 1, (), heads=False)

TaggedTable = tuple[tuple[TaggedCell, ...], ...]
"""Rows of cells."""


class Tags(NamedTuple):
    """What tags say of a page's pieces, by index: which are headings or no text, as `Run.tag` says it, and tables."""

    of_pieces: Mapping[int, int] = MappingProxyType({})
    tables: tuple[TaggedTable, ...] = ()


NO_TAGS = Tags()


class TagReader:
    """Reads the tags of one file's pages."""

    def __init__(self, document: Pointer) -> None:
        self.tagged = bool(pdfium.FPDFCatalog_IsTagged(document))
        self._name = ctypes.create_string_buffer(64)
        self._size = ctypes.c_ulong()
        self._size_ref = ctypes.byref(self._size)
        self._said: dict[bytes, int] = {}
        self._pages = 0

    def tags(
        self, pages: tuple[Pointer, Pointer], pieces: Sequence[Piece], starts: Sequence[int], box: Box, *, ruled: bool
    ) -> Tags:
        """The tags of the pieces of a page and its text page, which begin at these characters.

        `ruled` pages have rules down.
        """
        page, text_page = pages
        texts = handle(text_page) if text_page else Handle()
        if not self.tagged or len(starts) != len(pieces):
            return NO_TAGS
        low, high = box.bottom + MARGIN * (box.top - box.bottom), box.top - MARGIN * (box.top - box.bottom)
        of_pieces: dict[int, int] = {}
        in_columns = not ruled and _in_columns(pieces)
        large = LARGE * median_low([piece[4] for piece in pieces]) if pieces else 0
        for index, (piece, start) in enumerate(zip(pieces, starts, strict=True)):
            _, _, _, y, size, bold, _ = piece
            if bold or size >= large or in_columns or not low < y < high:
                tag = self._tag(texts, start)
                if tag:
                    of_pieces[index] = tag
        tables: tuple[TaggedTable, ...] = ()
        if in_columns and self._pages < MOST_PAGES:
            self._pages += 1
            tables = tuple(self._tables(page, text_page, starts))
        return Tags(of_pieces, tables)

    def _tag(self, text_page: Handle, start: int) -> int:
        """What the marks of the text that begins here say, as `Run.tag` says it; the innermost counts."""
        item = Handle(get_text_object(text_page, start))
        tag = 0
        for number in range(count_marks(item) if item else 0):
            mark = Handle(get_mark(item, number))
            if get_mark_name(mark, self._name, 64, self._size_ref):
                name = self._name.raw[: max(self._size.value - 2, 0)]
                said = self._said.get(name)
                if said is None:
                    said = self._said[name] = _said(name.decode("utf-16-le", "replace"))
                tag = said or tag
        return tag

    def _tables(self, page: Pointer, text_page: Pointer, starts: Sequence[int]) -> Iterator[TaggedTable]:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        if not tree:
            return
        try:
            found = [
                table
                for number in range(pdfium.FPDF_StructTree_CountChildren(tree))
                for table in _inside(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number), "Table")
            ]
            if found:
                pieces_of = self._pieces_by_mark(text_page, starts)
                for table in found:
                    rows = (tuple(_cells(row, pieces_of)) for row in _inside(table, "TR"))
                    yield tuple(row for row in rows if any(cell.pieces for cell in row))
        finally:
            pdfium.FPDF_StructTree_Close(tree)

    def _pieces_by_mark(self, text_page: Pointer, starts: Sequence[int]) -> dict[int, list[int]]:
        pieces: dict[int, list[int]] = {}
        for index, start in enumerate(starts):
            item = pdfium.FPDFText_GetTextObject(text_page, start)
            pieces.setdefault(pdfium.FPDFPageObj_GetMarkedContentID(item) if item else -1, []).append(index)
        pieces.pop(-1, None)
        return pieces


def _said(name: str) -> int:
    """What the name of a mark says, as `Run.tag` says it."""
    found = _HEADING.fullmatch(name)
    return ARTIFACT if name == "Artifact" else int(found[1]) if found else 0


def _in_columns(pieces: Sequence[Piece]) -> bool:
    """Whether several lines of a page are of several pieces."""
    lines = Counter(round(piece[3] if piece[-1] % 2 == 0 else piece[2]) for piece in pieces)
    return sum(count >= CELLS for count in lines.values()) >= ROWS


def _inside(element: Pointer, kind: str) -> Iterator[Pointer]:
    """The elements of a kind in this one, itself included, but not those inside another of the kind."""
    waiting = [(element, 0)]
    for _ in range(MOST_ELEMENTS):
        if not waiting:
            return
        one, depth = waiting.pop()
        if _type(one) == kind:
            yield one
        elif depth < DEEPEST:
            waiting.extend((child, depth + 1) for child in reversed(list(_children(one))))


def _children(element: Pointer) -> Iterator[Pointer]:
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            yield child


def _cells(row: Pointer, pieces_of: dict[int, list[int]]) -> Iterator[TaggedCell]:
    """The cells of a row. PDFium does not hand out one without text on the page, but it counts it."""
    for number in range(pdfium.FPDF_StructElement_CountChildren(row)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(row, number)
        if child and _type(child) in ("TH", "TD"):
            yield _cell(child, pieces_of)
        elif not child and pdfium.FPDF_StructElement_GetChildMarkedContentID(row, number) < 0:
            yield EMPTY


def _cell(cell: Pointer, pieces_of: dict[int, list[int]]) -> TaggedCell:
    marks: list[int] = []
    waiting = [cell]
    for _ in range(MOST_ELEMENTS):
        if not waiting:
            break
        one = waiting.pop()
        for number in range(pdfium.FPDF_StructElement_CountChildren(one)):
            mark: int = pdfium.FPDF_StructElement_GetChildMarkedContentID(one, number)
            child = pdfium.FPDF_StructElement_GetChildAtIndex(one, number) if mark < 0 else None
            if child:
                waiting.append(child)
            elif mark >= 0:
                marks.append(mark)
    spans = _spans(cell)
    pieces = tuple(sorted(index for mark in {*marks} for index in pieces_of.get(mark, ())))
    return TaggedCell(spans.get("ColSpan", 1), spans.get("RowSpan", 1), pieces, _type(cell) == "TH")


def _spans(cell: Pointer) -> dict[str, int]:
    found: dict[str, int] = {}
    value = ctypes.c_float()
    for number in range(pdfium.FPDF_StructElement_GetAttributeCount(cell)):
        attribute = pdfium.FPDF_StructElement_GetAttributeAtIndex(cell, number)
        for name in ("ColSpan", "RowSpan"):
            held = pdfium.FPDF_StructElement_Attr_GetValue(attribute, name.encode())
            if held and pdfium.FPDF_StructElement_Attr_GetNumberValue(held, ctypes.byref(value)):
                found[name] = min(max(int(value.value), 1), 50)
    return found


def _type(element: Pointer) -> str:
    buffer = ctypes.create_string_buffer(64)
    size: int = pdfium.FPDF_StructElement_GetType(element, buffer, 64)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace") if 2 < size <= 64 else ""
