"""The grid at the head of a report: whom it is for, when, on what, by whom, and the questions it answers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from matters.reading.document import Line
from matters.reading.grammar.dates import dates_in
from matters.reading.grammar.labelling.cells import cells_of, first_text
from matters.reading.grammar.labelling.label_book import LabelBook
from matters.reading.grammar.labelling.labels import Labelled, read_labels
from matters.reading.grammar.reporting.answers import answer_of, whole_answer, whole_dates, whole_wards
from matters.reading.grammar.reporting.report_headings import part_of
from matters.reading.record import ReportHeader, Stated, Text
from matters.reading.vocabulary.report_labels import (
    AUTHOR_LABELS,
    CONTACT_LABELS,
    HEADER_LABELS,
    OTHER_LABELS,
    SPOKEN_LABELS,
    STANDING_APART,
)

LONGEST_HEADER = 70
"""Lines a header may run to: three addressees wrapped in a narrow column take fifty."""

_WHO_TO_WHOM = re.compile(
    r"(?P<who>.+?) to (?:the )?(?:meeting of )?(?:the )?(?P<body>.+?),? (?:to be )?held on (?P<date>.+)", re.IGNORECASE
)
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


def names_a_report(line: Line) -> bool:
    """Whether a line begins with the words that only the head of a report has."""
    return first_text(line).casefold().startswith(("report to", "report for", "adroddiad i"))


def first_label(line: Line) -> str | None:
    """The field whose label a line begins with, or None."""
    text = first_text(line)
    begun = BOOK.begins(text)
    return BOOK.field_of(begun[0] if begun else text)


def header_region(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines up to the first heading of the report's text."""
    for i, line in enumerate(lines):
        if i and (_ends_header(line) or (names_a_report(line) and first_label(lines[0]) == "report_to")):
            return lines[:i]
    return lines


def _ends_header(line: Line) -> bool:
    found = part_of(line)
    cells = cells_of(line)
    if cells is not None and sum(map(bool, cells)) > 1:
        return False
    return found is not None and found.part not in ("particulars", "contact") and not BOOK.begins(first_text(line))


def labels_of_header(lines: Sequence[Line], wrapped: bool) -> dict[str, Labelled]:
    """Every labelled value of the header that these lines begin with, by field, as printed."""
    return told_apart(read_labels(header_region(lines[:LONGEST_HEADER]), BOOK, wrapped))


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
    return header, _contact_in(found)


def _contact_in(found: Mapping[str, Labelled]) -> dict[str, Labelled]:
    """The labels of a contact; the author's name where the header says how to reach someone and not whom."""
    contact = {name.removeprefix("contact "): value for name, value in found.items() if name.startswith("contact ")}
    author = found.get("report_of")
    if contact and author and "name" not in contact and author.label.rstrip(" :").casefold() in AUTHOR_LABELS:
        contact["name"] = author
    return contact


def told_apart(found: dict[str, Labelled]) -> dict[str, Labelled]:
    """The labels, one sentence that says who reports to whom and when parted into three.

    "Report of the Director of Place to the meeting of the Executive to be held on 5 March 2029".
    """
    author = found.get("report_of")
    said = _WHO_TO_WHOM.fullmatch(author.value) if author else None
    if author is None or said is None or "report_to" in found:
        return found
    parts = {"report_of": said["who"], "report_to": said["body"], "date_of_meeting": said["date"]}
    return {**found, **{name: Labelled(value, author.span, author.label) for name, value in parts.items()}}


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
