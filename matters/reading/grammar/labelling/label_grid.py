"""Labels and values in rows: cells of a table, or columns that runs of spaces hold apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from matters.reading.document import Line, Span
from matters.reading.grammar.labelling.label_book import LabelBook
from matters.reading.tidy import goes_on

Row = tuple[Line, tuple[str, ...]]
"""A line and its cells."""

_SPACES = re.compile(r"\s{2,}")
_WIDE_GAP = re.compile(r"\s{3,}")
_COLUMN_SLACK = 2


def columns_among(lines: Sequence[Line], book: LabelBook) -> list[int]:
    """Where the columns of a layout text begin: labels and values held apart by spaces in two lines or more.

    Labels differ in length, so that columns show in at least one wide gap; two spaces behind every colon are a habit.
    """
    starts: list[int] = []
    rows, wide = 0, False
    for line in lines:
        parts = _parts(line)
        labels = [text for _, text in parts if book.begins(text) or book.field_of(text) or book.may_go_on(text)]
        if len(parts) > 1 and labels:
            rows += 1
            wide = wide or _WIDE_GAP.search(line.text) is not None
            starts += [at for at, _ in parts]
    columns: list[int] = []
    for at in sorted(starts):
        if not columns or at - columns[-1] > _COLUMN_SLACK:
            columns.append(at)
    return columns if rows > 1 and wide else []


def _parts(line: Line) -> list[tuple[int, str]]:
    """The parts of a layout line that runs of spaces hold apart, each with its column."""
    parts: list[tuple[int, str]] = []
    start = 0
    for gap in _SPACES.finditer(line.text):
        parts.append((int(line.indent) + start, line.text[start : gap.start()]))
        start = gap.end()
    parts.append((int(line.indent) + start, line.text[start:]))
    return parts


def by_column(line: Line, columns: Sequence[int]) -> tuple[str, ...]:
    """The parts of a layout line, each in the column that it stands under."""
    cells = [""] * len(columns)
    for at, text in _parts(line):
        i = max(0, bisect_right(columns, at + _COLUMN_SLACK) - 1)
        cells[i] = f"{cells[i]} {text}".strip()
    return tuple(cells)


@dataclass(slots=True)
class Slot:
    """One label of a grid and what has been found of its value."""

    label: str
    span: Span
    value: list[str] = field(default_factory=list)
    last: Span = field(init=False)

    def __post_init__(self) -> None:
        self.last = self.span

    def add(self, text: str, span: Span) -> None:
        """Take more of the value, from the same line or a later one."""
        self.value.append(text)
        if span is not self.last:
            self.span, self.last = self.span.through(span), span


class _Grid:
    """Labels by the column they stand in, values by theirs, row after row."""

    def __init__(self, book: LabelBook) -> None:
        self.book = book
        self.slots: list[Slot] = []
        self.label_columns: dict[int, Slot] = {}
        self.value_columns: dict[int, Slot] = {}

    def take(self, line: Line, cells: Sequence[str]) -> None:
        """Read one row; an empty cell leaves its column as it is."""
        waiting: Slot | None = None
        for i, text in enumerate(cells):
            if not text:
                continue
            opened = self._opens(i, text, line, bool(waiting))
            if opened:
                waiting = None if opened.value else opened
            elif waiting:
                self.value_columns[i] = waiting
                waiting.add(text, line.span)
                waiting = None
            elif i in self.value_columns and self._goes_on(i, text, line):
                self.value_columns[i].add(text, line.span)
            elif i in self.label_columns:
                self._close_beside(i)

    def _opens(self, i: int, text: str, line: Line, waiting: bool) -> Slot | None:
        """The slot that this cell opens, or whose broken label it completes."""
        book = self.book
        before = self.label_columns.get(i)
        if before and book.may_go_on(before.label):
            joined = f"{before.label} {text}"
            if book.field_of(joined) or book.may_go_on(joined):
                before.label = joined
                return before
        begun = book.begins(text)
        if begun is None and (waiting or not (book.field_of(text) or (book.may_go_on(text) and self._new(i)))):
            return None
        slot = Slot(*((f"{begun[0]}:", line.span, [begun[1]] if begun[1] else []) if begun else (text, line.span)))
        self.slots.append(slot)
        self.label_columns[i] = slot
        self._close_beside(i)
        self.value_columns.pop(i, None)
        if slot.value:
            self.value_columns[i] = slot
        return slot

    def _close_beside(self, i: int) -> None:
        """A new label, known or not, ends the value that stood to its right."""
        for j in [j for j in self.value_columns if j > i and not any(i < k <= j for k in self.label_columns)]:
            del self.value_columns[j]

    def _goes_on(self, i: int, text: str, line: Line) -> bool:
        """Whether text in a value's column belongs to it: after a gap only where the value stands in its own column."""
        slot = self.value_columns[i]
        if not line.gap or self.label_columns.get(i) is not slot or goes_on(slot.value[-1], text):
            return True
        del self.value_columns[i]
        return False

    def _new(self, i: int) -> bool:
        return i not in self.value_columns


def slots_of_grid(rows: Iterable[Row], book: LabelBook) -> list[Slot]:
    """The labels of consecutive rows, each with its value; labels that the book does not know among them."""
    grid = _Grid(book)
    for line, cells in rows:
        grid.take(line, cells)
    return grid.slots
