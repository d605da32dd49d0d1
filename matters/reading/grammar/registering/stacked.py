"""Registers in layout text without columns: the best way to deal its blocks out to rows of cells.

The number of columns is known by the headings. Every way of dealing is weighed: a cell that looks like its column
counts for it; one that begins in the middle of a sentence, a blank line within a cell and an empty cell count
against. The heaviest way is taken, and what was told by order alone is flagged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from matters.reading.document import Gap, Line
from matters.reading.grammar.registering.blocks import Block, Known, blocks_of, glued, is_open, side_by_side
from matters.reading.grammar.registering.heads import SURE, head_cost, kind_of_records
from matters.reading.grammar.registering.looks import Look, in_date, likeness, look_of
from matters.reading.grammar.registering.telling import is_other
from matters.reading.grammar.registering.titling import title_above
from matters.reading.grammar.reporting.report_headings import part_of
from matters.reading.record import Register, RegisterRow
from matters.reading.sections import Section
from matters.reading.vocabulary.register_cells import STARTS, STOPS
from matters.reading.vocabulary.run_on import STARTERS
from matters.reading.vocabulary.sentences import RUNNING_ON

MOST_BLOCKS = 400
MOST_HEAD_BLOCKS = 24
MOST_OF_HEAD = 4
"""Blocks of one heading."""
LONGEST_LINE = 74
"""A longer line is running text over the whole page."""
CAPITAL_WORDS = 4
"""So many words in capitals are the heading of another paper."""
LONGEST_CELL = 14
"""Blocks."""
DOUBTFUL = -1.0
"""Nothing that weighs less is taken for a table."""
LEFT_OVER = 3
"""So many blocks after the last row may be the heading of what follows."""
ABOVE = 8

WIDE = 4
"""So many blank lines may be those of empty cells."""

EMPTY_SEEN, IN_WIDE, SIDE_BY_SIDE = -0.3, -1.0, -0.5
EMPTY, IN_LINE, AFTER_OPEN, SMALL_START, BLANK, SPACED, ALONE, LEFT, AGAIN = (
    -2.5, -0.4, -2.5, -2.5, -1.0, -0.3, -1.0, -1.0, 1.0,
)  # fmt: skip
"""What counts for and against a way of dealing. A blank line in a cell counts less in text with one after every line.
"""

BY_ORDER = "the columns are not to be seen in this text: the cells of this table were told apart by their order"

_START = re.compile(rf"(?:{'|'.join(STARTS)})\b", re.IGNORECASE)
_AREA_CODE = re.compile(r"\b0\d{2,4}$")
_STARTER = re.compile(rf"(?:{'|'.join(STARTERS)})\b")
_STOP = re.compile("|".join(STOPS), re.IGNORECASE)
_PARAGRAPH = re.compile(r"\d+\.{1,2}\d+(?:\.\d+)*\.?\s")

Place = tuple[int, int]
"""A block and a word of its first line."""


def read_stacked(section: Section, known: Known, covered: Container[int] = ()) -> Iterator[Register]:
    """The registers of a section of layout text, but for the lines `covered` by its grids.

    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Report\\n\\nPost Status\\n\\nHead of\\nCare\\n\\nVacant\\n\\nTeam Leader Permanent\\n"
    >>> [[row.cells for row in r.rows] for r in read_stacked(split(text_document(text))[0], lambda word: False)]
    [[('Head of Care', 'Vacant'), ('Team Leader', 'Permanent')]]
    """
    lines = section.lines
    i = 0
    while i < len(lines):
        found = _register(section, i, known) if i not in covered and _may_head(lines[i]) else None
        if found:
            yield found[0]
            i = found[1]
        i += 1


def _may_head(line: Line) -> bool:
    return bool(
        line.cells is None and line.gap and len(line.text) < LONGEST_LINE and _START.match(line.text)
    ) and not line.text.endswith((".", ":"))


def _register(section: Section, i: int, known: Known) -> tuple[Register, int] | None:
    lines = section.lines
    zone = _zone(lines[k] for k in range(i, len(lines)))
    front = list(islice(zone, MOST_HEAD_BLOCKS + MOST_OF_HEAD))  # nearly every line heads nothing
    heads = _heads(front, known)
    if heads is None:
        return None
    blocks = [*front, *zone]
    columns, size = heads
    if head_cost(columns[0]) != SURE and columns[0] == blocks[0].text(0, known):
        return None  # the title of the table, in words that could head a column
    body = [block for block in blocks[size:] if not _repeats(block, blocks[:size])]
    after = section.lines[i + sum(len(block.lines) for block in blocks) :]
    dealt = _Dealer(body, columns, known, after[0].gap if after else 0).rows()
    if not dealt:
        return None
    title = title_above(section.lines[max(0, i - ABOVE) : i], wrapped=True)
    name = title.value if title else ""
    if is_other(columns, [row.cells for row in dealt], name):
        return None
    span = (title.span if title else blocks[0].span).through(dealt[-1].span)
    kind = kind_of_records(name, columns)
    last = dealt[-1].span.last_line or dealt[-1].span.line or 0
    read = sum((line.span.line or 0) <= last for line in section.lines[i:])
    flags = (Gap(BY_ORDER, span),) if _by_order(columns) else ()
    return Register(span, kind, title, columns, tuple(dealt), flags), i + read - 1


def _by_order(columns: Sequence[str]) -> bool:
    """Whether two columns side by side hold any words: where one ends nothing says."""
    looks = [look_of(column) for column in columns]
    return any(a is Look.WORDS and b is Look.WORDS for a, b in pairwise(looks))


def _zone(lines: Iterable[Line]) -> Iterator[Block]:
    """The blocks up to running text, a numbered paragraph or a heading of a report."""
    for n, block in enumerate(blocks_of(lines)):
        if n >= MOST_BLOCKS or (n and _ends(block)):
            return
        yield block


def _ends(block: Block) -> bool:
    first = block.lines[0]
    return (
        first.cells is not None
        or any(_is_running(line.text) for line in block.lines)
        or bool(_PARAGRAPH.match(first.text) or _STOP.match(first.text))
        or (first.text.isupper() and len(first.text.split()) >= CAPITAL_WORDS)
        or part_of(first) is not None
    )


def _is_running(text: str) -> bool:
    """Whether a line is prose over the whole width of the page."""
    if len(text) <= LONGEST_LINE:
        return False
    words = text.split()
    return bool(_STARTER.match(text)) or sum(word[0].islower() and "@" not in word for word in words) > len(words) / 2


def _repeats(block: Block, heads: Sequence[Block]) -> bool:
    """Whether a page prints a line of the headings again."""
    return any([line.text for line in block.lines] == [line.text for line in head.lines] for head in heads)


def _heads(blocks: Sequence[Block], known: Known) -> tuple[tuple[str, ...], int] | None:
    """The headings at the front of some blocks, two or more, and how many blocks they take: as many as can be."""
    best: dict[Place, tuple[float, tuple[str, ...]]] = {(0, 0): (0.0, ())}
    found: tuple[tuple[str, ...], int] | None = None
    for b in range(min(len(blocks), MOST_HEAD_BLOCKS)):
        if not any(place[0] >= b for place in best):
            break
        for w in blocks[b].starts:
            if (b, w) not in best:
                continue
            cost, columns = best[b, w]
            for text, place in _cells_from(blocks, (b, w), blocks[b].starts, known, MOST_OF_HEAD):
                more = head_cost(text)
                if more is None or (place[0] > b + 1 and more > SURE):
                    continue
                if place not in best or cost + more < best[place][0]:
                    best[place] = (cost + more, (*columns, text))
        at = best.get((b + 1, 0))
        if at and len(at[1]) > 1:
            found = at[1], b + 1
    return found


def _cells_from(
    blocks: Sequence[Block], at: Place, starts: Sequence[int], known: Known, most: int
) -> Iterator[tuple[str, Place]]:
    """Every text that a cell beginning at a place may hold, and where the next begins: at the block's `starts`."""
    b, w = at
    block = blocks[b]
    for stop in starts:
        if stop > w:
            yield block.first_line(w, stop), (b, stop)
    text = block.text(w, known)
    yield text, (b + 1, 0)
    for other in range(b + 1, min(b + most, len(blocks))):
        text = glued([text, blocks[other].text(0, known)], known)
        yield text, (other + 1, 0)


