"""A table of layout text whose columns stand under one another, held apart by spaces."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from matters.reading.document import Line
from matters.reading.grammar.programming.columns import role_of
from matters.reading.grammar.programming.entries import Entry, entry_of
from matters.reading.grammar.programming.marks import is_tick
from matters.reading.grammar.programming.years import MunicipalYear, head_date
from matters.reading.tidy import goes_on, join, tidy
from matters.reading.vocabulary.calendar import MONTHS

_PART = re.compile(r"\S+(?: \S+)*")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE)
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})\b.{{0,8}}", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
"""The year of a date that the margin broke."""
SLACK = 3
"""Characters by which a cell may begin left of its heading."""
SPACES = 2
"""Characters that hold two columns apart at least."""
MOST_GAP = 3
"""Blank lines inside a table."""
FULL = 0.9
"""The share of a column's room from which a cell counts as full."""

Part = tuple[int, str]
"""A column and the text that begins there."""


@dataclass(frozen=True)
class AlignedHead:
    """The heading of a table: where its columns begin, which of them stand for meetings, and its lines."""

    columns: tuple[Part, ...]
    meetings: frozenset[int]
    lines: tuple[Line, ...]
    stop: int


def parts_of(line: Line) -> list[Part]:
    """The parts of a line that two spaces or more hold apart, with their columns.

    >>> from matters.reading.document import Span
    >>> parts_of(Line("Roads    X", Span(line=1), indent=2))
    [(2, 'Roads'), (11, 'X')]
    """
    return [(int(line.indent) + found.start(), found[0]) for found in _PART.finditer(line.text)]


def aligned_head(lines: Sequence[Line], i: int, year: MunicipalYear) -> AlignedHead | None:
    """The heading on line `i`: two dates or two labels in columns apart; a month may stand under its day."""
    line = lines[i]
    if "  " not in line.text or len(line.text) > LONGEST:
        return None
    parts, used = parts_of(line), 1
    below = lines[i + 1] if i + 1 < len(lines) else None
    if below is not None and below.cells is None and not below.gap:
        merged = _with_below(parts, parts_of(below), year)
        if merged:
            parts, used = merged, 2
    if parts[0][0] > NARROW // 4 and head_date(parts[0][1], year):
        parts.insert(0, (0, ""))
    dates = frozenset(k for k, (_, text) in enumerate(parts) if head_date(text, year))
    roles = [role_of(text) for _, text in parts]
    if len(dates) < 2 and (sum(map(bool, roles)) < 2 or not {"item", "date"} & set(roles) or len(parts) < 2):
        return None
    if len(parts) - len(dates) > 5:
        return None
    stop = i + used
    while stop < len(lines) and dates and _is_second_line(lines[stop], parts, dates):
        stop += 1
    return AlignedHead(tuple(parts), dates if len(dates) > 1 else frozenset(), tuple(lines[i:stop]), stop)


LONGEST = 260
NARROW = 40
"""Characters of a line that a first column may hold on its own."""


def _with_below(parts: list[Part], below: list[Part], year: MunicipalYear) -> list[Part] | None:
    """Days with the months that stand under them."""
    merged: list[Part] = []
    for at, text in parts:
        under = next((t for b, t in below if abs(b - at) <= SLACK + 2), None)
        if under and _DAY.fullmatch(text) and _MONTH.fullmatch(under):
            merged.append((at, f"{text} {under}"))
        elif under and _MONTH.fullmatch(text) and _DAY.fullmatch(under):
            merged.append((at, f"{under} {text}"))
        else:
            merged.append((at, text))
    changed = sum(new != old for new, old in zip(merged, parts, strict=True))
    return merged if changed > 1 and sum(bool(head_date(text, year)) for _, text in merged) > 1 else None


def _is_second_line(line: Line, parts: Sequence[Part], dates: frozenset[int]) -> bool:
    """Whether a line goes on with the heading: every part stands under a column, and none is a mark."""
    if line.gap or line.cells is not None:
        return False
    own = parts_of(line)
    starts = [parts[k][0] for k in dates]
    under = [any(abs(at - start) <= 2 * SLACK for start in starts) for at, _ in own]
    return len(own) >= 2 and sum(under) >= 2 and not any(is_tick(text) for _, text in own)


