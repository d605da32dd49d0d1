"""Front sheets: the particulars of a meeting, its officer, its members.

CI proves: labelled or not, in lists, sentences or columns, each is found where it stands and nobody is invented.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.document import Span
from matters.reading.grammar.fronting.contact import contact_of, name_and_post
from matters.reading.grammar.fronting.front import read_front
from matters.reading.grammar.fronting.meeting import read_meeting
from matters.reading.grammar.fronting.member import member_of
from matters.reading.grammar.labelling.labels import Labelled
from matters.reading.record import Meeting, Member
from matters.reading.sections import split
from matters.reading.sources.text import text_document

Particulars = tuple[str | None, str | None, str | None, str | None, str | None]


def front_of(text: str) -> Meeting:
    return read_front(text_document(text.encode()).lines)


def particulars(meeting: Meeting) -> Particulars:
    return (
        meeting.body.value if meeting.body else None,
        meeting.committee.value if meeting.committee else None,
        meeting.date.value.isoformat() if meeting.date else None,
        meeting.time.value.isoformat("minutes") if meeting.time else None,
        meeting.venue.value if meeting.venue else None,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # labels, the committee's name over two lines
        (
            "Newby Council\n\nMEETING: SCRUTINY COMMITTEE\n(CHILDREN)\n\nDATE: Tuesday 4th May 2032\n\n"
            "TIME: 6.30 pm\n\nVENUE: Guildhall, Newby",
            ("Newby Council", "SCRUTINY COMMITTEE (CHILDREN)", "2032-05-04", "18:30", "Guildhall, Newby"),
        ),
        # the council's name is the only one without a label
        ("Newby Council\nMEETING:  CABINET\nDATE:  4 May 2032", ("Newby Council", "CABINET", "2032-05-04", None, None)),
        # no council named
        ("MEETING: AUDIT COMMITTEE\nDATE: 4 May 2032", (None, "AUDIT COMMITTEE", "2032-05-04", None, None)),
        # all of when and where behind one label
        (
            "Audit Committee\nDate: Tuesday, 4th May, 2032 at 2.00 pm in the Council Chamber",
            (None, "Audit Committee", "2032-05-04", "14:00", None),
        ),
        # labels in table rows
        (
            "Meeting:\tCabinet\nDate and time:\t4 May 2032, 10am\nPlace:\tRoom 4",
            (None, "Cabinet", "2032-05-04", "10:00", "Room 4"),
        ),
        # the foot of the sheet speaks of "the Council", in lines as set
        (
            "Newby Council\n\nMEETING: AUDIT COMMITTEE\n\nDATE: 4 May 2032\n\n"
            "A few printed agendas will be available at the meeting. If you would like to be\n"
            "sure of a copy, please bring one or read the pack on the Council's website.",
            ("Newby Council", "AUDIT COMMITTEE", "2032-05-04", None, None),
        ),
        # a heading without labels
        (
            "NEWBY BOROUGH COUNCIL\nAUDIT COMMITTEE\nTuesday 4 May 2032 at 2.00 pm\nGuildhall, Newby",
            ("NEWBY BOROUGH COUNCIL", "AUDIT COMMITTEE", "2032-05-04", "14:00", "Guildhall, Newby"),
        ),
        # a sentence
        (
            "A meeting of the AUDIT COMMITTEE will be held in the Guildhall, Newby\n"
            "on Tuesday, 4th May, 2032 at 2.00 pm",
            (None, "AUDIT COMMITTEE", "2032-05-04", "14:00", "Guildhall, Newby"),
        ),
        # the officer's labels beside day and place
        (
            "AUDIT COMMITTEE\n\nTuesday, 4th May, 2032, at 10.00 am\tAsk for:\tJo Ash\n"
            "Oak Room, Guildhall, Newby\tTelephone\t01632 960111",
            (None, "AUDIT COMMITTEE", "2032-05-04", "10:00", "Oak Room, Guildhall, Newby"),
        ),
        # Welsh
        (
            "Cyngor Sir Bryn\n\nPwyllgor: Pwyllgor Craffu\nDyddiad: 4 Mai 2032\nAmser: 10.00 y.b.\n"
            "Lleoliad: Siambr Dewi",
            ("Cyngor Sir Bryn", "Pwyllgor Craffu", "2032-05-04", "10:00", "Siambr Dewi"),
        ),
        # Welsh without labels, ruled off with pipes, in a chamber called after the council
        (
            "Cyngor Sir Bryn\n|\nRHAGLEN\n|\nPWYLLGOR CRAFFU\n|\nDydd Mawrth, 4 Mai 2032 am 9.30 y.b.\n"
            "Siambr y Cyngor, Neuadd Bryn\n|\nSwyddog cyswllt: Jo Ash",
            ("Cyngor Sir Bryn", "PWYLLGOR CRAFFU", "2032-05-04", "09:30", "Siambr y Cyngor, Neuadd Bryn"),
        ),
        # "Meeting:" before a date names no committee
        ("Audit Committee\nMeeting: 4 May 2032", (None, "Audit Committee", "2032-05-04", None, None)),
        # a notice that the page broke speaks of the council, at more length than its name
        (
            "Newby Council\nMEETING: AUDIT COMMITTEE\nDATE: 4 May 2032\nIf you would like to be\n"
            "sure of a copy, bring your own or read the pack on the Council's website.",
            ("Newby Council", "AUDIT COMMITTEE", "2032-05-04", None, None),
        ),
        # no front sheet at all: no date, no committee
        ("The committee was told of the plan.\nIt was long.", (None, None, None, None, None)),
    ],
)
def test_particulars(text: str, expected: Particulars) -> None:
    assert particulars(front_of(text)) == expected


def plain(member: Member) -> tuple[str | None, str, str | None, str | None]:
    return (
        member.title.value if member.title else None,
        member.name.value,
        member.role.value if member.role else None,
        member.organisation.value if member.organisation else None,
    )


HALL = ("Councillor", "Hall", "Chair", None)
MOSS = ("Councillor", "Moss", None, None)
MR_HALL, MRS_MOSS = ("Mr", "Hall", "Chair", None), ("Mrs", "Moss", None, None)
JO_HALL, BO_MOSS = (None, "Jo Hall", "Chair", None), (None, "Bo Moss", None, None)
TITLE = "MEETING: AUDIT COMMITTEE\nDATE: 4 May 2032\n\n"


@pytest.mark.parametrize(
    ("text", "members"),
    [
        # one below the other
        ("Member\n\nCouncillor Hall (Chair)\nCouncillor Moss", [HALL, MOSS]),
        # blank lines between, as a PDF prints them
        ("Membership\n\nCouncillor Hall (Chair)\n\nCouncillor Moss", [HALL, MOSS]),
        # in a sentence, with a shared title
        ("Membership: Councillors Hall (Chair), Moss and Ash", [HALL, MOSS, ("Councillor", "Ash", None, None)]),
        # the sentence goes on below
        (
            "Members: Councillors Hall (Chair),\nMoss and\nAsh\n\nQuorum: 3",
            [HALL, MOSS, ("Councillor", "Ash", None, None)],
        ),
        # to whom the agenda goes
        ("To: Councillors Hall (Chairman) and Moss", [HALL, MOSS]),
        # side by side
        ("Members of the Committee\n\nCouncillor Hall (Chair)      Councillor Moss", [HALL, MOSS]),
        # the chair apart from the others
        (
            "Chairman: Councillor Hall\nMembers: Councillors Moss and Ash",
            [HALL, MOSS, ("Councillor", "Ash", None, None)],
        ),
        # parties and groups are headings
        ("Members\nLabour\nCouncillor Hall (Chair)\nConservative\nCouncillor Moss", [HALL, MOSS]),
        # parties with the number of their seats, in cells and beside each other
        ("Membership (2)\n\nConservative (1):\tMr Hall (Chair)\n\nGreen (1):\tMrs Moss", [MR_HALL, MRS_MOSS]),
        ("Membership:\n\nGreen (1)             Labour (1)\nJo Hall (Chair)       Bo Moss", [JO_HALL, BO_MOSS]),
        # a heading says of which body its people are members
        (
            "Members\nCouncillor Hall (Chair)\nIndependent Members of the Lantern Panel:\nMr T Ash",
            [HALL, ("Mr", "T Ash", None, None)],
        ),
        # a group named in the middle of a sentence
        ("Members: Councillors Hall (Chair) and Moss; co-opted member: Bo Moss", [HALL, MOSS, BO_MOSS]),
        # a party or ward in brackets is nobody's organisation
        ("Members\nCouncillor Hall (Chair)\nCouncillor Moss (Lab)", [HALL, MOSS]),
        # co-optees: organisation behind a comma, going on below
        (
            "Member\nCouncillor Hall (Chair)\nMrs Jo Ash, Independent\nAdvisory Member\nLee Fen, Healthwatch",
            [HALL, ("Mrs", "Jo Ash", None, "Independent Advisory Member"), (None, "Lee Fen", None, "Healthwatch")],
        ),
        # co-optees of a group, in a sentence
        (
            "Members: Councillors Hall (Chair) and Moss\n\nCo-opted Members - Mr T Ash and Dr W Fen",
            [HALL, MOSS, ("Mr", "T Ash", None, None), ("Dr", "W Fen", None, None)],
        ),
        # a table that says whom each represents
        (
            "Members\nName\tRepresenting\nDr Ann Ash (Vice Chair)\tMarl Trust\nVacancy\tPolice",
            [("Dr", "Ann Ash", "Vice-Chair", "Marl Trust")],
        ),
        # members of a joint committee, told by council
        (
            "Members\nCouncillor Hall (Chair), Marl County Council",
            [("Councillor", "Hall", "Chair", "Marl County Council")],
        ),
        # an organisation as a heading over its people
        (
            "Members\n\nMarl Hospitals Trust\n\nDr Ann Ash\nDr Bo Fen",
            [("Dr", "Ann Ash", None, "Marl Hospitals Trust"), ("Dr", "Bo Fen", None, "Marl Hospitals Trust")],
        ),
        # the part first, two titles, initials
        (
            "Members\nVice-Chairman: Cllr Mrs A. B. Fen\nFr. D. Ash",
            [("Cllr Mrs", "A. B. Fen", "Vice-Chair", None), ("Fr.", "D. Ash", None, None)],
        ),
        # an office that wraps before a word that heads lists
        (
            "Member\nCouncillor Hall (Chair)\nMrs Ann Ash, Independent Advisory\nMember\n\nSubstitute\nCllr. Fen",
            [HALL, ("Mrs", "Ann Ash", None, "Independent Advisory Member")],
        ),
        # what follows the list is none of it
        ("Member\nCouncillor Hall (Chair)\n\nPlease switch off telephones.\n\nFire exits are marked.", [HALL]),
        # no heading, but councillors one below the other
        ("Councillor Hall (Chair)\nCouncillor Moss\nCouncillor Ash", [HALL, MOSS, ("Councillor", "Ash", None, None)]),
    ],
)
def test_members(text: str, members: list[tuple[str | None, str, str | None, str | None]]) -> None:
    assert [plain(member) for member in front_of(TITLE + text).members] == members


@pytest.mark.parametrize(
    "text",
    [
        # one list below another, nobody for one member
        "Member\nCouncillor Hall\nCouncillor Moss\n\nSubstitute\nCouncillor Ash\n-\nCouncillor Fen",
        # two columns of cells
        "Member\tSubstitute\nCouncillor Hall\tCouncillor Ash\nCouncillor Moss\tCouncillor Fen",
        # columns held apart by spaces
        "Member          Substitute\nCouncillor Hall     Councillor Ash\nCouncillor Moss     Councillor Fen",
        # columns lost
        "Member Substitute\nCouncillor Hall Councillor Ash\nCouncillor Moss Councillor Fen",
        # sentences
        "Members: Councillors Hall and Moss\nSubstitutes: Councillors Ash and Fen",
    ],
)
def test_substitutes(text: str) -> None:
    meeting = front_of(TITLE + text)
    assert [member.name.value for member in meeting.members] == ["Hall", "Moss"]
    assert [member.name.value for member in meeting.substitutes] == ["Ash", "Fen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a label each, the post behind a comma
        (
            "COMMITTEE OFFICER: Jo Ash, Senior Democratic Services Officer\nTelephone: 01632 960 111\n"
            "E-mail: jo@newby.example",
            ("Jo Ash", "Senior Democratic Services Officer", "01632 960 111", "jo@newby.example"),
        ),
        # nothing between name and post
        (
            "Contact Officer: Jo Ash Principal Clerk\nTel: 01632 960111",
            ("Jo Ash", "Principal Clerk", "01632 960111", None),
        ),
        # the label in a narrow column, over two lines
        (
            "COMMITTEE      Jo Ash, Principal Clerk\nOFFICER:\nTelephone:     01632 960111",
            ("Jo Ash", "Principal Clerk", "01632 960111", None),
        ),
        # a post that wraps
        (
            "COMMITTEE OFFICER: Jo Ash, Principal Democratic Services\nOfficer\nTelephone: 01632 960111",
            ("Jo Ash", "Principal Democratic Services Officer", "01632 960111", None),
        ),
        # the post on the next line
        ("CLERK: Jo Ash\nHead of Governance\nFax: 01632 960112", ("Jo Ash", "Head of Governance", None, None)),
        # all on one line
        (
            "Contact: Jo Ash Tel: 01632 960111 e-mail: jo@newby.example",
            ("Jo Ash", None, "01632 960111", "jo@newby.example"),
        ),
        # in prose
        (
            "For further information please contact: Jo Ash, Committee Officer on 01632 960111, email jo@newby.example",
            ("Jo Ash", "Committee Officer", "01632 960111", "jo@newby.example"),
        ),
        # a line that rules the page off ends what stands above it
        (
            "Swyddog cyswllt: Jo Ash, Swyddog Craffu, 01632 960111\n|\nRhif | Eitem | Tudalennau",
            ("Jo Ash", "Swyddog Craffu", "01632 960111", None),
        ),
        # in prose without a colon, over two lines
        (
            "If you need this in another form please contact Jo Ash, Principal\nClerk, on 01632 960111 or e-mail "
            "jo@newby.example",
            ("Jo Ash", "Principal Clerk", "01632 960111", "jo@newby.example"),
        ),
    ],
)
def test_officer(text: str, expected: tuple[str | None, str | None, str | None, str | None]) -> None:
    officer = front_of(TITLE + text).officer
    assert officer
    found = (officer.name, officer.post, officer.telephone, officer.email)
    assert tuple(part.value if part else None for part in found) == expected


def test_a_sentence_that_names_no_person_or_no_number_gives_no_officer() -> None:
    for notice in ("Please contact Democratic Services on 01632 960111.", "Please contact Jo Ash before the meeting."):
        assert front_of(f"{TITLE}{notice}").officer is None


def test_a_telephone_alone_is_no_officer() -> None:
    assert front_of(f"{TITLE}Telephone: 01632 960111").officer is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jo Ash", ("Jo Ash", None)),
        ("Jo Ash - Head of Law", ("Jo Ash", "Head of Law")),
        ("Jo Ash (Senior Clerk)", ("Jo Ash", "Senior Clerk")),
        ("Jo Ash/Bo Fen", ("Jo Ash/Bo Fen", None)),  # two of them
        ("Town Hall, High Street, Newby, NB1 1AA and so on", ("Town Hall", None)),  # an address
    ],
)
def test_name_and_post(text: str, expected: tuple[str, str | None]) -> None:
    assert name_and_post(text) == expected


def test_two_addresses_and_a_misprint_stay_as_printed() -> None:
    def labelled(text: str) -> dict[str, Labelled]:
        return {"name": Labelled("Jo Ash", Span(line=1), ""), "email": Labelled(text, Span(line=2), "")}

    for printed in ("jo@newby.example bo@newby.example", "Jo Ash@newby.example"):
        contact = contact_of(labelled(f"{printed} Project Manager"))
        assert contact
        assert contact.email
        assert contact.email.value == printed


REPORTS = (
    "Report to: Audit Panel\nDate of Meeting: 4 May 2032\nSubject: Risk\n\nSummary\n\nx\n\n"
    "Report to: Audit Panel\nCabinet\nDate of Meeting: 4 May 2032\n1 June 2032\nSubject: Debt\n\nSummary\n\ny\n\n"
)


def test_a_pack_without_front_sheet_takes_what_its_reports_agree_on() -> None:
    programme = "MARL DISTRICT COUNCIL\n\nTues\n06/04/32\nNewby\nTues\n04/05/32\nOldby\nTues\n01/06/32\nNewby"
    meeting = read_meeting(split(text_document((REPORTS + programme).encode())), ())
    assert particulars(meeting) == ("MARL DISTRICT COUNCIL", "Audit Panel", "2032-05-04", None, "Oldby")
    assert meeting.committee
    assert meeting.committee.confidence < 1


NAMES = st.text(alphabet="abcdefghij", min_size=3, max_size=9).map(str.title)


@given(st.lists(NAMES, min_size=2, max_size=8, unique=True), st.sampled_from(("\n", "\n\n")))
def test_each_councillor_of_a_list_is_read_once_and_in_order(names: list[str], between: str) -> None:
    text = f"{TITLE}Member\n\n" + between.join(f"Councillor {name}" for name in names)
    assert [member.name.value for member in front_of(text).members] == names


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    meeting = front_of(text)
    assert all(member.name.value for member in (*meeting.members, *meeting.substitutes))


@given(st.text(max_size=60))
def test_a_member_has_a_name_or_is_none(text: str) -> None:
    member = member_of(text, Span(line=1))
    assert member is None or member.name.value[0].isupper()
