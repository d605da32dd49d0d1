"""The client over a real socket: what it sends, what it takes, where it does not go."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from matters.demo.moderngov.serve import ModernGov
from matters.fetching.addresses import base_of, is_private
from matters.fetching.client import Client, Limits, Pace
from matters.fetching.errors import BadAddressError, FetchError, RefusedError, TooBigError
from matters.fetching.plan import Tags

QUICK = Pace(pause=0, tries=2, timeout=5)


@pytest.fixture
def client(served: ModernGov) -> Iterator[Client]:
    with Client(base_of(served.address), "tests", QUICK) as asking:
        yield asking


def pack(served: ModernGov) -> str:
    return served.address + served.site.meetings[0].documents[0].path


def test_tags_come_with_an_answer_and_are_asked_with(served: ModernGov, client: Client) -> None:
    first = client.get(pack(served))
    assert first.tags.etag and not first.is_same
    again = client.get(pack(served), tags=first.tags)
    assert (again.is_same, again.data, again.tags) == (True, b"", first.tags)
    assert client.get(pack(served), tags=Tags('"other"')).data == first.data


def test_an_answer_that_is_too_large_is_refused_before_it_comes(served: ModernGov, client: Client) -> None:
    with pytest.raises(TooBigError, match="larger than 0 MB"):
        client.get(pack(served), Limits(100, 60))


def test_an_answer_that_drips_is_given_up(served: ModernGov, client: Client) -> None:
    served.site.meetings[0].documents[0].make = lambda: b"x" * 200_000
    with pytest.raises(TooBigError, match="took longer than"):
        client.get(pack(served), Limits(1_000_000, -1))


ELSEWHERE = [
    "http://127.0.0.1:1/documents/g1/a.pdf",  # another port
    "http://localhost/documents/g1/a.pdf",  # another name of the same machine
    "http://10.0.0.1/",
    "https://127.0.0.1/",
    "file:///etc/passwd",
    "http://user@127.0.0.1/",
    "//elsewhere.example/a.pdf",
    "http://[::1",
    "http://127.0.0.1:port/",
]


@pytest.mark.parametrize("url", ELSEWHERE)
def test_only_the_site_itself_is_asked(url: str, served: ModernGov, client: Client) -> None:
    with pytest.raises(BadAddressError):
        client.get(url)
    assert served.asked == []


def test_a_public_name_that_stands_for_a_private_machine_is_not_connected_to(served: ModernGov) -> None:
    class Public(type(base_of("https://x.example"))):  # type: ignore[misc] # as a name would be that says nothing of it
        may_be_private = False

    base = base_of(served.address)
    public = Public(base.url, base.scheme, base.host, base.port)
    with Client(public, "tests", QUICK) as client, pytest.raises(FetchError, match="machine of a private network"):
        client.get(served.address)
    assert served.asked == []


@pytest.mark.parametrize(
    "address", ["0.0.0.0", "169.254.169.254", "::1", "fc00::1", "224.0.0.1", "fe80::1%eth0", "100.64.0.1"]
)
def test_private_addresses(address: str) -> None:
    assert is_private(address)


BASES = [
    ("democracy.exshire.gov.uk", "https://democracy.exshire.gov.uk/", 0),
    ("http://x.example:8080/moderngov", "http://x.example:8080/moderngov/", 0),
    ("https://x.example/mgWebService.asmx/GetCommittees", "https://x.example/", 0),
    ("https://x.example/documents/g3/Public%20pack.pdf?T=10", "https://x.example/", 0),
    ("https://X.Example/ieListDocuments.aspx?CommitteeId=12&MeetingId=3", "https://x.example/", 12),
    ("http://[::1]:8009/", "http://[::1]:8009/", 0),
]


@pytest.mark.parametrize(("given", "url", "committee"), BASES)
def test_the_site_of_an_address(given: str, url: str, committee: int) -> None:
    base = base_of(given)
    assert (base.url, base.committee) == (url, committee)
    assert base_of(base.url).url == base.url


def test_spaces_and_accents_in_an_address_are_sent_safely() -> None:
    base = base_of("https://x.example")
    assert base.allows("https://x.example/documents/g1/Pack é.pdf?T=1 0") == (
        "https://x.example/documents/g1/Pack%20%C3%A9.pdf?T=1%200"
    )
    assert base_of("http://x.example").allows("https://x.example/a") == "https://x.example/a"  # a site that has moved
    with pytest.raises(BadAddressError):
        base.allows("http://x.example/a")  # and none that has moved back


def test_what_is_not_there_says_so(client: Client, served: ModernGov) -> None:
    with pytest.raises(RefusedError, match="not there") as refused:
        client.get(f"{served.address}documents/g999/x.pdf?T=1")
    assert refused.value.status == 404
    assert len(served.asked) == 1
