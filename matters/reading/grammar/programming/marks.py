"""The crosses and ticks by which a grid puts an item down for a meeting."""

from __future__ import annotations

import re

from matters.reading.tidy import tidy
from matters.reading.vocabulary.programmes import NO_TICKS, PUT_OFF, TICKS

_PUT_OFF = re.compile(rf"\(?(?:{'|'.join(PUT_OFF)})\b", re.IGNORECASE)
_GLYPHS = "".join(sorted(tick for tick in TICKS if len(tick) == 1 and not tick.isascii()))
_TAIL = re.compile(rf"(?P<title>.*?\S)??(?P<marks>(?:(?:^|(?<= ))(?:[XxYP√*•]|[{re.escape(_GLYPHS)}])(?: |$)| )+)")


def is_tick(cell: str) -> bool:
    """Whether a cell is nothing but a mark.

    >>> is_tick("X"), is_tick("√"), is_tick("Deferred"), is_tick("-")
    (True, True, False, False)
    """
    return tidy(cell).strip("() ").casefold() in TICKS


def is_down(cell: str) -> bool:
    """Whether a grid's cell puts its row down for the meeting: by a mark, or by words other than that it was put off.

    >>> is_down("X"), is_down("Final report"), is_down("Deferred to May"), is_down("n/a"), is_down("")
    (True, True, False, False, False)
    """
    text = tidy(cell)
    return bool(text) and text.casefold() not in NO_TICKS and not _PUT_OFF.match(text)


def marks_behind(text: str, indent: int) -> tuple[str, tuple[bool, ...]] | None:
    """A line of collapsed cells: its text, and the marks that stand behind it with one space a cell.

    >>> marks_behind("Road Safety (Ann Oak) X  X", 0), marks_behind("X    X", 1), marks_behind("Road Safety", 0)
    (('Road Safety (Ann Oak)', (True, False, True)), ('', (False, True, False, False, False, True)), None)
    """
    if not text or not is_tick(text[-1]):
        return None
    found = _TAIL.fullmatch(text)
    if not found or not found["marks"].strip():
        return None
    title = found["title"] or ""
    marks = found["marks"].removeprefix(" ") if title else " " * indent + found["marks"]
    return title.strip(), tuple(bool(cell) for cell in marks.rstrip(" ").split(" "))
