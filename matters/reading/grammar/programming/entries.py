"""The lines of a programme as entries: rows with their cells, whichever way the source divides them, and lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from matters.reading.document import Line, Span, span_of
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.tidy import tidy

_ITEM = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
_AROUND = re.compile(r"</?(?:ul|ol)\b[^<>]*>|</li>", re.IGNORECASE)
_LABEL = re.compile(r"(?:appendix|annexe?|schedule|atodiad)\b.{0,4}|[\d\s./-]+|page \d+.*|agenda item.*", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """A row of a table, or a running line (`cells` None). A cell keeps the line ends that its author set."""

    lines: tuple[Line, ...]
    cells: tuple[str, ...] | None = None

    @cached_property
    def text(self) -> str:
        """Everything in it, tidy."""
        return tidy(" ".join(cell for cell in self.cells if cell) if self.cells else self.lines[0].text)

    @cached_property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something, tidy."""
        return tuple(text for cell in self.cells or () if (text := tidy(cell)))

    @property
    def span(self) -> Span:
        """Where it stands."""
        return span_of(self.lines)

    @property
    def bold(self) -> bool:
        """Whether it is set off in bold."""
        return self.lines[0].bold or self.lines[0].text.startswith("**")

    @property
    def page_part(self) -> bool:
        """Whether it is the label or the date that heads a page, and says nothing of the programme."""
        return self.cells is None and bool(_LABEL.fullmatch(self.text))


def entry_of(line: Line) -> Entry | None:
    """One line as an entry; None for a rule of a Markdown table.

    >>> entry_of(Line("| Roads | X |", Span(line=1))).cells
    ('Roads', 'X')
    """
    if "<li" in line.text:
        cells = line.cells and tuple(_bulleted(cell) for cell in line.cells)
        line = replace(line, text=_bulleted(line.text), cells=cells)
    if line.cells is not None:
        return Entry((line,), tuple(cell.strip() for cell in line.cells))
    cells = cells_of(line)
    if cells is None:
        return Entry((line,))
    return Entry((line,), cells) if any(cells) else None


def _bulleted(text: str) -> str:
    """A list of markup with a bullet an entry."""
    return _ITEM.sub(" • ", _AROUND.sub("", text)).strip()


def entries_of(lines: Sequence[Line]) -> list[Entry]:
    """The entries of some lines that hold no layout table."""
    return [entry for line in lines if (entry := entry_of(line)) is not None]
