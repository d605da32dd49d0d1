"""The cells of a table row, whichever way the source divides them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import zip_longest

from matters.reading.document import Line
from matters.reading.tidy import tidy

_SPACES = re.compile(r"\s{2,}")
_RULE_ROW = re.compile(r"[|\s:\-]+")


def cells_of(line: Line) -> tuple[str, ...] | None:
    """The tidy cells of a row, also of one that Markdown pipes divide; None for running text.

    >>> from matters.reading.document import Span
    >>> cells_of(Line("| 8. | **Scorecard** |", Span(line=1)))
    ('8.', 'Scorecard')
    """
    if line.cells is not None:
        return tuple(map(tidy, line.cells))
    text = line.text.removeprefix("- ")
    if text.startswith("|") and text.count("|") > 1:
        if _RULE_ROW.fullmatch(text):
            return ()
        inner = text[1:-1] if text.endswith("|") else text[1:]
        return tuple(tidy(cell) for cell in inner.split("|"))
    return None


def columns_of(line: Line) -> tuple[str, ...]:
    """The cells of a row, or the parts of a line that runs of spaces hold apart, bullets gone.

    >>> from matters.reading.document import Span
    >>> columns_of(Line("Councillor Hall      Councillor Moss", Span(line=1)))
    ('Councillor Hall', 'Councillor Moss')
    """
    cells = cells_of(line)
    if cells is not None:
        return cells
    return tuple(tidy(part).strip("•·-–* ") for part in _SPACES.split(line.text))


def unstacked(line: Line) -> tuple[Line, ...]:
    """A row whose cells each hold a list, one entry a line, as one row an entry; any other line as it is.

    >>> from matters.reading.document import Span
    >>> row = Line("Mr Ash Ms Elm\tMr Oak", Span(page=1), cells=("Mr Ash\\nMs Elm", "Mr Oak"))
    >>> [part.cells for part in unstacked(row)]
    [('Mr Ash', 'Mr Oak'), ('Ms Elm', '')]
    """
    if line.cells is None or not any("\n" in cell for cell in line.cells):
        return (line,)
    entries = zip_longest(*(cell.split("\n") for cell in line.cells), fillvalue="")
    return tuple(replace(line, text="\t".join(cells), cells=cells) for cells in entries)


def first_words(wordings: Iterable[str], before: str = "") -> re.Pattern[str]:
    """A pattern that tells at a glance whether a line may begin with one of these wordings: by their first words.

    `before` is a pattern of what may stand ahead of them. Markup and empty cells may always.

    >>> bool(first_words(["Report to", "Subject"]).match("| **Subject:** Roads"))
    True
    """
    words = {re.split(r"[\s/(]", wording)[0].casefold() for wording in wordings}
    by_letter: dict[str, list[str]] = {}  # each word after the other would be tried at every line
    for word in sorted(words):
        by_letter.setdefault(word[:1], []).append(re.escape(word[1:]))
    one = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    return re.compile(rf"[\W_]*{before}[\W_]*(?:{one})", re.IGNORECASE)


def first_text(line: Line) -> str:
    """The first filled cell of a row, or the whole of a running line, tidy.

    >>> from matters.reading.document import Span
    >>> first_text(Line("\\t**Report to:**", Span(line=1), cells=("", "**Report to:**")))
    'Report to:'
    """
    cells = cells_of(line)
    return tidy(line.text) if cells is None else next((cell for cell in cells if cell), "")
