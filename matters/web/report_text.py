"""A report's text as paragraphs, headings and rows for a page. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_HEADING = 90

_NUMBERED = re.compile(r"^(\d+(?:\.\d+)*\.?|[A-Z]\.|\([a-z0-9]{1,4}\))\s+(?=\S)")
_BULLET = re.compile(r"^(?:[•●▪◦·‣\uf0b7]|[-–*](?=\s))\s*")


@dataclass(frozen=True, slots=True)
class TextPart:
    """One part of a report: a "heading", "paragraph", "bullet" or "row" (its cells)."""

    kind: str
    text: str
    cells: tuple[str, ...] = ()


def parts_of_report(text: str) -> list[TextPart]:
    """The parts of a text whose lines were kept as read.

    Lines without a blank line between are one paragraph, unless a line begins a bullet, a numbered paragraph or a row.

    >>> [part.kind for part in parts_of_report("1. Background\\n\\nIt rained\\nall day.\\n• wet\\nA\\tB")]
    ['heading', 'paragraph', 'bullet', 'row']
    """
    parts: list[TextPart] = []
    for block in re.split(r"\n\s*\n", text):
        running: list[str] = []
        for line in block.split("\n"):
            if not line.strip():
                continue
            if "\t" in line.strip():
                parts += _ended(running)
                cells = tuple(cell.strip() for cell in line.strip().split("\t"))
                parts.append(TextPart("row", " ".join(cells), cells))
            elif _BULLET.match(line.strip()) or _NUMBERED.match(line.strip()):
                parts += _ended(running)
                running.append(line.strip())
            else:
                running.append(line.strip())
        parts += _ended(running)
    return parts


def _ended(running: list[str]) -> list[TextPart]:
    text = " ".join(running)
    running.clear()
    if not text:
        return []
    bullet = _BULLET.match(text)
    if bullet and bullet.end() < len(text):
        return [TextPart("bullet", text[bullet.end() :])]
    return [TextPart("heading" if _is_heading(text) else "paragraph", text)]


def _is_heading(text: str) -> bool:
    bare = _NUMBERED.sub("", text)
    return (
        len(text) <= LONGEST_HEADING
        and bare[:1].isupper()
        and bare[-1] not in ".;,:?!"
        and not any(sign in bare for sign in "@|")
        and len(bare.split()) <= 10
    )
