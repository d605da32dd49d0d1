"""Lists that say one number an entry: "Number on roll: 40 672", "Attendance 92.8%", under what they are of.

Three or more entries one after the other, each a name and its number at the end, one of them plainly measured (a
share, a decimal, thousands): a list of key stages or of sections of an Act has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matters.reading.document import Line
from matters.reading.grammar.tabulating.infographics import Infographic
from matters.reading.grammar.tabulating.values import figures_of, is_year
from matters.reading.grids.continuing import may_be_band
from matters.reading.record import NumberCell, NumberTable
from matters.reading.record.stated import Stated, Text
from matters.reading.sections import Section, SectionKind
from matters.reading.tidy import tidy

FEWEST = 3
MOST_GAP = 1
LONGEST_LABEL = 110

_ENTRY = re.compile(
    r"[■•▪●◦‣➢►\-–*·]\s+(?P<label>[^\W\d][^:;]{2,110}?)\s*[:–-]?\s+"
    r"(?P<figures>[-−+]?[£€]?\d[\d,. ]*\d?\s?(?:%|[km]\b)?(?:\s?\([£€]?\d[\d,.]*%?\))?)[.;,*]?"
)
_TELLING = re.compile(r"[%£€]|\d[,. ]\d")


class _Entry(NamedTuple):
    label: str
    figures: str
    line: Line


def figure_lists(section: Section) -> Iterator[Infographic]:
    """The lists of a section, in printed order; none in minutes and agendas.

    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"All pupils\\n\\n- On roll 40 672\\n- Attendance: 92.8%\\n- Absent 812 (2.0%)\\n"
    >>> for section in split(text_document(text)):
    ...     print([(c.row[-1], c.value.value) for found in figure_lists(section) for c in found.table.cells])
    [('On roll', 40672.0), ('Attendance', 92.8), ('Absent', 812.0), ('Absent', 2.0)]
    """
    if section.kind in {SectionKind.MINUTES, SectionKind.AGENDA}:
        return
    entries: list[_Entry] = []
    for i, line in enumerate(section.lines):
        entry = _entry(line)
        if entry and (not entries or line.gap <= MOST_GAP):
            entries.append(entry)
            continue
        yield from _list(section.lines, i, entries)
        entries = [entry] if entry else []
    yield from _list(section.lines, len(section.lines), entries)


def _entry(line: Line) -> _Entry | None:
    if line.cells is not None or line.text[-1:] not in "0123456789%).;,*km":
        return None
    found = _ENTRY.fullmatch(line.text)
    if not found or is_year(found["figures"]) or not figures_of(found["figures"].strip()):
        return None
    return _Entry(tidy(found["label"]), found["figures"].strip(), line)


def _list(lines: Sequence[Line], stop: int, entries: Sequence[_Entry]) -> Iterator[Infographic]:
    if len(entries) < FEWEST or not any(_TELLING.search(entry.figures) for entry in entries):
        return
    start = stop - len(entries)
    heading = lines[start - 1] if start else None
    title: Text | None = None
    path: tuple[str, ...] = ()
    if heading and heading.cells is None and (may_be_band(heading) or heading.text.endswith(":")):
        title = Stated(tidy(heading.text), heading.span)
        path = (title.value.rstrip(":"),) if may_be_band(heading) else ()
    cells = [
        NumberCell(Stated(figure.value, entry.line.span), (*path, entry.label), None, figure.unit, figure.note)
        for entry in entries
        for figure in figures_of(entry.figures)
    ]
    yield Infographic(start, NumberTable(title.span if title else entries[0].line.span, title, tuple(cells)))
