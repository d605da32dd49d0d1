"""Tables of numbers in text that lost the spaces between their columns: "Schools 39 7.6%", and a wrapped heading above.

Two or more rows that end with as many numbers show the columns. A label may stand on the lines before its numbers.
What stands above the first label is the heading where it falls into as many parts: periods, or words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matters.reading.document import Line
from matters.reading.grids.grid import Row
from matters.reading.grids.layout import Laid
from matters.reading.tidy import ends_sentence, goes_on, join, tidy
from matters.reading.vocabulary.calendar import MONTHS
from matters.reading.vocabulary.word_endings import ENDINGS

FEWEST_NUMBERS = 2
FEWEST_ROWS = 2
REACH = 7
"""So many lines may lie between the numbers of one row and those of the next: blank ones are not counted."""
MOST_BLOCKS = 5
LONGEST_LABEL = 160
LONGEST_LINE = 100
PROSE = 80

_FIGURE = r"(?!0\d)(?:[-−–+]?[£€$]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?|[-−–+]?[£€$]?\d+(?:\.\d+)?%?)"
_VALUE = re.compile(rf"(?:{_FIGURE}|n/a|N/A|-|–|\.\.|\[?[cz]\]?)[*¹²³]?(?: \({_FIGURE}\))?")
_VALUES = re.compile(rf"(?:^|(?<=\s))(?:{_VALUE.pattern})(?:\s+(?:{_VALUE.pattern}))+$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = rf"(?:{'|'.join(sorted({name.title() for name in MONTHS} | {name.title()[:3] for name in MONTHS}))})"
_PERIOD = re.compile(
    rf"(?:Q[1-4] |Quarter [1-4] |{_MONTH} |(?:Autumn|Spring|Summer|Winter) (?:Term )?)?"
    r"(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d\d){1,2})?[*]?|Q[1-4]\b"
)


class _Numbered(NamedTuple):
    """A line that ends with numbers: its label, empty where it stands above, and the numbers."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines without a blank line between them."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return whole([line.text for line in self.lines])


def collapsed(lines: Sequence[Line]) -> Iterator[Laid]:
    """The runs of rows among lines that lost their columns, a heading row first where it can be told.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Source\\n\\nNumber Share\\n\\nSchools 39 7.6%\\n\\nHealth\\nservices\\n\\n143 27.8%\\n"
    >>> [row.cells for run in collapsed(text_document(text).lines) for row in run.rows]
    [('Source', 'Number', 'Share'), ('Schools', '39', '7.6%'), ('Health services', '143', '27.8%')]
    """
    numbered = {i: found for i, line in enumerate(lines) if (found := _numbered(line))}
    places = sorted(numbered)
    while places:
        run = [places.pop(0)]
        width = len(numbered[run[0]].values)
        while places and places[0] - run[-1] <= REACH and len(numbered[places[0]].values) == width:
            if _parted(lines[run[-1] + 1 : places[0]]):
                break
            run.append(places.pop(0))
        if len(run) >= FEWEST_ROWS or _stands_alone(lines, run[0], numbered[run[0]]):
            yield _laid(lines, run, numbered)


def _stands_alone(lines: Sequence[Line], i: int, found: _Numbered) -> bool:
    """Whether one row on its own is plainly one: a name, a count and its share, and no sentence around them."""
    line = lines[i]
    if not found.label[:1].isupper() or not found.values[-1].endswith("%") or found.values[0].endswith("%"):
        return False
    before = i == 0 or line.gap or line.after_cut or ends_sentence(lines[i - 1].text)
    return bool(before) and (i + 1 == len(lines) or lines[i + 1].text[0].isupper())


def whole(texts: Sequence[str]) -> str:
    """Lines of one cell as one text; the end of a word that a narrow column broke off is put back.

    >>> whole(["Kestlegar", "th"]), whole(["Care", "leavers"])
    ('Kestlegarth', 'Care leavers')
    """
    joined: list[str] = []
    for text in map(tidy, texts):
        if joined and _ends_word(joined[-1], text):
            joined[-1] += text
        else:
            joined.append(text)
    return join(joined)


def _ends_word(before: str, after: str) -> bool:
    first = after.split(" ", 1)[0]
    broken = first in ENDINGS or (first.isalpha() and first.islower() and not re.search("[aeiouy]", first))
    return before[-1:].isalpha() and broken


def _numbered(line: Line) -> _Numbered | None:
    text = line.text
    if (
        line.cells is not None
        or len(text) > LONGEST_LINE
        or "   " in text
        or text[-1] not in "0123456789%)*.-–zcA]³²¹a"
    ):
        return None
    found = _VALUES.search(text)
    if not found:
        return None
    values = tuple(match[0] for match in _VALUE.finditer(found[0]))
    numbers = [value for value in values if any(c.isdigit() for c in value)]
    label = text[: found.start()].strip()
    if len(numbers) < FEWEST_NUMBERS or all(_YEAR.fullmatch(value) for value in numbers):
        return None
    if label and ((not label[0].isalnum() and label[0] not in "%(£'\"") or label.isdigit()):
        return None
    return _Numbered(tidy(label), values)


