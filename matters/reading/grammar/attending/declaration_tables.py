"""Declarations set as a table: a row a declaration, or one cell a line where extraction lost the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matters.reading.document import Line, Span
from matters.reading.grammar.naming.names import opens_person, people_in
from matters.reading.grammar.naming.titles import title_of
from matters.reading.record import Declaration, Stated, Text
from matters.reading.tidy import tidy
from matters.reading.vocabulary.declarations import ACTION_HEADS, MEMBER_HEADS, MINUTE_HEADS, NATURE_HEADS, OTHER_HEADS

LONGEST_HEAD = 6
"""Words of a column's head."""

_GAP = re.compile(r"\s{3,}|\t|\s\|\s")


@dataclass(frozen=True, slots=True)
class _Columns:
    """How many columns there are and which hold the member, the nature of the interest, its minute and the action."""

    count: int
    member: int
    nature: int
    minute: int | None = None
    action: int | None = None


@dataclass(slots=True)
class _Row:
    cells: list[str]
    spans: list[Span]


def declared_in_table(lines: Sequence[Line]) -> tuple[Declaration, ...] | None:
    """The declarations of a table among the lines; None where there is no such table.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Member\\tItem\\tNature of interest\\nCllr Hall\\t5\\tGovernor"
    >>> [(d.who.value, d.what.value) for d in declared_in_table(text_document(text).lines)]
    [('Cllr Hall', 'Governor')]
    """
    for i in range(len(lines)):
        columns = _columns(_cells(lines[i]))
        if columns:
            return tuple(_declarations(_rows(lines[i + 1 :], columns), columns))
        size = _stacked(lines[i:])
        columns = _columns([line.text for line in lines[i : i + size]]) if size else None
        if columns:
            return tuple(_declarations(_stacked_rows(lines[i + size :], columns), columns))
    return None


def _cells(line: Line) -> list[str]:
    return [tidy(cell) for cell in (line.cells if line.cells is not None else _GAP.split(line.text))]


def _columns(heads: Sequence[str]) -> _Columns | None:
    """The columns that these heads name; None where they are no heads of such a table."""
    if len(heads) < 2 or any(len(head.split()) > LONGEST_HEAD for head in heads):
        return None
    member = next((i for i, head in enumerate(heads) if _holds(head, MEMBER_HEADS)), None)
    others = [i for i in range(len(heads)) if i != member]
    if member is None or not all(_holds(heads[i], (*NATURE_HEADS, *OTHER_HEADS)) for i in others if heads[i]):
        return None
    nature = next((i for word in NATURE_HEADS for i in others if _holds(heads[i], (word,))), others[-1])
    rest = [i for i in others if i != nature]
    action = next((i for i in rest if _holds(heads[i], ACTION_HEADS)), None)
    rest = [i for i in rest if i != action]
    minute = next((i for word in MINUTE_HEADS for i in rest if _holds(heads[i], (word,))), None)
    return _Columns(len(heads), member, nature, minute, action)


def _holds(head: str, words: Sequence[str]) -> bool:
    said = re.findall(r"\w+", head.lower())
    return any(word in (one, one.removesuffix("s")) for one in said for word in words)


def _stacked(lines: Sequence[Line]) -> int:
    """How many of the first lines are heads printed one below the other; 0 for none."""
    if not lines or not _holds(lines[0].text, MEMBER_HEADS) or len(lines[0].text.split()) > LONGEST_HEAD:
        return 0
    size = 1
    while size < len(lines):
        text = lines[size].text
        if title_of(text) or len(text.split()) > LONGEST_HEAD or not _holds(text, (*NATURE_HEADS, *OTHER_HEADS)):
            break
        size += 1
    return size if size > 1 else 0


def _rows(lines: Sequence[Line], columns: _Columns) -> Iterator[_Row]:
    """The rows under the heads; one without a member or an item goes on with the row before."""
    row: _Row | None = None
    for line in lines:
        cells = (_cells(line) + [""] * columns.count)[: columns.count]
        if len(_cells(line)) < 2:
            break
        filled = [i for i, cell in enumerate(cells) if cell]
        if row and not cells[columns.member] and len(filled) < columns.count - 1:
            for i in filled:
                row.cells[i] = f"{row.cells[i]} {cells[i]}".strip()
                row.spans[i] = row.spans[i].through(line.span)
            continue
        if row:
            yield row
        cells[columns.member] = cells[columns.member] or (row.cells[columns.member] if row else "")
        row = _Row(cells, [line.span] * columns.count)
    if row:
        yield row


def _stacked_rows(lines: Sequence[Line], columns: _Columns) -> Iterator[_Row]:
    """Cells one a line to rows: a person opens the next once a row is full; more lines go on with the last cell."""
    row = _Row([], [])
    for line in lines:
        if len(row.cells) >= columns.count and opens_person(line.text):
            yield row
            row = _Row([], [])
        if len(row.cells) < columns.count:
            row.cells.append(line.text)
            row.spans.append(line.span)
        else:
            row.cells[-1] += f" {line.text}"
            row.spans[-1] = row.spans[-1].through(line.span)
    if len(row.cells) == columns.count:
        yield row


def _declarations(rows: Iterator[_Row], columns: _Columns) -> Iterator[Declaration]:
    for row in rows:
        what = row.cells[columns.nature].strip(" .")
        member = row.cells[columns.member].strip(" .,")
        if not member or not what or not opens_person(member):
            continue
        for who in [person.text for person in people_in(member)] or [member]:
            yield Declaration(
                Stated(who, row.spans[columns.member]),
                Stated(what, row.spans[columns.nature]),
                _cell(row, columns.minute),
                _cell(row, columns.action),
            )


def _cell(row: _Row, column: int | None) -> Text | None:
    text = row.cells[column].strip(" .") if column is not None else ""
    return Stated(text, row.spans[column]) if column is not None and text else None
