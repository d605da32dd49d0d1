"""Several printed lines as one running text that still knows which line each word stood on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from matters.reading.document import Line, Span, span_of

_WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Joined:
    """Lines joined with single spaces, none after a hyphen within a word.

    `starts[i]` is the offset in `text` at which `lines[i]` begins.
    """

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The lines on which `text[start:end]` stands.

        >>> Joined.of([Line("Councillor Hall,", Span(line=4)), Line("Leader", Span(line=5))]).span(17, 23)
        Span(line=5, page=None, last_line=None, last_page=None, rects=())
        """
        first = max(0, bisect_right(self.starts, start) - 1)
        last = max(0, bisect_right(self.starts, max(start, end - 1)) - 1)
        return span_of(self.lines[first : last + 1])

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Joined:
        """The lines as one text, white space inside each made single.

        >>> Joined.of([Line("a\\tb", Span(line=1)), Line("c", Span(line=2))]).text
        'a b c'
        """
        starts: list[int] = []
        text = ""
        for line in lines:
            part = _WHITE.sub(" ", line.text).strip()
            hyphened = text[-1:] == "-" and text[-2:-1].isalpha() and part[:1].isalpha()
            text += "" if not text or hyphened else " "
            starts.append(len(text))
            text += part
        return cls(text, tuple(lines), tuple(starts))
