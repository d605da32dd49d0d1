"""The page of one item of a meeting: turned into the form that the page of a whole meeting has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from matters.reading.document import Line
from matters.reading.grammar.dates import dates_in
from matters.reading.grammar.deciding.items import CutMinutes, Item
from matters.reading.grammar.minutes import read_items
from matters.reading.grammar.minutes_head import meeting_of
from matters.reading.record import AgendaItem, Meeting, Minutes, PaperStatus, Stated
from matters.reading.sections import Section
from matters.reading.tidy import tidy
from matters.reading.vocabulary.notice_labels import ITEM_OF_MEETING

WITHIN = 15
"""Lines from the head of the page within which it says of which meeting it is."""

_ITEM = re.compile(ITEM_OF_MEETING, re.IGNORECASE)
_REPORT_OF = re.compile(r"(?:joint )?report (?:of|by) (?:the )?(?P<who>[^.;]+)\.?", re.IGNORECASE)


def read_single_item(sections: Sequence[Section]) -> tuple[Meeting, AgendaItem, Minutes] | None:
    """The meeting, the item and what was minuted of it; None where the file is no such page.

    >>> from matters.reading.sources.text import text_document
    >>> from matters.reading.sections import split
    >>> text = b"Roads\\n\\nMeeting of Cabinet, Tuesday, 4 May 2032 2.00 pm (Item 5.)\\n\\nMinutes:\\n\\nIt was noted."
    >>> meeting, item, minutes = read_single_item(split(text_document(text)))
    >>> meeting.date.value.isoformat(), item.number.value, item.title.value
    ('2032-05-04', '5', 'Roads')
    """
    lines = [line for section in sections for line in section.lines]
    at = next((i for i, line in enumerate(lines[:WITHIN]) if _tells(line)), None)
    title = next((line for line in reversed(lines[: at or 0]) if line.text), None)
    found = _ITEM.fullmatch(lines[at].text) if at is not None else None
    if at is None or title is None or found is None:
        return None
    number = Stated(found["number"], lines[at].span)
    named = Stated(tidy(title.text), title.span)
    body = tuple(lines[at + 1 :])
    wrapped = any(section.wrapped for section in sections)
    head = (*lines[: at - 1], replace(lines[at], text=found["body"]))
    meeting = meeting_of(CutMinutes(head, (), ()))
    items = tuple(read_items(CutMinutes(head, (Item(number, named, body),), ()), wrapped))
    reports = (match["who"] for line in body if (match := _REPORT_OF.fullmatch(tidy(line.text))))
    reporter = next(reports, None)
    status = PaperStatus.PAPER if reporter else PaperStatus.NO_PAPER
    of = Stated(tidy(reporter), title.span) if reporter else None
    item = AgendaItem(number, named, Stated(status, title.span), of)
    return meeting, item, Minutes(meeting.date, meeting.venue, items=items)


def _tells(line: Line) -> bool:
    found = _ITEM.fullmatch(line.text) if "tem" in line.text else None
    return found is not None and next(iter(dates_in(found["body"])), None) is not None
