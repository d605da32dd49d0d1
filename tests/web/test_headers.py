"""What an answer tells a browser: how long to keep it, and what it may do."""

from __future__ import annotations

import datetime as dt

import pytest
from django.conf import LazySettings
from django.test import Client
from time_machine import travel

from matters.council.audit.models import Event
from tests.web.borough import Borough, officer
from tests.web.page_kinds import page_kinds

PUBLISHED = "public, no-cache"


def an_event(number: int, at: str) -> None:
    """As every change of the store leaves one."""
    Event.objects.create(number=number, at=at, actor="clerk", action="test", previous="0", digest=str(number))


def test_a_published_page_may_be_kept_and_must_be_checked(borough: Borough, client: Client) -> None:
    for kind, address in page_kinds(borough).items():
        response = client.get(address)
        if kind == "not found":
            assert response["Cache-Control"] == "no-store"
        elif kind == "sign-in":
            assert "no-store" in response["Cache-Control"]
        else:
            assert response["Cache-Control"] == PUBLISHED, kind
            assert response["ETag"] and response["Last-Modified"], kind
            assert "Cookie" in response["Vary"], kind
            assert not response.cookies, kind


def test_an_unchanged_page_is_not_sent_again_and_a_changed_one_is(borough: Borough, client: Client) -> None:
    with travel(dt.datetime(2031, 2, 4, 12, tzinfo=dt.UTC), tick=False):
        an_event(101, "2031-02-04T09:00:00+00:00")
        first = client.get(borough.meeting)
        assert first["Last-Modified"] == "Tue, 04 Feb 2031 09:00:00 GMT"
        known = {"If-None-Match": first["ETag"]}
        again = client.get(borough.meeting, headers=known)
        assert (again.status_code, again.content) == (304, b"")
        by_date = client.get(borough.meeting, headers={"If-Modified-Since": first["Last-Modified"]})
        assert by_date.status_code == 304
        an_event(102, "2031-02-04T11:00:00+00:00")
        assert client.get(borough.meeting, headers=known).status_code == 200
    # A meeting is "next" until it is past: a new day is a new edition.
    with travel(dt.datetime(2031, 2, 5, 12, tzinfo=dt.UTC), tick=False):
        assert client.get(borough.meeting)["ETag"] != first["ETag"]


def test_a_cached_answer_costs_one_query(
    borough: Borough, client: Client, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    known = {"If-None-Match": client.get(borough.meeting)["ETag"]}
    with django_assert_num_queries(1):  # type: ignore[operator] # pytest-django names no public type for it
        assert client.get(borough.meeting, headers=known).status_code == 304


def test_what_a_signed_in_person_sees_is_kept_nowhere(borough: Borough, client: Client) -> None:
    public = client.get(borough.meeting)
    client.force_login(officer())
    for address in page_kinds(borough).values():
        response = client.get(address, headers={"If-None-Match": public["ETag"]})
        assert response.status_code != 304
        assert response["Cache-Control"] == "private, no-store"
        assert not response.has_header("ETag")


SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def test_every_page_forbids_what_it_does_not_need(borough: Borough, client: Client) -> None:
    for kind, address in page_kinds(borough).items():
        response = client.get(address)
        for header, value in SECURITY.items():
            assert response[header] == value, kind
        policy = {part.split()[0]: part.split()[1:] for part in response["Content-Security-Policy"].split("; ")}
        assert policy["default-src"] == ["'none'"]
        assert policy["script-src"] == policy["style-src"] == ["'self'"]
        assert policy["frame-ancestors"] == policy["base-uri"] == ["'none'"]
        page = response.content.decode()
        assert " style=" not in page and "<style" not in page and " onclick" not in page, kind


def test_a_static_file_is_kept_for_a_year_under_an_address_of_its_content(borough: Borough, client: Client) -> None:
    page = client.get("/").content.decode()
    assert 'href="/static/matters/site.css?v=' in page


def test_hsts_is_for_sites_behind_https(settings: LazySettings, borough: Borough, client: Client) -> None:
    assert not client.get("/").has_header("Strict-Transport-Security")
    settings.SECURE_HSTS_SECONDS = 3600
    # The header is read when the middleware is made: with each new client.
    assert Client().get("/", secure=True)["Strict-Transport-Security"] == "max-age=3600"


def test_text_travels_compressed_and_originals_as_they_are(borough: Borough, client: Client) -> None:
    zipped = {"Accept-Encoding": "gzip"}
    assert client.get("/about/", headers=zipped)["Content-Encoding"] == "gzip"
    original = client.get(f"/originals/{borough.text.sha256}/file/", headers=zipped)
    assert not original.has_header("Content-Encoding")
