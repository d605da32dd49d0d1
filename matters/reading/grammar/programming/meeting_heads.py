"""The line that heads what is to come to one meeting: its date, and at most its time, its place and its body."""

from __future__ import annotations

import datetime as dt
import re

from matters.reading.grammar.dates import times_in
from matters.reading.grammar.programming.years import MunicipalYear, days_in
from matters.reading.tidy import tidy
from matters.reading.vocabulary.calendar import WEEKDAYS

LONGEST = 130
MOST_WORDS = 12
_BEFORE = re.compile(
    r"[\W_]*(?:(?:items? (?:for|to)|agenda for|date of|date|reports? (?:for|to)|the|next|first|second|third|fourth"
    r"|fifth|sixth|last|(?:\w+ ){0,5}(?:meeting|committee|panel|board|session|commission|forum)s?)\b[ :,–—-]*"
    r"(?:of|on|date|for|the)?\b[ :,–—-]*){0,3}"
    rf"(?:{'|'.join(WEEKDAYS)})?[\W_]*",
    re.IGNORECASE,
)
_SMALL = {"at", "in", "on", "the", "of", "and", "to", "from", "via", "pm", "am", "p", "m", "a", "noon", "by", "yn", "y"}
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def meeting_head(text: str, year: MunicipalYear | None) -> dt.date | None:
    """The meeting that a line heads; None where it says more than when, where and who.

    >>> meeting_head("Tuesday, 26 September 2029, 6.30 p.m., Town Hall, Sallowgarth", None)
    datetime.date(2029, 9, 26)
    >>> meeting_head("On 26 September 2029 the Committee asked for a report", None)
    """
    if len(text) > LONGEST or not _DIGIT.search(text):
        return None
    text = tidy(text).strip("*# ")
    found = list(days_in(text, year))
    if len(found) != 1:
        return None
    before, after = text[: found[0].start], text[found[0].end :]
    if not _BEFORE.fullmatch(before):
        return None
    for time in reversed(list(times_in(after))):
        after = f"{after[: time.start]} {after[time.end :]}"
    words = _WORD.findall(after)
    named = all(word[0].isupper() or word.casefold() in _SMALL for word in words)
    return found[0].value if len(words) <= MOST_WORDS and named else None
