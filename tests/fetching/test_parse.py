"""ModernGov's XML and pages to values: the quirks that sites have, one a row."""

from __future__ import annotations

import datetime as dt

import pytest

from matters.demo.moderngov import pages as demo_pages
from matters.demo.moderngov import service as demo_service
from matters.fetching.errors import BadAnswerError
from matters.fetching.listing import Attendee, Committee, DocumentKind, ListedMeeting
from matters.fetching.parse.kinds import kind_of
from matters.fetching.parse.pages import attendees_on, committees_on, details_on, documents_on, meetings_on
from matters.fetching.parse.service import committees_in, details_in, meetings_in
from matters.fetching.parse.words import day_in, hour_in, plain
from tests.fetching.small_site import COMMITTEE, MARCH, NOVEMBER, small_site

BASE = "https://democracy.exshire.gov.uk/"
DAY = dt.date(2030, 6, 4)

COMMITTEES = [
    # escaped twice
    ("<committees><committee><committeeid>7</committeeid><committeetitle>A &amp;amp; B</committeetitle>", "A & B"),
    # names of elements in capitals, in a namespace
    ('<Committees xmlns="urn:x"><Committee><CommitteeId>7</CommitteeId><CommitteeTitle>A</CommitteeTitle>', "A"),
    # an entity that XML has not
    ("<committees><committee><committeeid>7</committeeid><committeetitle>A&nbsp;B</committeetitle>", "AB"),
    # markup that is no XML within a text
    ("<committees><committee><committeeid>7</committeeid><committeetitle>A<br>B</committeetitle>", "A B"),
]


@pytest.mark.parametrize(("xml", "name"), COMMITTEES)
def test_committees_of_the_service(xml: str, name: str) -> None:
    capital = "C" if "<Com" in xml else "c"
    whole = f"{xml}</{capital}ommittee></{capital}ommittees>"
    assert [each.name.replace(" ", "") for each in committees_in(whole.encode())] == [name.replace(" ", "")]


def test_committees_that_no_longer_meet() -> None:
    xml = "".join(
        f"<committee><committeeid>{n}</committeeid><committeetitle>A</committeetitle><{flag}>True</{flag}></committee>"
        for n, flag in ((1, "committeeexpired"), (2, "committeedeleted"))
    )
    assert committees_in(f"<committees>{xml}</committees>".encode()) == [Committee(1, "A", is_over=True)]


WHOLE = demo_service.meeting(small_site().meetings[0], BASE).encode()


