"""A small invented borough for tests of pages: one of everything a page may meet, hostile markup included.

The rows are written straight into the tables, so that a page's test does not hang on what a reader makes of a pack;
the files and their pages are real.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import typst
from django.contrib.auth.models import Permission, User
from django.utils import timezone

from matters.council.audit.models import Correction
from matters.council.meetings.models import (
    AgendaItem,
    Attendance,
    Declaration,
    Listing,
    Meeting,
    MinuteItem,
    Question,
    Resolution,
    Seat,
)
from matters.council.papers.models import Original, Reading, Recommendation, Report, Source
from matters.council.papers.recordform import dump_record
from matters.council.people.models import Body, Name, Person
from matters.council.search.collect import index_everything
from matters.council.visibility import Visibility
from matters.council.writing.note_import import ImportedFile, note_import
from matters.council.writing.transaction import Actor
from matters.reading.document import Span
from matters.reading.record import (
    ForwardPlan,
    PackRecord,
    PlannedDecision,
    ProgrammeItem,
    Register,
    RegisterKind,
    RegisterRow,
    Stated,
    WorkProgramme,
)
from matters.reading.record import Meeting as ReadMeeting
from tests.web.builder import Builder

HOSTILE = "<script>document.title='owned'</script><img src=x onerror=alert(1)>\"'&lt;"
"""As a pack may print it; every page must show it as these characters."""

SECRET = "Quarrymead"
"""A word that stands only in what the public may not see."""

PUBLIC = Visibility.PUBLIC
HELD = dt.date(2025, 3, 11)
EARLIER = dt.date(2024, 9, 10)

PACK_LINES = [
    "OSTLEBY BOROUGH COUNCIL",
    "",
    "MEETING: CHILDREN AND LEARNING SCRUTINY COMMITTEE",
    "DATE: Tuesday 11th March 2025",
    "",
    "27. WAITING TIMES FOR SPEECH THERAPY",
    "",
    f"The officer said {HOSTILE} and sat down.",
    "RESOLVED: That",
    "(1) the report be noted; and",
    "(2) the Executive Director report back on waiting times:",
    "(a) by ward; and",
    "(b) by school year.",
    *(f"Paragraph {n} of the café report on school transport and waiting lists." for n in range(1, 400)),
]

PACK_TYPST = """
#set page("a4")
= Report on school meals
Take-up of free school meals rose in the autumn term.
#pagebreak()
= Appendix A
The second page of the report.
"""


HERE = Span(line=9)


def stated(text: str) -> Stated[str]:
    return Stated(text, HERE)


NEXT = Stated(dt.date(2025, 6, 10), HERE)
RECORD = PackRecord(
    "pack",
    ReadMeeting(),
    work_programme=WorkProgramme(
        HERE,
        stated("2025/26"),
        (NEXT,),
        (ProgrammeItem(stated(HOSTILE), stated("Sam Pardoe"), stated("Regular Reports"), (NEXT,)),),
    ),
    forward_plan=ForwardPlan(
        HERE,
        items=(PlannedDecision(HERE, stated("School meals"), description=stated(HOSTILE), decision_expected=NEXT),),
    ),
    registers=(
        Register(
            HERE, RegisterKind.OTHER, stated("Inspections"), ("School", ""), (RegisterRow(("A", "B", "C"), HERE),)
        ),
    ),
)
"""What the reader might have made of the papers of the text."""


@dataclass(frozen=True, slots=True)
class Borough:
    """The addresses that tests ask for, and the originals."""

    body: str
    meeting: str
    coming: str
    report: str
    item_without_paper: str
    minute: str
    councillor: str
    merged: str
    text: Original
    pdf: Original
    hidden: Original
    hidden_report: str
    hidden_meeting: str
    hidden_person: str
    import_number: int


class Parts:
    """What the parts of the borough need of each other."""

    def __init__(self) -> None:
        self.b = b = Builder()
        remit = "It scrutinises schools.\n\nAnd homes."
        self.body = b.body("Children and Learning Scrutiny Committee", "children-and-learning", remit)
        self.board = b.body("Health and Wellbeing Board", "health-and-wellbeing-board")
        self.chair, self.member = b.person("Tamsin Oke", "Cllr."), b.person("Ravi Oke-Bell", "Cllr.")
        self.parent, self.substitute = b.person("Jo Lantree"), b.person("Lys Trehane", "Cllr.")
        self.hidden_person = b.person(f"Ann {SECRET}", "Cllr.")
        self.merged = b.person("T. Oke", merged_into=self.chair)
        self.today = timezone.localdate()
        self.earlier = meeting(self.body, EARLIER, state="minutes_confirmed")
        self.held = meeting(
            self.body,
            HELD,
            time=dt.time(18, 30),
            venue="Town Hall, Ostleby",
            state="minutes_published",
            officer_name="Sam Pardoe",
            officer_post="Democratic Services Officer",
            officer_telephone="01632 960123",
            officer_email="sam.pardoe@ostleby.example",
            subject_to_call_in=False,
        )
        coming, secret = self.today + dt.timedelta(days=10), self.today + dt.timedelta(days=5)
        self.coming = meeting(self.board, coming, time=dt.time(10), state="agenda_published")
        self.secret = meeting(self.board, secret, state="agenda_open", visibility=Visibility.OFFICERS)
        list_on_site(self.coming)
        meeting(self.body, self.today + dt.timedelta(days=40), state="planned")
        self.text, self.text_reading = self.original("pack <b>March</b> 2025.txt", "\n".join(PACK_LINES).encode())
        self.pdf, self.pdf_reading = self.original("supplement.pdf", typst.compile(PACK_TYPST.encode()))
        exempt = f"Exempt: {SECRET} Farm site valuation".encode()
        self.hidden, self.hidden_reading = self.original("exempt.txt", exempt, Visibility.BODY)
        self.text_reading.record = dump_record(RECORD)
        self.text_reading.save()
        self.pdf_reading.record = dump_record(PackRecord("supplement", ReadMeeting()))
        self.pdf_reading.save()
        Source.objects.create(reading=self.text_reading, meeting=self.held, part="minutes")
        Source.objects.create(reading=self.pdf_reading, meeting=self.held, part="agenda")
        Source.objects.create(reading=self.hidden_reading, meeting=self.held, part="agenda")

    def original(self, name: str, data: bytes, visibility: int = PUBLIC) -> tuple[Original, Reading]:
        kind = "application/pdf" if name.endswith(".pdf") else "text/plain"
        original = self.b.original(name, data, kind, visibility)
        gaps: list[dict[str, object]] = [{"what": "A table was passed over.", "line": 20, "page": None}]
        return original, self.b.reading(original, gaps if name.startswith("pack") else None)

    def name(self, person: Person) -> Name:
        return self.b.name(self.body, person)


def list_on_site(meeting: Meeting) -> Listing:
    """What the council's own site says of a meeting of which no minutes are held."""
    site = "https://democracy.ostleby.example/"
    attendees = [
        {"name": "Councillor Ravi Oke-Bell", "role": "Chair", "party": "Harbour Group", "attendance": "Expected"}
    ]
    return Listing.objects.create(
        site=site, number=12, committee_number=3, url=f"{site}ieListDocuments.aspx?CId=3&MId=12", date=meeting.date,
        attendees=attendees, meeting=meeting, visibility=Visibility.PUBLIC,
    )  # fmt: skip


