"""Reports that were given by word of mouth, from the agenda and from the minutes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from matters.reading.grammar.naming.sentences import sentences
from matters.reading.record import AgendaItem, MinuteItem, Minutes, PaperStatus, Stated, Text, VerbalUpdate
from matters.reading.vocabulary.hearings import ABOUT, GIVEN, MOUTH

_RECEIVED = re.compile(
    r"\b(?:received|heard|considered|noted|given|had|thanked \S+ for) (?:a|an|the|further|his|her|their) "
    rf"(?:\w+ ){{0,2}}?{MOUTH} (?:{GIVEN})s?\b(?P<rest>.*)",
    re.IGNORECASE,
)
_GAVE = re.compile(
    rf"(?P<by>[A-Z][^.;]{{2,120}}?) (?:gave|provided|presented|delivered|made|offered)\b(?: \w+){{0,4}}? "
    rf"{MOUTH} (?:{GIVEN})s?\b(?P<rest>.*)"
)
_SPOKE = re.compile(
    rf"(?P<by>[A-Z][^.;]{{2,120}}?) (?:reported|updated|briefed|advised)\b(?: \w+){{0,4}}? {MOUTH}\b(?P<rest>.*)"
)
_BY = re.compile(
    r"^(?: (?:given|presented|provided|delivered))? (?:from|by) (?:the )?(?P<by>.+?)"
    rf"(?=\s+(?:{ABOUT}|which|who)\b|[.,;]|$)"
)
_ON = re.compile(rf"\b(?:{ABOUT}) (?:the )?(?P<on>.+?)\s*\.?$")


_TAIL = re.compile(r",? (?:which|who|and (?:advised|reported|said|noted|answered))\b|, \w+ing\b")
"""What goes on behind a subject."""
_POINTS = re.compile(r"(?:above|this|these|following)\b", re.IGNORECASE)
"""A subject that only points to the item's."""
_LEAD = re.compile(r"^(?:(?:In|Following|At|Further|As|On|Under)\b[^,]*, )?(?:[Tt]he )?")


def verbal_updates(
    agenda: Sequence[AgendaItem], minutes: Minutes | None, met: Stated[dt.date] | None
) -> tuple[VerbalUpdate, ...]:
    """What the agenda announces and the minutes tell; `met` is the day of the pack's own meeting.

    >>> verbal_updates((), None, None)
    ()
    """
    announced = (
        VerbalUpdate(item.number.span.through(item.title.span), item.title, item.report_of, met, item.number)
        for item in agenda
        if item.status.value is PaperStatus.VERBAL
    )
    told = (update for item in minutes.items for update in _told(item, minutes)) if minutes else ()
    return (*announced, *told)


def _told(item: MinuteItem, minutes: Minutes) -> Iterator[VerbalUpdate]:
    """The first report by word of mouth that an item tells of."""
    for paragraph in item.paragraphs:
        for start, end in sentences(paragraph.value):
            sentence = paragraph.value[start:end]
            found = _RECEIVED.search(sentence) or _GAVE.search(sentence) or _SPOKE.search(sentence)
            if found:
                yield _update(item, paragraph, found, minutes)
                return


def _update(item: MinuteItem, paragraph: Text, found: re.Match[str], minutes: Minutes) -> VerbalUpdate:
    rest = found["rest"]
    said = found.groupdict().get("by")
    behind = _BY.match(rest)
    by = said or (behind["by"] if behind else None)
    if behind and not said:
        rest = rest[behind.end() :]
    subject = _ON.search(rest)
    about = _TAIL.split(subject["on"])[0] if subject and not _POINTS.match(subject["on"]) else None
    return VerbalUpdate(
        paragraph.span,
        Stated(about, paragraph.span) if about else item.title,
        Stated(_LEAD.sub("", by).strip(), paragraph.span) if by else None,
        minutes.meeting_date,
        item.number,
    )
