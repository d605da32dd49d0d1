"""PDFs that are damaged, locked or without text: what is left is read, and the rest is said."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matters.reading.document import Gap, Span
from matters.reading.errors import DamagedError, EncryptedError, NoTextError, UnreadableError
from matters.reading.sources.pdf import pdf_document
from tests.reading.sources.paper import encrypted, saved, typeset

PIXEL = pikepdf.Name.DeviceGray


@cache
def three_pages() -> bytes:
    return typeset("First page\n#pagebreak()\nSecond page\n#pagebreak()\nThird page")


@cache
def with_scans(*scanned: int) -> bytes:
    """Four pages, of which the ones named (from 1) are pictures with nothing but a page number beside."""
    with pikepdf.open(
        io.BytesIO(typeset("Alpha\n#pagebreak()\nBeta\n#pagebreak()\nGamma\n#pagebreak()\nDelta"))
    ) as pdf:
        picture = pdf.make_stream(
            b"\x80", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1, BitsPerComponent=8,
            ColorSpace=pikepdf.Name.DeviceGray,
        )  # fmt: skip
        for number in scanned:
            page = pdf.pages[number - 1]
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=picture))
            page.Contents = pdf.make_stream(b"q 595 0 0 842 0 0 cm /Scan Do Q")
        return saved(pdf)


def test_a_scan_names_the_way_to_read_it() -> None:
    with pytest.raises(NoTextError, match=r"scan.*with --ocr"):
        pdf_document(with_scans(1, 2, 3, 4))


def test_scanned_pages_among_others_are_named() -> None:
    document = pdf_document(with_scans(2, 3))
    assert [line.text for line in document.lines] == ["Alpha", "Delta"]
    (gap,) = document.gaps
    assert gap.span == Span(page=2, last_page=3)
    assert gap.what.startswith("pages 2 to 3 are scanned")
    assert "--ocr" in gap.what


def test_blank_pages_are_no_gap() -> None:
    assert pdf_document(typeset("A\n#pagebreak()\n#pagebreak()\nB")).gaps == ()


def test_a_pdf_of_blank_pages_has_no_text() -> None:
    with pytest.raises(NoTextError, match="no text on any of its pages"):
        pdf_document(typeset("#pagebreak()"))


def test_a_locked_pdf_is_refused_and_one_that_only_forbids_changes_is_read() -> None:
    with pytest.raises(EncryptedError, match="password"):
        pdf_document(encrypted(three_pages(), "secret"))
    assert pdf_document(encrypted(three_pages(), "")).lines[0].text == "First page"


CUTS = [
    # The end mark is lost, and with it the index.
    (lambda data: data[:-200], ["First page", "Second page", "Third page"]),
    # So is the root.
    (lambda data: data[: data.index(b"/Catalog") - 20], ["First page", "Second page", "Third page"]),
]


@pytest.mark.parametrize(("cut", "expected"), CUTS, ids=["index", "root"])
def test_what_is_left_of_a_pdf_cut_short_is_read(cut: Callable[[bytes], bytes], expected: list[str]) -> None:
    document = pdf_document(cut(three_pages()))
    assert [line.text for line in document.lines] == expected
    assert document.gaps[-1].what.startswith("the file is damaged or cut short: 3 pages were found")


def test_pages_packed_in_object_streams_are_found_too() -> None:
    with pikepdf.open(io.BytesIO(three_pages())) as pdf:
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    whole = out.getvalue()
    document = pdf_document(whole[: whole.rindex(b"/XRef") - 30])
    assert [line.text for line in document.lines] == ["First page", "Second page", "Third page"]


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj\n<</Type/Page>>", b"%PDF-" + bytes(range(256)) * 99]
)
def test_what_has_no_page_left_is_refused(data: bytes) -> None:
    with pytest.raises((DamagedError, NoTextError)):
        pdf_document(data)


def test_a_whole_pdf_has_no_gaps() -> None:
    assert pdf_document(three_pages()).gaps == ()


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_damage_anywhere_is_read_or_refused_and_never_crashes(data: st.DataObject) -> None:
    whole = bytearray(three_pages())
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(10, len(whole)))
    try:
        document = pdf_document(bytes(whole[:end]))
    except UnreadableError as error:
        assert str(error).endswith((".", "out.pdf"))
    else:
        assert document.lines
        assert end == len(whole) or document.gaps
        assert all(isinstance(gap, Gap) for gap in document.gaps)
