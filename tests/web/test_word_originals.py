"""A Word file on the site: its passages by paragraph, its bytes to be saved, what it holds besides its text.

CI proves: a statement read from a Word file opens the paragraph that makes it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from matters.council.papers.models import Original, Statement
from matters.council.writing.import_pack import import_pack
from matters.council.writing.transaction import Actor
from tests.council.printed_pack import PACK
from tests.reading.sources.word.word_file import docx, p, run

STRUCK = "<w:del><w:r><w:delText>not</w:delText></w:r></w:del>"


@pytest.fixture
def original(db: None, settings: Settings, tmp_path: Path) -> Original:
    """A pack of which a clerk wrote one paragraph anew, and published it with the change in it."""
    settings.VAR = tmp_path
    lines = [line for line in PACK.split("\n") if line.strip()]
    body = "".join(p(line.replace("&", "&amp;")) for line in lines[:-1]) + p(run(lines[-1]) + STRUCK)
    import_pack(docx(body), "pack.docx", Actor("test"))
    return Original.objects.get()


def test_a_statement_opens_its_paragraph(original: Original, client: Client) -> None:
    statement = Statement.objects.select_related("reading__original").filter(field="title").first()
    assert statement is not None
    assert (statement.line or 0) > 1
    page = client.get(statement.get_absolute_url()).content.decode()
    assert f"Paragraph {statement.line}" in page
    marked = page.split("<mark>")[1].split("</mark>")[0]
    assert str(statement.value) in marked


def test_a_file_s_page_tells_what_it_is_and_what_was_not_read(original: Original, client: Client) -> None:
    page = client.get(f"/originals/{original.sha256}/").content.decode()
    assert "Word file" in page
    assert "Paragraphs 1 to 100" in page
    assert "tracked changes" in page
    assert "page 1, paragraph" in page


def test_its_bytes_are_saved_and_not_shown(original: Original, client: Client) -> None:
    response = client.get(f"/originals/{original.sha256}/file/")
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Type"] == original.media_type
    assert "sandbox" in response["Content-Security-Policy"]
    assert b"".join(response.streaming_content) == original.path.read_bytes()  # type: ignore[attr-defined] # streams
