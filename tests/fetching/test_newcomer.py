"""`matters fetch` as somebody meets it who has never run it: what is wrong is said, with what to do."""

from __future__ import annotations

import pytest

from matters.demo.moderngov.serve import ModernGov
from tests.fetching.conftest import Fetch

pytestmark = pytest.mark.django_db

REFUSED = [
    # no address at all: the profiles to choose from
    ([], "sallowgarth   Sallowgarth Borough Council"),
    # what is no address
    (["https://"], "is no address. Give one such as https://"),
    (["ftp://democracy.exshire.gov.uk"], "only http and https are fetched"),
    (["http://[::1"], "is no address"),
    (["file:///etc/passwd"], "only http and https"),
    (["https://clerk:secret@democracy.exshire.gov.uk"], "only public pages are fetched"),
    # no such profile
    (["sefto"], "there is no profile 'sefto'. There are: sallowgarth, sefton, small. Or give a site's address."),
    # a name that stands for no machine; ".invalid" never does
    (["https://democracy.exshire.invalid", "--committee", "7"], "there is no machine called"),
    # a machine on which nothing listens
    (
        ["http://127.0.0.1:9", "--committee", "7", "--pause", "0"],
        "no connection could be made to 127.0.0.1. Check the address.",
    ),
]


@pytest.mark.parametrize(("argv", "told"), REFUSED, ids=lambda value: str(value)[:40])
def test_what_leads_nowhere_is_said(argv: list[str], told: str, fetch: Fetch) -> None:
    code, said = fetch.run(*argv)
    assert (code, told in said) == (2, True), said
    assert "secret" not in said and "Traceback" not in said


@pytest.mark.parametrize("argv", [["--since", "31/2/2031"], ["--pause", "-1"], ["--format", "xml"]])
def test_a_wrong_option_is_said(argv: list[str], fetch: Fetch, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        fetch.run("sefton", *argv)
    assert stopped.value.code == 2
    assert argv[1] in capsys.readouterr().err


def test_without_a_committee_all_are_named(served: ModernGov, fetch: Fetch) -> None:
    code, told = fetch.run(served.address)
    assert code == 2
    assert "      7  Overview & Scrutiny Committee (Places)" in told
    assert f"matters fetch {served.address} --committee 8" in told


def test_any_page_of_the_site_will_do(served: ModernGov, fetch: Fetch) -> None:
    code, told = fetch.run(f"{served.address}ieListMeetings.aspx?CId=7&Year=0", "--dry-run")
    assert (code, "4 meetings" in told) == (0, True)


def test_a_committee_by_its_name(served: ModernGov, fetch: Fetch) -> None:
    assert "4 meetings" in fetch.run(served.address, "--committee", "places", "--dry-run")[1]
    code, told = fetch.run(served.address, "--committee", "committee")
    assert (code, "fits several committees: 8 Audit Committee; 7 Overview" in told) == (2, True)
    code, told = fetch.run(served.address, "--committee", "Planning")
    assert (code, "no committee is called 'Planning'" in told) == (2, True)


def test_a_profile_by_its_key(served: ModernGov, fetch: Fetch) -> None:
    code, told = fetch.run("small", "--committee", "7", "--dry-run")
    assert (code, told.startswith("Exshire Council, meetings from")) == (0, True)


def test_a_site_that_is_no_moderngov(served: ModernGov, fetch: Fetch) -> None:
    served.site.committees = {}
    code, told = fetch.run(served.address)
    assert (code, "does not answer as a ModernGov site does" in told) == (2, True)


def test_a_committee_that_is_not_there(served: ModernGov, fetch: Fetch) -> None:
    served.robots = "User-agent: *\nDisallow: /mgWebService.asmx\n"
    code, told = fetch(committee=99)
    assert (code, "the site has no committee 99" in told) == (2, True)
