"""Plans in layout text whose cells stand one after another, a reference at the head of each row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from matters.reading.document import Line
from matters.reading.grammar.planning.columns import Heading, Role, heading_of, measures_of
from matters.reading.grammar.planning.drafts import Carried, Draft, Fields, PlanDraft
from matters.reading.grammar.planning.dues import due_of
from matters.reading.grammar.planning.flat_cells import Known, Word, cells_in, is_certain, words_of
from matters.reading.grammar.planning.flat_headings import headings_in
from matters.reading.grammar.planning.headings import (
    is_bare,
    is_legend,
    is_theme,
    stands_alone,
    themes_over,
    title_over,
)
from matters.reading.grammar.planning.standing import is_standing
from matters.reading.sections import Section
from matters.reading.tidy import tidy

HEADING_LINES = 8
"""A heading of narrow columns is wrapped over no more lines."""
HEADING_WORDS = 24
ROW_LINES = 40
UNNUMBERED_LINES = 12
LONGEST_HEADING = 80
ENDS = (Role.DUE, Role.RAG)
"""Columns by which the end of a row shows where no number begins it."""
LEARNT = (Role.LEAD, Role.OBJECTIVE)
"""Columns that hold the same again and again."""

_OVER = (Role.THEME, Role.OBJECTIVE)
_REF = re.compile(r"(?P<ref>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}[A-Z]?)\.?\s+(?=[A-Z0-9])")
_MAY_HEAD = re.compile(
    r"(?:(?:\w+ )?(?:ref|no|id|number|cyf)|(?:key |agreed |our )?(?:actions?|objectives?|outcomes?|tasks?|what|how))\b"
    r"(?!.* {3})",
    re.IGNORECASE,
)
"""How a heading begins. Columns that spaces hold apart are read as a grid."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A heading and the lines of each row below it; `stop` is the place after the last."""

    start: int
    stop: int
    heading: Heading
    rows: tuple[tuple[Line, ...], ...]
    measures: bool


def flat_plans(section: Section) -> Iterator[PlanDraft]:
    """The plans of a section that are printed so; tables that follow one another are one plan."""
    reader = _Reader(section.lines)
    for table in _tables(section.lines) if section.wrapped else ():
        reader.read(table)
    yield from (plan for plan in reader.plans if plan.actions)


@dataclass(slots=True)
class _Reader:
    """The plans so far, what is carried in the last of them, and where its last table ended."""

    lines: Sequence[Line]
    plans: list[PlanDraft] = field(default_factory=list)
    carried: Carried = field(default_factory=Carried)
    after: int = 0

    def read(self, table: _Table) -> None:
        """Read a table into the open plan, or into another where it stands far from it."""
        if not self.plans or table.start - self.after > HEADING_LINES:
            self._open(table.start)
        for role, line in zip(_OVER, themes_over(self.lines, self.after, table.start), strict=True):
            if line:
                self.carried.keep(role, tidy(line.text), (line,))
        plan = self.plans[-1]
        for fields, of in _read(table):
            if table.measures:
                plan.measures.append(Draft(fields, list(of)))
            elif fields.get(Role.ACTION):
                plan.actions.append(self.carried.draft(fields, of))
        plan.lines.append(self.lines[table.stop - 1])
        self.after = table.stop

    def _open(self, start: int) -> None:
        titled = title_over(self.lines, start)
        first = titled[0] if titled else start
        self.plans.append(PlanDraft(titled[1] if titled else None, [self.lines[first]]))
        self.carried = Carried()
        self.after = first + 1 if titled else max(0, start - HEADING_LINES)


def _tables(lines: Sequence[Line]) -> Iterator[_Table]:
    i = 0
    while i < len(lines):
        found = _heading(lines, i) if lines[i].cells is None and _MAY_HEAD.match(lines[i].text) else None
        if found is None:
            i += 1
            continue
        heading, first = found
        numbered = heading[0] is Role.REF
        stop, rows = _rows(lines, first) if numbered else _ended_rows(lines, first, heading[-1])
        yield _Table(i, stop, heading, rows, Role.MEASURE in heading)
        i = max(stop, i + 1)


def _heading(lines: Sequence[Line], i: int) -> tuple[Heading, int] | None:
    """The roles of a heading that begins here, and the place of the first row below it."""
    unnumbered = _unnumbered(lines, i)
    if unnumbered:
        return unnumbered, i + 1
    words: list[Word] = []
    for j in range(i, min(len(lines), i + HEADING_LINES)):
        if j > i and _REF.match(lines[j].text):
            cells = headings_in(words)
            heading = heading_of(cells) or measures_of(cells)
            return (heading, j) if heading and heading[0] is Role.REF else None
        if lines[j].cells is not None:
            return None
        words += [Word(text, j, True, False, False) for text in lines[j].text.split()]
        if len(words) > HEADING_WORDS:
            return None
    return None


