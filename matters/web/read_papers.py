"""What was read from the papers of a pack, as tables of words for a page: one kind at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from matters.reading.document import Span
from matters.reading.record import PackRecord, PlannedDecision, Stated
from matters.web.templatetags.matters import day


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells in step with the columns, the first being its heading, and where it was read."""

    cells: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: what it is called, its columns and its rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def is_wide(self) -> bool:
        """Whether it has more columns than stand beside one another: each row is then shown down the page."""
        return len(self.columns) > MOST_COLUMNS


MOST_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing in the papers: the end of its address, its name, and how its tables are made."""

    slug: str
    name: str
    sheets: Callable[[PackRecord], Sequence[Sheet]]


def said(value: Stated[str] | None) -> str:
    """A text that may be absent."""
    return value.value if value else ""


def _programme(record: PackRecord) -> list[Sheet]:
    programme = record.work_programme
    if programme is None:
        return []
    rows = (
        Row((i.title.value, said(i.officer), said(i.band), "; ".join(day(d.value) for d in i.dates)), i.title.span)
        for i in programme.items
    )
    title = f"Work programme {said(programme.municipal_year)}".strip()
    return [Sheet(title, ("Item", "Officer", "Under", "Meetings"), tuple(rows))]


FIELDS = (
    ("Description", "description"),
    ("Decided by", "decision_maker"),
    ("Exempt", "exempt"),
    ("Wards", "wards"),
    ("Scrutiny", "scrutiny_area"),
    ("Consulted", "consultees"),
    ("How", "methods"),
    ("Documents", "documents"),
    ("Contact", "contacts"),
)
"""What is shown of a planned decision besides its title, its day and why it is key."""


def _forward_plan(record: PackRecord) -> list[Sheet]:
    plan = record.forward_plan
    if plan is None:
        return []
    period = f", {' to '.join(day(end) for end in plan.period.value)}" if plan.period else ""
    columns = ("Decision", "Not before", "Key because of", *(name for name, _ in FIELDS))
    return [Sheet(f"Forward plan{period}", columns, tuple(_decision(item) for item in plan.items))]


def _decision(item: PlannedDecision) -> Row:
    reasons = (("its cost", item.financial), ("whom it affects", item.community_impact))
    key = " and ".join(words for words, value in reasons if value and value.value)
    first = said(item.title) or "No title was read"
    expected = day(item.decision_expected.value) if item.decision_expected else ""
    return Row((first, expected, key, *(said(getattr(item, name)) for _, name in FIELDS)), item.span)


def _tables(record: PackRecord) -> list[Sheet]:
    return [
        Sheet(
            said(table.title) or "A table without a title",
            ("Row", "Column", "Number", "Unit"),
            tuple(
                Row((", ".join(c.row), c.column or "", f"{c.value.value:,g}", c.unit or ""), c.value.span)
                for c in table.cells
            ),
        )
        for table in record.tables
    ]


def _registers(record: PackRecord) -> list[Sheet]:
    return [
        Sheet(
            said(register.title) or "A table without a title",
            tuple(name or f"Column {n}" for n, name in enumerate(register.columns, 1)),
            tuple(Row(row.cells, row.span) for row in register.rows),
        )
        for register in record.registers
    ]


def _plans(record: PackRecord) -> list[Sheet]:
    found: list[Sheet] = []
    for plan in record.plans:
        title = said(plan.title) or "A plan without a title"
        actions = tuple(
            Row((a.action.value, said(a.ref), said(a.lead), said(a.due_text), said(a.rag)), a.action.span)
            for a in plan.actions
        )
        measures = tuple(
            Row((m.text.value, said(m.ref), said(m.target), said(m.actual)), m.text.span) for m in plan.measures
        )
        if actions:
            found.append(Sheet(title, ("Action", "Number", "Lead", "Due", "State"), actions))
        if measures:
            found.append(Sheet(f"{title}: measures", ("Measure", "Number", "Target", "Actual"), measures))
    return found


def _one(title: str, columns: tuple[str, ...], rows: Iterable[Row]) -> list[Sheet]:
    found = tuple(rows)
    return [Sheet(title, columns, found)] if found else []


def _appendices(record: PackRecord) -> list[Sheet]:
    rows = (Row((a.label.value, said(a.title), said(a.agenda_number)), a.label.span) for a in record.appendices)
    return _one("Appendices", ("Appendix", "Title", "Agenda item"), rows)


def _petitions(record: PackRecord) -> list[Sheet]:
    rows = (
        Row((p.subject.value, said(p.petitioner), f"{p.signatures.value:,}" if p.signatures else ""), p.span)
        for p in record.petitions
    )
    return _one("Petitions", ("What it asks", "From", "Signatures"), rows)


def _questions(record: PackRecord) -> list[Sheet]:
    rows = (
        Row((q.question.value, said(q.asked_by), said(q.put_to), said(q.answer)), q.span)
        for q in record.public_questions
    )
    return _one("Questions", ("Question", "Asked by", "Put to", "Answer"), rows)


def _updates(record: PackRecord) -> list[Sheet]:
    rows = (
        Row((u.subject.value, said(u.given_by), day(u.on.value) if u.on else ""), u.span) for u in record.verbal_updates
    )
    return _one("Reports by word of mouth", ("On", "Given by", "Day"), rows)


KINDS = (
    Kind("work-programme", "Work programme", _programme),
    Kind("forward-plan", "Forward plan", _forward_plan),
    Kind("tables", "Tables of numbers", _tables),
    Kind("registers", "Tables of records", _registers),
    Kind("plans", "Plans", _plans),
    Kind("appendices", "Appendices", _appendices),
    Kind("petitions", "Petitions", _petitions),
    Kind("questions", "Questions from the public", _questions),
    Kind("by-word-of-mouth", "Reports by word of mouth", _updates),
)
"""In the order of the page that lists them."""
