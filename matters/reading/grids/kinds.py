"""Which reader a grid is for. Each kind is told by predicates in the module of its own reader."""

from __future__ import annotations

from collections.abc import Callable

from matters.reading.grammar.planning.tell import is_plan
from matters.reading.grammar.registering.telling import is_matrix
from matters.reading.grammar.tabulating.tell import is_numbers
from matters.reading.grids.grid import Grid, GridKind

PREDICATES: tuple[tuple[GridKind, Callable[[Grid], bool]], ...] = (
    (GridKind.REGISTER, is_matrix),
    (GridKind.PLAN, is_plan),
    (GridKind.NUMBERS, is_numbers),
)
"""What tells each kind, asked in this order: the narrower first, for a plan with numbers is a plan."""


def kind_of(grid: Grid) -> GridKind:
    """The kind of a grid; NONE where nobody reads it (a list in columns, a rule, a page's layout)."""
    return next((kind for kind, tells in PREDICATES if tells(grid)), GridKind.NONE)
