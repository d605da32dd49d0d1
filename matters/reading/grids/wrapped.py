"""Lines whose cells are wrapped, as rows: which line begins a row, and which goes on with the one before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from matters.reading.document import Line
from matters.reading.grids.grid import Row
from matters.reading.grids.looks import is_period, is_value
from matters.reading.tidy import goes_on, join, tidy

Cells = dict[int, str]
"""What stands in each column of one line."""

_FRAGMENT = re.compile(r"[a-z)\]&]|and\b|or\b|of\b")


def goes_on_in_cell(before: str, text: str) -> bool:
    """Whether a text in a cell plainly goes on with the line above it.

    >>> goes_on_in_cell("Plans issued within", "20 weeks"), goes_on_in_cell("Audits", "Plans")
    (True, False)
    """
    if _FRAGMENT.match(text) or before.count("(") > before.count(")"):
        return True
    return bool(before) and goes_on(before, text)


@dataclass(slots=True)
class Wrapped:
    """Rows being put together from lines. `gapped` is whether blank lines part the rows."""

    width: int
    gapped: bool
    _done: list[Row] = field(default_factory=list)
    _parts: list[list[str]] = field(default_factory=list)
    _lines: list[Line] = field(default_factory=list)
    _spans: bool = False

    def rows(self) -> list[Row]:
        """All rows, the open one included."""
        self.rule()
        return self._done

    def rule(self) -> None:
        """End the open row."""
        if self._lines:
            self._done.append(Row(tuple(join(part) for part in self._parts), tuple(self._lines)))
        self._parts, self._lines, self._spans = [[] for _ in range(self.width)], [], False

    def band(self, line: Line) -> None:
        """A heading on a line of its own."""
        self.rule()
        self._done.append(Row((tidy(line.text), *[""] * (self.width - 1)), (line,)))

    def add(self, line: Line, cells: Cells, spans: bool) -> None:
        """The next line; `spans` is whether one of its pieces stands over several columns."""
        if not cells:
            return
        if not self._lines or not self._takes(line, cells, spans):
            self.rule()
        for i, text in cells.items():
            self._parts[i].append(text)
        self._lines.append(line)
        self._spans = self._spans or spans

    def _takes(self, line: Line, cells: Cells, spans: bool) -> bool:
        """Whether a line goes on with the open row."""
        last = [part[-1] if part else "" for part in self._parts]
        if any(_counts(text) and last[i] and (_counts(last[i]) or not self._done) for i, text in cells.items()):
            return False
        if (self._spans or spans) and len(cells) > 1:
            return False
        on = any(goes_on_in_cell(last[i], text) for i, text in cells.items() if last[i])
        if line.gap:
            return 0 not in cells and on and not any(is_value(text) for text in cells.values())
        if 0 not in cells or (self.gapped and self._done):
            return True
        return goes_on_in_cell(last[0], cells[0])


def _counts(text: str) -> bool:
    """Whether a cell holds a number or a year, of which a row has one a column."""
    return is_value(text) or is_period(text)
