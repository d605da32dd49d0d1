"""Lines to blocks: paragraphs whole again, bullets and numbered clauses with their markers apart.

Extraction tools break a paragraph over lines, put blank lines in its middle, or lose its bullet to a space. A grammar
that works on blocks need not know which tool it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from matters.reading.document import Line, Span, span_of
from matters.reading.markers import DASHES, Marker, Style, marker
from matters.reading.tidy import ends_sentence, goes_on, join, last_word, tidy
from matters.reading.vocabulary.decisions import FORMULA_WORDS, HEADING_WORDS, LIST_HEADINGS, REASON_HEADINGS
from matters.reading.vocabulary.sentences import RUNNING_ON


class BlockKind(StrEnum):
    """What a run of lines is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CLAUSE = "clause"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, bullet, numbered clause, heading or table row.

    `text` is joined to one line without the marker; `marker` is as printed ("(1)", "a.", "31.", "•"), None where
    there is none or where extraction lost the bullet's glyph and left only its indent; `depth` is 0 at the outermost
    level of a list and grows inwards; `cells` are those of a row.
    """

    kind: BlockKind
    text: str
    lines: tuple[Line, ...]
    marker: str | None = None
    depth: int = 0
    cells: tuple[str, ...] | None = None

    @property
    def span(self) -> Span:
        """From the first line to the last."""
        return span_of(self.lines)


_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_PIPE_RULE = re.compile(r"[|\s:-]*-{2,}[|\s:-]*|[|\s]+")
_STARTS_ANEW = re.compile(
    rf"(?:{'|'.join(FORMULA_WORDS).upper()}|PENDERFYNIAD|DECISION|ACTION)\b|(?:{'|'.join(FORMULA_WORDS).title()})\s*[:–—-]"
    r"|(?:Action|Decision|Resolution|Resolved|Noted|Penderfyniad)\s*[:–—-]"
    r"|It was (?:\w+ )?(?:agreed|resolved|noted|reported|recommended)\b|Resolved\b"
)
_STANDS_ALONE = re.compile(
    rf"(?-i:(?=[A-Z]))(?:{'|'.join((*HEADING_WORDS, *REASON_HEADINGS, *LIST_HEADINGS))})\s*[:–—-]*", re.IGNORECASE
)
LONGEST_HEADING = 110
LONE_LINKS = ("and", "or", "and,", "or,")
"""What stands alone on a line between two clauses belongs to the first."""
HANGING = 4
"""A marker that takes so many characters is set apart from its text, and the text's next line is set in as far."""
LIST_GOES_ON = ("; and", "; or", ", and", ":")
"""How an item ends after which a line that lost its bullet is the next item."""
FULL_LINE = 0.75
"""The share of the usual width from which a line counts as full, so that the next may go on with it."""


def blocks(lines: Sequence[Line], wrapped: bool, width: float | None = None) -> tuple[Block, ...]:
    """The blocks of some lines, in printed order; `wrapped` as in `Document`.

    Give the `width_of` the text they are cut from where they are few: each of three short lines looks full.

    A paragraph that a page break or stray blank lines cut is joined where the sentence plainly goes on. Every line
    is in one block, save rules and empty rows of a Markdown table.

    >>> from matters.reading.sources.text import text_document
    >>> document = text_document(b"RESOLVED: That\\n\\n(1) the report be noted; and\\n\\n(2) thanks be given.")
    >>> [(block.kind.value, block.marker, block.text) for block in blocks(document.lines, True)][1:]
    [('clause', '(1)', 'the report be noted; and'), ('clause', '(2)', 'thanks be given.')]
    """
    builder = _Builder(
        wrapped, width_of(lines) if width is None else width, _has_lost_bullets(lines, wrapped), _is_close_set(lines)
    )
    for line in lines:
        builder.add(line)
    return tuple(builder.done())


