"""Runs: pieces of text as they were painted, each with its place, size and weight.

PDFium gives the text of a page as a string and, for any stretch of it, one rectangle a text object. Asking for each
character's box costs a foreign call a character; asking for a line's rectangles costs two a line. A line is cut into
runs only where its rectangles stand apart, and there the character is found by halving.
"""

from __future__ import annotations

import ctypes
import itertools
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2_raw as pdfium

from matters.reading.sources.pdf.frame import Box, Frame
from matters.reading.sources.pdf.straight import (
    count_rects,
    four_doubles,
    get_font_info,
    get_font_size,
    get_matrix,
    get_rect,
    handle,
    six_floats,
)

if TYPE_CHECKING:
    from matters.reading.sources.pdf.straight import Pointer

Handle = ctypes.c_void_p

APART = 0.7
"""Rectangles further apart than this many font sizes are different runs; a space is about 0.3, justified up to 0.6."""

SLANTED = 4
"""The quarter of text that runs along no edge of the page."""

SLANT = 0.1
"""How far text may run across for each point along; scans are askew by less."""

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


ARTIFACT = -1


class Turn(Enum):
    """How text runs beside most of its page's: the same way, sideways (the heading of a column), or slanted."""

    NONE = 0
    SIDEWAYS = 1
    SLANTED = 2


class Run(NamedTuple):
    """Text painted in one go. Places are in points in the page's reading frame, y downwards.

    `turn` says whether it runs another way than most of the page's text does. `tag` is what a tagged PDF says of it:
    1 to 6 a heading of that level, `ARTIFACT` no part of the text, 0 nothing.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    turn: Turn = Turn.NONE
    tag: int = 0

    @property
    def top(self) -> float:
        """The top of its capitals, near enough."""
        return self.baseline - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """The foot of its descenders, near enough."""
        return self.baseline + 0.2 * self.size


Edges = tuple[float, float, float, float]
"""Left, top, right and bottom of a rectangle in a page's own space, as PDFium gives them: top is the larger y."""

Piece = tuple[str, Box, float, float, float, bool, int]
"""A run in the page's own space, before it is known which way most of the page reads.

Text, box, x and y of where its baseline begins, size, bold, and the quarter turns against the clock in which it runs.
A plain tuple: a pack has some ten thousand.
"""

Look = tuple[int, float, float, float]
"""Quarter, size, and x and y of the baseline's beginning."""


class RunReader:
    """Reads the runs of text pages, with buffers that it uses again. Like PDFium itself, not for several threads."""

    def __init__(self) -> None:
        self._edges = (ctypes.c_double * 4)()
        self._edge_refs = [ctypes.byref(self._edges, 8 * index) for index in range(4)]
        self._matrix = (ctypes.c_float * 6)()
        self._matrix_ref = ctypes.byref(self._matrix)
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._flags_ref = ctypes.byref(self._flags)
        self._heavy: dict[bytes, bool] = {}
        self._rules: list[Edges] = []
        self._across: dict[int, list[Edges]] = {}
        self.starts: list[int] = []
        """The character at which each piece of the page read last begins."""

    def pieces(self, text_page: Pointer, rules: Sequence[Box] = ()) -> list[Piece]:
        """Every piece of text of a page, in the order painted. What stands on both sides of a rule is two pieces."""
        self._rules = [(rule.left, rule.top, rule.right, rule.bottom) for rule in rules]
        self._across = {}
        self.starts = []
        text, straight = _text_of(text_page)
        page = handle(text_page)
        pieces: list[Piece] = []
        for match in _LINE.finditer(text):
            line = match.group()
            if line.isspace():
                continue
            start = match.start()
            if not straight:  # a character without Unicode is in the page's count and not in its text
                start = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, start)
            rects = self._rects(page, start, len(line))
            if len(rects) == 1:
                quarter, size, x, y = self._look(page, start)
                bold = self._is_bold(page, start)
                pieces.append((_plain(line), _union(rects), x, y, size, bold, quarter))
                self.starts.append(start)
            elif rects:
                pieces.extend(self._parts(page, line, start, rects))
        return pieces

    def _parts(self, page: Handle, line: str, start: int, rects: list[Edges]) -> Iterator[Piece]:
        """The pieces of a line that was painted in several goes: one, or more where they stand apart."""
        look = self._look(page, start)
        quarter, size, *_ = look
        inner = _cuts(rects, quarter, size, self._rules_across(quarter) if self._rules else ())
        if not inner:
            yield self._piece(page, line, start, rects, look)
            return
        cuts = [0, *inner, len(rects)]
        begins = [0, *(_first_with(page, start, len(line), cut) for cut in inner), len(line)]
        for (first, last), (begin, end) in zip(itertools.pairwise(cuts), itertools.pairwise(begins), strict=True):
            text = line[begin:end]
            if text and not text.isspace():
                at = start + begin + len(text) - len(text.lstrip())
                here = look if at == start else self._look(page, at)
                yield self._piece(page, text.lstrip(), at, rects[first:last], here)

    def _piece(self, page: Handle, text: str, start: int, rects: list[Edges], look: Look) -> Piece:
        """A piece that begins here, bold only if it is so from its first character to its last."""
        quarter, size, x, y = look
        self.starts.append(start)
        bold = self._is_bold(page, start) and self._is_bold(page, start + len(text.rstrip()) - 1)
        return _plain(text), _union(rects), x, y, size, bold, quarter

    def _rules_across(self, quarter: int) -> list[Edges]:
        """The page's rules that part what stands along a line of this quarter."""
        if quarter not in self._across:
            turned = [_turned(rule, quarter) for rule in self._rules]
            self._across[quarter] = [r for r in turned if r[2] - r[0] < r[1] - r[3]]
        return self._across[quarter]

    def _is_bold(self, page: Handle, index: int) -> bool:
        self._flags.value = 0
        get_font_info(page, index, self._name, 128, self._flags_ref)
        name = self._name.value
        heavy = self._heavy.get(name)
        if heavy is None:
            heavy = self._heavy[name] = bool(_HEAVY.search(name))
        return heavy or bool(self._flags.value & FORCE_BOLD)

    def _rects(self, page: Handle, start: int, length: int) -> list[Edges]:
        edges, (a, b, c, d) = self._edges, self._edge_refs
        rects = []
        for index in range(count_rects(page, start, length)):
            get_rect(page, index, a, b, c, d)
            rects.append(four_doubles(edges))
        return rects

    def _look(self, page: Handle, index: int) -> Look:
        """How the text object that begins here is painted. Its matrix ends in its place."""
        size = get_font_size(page, index)
        get_matrix(page, index, self._matrix_ref)
        a, b, c, d, x, y = six_floats(self._matrix)
        if b:
            size *= hypot(c, d)
            quarter = _quarter(a, b)
        else:
            size *= abs(d)
            quarter = 0 if a >= 0 else 2
        return quarter, round(size, 1) or 1.0, x, y


