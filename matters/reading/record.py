"""The pack record: what a reading of one agenda pack yields.

Each value carries the span it was read from (`Stated`). `as_json` in `jsonform` prints the plain contract that
others exchange; its schema is `docs/pack-record.schema.json`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from matters.reading.document import Span

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Stated(Generic[T_co]):
    """A value, where it stood, and how sure the reader is (1.0 = the form leaves no doubt)."""

    value: T_co
    span: Span
    confidence: float = 1.0


Text = Stated[str]


class PaperStatus(StrEnum):
    """What an agenda says of an item's paper."""

    PAPER = "paper"
    TO_FOLLOW = "to_follow"
    VERBAL = "verbal"
    PRESENTATION = "presentation"
    NO_PAPER = "no_paper"


@dataclass(frozen=True, slots=True)
class Contact:
    """An officer to ask: of a meeting (front sheet) or of a report."""

    name: Text | None = None
    post: Text | None = None
    telephone: Text | None = None
    email: Text | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A person named on the front sheet. `role` is Chair or Vice-Chair; `organisation` whom a co-optee speaks for."""

    name: Text
    title: Text | None = None
    role: Text | None = None
    organisation: Text | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that a pack is for, as its front sheet says."""

    body: Text | None = None
    committee: Text | None = None
    date: Stated[dt.date] | None = None
    time: Stated[dt.time] | None = None
    venue: Text | None = None
    officer: Contact | None = None
    members: tuple[Member, ...] = ()
    substitutes: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of the agenda. `pages` is the printed range, first and last."""

    number: Text
    title: Text
    status: Stated[PaperStatus]
    report_of: Text | None = None
    pages: Stated[tuple[int, int]] | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """One clause of a decision. `label` is as printed ("(2)", "(a)"); `parent` is the label it stands under."""

    text: Text
    label: Text | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class MinuteItem:
    """One minuted item: its number (None where a council prints none), its prose, questions and decisions.

    `paragraphs` is everything minuted under the title that is neither a question nor a decision, a table's row with
    its cells apart by spaces; by their spans the three can be shown in printed order again.
    """

    title: Text
    number: Text | None = None
    paragraphs: tuple[Text, ...] = ()
    questions: tuple[Text, ...] = ()
    resolutions: tuple[Resolution, ...] = ()


@dataclass(frozen=True, slots=True)
class Declaration:
    """An interest that a member declared: who, and what of (the words after "declared")."""

    who: Text
    what: Text


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of one meeting.

    `present`, `also_present` and `apologies` hold one string a person or group, as printed, the chair's marker
    included; "Councillors A, B and C" is three of them, each with its "Councillor".
    """

    meeting_date: Stated[dt.date] | None = None
    venue: Text | None = None
    subject_to_call_in: Stated[bool] | None = None
    present: tuple[Text, ...] = ()
    also_present: tuple[Text, ...] = ()
    apologies: tuple[Text, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    items: tuple[MinuteItem, ...] = ()


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


@dataclass(frozen=True, slots=True)
class PackRecord:
    """All that was read from one pack."""

    pack: str
    meeting: Meeting
    agenda: tuple[AgendaItem, ...] = ()
    minutes: Minutes | None = None
    reports: tuple[Report, ...] = ()
