"""Runs: pieces of text as they were painted, each with its place, size and weight.

PDFium gives the text of a page as a string and, for any stretch of it, one rectangle a text object. Asking for each
character's box costs a foreign call a character; asking for a line's rectangles costs two a line. A line is cut into
runs only where its rectangles stand apart, and there the character is found by halving.
"""

from __future__ import annotations

import ctypes
import itertools
import re
from math import hypot
from typing import NamedTuple

import pypdfium2_raw as pdfium

from matters.reading.sources.pdf.frame import Box, Frame

APART = 0.7
"""Rectangles further apart than this many font sizes are different runs; a space is about 0.3, justified up to 0.6."""

FORCE_BOLD = 1 << 18
"""The flag of a font descriptor that says its glyphs are to be painted bold (ISO 32000-1, table 123)."""

HYPHEN = "\ufffe\x02"
"""What PDFium writes for a hyphen that ends a line: it drops the line end with it."""

_LINE = re.compile(rf"[^\r\n{HYPHEN}]+[{HYPHEN}]?")
_HEAVY = re.compile(rb"bold|black|heavy", re.IGNORECASE)

SYMBOLS = str.maketrans(
    {
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0d8": "➢",
        "\uf0a8": "◻",
        "\uf06f": "◻",
        "\uf0fc": "✓",
        "\uf0fe": "☑",
        "\uf02d": "-",
        "\uf0e0": "→",
        "\u00ad": "-",
        "\u00a0": " ",
        "\ufffe": "-",
        "\x02": "-",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
    }
)
"""Glyphs of Symbol and Wingdings, which Word writes to Unicode's private area, and ligatures, as plain characters."""


class Run(NamedTuple):
    """Text painted in one go. Places are in points in the page's reading frame, y downwards.

    `turned` says that it runs another way than most of the page's text does (a sideways heading of a column).
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    turned: bool = False

    @property
    def top(self) -> float:
        """The top of its capitals, near enough."""
        return self.baseline - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """The foot of its descenders, near enough."""
        return self.baseline + 0.2 * self.size


class _Piece(NamedTuple):
    """A run in the page's own space, before it is known which way most of the page reads."""

    text: str
    box: Box
    origin: tuple[float, float]
    size: float
    bold: bool
    quarter: int


