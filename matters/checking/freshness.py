"""How fresh what is held of a committee is: what was held last, what minutes there are, what is to come. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What is known of one meeting. `to_follow` are the agenda items whose papers were to follow and are not held."""

    date: dt.date
    has_minutes: bool = False
    is_off: bool = False
    to_follow: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class Freshness:
    """Of one committee: dates, None where nothing is known.

    `without_minutes` are meetings held whose minutes are not here, the newest first, `to_follow` papers not yet
    received, each with the meeting's address, `unsettled` what could not be told and why, in sentences.
    """

    last_held: dt.date | None
    last_minutes: dt.date | None
    next_expected: dt.date | None
    without_minutes: tuple[MeetingFacts, ...] = ()
    to_follow: tuple[tuple[MeetingFacts, str], ...] = ()
    unsettled: tuple[str, ...] = ()


def freshness(meetings: Sequence[MeetingFacts], today: dt.date, announced: Sequence[dt.date] = ()) -> Freshness:
    """How fresh a committee is on a day. `announced` are dates that its papers give for meetings to come.

    >>> held = MeetingFacts(dt.date(2031, 2, 4), has_minutes=True)
    >>> found = freshness([held, MeetingFacts(dt.date(2031, 3, 11))], dt.date(2031, 3, 12), [dt.date(2031, 6, 3)])
    >>> found.last_held.month, found.last_minutes.month, found.next_expected.month, len(found.without_minutes)
    (3, 2, 6, 1)
    """
    on = sorted((m for m in meetings if not m.is_off), key=lambda m: m.date)
    held = [m for m in on if m.date < today]
    minuted = [m.date for m in on if m.has_minutes]
    coming = sorted({m.date for m in on if m.date >= today} | {date for date in announced if date >= today})
    unsettled = []
    if not held:
        unsettled.append("When it met last: no meeting before today is held.")
    if not minuted:
        unsettled.append("What it decided: no minutes are held.")
    if not coming:
        unsettled.append("When it meets next: no paper that is held gives a later date.")
    return Freshness(
        held[-1].date if held else None,
        minuted[-1] if minuted else None,
        coming[0] if coming else None,
        tuple(m for m in reversed(held) if not m.has_minutes),
        tuple((m, what) for m in reversed(on) for what in m.to_follow),
        tuple(unsettled),
    )
