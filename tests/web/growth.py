"""Ten more of everything, for telling a page that asks once from one that asks once a row."""

from __future__ import annotations

import datetime as dt

from matters.council.meetings.models import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    MinuteItem,
    Question,
    Resolution,
    Seat,
)
from matters.council.papers.models import Reading, Recommendation, Report, Source
from matters.council.people.models import Body, Person
from matters.council.search.collect import index_everything
from matters.council.visibility import Visibility
from tests.web.borough import HELD, meeting
from tests.web.builder import Builder

MORE = 10


def grow() -> None:
    """Add to the borough that is there."""
    b = Builder.over_existing()
    held = Meeting.objects.select_related("body").get(date=HELD)
    reading = Reading.objects.filter(original__media_type="text/plain", original__visibility=Visibility.PUBLIC).get()
    for n in range(MORE):
        person = b.person(f"Member Number{n}", "Cllr.")
        grow_meeting(b, held, reading, person, n)
        other = meeting(held.body, HELD - dt.timedelta(days=7 * (n + 1)), state="held")
        body = b.body(f"Working Group {n}", f"working-group-{n}")
        meeting(body, HELD + dt.timedelta(days=n), state="held")
        chair = Person.objects.get(slug="tamsin-oke")
        b.place(Seat(meeting=other, name=b.name(held.body, chair), role="Chair"))
        b.place(Attendance(meeting=other, kind="present", printed="Councillor Oke", name=b.name(held.body, chair)))
        data = f"Pack number {n}".encode()
        Source.objects.create(
            reading=b.reading(b.original(f"pack-{n}.txt", data, "text/plain")), meeting=other, part="agenda"
        )
        coming_item(b, held.body, n)
    index_everything()


def grow_meeting(b: Builder, held: Meeting, reading: Reading, person: Person, n: int) -> None:
    """One more of each part of the meeting that was held."""
    name = b.name(held.body, person)
    item = AgendaItem(meeting=held, number=f"2{n}", title=f"Item {n}", slug=f"2{n}", status="paper")
    minute = MinuteItem(
        meeting=held, number=f"5{n}", title=f"MINUTE {n}", address_number=f"5{n}", address_year="2024-25"
    )
    b.place(item)
    b.place(minute)
    report = Report(meeting=held, agenda_item=item, slug=f"2{n}", reading=reading, line=1, subject=f"Report {n}")
    five = AgendaItem.objects.get(meeting=held, slug="5")
    further = Report(meeting=held, agenda_item=five, slug=f"5-{n + 2}", reading=reading, line=1, subject=f"Further {n}")
    main = Report.objects.get(meeting=held, slug="5")
    twenty_seven = MinuteItem.objects.get(meeting=held, number="27")
    parts = (
        report,
        further,
        Recommendation(report=main, text=f"Recommendation {n}"),
        Resolution(minute_item=minute, label="(1)", anchor="1", text=f"that {n} be noted"),
        Resolution(minute_item=twenty_seven, label=f"({n + 3})", anchor=str(n + 3), text=f"that {n} be noted"),
        Question(minute_item=twenty_seven, text=f"Question {n}?", asked_by=name),
        Seat(meeting=held, name=name),
        Attendance(meeting=held, kind="present", printed=name.printed, name=name),
        Declaration(meeting=held, who=name.printed, what="A house.", name=name),
    )
    for part in parts:
        b.place(part)
        b.statement(reading, part, "text", line=n + 1)


def coming_item(b: Builder, body: Body, n: int) -> None:
    """One more item of the coming meeting, and one more coming meeting."""
    coming = Meeting.objects.filter(state="agenda_published").order_by("date").first()
    assert coming is not None
    b.place(AgendaItem(meeting=coming, number=f"3{n}", title=f"Item {n}", slug=f"3{n}", status="paper"))
    meeting(body, coming.date + dt.timedelta(days=n + 1), state="planned")
