"""Words, dates and hours as ModernGov prints them. Pure."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape

_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_LONG_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Z][a-z]{2})[a-z]*\.?,?[\s-]+(\d{4})\b")
_HOUR = re.compile(r"\b(\d{1,2})(?:[.:](\d{2}))?(?::\d{2})?\s*([ap])\.?m\b|\b(\d{1,2})[.:](\d{2})\b", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def plain(text: str | None) -> str:
    """Text as a person reads it: what was escaped twice unescaped, tags dropped, white space single.

    >>> plain("Children&amp;#39;s  Services &amp;amp; Skills"), plain("Minutes&lt;br /&gt;(draft)"), plain(None)
    ("Children's Services & Skills", 'Minutes (draft)', '')
    """
    said = text or ""
    for _ in range(2):
        said = unescape(said)
    return " ".join(re.sub(r"</?[a-zA-Z][^<>]*>", " ", said).split())


def day_in(text: str) -> dt.date | None:
    """The first date in a text: in figures, day first; as ISO 8601; or in words.

    >>> day_in("04/06/2030"), day_in("Tuesday, 4th June, 2030 10.30 am"), day_in("31/02/2030")
    (datetime.date(2030, 6, 4), datetime.date(2030, 6, 4), None)
    """
    try:
        if found := _DAY.search(text):
            return dt.date(int(found[3]), int(found[2]), int(found[1]))
        if found := _ISO_DAY.search(text):
            return dt.date(int(found[1]), int(found[2]), int(found[3]))
        if (found := _LONG_DAY.search(text)) and found[2].lower() in _MONTHS:
            return dt.date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    except ValueError:
        return None
    return None


def hour_in(text: str) -> dt.time | None:
    """The first time of day in a text.

    >>> hour_in("6.30 pm"), hour_in("10:30"), hour_in("12 noon"), hour_in("25:00")
    (datetime.time(18, 30), datetime.time(10, 30), None, None)
    """
    found = _HOUR.search(text)
    if not found:
        return None
    if found[3]:
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
        minute = int(found[2] or 0)
    else:
        hour, minute = int(found[4]), int(found[5])
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None
