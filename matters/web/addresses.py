"""The parts of an address that are not plain words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.urls import register_converter


@dataclass(frozen=True, slots=True)
class Day:
    """A meeting's part of the address: its date, and which of the day it was."""

    date: dt.date
    n: int = 1

    @classmethod
    def parse(cls, text: str) -> Day:
        """The day of "2031-02-04" or "2031-02-04-2"; ValueError for the 31st of February.

        >>> Day.parse("2031-02-04-2").n, Day.parse("2031-02-04").n
        (2, 1)
        """
        return cls(dt.date.fromisoformat(text[:10]), int(text[11:] or 1))

    def __str__(self) -> str:
        return self.date.isoformat() + (f"-{self.n}" if self.n > 1 else "")


class DayConverter:
    """`<day:day>`; Django takes a ValueError for "no such address"."""

    regex = r"\d{4}-\d{2}-\d{2}(?:-[1-9]\d?)?"

    def to_python(self, value: str) -> Day:
        """From the address."""
        return Day.parse(value)

    def to_url(self, value: Day | str) -> str:
        """Into the address."""
        return str(value)


class ShaConverter:
    """`<sha:sha256>`: the name of an original."""

    regex = r"[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        """From the address."""
        return value

    def to_url(self, value: str) -> str:
        """Into the address."""
        return value


register_converter(DayConverter, "day")
register_converter(ShaConverter, "sha")
