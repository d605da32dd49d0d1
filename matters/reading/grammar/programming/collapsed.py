"""A grid of layout text whose heading stands one cell a line and whose crosses stand apart from their titles.

Item                      each cell of the heading on lines of its own
Tues
05/07/22
Northgate
...
Road Safety               a title, its officer below
(Ann Oak)
 X   X                    its crosses, one space a cell, on a line apart or behind the title
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from matters.reading.document import Line
from matters.reading.grammar.programming.columns import role_of
from matters.reading.grammar.programming.entries import Entry, entry_of
from matters.reading.grammar.programming.marks import marks_behind
from matters.reading.grammar.programming.years import MunicipalYear, days_in, head_date
from matters.reading.tidy import ends_sentence, goes_on, join, tidy
from matters.reading.vocabulary.calendar import MONTHS, WEEKDAYS
from matters.reading.vocabulary.programmes import DATE_LABELS, ITEM_LABELS

LONGEST_CELL = 34
"""Characters of a heading's line."""
MOST_LINES = 5
"""Lines that one cell of a heading may take."""
FAR = 60
"""Lines without a cross after which the grid is over."""
FULL = 0.85
"""The share of the widest title from which a line counts as full."""
_WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})\.?,?", re.IGNORECASE)
_MAY_HEAD = re.compile(
    rf"[\W_]*(?:\d|(?:{'|'.join(sorted({re.split(r'[ /.]', w)[0] for w in (*ITEM_LABELS, *DATE_LABELS)}))})\b"
    rf"|(?:{'|'.join(WEEKDAYS)})\b|(?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)
"""How the first line of a heading begins."""
_GLUED = re.compile(r"\d-$")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Head:
    """A heading: its cells with their lines, and where the rows begin."""

    cells: tuple[str, ...]
    lines: tuple[Line, ...]
    stop: int


def collapsed_head(lines: Sequence[Line], i: int, year: MunicipalYear) -> Head | None:
    """The heading that begins on line `i`: a label, or the first date; then more dates, a few short lines apart."""
    if len(lines[i].text) > LONGEST_CELL or not _MAY_HEAD.match(lines[i].text):
        return None
    stop = i
    while stop < len(lines) and stop - i < FAR and lines[stop].cells is None and len(lines[stop].text) <= LONGEST_CELL:
        if marks_behind(lines[stop].text, 0):
            break
        stop += 1
    if stop - i < 2 or not any(_DIGIT.search(line.text) for line in lines[i : i + 2 * MOST_LINES]):
        return None
    texts = [tidy(line.text) for line in lines[i:stop]]
    places: list[tuple[int, int]] = []
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    for day in days_in(" ".join(texts), year):
        first = max(k for k, at in enumerate(starts) if at <= day.start)
        last = max(k for k, at in enumerate(starts) if at < day.end)
        first = first - 1 if first and _WEEKDAY.fullmatch(texts[first - 1].split()[-1]) else first
        if places and first - places[-1][1] > MOST_LINES:
            break
        places.append((first, last))
    if len(places) < 2 or places[0][0] > MOST_LINES or any(a[0] >= b[0] for a, b in pairwise(places)):
        return None
    return _head(lines, i, texts, places, year)


def _head(
    lines: Sequence[Line], i: int, texts: Sequence[str], places: Sequence[tuple[int, int]], year: MunicipalYear
) -> Head | None:
    tail = min(b[0] - a[1] - 1 for a, b in pairwise(places))
    ends = [*(b[0] for b in places[1:]), min(len(texts), places[-1][1] + 1 + tail)]
    label = " ".join(texts[: places[0][0]])
    cells = [" ".join(texts[a:end]) for (a, _), end in zip(places, ends, strict=True)]
    first = cells[0].split()
    weekday = next((k for k, word in enumerate(first) if _WEEKDAY.fullmatch(word)), 0)
    if weekday and not label:
        label, cells[0] = " ".join(first[:weekday]), " ".join(first[weekday:])
    if not _is_label(label, texts[: places[0][0]]) or any(map(_holds_label, cells)):
        return None
    if not all(head_date(cell, year) for cell in cells):
        return None
    return Head((label, *cells), tuple(lines[i : i + ends[-1]]), i + ends[-1])


def _is_label(label: str, texts: Sequence[str]) -> bool:
    """Whether what stands before the first date is the heading of a column, or nothing."""
    return not label or any(role_of(text) for text in (label, *texts[:1]))


def _holds_label(cell: str) -> bool:
    """Whether a date and a column's label stand in one: the date is the page's, the heading begins behind it."""
    words = cell.split()
    return any(role_of(" ".join(words[k:])) for k in range(len(words)))


class Collapsed:
    """The rows under such a heading; `stop` is the first line that no longer belongs to the grid."""

    def __init__(self, lines: Sequence[Line], head: Head, year: MunicipalYear) -> None:
        self.head, self.year = head, year
        self.count = len(head.cells) - 1
        self.lines = lines
        self.stop = self._stop()
        body = lines[head.stop : self.stop]
        self.body = [(line, *(marks_behind(line.text, int(line.indent)) or (tidy(line.text), ()))) for line in body]
        widths = [len(title) for _, title, marks in self.body if title]
        self.width = max((w for w in widths if w <= LONGEST_TITLE), default=0)

    def _stop(self) -> int:
        """Behind the last crosses; the heading printed again on another page begins a grid of its own."""
        last = self.head.stop
        for i in range(self.head.stop, len(self.lines)):
            line = self.lines[i]
            if i - last > FAR or line.cells is not None or len(line.text) > LONGEST_TITLE:
                break
            marks = marks_behind(line.text, int(line.indent))
            if marks and len(marks[1]) <= self.count:
                last = i + 1
            elif tidy(line.text).split(" ")[0] == self.head.cells[0].split(" ")[0] and self._is_head_again(i):
                break
        return max(last, self.head.stop)

    def _is_head_again(self, i: int) -> bool:
        return collapsed_head(self.lines, i, self.year) is not None

    def entries(self) -> Iterator[Entry]:
        """The heading and the rows, each with a cell a meeting."""
        yield Entry(self.head.lines, self.head.cells)
        row: list[tuple[Line, str]] = []
        for line, title, marks in self.body:
            part = entry_of(line)
            if part and part.page_part and not marks and not (row and _GLUED.search(row[-1][1])):
                continue
            if title:
                if row and not self._same(row, title):
                    yield self._row(row, ())
                    row = []
                row.append((line, title))
            if marks:
                yield self._row(row or [(line, "")], marks)
                row = []
        if row:
            yield self._row(row, ())

    def _same(self, row: Sequence[tuple[Line, str]], title: str) -> bool:
        """Whether a line goes on with the title above it: it opens or closes a bracket, or the line above was full."""
        before = row[-1][1]
        whole = " ".join(text for _, text in row)
        if title.startswith("(") or whole.count("(") > whole.count(")"):
            return True
        if before.endswith((")", ":")):
            return False
        full = len(before) + 1 + len(title.split(maxsplit=1)[0]) >= FULL * self.width
        return full or bool(_GLUED.search(before)) or goes_on(before, title)

    def _row(self, row: Sequence[tuple[Line, str]], marks: Sequence[bool]) -> Entry:
        title = ""
        for _, text in row:
            apart = text.startswith("(") and ends_bracketed(title)
            glue = "\n" if apart else "" if _GLUED.search(title) or not title else " "
            title = f"{title}{glue}{text}" if glue != " " else join([title, text])
        cells = ["X" if mark else "" for mark in marks]
        cells += [""] * (self.count - len(cells))
        return Entry(tuple(line for line, _ in row), (title, *cells))


LONGEST_TITLE = 75


def ends_bracketed(title: str) -> bool:
    """Whether every bracket that a title opened is closed, so that another is a line of its own."""
    return bool(title) and title.count("(") == title.count(")") and not ends_sentence(title.rstrip(")"))
