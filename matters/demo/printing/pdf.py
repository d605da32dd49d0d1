"""A pack as a tagged PDF (PDF/UA-1), by Typst; bookmarks by pikepdf."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

import pikepdf
import typst

from matters.demo.content import Pack
from matters.demo.printing.blocks import Columns, Item, Style, Table, Text
from matters.demo.printing.lay_out import Layout
from matters.demo.printing.measure import FONTS
from matters.demo.printing.pages import BEFORE, BOTTOM, TABLE_GAP, TOP, Measure, Page, Piece, spans, table_size
from matters.demo.printing.places import Places, pages_of_marks

LOOK = Path(__file__).with_suffix(".typ")
PUBLISHED_BEFORE = dt.timedelta(days=7)


def pdf(pack: Pack, layout: Layout) -> tuple[bytes, Places]:
    """The PDF of a pack and the page of each mark. The same pack gives the same bytes.

    Raises ValueError where Typst needs more pages than were counted: then the agenda's page ranges would be wrong.
    """
    published = dt.datetime.combine(pack.meeting.date - PUBLISHED_BEFORE, dt.time(12), tzinfo=dt.UTC)
    source = "\n".join(_source(pack, layout)).encode()
    made = _compiler().compile(input=source, format="pdf", pdf_standards=["ua-1"], timestamp=published)
    if not isinstance(made, bytes):
        message = f"Typst made no PDF of {pack.name}."
        raise TypeError(message)
    return _bookmarked(made, pack, layout), pages_of_marks(layout.pages)


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)]))


def _bookmarked(data: bytes, pack: Pack, layout: Layout) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as document:
        if len(document.pages) != len(layout.pages):
            message = f"{pack.name} was counted as {len(layout.pages)} pages and set on {len(document.pages)}."
            raise ValueError(message)
        with document.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Agenda", 0))
            for entry in pack.agenda:
                if entry.number in layout.ranges:
                    first = layout.ranges[entry.number][0]
                    outline.root.append(pikepdf.OutlineItem(f"{entry.number} {entry.title}", first - 1))
        out = io.BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _quoted(text: str | None) -> str:
    """A Typst string, or `none`. JSON's escapes of quotes and backslashes are Typst's too."""
    return "none" if text is None else json.dumps(text, ensure_ascii=False)


def _source(pack: Pack, layout: Layout) -> Iterator[str]:
    title = f"Agenda for {pack.body.name}, {pack.meeting.date:%d/%m/%Y}"
    look = layout.measure.look
    furniture = ", ".join(_furniture(page) for page in layout.pages)
    yield (
        f"#let title = {_quoted(title)}\n#let council = {_quoted(pack.borough.council)}\n"
        f"#let size = {layout.measure.size}pt\n#let margin = {look.margin}pt\n"
        f"#let above = {TOP}pt\n#let below = {BOTTOM}pt\n#let paper = {_quoted(look.paper)}\n"
        f"#let font = {_quoted(look.font)}\n#let numbered = {_quoted(look.numbering)}\n"
        f"#let ruling = {_quoted(look.ruling)}\n"
        f"#let furniture = ({furniture},)"
    )
    yield LOOK.read_text(encoding="utf8")
    turned = False
    for page in layout.pages:
        if page.turned != turned:
            # Typst begins a new page for another size of its own accord.
            turned = page.turned
            yield f"#set page(flipped: {str(turned).lower()})"
        elif page.number > 1:
            yield "#pagebreak()"
        yield from ["#blank"] if page.blank else _pieces(page, layout.measure.of(page))


def _furniture(page: Page) -> str:
    running = None if page.first else page.header
    return f"({_quoted(page.stamp)}, {_quoted(running)}, {_quoted(page.corner)})"


def _pieces(page: Page, measure: Measure) -> Iterator[str]:
    def list_of(piece: Piece) -> int:
        return piece.block.depth if isinstance(piece.block, Item) and not piece.continued else -1

    for depth, pieces in groupby(page.pieces, list_of):
        if depth < 0:
            yield from (_piece(piece, measure, fresh=piece is page.pieces[0]) for piece in pieces)
            continue
        listed = [piece.block for piece in pieces if isinstance(piece.block, Item)]
        markers = ", ".join(_quoted("•" if item.marker == "-" else item.marker) for item in listed)
        texts = ", ".join(_quoted(item.text) for item in listed)
        yield f"#items({depth}, ({markers},), {texts})"


HEADINGS = {Style.TITLE: 1, Style.SECTION: 2}


def _piece(piece: Piece, measure: Measure, *, fresh: bool) -> str:
    match piece.block:
        case Text(text, Style.TITLE | Style.SECTION | Style.PART as style, mark):
            place = ", place: center" if mark in ("front", "agenda") else ""
            return f"#h({HEADINGS.get(style, 3)}, {0 if fresh else BEFORE[style]}, {_quoted(text)}{place})"
        case Text(text, Style.BOLD) if not fresh:
            return f"#gap({BEFORE[Style.BOLD]})\n#b({_quoted(text)})"
        case Text(text, style):
            name = {Style.BOLD: "b", Style.SMALL: "small", Style.CENTRED: "centred"}.get(style, "p")
            return f"#{name}({_quoted(text)})"
        case Item(_, text, depth):
            return f"#pad(left: {30 + 26 * depth}pt, p({_quoted(text)}, below: 0.75))"
        case Table():
            return _table(piece.block, measure)
        case Columns(left, right):
            return _columns(left, right)


def _columns(left: tuple[Text, ...], right: tuple[Text, ...]) -> str:
    def side(texts: tuple[Text, ...]) -> str:
        return "".join(f"#entry({'strong' if n < 2 else ''}({_quoted(text.text)}))" for n, text in enumerate(texts))

    return f"#grid(columns: (1fr, 1fr), [{side(left)}], [{side(right)}])"


def _table(table: Table, measure: Measure) -> str:
    widths = ", ".join(f"{share * measure.width:.2f}pt" for share in table.widths)
    particulars = not table.ruled and len(table.widths) == 2
    cells = []
    for row in table.rows:
        if row.band:
            cells.append(f"band({len(table.widths)}, {_quoted(row.cells[0])})")
            continue
        bold = [table.labels and (particulars or n == 0 or cell.endswith(":")) for n, cell in enumerate(row.cells)]
        cells += [_cell(cell, bold=heavy) for cell, heavy in zip(row.cells, bold, strict=True)]
    if not table.ruled:
        return f"#plain(({widths},), {', '.join(cells)})"
    heads = "".join(f"{head}, " for cells_of_head in table.heads for head in _head(cells_of_head))
    factor = table_size(table, measure) / measure.size
    below = 0 if table.joined else TABLE_GAP
    return f"#ruled({factor:.3f}, {below}, ({widths},), ({heads}), {', '.join(cells)})"


def _head(cells: tuple[str, ...]) -> list[str]:
    """The cells of a heading row, each a text with how many columns it spans."""
    if spans(cells):
        return [f"({_quoted(cells[0])}, {len(cells)})"]
    return [f"({_quoted(cell)}, 1)" for cell in cells]


def _cell(text: str, *, bold: bool) -> str:
    parts = [f"#{_quoted(part)}" for part in text.split("\n")]
    body = f"[{' #linebreak() '.join(parts)}]"
    return f"strong({body})" if bold else body
