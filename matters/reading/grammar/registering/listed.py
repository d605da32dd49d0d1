"""Records that are printed as lists: names in columns to be read across, and people with what each is, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from matters.reading.document import Line
from matters.reading.grammar.naming.names import is_name, opens_person
from matters.reading.grids.grid import Row
from matters.reading.record import Register, RegisterKind, RegisterRow, Stated
from matters.reading.sections import Section
from matters.reading.tidy import join, tidy
from matters.reading.vocabulary import registers as words

FEWEST_NAMES = 6
"""Names of a list in columns."""

FEWEST_PEOPLE = 3
"""Lines of a list of people."""

LONGEST_NAME = 8
"""Words of one name of a list."""

_HEADING = re.compile(words.MEMBERSHIP_HEADINGS, re.IGNORECASE)
_DASH = re.compile(r"\s+[–—-]\s+|\s+[–—](?=\w)|(?<=\w)[–—]\s+")


def listed_across(rows: Sequence[Row]) -> list[Row] | None:
    """The names of an alphabetical list that runs across the columns, one a row; None where it is no such list.

    >>> from matters.reading.document import Line, Span
    >>> rows = [Row((a, b), (Line(a, Span(line=1)),)) for a, b in [("Ash", "Bell"), ("Cole", "Dunn"), ("Eye", "Fenn")]]
    >>> [row.cells for row in listed_across(rows)][:2]
    [('Ash',), ('Bell',)]
    """
    names = [(cell, row) for row in rows for cell in row.cells if cell]
    keys = [_key(cell) for cell, _ in names]
    if len(keys) < FEWEST_NAMES or len(set(keys)) < len(keys) or any(len(key.split()) > LONGEST_NAME for key in keys):
        return None
    steps = sum(a <= b for a, b in pairwise(keys))
    if steps < 0.9 * (len(keys) - 1):
        return None
    return [Row((cell,), row.lines) for cell, row in names]


def merged(registers: Iterable[Register]) -> Iterator[Register]:
    """The registers, with a list of names in columns put together again where a page parted it.

    >>> from matters.reading.document import Span
    >>> a, b = (Register(Span(line=n), RegisterKind.OTHER, rows=(RegisterRow((x,), Span(line=n)),))
    ...         for n, x in [(1, "Ash"), (9, "Bell")])
    >>> [len(register.rows) for register in merged([a, b])]
    [2]
    """
    last: Register | None = None
    for register in registers:
        if (
            last
            and _lists(last)
            and _lists(register)
            and _key(last.rows[-1].cells[0]) < _key(register.rows[0].cells[0])
        ):
            last = replace(last, rows=last.rows + register.rows, span=last.span.through(register.span))
            continue
        if last:
            yield last
        last = register
    if last:
        yield last


def _lists(register: Register) -> bool:
    return not register.columns and all(len(row.cells) == 1 for row in register.rows)


def _name(register: Register, row: int) -> str:
    return _key(register.rows[row].cells[0])


def _key(name: str) -> str:
    return name.casefold().strip("* ")


def read_memberships(section: Section) -> Iterator[Register]:
    """Lists of people under a heading that says they are the members: "A Hall – Head of Service", one a line.

    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Membership:\\n\\nAnn Hall - Chair\\n\\nBo Kay - Head of Service\\n\\nCy Moss - Carer\\n"
    >>> [[row.cells for row in r.rows] for s in split(text_document(text)) for r in read_memberships(s)]
    [[('Ann Hall', 'Chair'), ('Bo Kay', 'Head of Service'), ('Cy Moss', 'Carer')]]
    """
    lines = section.lines
    for i, line in enumerate(lines):
        if len(line.text) > 120 or line.cells is not None or not _HEADING.fullmatch(line.text.strip("*# :.")):
            continue
        rows = tuple(_people(lines[i + 1 :], section.wrapped))
        if len(rows) >= FEWEST_PEOPLE:
            title = Stated(tidy(line.text).strip("*# ").rstrip(" :"), line.span)
            span = line.span.through(rows[-1].span)
            yield Register(span, RegisterKind.MEMBERSHIP, title, ("", ""), rows)


def _people(lines: Sequence[Line], wrapped: bool) -> Iterator[RegisterRow]:
    run: list[Line] = []
    for line in lines:
        parts = _parts(line)
        if parts is None and run and wrapped and not line.gap and line.cells is None and not line.level:
            run.append(line)
            continue
        if run:
            yield _row(run)
        if parts is None:
            return
        run = [line]
    if run:
        yield _row(run)


def _parts(line: Line) -> list[str] | None:
    """A person and what they are; None where the line is not such an entry."""
    if line.cells is not None:
        return None
    parts = _DASH.split(tidy(line.text).removeprefix("- ").removeprefix("• "), maxsplit=1)
    if len(parts) < 2 or not parts[1] or not (opens_person(parts[0]) or is_name(parts[0], listed=True)):
        return None
    return parts


def _row(run: Sequence[Line]) -> RegisterRow:
    text = join([line.text for line in run]).removeprefix("- ").removeprefix("• ")
    who, what = _DASH.split(text, maxsplit=1)
    return RegisterRow((who, what.strip()), run[0].span.through(run[-1].span))