def _pairs(block: Block) -> list[tuple[str, str]]:
    """Each word of the first line with the next."""
    return list(pairwise(word.strip(".,;:").casefold() for word in block.words))


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a cell plainly runs over the blank line between two blocks."""
    last, first = before.lines[-1].text, block.lines[0].text
    return is_open(last) or first[:1].islower() or bool(_AREA_CODE.search(last) and first[:1].isdigit())


@dataclass(frozen=True, slots=True)
class _Way:
    """The best way so far to a place and column: its weight, and the cell before."""

    weight: float
    before: tuple[Place, int] | None
    cell: str


class _Dealer:
    """Deals blocks out to rows of cells."""

    def __init__(self, blocks: Sequence[Block], columns: Sequence[str], known: Known, gap_after: int = 0) -> None:
        self.blocks, self.known, self.gap_after = blocks, known, gap_after
        self.looks = [look_of(column) for column in columns]
        texts = [block.text(0, known).casefold() for block in blocks]
        whole = Counter(texts)
        twice = {text for text, count in whole.items() if count > 1}
        self.again = {text for text in twice if not any(other.startswith(f"{text} ") for other in twice)}
        self.recurs = [text in self.again for text in texts]
        self.pairs = [_pairs(block) for block in blocks]
        pairs = Counter(pair for of_block in self.pairs for pair in of_block)
        self.openers = {pair for pair, count in pairs.items() if count > 2 and pair[0] not in RUNNING_ON}
        self.starts = [
            sorted({*block.starts, *(w for w, pair in enumerate(of_block) if w and pair in self.openers)})
            for block, of_block in zip(blocks, self.pairs, strict=True)
        ]
        self.blank = SPACED if any(_goes_on(a, b) for a, b in pairwise(blocks)) else BLANK
        self.ways: dict[tuple[Place, int], _Way] = {((0, 0), 0): _Way(0.0, None, "")}

    def rows(self) -> list[RegisterRow]:
        """The rows of the heaviest way that leaves few blocks over; none where nothing can be dealt."""
        for b, starts in enumerate(self.starts):
            for w in starts:
                self._leave_empty((b, w))
                columns = [column for column in range(len(self.looks)) if ((b, w), column) in self.ways]
                if columns:
                    self._fill((b, w), columns)
        self._leave_empty((len(self.blocks), 0))
        ends = [
            (way.weight + LEFT * (len(self.blocks) - b), b)
            for b in range(max(1, len(self.blocks) - LEFT_OVER), len(self.blocks) + 1)
            if (way := self.ways.get(((b, 0), 0)))
        ]
        if not ends or max(ends)[0] < DOUBTFUL:
            return []
        return self._trace(max(ends)[1])

    def _leave_empty(self, at: Place) -> None:
        """Leave cells empty; at the front of a block also those that end the row before."""
        count = len(self.looks)
        empty = EMPTY_SEEN if self._is_wide(at) else EMPTY
        columns = range(1, count - 1) if at[1] else (*range(1, count), 0, *range(1, count - 1))
        for column in columns:
            way = self.ways.get((at, column))
            if way:
                self._put((at, (column + 1) % count), way.weight + empty, (at, column), "")

    def _is_wide(self, at: Place) -> bool:
        """Whether the blank lines before a place may be those of empty cells."""
        b, w = at
        gap = self.blocks[b].lines[0].gap if b < len(self.blocks) else self.gap_after
        return w == 0 and gap >= WIDE

    def _fill(self, at: Place, columns: Sequence[int]) -> None:
        """Put each cell that may begin here into each of some columns."""
        opening = self._opening(at)
        wide = IN_WIDE if self._is_wide(at) else 0.0
        for text, place, cost in self._cells(at):
            alone = ALONE if place[1] == 0 and self._is_one_line(at, place) else 0.0
            worth = opening + cost + (AGAIN if text.casefold() in self.again else 0.0)
            for column in columns:
                last = column + 1 == len(self.looks)
                if last and place[1]:
                    continue
                weight = self.ways[at, column].weight + worth + likeness(text, self.looks[column])
                weight += (0.0 if last else alone) + (wide if column else 0.0)
                self._put((place, 0 if last else column + 1), weight, (at, column), text)
        for left, right, place in side_by_side(self.blocks, at, self.known):
            for column in columns[: len(self.looks) - 1]:
                self._fill_two(at, column, (left, right), place, opening)

    def _fill_two(self, at: Place, column: int, cells: tuple[str, str], place: Place, opening: float) -> None:
        """Put two cells that stand side by side into a column and the next."""
        after = column + 2
        if after > len(self.looks):
            return
        worth = sum(likeness(cell, look) for cell, look in zip(cells, self.looks[column:after], strict=True))
        weight = self.ways[at, column].weight + opening + worth + SIDE_BY_SIDE
        self._put((place, after % len(self.looks)), weight, (at, column), "\t".join(cells))

    def _put(self, key: tuple[Place, int], weight: float, before: tuple[Place, int], cell: str) -> None:
        if key not in self.ways or weight > self.ways[key].weight:
            self.ways[key] = _Way(weight, before, cell)

    def _opening(self, at: Place) -> float:
        """What counts against a cell that begins here."""
        b, w = at
        block = self.blocks[b]
        before = block.words[w - 1] if w else self.blocks[b - 1].lines[-1].text if b else ""
        weight = IN_LINE if w else 0.0
        if w and self.recurs[b]:
            weight += AFTER_OPEN
        if w and in_date(block.words[w - 1], block.words[w]):
            weight += AFTER_OPEN
        if before and is_open(before):
            weight += AFTER_OPEN
        if w and any(pair in self.openers for pair in self.pairs[b][w : w + 1]):
            return weight + AGAIN
        return weight + (SMALL_START if block.words[w][:1].islower() else 0.0)

    def _is_one_line(self, at: Place, place: Place) -> bool:
        return place[0] == at[0] + 1 and len(self.blocks[at[0]].lines) == 1

    def _cells(self, at: Place) -> Iterator[tuple[str, Place, float]]:
        """The cells that may begin here, with what counts against the blank lines within them."""
        cost, b = 0.0, at[0]
        for text, place in _cells_from(self.blocks, at, self.starts[at[0]], self.known, LONGEST_CELL):
            if place[1] == 0 and place[0] > b + 1:
                cost += self._joining(place[0] - 1)
                b = place[0] - 1
            yield text, place, cost

    def _joining(self, b: int) -> float:
        """What counts against a blank line before a block within a cell."""
        if _goes_on(self.blocks[b - 1], self.blocks[b]):
            return 0.0
        return self.blank / 4 if self.blocks[b].lines[0].indent else self.blank

    def _trace(self, end: int) -> list[RegisterRow]:
        """The rows of the way to a block, found back from there."""
        rows: list[RegisterRow] = []
        cells: list[str] = []
        key: tuple[Place, int] | None = ((end, 0), 0)
        stop = end
        while key is not None:
            way = self.ways[key]
            if way.before is None:
                break
            cells += reversed(way.cell.split("\t"))
            key = way.before
            if key[1] == 0:
                start = key[0][0]
                if any(cells):
                    span = self.blocks[start].span.through(self.blocks[max(start, stop - 1)].span)
                    rows.append(RegisterRow(tuple(reversed(cells)), span))
                cells, stop = [], start
        return rows[::-1]
