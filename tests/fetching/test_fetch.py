"""`matters fetch` against a site on this machine, over a real socket: what comes, what does not come twice."""

from __future__ import annotations

import itertools
import json
import random
import re
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import Settings

from matters.council.meetings.models import Listing, Meeting
from matters.council.papers.models import Original, Publication
from matters.council.people.models import Body
from matters.demo.moderngov.published import Document, Item, PublishedSite
from matters.demo.moderngov.serve import Asked, ModernGov
from tests.council.dump import dump
from tests.council.printed_pack import PACK
from tests.fetching.conftest import Fetch
from tests.fetching.small_site import FEBRUARY, MARCH, MAY, MINUTES, NOVEMBER, OTHER, document, serving, small_site

pytestmark = pytest.mark.django_db

WANTED = {
    "Public reports pack Tue 26-Nov-2030",
    "Printed minutes Tue 26-Nov-2030",
    "Public reports pack Tue 04-Feb-2031",
    "Supplementary agenda Tue 04-Feb-2031",
    "Agenda frontsheet Tue 11-Mar-2031",
    "Street Lamps",
}


def documents_in(log: list[Asked]) -> list[str]:
    """The addresses of documents that were asked for."""
    return [asked.target for asked in log if "documents/" in asked.target or "mgConvert2PDF" in asked.target]


def test_what_a_site_publishes_is_kept_with_where_it_stands(served: ModernGov, fetch: Fetch) -> None:
    code, told = fetch()
    assert code == 0, told
    assert set(Publication.objects.values_list("title", flat=True)) == WANTED
    assert "4 meetings; documents: 6 imported, 3 left." in told
    first = Publication.objects.get(title__startswith="Printed minutes")
    assert first.url.startswith(f"{served.address}documents/g21/Printed%20minutes")
    assert first.listing.url == f"{served.address}ieListDocuments.aspx?CId=7&MId=21&Ver=4"
    assert first.listing.meeting == Meeting.objects.get(date="2030-11-26")
    assert {m.listings.get().number for m in Meeting.objects.exclude(listings=None)} == {NOVEMBER, FEBRUARY, MARCH}


def test_printed_minutes_that_name_no_council_are_of_the_council_whose_site_it_is(
    served: ModernGov, fetch: Fetch
) -> None:
    served.site.meetings = served.site.meetings[:1]  # the meeting with pack and minutes
    fetch()
    assert Body.objects.get().slug == "exshire-overview-and-scrutiny-committee-places"
    assert Original.objects.get(name__startswith="Printed").readings.get().is_placed


def test_what_only_the_site_says_is_kept(fetch: Fetch) -> None:
    fetch()
    november = Listing.objects.get(number=NOVEMBER)
    assert november.attendees[0] == {
        "name": "Councillor Ann Ashby", "role": "Chair", "party": "Orchard Party", "attendance": "Present",
    }  # fmt: skip
    assert november.items[1]["title"] == "Bus Shelters & the Children’s Routes"  # escaped twice on its way
    march = Listing.objects.get(number=MARCH)
    assert march.items[-1] == {"number": "4", "title": "Land at the Old Dock", "restricted": True}
    hidden = [each for each in march.documents if each["restricted"]]
    assert [(each["title"], each["url"]) for each in hidden] == [("Land at the Old Dock", "")]


def test_what_is_restricted_is_never_asked_for(served: ModernGov, fetch: Fetch) -> None:
    fetch()
    assert not [asked for asked in served.asked if "s32" in asked or "ID=32" in asked]


def test_a_pack_spares_its_front_sheet_and_reports(served: ModernGov, fetch: Fetch) -> None:
    fetch()
    assert not [asked for asked in documents_in(served.log) if "/s30/" in asked or "ID=30" in asked]
    assert not [asked for asked in documents_in(served.log) if "/g22/Agenda" in asked]
    assert [asked for asked in documents_in(served.log) if "/s31/" in asked]


def test_a_second_run_transfers_nothing(served: ModernGov, fetch: Fetch) -> None:
    fetch()
    before = dump()
    served.log.clear()
    code, told = fetch()
    assert code == 0
    assert "6 unchanged" in told
    assert {(asked.status, asked.size) for asked in served.log} == {(304, 0)}
    assert dump() == before


def test_without_tags_a_document_comes_again_and_changes_nothing(served: ModernGov, fetch: Fetch) -> None:
    served.has_tags = False
    fetch()
    before = dump()
    code, told = fetch()
    assert (code, "6 already held" in told) == (0, True)
    assert dump() == before


def test_the_site_is_told_who_asks(served: ModernGov, fetch: Fetch, settings: Settings) -> None:
    settings.CONTACT = "clerk@exshire.gov.uk (\n)"
    fetch()
    agents = {asked.agent for asked in served.log}
    assert len(agents) == 1
    assert agents.pop().startswith("matters-arising/") and "(+clerk@exshire.gov.uk )" in served.log[0].agent


