"""Lines in the making: what is printed, on which page, before each is given its place in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass

TWIPS_A_CHARACTER = 110
"""Twentieths of a point that a character of the text takes on average."""

TAB_WIDTH = "    "
"""What a tab in running text becomes: the parts stay apart, as they do in a PDF."""

_SPACES = re.compile(r"[ \xa0\u2002\u2003\u2009]+")
_TABS = re.compile(r" *\t[ \t]*")


@dataclass(slots=True)
class Draft:
    """A line of a `Document` without its place. `tabs` counts the tabs in its text."""

    text: str
    page: int
    last_page: int
    indent: float = 0
    gap: int = 0
    cells: tuple[str, ...] | None = None
    bold: bool = False
    size: float | None = None
    level: int = 0
    after_cut: bool = False
    furniture: bool = False


def flowing(text: str) -> str:
    """Running text with white space made plain: hard spaces as spaces, a tab as several.

    >>> flowing("Present:\\tCouncillor\\xa0Ash ")
    'Present:    Councillor Ash'
    """
    return _TABS.sub(TAB_WIDTH, _SPACES.sub(" ", text).strip())


def row_text(cells: tuple[str, ...]) -> str:
    """The text of a row: its cells, each on one line, with tabs between.

    >>> row_text(("a\\nb", "", "c"))
    'a b\\t\\tc'
    """
    return "\t".join(cell.replace("\n", " ") for cell in cells)
