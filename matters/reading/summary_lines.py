"""Pieces of a summary's lines: values, days, counts and wrapping."""

from __future__ import annotations

import datetime as dt
import textwrap

from matters.reading.record import Stated, Text


def said(value: Text | None) -> str:
    """A value, or nothing."""
    return value.value if value else ""


def day(date: Stated[dt.date] | None) -> str:
    """A day in full: "Tuesday 4 June 2030"."""
    return f"{date.value:%A} {date.value.day} {date.value:%B %Y}" if date else ""


def short_day(date: dt.date) -> str:
    """A day in short.

    >>> short_day(dt.date(2030, 6, 4))
    '4 Jun 2030'
    """
    return f"{date.day} {date:%b %Y}"


def counted(count: int, word: str) -> str:
    """A number with its noun.

    >>> counted(1, "row"), counted(1200, "row")
    ('1 row', '1,200 rows')
    """
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def wrapped(text: str, width: int, lead: str = "", hanging: str | None = None) -> list[str]:
    """A text on lines of `width` characters, the first behind `lead`, the others as far in or behind `hanging`."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=lead,
        subsequent_indent=" " * len(lead) if hanging is None else hanging,
        break_on_hyphens=False,
    )
