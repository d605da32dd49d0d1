"""The quality report: what looks odd, each with the paper that has it and the one that has not; how fresh it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.checking.freshness import MeetingFacts, freshness
from matters.checking.oddities import oddities
from matters.checking.quality import quality_of
from matters.reading.document import Gap, Span
from matters.reading.record import (
    AgendaItem,
    Meeting,
    MinuteItem,
    Minutes,
    PackRecord,
    PaperStatus,
    Report,
    ReportHeader,
    Resolution,
    Stated,
    Text,
)

HERE = Span(line=7)
FEBRUARY, NOVEMBER = dt.date(2031, 2, 4), dt.date(2030, 11, 26)


def text(words: str, sure: float = 1.0) -> Text:
    """A value somewhere."""
    return Stated(words, HERE, sure)


def item(number: str, paper: bool = False, pages: tuple[int, int] | None = None) -> AgendaItem:
    """An agenda item; one with a paper says whose report it is."""
    status = PaperStatus.PAPER if paper else PaperStatus.NO_PAPER
    return AgendaItem(
        text(number), text("Budget"), Stated(status, HERE), text("Director") if paper else None,
        Stated(pages, HERE) if pages else None,
    )  # fmt: skip


def minuted(*numbers: str, decided: bool = True, present: bool = True, held: dt.date | None = None) -> Minutes:
    """Minutes of items with these numbers."""
    decision = (Resolution(text("the report be noted")),) if decided else ()
    return Minutes(
        meeting_date=Stated(held, HERE) if held else None,
        present=(text("Councillor Ashby"),) if present else (),
        items=tuple(MinuteItem(text("Budget"), text(n), resolutions=decision) for n in numbers),
    )


NOTHING = PackRecord("x", Meeting())
REPORT = Report(HERE, ReportHeader(subject=text("Budget")), text("4"))

ODD: list[tuple[str, PackRecord, str]] = [
    # the record, the one check that notices it, words of what it says
    ("missing-item", replace(NOTHING, agenda=(item("1"), item("2"), item("4"))), "3 is not there"),
    ("missing-item", replace(NOTHING, agenda=(item("3"), item("7"))), "4 to 6 is not there"),
    ("missing-item", replace(NOTHING, agenda=(item("3"), item("3"))), "comes twice"),
    ("missing-minute", replace(NOTHING, minutes=minuted("12", "14")), "13 is not there"),
    ("no-decisions", replace(NOTHING, minutes=minuted("12", "13", decided=False)), "2 items and not one decision"),
    ("nobody-present", replace(NOTHING, minutes=minuted("12", present=False)), "nobody as present"),
    (
        "paper-without-report",
        replace(NOTHING, agenda=(item("4", paper=True), item("5", paper=True)), reports=(REPORT,)),
        "Item 5 has a paper",
    ),
    ("pages-backwards", replace(NOTHING, agenda=(item("1", pages=(9, 4)),)), "from page 9 to page 4"),
    (
        "minutes-of-later",
        replace(
            NOTHING,
            meeting=Meeting(date=Stated(NOVEMBER, HERE)),
            agenda=(item("1"),),
            minutes=minuted("1", held=FEBRUARY),
        ),
        "of the later 04.02.2031",
    ),
    ("unsure", replace(NOTHING, meeting=Meeting(venue=text("Town Hall", 0.5))), "50% sure of “Town Hall”"),
]

NOT_ODD: list[PackRecord] = [
    NOTHING,
    # lettered items count as their number; a second run begins anew; an appendix may jump far
    replace(NOTHING, agenda=tuple(map(item, ("1", "2", "2a", "2(b)", "3", "1", "2", "40")))),
    # a set of minutes without numbers
    replace(NOTHING, minutes=Minutes(present=(text("A"),), items=(MinuteItem(text("Budget")),))),
    # an agenda without any report is an agenda alone
    replace(NOTHING, agenda=(item("4", paper=True),)),
    # a paper of which nobody is named to report: the minutes of the last meeting
    replace(NOTHING, agenda=(replace(item("3", paper=True), report_of=None), item("4", paper=True)), reports=(REPORT,)),
    replace(NOTHING, minutes=minuted("12", "13")),
]


@pytest.mark.parametrize(("check", "record", "told"), ODD)
def test_what_looks_odd_is_noticed_once_and_by_one_check(check: str, record: PackRecord, told: str) -> None:
    found = oddities(record, lambda span: "")
    assert [each.check for each in found] == [check]
    assert told in found[0].what
    assert found[0].span == HERE


@pytest.mark.parametrize("record", NOT_ODD)
def test_what_is_as_papers_are_is_not_odd(record: PackRecord) -> None:
    assert oddities(record, lambda span: "") == []


DAYS = [
    ("DATE: Tuesday 4th February 2031", False),
    ("DATE: Wednesday 4th February 2031", True),
    # two days of the week, one of them for the deadline; none; a word that holds one
    ("Tuesday 4 February 2031 (questions by Friday)", False),
    ("4th February 2031", False),
    ("Sundayville, 4 February 2031", False),
]


@pytest.mark.parametrize(("line", "odd"), DAYS)
def test_a_date_printed_with_another_day_of_the_week(line: str, odd: bool) -> None:
    record = replace(NOTHING, meeting=Meeting(date=Stated(FEBRUARY, HERE)))
    found = oddities(record, lambda span: line)
    assert [each.check for each in found] == ["wrong-weekday"] * odd


def test_the_report_counts_values_by_section_and_says_what_it_could_not_check() -> None:
    record = replace(NOTHING, agenda=(item("1"),), minutes=minuted("12"))
    gap = Gap("page 3 is a picture", Span(page=3))
    quality = quality_of(record, [gap], lambda span: "")
    assert quality.read == {"agenda": 3, "minutes": 4}
    assert (quality.values, quality.gaps) == (7, (gap,))
    assert len(quality.unsettled) == 3
    seated = quality_of(record, [], lambda span: "", {"Councillor Ashby": True, "Jo Dene": False})
    assert [each.what for each in seated.odd] == ["Jo Dene is neither present nor sent apologies."]
    assert len(seated.unsettled) == 2


FACTS = st.builds(
    MeetingFacts, st.dates(dt.date(2030, 1, 1), dt.date(2032, 1, 1)), st.booleans(), st.booleans(), st.just(("4",))
)


@given(st.lists(FACTS), st.dates(dt.date(2030, 1, 1), dt.date(2032, 1, 1)))
def test_what_is_fresh_follows_from_the_meetings_in_any_order(meetings: list[MeetingFacts], day: dt.date) -> None:
    found = freshness(meetings, day)
    on = [m for m in meetings if not m.is_off]
    assert found.last_held == max((m.date for m in on if m.date < day), default=None)
    assert found.last_minutes == max((m.date for m in on if m.has_minutes), default=None)
    assert found.next_expected == min((m.date for m in on if m.date >= day), default=None)
    assert len(found.without_minutes) == sum(m.date < day and not m.has_minutes for m in on)
    assert len(found.unsettled) == [found.last_held, found.last_minutes, found.next_expected].count(None)
    again = freshness(meetings[::-1], day)
    assert (again.last_held, again.next_expected) == (found.last_held, found.next_expected)
