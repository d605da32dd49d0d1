"""Joins: a table that runs over a page break made whole again, its repeated headings set aside."""

from __future__ import annotations

from matters.reading.sources.pdf.lines import Printed
from matters.reading.tidy import goes_on, join

SAME_EDGE = 6.0
"""Points by which a column's edge may move from page to page."""

HEADINGS = 4
"""Rows at a table's head that may be printed again on each page."""


class OpenTable:
    """The table at the foot of the page before, which the next page may go on with."""

    def __init__(self) -> None:
        self._head: list[Printed] = []
        self._page: list[Printed] = []

    def go_on(self, lines: list[Printed]) -> tuple[list[Printed], list[Printed]]:
        """Take the next page's lines: those that stay, and those that repeat the table's headings.

        A row that the page break cut is made whole on its first page. `lines` must not be empty.
        """
        last = self._page[-1] if self._page else None
        if not last or not (_same_columns(last, lines[0]) or self._is_headed_alike(lines[0])):
            self._begin(lines)
            return lines, []
        again = 0
        for old, new in zip(self._head, lines, strict=False):
            if not new.table or new.text != old.text:
                break
            again += 1
        rest = lines[again:]
        whole = _whole(last, rest[0]) if rest else None
        if whole:
            self._page[-1] = whole
            rest = rest[1:]
        if rest:
            self._begin(rest, goes_on_with=rest[0].table if rest[0].table == lines[0].table else 0)
        return rest, lines[:again]

    def _is_headed_alike(self, first: Printed) -> bool:
        """Whether a row has the words of this table's first: columns that no rule draws may move a little."""
        head = self._head[0] if self._head else None
        return bool(head and first.cells and head.text == first.text and len(head.columns) == len(first.columns) > 3)

    def _begin(self, lines: list[Printed], goes_on_with: int = 0) -> None:
        """Keep the table at the foot of this page in mind."""
        number = lines[-1].table
        self._page = lines if number else []
        if number and number != goes_on_with:
            self._head = [line for line in lines if line.table == number][:HEADINGS]


def _same_columns(one: Printed, other: Printed) -> bool:
    return len(one.columns) == len(other.columns) > 0 and all(
        abs(a - b) <= SAME_EDGE for a, b in zip(one.columns, other.columns, strict=True)
    )


def _whole(last: Printed, first: Printed) -> Printed | None:
    """Two rows as one where the second plainly goes on with a sentence of the first, and starts nothing of its own."""
    if last.cells is None or first.cells is None:
        return None
    pairs = [(a, b) for a, b in zip(last.cells, first.cells, strict=True) if b]
    if not any(goes_on(a, b) for a, b in pairs) or not all(a for a, _ in pairs):
        return None
    if first.cells[0] and not goes_on(last.cells[0], first.cells[0]):  # it begins a row, however the last one ended
        return None
    if first.cells[0].endswith(":"):  # a label ("Email Address:") begins a row, however its value begins
        return None
    cells = tuple(join([a, b]) if a and b else a for a, b in zip(last.cells, first.cells, strict=True))
    text = "\t".join(cell.replace("\n", " ") for cell in cells)
    return last._replace(cells=cells, text=text, pages_more=last.pages_more + 1)