def _unnumbered(lines: Sequence[Line], i: int) -> Heading | None:
    """The roles of a heading without numbers: all on one line, the last a date or a status, by which a row ends."""
    if i + 1 == len(lines) or not lines[i + 1].gap or len(lines[i].text) > LONGEST_HEADING:
        return None
    heading = heading_of(headings_in([Word(text, i, True, False, False) for text in lines[i].text.split()]))
    return heading if heading and heading[-1] in ENDS and len(heading) > len(ENDS) and Role.REF not in heading else None


def _ended_rows(lines: Sequence[Line], first: int, last: Role | None) -> tuple[int, tuple[tuple[Line, ...], ...]]:
    """The rows from the first on, each to the date or status that ends it."""
    rows: list[tuple[Line, ...]] = []
    begin = first
    for j in range(first, len(lines)):
        line = lines[j]
        if line.cells is not None or (begin == j and _ends_table(lines, j)) or j - begin > UNNUMBERED_LINES:
            break
        if _ends_row(lines, j, begin, last):
            rows.append(tuple(lines[begin : j + 1]))
            begin = j + 1
    return begin, tuple(rows)


def _ends_row(lines: Sequence[Line], j: int, begin: int, last: Role | None) -> bool:
    """Whether a row ends at a line: its last words are what the last column holds, and the next line is apart."""
    if j + 1 < len(lines) and not lines[j + 1].gap:
        return False
    before = lines[j - 1].text.split()[-1:] if j > begin and not lines[j].gap else []
    words = [*before, *lines[j].text.split()]
    tails = [" ".join(words[-size:]) for size in range(1, 4) if size <= len(words)]
    tells = is_standing if last is Role.RAG else due_of
    return any((tail[0].isupper() or tail[0].isdigit()) and bool(tells(tail)) for tail in tails)


def _rows(lines: Sequence[Line], first: int) -> tuple[int, tuple[tuple[Line, ...], ...]]:
    """The rows from the first on, each from its reference to the next."""
    found = _REF.match(lines[first].text)
    shape = _shape(found["ref"]) if found else ""
    starts: list[int] = []
    stop = first
    while stop < len(lines) and not (starts and stop - starts[-1] > ROW_LINES):
        line = lines[stop]
        ref = _REF.match(line.text)
        if ref and _shape(ref["ref"]) == shape:
            starts.append(stop)
        elif line.cells is not None or (line.gap and _ends_table(lines, stop)):
            break
        stop += 1
    bounds = [*starts, stop]
    return stop, tuple(tuple(lines[a:b]) for a, b in pairwise(bounds))


def _shape(ref: str) -> str:
    return re.sub(r"\d+", "9", re.sub(r"[A-Z]", "A", ref))


def _ends_table(lines: Sequence[Line], i: int) -> bool:
    text = tidy(lines[i].text)
    return (
        is_theme(text)
        or is_legend(text)
        or (bool(text) and is_bare(text))
        or (lines[i].after_cut and text.isupper())
        or (_MAY_HEAD.match(text) is not None and _heading(lines, i) is not None)
        or (text.isupper() and len(text) > 5 and stands_alone(lines, i))
    )


def _read(table: _Table) -> Iterator[tuple[Fields, tuple[Line, ...]]]:
    """The fields of each row; what certain rows hold helps with the others."""
    numbered = table.heading[0] is Role.REF
    columns = table.heading[1:] if numbered else table.heading
    dealt: list[tuple[str, tuple[Word, ...]]] = []
    for row in table.rows:
        found = _REF.match(row[0].text) if numbered else None
        dealt.append((found["ref"] if found else "", words_of(row, found.end() if found else 0)))
    known = _learn([words for _, words in dealt], lambda words: cells_in(words, columns, {}))
    for (ref, words), row in zip(dealt, table.rows, strict=True):
        yield {Role.REF: ref, **cells_in(words, columns, known)}, row


def _learn(rows: Sequence[tuple[Word, ...]], deal: Callable[[tuple[Word, ...]], Fields]) -> Known:
    seen: dict[Role, set[str]] = {role: set() for role in LEARNT}
    for words in rows:
        cells = deal(words)
        if is_certain(words, cells):
            for role in LEARNT:
                seen[role].add(cells.get(role, ""))
    return {role: frozenset(texts - {""}) for role, texts in seen.items()}
