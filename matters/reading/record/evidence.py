"""What reports show as tables: numbers, records, and plans with their measures.

`flags` say what is odd about a row that was kept as printed (cells shifted, a row cut short): nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from matters.reading.document import Gap, Span
from matters.reading.record.stated import Stated, Text


@dataclass(frozen=True, slots=True)
class NumberCell:
    """One number: its `row` labels outermost first, its `column` heading (two-row headings joined by " / ").

    `note` is what stands in the cell beside the number (a footnote mark, a remark).
    """

    value: Stated[float]
    row: tuple[str, ...] = ()
    column: str | None = None
    unit: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class BlankCell:
    """A cell in which a number was to be expected and a symbol or word stands: "n/a", "c", "<5", "not available"."""

    text: Text
    row: tuple[str, ...] = ()
    column: str | None = None


@dataclass(frozen=True, slots=True)
class NumberTable:
    """A table of numbers. `title` is its caption, heading or lead-in."""

    span: Span
    title: Text | None = None
    cells: tuple[NumberCell, ...] = ()
    blanks: tuple[BlankCell, ...] = ()
    flags: tuple[Gap, ...] = ()


class RegisterKind(StrEnum):
    """What the rows of a register are of."""

    INSPECTION = "inspection"
    MEMBERSHIP = "membership"
    PERFORMANCE = "performance"
    NOTIFICATION = "notification"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One record, a text a column, empty where nothing is printed."""

    cells: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Register:
    """A table of records. `columns` are its headings, () where it has none."""

    span: Span
    kind: RegisterKind
    title: Text | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[RegisterRow, ...] = ()
    flags: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanAction:
    """One action of a plan. `due` is a day ("2030-03-01") or a month ("2030-03") where `due_text` says one."""

    action: Text
    ref: Text | None = None
    theme: Text | None = None
    objective: Text | None = None
    lead: Text | None = None
    rag: Text | None = None
    due: Stated[str] | None = None
    due_text: Text | None = None
    output: Text | None = None


@dataclass(frozen=True, slots=True)
class PlanMeasure:
    """How a plan is measured: what, against which target, and how it stands."""

    text: Text
    ref: Text | None = None
    target: Text | None = None
    actual: Text | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """An improvement, delivery or action plan."""

    span: Span
    title: Text | None = None
    actions: tuple[PlanAction, ...] = ()
    measures: tuple[PlanMeasure, ...] = ()
    flags: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Appendix:
    """A paper behind a report: its `label` ("Appendix A", "Annex 2") and `title` as its own first page prints them."""

    span: Span
    label: Text
    title: Text | None = None
    agenda_number: Text | None = None


@dataclass(frozen=True, slots=True)
class Petition:
    """A petition that was received: what it asks, from whom, with how many signatures, and its minute or item."""

    span: Span
    subject: Text
    petitioner: Text | None = None
    signatures: Stated[int] | None = None
    number: Text | None = None


@dataclass(frozen=True, slots=True)
class PublicQuestion:
    """A question that somebody from the public or a member put to the meeting, and the answer."""

    span: Span
    question: Text
    asked_by: Text | None = None
    put_to: Text | None = None
    answer: Text | None = None
    number: Text | None = None


@dataclass(frozen=True, slots=True)
class VerbalUpdate:
    """A report that was given by word of mouth: on what, by whom, and its minute or item."""

    span: Span
    subject: Text
    given_by: Text | None = None
    on: Stated[dt.date] | None = None
    number: Text | None = None
