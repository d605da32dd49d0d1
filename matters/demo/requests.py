"""What a body asks for, and what becomes of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from matters.demo.words.topic import Topic


class Fate(StrEnum):
    """What becomes of a request, settled when it is made."""

    DELIVERED = "delivered"
    LATE = "late"
    PARTIAL = "partial"
    SCHEDULED = "scheduled"
    NEVER = "never"


@dataclass(slots=True)
class Request:
    """One request. `kind` and `due` as in the pack record; `answer_at` counts the body's meetings, None for never.

    `clause` is the resolution as printed; `subject` titles the paper that answers it, `answer` is the sentence that
    does; `came_back` gathers where it was seen later: pack, item, how.
    """

    kind: str
    topic: Topic
    clause: str
    ask: str
    addressee: str | None
    due_text: str | None
    due: str | None
    recurring: bool
    fate: Fate
    answer_at: int | None
    asked_on: dt.date = dt.date.min
    minute: str = ""
    label: str | None = None
    subject: str = ""
    answer: str = ""
    scheduled_for: dt.date | None = None
    came_back: list[dict[str, str]] = field(default_factory=list)

    @property
    def by_paper(self) -> bool:
        """Whether it is answered by a report of its own, rather than by a paragraph."""
        return self.kind in {"report", "monitoring", "review"}
