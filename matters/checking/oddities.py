"""What looks odd in a record: each check a function that yields what it noticed. Pure.

Odd is not wrong: the paper may be so. Each finding says what was noticed, and a person looks.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import day_name
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from matters.reading.audit import statements
from matters.reading.document import Span
from matters.reading.record import PackRecord, PaperStatus, Stated
from matters.reading.vocabulary.calendar import WEEKDAYS

UNSURE = 0.8
"""Below this confidence a value is unsure."""

TextAt = Callable[[Span], str]
"""The lines of the source at a place, as printed."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something to look at: which check, a sentence, and where in the record and in the paper."""

    check: str
    what: str
    path: str
    span: Span


def oddities(record: PackRecord, text_at: TextAt) -> list[Oddity]:
    """Everything that looks odd in one record, in the order of the checks.

    >>> from matters.reading.record import Meeting
    >>> oddities(PackRecord("x", Meeting()), lambda span: "")
    []
    """
    found = [oddity for check in CHECKS for oddity in check(record)]
    return [*found, *wrong_weekdays(record, text_at)]


def missing_items(record: PackRecord) -> Iterator[Oddity]:
    """Agenda items whose number is passed over or comes twice."""
    numbers = [item.number for item in record.agenda]
    yield from _gaps_between(numbers, "agenda.{}.number", "agenda item", "missing-item")


def missing_minutes(record: PackRecord) -> Iterator[Oddity]:
    """Minutes whose number is passed over or comes twice."""
    numbers = [item.number for item in record.minutes.items] if record.minutes else []
    yield from _gaps_between(numbers, "minutes.items.{}.number", "minute", "missing-minute")


def no_decisions(record: PackRecord) -> Iterator[Oddity]:
    """Minutes of several items without a single decision."""
    items = record.minutes.items if record.minutes else ()
    if len(items) > 1 and not any(item.resolutions for item in items):
        what = f"The minutes have {len(items)} items and not one decision was found in them."
        yield Oddity("no-decisions", what, "minutes", items[0].title.span)


def nobody_present(record: PackRecord) -> Iterator[Oddity]:
    """Minutes with items and nobody there."""
    if record.minutes and record.minutes.items and not record.minutes.present:
        what = "The minutes name nobody as present."
        yield Oddity("nobody-present", what, "minutes.present", record.minutes.items[0].title.span)


def papers_without_report(record: PackRecord) -> Iterator[Oddity]:
    """Items with a paper of which no report was found, in a pack that has reports at all."""
    on = {_plain(report.agenda_number.value) for report in record.reports if report.agenda_number}
    if not on:
        return
    for i, item in enumerate(record.agenda):
        has_paper = item.status.value is PaperStatus.PAPER and item.report_of is not None
        if has_paper and _plain(item.number.value) not in on:
            what = f"Item {item.number.value} has a paper on the agenda, and no report on it was found."
            yield Oddity("paper-without-report", what, f"agenda.{i}.status", item.status.span)


def pages_backwards(record: PackRecord) -> Iterator[Oddity]:
    """Page ranges that end before they begin."""
    for i, item in enumerate(record.agenda):
        if item.pages and item.pages.value[1] < item.pages.value[0]:
            first, last = item.pages.value
            what = f"Item {item.number.value} runs from page {first} to page {last}."
            yield Oddity("pages-backwards", what, f"agenda.{i}.pages", item.pages.span)


def minutes_of_later(record: PackRecord) -> Iterator[Oddity]:
    """Minutes of a meeting after the one that the pack is for."""
    date, minutes = record.meeting.date, record.minutes
    held = minutes.meeting_date if minutes else None
    if date and held and held.value > date.value and record.agenda:
        what = f"The pack is for {date.value:%d.%m.%Y}, and its minutes are of the later {held.value:%d.%m.%Y}."
        yield Oddity("minutes-of-later", what, "minutes.meeting_date", held.span)


def unsure(record: PackRecord) -> Iterator[Oddity]:
    """Values of which the reader was not sure."""
    for value in statements(record):
        if value.confidence < UNSURE:
            path = re.sub(r"\[(\d+)\]", r".\1", value.path)
            what = f"The reader is {value.confidence:.0%} sure of “{value.value[:80]}”."
            yield Oddity("unsure", what, path, value.span)


def wrong_weekdays(record: PackRecord, text_at: TextAt) -> Iterator[Oddity]:
    """Dates printed with a day of the week that they do not fall on."""
    minutes = record.minutes
    dated: tuple[tuple[str, Stated[dt.date] | None], ...] = (
        ("meeting.date", record.meeting.date),
        ("minutes.meeting_date", minutes.meeting_date if minutes else None),
    )
    for path, date in dated:
        if date is None:
            continue
        words = set(re.findall(r"[^\W\d_]+", text_at(date.span).lower()))
        printed = {WEEKDAYS[word] for word in words if word in WEEKDAYS}
        if len(printed) == 1 and date.value.weekday() not in printed:
            named = day_name[min(printed)]
            what = f"{date.value:%d.%m.%Y} is printed as a {named}, and is a {day_name[date.value.weekday()]}."
            yield Oddity("wrong-weekday", what, path, date.span)


CHECKS = (
    missing_items,
    missing_minutes,
    no_decisions,
    nobody_present,
    papers_without_report,
    pages_backwards,
    minutes_of_later,
    unsure,
)


def _gaps_between(numbers: Sequence[Stated[str] | None], path: str, thing: str, check: str) -> Iterator[Oddity]:
    """Where plain numbers do not count on; "4a" and "4(b)" count as 4."""
    before = 0
    for i, number in enumerate(numbers):
        found = re.match(r"\W*(\d+)", number.value) if number else None
        if number is None or found is None:
            continue
        here, alone = int(found[1]), number.value.strip(" .()") == found[1]
        if before and here > before + 1 and here - before < 10:
            passed = str(before + 1) if here == before + 2 else f"{before + 1} to {here - 1}"
            what = f"After {thing} {before} comes {thing} {here}: {passed} is not there."
            yield Oddity(check, what, path.format(i), number.span)
        elif before == here and alone and _same(numbers[i - 1], number):
            yield Oddity(check, f"The number {here} comes twice.", path.format(i), number.span)
        before = here


def _same(one: Stated[str] | None, other: Stated[str]) -> bool:
    return one is not None and _plain(one.value) == _plain(other.value)


def _plain(number: str) -> str:
    return re.sub(r"\W+", "", number).lower()
