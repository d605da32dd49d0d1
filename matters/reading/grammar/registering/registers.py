"""The tables of records of a pack: inspections, memberships, notifications, trackers, glossaries and the like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from matters.reading.document import Span
from matters.reading.grammar.registering.heads import kind_of_records
from matters.reading.grammar.registering.listed import listed_across, merged, read_memberships
from matters.reading.grammar.registering.mending import mended
from matters.reading.grammar.registering.parts import parts_of
from matters.reading.grammar.registering.shifting import shifted
from matters.reading.grammar.registering.stacked import read_stacked
from matters.reading.grammar.registering.telling import heads_matrix, is_other
from matters.reading.grammar.registering.titling import title_above
from matters.reading.grids.grid import Grid, GridKind, Row, Sheet
from matters.reading.record import Register, RegisterRow, Text
from matters.reading.sections import SectionKind
from matters.reading.vocabulary import registers as words

READ_IN = {SectionKind.REPORT, SectionKind.OTHER, SectionKind.MINUTES}
"""Front sheet and agenda are tables of their own kind."""

HEADED_ONLY = {SectionKind.MINUTES, SectionKind.FRONT}
"""A paper on its own begins like a front sheet. In minutes, where people and votes stand in columns, headings must be
those of interests or of recommendations."""

FEWEST_ROWS = 3
"""Rows of a table without headings; with headings one is enough."""

_WORD = re.compile(r"[\w'’-]+")
_GLOSSARY = re.compile(words.GLOSSARY_TITLES, re.IGNORECASE)
_MEMBERSHIP = re.compile(dict(words.KIND_TITLES)["membership"], re.IGNORECASE)


def read_registers(sheets: Sequence[Sheet]) -> tuple[Register, ...]:
    """Every table of records, in printed order.

    >>> from matters.reading.grids.gather import sheets_of
    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Report to:\\tCabinet\\n\\nVisits\\n\\nSchool\\tDate\\nElm\\t1 May 2029\\nAsh\\t2 May 2029\\n"
    >>> read_registers(sheets_of(split(text_document(text))))[0].columns
    ('School', 'Date')
    """
    found: list[Register] = []
    known = _Words(sheets)
    alone = not any(sheet.section.kind is SectionKind.AGENDA for sheet in sheets)
    kinds = READ_IN | {SectionKind.FRONT} if alone else READ_IN
    for sheet in sheets:
        if sheet.section.kind in kinds:
            found += sorted(_of_sheet(sheet, known), key=_place)
    return tuple(found)


def _place(register: Register) -> tuple[int, int]:
    return register.span.page or 0, register.span.line or 0


def _of_sheet(sheet: Sheet, known: _Words) -> Iterator[Register]:
    yield from merged(register for grid in sheet.grids for register in _registers(grid, known))
    if sheet.section.kind not in HEADED_ONLY:
        yield from read_memberships(sheet.section)
    if sheet.section.wrapped and sheet.section.kind is not SectionKind.MINUTES:
        covered = {i for grid in sheet.grids for i in range(grid.start, grid.stop)}
        yield from read_stacked(sheet.section, known.within, covered)


class _Words:
    """The words that a document prints, gathered when first asked for."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets

    @cached_property
    def _texts(self) -> list[str]:
        return [line.text.casefold() for sheet in self._sheets for line in sheet.section.lines]

    @cached_property
    def _all(self) -> Counter[str]:
        return Counter(word for text in self._texts for word in _WORD.findall(text))

    @cached_property
    def _within(self) -> set[str]:
        return {word for text in self._texts if " " in text for word in _WORD.findall(text)}

    def __call__(self, word: str) -> int:
        """How often a word stands anywhere."""
        return self._all[word.casefold()]

    def within(self, word: str) -> bool:
        """Whether a word stands within a line, not alone on one, as the first part of a broken word would."""
        return word.casefold() in self._within


def _registers(grid: Grid, known: _Words) -> Iterator[Register]:
    if grid.kind is GridKind.PLAN:
        return
    for part in parts_of(grid):
        title = part.title or title_above(part.above, wrapped=grid.section.wrapped)
        rows = part.rows
        if not rows or max(len(row.cells) for row in rows) < 2:
            continue
        if not _is_register(part.columns, [row.cells for row in rows], title, grid):
            continue
        names = None if any(part.columns) else listed_across(rows)
        records = names or mended(rows, part.columns, known)
        if records:
            yield _made(title, part.columns, records, grid)


def _is_register(columns: Sequence[str], rows: Sequence[Sequence[str]], title: Text | None, grid: Grid) -> bool:
    name = title.value if title else ""
    if is_other(columns, rows, name):
        return False
    if any(columns):
        return grid.section.kind is not SectionKind.MINUTES or heads_matrix(columns)
    if grid.section.kind in HEADED_ONLY or len(rows) < FEWEST_ROWS:
        return False
    return bool(_GLOSSARY.search(name) or _MEMBERSHIP.search(name)) or listed_across(grid.rows) is not None


def _made(title: Text | None, columns: Sequence[str], rows: Sequence[Row], grid: Grid) -> Register:
    records = tuple(RegisterRow(row.cells, row.span) for row in rows)
    start: Span = title.span if title else rows[0].span
    span = start.through(rows[-1].span)
    flags = (*shifted(records, columns), *(flag for flag in grid.flags if _within(flag.span, span)))
    return Register(span, kind_of_records(title.value if title else "", columns), title, tuple(columns), records, flags)


def _within(span: Span, other: Span) -> bool:
    """Whether one place begins within another."""
    if span.line is not None and other.line is not None:
        return other.line <= span.line <= (other.last_line or other.line)
    return (other.page or 0) <= (span.page or 0) <= (other.last_page or other.page or 0)