def meeting(body: Body, date: dt.date, **values: object) -> Meeting:
    """A public meeting, unless `values` say otherwise."""
    made = Meeting(body=body, date=date, visibility=PUBLIC)
    for field, value in values.items():
        setattr(made, field, value)
    made.save()
    return made


def build_borough() -> Borough:
    """Write it all, and index it."""
    parts = Parts()
    seat_members(parts)
    verbal = write_agenda(parts)
    report, hidden_report = write_reports(parts)
    write_attendance(parts)
    minute = write_minutes(parts)
    index_everything()
    return Borough(
        body=parts.body.get_absolute_url(),
        meeting=parts.held.get_absolute_url(),
        coming=parts.coming.get_absolute_url(),
        report=report.get_absolute_url(),
        item_without_paper=verbal.get_absolute_url(),
        minute=minute.get_absolute_url(),
        councillor=parts.chair.get_absolute_url(),
        merged=parts.merged.get_absolute_url(),
        text=parts.text,
        pdf=parts.pdf,
        hidden=parts.hidden,
        hidden_report=hidden_report.get_absolute_url(),
        hidden_meeting=parts.secret.get_absolute_url(),
        hidden_person=parts.hidden_person.get_absolute_url(),
        import_number=note_files(parts),
    )


def note_files(parts: Parts) -> int:
    """An import of all the files, and of one that could not be read."""
    held = [ImportedFile(o.name, "imported", o.sha256) for o in (parts.text, parts.pdf, parts.hidden)]
    failed = ImportedFile("letter.txt", "not read", told="no meeting was found in it.")
    return note_import([*held, failed], Actor("a test")).number


