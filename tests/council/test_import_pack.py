"""A pack in, lasting things out; twice is once."""

from __future__ import annotations

import datetime as dt

import pytest

from matters.council.audit.models import Event
from matters.council.meetings.models import AgendaItem, Attendance, Meeting, MinuteItem, Resolution
from matters.council.papers.models import Original, Reading, Report, SourcePage, Statement
from matters.council.people.models import Appointment, Body
from matters.council.visibility import Visibility
from matters.council.writing.import_pack import Outcome, Reader, import_pack
from matters.reading.document import Document, SourceKind
from matters.reading.errors import NotAPackError
from matters.reading.read import Reading as ReadPack
from matters.reading.record import Meeting as FrontSheet
from matters.reading.record import PackRecord, PaperStatus
from tests.council.dump import dump
from tests.council.packs import CLERK, Minute, Pack, take

pytestmark = pytest.mark.django_db

PAPER, TO_FOLLOW, NO_PAPER = PaperStatus.PAPER, PaperStatus.TO_FOLLOW, PaperStatus.NO_PAPER

WHOLE = Pack(
    members=[("Ann Ashby", "Cllr.", "Chair"), ("Bo Birch", "Cllr.", None), ("Cara Dene", "Mrs", None)],
    substitutes=[("Eve Firth", "Cllr.")],
    items=[("1", "Apologies", NO_PAPER), ("2", "Minutes", PAPER), ("3", "Bus Shelters", PAPER)],
    reports=[("3", "Bus Shelters", False)],
    held=dt.date(2030, 11, 26),
    present=["Councillor Ashby (in the Chair)", "Councillor Birch"],
    also_present=["Mrs. C. Dene, Independent Member", "3 members of the public"],
    apologies=["Councillor Firth"],
    declarations=[("Councillor Birch", "a personal interest as a bus driver", "13", "left the room")],
    minutes=[
        Minute("12", "Apologies for Absence"),
        Minute(
            "13",
            "Bus Shelters",
            [
                ("(1)", None, "the report be noted; and"),
                ("(2)", None, "the Director be asked"),
                ("(a)", "(2)", "to count"),
            ],
            ["Who mends the shelters.", "Councillor Birch asked what it costs."],
            ["The Committee considered a report.", "It was long."],
        ),
    ],
)


def test_a_pack_becomes_two_meetings_of_one_body() -> None:
    imported = take(WHOLE)
    body = Body.objects.get()
    assert body.slug == "exshire-overview-and-scrutiny-committee-places"
    assert imported.outcome is Outcome.IMPORTED
    assert imported.meetings == (f"/{body.slug}/2031-02-04/", f"/{body.slug}/2030-11-26/")
    agenda, minutes = Meeting.objects.order_by("-date")
    assert agenda.state == Meeting.State.AGENDA_PUBLISHED
    assert minutes.state == Meeting.State.MINUTES_PUBLISHED
    assert [item.slug for item in agenda.agenda_items.all()] == ["1", "2", "3"]
    assert not minutes.agenda_items.exists()
    assert [str(a) for a in minutes.attendances.filter(kind="present")] == list(WHOLE.present)


def test_a_report_belongs_to_its_item_and_shares_its_address() -> None:
    take(WHOLE)
    report = Report.objects.get()
    assert report.agenda_item == AgendaItem.objects.get(number="3")
    assert report.get_absolute_url() == report.agenda_item.get_absolute_url()
    assert [r.text for r in report.recommendations.all()] == ["Members note the report on Bus Shelters"]
    assert report.text


def test_a_resolution_keeps_its_place_and_address() -> None:
    take(WHOLE)
    first, second, below = Resolution.objects.order_by("position")
    assert [r.anchor for r in (first, second, below)] == ["1", "2", "2a"]
    assert below.parent == second
    assert below.get_absolute_url().endswith("/minutes/13/2030-31/#2a")
    assert MinuteItem.objects.get(number="13").text == "The Committee considered a report.\n\nIt was long."


def test_everything_named_is_somebody() -> None:
    take(WHOLE)
    people = {
        a.printed: a.name.person.slug if a.name else None for a in Attendance.objects.select_related("name__person")
    }
    assert people == {
        "Councillor Ashby (in the Chair)": "exshire-ann-ashby",
        "Councillor Birch": "exshire-bo-birch",
        "Mrs. C. Dene, Independent Member": "exshire-cara-dene",
        "3 members of the public": None,
        "Councillor Firth": "exshire-eve-firth",
    }
    item = MinuteItem.objects.get(number="13")
    assert [str(q.asked_by.person) if q.asked_by else None for q in item.questions.all()] == [
        None,
        "Councillor Bo Birch",
    ]
    chair = Appointment.objects.get(role="Chair")
    assert (str(chair.person), chair.is_current, chair.is_substitute) == ("Councillor Ann Ashby", True, False)


