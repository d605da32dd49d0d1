"""The heading of a set of minutes: which body met, when and where, and whether its minutes may be called in.

"MEETING HELD AT THE TOWN HALL ON TUESDAY 5TH JULY, 2022", "Minutes of a special meeting held on 25th February, 2013 at
5.00 p.m. in the Community Wing", a date and a place each on a line of its own, labels as on a web page.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matters.reading.document import Line
from matters.reading.grammar.attending.attendance import begins_attendance
from matters.reading.grammar.attending.attendance_labels import labels_inside
from matters.reading.grammar.attending.residue import bare
from matters.reading.grammar.dates import FoundDate, dates_in, time_in, times_in
from matters.reading.grammar.naming.heading_names import names_body, names_of
from matters.reading.grammar.naming.joined import Joined
from matters.reading.record import Meeting, Stated, Text
from matters.reading.vocabulary import headings as words


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands before the attendance. `meeting` is the one minuted, not the one that a pack is for."""

    meeting: Meeting
    subject_to_call_in: Stated[bool] | None = None


_CALL_IN = re.compile(words.CALL_IN, re.IGNORECASE)
_NOT_HELD = re.compile(words.NOT_HELD, re.IGNORECASE)
_STATE = re.compile(words.STATES, re.IGNORECASE)
_HELD = re.compile(words.HELD, re.IGNORECASE)
_VENUE = re.compile(rf"{words.PLACE_LABELS}\s*:\s*(?P<place>.+)", re.IGNORECASE)
_LABELLED = re.compile(rf"(?:{words.DATE_LABELS}|{words.OTHER_LABELS})\b.{{0,12}}:.*", re.IGNORECASE)
_ROW_LABEL = re.compile(
    rf"(?:{words.PLACE_LABELS}|{words.DATE_LABELS}|{words.OTHER_LABELS}|{words.BODY_LABELS})(?: and time)?\s*:?", re.I
)
_VIRTUAL = re.compile(words.VIRTUAL, re.IGNORECASE)
_VIA = re.compile(words.VIA, re.IGNORECASE)
_HELD_AT = re.compile(
    r"\b(?:held|convened|a gynhaliwyd)\s+(?:at|in|yn|via|remotely via|through|using)\s+(?:(?-i:the|THE)\s+)?"
    r"(?P<place>.+?)\s*,?\s*(?:\bon\b|\bar\b|\b(?:at|am|from|commencing)\s+(?:at\s+)?\d|$)",
    re.IGNORECASE,
)
_TO_BE_HELD = re.compile(r"(?:to be )?held\s+(?:at|in)\s+(?:(?-i:the|THE)\s+)?(?P<place>.+)", re.IGNORECASE)
_AFTER_TIME = re.compile(
    r"[\s,;:–—-]*(?:(?:held|at|in|on|by|yn)\s+)?(?:(?-i:the|THE)\s+)?(?P<place>[^\W_].*)", re.IGNORECASE
)
_IN_BETWEEN = re.compile(
    r"[\s,]*(?:in|at)\s+(?:(?-i:the|THE)\s+)?(?P<place>[^\W\d_].+?)\s*,?\s+(?:at|am)\s+\d", re.IGNORECASE
)
_TIME_IN_PLACE = re.compile(
    r"(?:^|[\s,]+)(?:(?:at|from|commencing(?: at)?|am)\s+\d{1,2}(?:[.:]\d\d)?|\d{1,2}(?:[.:]\d\d)?(?=\s*[ap]\.?m\b)"
    r"|\d{1,2}[.:]\d\d)\s*(?:[ap]\.?m\b.*|noon.*|$)",
    re.IGNORECASE,
)
_TAILS = re.compile(words.PLACE_TAILS, re.IGNORECASE)
_ROOM = re.compile(words.ROOM, re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,2})(?:[.:](\d\d))?\s*(?:-|–|to|until)\s*$")
_BARE = re.compile(r"[\s,–—-]*(?P<time>(?:at\s+|am\s+)?\d{1,2}\.\d\d)\b(?![.\d])", re.IGNORECASE)
LONGEST_PLACE = 120
_UNTIL = re.compile(r"\s*(?:-|–|to|until)\s*\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\.?)?", re.IGNORECASE)
REACH = 90
"""How far behind the date the time stands, in characters."""


def read_heading(lines: Sequence[Line]) -> Heading:
    """The heading out of the lines before the first item; reading ends where the attendance begins.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"AUDIT COMMITTEE\\nMinutes of the meeting held on 4 May 2021 at 2.00 pm in the Guildhall\\nPresent:"
    >>> meeting = read_heading(text_document(text).lines).meeting
    >>> meeting.committee.value, meeting.date.value.isoformat(), meeting.venue.value
    ('AUDIT COMMITTEE', '2021-05-04', 'Guildhall')
    """
    lines = [_labelled_row(line) for line in _before_attendance(bare(lines)) if not _STATE.fullmatch(line.text)]
    joined = Joined.of(lines)
    date = _date(joined.text)
    time, time_end = _time(joined, date) or (None, 0)
    body, committee = names_of(lines)
    return Heading(
        Meeting(
            body=body,
            committee=committee,
            date=Stated(date.value, joined.span(date.start, date.end)) if date else None,
            time=time,
            venue=_venue(lines, joined, date, time_end),
        ),
        _call_in(lines),
    )


def _labelled_row(line: Line) -> Line:
    """A row of a table that is a heading ("Venue | Old Hall") as the same words on a line: "Venue: Old Hall"."""
    cells = line.cells if line.cells is not None else line.text.split("\t")
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) != 2 or not _ROW_LABEL.fullmatch(filled[0]):
        return line
    return replace(line, text=f"{filled[0].rstrip(' :')}: {filled[1]}", cells=None)


