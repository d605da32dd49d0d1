"""What came of a matter, case by case. Packs are invented; each is made of the passages that the case is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from matters.following.matter import Due, Grade, Matter, MatterKind, Trace
from matters.following.tracing.minute_refs import MinuteRef, minute_refs
from matters.following.tracing.passages import PackPassages, Passage, Where
from matters.following.tracing.trace import Tracer, trace
from matters.following.tracing.words import terms
from matters.reading.document import Span
from matters.reading.read import read
from matters.reading.record import Stated
from tests.following.papers import ASKED, KIND, MET, matter, pack_for, traced

R, LETTER, DATA = "Report on vaping", "Letter to the bus company about fares", "Information on suspensions by ward"
SENT = "The letter was sent (Minute No. 12({clause}) of 6 November {year} refers)."


@pytest.mark.parametrize(
    ("ask", "kind", "passage", "grade"),
    [
        # a report is delivered by an item of the agenda on it
        (R, KIND.REPORT, (Where.AGENDA, "Young People's Health: Vaping"), Grade.DELIVERED),
        # in whatever form the words come
        (
            "Report on nominating foster carers",
            KIND.REPORT,
            (Where.REPORT, "Nomination of Foster Carers"),
            Grade.DELIVERED,
        ),
        # half of the subject is another subject
        ("Report on early help in libraries", KIND.REPORT, (Where.AGENDA, "Early Help Strategy"), Grade.NO_TRACE),
        # an answer may not lack an abbreviation
        ("Report on quality assurance of EHCPs", KIND.REPORT, (Where.AGENDA, "Quality Assurance"), Grade.NO_TRACE),
        # the work programme has it for a day to come, had it for a day gone by, has it for none
        (R, KIND.REPORT, (Where.PROGRAMME, "Vaping", "2030-03-05"), Grade.SCHEDULED),
        (R, KIND.REPORT, (Where.PROGRAMME, "Vaping", "2029-09-04"), Grade.MENTIONED),
        (R, KIND.REPORT, (Where.PROGRAMME, "Vaping"), Grade.MENTIONED),
        # the forward plan counts as the programme does
        (R, KIND.RECOMMENDATION, (Where.FORWARD_PLAN, "Vaping Strategy", "2030-02-01"), Grade.SCHEDULED),
        # a report on the agenda whose paper is to follow
        (R, KIND.REPORT, (Where.AGENDA, "Vaping", "to_follow"), Grade.SCHEDULED),
        # a monitoring report is not the yearly report on the subject
        ("Monitoring report on bees", KIND.MONITORING, (Where.AGENDA, "Bees: Annual Report"), Grade.MENTIONED),
        ("Monitoring report on bees", KIND.MONITORING, (Where.AGENDA, "Bees: Monitoring Report"), Grade.DELIVERED),
        # a letter is no report
        (LETTER, KIND.LETTER, (Where.AGENDA, "Bus Company Fares"), Grade.MENTIONED),
        # a sentence says that it was done, or in part
        (DATA, KIND.INFORMATION, (Where.TEXT, "The suspensions by ward were circulated."), Grade.DELIVERED),
        (DATA, KIND.INFORMATION, (Where.TEXT, "A first part of the suspensions by ward was sent."), Grade.PARTIAL),
        # what was done before it was asked is no answer
        (DATA, KIND.INFORMATION, (Where.TEXT, "Suspensions by ward were sent on 3 May 2029."), Grade.MENTIONED),
        # a sentence says when it will be
        (R, KIND.REPORT, (Where.TEXT, "The vaping report will be submitted on 5 March 2030."), Grade.SCHEDULED),
        # a minute is named with its day: the same number of another year, and another clause, are other matters
        (LETTER, KIND.LETTER, (Where.TEXT, SENT.format(clause=2, year=2029)), Grade.DELIVERED),
        (LETTER, KIND.LETTER, (Where.TEXT, SENT.format(clause=2, year=2028)), Grade.NO_TRACE),
        (LETTER, KIND.LETTER, (Where.TEXT, SENT.format(clause=3, year=2029)), Grade.NO_TRACE),
        # a paragraph on the subject that answers another minute of that meeting
        (R, KIND.REPORT, (Where.TEXT, "Members asked for vaping (minute 13 of 6 November 2029)."), Grade.NO_TRACE),
    ],
)
def test_a_passage_bears_on_a_matter(ask: str, kind: MatterKind, passage: tuple[str, ...], grade: Grade) -> None:
    assert traced(matter(ask, kind), pack_for("2030-01-15", passage)).grade is grade


def test_the_ages_asked_and_the_ages_given_differ() -> None:
    asked = matter("Include EHCP data for 16-25 year olds in the scorecard", KIND.SCORECARD)
    row = (Where.ROW, "EHCP cohort, ages 16 to 19", "Education Scorecard")
    found = traced(asked, pack_for("2030-01-15", row))
    assert (found.grade, found.difference) == (Grade.PARTIAL, "asked 16-25, given 16-19")


def test_guests_are_heard_and_programmed_by_their_name() -> None:
    asked = matter("Invite the Police to discuss knife crime", KIND.INVITATION, to="the Police")
    heard = Passage(
        Where.AGENDA, "Knives", Span(line=3), terms("Knives") | {"by polic"}, by="the Police", status="presentation",
        paper=pack_for("2030-01-15", (Where.AGENDA, "Knives")).passages[0].paper,
    )  # fmt: skip
    assert traced(asked, PackPassages("later", None, dt.date(2030, 1, 15), None, (heard,))).grade is Grade.DELIVERED
    planned = pack_for("2030-01-15", (Where.PROGRAMME, "Attendance of the Police", "2030-03-05"))
    assert traced(asked, planned).grade is Grade.SCHEDULED


def test_a_part_is_not_made_whole_by_the_minutes_of_its_meeting() -> None:
    asked = matter("Report on penalty notices", KIND.REPORT)
    first = pack_for(
        "2030-01-15",
        (Where.REPORT, "Penalty Notices"),
        (Where.TEXT, "The Panel asked for this report (Minute 12(2) of 6 November 2029). The remainder will follow."),
    )
    minuted = pack_for("2030-03-05", (Where.MINUTE_TITLE, "PENALTY NOTICES"), minutes="2030-01-15")
    assert traced(asked, first, minuted).grade is Grade.PARTIAL
    assert traced(asked, minuted).grade is Grade.DELIVERED  # where the pack itself is not held


def test_what_comes_to_each_meeting_is_followed_meeting_by_meeting() -> None:
    asked = matter("Include data on fathers in the scorecard", KIND.SCORECARD, due="at each meeting", recurring=True)
    with_it = pack_for("2030-01-15", (Where.ROW, "Fathers", "Education Scorecard"))
    without = pack_for("2030-03-05", (Where.ROW, "Mothers", "Education Scorecard"))
    found = traced(asked, with_it, without)
    assert (found.grade, found.difference) == (
        Grade.PARTIAL,
        "asked for each meeting, not at 4 December 2029, 5 March 2030",
    )


def test_absence_is_claimed_of_the_packs_held_and_no_others() -> None:
    found = traced(
        matter("Report on bees", KIND.REPORT), pack_for("2030-01-15"), pack_for("2029-06-05"), pack_for(None)
    )
    assert found.grade is Grade.NO_TRACE
    assert found.searched == ("asking", "2030-01-15")  # not what came before, nor what has no day


def test_another_committee_answers_only_what_was_put_to_it() -> None:
    elsewhere = pack_for("2030-01-15", (Where.AGENDA, "Library Hours"), committee="Cabinet")
    report = matter("Report on library hours", KIND.REPORT)
    assert traced(report, elsewhere, committee="Housing Panel").grade is Grade.NO_TRACE
    recommended = matter("Cabinet to review library hours", KIND.RECOMMENDATION, to="the Cabinet")
    assert traced(recommended, elsewhere, committee="Housing Panel").grade is Grade.DELIVERED


def test_the_papers_of_the_meeting_that_asks_are_no_answer() -> None:
    asked = matter("Report on bees", KIND.REPORT)
    tracer = Tracer()
    tracer.add(replace(pack_for("2029-11-06", (Where.AGENDA, "Bees")), minutes_date=MET), [asked])
    assert tracer.traces()[0].grade is Grade.NO_TRACE


def test_a_further_report_is_on_the_subject_of_its_heading() -> None:
    asked = matter("Further report", KIND.REPORT)
    heading = Passage(Where.MINUTE_TITLE, "TREE PLANTING", Span(line=2), terms("TREE PLANTING"))
    found = traced(asked, pack_for("2030-01-15", (Where.AGENDA, "Tree Planting Update")), asking=(heading,))
    assert found.grade is Grade.DELIVERED


def test_a_reading_is_traced_from_its_bytes() -> None:
    text = (
        b"AGENDA\n\n1. Apologies\n\n2. Minutes of the meeting held on 6 November 2029\n\n3. Bee Keeping\n\n"
        b"MINUTES OF THE HOUSING PANEL\n\nMeeting held at the Town Hall on 6 November 2029\n\n"
        b"Present: Councillor A Bee\n\n"
        b"12. ALLOTMENTS\n\nRESOLVED: That\n\n(1) a report on bee keeping be submitted to the next meeting; and\n\n"
        b"(2) a report on hedges be submitted to the next meeting.\n"
    )
    reading = read(text, "pack.txt")
    asked = [matter(f"Report on {what}", KIND.REPORT) for what in ("bee keeping", "hedges")]
    found: tuple[Trace, ...] = trace({"pack": asked}, [reading])
    assert [t.grade for t in found] == [Grade.DELIVERED, Grade.MENTIONED]  # its own clause


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("(Minute No. 59 (2) (a) of 06/03/23 refers)", [MinuteRef("59", "(2)(a)", dt.date(2023, 3, 6))]),
        ("Minute 4/12 refers", [MinuteRef("4/12")]),  # a number that carries its year
        ("a 20 minute walk", []),
    ],
)
def test_minutes_are_referred_to_in_many_ways(text: str, refs: list[MinuteRef]) -> None:
    assert list(minute_refs(text)) == refs


def test_a_due_date_is_no_part_of_the_subject() -> None:
    asked = Matter(
        Stated("a report on bees be brought to the March meeting", ASKED), KIND.REPORT, "Report on bees in March",
        due=Due(Stated("in March", ASKED)),
    )  # fmt: skip
    assert traced(asked, pack_for("2030-01-15", (Where.AGENDA, "Bees"))).grade is Grade.DELIVERED
