"""Navigation: a PDF's bookmarks, and the links on its pages."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2_raw as pdfium

from matters.reading.document import Bookmark
from matters.reading.sources.pdf.frame import Box

if TYPE_CHECKING:
    from matters.reading.sources.pdf.straight import Pointer

MOST_BOOKMARKS, DEEPEST = 10_000, 32
"""A damaged file's bookmarks may lead in a circle."""

MOST_LINKS = 2_000
"""On one page."""


class Linked(NamedTuple):
    """A link in the page's own space: its place, the text in it, and where it leads: an address or a page from 1."""

    box: Box
    text: str
    uri: str | None
    page: int | None


def bookmarks(document: Pointer) -> tuple[Bookmark, ...]:
    """The outline of a file in order; empty where it has none."""
    found: list[Bookmark] = []
    _add_below(document, None, 1, found)
    return tuple(found)


def _add_below(document: Pointer, parent: Pointer | None, level: int, found: list[Bookmark]) -> None:
    mark = pdfium.FPDFBookmark_GetFirstChild(document, parent)
    while mark and len(found) < MOST_BOOKMARKS:
        size: int = pdfium.FPDFBookmark_GetTitle(mark, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFBookmark_GetTitle(mark, buffer, size)
        target = pdfium.FPDFBookmark_GetDest(document, mark)
        if not target:
            target = pdfium.FPDFAction_GetDest(document, pdfium.FPDFBookmark_GetAction(mark))
        title = " ".join(buffer.raw[: size - 2].decode("utf-16-le", "replace").split())
        found.append(Bookmark(title, level, _page_of(document, target)))
        if level < DEEPEST:
            _add_below(document, mark, level + 1, found)
        mark = pdfium.FPDFBookmark_GetNextSibling(document, mark)


def _page_of(document: Pointer, target: Pointer) -> int | None:
    index: int = pdfium.FPDFDest_GetDestPageIndex(document, target) if target else -1
    return index + 1 if index >= 0 else None


def links(document: Pointer, page: Pointer, text_page: Pointer) -> Iterator[Linked]:
    """The links of a page that lead somewhere."""
    position, link, place = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
            return
        action = pdfium.FPDFLink_GetAction(link)
        target = pdfium.FPDFLink_GetDest(document, link) or pdfium.FPDFAction_GetDest(document, action)
        uri, leads_to = _uri(document, action), _page_of(document, target)
        if (uri or leads_to) and pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(place)):
            box = Box(place.left, min(place.bottom, place.top), place.right, max(place.bottom, place.top))
            yield Linked(box, _text_in(text_page, box), uri, leads_to)


def _uri(document: Pointer, action: Pointer) -> str | None:
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return None
    size: int = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return buffer.value.decode("utf-8", "replace") or None


def _text_in(text_page: Pointer, box: Box) -> str:
    if not text_page:
        return ""
    edges = (box.left, box.top, box.right, box.bottom)
    count: int = pdfium.FPDFText_GetBoundedText(text_page, *edges, None, 0)
    buffer = (ctypes.c_ushort * count)()
    pdfium.FPDFText_GetBoundedText(text_page, *edges, buffer, count)
    return " ".join(bytes(buffer).decode("utf-16-le", "replace").rstrip("\x00").split())
