"""The meeting that a pack is being written for, and what its writers need to know."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from random import Random

from matters.demo.ledger import Ledger
from matters.demo.world.borough import Body, Borough, Meeting, Officer


@dataclass(frozen=True, slots=True)
class Occasion:
    """One meeting of one body. `index` counts its meetings from 0; `before` is the meeting before it."""

    borough: Borough
    body: Body
    meeting: Meeting
    index: int
    before: Meeting
    rng: Random
    ledger: Ledger

    @property
    def date(self) -> dt.date:
        """The day of the meeting."""
        return self.meeting.date

    @property
    def seed(self) -> str:
        """What the borough's series of figures go by."""
        return f"{self.borough.slug}"

    def officer(self, key: str) -> Officer:
        """The holder of a post."""
        return self.borough.posts[key]

    def meeting_after(self, steps: int) -> Meeting | None:
        """The meeting so many after this one, where the calendar reaches it."""
        place = self.index + steps
        return self.body.meetings[place] if place < len(self.body.meetings) else None

    def quarter(self) -> int:
        """The last quarter that had ended a month before the meeting, counted as year times four plus 0 to 3.

        Quarters are those of the financial year: 0 is April to June.
        """
        date = self.date - dt.timedelta(days=31)
        return (date.year * 12 + date.month - 4) // 3 - 1


def quarter_name(quarter: int) -> str:
    """A quarter as headings print it.

    >>> quarter_name(2029 * 4), quarter_name(2029 * 4 + 3)
    ('Q1 2029/30', 'Q4 2029/30')
    """
    year, place = divmod(quarter, 4)
    return f"Q{place + 1} {year}/{(year + 1) % 100:02d}"
