"""Every fault of a site ends in all that is wanted, or in a sentence that says what is missing and what to do."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest

from matters.council.papers.models import Original, Publication
from matters.demo.moderngov.faults import Fault, Kind
from matters.demo.moderngov.serve import ModernGov
from tests.council.dump import dump
from tests.fetching.conftest import Fetch
from tests.fetching.small_site import FEBRUARY, MARCH

pytestmark = pytest.mark.django_db

ALL = 4
SERVICE, MEETING, PAGE, LIST = "mgWebService", "GetMeeting\\?", "ieListDocuments", "GetMeetings"
PACKS, ONE_PACK = "documents/g", "documents/g22.*pack"


@dataclass(frozen=True, slots=True)
class Case:
    """A fault, how many documents come nevertheless, the exit code, and what is said."""

    fault: Fault
    documents: int = ALL
    code: int = 0
    told: str = ""


CASES = [
    # The service is switched off, in each of the ways in which sites do it: the pages have it all.
    Case(Fault(Kind.REFUSED, SERVICE), told="The web service is not to be had (the site refuses it (403))"),
    Case(Fault(Kind.ERROR, SERVICE), told="so the site's pages were read instead"),
    Case(Fault(Kind.APOLOGY, SERVICE), told="answered with a web page"),
    # It answers with half a list, always or once.
    Case(Fault(Kind.CUT, SERVICE), told="cut off or is no XML"),
    Case(Fault(Kind.CUT, LIST, 1)),
    Case(Fault(Kind.CUT, MEETING), told="The web service failed at times"),
    Case(Fault(Kind.WRONG_TYPE, "")),
    # The whole site is busy, faulty, slow or cut off for a moment.
    Case(Fault(Kind.BUSY, PACKS, 1), told="Waiting 1 s"),
    Case(Fault(Kind.ERROR, "", 3)),
    Case(Fault(Kind.SLOW, PAGE, 1)),
    Case(Fault(Kind.HANGS, ONE_PACK, 1)),
    Case(Fault(Kind.DROPPED, "", 3)),
    # A page of apology stands for a document, once or always.
    Case(Fault(Kind.APOLOGY, ONE_PACK, 1)),
    Case(Fault(Kind.APOLOGY, ONE_PACK), ALL - 1, 1, "web page in place of the document"),
    # One document cannot be had; the others come.
    Case(Fault(Kind.REFUSED, ONE_PACK), ALL - 1, 1, "the site refuses it (403)"),
    Case(Fault(Kind.ERROR, ONE_PACK), ALL - 1, 1, "It was tried 4 times; run the same command again later."),
    Case(Fault(Kind.DROPPED, ONE_PACK), ALL - 1, 1, "the connection broke off before all of it had come"),
    Case(Fault(Kind.ELSEWHERE, ONE_PACK), ALL - 1, 1, "redirects to another site (elsewhere.invalid)"),
    Case(Fault(Kind.INWARD, ONE_PACK), ALL - 1, 1, "robots.txt forbids it to programs"),
    # The pages of meetings are gone: what the service lists comes, and that packs are missing is said.
    Case(Fault(Kind.REFUSED, PAGE), 2, 0, "Packs are not known; single reports are fetched."),
    # They are down: nothing is fetched by halves.
    Case(Fault(Kind.ERROR, PAGE), 0, 1, "the site has a fault of its own (500)"),
    Case(Fault(Kind.APOLOGY, PAGE), 0, 1, "the site may be down"),
    # Attendance alone is missing.
    Case(Fault(Kind.ERROR, f"{SERVICE}|Attendance"), told="Attendance was not to be had"),
    # Everything is forbidden, or nothing answers.
    Case(Fault(Kind.REFUSED, ""), 0, 2, "robots.txt forbids it"),
    Case(Fault(Kind.ERROR, ""), 0, 2, "the site has a fault of its own (500)"),
    Case(Fault(Kind.APOLOGY, ""), 0, 2, "does not answer as a ModernGov site does"),
    Case(Fault(Kind.HANGS, ""), 0, 2, "did not answer within 1 s"),
    Case(Fault(Kind.ELSEWHERE, "aspx|asmx"), 0, 2, "redirects to another site"),
]


@pytest.fixture(autouse=True)
def two_meetings(served: ModernGov) -> None:
    """Two meetings are enough: one with a pack, one with reports alone."""
    served.site.meetings = [each for each in served.site.meetings if each.number in (FEBRUARY, MARCH)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.fault.kind}-{case.fault.where}-{case.fault.times}")
def test_a_fault_ends_well_or_is_said(case: Case, served: ModernGov, fetch: Fetch) -> None:
    served.faults = [Fault(case.fault.kind, case.fault.where, case.fault.times)]
    code, told = fetch("--timeout", "1" if case.fault.kind is Kind.HANGS else "10")
    assert code == case.code, told
    assert case.told in told
    assert Publication.objects.count() == case.documents, told
    assert "Traceback" not in told and "fault of the program" not in told


def test_after_any_fault_the_next_run_completes_it(served: ModernGov, fetch: Fetch) -> None:
    for fault in (Fault(Kind.CUT, MEETING), Fault(Kind.DROPPED, "documents/g22"), Fault(Kind.ERROR, PAGE)):
        served.faults = [fault]
        fetch("--tries", "2")
    served.faults = []
    assert fetch()[0] == 0
    assert Publication.objects.count() == ALL


def test_a_bad_page_with_a_tag_is_not_taken_for_known(served: ModernGov, fetch: Fetch) -> None:
    served.faults = [Fault(Kind.CUT, LIST)]
    fetch()
    served.log.clear()
    code, told = fetch()
    assert (code, "is not to be had" in told) == (0, True)
    assert all(asked.status == 200 for asked in served.log if LIST in asked.target)


def test_robots_are_heeded(served: ModernGov, fetch: Fetch) -> None:
    served.robots = "User-agent: *\nDisallow: /documents/b\n\nUser-agent: matters-arising\nDisallow: /documents/g22\n"
    code, told = fetch()
    assert (code, told.count("robots.txt forbids it to programs")) == (1, 1)
    assert not [asked for asked in served.asked if "documents/g22" in asked]
    assert Publication.objects.count() == ALL - 1


def test_a_site_that_forbids_all_is_left_alone(served: ModernGov, fetch: Fetch) -> None:
    served.robots = "User-agent: *\nDisallow: /\n"
    code, told = fetch()
    assert (code, "robots.txt forbids it to programs" in told) == (2, True)
    assert served.asked == ["/robots.txt"]


def test_the_delay_of_robots_is_kept(served: ModernGov, fetch: Fetch) -> None:
    served.site.meetings = served.site.meetings[-1:]
    served.robots = "User-agent: *\nCrawl-delay: 1\n"
    fetch()
    assert served.log[-1].at - served.log[-2].at > 0.9


def test_a_site_without_robots_forbids_nothing(served: ModernGov, fetch: Fetch) -> None:
    served.robots = ""
    assert fetch()[0] == 0


def test_a_site_that_asks_for_an_hour_is_given_it(
    served: ModernGov, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("matters.demo.moderngov.serve.RETRY_AFTER", "3600")
    served.faults = [Fault(Kind.BUSY, ONE_PACK)]
    code, told = fetch()
    assert (code, "left alone for 60 minutes" in told) == (1, True), told
    served.faults = []
    assert fetch()[0] == 0
    assert Publication.objects.count() == ALL


def test_links_to_other_sites_are_not_followed(
    served: ModernGov, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    february = served.site.meeting(FEBRUARY)
    assert february
    path = "http://169.254.169.254/documents/g1/Public%20reports%20pack.txt?T=10"
    monkeypatch.setattr(type(february.documents[0]), "path", property(lambda _: path))
    code, told = fetch()
    assert (code, "stands on another site (http://169.254.169.254)" in told) == (1, True)


def test_a_damaged_journal_costs_time_and_nothing_else(served: ModernGov, fetch: Fetch, var: Path) -> None:
    fetch()
    before = dump()
    journal = next((var / "fetched").glob("*.sqlite3"))
    for leftover in (var / "fetched").glob("*.sqlite3-*"):
        leftover.unlink()
    journal.write_bytes(b"not a database at all" * 100)
    code, told = fetch()
    assert (code, "already held" in told) == (0, True)
    assert dump() == before


def test_a_store_that_was_emptied_is_filled_again(served: ModernGov, fetch: Fetch, var: Path) -> None:
    fetch()
    Original.objects.get(name__contains="04-Feb-2031", publications__kind="pack").delete()
    assert "1 imported" in fetch()[1]
    with sqlite3.connect(next((var / "fetched").glob("*.sqlite3"))) as db:
        assert db.execute("SELECT count(*) FROM document").fetchone() == (ALL,)
