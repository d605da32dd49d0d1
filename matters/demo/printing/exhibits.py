"""Tables of numbers, registers, plans, programmes and forward plans, as blocks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from matters.demo.content import ForwardPlan, KeyDecision, NumberTable, Part, Plan, Programme, Register
from matters.demo.printing.blocks import Block, Break, Row, Style, Table, Text
from matters.demo.world.calendar import clock, long_date


def printed(part: Part, stamp: str, council: str) -> Iterator[Block]:
    """A part of a report as blocks; `stamp` is the agenda item on whose pages it stands."""
    match part:
        case NumberTable():
            yield from number_table(part)
        case Register():
            yield Text(part.title, Style.BOLD, part.key)
            rows = tuple(Row(cells, f"{part.key}.r{n}") for n, cells in enumerate(part.rows))
            yield Table(part.widths, rows, (part.columns,), small=len(part.columns) > 3)
        case Plan():
            yield from plan(part)
        case Programme():
            yield from grid(part) if part.grid else meeting_tables(part)
        case ForwardPlan():
            yield from forward_plan(part, stamp, council)
        case _:
            yield part


def number_table(table: NumberTable) -> Iterator[Block]:
    """A table of numbers; a change in the outer labels of a row prints them as a band."""
    yield Text(table.title, Style.BOLD, table.key)
    count = len(table.columns)
    stub = max(0.2, 0.42 - 0.02 * count)
    rows: list[Row] = []
    outer: tuple[str, ...] = ()
    for n, row in enumerate(table.rows):
        if row.path[:-1] != outer:
            outer = row.path[:-1]
            rows.append(Row((outer[-1],) + ("",) * count, f"{table.key}.b{n}", band=True))
        rows.append(Row((row.path[-1], *row.cells), f"{table.key}.r{n}"))
    widths = (stub, *[(1 - stub) / count] * count)
    yield Table(widths, tuple(rows), ((table.stub, *table.columns),), small=True)
    if table.note:
        yield Text(table.note, Style.SMALL, f"{table.key}.note")


PLAN_COLUMNS = ("Ref", "Objective", "Action", "Lead", "RAG", "Milestone", "Output or impact")
PLAN_WIDTHS = (0.08, 0.16, 0.25, 0.13, 0.12, 0.1, 0.16)
MEASURE_COLUMNS = ("Ref", "Measure", "Target", "Actual")


def plan(plan: Plan) -> Iterator[Block]:
    """A plan: a table of actions a priority, then one of measures."""
    yield Text(plan.title, Style.BOLD, plan.key)
    number = 0
    for theme, actions in groupby(plan.actions, key=lambda a: a.theme):
        rows = []
        for action in actions:
            cells = (
                action.ref,
                action.objective,
                action.action,
                action.lead,
                action.rag,
                action.due_text,
                action.output,
            )
            rows.append(Row(cells, f"{plan.key}.r{number}"))
            number += 1
        yield Text(theme, Style.PART)
        yield Table(PLAN_WIDTHS, tuple(rows), (PLAN_COLUMNS,), small=True)
    yield Text("Measures", Style.PART)
    rows = [Row((m.ref, m.text, m.target, m.actual), f"{plan.key}.m{n}") for n, m in enumerate(plan.measures)]
    yield Table((0.1, 0.54, 0.18, 0.18), tuple(rows), (MEASURE_COLUMNS,), small=True)


def grid(programme: Programme) -> Iterator[Block]:
    """The work programme as a grid: items by band, a cross under each meeting."""
    yield Text(programme.body, Style.TITLE, programme.key)
    yield Text(f"WORK PROGRAMME {programme.year}", Style.SECTION)
    count = len(programme.meetings)
    head = ("Date of Meeting / Item", *(f"{m.date:%a %d/%m/%y}" for m in programme.meetings))
    rows: list[Row] = []
    band: str | None = None
    for n, row in enumerate(programme.rows):
        if row.band != band and row.band is not None:
            band = row.band
            rows.append(Row((band,) + ("",) * count, band=True))
        crosses = ("X" if m.date in row.dates else "" for m in programme.meetings)
        rows.append(Row((f"{row.title} ({row.officer})", *crosses), programme.mark(n, 0)))
    yield Table((0.4, *[0.6 / count] * count), tuple(rows), (head,), small=True)


def meeting_tables(programme: Programme) -> Iterator[Block]:
    """The work programme as a table a meeting."""
    yield Text(programme.body, Style.TITLE, programme.key)
    yield Text(f"WORK PROGRAMME {programme.year}", Style.SECTION)
    for number, meeting in enumerate(programme.meetings):
        day = f"{meeting.date:%A}, {long_date(meeting.date)}"
        heads = (
            (f"{day}, {clock(meeting.time)}, {meeting.venue.split(', ')[1]}", "", ""),
            ("No.", "Report/Item", "Report Author/Organiser"),
        )
        rows = [
            Row((f"{place}.", row.title, row.officer), programme.mark(n, number))
            for place, (n, row) in enumerate(
                ((n, row) for n, row in enumerate(programme.rows) if meeting.date in row.dates), start=1
            )
        ]
        if rows:
            yield Table((0.09, 0.55, 0.36), tuple(rows), heads)


INDEX_TITLE = "FORWARD PLAN INDEX OF ITEMS"
INDEX_COLUMNS = ("Item Heading", "Officer Contact")


def forward_plan(plan: ForwardPlan, stamp: str, council: str) -> Iterator[Block]:
    """The forward plan: what it is, its index, and a page a decision."""
    period = f"{long_date(plan.first).upper()} - {long_date(plan.last).upper()}"
    yield Text(f"{council.upper()} FORWARD PLAN", Style.TITLE, plan.key)
    yield Text(f"FOR THE FOUR MONTH PERIOD {period}", Style.SECTION)
    yield from (Text(t) for t in FORWARD_PLAN_TEXT)
    yield Break(stamp=stamp)
    yield Text(INDEX_TITLE, Style.SECTION, f"{plan.key}.index")
    yield Table((0.5, 0.5), tuple(Row((d.title, d.contacts)) for d in plan.decisions), (INDEX_COLUMNS,))
    for n, decision in enumerate(plan.decisions):
        yield Break(stamp=stamp)
        yield Text(f"{council.upper()} FORWARD PLAN", Style.SECTION)
        yield from _decision(decision, f"{plan.key}.r{n}")


FORWARD_PLAN_TEXT = (
    "This plan lists the key decisions that the Cabinet, its members or officers expect to take in the next four "
    "months. It is brought up to date every month and published at least 28 days before the first of them.",
    "A key decision is one that is likely to result in spending or saving of more than £100,000, or more than 2% of a "
    "departmental budget where that is greater, or to have a significant effect on people in two or more wards.",
    "Anyone who wishes to comment on a decision may write to the officer named against it before the date on which it "
    "is expected. Reports are published five clear days before the meeting, except where they hold exempt information.",
)


def _decision(decision: KeyDecision, mark: str) -> Iterator[Block]:
    expected = f"{decision.expected.day} {decision.expected:%b} {decision.expected.year}"
    if decision.change:
        expected = f"{expected} {decision.change}"
    yes = {True: "Yes", False: "No"}
    wide = (
        ("Details of Decision to be taken", f"{decision.title}\n{decision.description}"),
        ("Decision Maker", decision.decision_maker),
        ("Decision Expected", expected),
    )
    yield Table(
        (0.32, 0.68),
        tuple(Row(pair, mark if n == 0 else f"{mark}.{n}") for n, pair in enumerate(wide)),
        labels=True,
        joined=True,
    )
    criteria = (
        "Key Decision Criteria",
        "Financial",
        yes[decision.financial],
        "Community Impact",
        yes[decision.community_impact],
    )
    yield Table((0.32, 0.17, 0.12, 0.27, 0.12), (Row(criteria, f"{mark}.criteria"),), labels=True, joined=True)
    rest = (
        ("Exempt Report", decision.exempt),
        ("Wards Affected", decision.wards),
        ("Scrutiny Committee Area", decision.scrutiny_area),
        ("Persons/Organisations to be Consulted", decision.consultees),
        ("Method(s) of Consultation", decision.methods),
        ("List of Background Documents to be Considered by Decision-maker", decision.documents),
        ("Contact Officer(s) details", decision.contacts),
    )
    yield Table((0.32, 0.68), tuple(Row(pair) for pair in rest), labels=True)
