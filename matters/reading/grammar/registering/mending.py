"""The rows of a register as one record each: what page furniture cut apart is put together, headings repeated go.

A cut leaves a row in two: the cells that were full stay above and the rest follows, or every cell is divided where the
page ended ("Forest Communi | 20th & 21st" then "ty School | May 2029"). A row is joined to the one before only where
its cells tell: nothing in the first column after a cut, or two cells that plainly go on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from matters.reading.grammar.dates import date_in
from matters.reading.grids.grid import Row
from matters.reading.tidy import goes_on, join

_DAY_ALONE = re.compile(r".*\b\d{1,2}(?:st|nd|rd|th)?(?: [A-Z][a-z]{2,8})?$")
_REST_OF_DATE = re.compile(r"(?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d\b.*")
_TRAILS_OFF = re.compile(r".*\s[-–&/]$|.*[,(]$")

Known = Callable[[str], int]
"""How often the document prints a word."""


def mended(rows: Sequence[Row], columns: Sequence[str], known: Known) -> list[Row]:
    """The rows below the headings, each whole.

    >>> from matters.reading.document import Line, Span
    >>> cut = Row(("ty School", "May 2029"), (Line("ty School", Span(line=4), gap=1),))
    >>> row = Row(("Communi", "20th & 21st"), (Line("Communi", Span(line=2)),))
    >>> [r.cells for r in mended([row, cut], ["School", "Date"], lambda word: word == "community")]
    [('Community School', '20th & 21st May 2029')]
    """
    heading = tuple(cell.casefold() for cell in columns)
    spaced = sum(row.lines[0].gap > 0 for row in rows[1:]) * 3 > len(rows)
    whole: list[Row] = []
    for row in rows:
        if columns and tuple(cell.casefold() for cell in row.cells) == heading:
            continue
        if whole and _is_apart(whole[-1], row) and _is_rest(whole[-1], row, spaced):
            whole[-1] = _joined(whole[-1], row, known)
        else:
            whole.append(row)
    return whole


def _is_apart(before: Row, row: Row) -> bool:
    """Whether a page's end, a heading printed again or a blank line stands between two rows."""
    return row.lines[0].gap > 0 or _is_cut(before, row)


def _is_cut(before: Row, row: Row) -> bool:
    """Whether a page's end or a heading printed again stands between two rows."""
    last, first = before.lines[-1].span, row.lines[0]
    dropped = first.span.line is not None and first.span.line - (last.line or 0) > 1 and not first.gap
    return first.after_cut or dropped or first.span.page != (last.last_page or last.page)


def _is_rest(before: Row, row: Row, spaced: bool) -> bool:
    """Whether a row after a break is the rest of the one before.

    Where a blank line stands between rows as a rule, only cells that plainly go on tell it.
    """
    pairs = [(a, b) for a, b in zip(before.cells, row.cells, strict=False) if b]
    going_on = sum(_goes_on(a, b) for a, b in pairs if a)
    if going_on >= 2 or (spaced and not _is_cut(before, row)):
        return going_on >= 2
    if not row.cells[0]:
        return bool(before.cells[0])
    return going_on >= 1 and sum(not cell for cell in row.cells) >= len(row.cells) / 2


def _goes_on(before: str, after: str) -> bool:
    if goes_on(before, after) or _TRAILS_OFF.fullmatch(before):
        return True
    return bool(_DAY_ALONE.fullmatch(before) and _REST_OF_DATE.match(after) and not date_in(before))


def _joined(before: Row, row: Row, known: Known) -> Row:
    width = max(len(before.cells), len(row.cells))
    above, below = ((*r.cells, *[""] * (width - len(r.cells))) for r in (before, row))
    return Row(
        tuple(_glued(a, b, known) for a, b in zip(above, below, strict=True)),
        (*before.lines, *row.lines),
    )


def _glued(before: str, after: str, known: Known) -> str:
    """Two parts of a cell; one word again where the page cut a word that stands whole elsewhere."""
    if not before or not after:
        return before or after
    head, tail = before.rsplit(None, 1)[-1], after.split(None, 1)[0]
    if (
        tail[0].islower()
        and head[-1].isalpha()
        and known(tail.casefold()) < 2
        and known((head + tail).strip(".,;:").casefold())
    ):
        return before + after
    return join([before, after])
