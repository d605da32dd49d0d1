"""A row of a table whose cells a tool printed one after another: which words are which cell.

A cell that took one line is followed on that line by the next; one that took more ends at a blank line. So every cell
begins on the first line of a run of lines, and what a column may hold settles where.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from matters.reading.document import Line
from matters.reading.grammar.planning.columns import Role
from matters.reading.grammar.planning.drafts import Fields
from matters.reading.grammar.planning.dues import due_of
from matters.reading.grammar.planning.sayings import begins_to_do
from matters.reading.grammar.planning.standing import is_standing
from matters.reading.tidy import join
from matters.reading.vocabulary.calendar import MONTHS
from matters.reading.vocabulary.plan_words import DUE_WORDS, SMALL_WORDS

Known = dict[Role, frozenset[str]]
"""What other rows hold in a column, where nothing was in doubt."""

MISSING = {Role.ACTION: 9.0, Role.MEASURE: 9.0, Role.DUE: 4.0, Role.RAG: 4.0}
"""What it costs to take a column for empty; of others 3."""
BROKEN = 3
"""Words of a date whose month a narrow column broke: "Septemb er 2030"."""
BLANK = 0.5
"""What it costs where two spaces show that an empty cell was printed."""
IMPOSSIBLE = -1000.0
LEFT_OVER = 1.0
"""What each run of lines costs that no column takes: it is the text below the table."""

_DUE_WORD = re.compile("|".join(DUE_WORDS), re.IGNORECASE)
_VALUE = re.compile(r"[<>≤≥]?[£]?\d[\d,.]*\s?%?(?:\s?\([^)]*\))?|n/?a|tb[cda]|[-–]")
_DATE_WORDS = frozenset(
    (*MONTHS, "by", "end", "of", "the", "from", "to", "and", "before", "early", "late", "mid", "-", "–")
)
_BROKEN_NAME = re.compile(r"-[A-Z]$")
_NAME = re.compile(rf"(?:[A-Z][\w'’.&/-]*|{'|'.join(SMALL_WORDS)})(?:,? (?:[A-Z][\w'’.&/-]*|{'|'.join(SMALL_WORDS)}))*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and whether a cell may, or must, begin with it; `blank` says that an empty cell was printed before it."""

    text: str
    line: int
    may: bool
    must: bool
    blank: bool


def words_of(lines: Sequence[Line], skip: int) -> tuple[Word, ...]:
    """The words of a row's lines; `skip` characters of the first are its reference.

    >>> from matters.reading.sources.text import text_document
    >>> lines = text_document(b"1.1 Open a\\nhub\\n\\nMs Ash  Green\\n").lines
    >>> [(word.text, word.must) for word in words_of(lines, 4)]
    [('Open', True), ('a', False), ('hub', False), ('Ms', True), ('Ash', False), ('Green', False)]
    """
    words: list[Word] = []
    first_line = True
    for n, line in enumerate(lines):
        text = line.text[skip:] if n == 0 else line.text
        first_line = n == 0 or (line.gap > 0 and not text[:1].islower())
        blank = False
        for k, part in enumerate(text.strip().split(" ")):
            if not part:
                blank = True
                continue
            begins = part[0].isupper() or not part[0].isalpha()
            words.append(Word(part, n, first_line and begins, first_line and k == 0, blank))
            blank = False
    return tuple(words)


def is_certain(words: Sequence[Word], cells: Fields) -> bool:
    """Whether every cell stands in a run of lines of its own, so that nothing was in doubt."""
    return sum(word.must for word in words) == len(cells)


def cells_in(words: Sequence[Word], columns: Sequence[Role | None], known: Known) -> Fields:
    """The words of a row dealt to its columns, the likeliest way.

    >>> from matters.reading.sources.text import text_document
    >>> words = words_of(text_document(b"Open a hub Ms Ash Green May 2030").lines, 0)
    >>> [text for text in cells_in(words, (Role.ACTION, Role.LEAD, Role.RAG, Role.DUE), {}).values()]
    ['Open a hub', 'Ms Ash', 'Green', 'May 2030']
    """
    fields: Fields = {}
    for at, first, stop in _Dealer(words, columns, known).best(0, 0)[1]:
        role = columns[at]
        if role:
            fields[role] = _mended(role, words[first:stop])
    return fields