def test_every_statement_leads_to_a_thing_and_a_place() -> None:
    take(WHOLE)
    resolution = Resolution.objects.get(anchor="2a")
    stated = Statement.objects.get(thing_kind="meetings.resolution", thing_id=resolution.pk, field="text")
    assert stated.value == resolution.text
    assert stated.line
    page = SourcePage.objects.get(first_line__lte=stated.line, last_line__gte=stated.line)
    assert f"Line {stated.line} of the pack" in [line["text"] for line in page.lines]
    assert stated.get_absolute_url() == f"/originals/{Original.objects.get().sha256}/lines/{stated.line}-{stated.line}/"


def test_importing_twice_changes_nothing_and_says_so() -> None:
    take(WHOLE)
    before, events = dump(), Event.objects.count()
    assert take(WHOLE).outcome is Outcome.HELD
    assert dump() == before
    assert Event.objects.count() == events


def test_the_original_is_kept_as_it_was() -> None:
    take(WHOLE, "../../hostile/\x1bname.txt")
    original = Original.objects.get()
    assert original.path.read_bytes() == b"The bytes of ../../hostile/\x1bname.txt"
    assert original.path.parent.name == original.sha256[:2]
    assert original.name == "name.txt"


def test_an_import_leaves_one_event_that_names_who_and_what() -> None:
    take(WHOLE)
    event = Event.objects.get()
    assert (event.action, event.actor) == ("import_pack", "clerk")
    assert Original.objects.get().sha256 in event.after


def test_a_supplement_adds_to_its_meeting() -> None:
    main = Pack(items=[("1", "Apologies", NO_PAPER), ("4", "Budget", TO_FOLLOW), ("5", "Schools", PAPER)])
    supplement = Pack(
        items=[("4", "Budget", PAPER), ("4a", "Late Item", PAPER)], reports=[("4", "Budget", False)], venue="Elsewhere"
    )
    take(main, "main.txt")
    take(supplement, "supplement.txt")
    meeting = Meeting.objects.get()
    items = [(i.number, i.status) for i in meeting.agenda_items.all()]
    assert items == [("1", "no_paper"), ("4", "paper"), ("4a", "paper"), ("5", "paper")]
    assert meeting.venue == "Town Hall"  # what the fuller document says is shown, the other is kept as a statement
    assert set(Statement.objects.filter(field="venue").values_list("value", flat=True)) == {"Town Hall", "Elsewhere"}
    assert set(Statement.objects.filter(field="status", value="to_follow")) != set()


def test_an_exempt_report_is_for_members_of_the_body_and_so_are_its_pages() -> None:
    take(
        Pack(
            items=[("1", "Open", PAPER), ("2", "Closed", PAPER)], reports=[("1", "Open", False), ("2", "Closed", True)]
        )
    )
    assert [r.visibility for r in Report.objects.order_by("position")] == [Visibility.PUBLIC, Visibility.BODY]
    assert not Original.objects.public().exists()
    assert not SourcePage.objects.public().exists()
    assert AgendaItem.objects.public().count() == 2
    assert {s.path for s in Statement.objects.exclude(visibility=Visibility.PUBLIC)} >= {
        "reports.1",
        "reports.1.header.subject",
    }


UNPLACED = [
    # A front sheet without a date: the agenda has no meeting.
    (Pack(date=None, items=[("1", "Apologies", NO_PAPER)]), "date"),
    # Neither committee nor council.
    (Pack(council=None, committee=None, items=[("1", "Apologies", NO_PAPER)]), "body"),
    # Minutes without a date inside a pack that has its own: not those of the pack's meeting.
    (Pack(items=[("1", "Apologies", NO_PAPER)], minutes=[Minute("4", "Apologies")]), "date"),
]


@pytest.mark.parametrize(("pack", "missing"), UNPLACED)
def test_a_part_without_a_meeting_is_reported_and_hidden(pack: Pack, missing: str) -> None:
    imported = take(pack)
    assert any(missing in gap for gap in imported.gaps)
    assert not Reading.objects.get().is_placed
    assert not Original.objects.public().exists()


