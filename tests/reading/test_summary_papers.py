"""The summary of what the papers hold, in plain words, each section only where there is something."""

from __future__ import annotations

import datetime as dt

from matters.reading.document import Span
from matters.reading.record import (
    Appendix,
    ExecutiveDecision,
    ForwardPlan,
    IssueStep,
    Meeting,
    NumberCell,
    NumberTable,
    PackRecord,
    Petition,
    Plan,
    PlanAction,
    PlannedDecision,
    ProgrammeItem,
    PublicQuestion,
    Register,
    RegisterKind,
    RegisterRow,
    Stated,
    Text,
    VerbalUpdate,
    WorkProgramme,
)
from matters.reading.summary import summary

HERE = Span(line=1)
DAY = Stated(dt.date(2030, 6, 4), HERE)


def said(text: str) -> Text:
    return Stated(text, HERE)


RECORD = PackRecord(
    "x",
    Meeting(),
    work_programme=WorkProgramme(
        HERE,
        said("2030/31"),
        (DAY,),
        (ProgrammeItem(said("Roads"), said("Ann Oak"), said("Reviews"), (DAY,)), ProgrammeItem(said("Parks"))),
    ),
    forward_plan=ForwardPlan(
        HERE,
        Stated((dt.date(2030, 6, 1), dt.date(2030, 9, 30)), HERE),
        (said("Mill Lane"), said("The mill")),
        (
            PlannedDecision(
                HERE,
                said("Mill Lane"),
                decision_maker=said("Cabinet"),
                decision_expected=DAY,
                financial=Stated(True, HERE),
                community_impact=Stated(False, HERE),
                exempt=said("Open"),
            ),
        ),
    ),
    tables=(NumberTable(HERE, said("Traffic"), (NumberCell(Stated(4.0, HERE)),)),),
    registers=(Register(HERE, RegisterKind.OTHER, said("Bridges"), ("Bridge", ""), (RegisterRow(("Mill",), HERE),)),),
    plans=(Plan(HERE, None, (PlanAction(said("Mend it")),)),),
    appendices=(Appendix(HERE, said("Annex 1"), said("Costs"), said("4")),),
    petitions=(Petition(HERE, said("a crossing"), said("Mr Elm"), Stated(1245, HERE), said("5")),),
    public_questions=(PublicQuestion(HERE, said("When?"), said("Mrs Ash"), said("Chair"), said("Soon."), said("6")),),
    verbal_updates=(VerbalUpdate(HERE, said("the bridge"), said("Ms Yew"), DAY, said("7")),),
    decisions=(
        ExecutiveDecision(
            HERE,
            said("Mill Lane"),
            said("Cabinet"),
            said("Implemented"),
            Stated(True, HERE),
            effective_from=DAY,
            steps=(IssueStep(HERE, DAY, said("Places Panel")),),
        ),
    ),
)

EXPECTED = """\
WORK PROGRAMME 2030/31
  Meetings: 4 Jun 2030
  Reviews
    Roads (Ann Oak): 4 Jun 2030
    Parks: no meeting yet

FORWARD PLAN 1 Jun 2030 to 30 Sep 2030
  Mill Lane: Cabinet, Tuesday 4 June 2030, Open, key for money
  1 more title in its index

TABLES
  Traffic: 1 number

REGISTERS
  Bridges: 1 row (Bridge)

PLANS
  (no title): 1 action

APPENDICES
    4  Annex 1: Costs

PETITIONS
    5  a crossing (Mr Elm, 1,245 signatures)

QUESTIONS
    6  Mrs Ash to Chair: When?
       Answer: Soon.

BY WORD OF MOUTH
    7  the bridge (Ms Yew, Tuesday 4 June 2030)

DECISIONS
  Mill Lane: Cabinet, Implemented, key decision, in effect from Tuesday 4 June
    2030
    4 Jun 2030  Places Panel"""


def test_each_section_in_plain_words() -> None:
    assert summary(RECORD, 80) == EXPECTED


def test_no_line_is_wider_than_the_terminal() -> None:
    assert max(map(len, summary(RECORD, 44).splitlines())) <= 44


def test_nothing_is_said_of_what_is_not_there() -> None:
    assert summary(PackRecord("x", Meeting()), 80) == ""
