"""PDFs that tests draw themselves, stroke by stroke: text where it is put, and rules where a style puts them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pikepdf

from tests.reading.sources.paper import saved

DIGIT = 0.556
"""How wide a figure of Helvetica is, in font sizes; a comma and a stop are half of it."""

STYLES = ("ruled", "across", "cell by cell", "head and foot", "none")
"""How a table is ruled: both ways, a whole rule at each row, one drawn a cell at a time, three rules in all, not."""


class Drawing:
    """One page of A4 that is drawn on; y is measured from the top."""

    def __init__(self, width: float = 595, height: float = 842) -> None:
        self.width, self.height = width, height
        self._marks: list[str] = []

    def text(self, x: float, y: float, words: str, *, size: float = 10, bold: bool = False) -> None:
        """Words that begin at x on the baseline y."""
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = "/B" if bold else "/R"
        self._marks.append(f"BT {font} {size} Tf 1 0 0 1 {x:.2f} {self.height - y:.2f} Tm ({escaped}) Tj ET")

    def figure(self, right: float, y: float, words: str) -> None:
        """A figure that ends at `right`."""
        wide = sum(DIGIT / 2 if letter in ",." else DIGIT for letter in words) * 10
        self.text(right - wide, y, words)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A line of half a point."""
        self._marks.append(f"0.5 w {x0:.2f} {self.height - y0:.2f} m {x1:.2f} {self.height - y1:.2f} l S")

    def pdf(self, *, rotate: int = 0) -> bytes:
        """The page as a PDF, said to be shown turned by so many degrees with the clock."""
        document = pikepdf.new()
        page = document.add_blank_page(page_size=(self.width, self.height))
        fonts = {
            "/R": pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            ),
            "/B": pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Helvetica-Bold")
            ),
        }
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
        page.Contents = document.make_stream("\n".join(self._marks).encode("latin-1"))
        page.rotate(rotate, relative=False)
        return saved(document)


def sideways(drawing: Drawing) -> bytes:
    """A page whose text is painted a quarter turn, without the page saying so."""
    turned = Drawing(drawing.height, drawing.width)
    turned._marks = [f"0 1 -1 0 {drawing.height} 0 cm", *drawing._marks]
    return turned.pdf()


def table(drawing: Drawing, rows: Sequence[Sequence[str]], style: str, *, top: float = 200) -> None:
    """A table with its first column 120 points wide and the others 90, figures at the right of their cells."""
    xs = [60.0, *(180.0 + 90 * number for number in range(len(rows[0])))]
    ys = [top + 18 * number for number in range(len(rows) + 1)]
    for number, row in enumerate(rows):
        for (left, right), cell in zip(pairwise(xs), row, strict=True):
            if cell[:1].isdigit():
                drawing.figure(right - 4, ys[number] + 12.5, cell)
            else:
                drawing.text(left + 4, ys[number] + 12.5, cell, bold=number == 0)
    for x in xs if style == "ruled" else ():
        drawing.rule(x, ys[0], x, ys[-1])
    for y in {"none": [], "head and foot": [ys[0], ys[1], ys[-1]]}.get(style, ys):
        for left, right in pairwise(xs) if style == "cell by cell" else [(xs[0], xs[-1])]:
            drawing.rule(left, y, right, y)
