"""What a person types for a value, by the kind of the value: the control to show, and the words turned into a value."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from django.db import models

from matters.council.papers.models import Original

MONTHS = {
    month: number
    for number, names in enumerate(
        (
            *(("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun")),
            *(("july", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("october", "oct")),
            *(("november", "nov"), ("december", "dec")),
        ),
        1,
    )
    for month in names
}


class NotAValueError(ValueError):
    """What was typed does not do; the message says why and what to type."""


@dataclass(frozen=True, slots=True)
class Control:
    """The control for a value: `kind` is line, text, choice, date, time, number or list; `choices` of a choice."""

    kind: str
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    def parse(self, typed: str) -> object:
        """The value as JSON. Raises `NotAValueError`.

        >>> Control("date").parse("4 February 2031"), Control("time").parse("6.30pm"), Control("list").parse("a\\nb")
        ('2031-02-04', '18:30', ['a', 'b'])
        """
        text = typed.replace("\r\n", "\n").strip()
        return PARSERS.get(self.kind, one_line)(text)


def one_line(text: str) -> str:
    """Text of one line, its white space single."""
    return " ".join(text.split())


def lines_of(text: str) -> list[str]:
    """The lines that have words."""
    return [line.strip() for line in text.split("\n") if line.strip()]


ANSWERS = (("yes", "Yes"), ("no", "No"), ("", "Not stated"))


def control_of(subject: models.Model, field: str, *, is_place: bool = False) -> Control:
    """The control for a field of a thing."""
    if isinstance(subject, Original):
        date = not is_place and field.endswith("date")
        return Control("date", "For example, 4 February 2031") if date else Control("text" if is_place else "line")
    column = subject._meta.get_field(field)
    assert isinstance(column, models.Field)
    if column.choices:
        return Control("choice", choices=tuple((str(value), str(words)) for value, words in column.flatchoices))
    return _by_column(column)


def _by_column(column: models.Field[object, object]) -> Control:
    return next((control for kind, control in BY_COLUMN if isinstance(column, kind)), Control("line"))


def date_of(text: str) -> str | None:
    """A date as JSON has it; None for nothing.

    >>> date_of("4/2/2031"), date_of("2031-02-04"), date_of("4 Feb 2031"), date_of("")
    ('2031-02-04', '2031-02-04', '2031-02-04', None)
    """
    if not text:
        return None
    parts = re.findall(r"\d+|[a-z]+", text.lower())
    parts = [part for part in parts if part not in ("st", "nd", "rd", "th")]
    numbers = [MONTHS.get(part, int(part) if part.isdigit() else 0) for part in parts]
    if len(numbers) == 3:
        year, month, day = numbers if numbers[0] > 31 else reversed(numbers)
        try:
            return dt.date(year, month, day).isoformat()
        except ValueError:
            pass
    message = f"“{text}” is not a date. Enter day, month and year, such as 4 February 2031."
    raise NotAValueError(message)


def time_of(text: str) -> str | None:
    """A time of day as JSON has it; None for nothing.

    >>> time_of("6pm"), time_of("18:30"), time_of("12.15 am"), time_of("midday")
    ('18:00', '18:30', '00:15', '12:00')
    """
    if not text:
        return None
    if text.lower() in ("midday", "noon"):
        return "12:00"
    found = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*([ap])?\.?(?:m\.?)?", text.lower())
    if found:
        hour, minute = int(found[1]), int(found[2] or 0)
        hour = hour % 12 + (12 if found[3] == "p" else 0) if found[3] else hour
        if hour < 24 and minute < 60:
            return f"{hour:02}:{minute:02}"
    message = f"“{text}” is not a time of day. Enter it as 6:30pm or 18:30."
    raise NotAValueError(message)


def number_of(text: str) -> int | None:
    """A whole number; None for nothing.

    >>> number_of("12"), number_of("")
    (12, None)
    """
    if not text:
        return None
    if text.isascii() and text.isdigit() and len(text) < 7:
        return int(text)
    message = f"“{text}” is not a whole number. Enter figures only, such as 12."
    raise NotAValueError(message)


PARSERS: dict[str, Callable[[str], object]] = {
    "date": date_of,
    "time": time_of,
    "number": number_of,
    "list": lines_of,
    "answer": {"yes": True, "no": False}.get,
    "text": str,
}
BY_COLUMN = (
    (models.BooleanField, Control("answer", choices=ANSWERS)),
    (models.DateField, Control("date", "For example, 4 February 2031")),
    (models.TimeField, Control("time", "For example, 6:30pm or 18:30")),
    (models.IntegerField, Control("number", "A whole number, or nothing where none is printed")),
    (models.JSONField, Control("list", "One a line")),
    (models.TextField, Control("text")),
)