def _quarter(a: float, b: float) -> int:
    """The quarter of a direction. Slanted text is watermark or decoration.

    >>> _quarter(0, 12), _quarter(-12, 0.1), _quarter(8, 8)
    (1, 2, 4)
    """
    if min(abs(a), abs(b)) > SLANT * max(abs(a), abs(b)):
        return SLANTED
    return (0 if a >= 0 else 2) if abs(a) >= abs(b) else 1 if b > 0 else 3


def _text_of(text_page: Pointer) -> tuple[str, bool]:
    """The text of a page, and whether its characters are numbered as PDFium numbers them."""
    count: int = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return "", True
    buffer = (ctypes.c_ushort * (count + 1))()
    units: int = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(units - 1, 0)].decode("utf-16-le", "replace")
    return text, len(text) == count


def _plain(text: str) -> str:
    return (text if text.isascii() else text.translate(SYMBOLS)).strip()


def _cuts(rects: list[Edges], quarter: int, size: float, rules: Sequence[Edges]) -> list[int]:
    """The rectangles at which a new run starts: apart from the one before, on another line, or behind a rule.

    The rules are those across the line, turned as it runs.
    """
    spans = rects if not quarter else [_turned(rect, quarter) for rect in rects]
    apart, back = APART * size, -2 * size
    cuts = []
    _, before_top, before_end, before_low = spans[0]
    for index in range(1, len(spans)):
        start, top, end, low = spans[index]
        gap = start - before_end
        if (
            gap > apart
            or gap < back
            or low >= before_top
            or before_low >= top
            or (rules and gap > 0 and _ruled(before_end, start, (low + top) / 2, rules))
        ):
            cuts.append(index)
        before_top, before_end, before_low = top, end, low
    return cuts


def _turned(rect: Edges, quarter: int) -> Edges:
    """The edges of a rectangle as its text has them: start, top, end and foot."""
    left, top, right, bottom = rect
    match quarter:
        case 1:
            return bottom, -left, top, -right
        case 2:
            return -right, -bottom, -left, -top
        case 3:
            return -top, right, -bottom, left
        case _:
            return rect


def _ruled(end: float, start: float, middle: float, rules: Sequence[Edges]) -> bool:
    """Whether a rule stands between the end of one rectangle and the start of the next along a line."""
    return any(end - 1 <= left and right <= start + 1 and low <= middle <= top for left, top, right, low in rules)


def _first_with(page: Handle, start: int, length: int, rects: int) -> int:
    """How many characters of the stretch come before its rectangle number `rects` (from 0)."""
    low, high = 1, length
    while low < high:
        middle = (low + high) // 2
        if count_rects(page, start, middle) > rects:
            high = middle
        else:
            low = middle + 1
    return low - 1


def _union(rects: list[Edges]) -> Box:
    if len(rects) == 1:
        left, top, right, bottom = rects[0]
        return Box(left, bottom, right, top)
    lefts, tops, rights, bottoms = zip(*rects, strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))


def reading_quarter(pieces: list[Piece]) -> int | None:
    """The quarter in which most of the text runs, None where there is none."""
    weights = [0, 0, 0, 0, 0]
    for text, *_, quarter in pieces:
        weights[quarter] += len(text)
    straight = weights[:SLANTED]
    return straight.index(max(straight)) if any(straight) else None


def framed(pieces: list[Piece], frame: Frame) -> list[Run]:
    """The pieces as runs of a page that is read in this frame."""
    if not frame.quarter and not any(piece[-1] for piece in pieces):  # nearly every page
        left, top = frame.page.left, frame.page.top
        return [
            Run(text, box[0] - left, box[2] - left, top - y, size, bold) for text, box, _, y, size, bold, _ in pieces
        ]
    runs = []
    for text, box, x, y, size, bold, quarter in pieces:
        place = frame.place(box)
        if quarter == frame.quarter:
            runs.append(Run(text, place.left, place.right, frame.point(x, y)[1], size, bold))
        else:
            kind = Turn.SLANTED if quarter == SLANTED else Turn.SIDEWAYS
            runs.append(Run(text, place.left, place.right, place.bottom, size, bold, kind))
    return runs