def test_requests_keep_a_pause(served: ModernGov, fetch: Fetch) -> None:
    served.site.meetings = served.site.meetings[-1:]
    fetch("--pause", "0.2")
    times = [asked.at for asked in served.log]
    assert len(times) > 3
    assert all(later - earlier > 0.15 for earlier, later in itertools.pairwise(times))


def test_a_dry_run_asks_for_no_document_and_keeps_nothing(served: ModernGov, fetch: Fetch) -> None:
    code, told = fetch("--dry-run")
    assert code == 0
    assert "6 would fetch, 3 left" in told
    assert "Land at the Old Dock: it is restricted" in told
    assert documents_in(served.log) == []
    assert not any(dump().values())
    fetch()
    assert "6 would ask" in fetch("--dry-run")[1]


def test_json_for_programs(fetch: Fetch, capsys: pytest.CaptureFixture[str]) -> None:
    told = fetch("--format", "json")[1]
    said = json.loads(told)
    assert said["exit_code"] == 0 and said["stopped"] is None
    outcomes = [doc["outcome"] for meeting in said["meetings"] for doc in meeting["documents"]]
    assert sorted(outcomes) == ["imported"] * 6 + ["left"] * 3
    assert said["meetings"][3] | {"url": ""} == {
        "number": MAY, "committee": 7, "date": "2031-05-06", "url": "", "status": "Cancelled", "trouble": None,
        "changed": None, "documents": [],
    }  # fmt: skip


def test_since_and_until(fetch: Fetch) -> None:
    assert "2 meetings" in fetch("--since", "2031-02-01", "--until", "11/3/2031")[1]


CHANGED = PACK.replace("3. Bus Shelters", "3. Bus Shelters and Trams")


def test_a_changed_document_supersedes_and_both_are_kept(served: ModernGov, fetch: Fetch) -> None:
    pack = _pack_of_february(served.site)
    served.site.meetings[1].documents = [pack]
    fetch()
    first = dump()
    before, pack.make = pack.make, CHANGED.encode
    served.log.clear()
    code, told = fetch()
    assert (code, "1 replaced, 4 unchanged" in told) == (0, True), told
    assert [asked.status for asked in served.log if "/g22/" in asked.target] == [200]
    old, new = (Original.objects.get(size=len(text.encode())) for text in (PACK, CHANGED))
    assert old.superseded_by == new
    assert old.path.read_text() == PACK
    titles = Meeting.objects.get(date="2031-02-04").agenda_items.values_list("title", flat=True)
    assert "Bus Shelters and Trams" in titles and "Bus Shelters" not in titles
    pack.make = before
    fetch()
    again = {old: new for old, new in dump().items() if old != "Publication"}
    for kind in ("AgendaItem", "Meeting", "Report", "Statement"):
        superseded = [row for row in again[kind] if new.sha256 in row]
        assert (again[kind], superseded) == (first[kind], [])
    old.refresh_from_db()
    new.refresh_from_db()
    assert old.superseded_by is None and new.superseded_by == old


def test_a_document_replaced_by_a_narrower_one_is_no_wider(served: ModernGov, fetch: Fetch) -> None:
    fetch()
    _pack_of_february(served.site).make = PACK.replace("DATE: Tuesday 4th February 2031\n", "").encode
    fetch()
    old = Original.objects.get(size=len(PACK.encode()))
    assert old.superseded_by is not None
    assert old.visibility >= old.superseded_by.visibility
    assert Original.objects.public().filter(pk=old.pk).exists() == (old.superseded_by.visibility == 0)


def test_a_meeting_called_off_later_is_marked_and_comes_back(served: ModernGov, fetch: Fetch) -> None:
    fetch()
    march = Meeting.objects.get(date="2031-03-11")
    assert march.state == Meeting.State.AGENDA_PUBLISHED
    listed = served.site.meeting(MARCH)
    assert listed
    listed.status = "Meeting withdrawn"
    assert "noted" in fetch()[1]
    march.refresh_from_db()
    assert (march.state, march.agenda_items.count()) == (Meeting.State.CANCELLED, 3)
    listed.status = "Confirmed"
    fetch()
    march.refresh_from_db()
    assert march.state == Meeting.State.AGENDA_PUBLISHED


def test_minutes_say_that_a_meeting_was_held_whatever_the_site_says(served: ModernGov, fetch: Fetch) -> None:
    november = served.site.meeting(NOVEMBER)
    assert november
    november.status = "Cancelled"
    fetch()
    assert Meeting.objects.get(date="2030-11-26").state == Meeting.State.MINUTES_PUBLISHED


def test_what_the_site_lists_no_more_is_kept_and_marked(served: ModernGov, fetch: Fetch) -> None:
    fetch()
    gone = served.site.meetings.pop(2)
    supplement = served.site.meetings[1].documents.pop(2)
    code, told = fetch()
    assert code == 0
    assert "No longer listed by the site, and kept here: Overview & Scrutiny Committee (Places), 2031-03-11" in told
    assert not Listing.objects.get(number=MARCH).is_listed
    assert Meeting.objects.filter(date="2031-03-11").exists()
    assert not Publication.objects.get(title=supplement.title).is_listed
    served.site.meetings.append(gone)
    fetch()
    assert Listing.objects.get(number=MARCH).is_listed


