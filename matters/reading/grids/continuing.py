"""Whether a table goes on after a page's end, a blank line or a heading of its own, and rows cut in mid-cell.

What is between two runs of rows is no more than a heading, or nothing; the columns go on, or the heading is
printed again. Where a row's cells plainly go on in the row before it they are joined; else both are kept as printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.document import Gap, Line
from matters.reading.grids.grid import Row
from matters.reading.grids.looks import is_missing, is_period, is_value
from matters.reading.markers import marker
from matters.reading.tidy import goes_on, join, tidy

MOST_BANDS = 2
"""So many heading lines may stand between two rows of one table."""
LONGEST_BAND = 160
MOST_HEADING_ROWS = 4
FEW_ROWS = 3
"""From so many rows on it shows which columns every row fills."""

_CAPTION = re.compile(
    r"(?:table|figure|fig\.?|chart|graph|appendix|annex|schedule|section|part|page)\s+[\dA-Z]{1,3}\b"
    r"|(?:notes?|source|key|total)\b\s*(?::|$)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\(?\bcont(?:inued|['’]?d|\.)?\)?\.?$", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\d+\.\d")
_OPEN_END = re.compile(r"[-–—&/(,]$|\b(?:19|20)?\d\d\s*[-–]$")


def repeated(rows: Sequence[Row], more: Sequence[Row]) -> int:
    """How many rows at the head of some rows repeat the head of those before.

    >>> head, row = Row(("School", "Grade"), ()), Row(("Elm", "Good"), ())
    >>> repeated([head, row], [head, Row(("Oak", "Good"), ())])
    1
    """
    count = 0
    for before, after in zip(rows[:MOST_HEADING_ROWS], more, strict=False):
        same = before.cells == after.cells or (after.is_band and after.cells[0] == _run_together(before))
        if not same or any(is_value(cell) for cell in after.cells[1:]):
            break
        count += 1
    return count if any(len(row.filled) > 1 for row in rows[:count]) else 0


def _run_together(row: Row) -> str:
    """A heading row as it reads where the next page lost its columns."""
    return " ".join(row.filled)


def bands_between(
    lines: Sequence[Line], above: Sequence[Line], again: bool, rows: Sequence[Row] = ()
) -> tuple[Line, ...] | None:
    """The lines between two runs of rows that are headings within one table; None where they part two tables.

    A title that the page printed `again` with the heading is nothing new, nor is a heading of the `rows` before that
    lost its columns.
    """
    heads = {_run_together(row) for row in rows[:MOST_HEADING_ROWS] if len(row.filled) > 1}
    titles = {_title(line) for line in above}
    lines = [line for line in lines if tidy(line.text) not in heads]
    new = tuple(line for line in lines if not (again and (_title(line) in titles or _AGAIN.search(line.text))))
    if len(new) > MOST_BANDS or (again and new):
        return None
    return new if all(may_be_band(line) for line in new) else None


def _title(line: Line) -> str:
    return _AGAIN.sub("", tidy(line.text)).casefold().strip(" *#:-–")


def may_be_band(line: Line) -> bool:
    text = tidy(line.text)
    return (
        0 < len(text) <= LONGEST_BAND
        and text[-1] not in ".;,?!*"
        and not text[0].islower()
        and text[0] not in "*•¹²³"
        and not _CAPTION.match(text)
        and not _PARAGRAPH.match(text)
        and not (line.level and line.level < FEW_ROWS)
        and marker(text) is None
    )


def fits(rows: Sequence[Row], more: Sequence[Row], again: int, banded: bool = False) -> bool:
    """Whether some rows have the columns of the rows before, and do not begin another table.

    `banded` is whether a heading stands between them: a row without a first cell then heads columns.

    >>> old, new = [Row(("", "2029"), ()), Row(("North", "4"), ())], [Row(("", "Cost"), ()), Row(("East", "£5"), ())]
    >>> fits(old, [Row(("South", "7"), ())], 0), fits(old, new, 0)
    (True, False)
    """
    if again:
        labels = {row.cells[0] for row in rows[again:] if row.cells[0] and not row.is_band}
        return not any(row.cells[0] in labels for row in more[again : again + 2] if not row.is_band)
    if max(len(row.cells) for row in more) != max(len(row.cells) for row in rows):
        return False
    first = more[0]
    if banded and not first.cells[0]:
        return False
    boxed = not any(is_value(cell) for cell in first.cells[1:])
    begins_again = boxed and len(rows) > 1 and first.cells[0] == rows[0].cells[0] != ""
    return not begins_again and not _heads(rows, more)


def _heads(rows: Sequence[Row], more: Sequence[Row]) -> bool:
    """Whether some rows begin with a heading: texts over the columns in which the rows before hold numbers."""
    first = next((row for row in more if not row.is_band), more[0])
    columns = [i for i, cell in enumerate(first.cells) if i and cell]
    numeric = [i for i in columns if any(i < len(row.cells) and is_value(row.cells[i]) for row in rows)]
    words = [i for i in numeric if not is_value(first.cells[i]) and _names(first.cells[i])]
    return bool(words) and len(words) * 2 > len(columns)


def _names(cell: str) -> bool:
    """Whether a cell that is no number names a column: a period or words, and not what stands for a missing number."""
    return is_period(cell) or (any(c.isalpha() for c in cell) and not is_missing(cell))


def rest_of(rows: Sequence[Row], row: Row) -> Row | None:
    """The last row with the cells of the row after a page's end, where they plainly are the rest of it.

    >>> cut = [Row(("Oak", "Reading is not yet secure in", "Tier 1"), ())]
    >>> rest_of(cut, Row(("", "year 2.", ""), ())).cells
    ('Oak', 'Reading is not yet secure in year 2.', 'Tier 1')
    """
    last = rows[-1]
    if last.is_band or len(row.cells) != len(last.cells) or _clash(last, row):
        return None
    goes = any(_cell_goes_on(a, b) for a, b in zip(last.cells, row.cells, strict=True) if a and b)
    lacks = not row.is_band and _lacks(rows, row)
    if not (goes or lacks) or (row.cells[0] and goes and not lacks and not _cell_goes_on(last.cells[0], row.cells[0])):
        return None
    cells = tuple(join([a, b]) if a and b else a or b for a, b in zip(last.cells, row.cells, strict=True))
    return Row(cells, last.lines + row.lines)


def _clash(last: Row, row: Row) -> bool:
    """Whether both rows hold a number in one column: then they are two rows."""
    return any(is_value(a) and is_value(b) for a, b in zip(last.cells, row.cells, strict=True))


def _cell_goes_on(before: str, after: str) -> bool:
    return (
        goes_on(before, after)
        or bool(_OPEN_END.search(before))
        or (before.count("(") > before.count(")") and ")" in after)
    )


def _lacks(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row lacks what every row before it has: its name, or two other cells."""
    full = [before for before in rows[1:] if not before.is_band and len(before.cells) == len(row.cells)]
    if len(full) < FEW_ROWS:
        return False
    always = [i for i in range(len(row.cells)) if all(before.cells[i] for before in full)]
    missing = [i for i in always if not row.cells[i]]
    return missing[:1] == [0] or len(missing) > 1


def seam_flag(row: Row) -> Gap:
    """That a row at the head of a page has no name and may be the rest of the row before."""
    return Gap("this row begins without its first cell; it may be the rest of the row before it", row.span)
