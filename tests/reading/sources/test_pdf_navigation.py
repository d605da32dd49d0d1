"""What leads about in a PDF and what it carries: bookmarks, links, attachments."""

from __future__ import annotations

import io

import pikepdf
import pytest

from matters.reading.document import Attachment, Bookmark
from matters.reading.errors import NotThisKindError
from matters.reading.read import read
from matters.reading.sources.pdf import attached, pdf_document
from tests.commands.test_read import SET
from tests.reading.sources.paper import saved, turned, typeset

LINKED = """#link(<roads>)[Roads, page 2] and #link("https://sallowgarth.example/a?b=1")[where the council prints it]
#pagebreak()
= Roads <roads>
"""


def carrying(data: bytes, **files: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as document:
        for name, content in files.items():
            document.attachments[name] = pikepdf.AttachedFileSpec(document, content, filename=name.replace("_", "."))
        return saved(document)


def test_bookmarks_keep_their_order_depth_and_page() -> None:
    source = "= Agenda\n#pagebreak()\n= Roads & paths\n== Costs\n#pagebreak()\n= Parks"
    assert pdf_document(typeset(source)).outline == (
        Bookmark("Agenda", 1, 1),
        Bookmark("Roads & paths", 1, 2),
        Bookmark("Costs", 2, 2),
        Bookmark("Parks", 1, 3),
    )


def test_bookmarks_that_lead_in_a_circle_come_to_an_end() -> None:
    with pikepdf.open(io.BytesIO(typeset("= One\n= Two"))) as document:
        first = document.Root.Outlines.First
        first.Next.Next = first
        first.First = first
        outline = pdf_document(saved(document)).outline
    assert {mark.title for mark in outline} == {"One", "Two"}


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_link_keeps_its_words_its_place_and_where_it_leads(degrees: int) -> None:
    document = pdf_document(turned(typeset(LINKED), degrees))
    inside, outside = document.links
    assert (inside.text, inside.page, inside.uri) == ("Roads, page 2", 2, None)
    assert (outside.text, outside.page, outside.uri) == (
        "where the council prints it",
        None,
        "https://sallowgarth.example/a?b=1",
    )
    (place,) = outside.span.rects
    (line,) = document.lines[0].span.rects
    assert outside.span.page == 1
    assert line.left - 3 <= place.left < place.right <= line.right + 3
    assert line.top - 4 <= place.top < place.bottom <= line.bottom + 4


def test_attachments_are_listed_and_handed_out() -> None:
    minutes = typeset(SET)
    data = carrying(typeset("See the attached minutes."), minutes_pdf=minutes, costs_xlsx=b"PK\x03\x04")
    listed = {file.name: file for file in pdf_document(data).attachments}
    assert listed["minutes.pdf"] == Attachment(
        listed["minutes.pdf"].number, "minutes.pdf", len(minutes), "application/pdf"
    )
    assert listed["costs.xlsx"].size == 4
    assert attached(data, listed["minutes.pdf"].number) == minutes
    found = read(attached(data, listed["minutes.pdf"].number), "minutes.pdf").record.minutes
    assert found is not None
    assert found.items[-1].resolutions


@pytest.mark.parametrize("number", [0, 3])
def test_an_attachment_that_is_not_there_is_said_to_be_none(number: int) -> None:
    data = carrying(typeset("Two files."), a_txt=b"a", b_txt=b"b")
    with pytest.raises(NotThisKindError, match="has 2 attachments"):
        attached(data, number)


def test_an_attachments_name_brings_no_folder_with_it() -> None:
    with pikepdf.open(io.BytesIO(typeset("One file."))) as document:
        document.attachments["x"] = pikepdf.AttachedFileSpec(document, b"a", filename="../../etc/minutes.txt")
        (file,) = pdf_document(saved(document)).attachments
    assert file.name == "minutes.txt"
