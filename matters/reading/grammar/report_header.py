"""Where each report of a pack begins, and the grid at its head."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from matters.reading.document import Line
from matters.reading.grammar.cells import first_text, first_words
from matters.reading.grammar.dates import dates_in
from matters.reading.grammar.labels import LabelBook, Labelled, read_labels
from matters.reading.grammar.report_headings import part_of
from matters.reading.record import ReportHeader, Stated, Text
from matters.reading.vocabulary.report_labels import CONTACT_LABELS, EVERY_WARD, HEADER_LABELS, NO, YES

LONGEST_HEADER = 70
"""Lines a header may run to: three addressees wrapped in a narrow column take fifty."""

_WORD = re.compile(r"[^\s,.;:()–-]+")
_WARD = re.compile(
    rf"\(?(?:{'|'.join(re.escape(w) for w in sorted(EVERY_WARD, key=len, reverse=True))})\b\)?;?", re.IGNORECASE
)
_ANSWER = re.compile(
    rf"\s*(?:{'|'.join(re.escape(w) for w in sorted(YES | NO, key=len, reverse=True))})(?!\w)\.?", re.IGNORECASE
)


def _whole_dates(text: str) -> int:
    """How many characters are dates with nothing but white space and joining words between them."""
    end = 0
    for found in dates_in(text):
        if re.fullmatch(r"\s*(?:(?:and|&|,)\s*)?(?:\w+day,?\s*)?", text[end : found.start]) is None:
            break
        end = found.end
    return end


def _whole_answer(text: str) -> int:
    found = _ANSWER.match(text)
    return found.end() if found else 0


def _whole_wards(text: str) -> int:
    found = _WARD.match(text, len(text) - len(text.lstrip()))
    return found.end() if found else 0


BOOK = LabelBook(
    {**HEADER_LABELS, **{f"contact {name}": labels for name, labels in CONTACT_LABELS.items() if name != "post"}},
    {
        "date_of_meeting": _whole_dates,
        "key_decision": _whole_answer,
        "in_forward_plan": _whole_answer,
        "exempt": _whole_answer,
        "wards": _whole_wards,
    },
    answer="yes|no|y|n|n/a",
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
        if i < after or not _MAY_START.match(line.text) or (field := _first_label(line)) not in STARTING:
            continue
        region = header_region(lines[i : i + LONGEST_HEADER])
        fields = set(read_labels(region, BOOK, wrapped))
        named = first_text(line).casefold().startswith(("report to", "report for", "adroddiad i"))
        whole = fields & {"report_to", "date_of_meeting"} and fields & {"subject", "report_of"} and len(fields) > 2
        if (named and field == "report_to" and len(fields) > 1) or whole:
            starts.append(i)
            after = i + len(region)
    return starts


def _first_label(line: Line) -> str | None:
    text = first_text(line)
    begun = BOOK.begins(text)
    return BOOK.field_of(begun[0] if begun else text)


def header_region(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines up to the first heading of the report's text."""
    for i, line in enumerate(lines):
        if i and (_ends_header(line) or (_first_label(line) == "report_to" and _repeats(line))):
            return lines[:i]
    return lines


def _repeats(line: Line) -> bool:
    return first_text(line).casefold().startswith("report to")


def _ends_header(line: Line) -> bool:
    found = part_of(line)
    return found is not None and found.part not in ("contact",) and not BOOK.begins(first_text(line))


def labels_of_header(lines: Sequence[Line], wrapped: bool) -> dict[str, Labelled]:
    """Every labelled value of the header that these lines begin with, by field, as printed."""
    return read_labels(header_region(lines[:LONGEST_HEADER]), BOOK, wrapped)


def read_header(
    lines: Sequence[Line], wrapped: bool, meeting: dt.date | None
) -> tuple[ReportHeader, dict[str, Labelled]]:
    """The header that these lines begin with, and the labels of a contact that stand in it.

    `meeting` is the date of this pack's meeting: a report to several bodies prints one date each, and this one is
    taken where it is among them.
    """
    found = labels_of_header(lines, wrapped)

    def text(name: str) -> Text | None:
        return Stated(found[name].value, found[name].span) if name in found else None

    def answer(name: str) -> Stated[bool] | None:
        value = answer_of(found[name].value) if name in found else None
        return None if value is None else Stated(value, found[name].span)

    header = ReportHeader(
        report_to=text("report_to"),
        date_of_meeting=_date(found.get("date_of_meeting"), meeting),
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


def answer_of(text: str) -> bool | None:
    """Yes or no, by the first word of an answer; None where it is neither.

    >>> [answer_of(text) for text in ("No", "Y", "Yes - by virtue of paragraph 3", "Not applicable", "Public report")]
    [False, True, True, None, False]
    """
    if text.casefold().startswith(("not applicable", "n/a")):
        return None
    word = _WORD.search(text)
    first = word[0].casefold() if word else ""
    return True if first in YES else False if first in NO else None


def _date(found: Labelled | None, meeting: dt.date | None) -> Stated[dt.date] | None:
    dates = list(_dates(found.value)) if found else []
    if found is None or not dates:
        return None
    return Stated(meeting if meeting in dates and meeting else dates[0], found.span)


def _dates(text: str) -> Iterator[dt.date]:
    return (found.value for found in dates_in(text))
