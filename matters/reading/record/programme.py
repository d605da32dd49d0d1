"""What a committee means to look at, and what the executive means to decide."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from matters.reading.document import Span
from matters.reading.record.stated import Stated, Text


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """One row of a work programme: `dates` are the meetings that it is down for, `band` the heading it stands under."""

    title: Text
    officer: Text | None = None
    band: Text | None = None
    dates: tuple[Stated[dt.date], ...] = ()


@dataclass(frozen=True, slots=True)
class WorkProgramme:
    """A committee's programme for a municipal year ("2029/30"): its meetings and what is to come to each."""

    span: Span
    municipal_year: Text | None = None
    meetings: tuple[Stated[dt.date], ...] = ()
    items: tuple[ProgrammeItem, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedDecision:
    """One decision of a forward plan. `decision_expected` is the first day on which it may be taken.

    `exempt` is as printed ("Open"). `financial` and `community_impact` say why it is a key decision.
    """

    span: Span
    title: Text | None = None
    description: Text | None = None
    decision_maker: Text | None = None
    decision_expected: Stated[dt.date] | None = None
    financial: Stated[bool] | None = None
    community_impact: Stated[bool] | None = None
    exempt: Text | None = None
    wards: Text | None = None
    scrutiny_area: Text | None = None
    consultees: Text | None = None
    methods: Text | None = None
    documents: Text | None = None
    contacts: Text | None = None


@dataclass(frozen=True, slots=True)
class ForwardPlan:
    """The executive's notice of key decisions: first and last day of its `period`, its `index` of titles, decisions."""

    span: Span
    period: Stated[tuple[dt.date, dt.date]] | None = None
    index: tuple[Text, ...] = ()
    items: tuple[PlannedDecision, ...] = ()
