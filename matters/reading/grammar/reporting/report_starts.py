"""Where each report of a pack begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.document import Line
from matters.reading.grammar.labelling.cells import first_text, first_words
from matters.reading.grammar.labelling.labels import read_labels
from matters.reading.grammar.reporting.report_header import (
    BOOK,
    LONGEST_HEADER,
    first_label,
    header_region,
    names_a_report,
    told_apart,
)
from matters.reading.vocabulary.report_labels import FRONT_SHEET_ONLY, HEADER_LABELS

LONGEST_LABEL = 200
"""Characters within which a line shows its label, if it has one."""
LIKELY_HEADER = 25
"""Lines within which a header that does not say "Report to" shows enough of its labels."""

_FRONT_SHEET = re.compile(rf"[\W_]*(?:{'|'.join(FRONT_SHEET_ONLY)})[\W_]*(?::|$)", re.IGNORECASE)
STARTING = ("report_to", "subject", "report_of", "date_of_meeting")
"""Fields whose label may be the first of a header."""

_MAY_START = first_words(label for field in STARTING for label in HEADER_LABELS[field])


def report_starts(lines: Sequence[Line], wrapped: bool) -> list[int]:
    """The index of the first line of each report's header.

    "Report to" with one more label of the header is one; any other first label needs an addressee or the date of the
    meeting, and a subject or an author, so that a forward plan's entries and a front sheet are none.

    >>> from matters.reading.sources.text import text_document
    >>> report_starts(text_document(b"x\\nReport to: Cabinet\\nSubject: Roads\\n\\nSummary:\\n").lines, True)
    [1]
    """
    starts: list[int] = []
    after = 0
    for i, line in enumerate(lines):
        if i < after or not _MAY_START.match(line.text[:LONGEST_LABEL]) or (field := first_label(line)) not in STARTING:
            continue
        region = header_region(lines[i : i + LONGEST_HEADER])
        if _begins_report(region, wrapped, field):
            starts.append(i)
            after = i + len(region)
    return starts


def _begins_report(region: Sequence[Line], wrapped: bool, first: str) -> bool:
    """Whether the labels of these lines make the header of a report, `first` being the field that opens it."""
    if first == "report_to" and names_a_report(region[0]):
        return len(read_labels(region, BOOK, wrapped)) > 1
    near = region[:LIKELY_HEADER]
    if any(_FRONT_SHEET.match(line.text) for line in near) or not _labels_follow(near):
        return False
    fields = set(told_apart(read_labels(near, BOOK, wrapped))) - {"other"}
    return bool(fields & {"report_to", "date_of_meeting"} and fields & {"subject", "report_of"}) and len(fields) > 2


def _labels_follow(near: Sequence[Line]) -> bool:
    """Whether the second label stands close below the first, and in the same style.

    The last item of an agenda ends in "Report of the Chief Clerk", and the first report may follow with "Report to:".
    """
    second = next((line for line in near[1 : 2 + WRAPPED_VALUE] if first_label(line)), None)
    if second is None or first_label(second) == first_label(near[0]):
        return False
    return not (_is_spoken(near[0]) and names_a_report(second) and not _is_spoken(second))


def _is_spoken(line: Line) -> bool:
    """Whether a line begins with a label that has no colon: "Report of the Chief Clerk"."""
    text = first_text(line)
    return BOOK.begins(text) is not None and not BOOK.has_colon(text)


WRAPPED_VALUE = 3
"""Lines that the first value of a header may run on for before the second label."""
