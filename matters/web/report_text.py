"""A report's text as paragraphs, headings, bullets and rows for a page. Pure: for the eye only, nothing is recorded.

The text comes with its lines as read. A PDF's lines are as long as the page is wide, a converted text has a paragraph
a line; both leave blank lines out as they please.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_HEADING = 100
MOST_WORDS_OF_HEADING = 14
FULL_LINE = 0.75
"""A line shorter than this share of the text's usual line was ended by its writer and not by the page."""

_NUMBERED = re.compile(r"^(\d+(?:\.\d+)*\.?|[A-Z]\.|\([A-Za-z0-9]{1,4}\))\s+(?=\S)")
_BULLET = re.compile(r"^(?:[•●▪◦·‣\uf0b7]|[-–*](?=\s))\s*")


@dataclass(frozen=True, slots=True)
class TextPart:
    """One part of a report: a "heading", "paragraph", "bullet" or "row" (its cells)."""

    kind: str
    text: str
    cells: tuple[str, ...] = ()


def parts_of_report(text: str) -> list[TextPart]:
    """The parts of a text, in order.

    >>> [part.kind for part in parts_of_report("1. Background\\n\\nIt rained\\nall day.\\n• wet\\nA\\tB")]
    ['heading', 'paragraph', 'bullet', 'row']
    """
    lines = [line.strip() for line in text.split("\n")]
    full = FULL_LINE * _usual_length(lines)
    parts: list[TextPart] = []
    running: list[str] = []
    for line in lines:
        cells = tuple(cell.strip() for cell in line.split("\t"))
        is_row = sum(bool(cell) for cell in cells) > 1
        if running and (not line or is_row or _begins(line, after=running[-1], full=full)):
            parts.append(_part(" ".join(running)))
            running = []
        if is_row:
            parts.append(TextPart("row", " ".join(cells), cells))
        elif line:
            running.append(line)
    return [*parts, _part(" ".join(running))] if running else parts


def _usual_length(lines: list[str]) -> int:
    """How long a line is that the page broke: the length that nine in ten lines of running text do not pass."""
    lengths = sorted(len(line) for line in lines if line and "\t" not in line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _begins(line: str, *, after: str, full: float) -> bool:
    """Whether a line begins something, coming straight after another."""
    if _BULLET.match(line) or _NUMBERED.match(line):
        return True
    return len(after) < full and not line[0].islower()


def _part(text: str) -> TextPart:
    bullet = _BULLET.match(text)
    if bullet and bullet.end() < len(text):
        return TextPart("bullet", text[bullet.end() :])
    return TextPart("heading" if _is_heading(text) else "paragraph", text)


def _is_heading(text: str) -> bool:
    """Whether a short line of its own is a heading: it ends like one, is numbered, or has a title's capitals."""
    bare = _NUMBERED.sub("", text)
    words = [word for word in re.findall(r"[^\W\d_]+", bare) if len(word) > 3]
    return (
        len(text) <= LONGEST_HEADING
        and len(bare.split()) <= MOST_WORDS_OF_HEADING
        and bare[:1].isupper()
        and bare[-1] not in ".;,!"
        and ": " not in bare.replace(": (", "")
        and not any(sign in bare for sign in "@|")
        and (bare[-1] in ":?" or bare != text or (bool(words) and all(word[0].isupper() for word in words)))
    )
