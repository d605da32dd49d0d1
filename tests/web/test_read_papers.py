"""What was read from the papers of a file: one policy on who sees it, each row with its source."""

from __future__ import annotations

from html import escape

from django.test import Client

from tests.web.borough import HOSTILE, Borough


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_kinds_that_were_read_are_listed(borough: Borough, client: Client) -> None:
    found = page(client, f"/originals/{borough.text.sha256}/papers/")
    for slug in ("work-programme", "forward-plan", "registers"):
        assert f"/originals/{borough.text.sha256}/papers/{slug}/" in found
    assert "petitions/" not in found


def test_a_row_has_its_words_and_its_source(borough: Borough, client: Client) -> None:
    found = page(client, f"/originals/{borough.text.sha256}/papers/work-programme/")
    assert escape(HOSTILE) in found
    assert "10 June 2025" in found
    assert f"/originals/{borough.text.sha256}/lines/9-9/#passage" in found


def test_a_row_may_have_more_cells_than_the_table_has_headings(borough: Borough, client: Client) -> None:
    found = page(client, f"/originals/{borough.text.sha256}/papers/registers/")
    assert all(f">{cell}<" in found for cell in "ABC")


def test_what_was_not_read_has_no_page(borough: Borough, client: Client) -> None:
    for end in ("petitions", "nonsense"):
        assert client.get(f"/originals/{borough.text.sha256}/papers/{end}/").status_code == 404


def test_nothing_of_a_hidden_file_is_shown(borough: Borough, client: Client) -> None:
    for end in ("", "work-programme/"):
        assert client.get(f"/originals/{borough.hidden.sha256}/papers/{end}").status_code == 404


def test_the_meeting_leads_there(borough: Borough, client: Client) -> None:
    assert f"/originals/{borough.text.sha256}/papers/" in page(client, borough.meeting)