def seat_members(parts: Parts) -> None:
    """Front sheets: chair, member, co-optee, substitute; and somebody listed only where the public may not look."""
    b = parts.b
    for held in (parts.earlier, parts.held):
        for person, role, organisation in (
            (parts.chair, "Chair", ""),
            (parts.member, "", ""),
            (parts.parent, "", "Parent governors"),
        ):
            seat = Seat(meeting=held, name=parts.name(person), role=role, organisation=organisation)
            b.place(seat)
            b.statement(parts.text_reading, seat, "name", line=3)
    b.place(Seat(meeting=parts.held, name=parts.name(parts.substitute), is_substitute=True))
    b.place(Seat(meeting=parts.coming, name=b.name(parts.board, parts.member)))
    hidden = b.name(parts.board, parts.hidden_person)
    b.place(Seat(meeting=parts.secret, name=hidden, visibility=Visibility.BODY))


def write_agenda(parts: Parts) -> AgendaItem:
    """Items with every state of paper; the spoken one is returned."""
    verbal = AgendaItem(
        meeting=parts.held, number="6", title="Waiting times for speech therapy", slug="6", status="verbal"
    )
    director = "Executive Director of Children’s Services"
    items = (
        AgendaItem(
            meeting=parts.held, number="5", title="School meals", slug="5", status="paper",
            first_page=13, last_page=24, report_of=director,
        ),
        verbal,
        AgendaItem(meeting=parts.held, number="7", title="Site valuation", slug="7", status="paper"),
        AgendaItem(meeting=parts.coming, number="1", title=f"Budget {HOSTILE}", slug="1", status="to_follow"),
        AgendaItem(meeting=parts.coming, number="2", title="Winter plan", slug="2", status="paper"),
    )  # fmt: skip
    for item in items:
        parts.b.place(item)
        parts.b.statement(parts.text_reading, item, "title", line=6)
    return verbal


