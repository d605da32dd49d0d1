"""Files that are no Word file, or a broken or hostile one: one plain sentence, in bounded memory."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from matters.reading.errors import DamagedError, EncryptedError, NoTextError, NotThisKindError, UnreadableError
from matters.reading.sources.detect import document_of
from matters.reading.sources.word import package
from tests.reading.sources.word.word_file import NAMES, docx, p, tbl, tc, tr

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def packed(parts: dict[str, bytes], how: int = ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", how) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def named(name: str) -> bytes:
    return COMPOUND + name.encode("utf-16-le")


def document(text: str) -> bytes:
    return packed({"word/document.xml": text.encode()})


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "spam" * 20}">' for n in range(12))

BAD = [
    # cut short: the index stands at a zip's end
    (docx(p("Roads"))[:300], DamagedError, "cut short"),
    # a damaged part
    (docx(p("Roads")).replace(b"PK\x05\x06", b"PK\x05\x07"), DamagedError, "cut short"),
    (document("<w:document"), DamagedError, "damaged"),
    # the text is not there, or is something else
    (packed({"word/styles.xml": b"<x/>"}), DamagedError, "main part is missing"),
    (document(f"<w:styles {NAMES}/>"), DamagedError, "not a document"),
    # no text, only pictures
    (docx(p("<w:r><w:drawing/></w:r>")), NoTextError, "pictures"),
    # a password, in the form that Word gives it and in the form that zip programs do
    (named("EncryptedPackage"), EncryptedError, "password"),
    # other programs' files, old ones and new ones
    (named("WordDocument"), NotThisKindError, ".docx"),
    (named("Workbook"), NotThisKindError, "Excel"),
    (named("__nameid_version1.0"), NotThisKindError, "Outlook"),
    (COMPOUND, NotThisKindError, "old Office file"),
    (packed({"xl/workbook.xml": b"<x/>"}), NotThisKindError, "Excel"),
    (packed({"ppt/presentation.xml": b"<x/>"}), NotThisKindError, "PowerPoint"),
    (packed({"content.xml": b"<x/>"}), NotThisKindError, "OpenDocument"),
    (packed({"paper.pdf": b"%PDF"}), NotThisKindError, "Unpack"),
    (b"{\\rtf1 Roads}", NotThisKindError, "rich text"),
    # entities that unpack without end, or read another file
    (document(f"<!DOCTYPE w [{ENTITIES}]><w:document {NAMES}><w:body>{p('&e11;')}</w:body></w:document>"),
     DamagedError, "document type"),
    (document(f'<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document {NAMES}>&f;</w:document>'),
     DamagedError, "document type"),
    # elements nested without end
    (document(f"<w:document {NAMES}><w:body>{'<w:sdt><w:sdtContent>' * 9000}"), DamagedError, "damaged"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "error", "words"), BAD)
def test_a_bad_file_gets_one_sentence(data: bytes, error: type[UnreadableError], words: str) -> None:
    with pytest.raises(error) as raised:
        document_of(data, "paper.docx")
    said = str(raised.value)
    assert words in said
    assert "\n" not in said
    assert said.endswith((".", "out.pdf"))


def test_a_file_that_unpacks_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_BYTES", 100_000)
    bomb = document(f"<w:document {NAMES}><w:body>{p('x')}{' ' * 200_000}</w:body></w:document>")
    assert len(bomb) < 2_000
    with pytest.raises(DamagedError, match="unpacks to more"):
        document_of(bomb, "paper.docx")


def test_a_size_that_the_index_understates_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_BYTES", 100_000)
    inner = f"<w:document {NAMES}><w:body>{p('x')}{' ' * 200_000}</w:body></w:document>".encode()
    lying = packed({"word/document.xml": inner}).replace(len(inner).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    with pytest.raises(DamagedError):
        document_of(lying, "paper.docx")


def test_deep_nesting_that_xml_allows_is_read_or_refused() -> None:
    body = p("Roads")
    for _ in range(60):
        body = tbl(tr(tc(f"{body}<w:p/>"), "x"))
    try:
        assert document_of(docx(body), "paper.docx").lines
    except DamagedError as error:
        assert "nested" in str(error)


def test_a_part_that_is_not_packed_reads_as_well() -> None:
    data = packed(
        {"word/document.xml": f"<w:document {NAMES}><w:body>{p('Roads')}</w:body></w:document>".encode()}, ZIP_STORED
    )
    assert [line.text for line in document_of(data, "paper.docx").lines] == ["Roads"]


def test_a_file_named_as_a_pdf_is_held_to_it() -> None:
    with pytest.raises(NotThisKindError, match=r"\.docx"):
        document_of(docx(p("Roads")), "paper.pdf")


def test_a_file_of_another_name_is_read_by_its_bytes() -> None:
    assert document_of(docx(p("Roads")), "paper").kind == "word"


def test_strict_open_xml_is_read_as_the_usual_kind() -> None:
    strict = NAMES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    data = document(f"<w:document {strict}><w:body>{p('Roads')}</w:body></w:document>")
    assert [line.text for line in document_of(data, "paper.docx").lines] == ["Roads"]
