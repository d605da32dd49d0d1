"""The summary: a page for a terminal, as wide as it is told, with what is there and nothing else."""

from __future__ import annotations

import datetime as dt

import pytest

from matters.reading.document import Span
from matters.reading.record import (
    AgendaItem,
    Contact,
    Declaration,
    Meeting,
    Member,
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
from matters.reading.summary import summary

HERE = Span(line=1)


def said(text: str) -> Text:
    return Stated(text, HERE)


MEETING = Meeting(
    body=said("Westhampton Borough Council"),
    committee=said("Streets Scrutiny Panel"),
    date=Stated(dt.date(2033, 5, 3), HERE),
    time=Stated(dt.time(18, 30), HERE),
    officer=Contact(name=said("A. Clerk"), telephone=said("01632 960000")),
    members=(
        Member(said("Rowan Ash"), said("Cllr."), role=said("Chair")),
        Member(said("Ivy Fir"), said("Mrs"), organisation=said("Diocese")),
    ),
)

AGENDA = (
    AgendaItem(said("1"), said("Apologies"), Stated(PaperStatus.NO_PAPER, HERE)),
    AgendaItem(
        said("2"),
        said("Crossings"),
        Stated(PaperStatus.TO_FOLLOW, HERE),
        report_of=said("Head of Streets"),
        pages=Stated((5, 12), HERE),
    ),
)

MINUTES = Minutes(
    meeting_date=Stated(dt.date(2033, 3, 1), HERE),
    present=(said("Councillor Ash (in the Chair)"), said("Councillor Elm")),
    declarations=(Declaration(said("Councillor Elm"), said("a personal interest in item 2")),),
    items=(
        MinuteItem(
            said("CROSSINGS"),
            number=said("12"),
            questions=(said("Why so few?"), said("When?")),
            resolutions=(
                Resolution(said("That"), None),
                Resolution(said("the report be noted; and"), said("(1)")),
                Resolution(said("a list of crossings be sent to members"), said("(a)"), "(1)"),
            ),
        ),
    ),
)

REPORT = Report(
    HERE,
    ReportHeader(subject=said("Crossings"), report_of=said("Head of Streets")),
    agenda_number=said("2"),
    recommendations=(said("That the report be noted."),),
)

RECORD = PackRecord("pack", MEETING, AGENDA, MINUTES, (REPORT,))

SHOWN = """Westhampton Borough Council
Streets Scrutiny Panel
Tuesday 3 May 2033, 18:30
Officer: A. Clerk, 01632 960000

MEMBERS (2)
  Cllr. Rowan Ash (Chair)  Mrs Ivy Fir, Diocese

AGENDA
    1  Apologies
    2  Crossings (to follow; pages 5 to 12; Head of Streets)

MINUTES Tuesday 1 March 2033
  Present: Councillor Ash (in the Chair); Councillor Elm
  Declared: Councillor Elm: a personal interest in item 2
   12  CROSSINGS
       2 questions or points raised
       - That
       (1) the report be noted; and
           (a) a list of crossings be sent to members

REPORTS
    2  Crossings, report of Head of Streets
       - That the report be noted."""


def test_it_shows_each_section() -> None:
    assert summary(RECORD, 80) == SHOWN


@pytest.mark.parametrize("width", [40, 41, 60, 200])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(width: int) -> None:
    shown = summary(RECORD, width)
    assert max(map(len, shown.splitlines())) <= width
    assert sorted(shown.split()) == sorted(SHOWN.split())


def test_what_is_not_there_has_no_heading() -> None:
    assert summary(PackRecord("pack", MEETING), 80) == "\n\n".join(SHOWN.split("\n\n")[:2])


def test_it_is_never_narrower_than_can_be_read() -> None:
    assert summary(RECORD, 5) == summary(RECORD, 40)
