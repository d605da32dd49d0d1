"""Every plan of a pack, whichever form it is printed in."""

from __future__ import annotations

from collections.abc import Sequence

from matters.reading.grammar.planning.aims import list_plans
from matters.reading.grammar.planning.drafts import PlanDraft
from matters.reading.grammar.planning.flat_plans import flat_plans
from matters.reading.grammar.planning.label_plans import label_plans
from matters.reading.grammar.planning.one_page import page_plans
from matters.reading.grammar.planning.tables import table_plans
from matters.reading.grammar.planning.task_lists import task_plans
from matters.reading.grids.grid import Sheet
from matters.reading.record.evidence import Plan


def read_plans(sheets: Sequence[Sheet]) -> tuple[Plan, ...]:
    """The plans of some sheets, in printed order.

    >>> read_plans([])
    ()
    """
    plans = [*table_plans(sheets)]
    for sheet in sheets:
        plans += label_plans(sheet.section.lines)
        plans += list_plans(sheet.section)
        plans += page_plans(sheet.section)
        plans += flat_plans(sheet.section)
        plans += task_plans(sheet.section)
    return tuple(plan.plan() for plan in sorted(plans, key=_place))


def _place(plan: PlanDraft) -> tuple[int, int]:
    span = plan.lines[0].span
    return span.page or 0, span.line or 0
