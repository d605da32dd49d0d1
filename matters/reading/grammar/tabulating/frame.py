"""How a table of numbers is built: which rows head it, which columns name its rows, which hold its numbers.

A table is a series of blocks: heading rows, then the rows beneath them. A second heading in the midst of a table
begins another block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from matters.reading.grammar.tabulating.values import figures_of, is_year
from matters.reading.grids.grid import Row
from matters.reading.grids.looks import is_missing, is_period
from matters.reading.vocabulary.number_words import ORDINAL_WORDS, PAGE_WORDS


@dataclass(frozen=True, slots=True)
class Block:
    """Heading rows and the rows beneath them.

    `labels` are the columns that name a row, `numbers` those that hold numbers; a column that is neither holds
    remarks. `headings` has one text a column, None where there is none.
    """

    heads: tuple[Row, ...]
    rows: tuple[Row, ...]
    labels: tuple[int, ...]
    numbers: frozenset[int]
    headings: tuple[str | None, ...]


def blocks_of(rows: Sequence[Row]) -> tuple[Block, ...]:
    """The blocks of a table in printed order; a heading without any row beneath it is none.

    >>> rows = [Row(cells, ()) for cells in (("", "2029", "2030"), ("North", "4", "5"), ("South", "6", "-"))]
    >>> [(block.labels, sorted(block.numbers), block.headings) for block in blocks_of(rows)]
    [((0,), [1, 2], (None, '2029', '2030'))]
    """
    found: list[Block] = []
    heads: list[Row] = []
    body: list[Row] = []
    for i, row in enumerate(rows):
        if _is_head(row, rows[i + 1 :], heads, body):
            if any(not row.is_band for row in body):
                under = list(takewhile(lambda row: row.is_band, reversed(body)))
                found.append(_block(heads, body[: len(body) - len(under)]))
                heads, body = [], under[::-1]
            heads.append(row)
        else:
            body.append(row)
    if any(not row.is_band for row in body):
        found.append(_block(heads, body))
    return tuple(found)


def _is_head(row: Row, after: Sequence[Row], heads: Sequence[Row], body: Sequence[Row]) -> bool:
    """Whether a row is a heading: names over columns and no number of its own."""
    if row.is_band or not after:
        return False
    rest = [cell for cell in row.cells[1:] if cell]
    if all(row.is_band for row in body):
        return (
            not _holds_numbers(row)
            or (bool(heads) and not row.cells[0])
            or (not heads and _counts_up(rest, row.cells[0]))
        )
    named = all(_names_column(cell) for cell in rest)
    return len(rest) > 1 and named and not any(figures_of(cell) for cell in rest if not is_year(cell))


def _holds_numbers(row: Row) -> bool:
    """Whether a row has a number that is no year; one whose filled cells are all missing values counts too."""
    rest = [cell for cell in row.cells if cell]
    if any(figures_of(cell) and not is_year(cell) for cell in rest):
        return True
    beside = [cell for cell in row.cells[1:] if cell]
    return bool(row.cells[0]) and bool(beside) and all(is_missing(cell) for cell in beside)


def _counts_up(cells: Sequence[str], corner: str) -> bool:
    """Whether columns are headed 1, 2, 3 and so on, a total beside them: grades, weeks, years of age."""
    numbers = [int(cell) for cell in cells if cell.isdigit()]
    steps = all(b - a == 1 for a, b in pairwise(numbers))
    return len(numbers) > 2 and numbers[0] == 1 and steps and len(numbers) >= len(cells) - 1 and not figures_of(corner)


def _names_column(cell: str) -> bool:
    return is_period(cell) or (any(c.isalpha() for c in cell) and not is_missing(cell) and len(cell) > 1)


def _block(heads: Sequence[Row], rows: Sequence[Row]) -> Block:
    width = max(len(row.cells) for row in (*heads, *rows))
    body = [row for row in rows if not row.is_band]
    numbers = frozenset(i for i in range(width) if _is_numeric(_column(body, i), heads, i))
    first = min(numbers, default=width)
    if first == 0 and width > 1 and _only_counts_rows(body, heads):
        numbers -= {0}
        first = min(numbers, default=width)
    labels = tuple(range(first))
    return Block(tuple(heads), tuple(rows), labels, numbers, _headings(heads, width, first))


def _column(rows: Sequence[Row], i: int) -> list[str]:
    return [row.cells[i] for row in rows if i < len(row.cells) and row.cells[i]]


def _is_numeric(cells: Sequence[str], heads: Sequence[Row], i: int) -> bool:
    """Whether a column holds numbers: more of them than of words, and not years or pages throughout."""
    figures = [cell for cell in cells if figures_of(cell)]
    if not figures:
        return i > 0 and bool(cells) and all(is_missing(cell) for cell in cells)
    if heading_words(heads, i) & PAGE_WORDS:
        return False
    if sum(is_year(cell) for cell in figures) * 2 > len(figures):
        return False
    words = sum(not figures_of(cell) and not is_missing(cell) for cell in cells)
    return len(figures) >= words


def heading_words(heads: Sequence[Row], i: int) -> set[str]:
    """What is printed over a column, in small letters."""
    return {row.cells[i].casefold().strip(" :") for row in heads if i < len(row.cells) and row.cells[i]}


def _only_counts_rows(rows: Sequence[Row], heads: Sequence[Row]) -> bool:
    """Whether the first column numbers the rows or names them by numbers: 1, 2, 3, or ages, or a reference."""
    cells = [row.cells[0] for row in rows if row.cells[0]]
    whole = [int(cell) for cell in cells if cell.isdigit()]
    if len(whole) < len(cells) or not whole:
        return False
    if len(whole) > 2:
        steps = {b - a for a, b in pairwise(whole)}
        if len(steps) == 1 and min(steps) > 0:
            return True
    named = heading_words(heads, 0)
    return bool(named) and named <= ORDINAL_WORDS


def _headings(heads: Sequence[Row], width: int, first: int) -> tuple[str | None, ...]:
    """One heading a column, the rows of it joined; one that is merged over columns holds for each of them."""
    return tuple(_heading(heads, i, first) for i in range(width))


def _heading(heads: Sequence[Row], i: int, first: int) -> str | None:
    parts: list[str] = []
    for depth, row in enumerate(heads):
        cell = _cell(row, i) or _merged(heads, depth, i, first)
        if cell and (not parts or parts[-1] != cell):
            parts.append(cell)
    return " / ".join(parts) or None


def _cell(row: Row, i: int) -> str:
    return row.cells[i] if i < len(row.cells) else ""


def _merged(heads: Sequence[Row], depth: int, i: int, first: int) -> str:
    """The heading that spans a column: the nearest one left of it, where a lower row parts it further."""
    if i < first or not any(_cell(row, i) for row in heads[depth + 1 :]):
        return ""
    for j in range(i - 1, first - 1, -1):
        if any(_cell(row, j + 1) for row in heads[:depth]):
            return ""
        if _cell(heads[depth], j):
            return _cell(heads[depth], j)
    return ""
