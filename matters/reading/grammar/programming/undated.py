"""Headings of what is down for no day: a month in which a meeting is, or items that are still to be scheduled."""

from __future__ import annotations

import re

from matters.reading.vocabulary.calendar import MONTHS

_UNSCHEDULED = re.compile(
    r"(?:\w+ ){0,2}(?:items?|topics?|reports?|business|subjects?|reviews?|matters?) (?:to be (?:scheduled|programmed"
    r"|confirmed|allocated|arranged|timetabled|agreed)|(?:that are )?not yet|without a date|for future|awaiting)"
    r"|unscheduled|unallocated|unprogrammed|(?:date )?(?:to be|yet to be) (?:scheduled|programmed|arranged|allocated"
    r"|timetabled|confirmed|agreed)\b|dates? (?:tbc|to be)|not yet (?:scheduled|programmed|timetabled)",
    re.IGNORECASE,
)
"""What heads the items that are down for no meeting yet."""
_MONTH = re.compile(
    rf"(?:(?:items|reports|meeting) (?:for|in) |meeting:? )?(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
    r",? (?:19|20)\d\d(?: meeting)?",
    re.IGNORECASE,
)
"""A heading that says in which month a meeting is, and not on which day."""
LONGEST = 90


def heads_month(text: str) -> bool:
    """Whether a heading says a month and no day.

    >>> heads_month("June 2030"), heads_month("12 June 2030"), heads_month("Reports for June 2030")
    (True, False, True)
    """
    return _MONTH.fullmatch(text.strip("*#: ")) is not None


def heads_unscheduled(text: str) -> bool:
    """Whether a heading stands over items without a day.

    >>> heads_unscheduled("Items to be programmed:"), heads_unscheduled("To be confirmed by the Chair.")
    (True, False)
    """
    text = text.strip("*#: ")
    return len(text) <= LONGEST and not text.endswith(".") and _UNSCHEDULED.match(text) is not None
