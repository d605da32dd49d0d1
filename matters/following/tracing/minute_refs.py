"""Where a text refers to a minute: "Minute No. 26(2) of 9 October 2029 refers", "at its last meeting (minute 7)"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from matters.reading.grammar.dates import dates_in
from matters.reading.vocabulary.tracing_words import LAST_MEETING, MEETING_WORDS, MINUTE_WORDS

_REFERS = re.compile(
    rf"\b(?:{MINUTE_WORDS})\s*(?:number|nos?\.?|rhif)?[\s:]*(?P<number>\d+(?:/\d+)?)(?P<label>(?:\s?\(\w{{1,4}}\))*)",
    re.IGNORECASE,
)
_MEETING = re.compile(rf"\b(?:{MEETING_WORDS})(?: (?:held|of|on|cynhaliwyd|ar|yr?))* $", re.IGNORECASE)
_LAST = re.compile(LAST_MEETING, re.IGNORECASE)
_REACH = 60
"""How far behind the number of a minute its date may stand, in characters."""


@dataclass(frozen=True, slots=True)
class MinuteRef:
    """A reference to a minute. `label` is without spaces ("(2)(a)"), `on` the meeting's day, None where not printed."""

    number: str
    label: str | None = None
    on: dt.date | None = None


def minute_refs(text: str) -> tuple[MinuteRef, ...]:
    """The references to minutes in a text, in printed order.

    >>> minute_refs("as asked (Minute No. 26 (2) of 9 October 2029 refers)")
    (MinuteRef(number='26', label='(2)', on=datetime.date(2029, 10, 9)),)
    """
    found = []
    for match in _REFERS.finditer(text):
        near = next(dates_in(text[match.end() : match.end() + _REACH]), None)
        label = re.sub(r"\s", "", match["label"]) or None
        found.append(MinuteRef(match["number"], label, near.value if near else None))
    return tuple(found)


def meetings_named(text: str) -> frozenset[dt.date]:
    """The days of the meetings that a text names: "at its meeting held on 18 November 2014".

    >>> meetings_named("approved at its meeting on 18 November 2014, and due on 1 May 2015")
    frozenset({datetime.date(2014, 11, 18)})
    """
    return frozenset(d.value for d in dates_in(text) if _MEETING.search(text[: d.start]))


def names_last_meeting(text: str) -> bool:
    """Whether a text speaks of the meeting before.

    >>> names_last_meeting("At its last meeting, the Panel asked for figures")
    True
    """
    return _LAST.search(text) is not None
