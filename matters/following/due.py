"""By when: the words that say it, and the day or month that they come to with the calendar."""

from __future__ import annotations

import calendar as days
import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from matters.following.calendar import Calendar
from matters.following.vocabulary.due import EVENTS, NUMBERS, OFTEN
from matters.reading.grammar.dates import dates_in
from matters.reading.vocabulary.calendar import MONTHS, WEEKDAYS
from matters.timing.academic_term import next_term


class Found(NamedTuple):
    """Words that say by when, where they stand, what they come to and how."""

    start: int
    end: int
    date: str | None
    working: str
    recurring: bool = False


_NUMBER = rf"(?P<n>\d{{1,2}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_MONTH = "(?P<month>" + "|".join(sorted((m.title() for m in MONTHS), key=len, reverse=True)) + r")\b"
_WEEKDAY = "(?P<weekday>" + "|".join(w.title() for w in WEEKDAYS if len(w) > 5) + r")\b"
_LEAD = re.compile(
    r"(?:(?:\b(?:no later than|not later than|by|before|on|until|till|to|for|at|erbyn|cyn|ar|"
    r"in|of|i'r)|(?:to |at |for |until )?(?:the )?(?:meeting|"
    r"cyfarfod)(?: ar| on| of)?)\s+(?:the\s+)?|[-–,(]\s*)$",
    re.IGNORECASE,
)
_FIRST_AFTER = re.compile(
    r"\bfirst (?:\w+ )?meeting (?:on or after|after|following|in|of)\s+(?:the\s+)?$", re.IGNORECASE
)
_HELD_ON = re.compile(r"\bheld on\s*(?:the\s+)?$")
_MEETING = re.compile(r"meeting\b[^,;]*$")
_OCCASION = re.compile(r"\b(?:event|conference|visit|seminar|exhibition)\b.{0,90}$", re.IGNORECASE)


def due_in(text: str, calendar: Calendar) -> Found | None:
    """The words of a request that say by when it is due, or None.

    A day or a month counts before an event, and of several the first printed.

    >>> held = Calendar(dt.date(2029, 10, 9), (dt.date(2029, 12, 4),))
    >>> due_in("submit a report in six months' time", held).date
    '2030-04'
    >>> due_in("submit a report to the next meeting", held).working
    'The next meeting known after 9 October 2029 is that of 4 December 2029.'
    """
    often = _first(_OFTEN, text)
    if often:
        following = calendar.following() if "meeting" in often[0] else None
        day = following.isoformat() if following else None
        return Found(often.start(), often.end(), day, _recurring_working(following), recurring=True)
    found = sorted(_dated(text, calendar))
    if found:
        return next((f for f in found if f.date), found[0])
    event = _first(_EVENTS, text)
    return Found(event.start(), event.end(), None, "An event or a while is named, and no day.") if event else None


def _recurring_working(following: dt.date | None) -> str:
    if following is None:
        return "It comes round again and again."
    return f"It comes round again and again; the next meeting known is that of {_day(following)}."


_OFTEN = [re.compile(rf"\b{pattern}\b", re.IGNORECASE) for pattern in OFTEN]
_EVENTS = [re.compile(rf"\b{pattern}\b", re.IGNORECASE) for pattern in EVENTS]


def _first(patterns: list[re.Pattern[str]], text: str) -> re.Match[str] | None:
    return min(filter(None, (p.search(text) for p in patterns)), key=lambda m: m.start(), default=None)


def _dated(text: str, calendar: Calendar) -> Iterator[Found]:
    """Every phrase that names a day, a month, a meeting or a length of time."""
    taken = list(_full_dates(text, calendar))
    yield from taken
    for pattern, resolve in _PHRASES:
        for match in pattern.finditer(text):
            if any(f.start < match.end() and match.start() < f.end for f in taken):
                continue
            resolved = resolve(match, calendar)
            if resolved:
                found = Found(match.start(), match.end(), *resolved)
                taken.append(found)
                yield found


