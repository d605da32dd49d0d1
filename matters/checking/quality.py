"""The quality report of one reading: what was read, what was not, what looks odd. One pure function computes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matters.checking.oddities import Oddity, TextAt, oddities
from matters.reading.audit import statements
from matters.reading.document import Gap
from matters.reading.record import PackRecord


@dataclass(frozen=True, slots=True)
class Quality:
    """What was made of one paper.

    `read` counts the values by section of the record ("minutes": 40). `gaps` could not be read, `odd` should be looked
    at, and `unsettled` could not be checked, each in a sentence that says why.
    """

    read: Mapping[str, int]
    gaps: tuple[Gap, ...] = ()
    odd: tuple[Oddity, ...] = ()
    unsettled: tuple[str, ...] = ()

    @property
    def values(self) -> int:
        """How many values were read."""
        return sum(self.read.values())


def quality_of(
    record: PackRecord, gaps: Sequence[Gap], text_at: TextAt, seated: Mapping[str, bool] | None = None
) -> Quality:
    """The quality of a reading.

    `text_at` gives the printed lines at a place. `seated` are the members of the meeting whose minutes these are, as
    far as its front sheet is held, each with whether the minutes name them; None where it is not held.

    >>> from matters.reading.record import Meeting, Stated
    >>> from matters.reading.document import Span
    >>> quality_of(PackRecord("x", Meeting(venue=Stated("Town Hall", Span()))), (), lambda span: "").read
    {'meeting': 1}
    """
    sections = Counter(value.path.partition(".")[0].partition("[")[0] for value in statements(record))
    odd = [*oddities(record, text_at), *_unaccounted(record, seated or {})]
    return Quality(dict(sections), tuple(gaps), tuple(odd), tuple(_unsettled(record, seated)))


def _unaccounted(record: PackRecord, seated: Mapping[str, bool]) -> list[Oddity]:
    """Members of whom the minutes say neither that they came nor that they sent apologies."""
    minutes = record.minutes
    if minutes is None or not (minutes.present or minutes.apologies):
        return []
    span = (minutes.present or minutes.apologies)[0].span
    missed = [name for name, named in seated.items() if not named]
    return [
        Oddity("unaccounted-member", f"{name} is neither present nor sent apologies.", "minutes.present", span)
        for name in missed
    ]


def _unsettled(record: PackRecord, seated: Mapping[str, bool] | None) -> list[str]:
    found = []
    if record.minutes and seated is None:
        found.append("Whether every member is accounted for: the front sheet of the meeting minuted is not held.")
    if record.minutes and record.minutes.meeting_date is None:
        found.append("Which meeting the minutes are of: they give no date of their own.")
    if record.agenda and record.meeting.date is None:
        found.append("Which meeting the agenda is for: no date was found.")
    return found