def write_reports(parts: Parts) -> tuple[Report, Report]:
    """One report with all that the template has, and one that only the committee may see."""
    item = AgendaItem.objects.get(meeting=parts.held, slug="5")
    report = Report(
        meeting=parts.held, agenda_item=item, slug="5", reading=parts.pdf_reading, page=1, agenda_number="5",
        report_to="Children and Learning Scrutiny Committee", subject="School meals: take-up and quality",
        report_of=item.report_of, wards="All wards", portfolio="Education", key_decision=False, exempt=False,
        contact_name="Jude Merrin", contact_email="jude.merrin@ostleby.example",
        climate_positive=True, climate_negative=False, consultation_refs=["FD 1234/25", "LD 5678/25"],
        appendices=["Appendix A: take-up by school"],
        text=f"1. Background\n\nTake-up rose.\n• in infants\n• in juniors\nSchool\tTake-up\nEast\t61\n\n{HOSTILE}",
    )  # fmt: skip
    hidden = Report(
        meeting=parts.held, agenda_item=AgendaItem.objects.get(meeting=parts.held, slug="7"), slug="7", exempt=True,
        reading=parts.hidden_reading, line=1, subject=f"{SECRET} Farm valuation", text=f"{SECRET} Farm",
        visibility=Visibility.BODY,
    )  # fmt: skip
    parts.b.place(report)
    parts.b.place(hidden)
    parts.b.statement(parts.pdf_reading, report, "subject", page=1)
    for words in ("Note the report.", f"Ask for a further report {HOSTILE}"):
        parts.b.place(Recommendation(report=report, text=words))
    return report, hidden


def write_attendance(parts: Parts) -> None:
    """The chair was there and declared an interest, the parent governor was not."""
    held, chair = parts.held, parts.name(parts.chair)
    for kind, printed, name in (
        ("present", "Councillor Oke (in the Chair)", chair),
        ("also_present", "3 members of the public", None),
        ("apologies", "Jo Lantree", parts.name(parts.parent)),
    ):
        attendance = Attendance(meeting=held, kind=kind, printed=printed, name=name)
        parts.b.place(attendance)
        parts.b.statement(parts.text_reading, attendance, "printed", line=4)
    declared = "Her child attends East School."
    parts.b.place(Declaration(meeting=held, who="Councillor Oke", what=declared, name=chair))


def write_minutes(parts: Parts) -> MinuteItem:
    """A minute with questions, nested clauses and a correction; the one before it has nothing."""
    b, held = parts.b, parts.held
    title = "WAITING TIMES FOR SPEECH THERAPY"
    said = f"The officer said {HOSTILE} and sat down.\n\nMembers thanked her."
    before = MinuteItem(meeting=held, number="26", title="APOLOGIES", address_number="26", address_year="2024-25")
    minute = MinuteItem(
        meeting=held, number="27", title=title, text=said, address_number="27", address_year="2024-25"
    )  # fmt: skip
    for item in (before, minute):
        b.place(item)
        b.statement(parts.text_reading, item, "title", line=6)
    question = Question(minute_item=minute, text="Why have waits grown since spring?", asked_by=parts.name(parts.chair))
    b.place(question)
    b.statement(parts.text_reading, question, "text", line=8)
    b.place(Question(minute_item=minute, text="How many therapists have left?"))
    write_clauses(parts, minute)
    return minute


def write_clauses(parts: Parts, minute: MinuteItem) -> None:
    """Two clauses, two more under the second; a person has corrected the first."""
    clauses: dict[str, Resolution] = {}
    for line, (label, above, anchor, text) in enumerate(
        (
            ("(1)", "", "1", "the report be noted; and"),
            ("(2)", "", "2", "the Executive Director report back on waiting times:"),
            ("(a)", "(2)", "2a", "by ward; and"),
            ("(b)", "(2)", "2b", "by school year."),
        ),
        10,
    ):
        clause = Resolution(minute_item=minute, label=label, anchor=anchor, text=text, parent=clauses.get(above))
        parts.b.place(clause)
        parts.b.statement(parts.text_reading, clause, "text", line=line)
        clauses[label] = clause
    Correction.objects.create(
        thing_kind="meetings.resolution", thing_id=clauses["(1)"].pk, field="text", value="the report be noted; and",
        machine_value="the report be noled; and", by_name="Sam Pardoe", at=timezone.now(), why="The scan was unclear.",
    )  # fmt: skip


def officer() -> User:
    """Somebody who may see what is for officers."""
    user = User.objects.create_user("officer", password="correct horse")
    user.user_permissions.add(Permission.objects.get(codename="see_officers_things"))
    return user
