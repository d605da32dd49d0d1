"""Draw one page of a PDF as PNG on standard output: `python -m matters.web.draw_page FILE PAGE`.

Run as a process of its own by `matters.web.pictures`.
"""

from __future__ import annotations

import io
import resource
import sys

import pypdfium2

DOTS_A_POINT = 2.0
MOST_DOTS = 2600
"""Of the longer side: a page may claim to be a kilometre wide."""

MOST_BYTES = 1 << 30
SHADES = 64
"""A page of text in 64 colours is a third of the size, and looks the same."""


def draw(path: str, number: int) -> bytes:
    """The PNG of one page, 1-based."""
    document = pypdfium2.PdfDocument(path)
    page = document[number - 1]
    scale = min(DOTS_A_POINT, MOST_DOTS / max(page.get_size()))
    picture = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    png = io.BytesIO()
    picture.quantize(SHADES).save(png, "PNG", optimize=True)
    return png.getvalue()


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    sys.stdout.buffer.write(draw(sys.argv[1], int(sys.argv[2])))