def width_of(lines: Sequence[Line]) -> float:
    """The right edge that most long lines reach, in characters."""
    edges = sorted(line.indent + len(line.text) for line in lines if line.cells is None)
    return edges[len(edges) * 9 // 10] if edges else 0


def _has_lost_bullets(lines: Sequence[Line], wrapped: bool) -> bool:
    """Whether text stands at the left edge, so that a line one or two characters in must have lost something."""
    edge = sum(line.indent < 1 for line in lines)
    return wrapped and 0 < edge < len(lines) and sum(line.indent <= 2 for line in lines) * 5 > len(lines) * 4


def _is_close_set(lines: Sequence[Line]) -> bool:
    """Whether the lines of a paragraph follow one another directly: then a blank line ends it."""
    return sum(not line.gap for line in lines) * 3 > len(lines)


def _is_set_apart(line: Line, before: Line) -> bool:
    """Whether a line is bold throughout and the one before it is not."""
    bold = line.bold or (line.text.startswith("**") and line.text.endswith("**"))
    return bold and not (before.bold or before.text.startswith("**"))


@dataclass(slots=True)
class _Open:
    """The block being gathered."""

    kind: BlockKind
    parts: list[str]
    lines: list[Line]
    marker: str | None = None
    depth: int = 0

    def close(self) -> Block:
        return Block(self.kind, join(self.parts), tuple(self.lines), self.marker, self.depth)


@dataclass(slots=True)
class _Level:
    """One level of the list that is being read."""

    style: Style
    shape: str
    indent: float
    place: int


@dataclass(slots=True)
class _Builder:
    wrapped: bool
    width: float
    lost_bullets: bool
    close_set: bool
    found: list[Block] = field(default_factory=list)
    open: _Open | None = None
    levels: list[_Level] = field(default_factory=list)
    stale: bool = False
    """Whether a paragraph came after the list: only the next number of the same list still goes on with it."""

    def done(self) -> list[Block]:
        self._close()
        return self.found

    def _close(self) -> None:
        if self.open:
            self.found.append(self.open.close())
            self.open = None

    def _begin(self, kind: BlockKind, text: str, line: Line, printed: str | None = None, depth: int = 0) -> None:
        self._close()
        self.open = _Open(kind, [text], [line], printed, depth)

    def add(self, line: Line) -> None:
        """Read the next line into the open block, or begin another with it."""
        text = line.text
        if line.cells is not None:
            if not self._marked_cell(line.cells):
                self._row(line, line.cells)
                return
            text = " ".join(cell for cell in line.cells if cell)
        elif text.startswith("|"):
            if not _PIPE_RULE.fullmatch(text):
                self._row(line, tuple(cell.strip() for cell in text.strip("|").split("|")))
            return
        elif text.endswith("|"):
            text = text.rstrip("| ")
        if line.level or _HASHES.match(text):
            self._begin(BlockKind.HEADING, _HASHES.sub("", text), line)
            self.levels.clear()
            return
        self._flow(text, line)

    def _flow(self, text: str, line: Line) -> None:
        mark = marker(text)
        if mark and self._starts(mark, line):
            self._item(mark, text, line)
        elif self._continues(line, text):
            self._extend(text, line)
        elif self._lost_bullet(line):
            self._begin(BlockKind.BULLET, text, line, None, 0 if self.stale else len(self.levels))
        else:
            self._plain(text, line)

    def _marked_cell(self, cells: tuple[str, ...]) -> Marker | None:
        """A clause set with a tab after its marker: one label, one text."""
        filled = [cell for cell in cells if cell]
        found = marker(f"{filled[0]} x") if len(filled) == 2 else None
        return found if found and found.printed == filled[0] else None

    def _row(self, line: Line, cells: tuple[str, ...]) -> None:
        self._close()
        clean = tuple(tidy(cell) for cell in cells)
        self.found.append(Block(BlockKind.ROW, " ".join(c for c in clean if c), (line,), cells=clean))

    def _plain(self, text: str, line: Line) -> None:
        heading = len(text) <= LONGEST_HEADING and (
            (line.bold and not ends_sentence(text)) or (text.isupper() and text[-1] not in ".;,:" and len(text) > 3)
        )
        opened = self.open
        if heading and opened and opened.kind is BlockKind.HEADING and line.gap <= 1 and not opened.lines[-1].level:
            self._extend(text, line)
            return
        self._begin(BlockKind.HEADING if heading else BlockKind.PARAGRAPH, text, line)
        self.stale = True

    def _extend(self, text: str, line: Line) -> None:
        if self.open:
            self.open.parts.append(text)
            self.open.lines.append(line)

    def _starts(self, mark: Marker, line: Line) -> bool:
        """Whether a marker begins an item, or is a dash, number or initial in the middle of a sentence."""
        alone = mark.width >= len(line.text) and "." in mark.key
        if alone and not (mark.first or self._level_of(mark)):
            return False
        if not self.open or not self.wrapped or line.gap or mark.bulleted:
            return True
        before = self.open.lines[-1].text
        if ends_sentence(before) or last_word(before) in ("and", "or", "that") or _STANDS_ALONE.fullmatch(before):
            initial = mark.key.isupper() and mark.shape == "." and not self._level_of(mark)
            return not initial or (mark.first and before.endswith((":", "-", "–", "that", "THAT")))
        if self._level_of(mark):
            return True
        first = any(place <= 1 for _, place in mark.styles()) and mark.shape.startswith("(")
        return (
            first or (not mark.key and mark.printed not in DASHES) or abs(line.indent - self.open.lines[-1].indent) > 2
        )

    def _level_of(self, mark: Marker) -> int:
        """The depth, counted from 1, of the open list that this marker goes on with; 0 where there is none."""
        for depth in range(len(self.levels), 0, -1):
            level = self.levels[depth - 1]
            if level.shape == mark.shape and any(
                style is level.style and (place == level.place + 1 or not place) for style, place in mark.styles()
            ):
                return depth
        return 0

    def _item(self, mark: Marker, text: str, line: Line) -> None:
        depth = self._depth(mark, line)
        kind = BlockKind.CLAUSE if mark.key else BlockKind.BULLET
        self._begin(kind, text[mark.width :], line, mark.printed, depth)

    def _depth(self, mark: Marker, line: Line) -> int:
        styles = mark.styles()
        if self.stale and not (mark.key and self._level_of(mark)):
            self.levels.clear()
        self.stale = False
        deepest = len(self.levels)
        if not mark.key:
            depth = self._bullet_depth(styles[0][0], line)
        else:
            depth = self._level_of(mark) or next(
                (d for d in range(deepest, 0, -1) if self._same_list(self.levels[d - 1], mark)), 0
            )
        if depth:
            del self.levels[depth:]
            level = self.levels[-1]
            level.place = next((place for style, place in styles if style is level.style), 0)
            return depth - 1
        style, place = next((s for s in styles if s[1] == 1), styles[-1])
        self.levels.append(_Level(style, mark.shape, line.indent, place))
        return deepest

    def _same_list(self, level: _Level, mark: Marker) -> bool:
        """A number out of turn still belongs to the list that counts as it does, unless it starts again deeper."""
        first = mark.first
        styles = (style for style, place in mark.styles() if place == 1 or not first)
        return level.shape == mark.shape and level.style in styles

    def _bullet_depth(self, style: Style, line: Line) -> int:
        for depth in range(len(self.levels), 0, -1):
            level = self.levels[depth - 1]
            if level.style is style and line.indent >= level.indent - 1:
                return depth if line.indent <= level.indent + 1 else 0
        return 0

    def _continues(self, line: Line, text: str) -> bool:
        """Whether a line without a marker goes on with the open block."""
        opened = self.open
        if not opened or opened.kind is BlockKind.HEADING:
            return False
        if not opened.parts[-1]:
            return line.cells is None
        last = opened.lines[-1]
        if text in LONE_LINKS:
            return True
        if self._begins_anew(text, line, opened) or self._stands_off(line, last):
            return False
        if line.after_cut or line.gap > 1 or not self.wrapped:
            plainly = goes_on(last.text, text)
            return plainly and (self.wrapped or line.after_cut or line.gap == 0 or text[0].islower())
        leaves = opened.marker and line.indent <= opened.lines[0].indent and self._leaves_list(opened, line)
        return self._hangs(opened, line) or (not leaves and self._wraps(last, line))

    def _hangs(self, opened: _Open, line: Line) -> bool:
        """Whether a line is set in as far as an unfinished item's text, which its marker stands well before."""
        first = opened.lines[0]
        marked = len(first.text) - len(opened.parts[0])
        unfinished = not ends_sentence(opened.lines[-1].text)
        return marked >= HANGING and unfinished and line.indent + 1 >= first.indent + marked

    def _stands_off(self, line: Line, last: Line) -> bool:
        """Whether two lines are set too unlike one another to be one paragraph."""
        if _is_set_apart(line, last) or (self._lost_bullet(line) and last.text.endswith(LIST_GOES_ON)):
            return True
        # A note at the right edge ("Action: Clerk") is over where the text goes on at the left.
        return bool(line.gap) and last.indent - line.indent > self.width / 2

    def _begins_anew(self, text: str, line: Line, opened: _Open) -> bool:
        """Whether a line is a heading over a list, follows one, or opens a decision where a sentence may have ended."""
        last = opened.lines[-1]
        if _STANDS_ALONE.fullmatch(text) or (len(opened.lines) == 1 and _STANDS_ALONE.fullmatch(last.text)):
            return True
        may_end = ends_sentence(last.text) or (line.gap > 0 and not line.after_cut)
        return may_end and bool(_STARTS_ANEW.match(text))

    def _leaves_list(self, opened: _Open, line: Line) -> bool:
        """Whether a line no further in than the item's marker is the paragraph after the list."""
        last = opened.lines[-1]
        hangs = self.close_set and len(opened.lines) == 1 and len(last.text) - len(opened.parts[0]) >= HANGING
        begins = line.text[0].isupper() and last_word(last.text) not in RUNNING_ON
        if line.gap and hangs and begins:
            return True
        if line.gap and line.indent + 1 < last.indent:
            return True
        if _STARTS_ANEW.match(line.text):
            return True
        full = last.indent + len(last.text) >= FULL_LINE * self.width
        return begins and not full

    def _wraps(self, last: Line, line: Line) -> bool:
        """Whether a paragraph of layout text wraps from one line to the next, with at most one blank between."""
        if self._lost_bullet(line) and line.gap and not goes_on(last.text, line.text):
            return False  # among short entries each looks full
        full = last.indent + len(last.text) >= FULL_LINE * self.width
        if ends_sentence(last.text):
            return full and line.gap == 0 and not self._lost_bullet(line)
        return full or goes_on(last.text, line.text) or (line.gap == 0 and not line.text.isupper())

    def _lost_bullet(self, line: Line) -> bool:
        # A bullet's glyph leaves a whole space; a PDF's letters stand a hair to the right of one another's edges.
        return self.lost_bullets and 1 <= line.indent <= 2