def _full_dates(text: str, calendar: Calendar) -> Iterator[Found]:
    """Dates with their year that are still to come; that of an occasion which is only reported on is none."""
    for found in dates_in(text):
        before = text[: found.start]
        lead, first = _LEAD.search(before), _FIRST_AFTER.search(before)
        if not (lead or first) or (calendar.held and found.value <= calendar.held):
            continue
        if _HELD_ON.search(before) and _OCCASION.search(before) and not _MEETING.search(before):
            continue
        if first:
            day = calendar.following(found.value)
            known = f"is that of {_day(day)}" if day else "is not known"
            why = f"The first meeting after {_day(found.value)} {known}."
            yield Found(first.start(), found.end, day.isoformat() if day else None, why)
        elif lead:
            yield Found(lead.start(), found.end, found.value.isoformat(), "The day is printed.")


Resolved = tuple[str | None, str]


def _next_meeting(match: re.Match[str], calendar: Calendar) -> Resolved:
    month = match["month"]
    if month:
        return _month_named(MONTHS[month.lower()], calendar, meets=True)
    day = calendar.following()
    if day is None or calendar.held is None:
        return None, "No later meeting is known from this pack."
    return day.isoformat(), f"The next meeting known after {_day(calendar.held)} is that of {_day(day)}."


def _month_named(month: int, calendar: Calendar, *, meets: bool) -> Resolved:
    """The first such month after the meeting; the day of that month's meeting where it is known and meant."""
    if calendar.held is None:
        return None, "The year is not printed, and the day of the meeting is not known."
    year = calendar.held.year + (month <= calendar.held.month and not (not meets and month == calendar.held.month))
    day = calendar.in_month(year, month) if meets else None
    if day:
        return day.isoformat(), f"The meeting of that month is that of {_day(day)}."
    return f"{year}-{month:02}", f"The first {days.month_name[month]} after {_day(calendar.held)}."


def _month_meeting(match: re.Match[str], calendar: Calendar) -> Resolved:
    if match["year"]:
        month = MONTHS[match["month"].lower()]
        day = calendar.in_month(int(match["year"]), month)
        return (day.isoformat() if day else f"{match['year']}-{month:02}"), "The month is printed."
    return _month_named(MONTHS[match["month"].lower()], calendar, meets=True)


def _month_alone(match: re.Match[str], calendar: Calendar) -> Resolved | None:
    month = MONTHS[match["month"].lower()]
    if match["year"]:
        printed = f"{match['year']}-{month:02}"
        is_past = calendar.held is not None and printed < f"{calendar.held:%Y-%m}"
        return None if is_past else (printed, "The month is printed.")
    return _month_named(month, calendar, meets=match["lead"].lower() in ("to", "until"))


def _day_month(match: re.Match[str], calendar: Calendar) -> Resolved | None:
    """A day without its year: the first such day after the meeting."""
    month, number = MONTHS[match["month"].lower()], int(match["day"])
    if calendar.held is None:
        return None, "The year is not printed, and the day of the meeting is not known."
    for year in range(calendar.held.year, calendar.held.year + 5):
        if 1 <= number <= days.monthrange(year, month)[1] and dt.date(year, month, number) > calendar.held:
            day = dt.date(year, month, number)
            first = re.match(r"first\b", match[0])
            if first:
                following = calendar.following(day)
                return (following.isoformat() if following else None), f"The first meeting after {_day(day)}."
            return day.isoformat(), f"The year is not printed: the first such day after {_day(calendar.held)}."
    return None


def _span_of_time(match: re.Match[str], calendar: Calendar) -> Resolved:
    if calendar.held is None:
        return None, "The day of the meeting is not known."
    number = NUMBERS.get(match["n"].lower()) or int(match["n"])
    unit = match["unit"].lower().rstrip("s")
    if unit in ("week", "day"):
        day = calendar.held + dt.timedelta(days=number * (7 if unit == "week" else 1))
        return day.isoformat(), f"{_day(calendar.held)} and {number} {match['unit'].lower()}."
    months = calendar.held.year * 12 + calendar.held.month - 1 + number * (12 if unit == "year" else 1)
    return f"{months // 12}-{months % 12 + 1:02}", f"{_day(calendar.held)} and {number} {match['unit'].lower()}."


