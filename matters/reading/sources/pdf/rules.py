"""Ruling lines: the thin strokes and slivers of fill that a page draws around and between cells."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2_raw as pdfium

from matters.reading.sources.pdf.frame import Box
from matters.reading.sources.pdf.straight import four_floats, get_bounds, get_object, get_type, handle

if TYPE_CHECKING:
    from matters.reading.sources.pdf.straight import Pointer

Handle = ctypes.c_void_p

TEXT = pdfium.FPDF_PAGEOBJ_TEXT
PATH = pdfium.FPDF_PAGEOBJ_PATH
IMAGE = pdfium.FPDF_PAGEOBJ_IMAGE
FORM = pdfium.FPDF_PAGEOBJ_FORM

THIN = 3.0
"""Points. No thicker: a border is half a point to two and a half; a band of shading is a line of text high."""

SHORTEST = 4.0
"""Points. Shorter marks are dots, corner squares of a border and parts of a drawing."""

MOST_OBJECTS = 20_000
"""A page with more is a map or a plan; its strokes are no table."""

MOST_SEGMENTS = 4_000

Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a page draws besides text: its rules, and how much of the page its largest picture covers (0 to 1).

    `hidden` says that its text is written without being shown, as text recognition lays it over a picture.
    """

    rules: tuple[Box, ...]
    picture: float
    hidden: bool = False


class RuleReader:
    """Reads the drawing of pages, with buffers that it uses again."""

    def __init__(self) -> None:
        self._edges = (ctypes.c_float * 4)()
        self._edge_refs = [ctypes.byref(self._edges, 4 * index) for index in range(4)]
        self._x, self._y = ctypes.c_float(), ctypes.c_float()
        self._point_refs = ctypes.byref(self._x), ctypes.byref(self._y)
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_ref = ctypes.byref(self._matrix)
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()

    def drawing(self, page: Pointer, box: Box) -> Drawing:
        """The rules and pictures of a page."""
        rules: list[Box] = []
        picture = 0.0
        hidden = None
        area = (box.right - box.left) * (box.top - box.bottom) or 1.0
        for kind, item, matrix in self._objects(page):
            if kind == PATH:
                rules.extend(_moved(rule, matrix) for rule in self._rules_of(item))
            elif kind == IMAGE:
                place = _moved(self._bounds(item), matrix)
                picture = max(picture, (place.right - place.left) * (place.top - place.bottom) / area)
            elif kind == TEXT and hidden is None:
                hidden = _is_hidden(item)
        return Drawing(tuple(rules), picture, bool(hidden))

    def _objects(self, page: Pointer) -> Iterator[tuple[int, Handle, Matrix | None]]:
        """The paths and pictures of a page, those inside its forms too, with the form's matrix; its first text too."""
        holder = handle(page)
        text_seen = False
        for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
            item = Handle(get_object(holder, index))
            kind = get_type(item)
            if kind == FORM:
                matrix = self._matrix_of(item)
                form = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
                for number in range(min(pdfium.FPDFFormObj_CountObjects(form), MOST_OBJECTS)):
                    part = handle(pdfium.FPDFFormObj_GetObject(form, number))
                    yield get_type(part), part, matrix
            elif kind != TEXT or not text_seen:
                text_seen = text_seen or kind == TEXT
                yield kind, item, None

    def _rules_of(self, item: Handle) -> Iterator[Box]:
        bounds = self._bounds(item)
        width, height = bounds.right - bounds.left, bounds.top - bounds.bottom
        if max(width, height) < SHORTEST:
            return
        if min(width, height) <= THIN:
            yield bounds
            return
        path = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
        pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(self._fill), ctypes.byref(self._stroke))
        segments: int = pdfium.FPDFPath_CountSegments(path)
        if segments > MOST_SEGMENTS or (not self._stroke.value and segments <= 5):
            return  # a drawing, or one band of shading
        for points in self._outlines(path, segments, self._matrix_of(item)):
            yield from _edges_of(points, stroked=bool(self._stroke.value))

    def _outlines(self, path: Pointer, segments: int, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
        """The points of each outline of a path, in the space of the page or form."""
        a, b, c, d, e, f = matrix
        points: list[tuple[float, float]] = []
        for index in range(segments):
            segment = pdfium.FPDFPath_GetPathSegment(path, index)
            kind: int = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                if len(points) > 1:
                    yield points
                points = []
            elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
                points = []
                continue
            pdfium.FPDFPathSegment_GetPoint(segment, *self._point_refs)
            x, y = self._x.value, self._y.value
            points.append((a * x + c * y + e, b * x + d * y + f))
            if pdfium.FPDFPathSegment_GetClose(segment) and len(points) > 1 and points[0] != points[-1]:
                points.append(points[0])
        if len(points) > 1:
            yield points

    def _bounds(self, item: Handle) -> Box:
        get_bounds(item, *self._edge_refs)
        return Box(*four_floats(self._edges))

    def _matrix_of(self, item: Handle) -> Matrix:
        m = self._matrix
        if not pdfium.FPDFPageObj_GetMatrix(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT), self._matrix_ref):
            return 1, 0, 0, 1, 0, 0
        return m.a, m.b, m.c, m.d, m.e, m.f


def _is_hidden(item: Handle) -> bool:
    mode: int = pdfium.FPDFTextObj_GetTextRenderMode(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT))
    return bool(mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _edges_of(points: list[tuple[float, float]], *, stroked: bool) -> Iterator[Box]:
    """The rules of one outline: itself where it is a sliver, each straight edge where it is stroked.

    >>> list(_edges_of([(0, 0), (100, 0), (100, 0.5), (0, 0.5)], stroked=False))
    [Box(left=0, bottom=0, right=100, top=0.5)]
    >>> len(list(_edges_of([(0, 0), (100, 0), (100, 50), (0, 50), (0, 0)], stroked=True)))
    4
    """
    xs, ys = [x for x, _ in points], [y for _, y in points]
    whole = Box(min(xs), min(ys), max(xs), max(ys))
    if min(whole.right - whole.left, whole.top - whole.bottom) <= THIN:
        yield whole
    elif stroked:
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            if (abs(x0 - x1) < 1) != (abs(y0 - y1) < 1):
                yield Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _moved(box: Box, matrix: Matrix | None) -> Box:
    if matrix is None:
        return box
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (box.left, box.right) for y in (box.bottom, box.top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))
