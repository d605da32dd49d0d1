"""Layout text as extraction leaves a table: cells in turn, top left to bottom right, the spaces between them lost.

A cell of one line is followed on that line by the next; a cell of several lines ends a block, and a blank line parts
it from the next. So a cell begins with a block or within the first line of one, and ends there or with a block. A line
set in by a space opens a block too: it follows a page break or was a bullet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from matters.reading.document import Line, Span
from matters.reading.tidy import join, last_word, tidy
from matters.reading.vocabulary.sentences import RUNNING_ON

LONGEST_WORD = 24
RAGGED = 1
"""Letters by which the widest line of a cell may differ from one that is full: letters are not of one width."""

Known = Callable[[str], bool]
"""Whether a word is printed within some line of the document, not alone on one."""

_LETTERS_LAST = re.compile(r"[^\W\d_]+$")
_LETTERS_FIRST = re.compile(r"[a-z]+")
_STAMP = re.compile(r"(?:appendix|annex|schedule) \w{1,2}", re.IGNORECASE)
"""The head of a page in the midst of a table."""

_OPENS = re.compile(r"[A-Z0-9“\"'‘(£•√✓☑☐-]")


@dataclass(frozen=True)
class Block:
    """Lines with no blank one between them."""

    lines: tuple[Line, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of its first line."""
        return tuple(tidy(self.lines[0].text).split(" "))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The places in the first line at which a cell may begin: 0, and each word in capitals or figures."""
        return (0, *(i for i in range(1, len(self.words)) if _OPENS.match(self.words[i])))

    @property
    def span(self) -> Span:
        """From its first line to its last."""
        return self.lines[0].span.through(self.lines[-1].span)

    def first_line(self, start: int, stop: int | None = None) -> str:
        """Some words of the first line."""
        return " ".join(self.words[start:stop])

    def text(self, start: int, known: Known) -> str:
        """Everything from a word of the first line on, a word that the cell's width broke made whole."""
        parts = [self.first_line(start), *(tidy(line.text) for line in self.lines[1:])]
        return glued(parts, known)


def is_open(text: str) -> bool:
    """Whether a text cannot end a cell: a small word, a comma, a dash.

    >>> is_open("Head of"), is_open("Head of Service")
    (True, False)
    """
    return last_word(text) in RUNNING_ON or text.endswith((",", "&", "-", "–", "/", "("))


def glued(parts: Sequence[str], known: Known) -> str:
    """Lines of a cell as one text.

    >>> glued(["Urgent", "improveme", "nt"], lambda word: word in ("urgent", "improvement"))
    'Urgent improvement'
    """
    widest = max(map(len, parts), default=0)
    text: list[str] = []
    for part in parts:
        head = text[-1] if text else ""
        if head and (head.endswith("/") or _is_broken(head, part, widest, known)):
            text[-1] = head + part
        else:
            text.append(part)
    return join(text)


def _is_broken(head: str, part: str, widest: int, known: Known) -> bool:
    """Whether a word goes on in the next line: its two parts make one that is known, and the first alone is not.

    Or it stands alone on a line as wide as the cell and nowhere else.
    """
    begins = _LETTERS_FIRST.match(part)
    ends = _LETTERS_LAST.search(head, max(0, len(head) - LONGEST_WORD)) if begins else None
    if ends and begins and not known(ends[0]) and known(ends[0] + begins[0]):
        return True
    if not head.isalpha():
        return False
    return part[:1] in "'’" or (len(head) >= widest - RAGGED and part[:1].islower() and not known(head))


def blocks_of(lines: Iterable[Line]) -> Iterator[Block]:
    """The blocks of some lines.

    >>> from matters.reading.sources.text import text_document
    >>> [block.words for block in blocks_of(text_document(b"Post Status\\n\\nHead of\\nService\\n").lines)]
    [('Post', 'Status'), ('Head', 'of')]
    """
    run: list[Line] = []
    for line in lines:
        if _STAMP.fullmatch(line.text):
            continue
        if run and (line.gap or line.after_cut or line.indent):
            yield Block(tuple(run))
            run = []
        run.append(line)
    if run:
        yield Block(tuple(run))


def side_by_side(
    blocks: Sequence[Block], at: tuple[int, int], known: Known
) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Two cells of several lines printed line by line beside each other, and the place after them.

    The first breaks off in the midst of a phrase within the line, and goes on at the front of the next; what follows
    there in small letters goes on with the second.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Harbour Homes and Tenants of the\\nShore Trust council, and\\ntheir families\\n"
    >>> list(side_by_side(list(blocks_of(text_document(text).lines)), (0, 0), lambda word: True))
    [('Harbour Homes and Shore Trust', 'Tenants of the council, and their families', (1, 0))]
    """
    b, w = at
    lines, stop = list(blocks[b].lines), b + 1
    while stop < len(blocks) and not blocks[stop].lines[0].gap:
        lines += blocks[stop].lines
        stop += 1
    if len(lines) < 2:
        return
    words, below = blocks[b].words, tidy(lines[1].text).split(" ")
    turn = next((i for i in range(1, len(below)) if below[i][0].islower() and not is_open(below[i - 1])), None)
    if turn is None or below[0][0].islower():
        return
    for cut in blocks[b].starts:
        if cut > w and words[cut - 1] in RUNNING_ON:
            rest = [" ".join(words[cut:]), " ".join(below[turn:]), *(tidy(line.text) for line in lines[2:])]
            yield join([" ".join(words[w:cut]), " ".join(below[:turn])]), glued(rest, known), (stop, 0)
