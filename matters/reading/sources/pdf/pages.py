"""Pages: a PDF opened, and what each of its pages shows, one at a time so that memory is bounded by the page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

import pypdfium2_raw as pdfium

from matters.reading.document import Rect, Told
from matters.reading.errors import DamagedError, EncryptedError
from matters.reading.sources.pdf.frame import Box, Frame
from matters.reading.sources.pdf.navigation import Linked, links
from matters.reading.sources.pdf.recognised import mended
from matters.reading.sources.pdf.rules import RuleReader
from matters.reading.sources.pdf.runs import Run, RunReader, framed, reading_quarter
from matters.reading.sources.pdf.salvage import salvaged
from matters.reading.sources.pdf.tags import NO_TAGS, TagReader, Tags

if TYPE_CHECKING:
    from matters.reading.sources.pdf.straight import Pointer


@dataclass(frozen=True, slots=True)
class PageContent:
    """What one page shows. Runs and rules are in the reading frame; `shown` is the frame in which a viewer shows it.

    Links are in the page's own space, tags are of the runs by index. `picture` is the share of the page that its
    largest picture covers. `recognised` pages are pictures whose text was recognised. `damaged` pages could not be
    opened.
    """

    number: int
    label: str | None
    shown: Frame
    reading: Frame
    runs: tuple[Run, ...] = ()
    rules: tuple[Rect, ...] = ()
    links: tuple[Linked, ...] = ()
    tags: Tags = NO_TAGS
    picture: float = 0.0
    recognised: bool = False
    damaged: bool = False


WHOLE_PAGE = 0.5
"""The share of a page from which a picture is a picture of the page."""

STAMPS = 3
"""Runs of text that a scanned page may have: its number and a stamp."""

ONE_AT_A_TIME = Lock()
"""PDFium keeps its state in the process: two threads in it at once crash."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open PDF. `salvaged` says that its own index was lost and pages may be missing."""

    handle: Pointer
    salvaged: bool


@contextmanager
def opened(data: bytes) -> Iterator[Opened]:
    """A PDF, open; another thread's waits until it is closed.

    The empty password is tried: many "protected" papers only ask viewers not to print.
    """
    with ONE_AT_A_TIME, _opened(data) as pdf:
        yield pdf


@contextmanager
def _opened(data: bytes) -> Iterator[Opened]:
    pdfium.FPDF_InitLibrary()
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle and pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        raise EncryptedError(
            "the PDF is encrypted and does not open without its password. "
            "Save a copy without the password and read that."
        )
    rest = None if handle else salvaged(data)
    if rest:
        handle = pdfium.FPDF_LoadMemDocument64(rest, len(rest), None)
    if not handle:
        raise DamagedError("the PDF is damaged or cut short, and none of its pages can be opened. Fetch it again.")
    try:
        yield Opened(handle, rest is not None)
    finally:
        pdfium.FPDF_CloseDocument(handle)


def scanned_pages(data: bytes) -> tuple[int, ...]:
    """The numbers of the pages that are pictures with no text but a stamp, as `pdf_document` would find them.

    Raises what `pdf_document` raises for a file that cannot be opened.
    """
    with opened(data) as pdf:
        return tuple(
            page.number for page in pages(pdf.handle) if page.picture > WHOLE_PAGE and len(page.runs) <= STAMPS
        )


def pages(document: Pointer, told: Told | None = None) -> Iterator[PageContent]:
    """Each page in turn; `told` hears of each."""
    readers = RunReader(), RuleReader(), TagReader(document)
    label = ctypes.create_string_buffer(64)
    count: int = pdfium.FPDF_GetPageCount(document)
    for index in range(count):
        if told:
            told(index + 1, count)
        page = pdfium.FPDF_LoadPage(document, index)
        if not page:
            nowhere = Frame(Box(0, 0, 0, 0), 0)
            yield PageContent(index + 1, None, nowhere, nowhere, damaged=True)
            continue
        try:
            yield _content(document, page, index, _label(document, index, label), readers)
        finally:
            pdfium.FPDF_ClosePage(page)


def _content(
    document: Pointer, page: Pointer, index: int, label: str | None, readers: tuple[RunReader, RuleReader, TagReader]
) -> PageContent:
    texts, drawings, tagging = readers
    bounds = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(bounds))
    box = Box(bounds.left, bounds.bottom, bounds.right, bounds.top)
    drawing = drawings.drawing(page, box)
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        pieces = texts.pieces(text_page, drawing.rules) if text_page else []
        linked = tuple(links(document, page, text_page))
        ruled = any(rule.top - rule.bottom > rule.right - rule.left for rule in drawing.rules)
        tags = tagging.tags((page, text_page), pieces, texts.starts, box, ruled=ruled)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    shown = Frame(box, pdfium.FPDFPage_GetRotation(page) % 4)
    quarter = reading_quarter(pieces)
    reading = Frame(box, shown.quarter if quarter is None else quarter)
    recognised = drawing.hidden and drawing.picture > WHOLE_PAGE
    runs = framed(pieces, reading)
    for at, tag in tags.of_pieces.items():
        runs[at] = runs[at]._replace(tag=tag)
    return PageContent(
        number=index + 1,
        label=label,
        shown=shown,
        reading=reading,
        runs=tuple(mended(runs) if recognised else runs),
        rules=tuple(reading.place(rule) for rule in drawing.rules),
        links=linked,
        tags=tags,
        picture=drawing.picture,
        recognised=recognised,
        damaged=not text_page,
    )


def _label(document: Pointer, index: int, buffer: ctypes.Array[ctypes.c_char]) -> str | None:
    """The page's own label ("iv", "A-12") where the file has labels."""
    size: int = pdfium.FPDF_GetPageLabel(document, index, buffer, 64)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace") or None if 2 < size <= 64 else None