def _before_attendance(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines before the first heading of people, which may stand in the middle of a line."""
    for line in lines:
        if begins_attendance(line):
            return
        inner = next((at for at, label in labels_inside(line.text) if label.lasting), None)
        if inner is not None:
            yield replace(line, text=line.text[:inner].strip())
            return
        yield line


def _call_in(lines: Sequence[Line]) -> Stated[bool] | None:
    for line in lines:
        found = _CALL_IN.search(line.text)
        if found:
            return Stated(not found["not"], line.span)
    return None


def _date(text: str) -> FoundDate | None:
    """The date behind "held", or the first that is not of the paper's issue."""
    every = list(dates_in(text))
    found = [date for date in every if not _NOT_HELD.search(text, 0, date.start)] or every
    held = _HELD.search(text)
    return next((date for date in found if held and date.start >= held.start()), found[0] if found else None)


def _time(joined: Joined, date: FoundDate | None) -> tuple[Stated[dt.time], int] | None:
    """The time behind the date, or else before it, or anywhere; with it the offset at which it ends."""
    text = joined.text
    near = [(date.end, min(len(text), date.end + REACH)), (max(0, date.start - REACH), date.start)] if date else []
    for start, end in (*near, (0, len(text))):
        found = next(times_in(text[start:end]), None)
        if found:
            at, stop = start + found.start, start + found.end
            until = _UNTIL.match(text, stop)
            return Stated(
                _opening(text, at, stop) or found.value, joined.span(at, stop)
            ), until.end() if until else stop
        plain = _BARE.match(text, start, end)
        bare_time = time_in(plain["time"]) if plain else None
        if plain and bare_time:
            return Stated(bare_time, joined.span(*plain.span("time"))), plain.end("time")
    return None


def _opening(text: str, start: int, end: int) -> dt.time | None:
    """The first time of "4.30 - 6.30pm", whose half of the day only the second names."""
    before = _RANGE.search(text, 0, start)
    half = re.search(r"[ap]\.?m", text[start:end], re.IGNORECASE)
    if not before or not half:
        return None
    opening, closing = time_in(f"{before[1]}.{before[2] or '00'} {half[0]}"), time_in(text[start:end])
    if opening and closing and opening > closing:
        return opening.replace(hour=opening.hour % 12)
    return opening


def _venue(lines: Sequence[Line], joined: Joined, date: FoundDate | None, time_end: int) -> Text | None:
    """The place: labelled, or "held at ... on" the date, or behind date and time, or on the line after them."""
    for line in lines:
        labelled = _VENUE.match(line.text)
        if labelled:
            return _place(labelled["place"], line)
    text = joined.text
    if date:
        held = _HELD_AT.search(text, 0, date.start) or _IN_BETWEEN.match(text, date.end, max(date.end, time_end))
        if held and _clean(held["place"]):
            return Stated(_clean(held["place"]), joined.span(*held.span("place")))
        after = max(date.end, time_end)
        i = next(i for i in range(len(lines) - 1, -1, -1) if joined.starts[i] < after)
        line_end = joined.starts[i + 1] - 1 if i + 1 < len(lines) else len(text)
        while i + 1 < len(lines) and _place_goes_on(text[after:line_end], lines[i + 1]):
            i += 1
            line_end = joined.starts[i + 1] - 1 if i + 1 < len(lines) else len(text)
        place = _AFTER_TIME.fullmatch(text, after, line_end)
        if place and _clean(place["place"]):
            return Stated(_clean(place["place"]), joined.span(*place.span("place")))
        held = _HELD_AT.search(text, date.end)
        if held and len(held["place"]) < LONGEST_PLACE and _clean(held["place"]):
            return Stated(_clean(held["place"]), joined.span(*held.span("place")))
        below = _place_on(lines[i + 1]) if i + 1 < len(lines) else None
        if below:
            return below
    return _virtual(joined)


def _place_on(line: Line) -> Text | None:
    """The place that a line of its own below the date names: "Old Hall", "to be held in the Old Hall"."""
    held = _TO_BE_HELD.match(line.text)
    if held:
        return _place(held["place"], line)
    return _place(line.text, line) if _may_be_place(line) else None


def _place_goes_on(so_far: str, line: Line) -> bool:
    """Whether a place that begins behind the time runs on over the next line."""
    if so_far.endswith((",", " the", " in", " at", " -", " –")):
        return True
    return bool(so_far.strip(" .,")) and not so_far.endswith(".") and not line.gap and _may_be_place(line)


def _place(text: str, line: Line) -> Text:
    return Stated(_clean(text), line.span)


def _clean(place: str) -> str:
    return re.sub(r"\s+", " ", _TIME_IN_PLACE.sub("", _TAILS.sub("", place))).strip(" .,;:–—-")


def _may_be_place(line: Line) -> bool:
    text = line.text
    if len(text) > LONGEST_PLACE or not text[0].isalnum() or _LABELLED.match(text) or next(dates_in(text), None):
        return False
    return (
        not names_body(_ROOM.sub("", text)) and not text.isdigit() and text[0].upper() == text[0] and line.cells is None
    )


def _virtual(joined: Joined) -> Text | None:
    found = _VIRTUAL.search(joined.text) or _VIA.search(joined.text)
    if not found:
        return None
    how = _clean(found["how"])
    return Stated(
        how[0].upper() + (how[1:].lower() if how.isupper() else how[1:]) if _VIRTUAL.match(found[0]) else how,
        joined.span(*found.span("how")),
    )
