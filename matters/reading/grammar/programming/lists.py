"""Items that stand in lists: lines without bullets, and several in one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matters.reading.blocks import Block, BlockKind
from matters.reading.document import Line
from matters.reading.tidy import goes_on, join, tidy

_LISTED = re.compile(r"(?:^|\n|\s)(?:[•●▪■\uf0b7·]\s*|[-–]\s+)(?=\S)")


def by_line(run: Sequence[Line]) -> Iterator[Block]:
    """The lines of a list without bullets, one an entry; a line that plainly goes on belongs to the one above."""
    held: list[Line] = []
    for line in run:
        if held and not (not line.gap and goes_on(held[-1].text, line.text)):
            yield Block(BlockKind.PARAGRAPH, join([tidy(part.text) for part in held]), tuple(held))
            held = []
        held.append(line)
    if held:
        yield Block(BlockKind.PARAGRAPH, join([tidy(part.text) for part in held]), tuple(held))


def parts_of_cell(title: str, officer: str | None) -> list[tuple[str, str | None]]:
    """The items of one cell: several where each has a bullet of its own."""
    if not _LISTED.match(title) or len(_LISTED.findall(title)) < 2:
        return [(_LISTED.sub("", title, count=1) if _LISTED.match(title) else title, officer)]
    parts = [part.strip() for part in _LISTED.split(title) if part.strip()]
    by = [part.strip() for part in re.split(r"\n|(?:^|\s)[•●▪]\s*", officer or "") if part.strip()]
    return [(part, by[i] if len(by) == len(parts) else officer) for i, part in enumerate(parts)]
