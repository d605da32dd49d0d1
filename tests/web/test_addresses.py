"""Addresses never change: what was renamed, merged or said otherwise leads to the one true address."""

from __future__ import annotations

import pytest
from django.test import Client

from matters.council.people.find_body import find_body
from matters.council.people.identity import BodyIdentity
from matters.council.people.reserved import RESERVED_SLUGS
from matters.council.search.search import PER_PAGE
from matters.web.urls import urlpatterns
from tests.web.borough import Borough, officer


def test_somebody_merged_into_another_is_found_there(borough: Borough, client: Client) -> None:
    response = client.get(borough.merged)
    assert (response.status_code, response["Location"]) == (301, borough.councillor)


def test_a_minute_by_the_day_of_its_meeting_is_found_at_its_year(borough: Borough, client: Client) -> None:
    response = client.get("/children-and-learning/minutes/27/2025-03-11/")
    assert (response.status_code, response["Location"]) == (301, borough.minute)


def test_no_body_can_take_an_address_of_the_site() -> None:
    heads = {str(pattern.pattern).split("/")[0].removesuffix(".txt") for pattern in urlpatterns}
    assert {head for head in heads if head and not head.startswith("<")} <= RESERVED_SLUGS


def test_a_committee_called_search_has_a_page(db: None) -> None:
    body = find_body(BodyIdentity(authority_key="", authority_name="", body_key="search", body_name="Search"))
    assert body.get_absolute_url() == "/search-body/"


NOWHERE = [
    "/no-such-body/",
    "/children-and-learning/2025-02-30/",
    "/children-and-learning/2025-03-12/",
    "/children-and-learning/2025-03-11-2/",
    "/children-and-learning/2025-03-11/99/",
    "/children-and-learning/minutes/27/2023-24/",
    "/children-and-learning/minutes/99/2024-25/",
    "/people/nobody/",
    "/people/../admin/",
    f"/originals/{'0' * 64}/",
    f"/originals/{'0' * 64}/file/",
    "/originals/../../etc/passwd",
    "/%00/",
    "/children-and-learning/2025-03-11/%2e%2e%2f/",
]


@pytest.mark.parametrize("address", NOWHERE)
def test_what_is_not_there_is_said_kindly(borough: Borough, client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert "There is nothing at this address" in response.content.decode()


def test_a_missing_slash_is_added(borough: Borough, client: Client) -> None:
    response = client.get("/children-and-learning")
    assert (response.status_code, response["Location"]) == (301, "/children-and-learning/")


def test_the_meetings_of_a_year_that_is_none_are_the_newest(borough: Borough, client: Client) -> None:
    newest = client.get("/meetings/").content
    assert client.get("/meetings/?year=junk").content == newest
    earlier = client.get("/meetings/?year=2024-25").content.decode()
    assert "Meetings in 2024/25" in earlier and "10 September 2024" in earlier


ODD_SEARCHES = [
    # filters that offer no such choice are as if not set
    "q=report&committee=nowhere&year=0&kind=spell&page=x",
    "q=report&year=2024-25&kind=resolution&committee=children-and-learning",
    "q=report&page=0",
    "q=report&page=-1",
    "q=report&page=99999",
    "q=" + "a" * 5000,
    "q=%00%01%02",
    "q=%22%22%22",
    "q=*&kind=passage",
    "q=%F0%9F%8F%AB",
    "q=%FF%FE",
    "q=a&q=b",
    "kind=passage",
    "q=++++",
]


@pytest.mark.parametrize("query", ODD_SEARCHES)
def test_no_search_is_an_error(borough: Borough, client: Client, query: str) -> None:
    response = client.get(f"/search/?{query}")
    assert response.status_code == 200
    assert "Words to find" in response.content.decode()


def test_the_links_of_a_search_keep_its_filters(borough: Borough, client: Client) -> None:
    page = client.get("/search/?q=transport&committee=children-and-learning&kind=passage").content.decode()
    assert 'href="/search/?q=transport&amp;committee=children-and-learning&amp;kind=passage&amp;page=2"' in page
    assert 'href="/search/?q=transport&amp;committee=children-and-learning"' in page
    assert '<option value="children-and-learning" selected>' in page
    assert page.count('class="app-result"') == PER_PAGE


def test_signing_in_and_out(borough: Borough) -> None:
    officer()
    client = Client(enforce_csrf_checks=True)
    page = client.get("/sign-in/?next=/about/")
    token = {"csrfmiddlewaretoken": page.context["csrf_token"]}
    wrong = client.post("/sign-in/", {**token, "username": "officer", "password": "wrong"})
    assert "do not belong together" in wrong.content.decode()
    answer = client.post("/sign-in/", {**token, "username": "officer", "password": "correct horse", "next": "/about/"})
    assert (answer.status_code, answer["Location"]) == (302, "/about/")
    elsewhere = client.get("/about/")
    assert "Sign out officer" in elsewhere.content.decode()
    token = {"csrfmiddlewaretoken": elsewhere.context["csrf_token"]}
    assert client.post("/sign-out/", token)["Location"] == "/"
    assert "Sign in" in client.get("/about/").content.decode()


def test_a_sign_in_leads_to_no_other_site(borough: Borough, client: Client) -> None:
    officer()
    sent = {"username": "officer", "password": "correct horse", "next": "https://elsewhere.example/"}
    assert client.post("/sign-in/", sent)["Location"] == "/"


def test_a_form_without_its_token_is_refused_in_plain_words(borough: Borough) -> None:
    refused = Client(enforce_csrf_checks=True).post("/sign-in/", {"username": "a", "password": "b"})
    assert refused.status_code == 403
    assert "The form was open too long" in refused.content.decode()