class RunReader:
    """Reads the runs of text pages, with buffers that it uses again. Like PDFium itself, not for several threads."""

    def __init__(self) -> None:
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._edge_refs = [ctypes.byref(edge) for edge in self._edges]
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_ref = ctypes.byref(self._matrix)
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._flags_ref = ctypes.byref(self._flags)

    def pieces(self, text_page: object) -> list[_Piece]:
        """Every piece of text of a page, in the order painted."""
        count: int = pdfium.FPDFText_CountChars(text_page)
        if count <= 0:
            return []
        buffer = (ctypes.c_ushort * (count + 1))()
        units: int = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(units - 1, 0)].decode("utf-16-le", "replace")
        straight = len(text) == count
        pieces: list[_Piece] = []
        for match in _LINE.finditer(text):
            line = match.group()
            if line.isspace():
                continue
            start, length = match.start(), len(line)
            if not straight:  # a character without Unicode is in the page's count and not in its text
                start = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, start)
            pieces.extend(self._pieces_of_line(text_page, line, start, length))
        return pieces

    def _pieces_of_line(self, text_page: object, line: str, start: int, length: int) -> list[_Piece]:
        rects = self._rects(text_page, start, length)
        if not rects:
            return []
        quarter, size = self._direction_and_size(text_page, start)
        cuts = _cuts(rects, quarter, size) if len(rects) > 1 else []
        if not cuts:
            return [self._piece(text_page, line, start, rects, (quarter, size))]
        pieces = []
        bounds = [0, *(_first_with(text_page, start, length, n) for n in cuts), length]
        for rect_range, (begin, end) in zip(
            zip([0, *cuts], [*cuts, len(rects)], strict=True), itertools.pairwise(bounds), strict=True
        ):
            part = line[begin:end]
            if not part.strip():
                continue
            at = start + begin + len(part) - len(part.lstrip())
            here = rects[slice(*rect_range)]
            pieces.append(self._piece(text_page, part, at, here, self._direction_and_size(text_page, at)))
        return pieces

    def _piece(self, text_page: object, text: str, start: int, rects: list[Box], look: tuple[int, float]) -> _Piece:
        x, y, *_ = self._edge_refs
        pdfium.FPDFText_GetCharOrigin(text_page, start, x, y)
        origin = (self._edges[0].value, self._edges[1].value)
        bold = self._is_bold(text_page, start)
        if len(rects) == 1:
            box = rects[0]
        else:
            box = _union(rects)
            bold = bold and self._is_bold(text_page, start + len(text.strip()) - 1)
        return _Piece(text.translate(SYMBOLS).strip(), box, origin, look[1], bold, look[0])

    def _is_bold(self, text_page: object, index: int) -> bool:
        self._flags.value = 0
        size: int = pdfium.FPDFText_GetFontInfo(text_page, index, self._name, 128, self._flags_ref)
        return bool(self._flags.value & FORCE_BOLD) or (0 < size <= 128 and bool(_HEAVY.search(self._name.value)))

    def _rects(self, text_page: object, start: int, length: int) -> list[Box]:
        count: int = pdfium.FPDFText_CountRects(text_page, start, length)
        left, top, right, bottom = self._edges
        refs = self._edge_refs
        rects = []
        for index in range(count):
            pdfium.FPDFText_GetRect(text_page, index, *refs)
            rects.append(Box(left.value, bottom.value, right.value, top.value))
        return rects

    def _direction_and_size(self, text_page: object, index: int) -> tuple[int, float]:
        """Quarter turns against the clock in which the text runs, and its size in points as painted."""
        matrix = self._matrix
        size: float = pdfium.FPDFText_GetFontSize(text_page, index)
        if not pdfium.FPDFText_GetMatrix(text_page, index, self._matrix_ref):
            return 0, size or 1.0
        size = round(size * hypot(matrix.c, matrix.d), 1) or 1.0
        if abs(matrix.a) >= abs(matrix.b):
            return (0 if matrix.a >= 0 else 2), size
        return (1 if matrix.b > 0 else 3), size


def _cuts(rects: list[Box], quarter: int, size: float) -> list[int]:
    """The rectangles at which a new run starts: apart from the one before, or on another line than it."""
    cuts = []
    for index in range(1, len(rects)):
        before, here = rects[index - 1], rects[index]
        if quarter % 2:
            gap = here.bottom - before.top if quarter == 1 else before.bottom - here.top
            beside = here.left < before.right and before.left < here.right
        else:
            gap = here.left - before.right if quarter == 0 else before.left - here.right
            beside = here.bottom < before.top and before.bottom < here.top
        if gap > APART * size or gap < -2 * size or not beside:
            cuts.append(index)
    return cuts


def _first_with(text_page: object, start: int, length: int, rects: int) -> int:
    """How many characters of the stretch come before its rectangle number `rects` (from 0)."""
    low, high = 1, length
    while low < high:
        middle = (low + high) // 2
        if pdfium.FPDFText_CountRects(text_page, start, middle) > rects:
            high = middle
        else:
            low = middle + 1
    return low - 1


def _union(boxes: list[Box]) -> Box:
    return Box(
        min(b.left for b in boxes), min(b.bottom for b in boxes), max(b.right for b in boxes), max(b.top for b in boxes)
    )


def reading_quarter(pieces: list[_Piece]) -> int | None:
    """The quarter in which most of the text runs, None where there is none."""
    weights = [0, 0, 0, 0]
    for piece in pieces:
        weights[piece.quarter] += len(piece.text)
    return weights.index(max(weights)) if any(weights) else None


def framed(pieces: list[_Piece], frame: Frame) -> list[Run]:
    """The pieces as runs of a page that is read in this frame."""
    runs = []
    for text, box, origin, size, bold, quarter in pieces:
        place = frame.place(box)
        if quarter == frame.quarter:
            runs.append(Run(text, place.left, place.right, frame.point(*origin)[1], size, bold))
        else:
            runs.append(Run(text, place.left, place.right, place.bottom, size, bold, turned=True))
    return runs
