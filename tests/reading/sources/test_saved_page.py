"""Pages that a browser saved as one file: the page in it is read, whatever stands around it."""

from __future__ import annotations

import quopri
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from matters.reading.sources.detect import document_of
from matters.reading.sources.saved_page import saved_page

WORDS = "A café’s long line that a saved page breaks after seventy-six characters"
PAGE = f"<html><body><h1>Panel</h1><p>{WORDS}</p></body></html>"


def saved(charset: str, *, quoted: bool) -> bytes:
    """The page as a browser saves it, a picture behind it."""
    whole = MIMEMultipart("related", type="text/html")
    whole["From"] = "<Saved by Blink>"
    whole["Snapshot-Content-Location"] = "https://vale.example/ieListDocuments.aspx?MId=61"
    page = MIMEText(PAGE, "html", charset)
    if quoted:
        del page["Content-Transfer-Encoding"]
        page["Content-Transfer-Encoding"] = "quoted-printable"
        page.set_payload(quopri.encodestring(PAGE.encode(charset)).decode())
    whole.attach(page)
    whole.attach(MIMEImage(b"GIF89a", "gif"))
    return whole.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("quoted", [True, False])
def test_the_page_in_it_is_read(charset: str, quoted: bool) -> None:
    document = document_of(saved(charset, quoted=quoted), "page.mht")
    assert document.kind == "html"
    assert [line.text for line in document.lines] == ["Panel", WORDS]


NO_PAGES = [
    # an e-mail without a page, a text that begins like one, a page by itself
    b"MIME-Version: 1.0\nContent-Type: text/plain\n\nDear all",
    b"Subject: minutes\nContent-Type: text/html is what we use\n\nPresent: A",
    PAGE.encode(),
    b"",
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n\nno page\n--x--",
]


@pytest.mark.parametrize("data", NO_PAGES)
def test_what_holds_no_page_is_left_alone(data: bytes) -> None:
    assert saved_page(data) is None


def test_an_encoding_that_nobody_knows_is_read_as_a_page_is() -> None:
    data = b"MIME-Version: 1.0\nContent-Type: text/html; charset=nonsense\n\n<p>Roads</p>"
    assert saved_page(data) == b"<p>Roads</p>"


def test_a_page_saved_with_a_note_of_its_address_before_it() -> None:
    data = b"<!-- saved from url=(0031)https://vale.example/minutes -->\n<html><body><p>Roads</p></body></html>"
    document = document_of(data, "page.htm")
    assert (document.kind, [line.text for line in document.lines]) == ("html", ["Roads"])
