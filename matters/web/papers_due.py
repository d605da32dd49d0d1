"""Whether the papers of a coming meeting are out, and by when they must be."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from matters.timing.clear_days import latest_day_for


class Stage(StrEnum):
    """How far the papers have come."""

    AWAITED = "awaited"
    OVERDUE = "overdue"
    PART = "part"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class PapersDue:
    """The stage, the last lawful day of publication, and how many papers are out and how many to follow."""

    stage: Stage
    by: dt.date
    papers: int = 0
    to_follow: int = 0


def papers_due(meeting: dt.date, today: dt.date, items: int, papers: int, to_follow: int) -> PapersDue:
    """What can be said of the papers, given how many agenda items are known, with paper and without.

    >>> papers_due(dt.date(2024, 1, 30), dt.date(2024, 1, 10), items=0, papers=0, to_follow=0).stage.value
    'awaited'
    """
    by = latest_day_for(meeting)
    if not items:
        return PapersDue(Stage.AWAITED if today <= by else Stage.OVERDUE, by)
    return PapersDue(Stage.PART if to_follow else Stage.ALL, by, papers, to_follow)