def test_minutes_alone_take_the_date_of_their_document() -> None:
    take(Pack(minutes=[Minute("4", "Apologies")], present=["Councillor Ann Ashby"]))
    meeting = Meeting.objects.get()
    assert (meeting.date, meeting.time, meeting.state) == (dt.date(2031, 2, 4), dt.time(18, 30), "minutes_published")


def test_what_the_reader_missed_is_told_with_its_place() -> None:
    pack = Pack(items=[("1", "Apologies", NO_PAPER)], gaps=["The members could not be read."])
    assert take(pack).gaps == ("The members could not be read. (line 7)",)
    assert take(pack).gaps == ("The members could not be read. (line 7)",)


def test_a_text_that_holds_nothing_is_refused_and_nothing_is_kept() -> None:
    nothing = Reader(lambda d, n: ReadPack(PackRecord("x", FrontSheet()), Document(SourceKind.TEXT, ())), "1")
    with pytest.raises(NotAPackError):
        import_pack(b"Dear Sir", "letter.txt", CLERK, nothing)
    assert not Original.objects.exists()
    assert not Event.objects.exists()


def test_two_meetings_of_one_day_are_two_where_hour_and_headings_differ() -> None:
    morning = Pack(time=dt.time(10), items=[("1", "Call-in of the Market", PAPER), ("2", "Close", NO_PAPER)])
    evening = Pack(time=dt.time(18), items=[("1", "Budget", PAPER), ("2", "Schools", PAPER)])
    moved = Pack(time=dt.time(19), items=evening.items)  # issued anew with another hour: the same meeting
    for n, pack in enumerate((morning, evening, moved)):
        take(pack, f"{n}.txt")
    assert [(m.n, m.day) for m in Meeting.objects.order_by("n")] == [(1, "2031-02-04"), (2, "2031-02-04-2")]


ADDRESSES = [
    # Minutes that count on through the year are addressed by municipal year.
    ([Minute("33", "A"), Minute("34", "B")], [("33", "2030-31"), ("34", "2030-31")]),
    # A year behind the number, as some councils print it.
    ([Minute("44/30", "A")], [("44-30", "2030-31")]),
    # Numbered afresh at each meeting: the number would come again, so the day tells.
    ([Minute("1", "A"), Minute("2", "B")], [("1", "2031-02-04"), ("2", "2031-02-04")]),
    # No numbers: the title stands in.
    ([Minute(None, "Declarations of Interest")], [("declarations-of-interest", "2031-02-04")]),
    # Every item is "1." where extraction restarted the list.
    ([Minute("1", "A"), Minute("1", "B")], [("1", "2031-02-04"), ("1-2", "2031-02-04")]),
]


@pytest.mark.parametrize(("minutes", "addresses"), ADDRESSES)
def test_a_minute_has_an_address(minutes: list[Minute], addresses: list[tuple[str, str]]) -> None:
    take(Pack(minutes=minutes))
    assert [(m.address_number, m.address_year) for m in MinuteItem.objects.all()] == addresses


ANCHORS = [
    # One decision without a label.
    ([(None, None, "That it be noted")], ["resolution"]),
    # Several without.
    ([(None, None, "That it be noted"), (None, None, "That it be sent")], ["resolution", "resolution-2"]),
    # Bullets under a clause.
    ([("(3)", None, "to include:"), (None, "(3)", "meals"), (None, "(3)", "homes")], ["3", "3-1", "3-2"]),
    # Letters, and figures under letters.
    ([("(a)", None, "to do:"), ("(i)", "(a)", "this"), ("(1)", "(i)", "so")], ["a", "a-i", "a-i1"]),
    # The labels begin again after an amendment.
    ([("(1)", None, "That it lie"), ("(1)", None, "That it be printed")], ["1", "1-2"]),
    # A label and its stop.
    ([("1.", None, "That it be so"), ("1.1", "1.", "and so")], ["1", "1-1-1"]),
]


@pytest.mark.parametrize(("clauses", "anchors"), ANCHORS)
def test_a_clause_has_an_anchor(clauses: list[tuple[str | None, str | None, str]], anchors: list[str]) -> None:
    take(Pack(minutes=[Minute("4", "Item", clauses)]))
    assert [r.anchor for r in Resolution.objects.order_by("position")] == anchors


def test_a_misread_line_of_any_length_is_cut_to_its_column() -> None:
    take(Pack(venue="Hall " * 500, items=[("4" * 90, "Title", PAPER)]))
    assert len(Meeting.objects.get().venue) == 500
    assert len(AgendaItem.objects.get().number) == 40