def _by_weekday(match: re.Match[str], calendar: Calendar) -> Resolved:
    if calendar.held is None:
        return None, "The day of the meeting is not known."
    ahead = (WEEKDAYS[match["weekday"].lower()] - calendar.held.weekday() - 1) % 7 + 1
    day = calendar.held + dt.timedelta(days=ahead)
    return day.isoformat(), f"The first {match['weekday']} after {_day(calendar.held)}."


def _by_term(match: re.Match[str], calendar: Calendar) -> Resolved:
    if calendar.held is None:
        return None, "The day of the meeting is not known."
    term = next_term(match["term"].lower(), calendar.held)
    begins = re.match(r"(?:by|before|for|from|to|at the (?:start|beginning))\b", match[0], re.IGNORECASE)
    named = f"The first {term.name} term to begin after {_day(calendar.held)}"
    if begins:
        return term.first_month, f"{named} begins in {_month(term.first_month)}."
    return term.last_month, f"{named} ends in {_month(term.last_month)}."


_WHOSE = r"(?:the|its|their|our|this|your)"
_PHRASES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], Resolved | None]], ...] = (
    (
        re.compile(
            rf"\b(?:(?:to|at|for|until|before|by|in time for) )?{_WHOSE} next (?:\w+ "
            rf"){{0,2}}?(?:meeting|Board|Committee|"
            rf"Panel|Cabinet|cycle)\b(?: of the \w+)?(?:,? in {_MONTH})?|\bnext (?:Board|Committee|Panel|meeting)\b"
            r"|\bcyfarfod nesaf\b"
        ),
        _next_meeting,
    ),
    (
        re.compile(
            r"\b(?:first (?:\w+ )?meeting (?:after|following) |(?:by|before|on|at|until|to|for|"
            r"erbyn|cyn|ar) (?:the )?)"
            rf"(?:{_WEEKDAY},? )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? {_MONTH}(?![ ,]+(?:19|20)\d\d)"
        ),
        _day_month,
    ),
    (re.compile(rf"(?<![\d–-] )\b(?P<day>\d\d?)(?:st|nd|rd|th)? {_MONTH}\.?$"), _day_month),
    (
        re.compile(rf"\b(?:(?:the|our) )?(?:meeting (?:in|of|during)|cyfarfod mis) {_MONTH}(?: (?P<year>20\d\d))?"),
        _month_meeting,
    ),
    (
        re.compile(
            rf"\b(?:(?:the|our|its) )?{_MONTH}(?: (?P<year>20\d\d))? (?:\w+ )?(?:meeting|Committee|"
            r"Board|Panel|Cabinet|Council)\b"
        ),
        _month_meeting,
    ),
    (
        re.compile(
            rf"\b(?P<lead>in|by|before|until|to|for|during|early|mid|late|of|at|erbyn|cyn|ym|ddiwedd|mis)(?: the)?"
            rf"(?: (?:early|mid|late|end of|start of|beginning of|diwedd|mis|ddiwedd|diwedd mis))?[ -]{_MONTH}"
            r"(?:,? (?P<year>20\d\d))?(?! \d)"
        ),
        _month_alone,
    ),
    (
        re.compile(
            rf"\b(?:in|within|after|for) (?:the next )?{_NUMBER} (?P<unit>months?|weeks?|years?|"
            r"days?)\b(?:['’]s?)?(?: time)?",
            re.IGNORECASE,
        ),
        _span_of_time,
    ),
    (
        re.compile(rf"\b(?:by|before|on|no later than) (?:next )?{_WEEKDAY}(?! \d)"),
        _by_weekday,
    ),
    (
        re.compile(
            r"\b(?:by|before|in|during|for|to|at the (?:start|beginning|end) of|by the end of|from)"
            r"(?: the)?(?: next)? (?P<term>autumn|spring|summer) term\b",
            re.IGNORECASE,
        ),
        _by_term,
    ),
)


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _month(month: str) -> str:
    year, number = month.split("-")
    return f"{days.month_name[int(number)]} {year}"