@pytest.mark.parametrize("cut", range(len(WHOLE) // 8, len(WHOLE), len(WHOLE) // 8))
def test_an_answer_that_is_cut_off_is_refused_wherever_it_is_cut(cut: int) -> None:
    with pytest.raises(BadAnswerError):
        details_in(WHOLE[:cut], BASE)


REFUSED = [
    b"",
    b"   ",
    b"not xml",
    b"<html><body>Sorry</body></html>",
    b"<other/>",
    b"<meeting></meeting>",
    b"\x00\xff",
]


@pytest.mark.parametrize("data", REFUSED)
def test_what_is_no_meeting_is_refused(data: bytes) -> None:
    with pytest.raises(BadAnswerError):
        details_in(data, BASE)


def test_an_answer_cannot_read_files_of_this_machine() -> None:
    xml = b'<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/hostname">]><getmeetings><meeting><meetingid>3</meetingid>'
    xml += b"<meetingdate>04/06/2030</meetingdate><meetingstatus>[&x;]</meetingstatus></meeting></getmeetings>"
    assert [each.status for each in meetings_in(xml, 7)] == ["[ &x; ]"]


def test_the_service_and_the_page_say_the_same_of_a_meeting() -> None:
    site = small_site()
    for meeting in site.meetings[:3]:
        said = details_in(demo_service.meeting(meeting, BASE).encode(), BASE)
        listed = ListedMeeting(meeting.date, meeting.number, COMMITTEE)
        shown = details_on(demo_pages.meeting(site, meeting).encode(), BASE, listed)
        for name in ("number", "date", "time", "venue", "items", "committee_name", "committee"):
            assert getattr(said, name) == getattr(shown, name), name


def test_the_service_and_the_page_say_the_same_of_attendance() -> None:
    site = small_site()
    november = site.meeting(NOVEMBER)
    assert november
    said = details_in(WHOLE, BASE).attendees
    assert attendees_on(demo_pages.attendance(site, november).encode()) == said
    assert said[0] == Attendee("Councillor Ann Ashby", "Chair", "Orchard Party", "Present")


def test_what_is_restricted_has_no_address_whatever_the_site_gives() -> None:
    linked = "<linkeddoc><title>Land</title><url>documents/s9/Land.pdf</url>{}</linkeddoc>"
    item = "<agendaitem><agendaitemtitle>A</agendaitemtitle>{}{}</agendaitem>"
    yes = "<isrestricted>True</isrestricted>"
    for xml in (item.format(yes, linked.format("")), item.format("", linked.format(yes))):
        found = details_in(f"<meeting><meetingid>3</meetingid>{xml}</meeting>".encode(), BASE)
        assert [(doc.title, doc.url, doc.is_restricted) for doc in found.documents] == [("Land", "", True)]
    march = small_site().meeting(MARCH)
    assert march
    page = demo_pages.meeting(small_site(), march).encode()
    assert not [doc for doc in documents_on(page, BASE) if "/s32/" in doc.url]
    line = b'<li><a href="documents/s9/Land.pdf">Land</a> RESTRICTED</li>'
    assert [(doc.url, doc.is_restricted) for doc in documents_on(line, BASE)] == [("", True)]


KINDS = [
    # ModernGov's own addresses say what a document is
    ("documents/g3/Public%20reports%20pack.pdf?T=10", "Public reports pack PDF 2 MB", "pack"),
    ("documents/g3/Agenda%20frontsheet.pdf?T=0", "Agenda frontsheet", "agenda"),
    ("documents/g3/Printed%20minutes.pdf?T=1", "Printed minutes", "minutes"),
    ("documents/g3/Printed%20decisions.pdf?T=2", "Printed decisions", "decisions"),
    ("documents/b8/Supplemental%20Agenda.pdf?T=9", "Supplemental Agenda", "supplement"),
    ("documents/b8/Late%20paper.pdf", "Late paper", "supplement"),
    ("documents/s77/Budget.pdf", "Budget", "report"),
    ("mgConvert2PDF.aspx?ID=77", "Budget", "report"),
    # without a type the title decides
    ("documents/g3/Public%20reports%20pack.pdf", "Public reports pack", "pack"),
    # none of a meeting's papers
    ("mgUserInfo.aspx?UID=77", "Councillor A Ashby", None),
    ("https://video.example/watch?v=1", "Webcast", None),
]


@pytest.mark.parametrize(("url", "title", "kind"), KINDS)
def test_kinds_of_documents(url: str, title: str, kind: str | None) -> None:
    assert kind_of(f"{BASE}{url}", title) == kind


def test_a_council_has_titles_of_its_own() -> None:
    patterns = {DocumentKind.MINUTES: "signed record"}
    assert kind_of(f"{BASE}documents/b8/x.pdf?T=9", "Signed record of 4 June", patterns) is DocumentKind.MINUTES


LISTS = [
    # the usual line
    ('<li><a href="ieListDocuments.aspx?CId=7&amp;MId=3&amp;Ver=4">4 Jun 2030 10.30 am</a></li>', ""),
    # older parameters, another page name, an absolute address
    (f'<li><a href="{BASE}CeListDocuments.aspx?CommitteeId=7&MeetingId=3">4 June 2030</a></li>', ""),
    # called off: behind the date, in a cell beside it, within the link
    ('<li><a href="ieListDocuments.aspx?CId=7&MId=3">4 Jun 2030</a> - CANCELLED</li>', "CANCELLED"),
    ('<tr><td><a href="ieListDocuments.aspx?CId=7&MId=3">04/06/2030</a></td><td>Withdrawn</td></tr>', "Withdrawn"),
    ('<p><a href="ieListDocuments.aspx?CId=7&MId=3">4 Jun 2030 Cancelled</a></p>', "4 Jun 2030 Cancelled"),
    # the line of another meeting is not this one's
    ('<li><a href="ieListDocuments.aspx?CId=7&MId=3">4 Jun 2030</a></li><li>5 Jun 2030 Cancelled</li>', ""),
]


@pytest.mark.parametrize(("page", "status"), LISTS)
def test_lists_of_meetings(page: str, status: str) -> None:
    whole = f"<table>{page}</table>" if page.startswith("<tr") else page
    assert meetings_on(f"<html><body>{whole}".encode(), 7)[0] == [ListedMeeting(DAY, 3, 7, status)]


def test_pages_that_are_broken_are_read_as_far_as_they_go() -> None:
    assert (
        committees_on(b'<a href="ieListMeetings.aspx?CommitteeId=7">A</a><a href="http://[bad">B</a><a>C')[0].number
        == 7
    )
    with pytest.raises(BadAnswerError):
        details_on(demo_pages.apology(small_site()).encode(), BASE, ListedMeeting(DAY, 3, 7))
    with pytest.raises(BadAnswerError):
        committees_on(b" ")


WORDS = [
    ("Children&amp;amp;#39;s", "Children&#39;s"),  # three times escaped is shown as two
    ("A &lt;script&gt;x&lt;/script&gt; B", "A x B"),
    ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
]


@pytest.mark.parametrize(("text", "shown"), WORDS)
def test_text_is_unescaped_twice_and_no_more(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("Tuesday, 4 June 2030 6.30 pm", DAY, dt.time(18, 30)),
        ("2030-06-04T18:30:00", DAY, dt.time(18, 30)),
        ("4-Jun-2030 12.00 am", DAY, dt.time(0, 0)),
        ("32/13/2030 99:99", None, None),
    ],
)
def test_days_and_hours(text: str, day: dt.date | None, hour: dt.time | None) -> None:
    assert (day_in(text), hour_in(text.replace("T", " "))) == (day, hour)
