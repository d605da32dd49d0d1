"""The heading of a set of minutes.

CI proves: whichever way a council prints body, date, time and place, each is found and none is invented.
"""

from __future__ import annotations

import pytest

from matters.reading.grammar.minutes_heading import read_heading
from matters.reading.sources.text import text_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the paper's own date before that of the meeting; two councils' joint body
        (
            "Moor and Fell Councils\nJoint Harbour Board\nIssued 11 May 2021\n\n"
            "Meeting of Tuesday 4 May 2021, 2.00 pm, Old Customs House\n\nPresent:",
            ("Moor and Fell Councils", "Joint Harbour Board", "2021-05-04", "14:00", "Old Customs House"),
        ),
        # a web page says what became of the meeting before it names the place
        (
            "Harbour Board\n4 May 2021 - 18:30\nOccurred\nOld Customs House, Moor\n\nPresent:",
            (None, "Harbour Board", "2021-05-04", "18:30", "Old Customs House, Moor"),
        ),
        # everything in one sentence over lines, as a pack prints it
        (
            "AUDIT COMMITTEE (RISK AND\nASSURANCE)\n\nMEETING HELD AT THE TOWN HALL,\nHIGH STREET\n"
            "ON TUESDAY 4TH MAY, 2021\n\nPRESENT:",
            (None, "AUDIT COMMITTEE (RISK AND ASSURANCE)", "2021-05-04", None, "TOWN HALL, HIGH STREET"),
        ),
        (
            "NORTHWICK BOROUGH COUNCIL\n\nAUDIT COMMITTEE\n\n"
            "Minutes of the meeting held on Tuesday, 4th May, 2021 at 6.30 p.m. in the Guildhall, Northwick\n\n"
            "PRESENT:",
            ("NORTHWICK BOROUGH COUNCIL", "AUDIT COMMITTEE", "2021-05-04", "18:30", "Guildhall, Northwick"),
        ),
        # the name broken over lines, a running header above it
        (
            "Northwick Council                    Youth Scrutiny Panel\n\n"
            "      MINUTES OF THE YOUTH AND CHILDREN'S\n            SCRUTINY PANEL\n\n"
            "  held on 4 May 2021 at 5.15pm in Room 2\n\nPresent:",
            ("Northwick Council", "YOUTH AND CHILDREN'S SCRUTINY PANEL", "2021-05-04", "17:15", "Room 2"),
        ),
        # the full council: the longest name is the authority's
        (
            "COUNTY COUNCIL\n4 May 2021\nNORTHWICK COUNTY COUNCIL\n"
            "At a meeting of the County Council held at the Shire Hall on Tuesday 4 May\n"
            "2021 at 10.30 am\nPRESENT: Councillors",
            ("NORTHWICK COUNTY COUNCIL", "County Council", "2021-05-04", "10:30", "Shire Hall"),
        ),
        # date and place on lines of their own; the council's name over two
        (
            "          NORTHWICK\n        CITY COUNCIL\nPLANNING COMMITTEE\n\n4th May 2021   1.30 p.m.\n\n"
            "Old Exchange Chamber\n\nPRESENT -",
            ("NORTHWICK CITY COUNCIL", "PLANNING COMMITTEE", "2021-05-04", "13:30", "Old Exchange Chamber"),
        ),
        # from and until, with the half of the day said once; a place named after a body
        (
            "NORTHWICK MBC - PARENTING BOARD\n\nNOTES OF MEETING: 4 May 2021, 4.30 - 6.30pm, Moor House\n\nPresent",
            ("NORTHWICK MBC", "PARENTING BOARD", "2021-05-04", "16:30", "Moor House"),
        ),
        (
            "SCRUTINY COMMITTEE\n\n4 May 2021\n\n11.30 a.m. - 1.00 p.m.\n\nCommittee Rooms 2/3, Town Hall\n\nPresent:",
            (None, "SCRUTINY COMMITTEE", "2021-05-04", "11:30", "Committee Rooms 2/3, Town Hall"),
        ),
        # labels, as on a web page
        (
            "Cabinet\nDate: Tuesday, 4 May 2021\nTime: 6.30 pm\nVenue: Guildhall, High Street. View directions\n"
            "Present:",
            (None, "Cabinet", "2021-05-04", "18:30", "Guildhall, High Street"),
        ),
        # no room at all
        (
            "Northwick Council\n# Health Board\n**Minutes of a virtual meeting held on 4 May 2021 at 2.00 pm**\n"
            "**Membership present**",
            ("Northwick Council", "Health Board", "2021-05-04", "14:00", "Virtual meeting"),
        ),
        (
            "Northwick Council\nCabinet - 4 May 2021\n"
            "Minutes of the Cabinet Meeting held via Microsoft Teams at 10am on 4 May 2021\nPresent:",
            ("Northwick Council", "Cabinet", "2021-05-04", "10:00", "Microsoft Teams"),
        ),
        # the place between date and time; the body "of" its council
        (
            "MINUTES of the Scrutiny Board (Youth) of Northwick City Council held on 4 May 2021 in Room 5 at"
            " 10.00 a.m.\n"
            "Present:",
            ("Northwick City Council", "Scrutiny Board (Youth)", "2021-05-04", "10:00", "Room 5"),
        ),
        # one line that lost its breaks
        (
            "NOT PROTECTIVELY MARKED MOOR COMBINED AUTHORITY Scrutiny Committee Tuesday 4 May 2021 at 10.30 am"
            " Mayor's Parlour"
            " Minutes Present: Councillor Ann Arden",
            ("MOOR COMBINED AUTHORITY", "Scrutiny Committee", "2021-05-04", "10:30", "Mayor's Parlour"),
        ),
        # Welsh, under a trail of links
        (
            "Hafan > Cyngor > Cofnodion\n\nCyngor Sir Bryn\n\nPWYLLGOR CRAFFU\n\n"
            "Cofnodion y cyfarfod a gynhaliwyd Ddydd Mawrth, 4 Mai 2021"
            " am 10.00 y.b.\nLleoliad: Siambr Bryn\n\nYn bresennol:",
            ("Cyngor Sir Bryn", "PWYLLGOR CRAFFU", "2021-05-04", "10:00", "Siambr Bryn"),
        ),
        # a sentence that mentions the body, with a date of another meeting
        (
            "SCRUTINY COMMITTEE\nMeeting held on 4 May 2021 at 10.00 am in the Guildhall\n"
            "The next meeting of this Committee is on 6 July 2021.\nPresent:",
            (None, "SCRUTINY COMMITTEE", "2021-05-04", "10:00", "Guildhall"),
        ),
        # an announcement is no such sentence
        (
            "A meeting of the Scrutiny Committee will be held on 4 May 2021 at 10.00 am in the Guildhall\nPresent:",
            (None, "Scrutiny Committee", "2021-05-04", "10:00", "Guildhall"),
        ),
        # what the paper is called stands behind the body; an article with a capital is a part of the place's name
        (
            "Northwick Council\nExecutive - Record of Decisions\n"
            "Meeting held on 4 May 2021 at 10.00am in The Orangery, Moor House\nPresent:",
            ("Northwick Council", "Executive", "2021-05-04", "10:00", "The Orangery, Moor House"),
        ),
        # how a meeting without a room was held
        (
            "HEALTH BOARD\nMinutes of the Health Board held as a Remote\nmeeting by video link on 4 May 2021"
            " at 2.00 pm\nPresent:",
            (None, "Health Board", "2021-05-04", "14:00", "Remote meeting by video link"),
        ),
        # weekday and month in two languages, and two ways of attending
        (
            "CYNGOR BRYN COUNCIL\nPWYLLGOR TAI / HOUSING COMMITTEE\n"
            "Nos Fawrth / Tuesday 4 Mai / May 2021, 7.00pm, Yr Hen Ysgol, ac ar Zoom / and on Zoom\n"
            "Yn bresennol / Present:",
            (
                "CYNGOR BRYN COUNCIL",
                "PWYLLGOR TAI / HOUSING COMMITTEE",
                "2021-05-04",
                "19:00",
                "Yr Hen Ysgol, ac ar Zoom / and on Zoom",
            ),
        ),
        # a table, with and without colons
        (
            "| Meeting | Scrutiny Panel |\n|---|---|\n| Date and Time | Tuesday, 4 May 2021, 6.30 pm |\n"
            "| Venue | The Guildhall, Northwick |\nPresent:",
            (None, "Scrutiny Panel", "2021-05-04", "18:30", "The Guildhall, Northwick"),
        ),
        (
            "Committee:\tPlanning Committee\nDate:\t4 May 2021\nVenue:\tCouncil Chamber\nTime:\t7.00 pm\nPresent:",
            (None, "Planning Committee", "2021-05-04", "19:00", "Council Chamber"),
        ),
        # the paper's kind behind the body without a dash
        ("Cabinet Minutes - 4 May 2021\nPresent:", (None, "Cabinet", "2021-05-04", None, None)),
        ("Present: Councillor Ann Arden", (None, None, None, None, None)),  # no heading at all
    ],
)
def test_body_date_time_and_place(text: str, expected: tuple[str | None, ...]) -> None:
    meeting = read_heading(text_document(text.encode()).lines).meeting
    assert (
        meeting.body and meeting.body.value,
        meeting.committee and meeting.committee.value,
        meeting.date and meeting.date.value.isoformat(),
        meeting.time and meeting.time.value.strftime("%H:%M"),
        meeting.venue and meeting.venue.value,
    ) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THIS SET OF MINUTES IS NOT SUBJECT TO “CALL IN”.", False),
        ("These minutes are subject to call-in.", True),
        ("MINUTES", None),
    ],
)
def test_whether_the_minutes_may_be_called_in(text: str, expected: bool | None) -> None:
    stated = read_heading(text_document(text.encode()).lines).subject_to_call_in
    assert (stated.value if stated else None) is expected
