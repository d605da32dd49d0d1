"""All that was read from one pack."""

from __future__ import annotations

from dataclasses import dataclass

from matters.reading.record.decision import ExecutiveDecision
from matters.reading.record.evidence import (
    Appendix,
    NumberTable,
    Petition,
    Plan,
    PublicQuestion,
    Register,
    VerbalUpdate,
)
from matters.reading.record.meeting import AgendaItem, Meeting
from matters.reading.record.minutes import Minutes
from matters.reading.record.programme import ForwardPlan, WorkProgramme
from matters.reading.record.report import Report


@dataclass(frozen=True, slots=True)
class PackRecord:
    """The record of a pack, section by section; () or None where it has none of a kind."""

    pack: str
    meeting: Meeting
    agenda: tuple[AgendaItem, ...] = ()
    minutes: Minutes | None = None
    reports: tuple[Report, ...] = ()
    work_programme: WorkProgramme | None = None
    forward_plan: ForwardPlan | None = None
    tables: tuple[NumberTable, ...] = ()
    registers: tuple[Register, ...] = ()
    plans: tuple[Plan, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    petitions: tuple[Petition, ...] = ()
    public_questions: tuple[PublicQuestion, ...] = ()
    verbal_updates: tuple[VerbalUpdate, ...] = ()
    decisions: tuple[ExecutiveDecision, ...] = ()