def test_the_service_off_brings_the_same_by_the_pages(served: ModernGov, fetch: Fetch, var: Path) -> None:
    whole = _fetched(fetch, var, "with")
    served.robots = "User-agent: *\nDisallow: /mgWebService.asmx\n"
    served.log.clear()
    by_pages = _fetched(fetch, var, "without")
    assert not [asked for asked in served.asked[len(served.asked) - len(served.log) :] if "mgWebService" in asked]
    # What printed statuses say is worded otherwise on the pages, and means the same.
    assert {k: v for k, v in by_pages.items() if k != "Listing"} == {k: v for k, v in whole.items() if k != "Listing"}
    for here, there in zip(by_pages["Listing"], whole["Listing"], strict=True):
        assert _without_status(here) == _without_status(there)


def test_order_and_duplicates_do_not_matter(served: ModernGov, fetch: Fetch, var: Path) -> None:
    whole = _fetched(fetch, var, "in order")
    rng = random.Random(5)
    for meeting in served.site.meetings:
        meeting.documents += [each for each in meeting.documents if each.letter != "s"]
        rng.shuffle(meeting.documents)
    served.site.meetings = [*served.site.meetings[::-1], served.site.meetings[1]]
    assert _fetched(fetch, var, "out of order") == whole


def test_the_same_bytes_at_two_addresses_are_one_original(served: ModernGov, fetch: Fetch) -> None:
    served.site.meetings = served.site.meetings[:1]
    served.site.meetings[0].documents.append(document("b", 6, "Minutes again", "9", MINUTES))
    assert fetch()[0] == 0
    assert (Original.objects.count(), Publication.objects.count()) == (2, 3)


def test_a_paper_that_is_no_pack_is_told_and_not_fetched_twice(served: ModernGov, fetch: Fetch) -> None:
    served.site.meetings = served.site.meetings[3:]
    served.site.meetings[0].documents.append(document("b", 9, "Poster", "9", "Come and see.\n"))
    code, told = fetch()
    assert (code, "not read      Poster: " in told) == (1, True)
    served.log.clear()
    assert fetch()[0] == 1
    assert {asked.size for asked in served.log} == {0}


def test_a_site_of_reports_alone(served: ModernGov, fetch: Fetch) -> None:
    served.site.meetings = [each for each in served.site.meetings if each.number == MARCH]
    served.site.meetings[0].items.append(Item("", "PART B"))
    assert fetch()[0] == 0
    assert Meeting.objects.get().reports.get().subject == "Street Lamps"


def test_a_committee_without_meetings_is_said(fetch: Fetch) -> None:
    code, told = fetch(committee=OTHER)
    assert (code, "lists no meeting of that committee" in told) == (0, True)


def test_two_councils_share_a_store(served: ModernGov, fetch: Fetch) -> None:
    fetch()
    with serving(small_site()) as other:
        other.site.meetings = other.site.meetings[:1]
        other.site.meetings[0].status = "Cancelled"
        assert fetch.run(other.address, "--committee", "7", "--pause", "0")[0] == 0
    assert Listing.objects.filter(number=NOVEMBER).count() == 2
    assert not Original.objects.exclude(superseded_by=None).exists()


def _without_status(row: str) -> str:
    return re.sub("'(?:Confirmed|Cancelled|CANCELLED|)', ", "", row)


def _pack_of_february(site: PublishedSite) -> Document:
    meeting = site.meeting(FEBRUARY)
    assert meeting
    return meeting.documents[0]


def _fetched(fetch: Fetch, var: Path, name: str) -> dict[str, list[str]]:
    """What the store holds after a run into an empty one, which is then taken back."""
    with pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setenv("MATTERS_VAR", f"{var}/{name}")
        code, told = fetch()
        assert code == 0, told
        held = dump()
        transaction.set_rollback(True)
    return held


def test_pages_link_back_and_say_what_only_the_site_says(served: ModernGov, fetch: Fetch, client: Client) -> None:
    february = served.site.meetings[1]
    february.attendees = served.site.meetings[0].attendees
    served.site.meetings = [february]
    fetch()
    meeting = Meeting.objects.get(date="2031-02-04")
    page = client.get(meeting.get_absolute_url()).content.decode()
    assert f'href="{served.address}ieListDocuments.aspx?CId=7&amp;MId=22&amp;Ver=4"' in page
    assert "Attendance as 127.0.0.1" in page and "Orchard Party" in page
    february.documents[0].make = CHANGED.encode
    fetch()
    assert "replaced since" in client.get(meeting.get_absolute_url()).content.decode()
    old = Original.objects.exclude(superseded_by=None).get()
    page = client.get(f"/originals/{old.sha256}/").content.decode()
    assert "Replaced by" in page and "another file stands there now" in page
    held = Meeting.objects.get(date="2030-11-26")  # whose minutes say who came
    assert "Attendance as" not in client.get(held.get_absolute_url()).content.decode()
