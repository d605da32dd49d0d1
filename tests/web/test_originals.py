"""Originals: exactly their bytes, under a type that nothing is run from; and their passages."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from matters.web.pictures import PictureError, picture_of
from matters.web.views.originals import safe_name
from tests.web.borough import PACK_LINES, Borough
from tests.web.builder import Builder


def body_of(client: Client, address: str) -> bytes:
    return b"".join(client.get(address).streaming_content)  # type: ignore[attr-defined] # a file's answer streams


def test_the_bytes_are_the_bytes(borough: Borough, client: Client) -> None:
    for original in (borough.text, borough.pdf):
        address = f"/originals/{original.sha256}/file/"
        assert body_of(client, address) == original.path.read_bytes()
        response = client.get(address)
        assert response["ETag"] == f'"{original.sha256}"'
        assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 304


TYPES = [
    # a PDF is a PDF
    ("a.pdf", b"%PDF-1.7\n", "application/pdf", "application/pdf"),
    # a web page is never served as one
    ("a.html", b"<script>alert(1)</script>", "text/html", "text/plain; charset=utf-8"),
    # nor is a drawing, which may hold scripts
    ("a.svg", b"<svg onload='alert(1)'/>", "image/svg+xml", "text/plain; charset=utf-8"),
    # a text of an older program is shown in the encoding that its bytes are in
    ("a.txt", "café".encode("cp1252"), "text/plain", "text/plain; charset=windows-1252"),
    ("b.txt", "café".encode(), "text/plain", "text/plain; charset=utf-8"),
    ("c.txt", "café".encode("utf-16"), "text/plain", "text/plain; charset=utf-16"),
]


@pytest.mark.parametrize(("name", "data", "stored", "served"), TYPES, ids=[row[0] for row in TYPES])
def test_an_original_is_served_as_a_type_that_runs_nothing(
    borough: Borough, client: Client, name: str, data: bytes, stored: str, served: str
) -> None:
    original = Builder.over_existing().original(name, data, stored)
    response = client.get(f"/originals/{original.sha256}/file/")
    assert response["Content-Type"] == served
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith("inline")
    if served != "application/pdf":
        assert "sandbox" in response["Content-Security-Policy"]


NAMES = [
    # folders, of either system
    ("../../etc/passwd", "passwd"),
    ("C:\\packs\\March.pdf", "March.pdf"),
    # line ends would end the header
    ("a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf"),
    # nothing left
    ("..", "original"),
    ("\u202efdp.exe", "fdp.exe"),
]


@pytest.mark.parametrize(("name", "safe"), NAMES)
def test_a_name_to_save_under(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_an_original_whose_bytes_are_lost_is_said_to_be(borough: Borough, client: Client) -> None:
    borough.text.path.unlink()
    response = client.get(f"/originals/{borough.text.sha256}/file/")
    assert response.status_code == 500
    assert "could not be read from the store" in response.content.decode()
    assert response["Cache-Control"] == "no-store"


def test_a_passage_of_a_text_is_marked_in_its_surroundings(borough: Borough, client: Client) -> None:
    page = client.get(f"/originals/{borough.text.sha256}/lines/10-13/").content.decode()
    assert page.count("app-source__line--marked") == 4
    assert page.count('id="passage"') == 1
    assert page.index('id="passage"') < page.index("(1) the report be noted")
    assert "<mark>(1) the report be noted; and</mark>" in page
    assert "RESOLVED: That" in page and "<mark>RESOLVED" not in page


PLACES = [
    # turned round
    ("lines/13-10/", 200, 1),
    # so long that only its beginning is shown
    ("lines/1-99999999/", 200, 398),
    # past the end
    ("lines/100000-100010/", 404, 0),
    ("lines/0-0/", 200, 0),
    # further on, the passage out of sight
    ("lines/10-13/?from=300", 200, 0),
    ("lines/10-13/?from=-5", 200, 4),
    ("lines/10-13/?from=9999999999999999", 200, 4),
    # no page of a text
    ("pages/1.png", 404, 0),
    ("pages/99/", 404, 0),
]


@pytest.mark.parametrize(("place", "status", "marked"), PLACES, ids=[row[0] for row in PLACES])
def test_places_of_a_text_that_an_address_may_name(
    borough: Borough, client: Client, place: str, status: int, marked: int
) -> None:
    response = client.get(f"/originals/{borough.text.sha256}/{place}")
    assert response.status_code == status
    assert response.content.decode(errors="replace").count("app-source__line--marked") == marked


def test_all_lines_can_be_reached_by_going_on(borough: Borough, client: Client) -> None:
    address, seen = f"/originals/{borough.text.sha256}/lines/1-1/", ""
    for _ in range(40):
        response = client.get(address)
        seen += response.content.decode()
        address = response.context["later"]
        if not address:
            break
    assert all(line.split("<")[0] in seen for line in PACK_LINES if line)


def test_a_page_of_a_text_leads_to_its_lines(borough: Borough, client: Client) -> None:
    response = client.get(f"/originals/{borough.text.sha256}/pages/2/")
    assert (response.status_code, response["Location"]) == (
        302,
        f"/originals/{borough.text.sha256}/lines/101-101/",
    )


MARKS = [
    # one passage; the line that it covers is marked as text too
    ("mark=60,80,540,105", 1, True),
    # what is no rectangle is left out
    ("mark=junk;1,2,3;5,5,1,1;nan,nan,nan,nan", 0, False),
    ("mark=%22%3E%3Cscript%3E", 0, False),
    ("", 0, False),
]


@pytest.mark.parametrize(("query", "drawn", "marked"), MARKS, ids=[row[0] for row in MARKS])
def test_a_passage_of_a_pdf_is_drawn_and_marked(
    borough: Borough, client: Client, query: str, drawn: int, marked: bool
) -> None:
    page = client.get(f"/originals/{borough.pdf.sha256}/pages/1/?{query}").content.decode()
    assert page.count("app-picture__passage") == drawn
    assert ("app-source__line--marked" in page) == marked
    assert "<script>" not in page


def test_a_statement_leads_to_the_page_it_was_read_from(borough: Borough, client: Client) -> None:
    page = client.get(borough.report).content.decode()
    assert f'href="/originals/{borough.pdf.sha256}/pages/1/?mark=' in page
    minute = client.get(borough.minute).content.decode()
    assert f'href="/originals/{borough.text.sha256}/lines/10-10/#passage"' in minute


def test_a_page_is_drawn_once_and_kept(borough: Borough, client: Client) -> None:
    address = f"/originals/{borough.pdf.sha256}/pages/1.png"
    first = client.get(address)
    assert first["Content-Type"] == "image/png"
    assert first.content.startswith(b"\x89PNG")
    borough.pdf.path.unlink()
    assert client.get(address).content == first.content
    missing = client.get(f"/originals/{borough.pdf.sha256}/pages/2.png")
    assert missing.status_code == 503


def test_a_file_that_cannot_be_drawn_is_an_error_and_nothing_worse(tmp_path: Path, borough: Borough) -> None:
    broken = tmp_path / ("b" * 64)
    broken.write_bytes(b"%PDF-1.7\n" + b"\x00" * 1000)
    for number in (1, 0, 9999):
        with pytest.raises(PictureError):
            picture_of(broken, number)
