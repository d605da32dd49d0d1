"""The work programme of a pack: where it stands, and which of several it is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from matters.reading.document import Line
from matters.reading.grammar.programming.entries import Entry
from matters.reading.grammar.programming.forward_plan import says_period
from matters.reading.grammar.programming.layout import layout_entries
from matters.reading.grammar.programming.reader import ProgrammeReader
from matters.reading.grammar.programming.years import MunicipalYear, municipal_year_in
from matters.reading.markers import marker
from matters.reading.record import Stated, WorkProgramme
from matters.reading.sections import Section, SectionKind
from matters.reading.tidy import mentions, tidy
from matters.reading.vocabulary.programmes import HEADINGS

_HEADING = re.compile(rf".*\b(?:{'|'.join(HEADINGS)})\b.*", re.IGNORECASE)
_HINTS = ("program", "plan", "schedule", "future", "raglen", "cynllun")
"""A quick no for nearly every line."""
LONGEST_HEADING = 130
_APPENDIX = re.compile(r"(?:appendix|annexe?|atodiad)\s+(\w{1,3})[.:]?", re.IGNORECASE)
LONGEST_LABEL = 20
LABEL_REACH = 4
"""Lines above a heading among which the label of its appendix stands."""


def read_programme(sections: Sequence[Section], met: dt.date | None) -> WorkProgramme | None:
    """The work programme; of several the one that puts most items down for meetings. `met` is the pack's meeting.

    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"WORK PROGRAMME 2029/30\\n\\nItem\\t12 JUN\\t4 SEP\\nRoads (Ann Oak)\\tX\\t\\nParks\\t\\tX\\n"
    >>> programme = read_programme(split(text_document(text)), None)
    >>> [(item.title.value, item.dates[0].value.isoformat()) for item in programme.items]
    [('Roads', '2029-06-12'), ('Parks', '2029-09-04')]
    """
    base = MunicipalYear.of(met) if met else None
    found = list(_Search(base).programmes(sections))
    return max(found, key=_weight, default=None)


def _weight(programme: WorkProgramme) -> tuple[int, int]:
    """How often it puts something down for a meeting, and of how much it tells."""
    return sum(len(item.dates) for item in programme.items), len(programme.items)


class _Search:
    """Reads each programme from its heading on; a stamp in the middle of a table begins no other."""

    def __init__(self, base: MunicipalYear | None) -> None:
        self.base = base
        self.reader: ProgrammeReader | None = None
        self.heading = ""
        self.label = ""

    def programmes(self, sections: Sequence[Section]) -> Iterator[WorkProgramme]:
        """Every programme of a pack."""
        for section in sections:
            if section.kind is not SectionKind.OTHER:
                yield from self._close()
            if section.kind is not SectionKind.AGENDA:
                yield from self._read(section)
        yield from self._close()

    def _read(self, section: Section) -> Iterator[WorkProgramme]:
        lines = section.lines
        first = 0 if self.reader else next((i for i, line in enumerate(lines) if _is_heading(line)), len(lines))
        label = next((found for line in lines[max(0, first - LABEL_REACH) : first] if (found := _label(line.text))), "")
        self.label = self.label if self.reader else label
        for entry in layout_entries(lines[first:], self.base):
            if self._ends_at(entry):
                yield from self._close()
            if not _heads(entry):
                if self.reader:
                    self.reader.take(entry)
                continue
            repeated = entry.text.casefold() == self.heading
            year = _year(entry)
            if self.reader and self.reader.drafts and not repeated:
                yield from self._close()
            if self.reader is None or (year and not repeated):
                year = year or (self.reader.printed if self.reader else None)
                self.reader = ProgrammeReader(year, self.base, section.wrapped)
            self.heading = entry.text.casefold()

    def _ends_at(self, entry: Entry) -> bool:
        """Whether other papers begin: another appendix, or the executive's plan, whose tables have other columns."""
        if entry.cells is not None:
            return False
        label, known = _label(entry.text), self.label
        self.label = label or known
        if self.reader is None:
            return False
        other = bool(label and known and label != known and self.reader.begun)
        return other or (bool(self.reader.drafts) and says_period(entry.lines[0]))

    def _close(self) -> Iterator[WorkProgramme]:
        programme = self.reader.programme() if self.reader else None
        self.reader, self.heading = None, ""
        if programme:
            yield programme


def _label(text: str) -> str:
    """The label of an appendix that stands alone at the head of a page; "" for any other line."""
    found = _APPENDIX.fullmatch(text.strip("*# ")) if len(text) <= LONGEST_LABEL else None
    return found[1].casefold() if found else ""


def _is_heading(line: Line) -> bool:
    text = line.text
    if len(text) > LONGEST_HEADING:
        return False
    return mentions(text.casefold(), _HINTS) and _names_programme(tidy(text))


def _heads(entry: Entry) -> bool:
    return _is_heading(entry.lines[0]) and (entry.cells is None or len(entry.filled) == 1)


def _names_programme(text: str) -> bool:
    """Whether a line names a programme as a heading does: no sentence, no entry of a list."""
    text = text.strip("#*| ")
    own = marker(text)
    if own and own.bulleted:
        return False
    bare = text[own.width :] if own else text
    return bool(_HEADING.fullmatch(bare)) and not bare.endswith((".", ";", ",")) and bare[:1].isupper()


def _year(entry: Entry) -> Stated[MunicipalYear] | None:
    year = municipal_year_in(entry.text)
    return Stated(year, entry.span) if year else None