Dealt = tuple[tuple[int, int, int], ...]
"""Column, first word and the word after the last of each cell."""


@dataclass(frozen=True)
class _Dealer:
    words: Sequence[Word]
    columns: Sequence[Role | None]
    known: Known
    seen: dict[tuple[int, int], tuple[float, Dealt]] = field(default_factory=dict)

    def best(self, first: int, column: int) -> tuple[float, Dealt]:
        """The likeliest cells from a word on, for the columns from one on, and how likely they are."""
        place = first, column
        if place not in self.seen:
            self.seen[place] = self._best(first, column)
        return self.seen[place]

    def _best(self, first: int, column: int) -> tuple[float, Dealt]:
        if first == len(self.words):
            return -sum(map(_cost, self.columns[column:])), ()
        if column == len(self.columns):
            left = self.words[first:]
            return (-LEFT_OVER * sum(word.must for word in left) if left[0].must else IMPOSSIBLE), ()
        found: tuple[float, Dealt] = (IMPOSSIBLE, ())
        skipped = 0.0
        for at in range(column, len(self.columns)):
            for stop in _stops(self.words, first):
                rest, cells = self.best(stop, at + 1)
                score = rest - skipped + _fits(self.columns[at], _text(self.words[first:stop]), self.known)
                if score > found[0]:
                    found = score, ((at, first, stop), *cells)
            skipped += BLANK if self.words[first].blank and at == column else _cost(self.columns[at])
        return found


def _text(words: Sequence[Word]) -> str:
    lines: dict[int, str] = {}
    for word in words:
        lines[word.line] = f"{lines[word.line]} {word.text}" if word.line in lines else word.text
    return join(list(lines.values()))


def _stops(words: Sequence[Word], first: int) -> list[int]:
    """Where a cell that begins at a word may end: before the next that may begin one, never past one that must."""
    stops: list[int] = []
    for i in range(first + 1, len(words)):
        if words[i].may:
            stops.append(i)
        if words[i].must:
            return stops
    return [*stops, len(words)]


def _cost(role: Role | None) -> float:
    return MISSING.get(role, 3.0) if role else 0.5


def _fits(role: Role | None, text: str, known: Known) -> float:
    """How well a text fits a column."""
    tell = _TELLS.get(role) if role else None
    return (tell(text) if tell else 0.0) + (2.0 if role and text in known.get(role, ()) else 0.0)


def _as_due(text: str) -> float:
    if _DUE_WORD.fullmatch(text):
        return 3.0
    words = text.lower().split()
    dated = all(word.strip(".,?'’") in _DATE_WORDS or word[0].isdigit() for word in words)
    if due_of(text):
        return 4.0 if dated else -3.0
    broken = len(words) <= BROKEN and due_of(re.sub(r"(?<=[a-z])(?=\d)", " ", text.replace(" ", "")))
    return 4.0 if broken else -5.0


def _as_lead(text: str) -> float:
    return (1.5 if " " in text else 1.0) if _NAME.fullmatch(text) else -2.0


_TELLS: dict[Role, Callable[[str], float]] = {
    Role.RAG: lambda text: 4.0 if is_standing(text) else -5.0,
    Role.DUE: _as_due,
    Role.LEAD: _as_lead,
    Role.ACTION: lambda text: 1.0 if begins_to_do(text) else 0.0,
    Role.OBJECTIVE: lambda text: 0.5 if begins_to_do(text) else 0.0,
    Role.TARGET: lambda text: 3.0 if _VALUE.fullmatch(text) else -4.0,
    Role.ACTUAL: lambda text: 3.0 if _VALUE.fullmatch(text) else -4.0,
    Role.BASELINE: lambda text: 3.0 if _VALUE.fullmatch(text) else -4.0,
}


def _mended(role: Role, words: Sequence[Word]) -> str:
    """A cell's text; in a date and a name words that a narrow column broke: "Novemb / er 2030", "Ash-E / lm"."""
    text = _text(words)
    for i in range(1, len(words)):
        if words[i].line == words[i - 1].line:
            continue
        glued = " ".join(word.text for word in words[:i]) + " ".join(word.text for word in words[i:])
        if role is Role.DUE and due_of(glued) and not due_of(text):
            return glued
        if role is Role.LEAD and _BROKEN_NAME.search(words[i - 1].text) and words[i].text[0].islower():
            return glued
    return text
