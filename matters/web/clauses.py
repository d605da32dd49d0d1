"""The clauses of a decision as they stand under one another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from matters.council.meetings.models import Resolution


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, and those under it."""

    resolution: Resolution
    under: list[Clause]


def nested(resolutions: list[Resolution]) -> list[Clause]:
    """The outermost clauses in order, each holding its own.

    A clause whose parent may not be seen stands outermost, so that nothing visible is lost.
    """
    held = {resolution.pk for resolution in resolutions}
    under: dict[int | None, list[Resolution]] = defaultdict(list)
    for resolution in resolutions:
        under[resolution.parent_id if resolution.parent_id in held else None].append(resolution)

    def clauses(parent: int | None) -> list[Clause]:
        return [Clause(resolution, clauses(resolution.pk)) for resolution in under[parent]]

    return clauses(None)
