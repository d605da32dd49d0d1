"""The pack record: what a reading of one agenda pack yields.

Each value carries the span it was read from (`Stated`). `as_json` in `jsonform` prints the plain contract that
others exchange; its schema is `docs/pack-record.schema.json`.
"""

from matters.reading.record.decision import ExecutiveDecision, IssueStep
from matters.reading.record.evidence import (
    Appendix,
    BlankCell,
    NumberCell,
    NumberTable,
    Petition,
    Plan,
    PlanAction,
    PlanMeasure,
    PublicQuestion,
    Register,
    RegisterKind,
    RegisterRow,
    VerbalUpdate,
)
from matters.reading.record.meeting import AgendaItem, Meeting, Member, PaperStatus
from matters.reading.record.minutes import Declaration, MinuteItem, Minutes, Resolution
from matters.reading.record.pack import PackRecord
from matters.reading.record.programme import ForwardPlan, PlannedDecision, ProgrammeItem, WorkProgramme
from matters.reading.record.report import Climate, Report, ReportHeader
from matters.reading.record.stated import Contact, Stated, Text

__all__ = [
    "AgendaItem",
    "Appendix",
    "BlankCell",
    "Climate",
    "Contact",
    "Declaration",
    "ExecutiveDecision",
    "ForwardPlan",
    "IssueStep",
    "Meeting",
    "Member",
    "MinuteItem",
    "Minutes",
    "NumberCell",
    "NumberTable",
    "PackRecord",
    "PaperStatus",
    "Petition",
    "Plan",
    "PlanAction",
    "PlanMeasure",
    "PlannedDecision",
    "ProgrammeItem",
    "PublicQuestion",
    "Register",
    "RegisterKind",
    "RegisterRow",
    "Report",
    "ReportHeader",
    "Resolution",
    "Stated",
    "Text",
    "VerbalUpdate",
    "WorkProgramme",
]
