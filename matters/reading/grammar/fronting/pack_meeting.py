"""The meeting of a pack that came without its front sheet: what its reports agree on, and who names the council."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from matters.reading.document import Line, Span
from matters.reading.grammar.dates import dates_in
from matters.reading.grammar.labelling.cells import first_text
from matters.reading.grammar.naming.body_names import names_a_council
from matters.reading.grammar.reporting.report_header import addressee, labels_of_header
from matters.reading.record import Meeting, Stated, Text
from matters.reading.sections import Section, SectionKind
from matters.reading.tidy import tidy
from matters.reading.vocabulary.calendar import WEEKDAYS
from matters.reading.vocabulary.front_sheet import COUNCIL_NOUNS

INFERRED = 0.7
"""How sure the reader is of what no front sheet says but the papers agree on."""
REACH = 3
"""Lines before and after a date that the heading of a programme's column takes: weekday, date, town."""

_ENDS_LIKE_ONE = re.compile(rf"(?:{'|'.join(COUNCIL_NOUNS)})[\W_]*$")
_DAY = rf"(?:{'|'.join(WEEKDAYS)})\b\.?"
_PLACE = r"[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){0,3}"


@dataclass(frozen=True, slots=True)
class _Addressed:
    """Whom one report is for and when they meet; several of both where it goes round."""

    to: str
    dates: tuple[dt.date, ...]
    span: Span


def meeting_of_reports(sections: Sequence[Section]) -> Meeting:
    """The meeting that most reports of a pack are for.

    A report to several bodies prints all their names and dates; the date that the others share is this pack's, and
    the body is that of the reports which have one date alone.

    >>> from matters.reading.sources.text import text_document
    >>> from matters.reading.sections import split
    >>> one = b"Report to: Audit Committee\\nDate of Meeting: 3 May 2022\\nSubject: Risk\\n\\nSummary\\n\\n"
    >>> two = b"Report to: Cabinet Audit Committee\\nDate of Meeting: 1 May 2022 3 May 2022\\nSubject: Debt\\n"
    >>> meeting = meeting_of_reports(split(text_document(one + two)))
    >>> meeting.committee.value, meeting.date.value.isoformat()
    ('Audit Committee', '2022-05-03')
    """
    reports = [section for section in sections if section.kind is SectionKind.REPORT]
    addressed = [found for section in reports if (found := _addressed(section))]
    counts = Counter(date for found in addressed for date in set(found.dates))
    date = max(counts, key=lambda each: (counts[each], -each.toordinal()), default=None)
    if date is None:
        return Meeting()
    alone = [found for found in addressed if found.dates == (date,)] or [f for f in addressed if date in f.dates]
    names = Counter(found.to for found in alone)
    first = next(found for found in alone if found.to == names.most_common(1)[0][0])
    return Meeting(
        body=_council(sections),
        committee=Stated(first.to, first.span, INFERRED),
        date=Stated(date, first.span, INFERRED),
        venue=_venue(sections, date),
    )


def _addressed(section: Section) -> _Addressed | None:
    found = labels_of_header(section.lines, section.wrapped)
    to, dated = addressee(found)
    dates = tuple(each.value for each in dates_in(dated.value)) if dated else ()
    return _Addressed(to.value, dates, to.span) if to and dates else None


def _council(sections: Sequence[Section]) -> Text | None:
    """The council, from the first line that is nothing but its name."""
    for section in sections:
        for line in section.lines:
            if len(line.text) > LONGEST_NAME or not _ENDS_LIKE_ONE.search(line.text):
                continue
            name = first_text(line)
            if names_a_council(name):
                return Stated(name, line.span, INFERRED)
    return None


LONGEST_NAME = 80


def _venue(sections: Sequence[Section], date: dt.date) -> Text | None:
    """The town under the meeting's date where the year's programme heads its columns with weekday, date and town."""
    printed = re.compile(rf"(?<![\d/])0?{date.day}[/.]0?{date.month}[/.](?:20)?{date:%y}\b")
    day = str(date.day)
    column = re.compile(rf"{_DAY}\s+{printed.pattern}\s+(?P<place>{_PLACE})(?=\s+{_DAY}|\s*$)", re.IGNORECASE)
    for section in sections:
        for i, line in enumerate(section.lines):
            if day in line.text and printed.search(line.text):
                found = column.search(_around(section.lines, i))
                if found and found["place"][0].isupper():
                    return Stated(tidy(found["place"]), line.span, INFERRED)
    return None


def _around(lines: Sequence[Line], i: int) -> str:
    return "\n".join(line.text for line in lines[max(0, i - REACH) : i + REACH])
