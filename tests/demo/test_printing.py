"""Pages, and the three renderings of them."""

from __future__ import annotations

import io
from itertools import islice

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.demo.content import Pack
from matters.demo.history import History
from matters.demo.printing.blocks import Break, Item, Row, Table, Text
from matters.demo.printing.converted import converted
from matters.demo.printing.laid_out import laid_out
from matters.demo.printing.lay_out import Layout, lay_out
from matters.demo.printing.measure import face, wrap
from matters.demo.printing.pages import Measure, paginate
from matters.demo.printing.pdf import pdf
from matters.demo.world.invent import invent

words = st.lists(st.text("abcdefgh-/.", min_size=1, max_size=30), min_size=1, max_size=60).map(" ".join)


@given(words, st.floats(40, 500), st.sampled_from(["Regular", "Bold"]))
def test_wrapping_keeps_every_letter_and_no_line_is_too_wide(text: str, width: float, weight: str) -> None:
    lines = wrap(text, width, 11, weight)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(face(weight).width(line, 11) <= width + 0.001 or len(line) == 1 for line in lines)


@given(st.lists(words, min_size=1, max_size=40), st.sampled_from([10.5, 11.0, 12.0]))
def test_pages_hold_every_word_in_order_and_are_even_in_number(texts: list[str], size: float) -> None:
    blocks = [Text(t) if n % 3 else Item("1.1", t) for n, t in enumerate(texts)]
    pages = paginate([Break(), *blocks], Measure(size))
    assert len(pages) % 2 == 0
    assert [p.number for p in pages] == list(range(1, len(pages) + 1))
    printed = [w for p in pages for piece in p.pieces for line in piece.lines for w in line.split()]
    assert "".join(printed) == "".join(" ".join(texts).split())


@given(st.integers(1, 120))
def test_a_table_over_pages_keeps_each_row_once(count: int) -> None:
    rows = tuple(Row((str(n), "x " * (n % 40))) for n in range(count))
    pages = paginate([Break(), Table((0.2, 0.8), rows, (("No", "Text"),))], Measure(11))
    printed = [row for p in pages for piece in p.pieces if isinstance(piece.block, Table) for row in piece.block.rows]
    assert tuple(printed) == rows


@pytest.fixture(scope="module")
def packs() -> list[tuple[Pack, Layout]]:
    """A pack of each body in two ways of printing."""
    return [(pack, lay_out(pack)) for number in (0, 4) for pack in islice(History(invent(3, number, 1), 3).packs(), 3)]


def test_a_pdf_is_the_same_each_time_and_has_the_pages_that_were_counted(packs: list[tuple[Pack, Layout]]) -> None:
    for pack, layout in packs[::2]:
        one, places = pdf(pack, layout)
        assert one == pdf(pack, layout)[0]
        with pypdfium2.PdfDocument(one) as document:
            assert len(document) == len(layout.pages)
            text = document[places["min"] - 1].get_textpage().get_text_bounded()
        assert "MEETING HELD AT" in text


def test_a_pdf_is_tagged_and_has_language_labels_and_bookmarks(packs: list[tuple[Pack, Layout]]) -> None:
    pack, layout = packs[0]
    with pikepdf.open(io.BytesIO(pdf(pack, layout)[0])) as document:
        assert document.Root.MarkInfo.Marked
        assert document.Root.Lang == "en-GB"
        assert "/PageLabels" in document.Root
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert titles[0] == "Agenda"
    assert len(titles) == 1 + len(layout.ranges)


def test_both_texts_hold_the_same_words(packs: list[tuple[Pack, Layout]]) -> None:
    for _, layout in packs:
        one, other = converted(layout)[0].decode(), laid_out(layout)[0].decode()
        for name in ("MEETING HELD AT", "Reasons for the Recommendation(s):", "Contact Officer:"):
            assert one.count(name) == other.count(name) > 0


def test_the_texts_show_what_their_tools_leave(packs: list[tuple[Pack, Layout]]) -> None:
    for _, layout in packs:
        one, other = converted(layout)[0].decode().split("\n"), laid_out(layout)[0].decode().split("\n")
        assert any("\t" in line for line in one)
        assert not any("\t" in line for line in other)
        assert any(line.startswith("- ") for line in one)
        assert not any("•" in line for line in other)
        assert any(line.startswith(" ") and line.strip() for line in other)
        assert max(map(len, one)) > 300 > 120 > max(map(len, other))
