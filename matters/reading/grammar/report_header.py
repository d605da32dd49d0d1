"""Where each report of a pack begins, and the grid at its head."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from matters.reading.document import Line
from matters.reading.grammar.answers import answer_of, whole_answer, whole_dates, whole_wards
from matters.reading.grammar.cells import cells_of, first_text, first_words
from matters.reading.grammar.dates import dates_in
from matters.reading.grammar.labels import LabelBook, Labelled, read_labels
from matters.reading.grammar.report_headings import part_of
from matters.reading.record import ReportHeader, Stated, Text
from matters.reading.vocabulary.report_labels import (
    CONTACT_LABELS,
    FRONT_SHEET_ONLY,
    HEADER_LABELS,
    OTHER_LABELS,
    SPOKEN_LABELS,
    STANDING_APART,
)

LONGEST_HEADER = 70
"""Lines a header may run to: three addressees wrapped in a narrow column take fifty."""

LONGEST_LABEL = 200
"""Characters within which a line shows its label, if it has one."""

LIKELY_HEADER = 25
"""Lines within which a header that does not say "Report to" shows enough of its labels."""

_FRONT_SHEET = re.compile(rf"[\W_]*(?:{'|'.join(FRONT_SHEET_ONLY)})[\W_]*(?::|$)", re.IGNORECASE)
_WORD = re.compile(r"[^\s,.;:()–-]+")
BOOK = LabelBook(
    {
        **HEADER_LABELS,
        "other": OTHER_LABELS,
        **{f"contact {name}": labels for name, labels in CONTACT_LABELS.items() if name != "post"},
    },
    {
        "date_of_meeting": whole_dates,
        "key_decision": whole_answer,
        "in_forward_plan": whole_answer,
        "exempt": whole_answer,
        "wards": whole_wards,
    },
    answer="yes|no|y|n|n/a",
    spoken="|".join(SPOKEN_LABELS),
)


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
        if (
            i < after
            or not _MAY_START.match(line.text[:LONGEST_LABEL])
            or (field := _first_label(line)) not in STARTING
        ):
            continue
        region = header_region(lines[i : i + LONGEST_HEADER])
        if _begins_report(region, wrapped, field):
            starts.append(i)
            after = i + len(region)
    return starts


def _begins_report(region: Sequence[Line], wrapped: bool, first: str) -> bool:
    """Whether the labels of these lines make the header of a report, `first` being the field that opens it."""
    if first == "report_to" and _names_a_report(region[0]):
        return len(read_labels(region, BOOK, wrapped)) > 1
    near = region[:LIKELY_HEADER]
    if any(_FRONT_SHEET.match(line.text) for line in near) or not _labels_follow(near):
        return False
    fields = set(read_labels(near, BOOK, wrapped)) - {"other"}
    return bool(fields & {"report_to", "date_of_meeting"} and fields & {"subject", "report_of"}) and len(fields) > 2


def _labels_follow(near: Sequence[Line]) -> bool:
    """Whether the second label stands close below the first, and in the same style.

    The last item of an agenda ends in "Report of the Chief Clerk", and the first report may follow with "Report to:".
    """
    second = next((line for line in near[1 : 2 + WRAPPED_VALUE] if _first_label(line)), None)
    if second is None or _first_label(second) == _first_label(near[0]):
        return False
    return not (_is_spoken(near[0]) and _names_a_report(second) and not _is_spoken(second))


def _is_spoken(line: Line) -> bool:
    """Whether a line begins with a label that has no colon: "Report of the Chief Clerk"."""
    text = first_text(line)
    return BOOK.begins(text) is not None and not BOOK.has_colon(text)


WRAPPED_VALUE = 3
"""Lines that the first value of a header may run on for before the second label."""


def _names_a_report(line: Line) -> bool:
    return first_text(line).casefold().startswith(("report to", "report for", "adroddiad i"))


def _first_label(line: Line) -> str | None:
    text = first_text(line)
    begun = BOOK.begins(text)
    return BOOK.field_of(begun[0] if begun else text)


def header_region(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines up to the first heading of the report's text."""
    for i, line in enumerate(lines):
        if i and (_ends_header(line) or (_names_a_report(line) and _first_label(lines[0]) == "report_to")):
            return lines[:i]
    return lines


def _ends_header(line: Line) -> bool:
    found = part_of(line)
    cells = cells_of(line)
    if cells is not None and sum(map(bool, cells)) > 1:
        return False
    return found is not None and found.part != "particulars" and not BOOK.begins(first_text(line))


def labels_of_header(lines: Sequence[Line], wrapped: bool) -> dict[str, Labelled]:
    """Every labelled value of the header that these lines begin with, by field, as printed."""
    return read_labels(header_region(lines[:LONGEST_HEADER]), BOOK, wrapped)


def _standing_apart(lines: Sequence[Line], wrapped: bool) -> dict[str, Labelled]:
    """The labelled values that stand alone between the parts before the report's text, outside its header."""
    found: dict[str, Labelled] = {}
    for i, line in enumerate(lines):
        heading = part_of(line)
        if heading and heading.part == "body":
            break
        if heading and heading.part == "particulars":
            here = read_labels(lines[i : i + 3], BOOK, wrapped)
            found |= {name: here[name] for name in STANDING_APART if name in here and name not in found}
    return found


def read_header(
    lines: Sequence[Line], wrapped: bool, meeting: dt.date | None
) -> tuple[ReportHeader, dict[str, Labelled]]:
    """The header that these lines begin with, and the labels of a contact that stand in it.

    Wards, portfolio and the questions are also found further down, where some templates print them.

    `meeting` is the date of this pack's meeting: a report to several bodies prints one date each, and this one is
    taken where it is among them.
    """
    found = {**_standing_apart(lines, wrapped), **labels_of_header(lines, wrapped)}

    def text(name: str) -> Text | None:
        return Stated(found[name].value, found[name].span) if name in found else None

    def answer(name: str) -> Stated[bool] | None:
        value = answer_of(found[name].value) if name in found else None
        return None if value is None else Stated(value, found[name].span)

    to, dated = addressee(found)
    header = ReportHeader(
        report_to=to,
        date_of_meeting=_date(dated, meeting),
        subject=text("subject"),
        report_of=text("report_of"),
        wards=text("wards"),
        portfolio=text("portfolio"),
        key_decision=answer("key_decision"),
        in_forward_plan=answer("in_forward_plan"),
        exempt=answer("exempt"),
    )
    return header, {
        name.removeprefix("contact "): value for name, value in found.items() if name.startswith("contact ")
    }


def addressee(found: Mapping[str, Labelled]) -> tuple[Text | None, Labelled | None]:
    """Whom a report is for, and the label that dates the meeting.

    A template without a label for the date prints it behind the body's name: "Audit Committee – 8 May 2023".
    """
    to, dated = found.get("report_to"), found.get("date_of_meeting")
    if to is None:
        return None, dated
    date = next(dates_in(to.value), None)
    if date is None or dated is not None:
        return Stated(to.value, to.span), dated
    name = to.value[: date.start].rstrip(" ,-–—(")
    return (Stated(name, to.span) if name else None), to


def _date(found: Labelled | None, meeting: dt.date | None) -> Stated[dt.date] | None:
    dates = list(_dates(found.value)) if found else []
    if found is None or not dates:
        return None
    return Stated(meeting if meeting in dates and meeting else dates[0], found.span)


def _dates(text: str) -> Iterator[dt.date]:
    return (found.value for found in dates_in(text))
