"""Summary of what the papers of a pack hold: programmes and plans, tables and registers, and what was heard."""

from __future__ import annotations

from collections.abc import Iterable

from matters.reading.record import (
    ForwardPlan,
    NumberTable,
    PackRecord,
    Plan,
    PlannedDecision,
    ProgrammeItem,
    Register,
    WorkProgramme,
)
from matters.reading.summary_lines import counted, day, said, short_day, wrapped


def papers(record: PackRecord, width: int) -> list[list[str]]:
    """The sections on the papers, in the order of the record; empty where the pack has none of a kind."""
    return [
        _programme(record.work_programme, width) if record.work_programme else [],
        _forward_plan(record.forward_plan, width) if record.forward_plan else [],
        _tables(record.tables, width),
        _registers(record.registers, width),
        _plans(record.plans, width),
        _appendices(record, width),
        _petitions(record, width),
        _questions(record, width),
        _updates(record, width),
        _decisions(record, width),
    ]


def _programme(programme: WorkProgramme, width: int) -> list[str]:
    lines = [" ".join(filter(None, ["WORK PROGRAMME", said(programme.municipal_year)]))]
    meetings = ", ".join(short_day(meeting.value) for meeting in programme.meetings)
    lines.extend(wrapped(f"Meetings: {meetings}", width, "  ", "    "))
    band: str | None = None
    for item in programme.items:
        if item.band and item.band.value != band:
            band = item.band.value
            lines.extend(wrapped(band, width, "  "))
        lines.extend(wrapped(_programme_item(item), width, "    ", "      "))
    return lines


def _programme_item(item: ProgrammeItem) -> str:
    who = f" ({item.officer.value})" if item.officer else ""
    when = ", ".join(short_day(date.value) for date in item.dates) or "no meeting yet"
    return f"{item.title.value}{who}: {when}"


def _forward_plan(plan: ForwardPlan, width: int) -> list[str]:
    period = " to ".join(short_day(end) for end in plan.period.value) if plan.period else ""
    lines = [" ".join(filter(None, ["FORWARD PLAN", period]))]
    for decision in plan.items:
        lines.extend(wrapped(_decision(decision), width, "  ", "    "))
    left = len(plan.index) - len(plan.items)
    if left > 0:
        lines.append(f"  {counted(left, 'more title')} in its index")
    return lines


def _decision(decision: PlannedDecision) -> str:
    title = said(decision.title) or said(decision.description) or "(no title)"
    parts = [said(decision.decision_maker), day(decision.decision_expected), said(decision.exempt)]
    reasons = [
        words
        for words, value in (("money", decision.financial), ("communities", decision.community_impact))
        if value and value.value
    ]
    if reasons:
        parts.append(f"key for {' and '.join(reasons)}")
    tail = ", ".join(filter(None, parts))
    return f"{title}: {tail}" if tail else title


def _tables(tables: Iterable[NumberTable], width: int) -> list[str]:
    lines = [
        line
        for table in tables
        for line in wrapped(
            f"{said(table.title) or '(no title)'}: {counted(len(table.cells), 'number')}", width, "  ", "    "
        )
    ]
    return ["TABLES", *lines] if lines else []


def _registers(registers: Iterable[Register], width: int) -> list[str]:
    lines: list[str] = []
    for register in registers:
        text = f"{said(register.title) or '(no title)'}: {counted(len(register.rows), 'row')}"
        columns = ", ".join(filter(None, register.columns))
        lines.extend(wrapped(f"{text} ({columns})" if columns else text, width, "  ", "    "))
    return ["REGISTERS", *lines] if lines else []


def _plans(plans: Iterable[Plan], width: int) -> list[str]:
    lines: list[str] = []
    for plan in plans:
        counts = ", ".join(
            counted(len(parts), word) for parts, word in ((plan.actions, "action"), (plan.measures, "measure")) if parts
        )
        lines.extend(wrapped(f"{said(plan.title) or '(no title)'}: {counts}", width, "  ", "    "))
    return ["PLANS", *lines] if lines else []


def _appendices(record: PackRecord, width: int) -> list[str]:
    lines: list[str] = []
    for appendix in record.appendices:
        text = ": ".join(filter(None, [appendix.label.value, said(appendix.title)]))
        lines.extend(wrapped(text, width, f"  {said(appendix.agenda_number):>3}  "))
    return ["APPENDICES", *lines] if lines else []


def _petitions(record: PackRecord, width: int) -> list[str]:
    lines: list[str] = []
    for petition in record.petitions:
        count = counted(petition.signatures.value, "signature") if petition.signatures else ""
        tail = ", ".join(filter(None, [said(petition.petitioner), count]))
        text = f"{petition.subject.value} ({tail})" if tail else petition.subject.value
        lines.extend(wrapped(text, width, f"  {said(petition.number):>3}  "))
    return ["PETITIONS", *lines] if lines else []


def _questions(record: PackRecord, width: int) -> list[str]:
    lines: list[str] = []
    for question in record.public_questions:
        who = " to ".join(filter(None, [said(question.asked_by), said(question.put_to)]))
        text = f"{who}: {question.question.value}" if who else question.question.value
        lines.extend(wrapped(text, width, f"  {said(question.number):>3}  "))
        if question.answer:
            lines.extend(wrapped(f"Answer: {question.answer.value}", width, "       "))
    return ["QUESTIONS", *lines] if lines else []


def _updates(record: PackRecord, width: int) -> list[str]:
    lines: list[str] = []
    for update in record.verbal_updates:
        tail = ", ".join(filter(None, [said(update.given_by), day(update.on)]))
        text = f"{update.subject.value} ({tail})" if tail else update.subject.value
        lines.extend(wrapped(text, width, f"  {said(update.number):>3}  "))
    return ["BY WORD OF MOUTH", *lines] if lines else []


def _decisions(record: PackRecord, width: int) -> list[str]:
    lines: list[str] = []
    for decision in record.decisions:
        key = "key decision" if decision.key_decision and decision.key_decision.value else ""
        effect = f"in effect from {day(decision.effective_from)}" if decision.effective_from else ""
        parts = [said(decision.decision_maker), day(decision.decided_on), said(decision.status), key, effect]
        lines.extend(wrapped(f"{decision.title.value}: {', '.join(filter(None, parts))}", width, "  ", "    "))
        for step in decision.steps:
            lines.extend(wrapped(f"{short_day(step.on.value)}  {step.what.value}", width, "    ", "      "))
    return ["DECISIONS", *lines] if lines else []
