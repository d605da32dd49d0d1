"""A report on the council's template."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from matters.reading.document import Span
from matters.reading.record.stated import Contact, Stated, Text


@dataclass(frozen=True, slots=True)
class ReportHeader:
    """The grid at the head of a report on the council's template."""

    report_to: Text | None = None
    date_of_meeting: Stated[dt.date] | None = None
    subject: Text | None = None
    report_of: Text | None = None
    wards: Text | None = None
    portfolio: Text | None = None
    key_decision: Stated[bool] | None = None
    in_forward_plan: Stated[bool] | None = None
    exempt: Stated[bool] | None = None


@dataclass(frozen=True, slots=True)
class Climate:
    """The climate emergency grid: Y or N a row."""

    positive: Stated[bool] | None = None
    neutral: Stated[bool] | None = None
    negative: Stated[bool] | None = None
    author_trained: Stated[bool] | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One report of the pack. `span` runs from its "Report to" line to its last line.

    `recommendations` fold sub-items into their parent. `consultation_refs` are finance (FD) and legal (LD)
    clearance numbers as "FD 7154/23". `appendices` and `background_papers` are those the report declares.
    """

    span: Span
    header: ReportHeader
    agenda_number: Text | None = None
    recommendations: tuple[Text, ...] = ()
    contact_officer: Contact | None = None
    consultation_refs: tuple[Text, ...] = ()
    climate: Climate | None = None
    appendices: tuple[Text, ...] = ()
    background_papers: tuple[Text, ...] = ()