def _parted(between: Sequence[Line]) -> bool:
    """Whether something stands between two rows that is no label: prose, a sentence's end."""
    return any(line.cells is not None or len(line.text) > PROSE or line.text.endswith((".", ";")) for line in between)


def _blocks(lines: Sequence[Line]) -> list[_Block]:
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and not line.gap:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [_Block(tuple(block)) for block in blocks]


def _laid(lines: Sequence[Line], run: Sequence[int], numbered: dict[int, _Numbered]) -> Laid:
    width = len(numbered[run[0]].values)
    start, head = _heading(lines, run[0], numbered[run[0]], width) if len(run) > 1 else (run[0], None)
    rows = [head] if head else []
    before = run[0] - 1
    for n, i in enumerate(run):
        above = _blocks(lines[before + 1 : i]) if n else _label_above(lines, i, numbered[i])
        if not n and above:
            start = min(start, i - sum(len(block.lines) for block in above))
        rows += _rows(above, lines[i], numbered[i])
        before = i
    return Laid(start, run[-1] + 1, tuple(rows))


def _label_above(lines: Sequence[Line], i: int, found: _Numbered) -> list[_Block]:
    """The first row's label where it stands above its numbers."""
    if found.label and not found.label[0].islower():
        return []
    return _blocks(lines[max(0, i - REACH) : i])[-1:]


def _rows(above: Sequence[_Block], line: Line, found: _Numbered) -> Iterator[Row]:
    """The row of some numbers, and the bands over it: what stands above and is not its label."""
    blocks = list(above)
    label = found.label
    lines: tuple[Line, ...] = (line,)
    if blocks and (not label or label[0].islower() or goes_on(blocks[-1].text, label)):
        block = blocks.pop()
        label, lines = whole([part.text for part in block.lines] + ([label] if label else [])), (*block.lines, line)
    for block in blocks:
        yield Row((block.text, *[""] * len(found.values)), block.lines)
    yield Row((label, *found.values), lines)


def _heading(lines: Sequence[Line], first: int, found: _Numbered, width: int) -> tuple[int, Row | None]:
    """The heading above the first row, and where it begins; None where what stands there has not as many parts."""
    label = _label_above(lines, first, found)
    stop = first - sum(len(block.lines) for block in label)
    blocks = _blocks(lines[max(0, stop - 2 * REACH) : stop])
    fallback: tuple[int, Row | None] = (stop, None)
    for count in range(1, min(MOST_BLOCKS, len(blocks)) + 1):
        part = blocks[-count:]
        if any(len(block.text) > LONGEST_LABEL for block in part):
            break
        used = tuple(line for block in part for line in block.lines)
        cells = _headings([block.text for block in part], width + 1)
        if cells and not (len(cells[0].split()) > FEWEST_NUMBERS and _is_title(blocks, count)):
            return stop - len(used), Row(tuple(cells), used)
        cells = _headings([block.text for block in part], width)
        if cells and fallback[1] is None:
            fallback = (stop - len(used), Row(("", *cells), used))
    return fallback


def _is_title(blocks: Sequence[_Block], count: int) -> bool:
    """Whether the first of the last blocks is the table's title: a title stands after a sentence or by itself."""
    return len(blocks) == count or blocks[-count - 1].text.endswith((".", ":", ";"))


def _headings(texts: Sequence[str], width: int) -> list[str] | None:
    """Headings as many as the width: periods and what is between them; words where that is not enough."""
    chunks = [chunk for text in texts for chunk in _chunks(text)]
    if len(chunks) == width:
        return chunks
    split = [words for chunk in chunks for words in (chunk.split() if not _PERIOD.search(chunk) else [chunk])]
    if len(split) == width:
        return split
    if len(chunks) == 1 and len(split) > width:  # what names the rows, and a word a column
        names = split[1 - width :]
        return [" ".join(split[: 1 - width]), *names] if all(word[0].isupper() for word in names) else None
    for i, chunk in enumerate(chunks):  # one cell of several words beside cells of one
        rest = [w for j, c in enumerate(chunks) if j != i for w in (c.split() if not _PERIOD.search(c) else [c])]
        if len(rest) == width - 1:
            at = sum(len(c.split()) if not _PERIOD.search(c) else 1 for c in chunks[:i])
            return [*rest[:at], chunk, *rest[at:]]
    return None


def _chunks(text: str) -> Iterator[str]:
    at = 0
    for period in _PERIOD.finditer(text):
        if text[at : period.start()].strip():
            yield text[at : period.start()].strip()
        yield period[0]
        at = period.end()
    if text[at:].strip():
        yield text[at:].strip()
