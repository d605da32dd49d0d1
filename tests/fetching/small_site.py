"""A small ModernGov of an invented council: every kind of document once, in text, so that tests are quick."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from matters.demo.moderngov.published import Attendee, Document, Item, Meeting, PublishedSite
from matters.demo.moderngov.serve import TEXT, ModernGov
from tests.council.printed_pack import PACK

COMMITTEE, OTHER = 7, 8
NAME = "Overview & Scrutiny Committee (Places)"
NOVEMBER, FEBRUARY, MARCH, MAY = 21, 22, 23, 24
AGENDA, _, MINUTES = PACK.partition("OVERVIEW AND SCRUTINY COMMITTEE (PLACES)\n\nMEETING HELD")
MINUTES = f"OVERVIEW AND SCRUTINY COMMITTEE (PLACES)\n\nMEETING HELD{MINUTES}"
"""Printed minutes, which name no council."""
SUPPLEMENT = AGENDA.replace("3. Bus Shelters", "3. Bus Shelters and Bus Lanes").replace("- 8", "- 12")
REPORT = """\
Report to: Overview and Scrutiny Committee (Places)

Date of Meeting: Tuesday 11 March 2031

Subject: Street Lamps

Report of: Director of Places

Recommendation:

That the report be noted.
"""


def agenda_of(day: str) -> str:
    """An agenda of a day: "Tuesday 11th March 2031"."""
    return AGENDA.replace("Tuesday 4th February 2031", day)


def document(
    letter: str, number: int, title: str, type_: str, text: str, item: str = "", hidden: bool = False
) -> Document:
    """A document of the site, in text."""
    return Document(letter, number, f"{title}.txt", title, type_, text.encode, item, hidden, TEXT)


def small_site() -> PublishedSite:
    """A meeting with pack and minutes; one with all kinds of papers; one with reports alone; one called off."""
    pack = "Public reports pack"
    people = [
        Attendee("Councillor Ann Ashby", "Chair", "Orchard Party", "Present"),
        Attendee("Councillor Bo Birch", "Committee Member", "Independent", "Apologies"),
    ]
    items = [Item("1", "Apologies for Absence"), Item("3", "Bus Shelters & the Children’s Routes")]
    return PublishedSite(
        "Exshire Council",
        {COMMITTEE: NAME, OTHER: "Audit Committee"},
        [
            _meeting(NOVEMBER, dt.date(2030, 11, 26), people, items, [
                document("g", 21, f"{pack} Tue 26-Nov-2030", "10", agenda_of("Tuesday 26th November 2030")),
                document("g", 21, "Printed minutes Tue 26-Nov-2030", "1", MINUTES),
            ]),
            _meeting(FEBRUARY, dt.date(2031, 2, 4), [], items, [
                document("g", 22, f"{pack} Tue 04-Feb-2031", "10", PACK),
                document("g", 22, "Agenda frontsheet Tue 04-Feb-2031", "0", AGENDA),
                document("b", 5, "Supplementary agenda Tue 04-Feb-2031", "9", SUPPLEMENT),
                document("s", 30, "Bus Shelters", "", REPORT, "3"),
            ]),
            _meeting(MARCH, dt.date(2031, 3, 11), [], [*items, Item("4", "Land at the Old Dock", True)], [
                document("g", 23, "Agenda frontsheet Tue 11-Mar-2031", "0", agenda_of("Tuesday 11th March 2031")),
                document("s", 31, "Street Lamps", "", REPORT, "3"),
                document("s", 32, "Land at the Old Dock", "", REPORT.replace("Street Lamps", "Land"), "4", True),
            ]),
            _meeting(MAY, dt.date(2031, 5, 6), [], [], [], "Cancelled"),
        ],
    )  # fmt: skip


def _meeting(
    number: int,
    date: dt.date,
    attendees: list[Attendee],
    items: list[Item],
    documents: list[Document],
    status: str = "Confirmed",
) -> Meeting:
    venue = "Town Hall, Exmouth Road"
    return Meeting(
        number, COMMITTEE, NAME, date, dt.time(18, 30), venue, status, attendees, list(items), list(documents)
    )


@contextmanager
def serving(site: PublishedSite) -> Iterator[ModernGov]:
    """The site, served on this machine."""
    served = ModernGov(site)
    served.listen()
    thread = threading.Thread(target=served.run, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        served.stop()
        thread.join()