class Aligned:
    """The rows under such a heading; `stop` is the first line that no longer belongs to the table."""

    def __init__(self, lines: Sequence[Line], head: AlignedHead) -> None:
        self.head = head
        self.starts = [at for at, _ in head.columns]
        self.rows: list[tuple[Line, list[str]]] = []
        i = head.stop
        while i < len(lines) and self._belongs(lines[i], i == head.stop):
            self.rows.append((lines[i], self._cells(lines[i])))
            i += 1
        self.stop = i
        widest = max((len(cells[-1]) for _, cells in self.rows), default=0)
        apart = [b - a - SPACES for a, b in pairwise(self.starts)]
        self.widths = [FULL * width for width in (*apart, widest)]

    def _belongs(self, line: Line, first: bool) -> bool:
        if line.cells is not None or (line.gap > MOST_GAP and not line.after_cut and not first):
            return False
        entry = entry_of(line)
        if entry and entry.page_part:
            return True
        reach = self.starts[1] + SLACK if len(self.starts) > 1 else 0
        narrow = int(line.indent) + len(line.text) <= max(reach, NARROW)
        return narrow or "  " in line.text or line.indent >= reach - 2 * SLACK

    def _cells(self, line: Line) -> list[str]:
        cells = [""] * len(self.starts)
        for at, text in parts_of(line):
            if self.head.meetings and is_tick(text):
                middle = [abs(at - (s + len(t) / 2)) for s, t in self.head.columns]
                k = min(self.head.meetings, key=lambda k: middle[k])
                cells[k] = text
                continue
            for start, piece in self._cut(at, text):
                k = max(0, bisect_right(self.starts, start + SLACK) - 1)
                cells[k] = f"{cells[k]} {piece}".strip()
        return cells

    def _cut(self, at: int, text: str) -> Iterator[Part]:
        """A part that one space alone parts from the next column, cut there."""
        for start in self.starts[1:]:
            k = start - at
            if 0 < k < len(text) and text[k - 1] == " " and len(self.starts) - len(self.head.meetings) > 1:
                yield at, text[:k].strip()
                at, text = start, text[k:]
        yield at, text

    def entries(self) -> Iterator[Entry]:
        """The heading and the rows, with lines that belong together made one."""
        yield Entry(self.head.lines, tuple(text for _, text in self.head.columns))
        row: list[tuple[Line, list[str]]] = []
        for line, cells in self.rows:
            entry = entry_of(line)
            if entry and entry.page_part and not any(map(is_tick, cells)):
                if row:
                    yield self._row(row)
                    row = []
                yield entry
                continue
            own = ["", *cells[1:]] if _YEAR.fullmatch(cells[0]) and row and not self.head.meetings else cells
            if row and not self._same(row, line, own):
                yield self._row(row)
                row = []
            row.append((line, own))
        if row:
            yield self._row(row)

    def _same(self, row: Sequence[tuple[Line, list[str]]], line: Line, cells: Sequence[str]) -> bool:
        """Whether a line goes on with the row above it."""
        marked = any(any(c[k] for k in self.head.meetings) for _, c in row)
        has_marks = any(cells[k] for k in self.head.meetings)
        if marked and has_marks:
            return False
        first = next((k for k, cell in enumerate(cells) if cell), 0)
        if has_marks and all(not cells[k] or k in self.head.meetings for k in range(len(cells))):
            return True
        if line.gap:
            return False
        before = row[-1][1]
        if not cells[0] and not self.head.meetings and len(cells) > 1 and cells[1]:
            return self._runs_on(before, cells, 1)
        return self._runs_on(before, cells, first)

    def _runs_on(self, before: Sequence[str], cells: Sequence[str], k: int) -> bool:
        """Whether a cell goes on with the one above: its first word would not have found room there."""
        if not before[k]:
            return not cells[0] and k > 1
        text = cells[k]
        if text.startswith("(") or before[k].count("(") > before[k].count(")"):
            return True
        if before[k].endswith((":", ")")) or (text.isupper() and not before[k].isupper()):
            return False
        return goes_on(before[k], text) or len(before[k]) + 1 + len(text.split(maxsplit=1)[0]) > self.widths[k]

    def _row(self, row: Sequence[tuple[Line, list[str]]]) -> Entry:
        columns = range(len(self.starts))
        cells = []
        for k in columns:
            texts = [cells[k] for _, cells in row if cells[k]]
            joined = texts[0] if texts else ""
            for text in texts[1:]:
                joined = f"{joined}\n{text}" if text.startswith("(") else join([joined, text])
            cells.append(joined if "\n" in joined else tidy(joined))
        return Entry(tuple(line for line, _ in row), tuple(cells))
