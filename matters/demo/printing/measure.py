"""How wide text is set and how it wraps, from the font's own tables: pages are counted without setting them."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import typst

from matters.demo.world.look import OWN_FONT

FONTS = Path(__file__).parent.parent / "fonts"


@dataclass(frozen=True, slots=True)
class Face:
    """Advance widths of a font's characters in thousandths of the type size."""

    widths: dict[int, float]
    missing: float

    def width(self, text: str, size: float) -> float:
        """The width of a text in points at a size in points, without kerning.

        >>> face("Regular").width("mm", 10) > face("Regular").width("ii", 10)
        True
        """
        return sum(self.widths.get(ord(c), self.missing) for c in text) * size / 1000


@cache
def face(weight: str, font: str = OWN_FONT) -> Face:
    """A font in a weight, "Regular" or "Bold": our own from the `cmap` (format 4) and `hmtx` tables of its file.

    The others come within Typst and are measured by it.
    """
    if font != OWN_FONT:
        return _measured(weight, font)
    data = (FONTS / f"Arimo-{weight}.ttf").read_bytes()
    tables = {}
    for n in range(struct.unpack(">H", data[4:6])[0]):
        tag, _, offset, _ = struct.unpack(">4sIII", data[12 + 16 * n : 28 + 16 * n])
        tables[tag.decode()] = offset
    units = struct.unpack(">H", data[tables["head"] + 18 : tables["head"] + 20])[0]
    count = struct.unpack(">H", data[tables["hhea"] + 34 : tables["hhea"] + 36])[0]
    advances = [
        a * 1000 / units
        for a in struct.unpack(f">{count * 2}H", data[tables["hmtx"] : tables["hmtx"] + 4 * count])[::2]
    ]
    return Face(
        {code: advances[min(glyph, count - 1)] for code, glyph in _characters(data, tables["cmap"]).items()},
        advances[0],
    )


def _characters(data: bytes, start: int) -> dict[int, int]:
    """Code point to glyph, from the first format 4 table."""
    for n in range(struct.unpack(">H", data[start + 2 : start + 4])[0]):
        at = start + struct.unpack(">I", data[start + 8 + 8 * n : start + 12 + 8 * n])[0]
        if struct.unpack(">H", data[at : at + 2])[0] == 4:
            return _segments(data, at)
    message = "The font has no character table of format 4."
    raise ValueError(message)


def _segments(data: bytes, at: int) -> dict[int, int]:
    segments = struct.unpack(">H", data[at + 6 : at + 8])[0] // 2

    def row(number: int, pad: int = 0) -> tuple[int, ...]:
        begin = at + 14 + number * segments * 2 + pad
        return struct.unpack(f">{segments}H", data[begin : begin + segments * 2])

    ends, starts, deltas, offsets = row(0), row(1, 2), row(2, 2), row(3, 2)
    glyphs = {}
    for n in range(segments):
        for code in range(starts[n], min(ends[n], 0xFFFE) + 1):
            glyph = code
            if offsets[n]:
                place = at + 16 + 6 * segments + 2 * n + offsets[n] + 2 * (code - starts[n])
                glyph = struct.unpack(">H", data[place : place + 2])[0]
            glyphs[code] = (glyph + deltas[n]) & 0xFFFF
    return glyphs


MEASURED = tuple(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x180), *map(ord, "–—‘’“”•…€"))))
"""The characters that papers are written in."""
MEASURING = """
#set text(font: {font}, weight: {weight}, size: 1000pt, kerning: false, ligatures: false)
#context [#metadata({texts}.map(t => (measure("o" + t + "o").width - measure("oo").width).pt())) <widths>]
"""


def _measured(weight: str, font: str) -> Face:
    """The widths of a font that Typst has, as Typst sets it. A character counts by what it adds between two others."""
    texts = ", ".join(json.dumps(c, ensure_ascii=False) for c in MEASURED)
    source = MEASURING.format(font=json.dumps(font), weight=json.dumps(weight.lower()), texts=f"({texts})")
    fonts = typst.Fonts(include_system_fonts=False)
    widths = json.loads(typst.query(source.encode(), "<widths>", field="value", one=True, font_paths=fonts))
    return Face({ord(c): width for c, width in zip(MEASURED, widths, strict=True)}, widths[MEASURED.index("m")])


@cache
def word_width(word: str, weight: str, font: str) -> float:
    """The width of a word in type sizes."""
    return face(weight, font).width(word, 1)


def wrap(text: str, width: float, size: float, weight: str = "Regular", font: str = OWN_FONT) -> tuple[str, ...]:
    """The lines that a text fills at a width in points: as many words to a line as fit.

    A word wider than the line is cut.

    >>> wrap("one two three", 60, 12)
    ('one two', 'three')
    """
    space = word_width(" ", weight, font) * size
    lines: list[list[str]] = [[]]
    used = 0.0
    for word in text.split():
        for part in _cut(word, width, size, weight, font):
            long = word_width(part, weight, font) * size
            if lines[-1] and used + space + long > width:
                lines.append([])
            used = used + space + long if lines[-1] else long
            lines[-1].append(part)
    return tuple(" ".join(words) for words in lines)


def _cut(word: str, width: float, size: float, weight: str, font: str) -> Iterator[str]:
    """The parts of a word of which each fits a line."""
    while len(word) > 1 and (long := word_width(word, weight, font) * size) > width:
        fits = max(1, int(len(word) * width / long) - 1)
        while fits > 1 and word_width(word[:fits], weight, font) * size > width:
            fits -= 1
        yield word[:fits]
        word = word[fits:]
    yield word
