"""Every plan of a pack, whichever form it is printed in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matters.reading.grammar.planning.aims import aim_plans
from matters.reading.grammar.planning.cards import card_plans
from matters.reading.grammar.planning.drafts import PlanDraft
from matters.reading.grammar.planning.flat_plans import flat_plans
from matters.reading.grammar.planning.label_plans import label_plans
from matters.reading.grammar.planning.one_page import page_plans
from matters.reading.grammar.planning.priorities import priority_plans
from matters.reading.grammar.planning.tables import table_plans
from matters.reading.grammar.planning.task_lists import task_plans
from matters.reading.grids.grid import Sheet
from matters.reading.record.evidence import Plan


def read_plans(sheets: Sequence[Sheet]) -> tuple[Plan, ...]:
    """The plans of some sheets, in printed order. What is one plan in two readings is taken once, the surer first.

    >>> read_plans([])
    ()
    """
    read: set[int] = set()
    plans: list[PlanDraft] = []
    for plan in _found(sheets):
        lines = {id(line) for draft in (*plan.actions, *plan.measures) for line in draft.lines}
        if not lines & read:
            plans.append(plan)
            read |= lines
    return tuple(plan.plan() for plan in sorted(plans, key=_place))


def _found(sheets: Sequence[Sheet]) -> Iterator[PlanDraft]:
    yield from table_plans(sheets)
    for sheet in sheets:
        yield from label_plans(sheet.section.lines)
        yield from flat_plans(sheet.section)
        yield from task_plans(sheet.section)
        yield from aim_plans(sheet.section)
        yield from priority_plans(sheet.section)
        yield from card_plans(sheet.section)
        yield from page_plans(sheet.section)


def _place(plan: PlanDraft) -> tuple[int, int]:
    span = plan.lines[0].span
    return span.page or 0, span.line or 0
