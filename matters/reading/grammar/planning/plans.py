"""Every plan of a pack, whichever form it is printed in."""

from __future__ import annotations

from collections.abc import Sequence

from matters.reading.grammar.planning.tables import table_plans
from matters.reading.grids.grid import Sheet
from matters.reading.record.evidence import Plan


def read_plans(sheets: Sequence[Sheet]) -> tuple[Plan, ...]:
    """The plans of some sheets, in printed order.

    >>> read_plans([])
    ()
    """
    return tuple(plan.plan() for plan in table_plans(sheets))
