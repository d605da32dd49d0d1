"""Any document written as a Word file is read as it was written: its lines, levels, numbers, cells and pages."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.sources.word.test_numbering import lists, lvl
from tests.reading.sources.word.test_paragraphs import HEADING
from tests.reading.sources.word.word_file import p, read, run, tbl, tc, tr

WORDS = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters="\xad"), min_size=1, max_size=12
) | st.sampled_from(["That", "the", "&", "<b>", "(1)", "o", "é", "£1,204"])
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


@dataclass(frozen=True)
class Plain:
    """A paragraph, cut into runs wherever that may be; a heading where it has a level."""

    text: str
    cut: int
    level: int


@dataclass(frozen=True)
class Listed:
    """An item of the one list, at a level."""

    text: str
    depth: int


@dataclass(frozen=True)
class Rows:
    """A table: each cell some paragraphs; `wide` is how many columns the first cell of each row takes."""

    cells: tuple[tuple[tuple[str, ...], ...], ...]
    wide: tuple[int, ...]


@dataclass(frozen=True)
class NewPage:
    """A page break."""


def tables(width: int) -> st.SearchStrategy[Rows]:
    cell = st.lists(TEXTS, min_size=1, max_size=2).map(tuple)
    rows = st.lists(st.lists(cell, min_size=width, max_size=width).map(tuple), min_size=1, max_size=4)
    return rows.flatmap(
        lambda made: st.builds(
            Rows,
            st.just(tuple(made)),
            st.lists(st.integers(1, width - 1), min_size=len(made), max_size=len(made)).map(tuple),
        )
    )


BLOCKS = st.lists(
    st.builds(Plain, TEXTS, st.integers(0, 40), st.integers(0, 3))
    | st.builds(Listed, TEXTS, st.integers(0, 1))
    | st.integers(2, 4).flatmap(tables)
    | st.builds(NewPage),
    max_size=12,
)
STYLES = "".join(HEADING.format(f"H{n}", f"heading {n}", "") for n in (1, 2, 3))
NUMBERING = lists(lvl(0, "decimal", "(%1)"), lvl(1, "lowerLetter", "(%2)"))


def written(block: Plain | Listed | Rows | NewPage) -> str:
    match block:
        case Plain(text, cut, level):
            style = f'<w:pStyle w:val="H{level}"/>' if level else ""
            return p(run(escape(text[:cut])) + run(escape(text[cut:])), style)
        case Listed(text, depth):
            return p(run(escape(text)), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>')
        case Rows(rows, wide):
            return tbl(
                *(tr(*cells_of(row, first)) for row, first in zip(rows, wide, strict=True)), tr(*"." * len(rows[0]))
            )
        case NewPage():
            return p('<w:r><w:br w:type="page"/></w:r>')


def cells_of(row: tuple[tuple[str, ...], ...], wide: int) -> list[str]:
    first = tc("".join(p(run(escape(t))) for t in row[0]), f'<w:gridSpan w:val="{wide}"/>')
    return [first, *(tc("".join(p(run(escape(t))) for t in cell)) for cell in row[wide:])]


Expected = tuple[str, int, tuple[str, ...] | None, int]


def expected(blocks: list[Plain | Listed | Rows | NewPage]) -> list[Expected]:
    """Text, level, cells and page of each line, worked out from the model alone."""
    lines: list[Expected] = []
    counts, page = [0, 0], 1
    for block in blocks:
        match block:
            case Plain(text, _, level):
                sentence = len(text) > 60 and text.rstrip("\"'”’)]*").endswith((".", ";"))
                lines.append((text, 0 if sentence or len(text) > 120 else level, None, page))
            case Listed(text, 0):
                counts = [counts[0] + 1, 0]
                lines.append((f"({counts[0]}) {text}", 0, None, page))
            case Listed(text, _):
                counts = [counts[0], counts[1] + 1]
                lines.append((f"({'abcdefghijklmnop'[counts[1] - 1]}) {text}", 0, None, page))
            case Rows(rows, wide):
                for row, first in zip(rows, wide, strict=True):
                    cells = ["\n".join(row[0]), *[""] * (first - 1), *("\n".join(cell) for cell in row[first:])]
                    lines.append((as_text(cells), 0, tuple(cells), page))
                dots = ["."] * len(rows[0])
                lines.append((as_text(dots), 0, tuple(dots), page))
            case NewPage():
                page += 1
    return lines


def as_text(cells: list[str]) -> str:
    return "\t".join(cell.replace("\n", " ") for cell in cells)


@settings(max_examples=60, deadline=None)
@given(BLOCKS)
def test_any_document_is_read_as_it_was_written(blocks: list[Plain | Listed | Rows | NewPage]) -> None:
    body = p("Before") + "".join(map(written, blocks))
    document = read(body, styles=STYLES, numbering=NUMBERING)
    found = [(line.text, line.level, line.cells, line.span.page) for line in document.lines]
    assert found[1:] == expected(blocks)
    places = [line.span.line for line in document.lines]
    assert places == list(range(1, len(places) + 1))
    assert document.gaps == ()
