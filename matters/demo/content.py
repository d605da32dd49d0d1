"""What a pack says, before it is printed: the values that its labels hold.

A `mark` is the name of a place (`matters.demo.printing.blocks`); labels turn it into a line or a page.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from matters.demo.plain import Json
from matters.demo.printing.blocks import Block
from matters.demo.world.borough import Body, Borough, Meeting


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """One line of the agenda. `status` as in the pack record; `note` is the sentence printed under the title."""

    number: str
    title: str
    status: str
    report_of: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a resolution or recommendation, with those under it."""

    text: str
    label: str | None = None
    under: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class MinutedItem:
    """One item of the minutes: the prose before, what members asked, what was resolved."""

    number: str
    title: str
    prose: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    resolved: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of one meeting, as the next pack prints them."""

    meeting: Meeting
    present: tuple[str, ...]
    also_present: tuple[str, ...]
    apologies: tuple[str, ...]
    items: tuple[MinutedItem, ...]


@dataclass(frozen=True, slots=True)
class NumberTable:
    """A table of numbers. `cells` of a row pair a printed text with the numbers that a label holds for it."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[NumberRow, ...]
    stub: str = ""
    note: str | None = None


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A row: the path of its labels (outermost first; the last is printed in the row) and its printed cells."""

    path: tuple[str, ...]
    cells: tuple[str, ...]
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """A table of records."""

    key: str
    kind: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class PlanAction:
    """One action of a plan, with its milestone as printed and as a month or day."""

    ref: str
    theme: str
    objective: str
    action: str
    lead: str
    rag: str
    due: str
    due_text: str
    output: str


@dataclass(frozen=True, slots=True)
class PlanMeasure:
    """One measure of a plan."""

    ref: str
    text: str
    target: str
    actual: str


@dataclass(frozen=True, slots=True)
class Plan:
    """An improvement plan: actions by priority, then measures."""

    key: str
    title: str
    actions: tuple[PlanAction, ...]
    measures: tuple[PlanMeasure, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One row of the work programme."""

    title: str
    officer: str
    band: str | None
    dates: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """The work programme of a municipal year, as a grid or as a table a meeting."""

    key: str
    body: str
    year: str
    meetings: tuple[Meeting, ...]
    rows: tuple[ProgrammeRow, ...]
    grid: bool

    def mark(self, row: int, meeting: int) -> str:
        """The mark of a row; in tables a meeting, of the row in that meeting's table."""
        return f"{self.key}.r{row}" if self.grid else f"{self.key}.r{row}.{meeting}"


@dataclass(frozen=True, slots=True)
class KeyDecision:
    """One entry of the forward plan, in its eleven fields and a title."""

    title: str
    description: str
    decision_maker: str
    expected: dt.date
    financial: bool
    community_impact: bool
    exempt: str
    wards: str
    scrutiny_area: str
    consultees: str
    methods: str
    documents: str
    contacts: str
    change: str | None = None


@dataclass(frozen=True, slots=True)
class ForwardPlan:
    """An edition of the key decision forward plan."""

    key: str
    first: dt.date
    last: dt.date
    decisions: tuple[KeyDecision, ...]


Exhibit = NumberTable | Register | Plan | Programme | ForwardPlan
Part = Block | Exhibit


@dataclass(frozen=True, slots=True)
class Attachment:
    """An appendix printed after its report."""

    name: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One report on the template, its body and its appendices. `climate` is positive, neutral, negative, trained."""

    number: str
    report_to: str
    date: dt.date
    subject: str
    report_of: str
    wards: str
    portfolio: str
    key_decision: bool
    in_forward_plan: bool
    summary: tuple[str, ...]
    recommendations: tuple[Clause, ...]
    fills: dict[str, str]
    refs: tuple[str, ...]
    climate: tuple[bool, bool, bool, bool]
    contact: tuple[str, str, str]
    appendices: tuple[str, ...]
    background: tuple[str, ...]
    body: tuple[Part, ...]
    attachments: tuple[Attachment, ...] = ()
    skip: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Finding:
    """A planted defect: its code, the two marks, how grave, what is wrong with both values."""

    code: str
    mark: str
    mark2: str | None
    severity: str
    message: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A request in this pack's minutes and what the rest of the pack shows of it, ready for its label."""

    mark: str
    label: Mapping[str, Json]
    seen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """One agenda pack. `present_members` are those of the front sheet, in its order and with their titles."""

    name: str
    borough: Borough
    body: Body
    meeting: Meeting
    agenda: tuple[AgendaEntry, ...]
    minutes: Minutes
    reports: tuple[Report, ...]
    asked: tuple[Asked, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)
