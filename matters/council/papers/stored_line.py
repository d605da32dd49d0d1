"""A line as `SourcePage.lines` holds it."""

from __future__ import annotations

from typing import TypedDict


class StoredLine(TypedDict):
    """`n` is its 1-based line of a text, None for a PDF; `rect` is left, top, right, bottom in points, None for a text.

    `level` is 1 to 6 for a heading, else 0; `furniture` is true for running headers, page numbers and the like.
    """

    n: int | None
    text: str
    rect: list[float] | None
    level: int
    furniture: bool
