"""The page of who attended one meeting: its title would else be taken for the heading of a list of names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.document import Line
from matters.reading.grammar.deciding.items import CutMinutes
from matters.reading.grammar.minutes_head import meeting_of, read_head
from matters.reading.record import Meeting, Minutes
from matters.reading.sections import Section

HEAD_WITHIN = 25
FEW_NOTES = 6
"""Lines that may stand below the table."""

_HEAD = re.compile(r"(?:attendee|member|councillor|name)s?\t.*(?:attendance|status|present).*", re.IGNORECASE)
_TITLE = re.compile(r"\W*(?:meeting )?attendance(?: details)?\W*", re.IGNORECASE)


def read_attendance_page(sections: Sequence[Section]) -> tuple[Meeting, Minutes] | None:
    """The meeting and who was there; None where the file is no such page.

    >>> read_attendance_page([]) is None
    True
    """
    lines = [line for section in sections for line in section.lines]
    at = next((i for i, line in enumerate(lines[:HEAD_WITHIN]) if line.cells and _HEAD.fullmatch(line.text)), None)
    if at is None or sum(line.cells is None for line in lines[at:]) > FEW_NOTES:
        return None
    titles = [line for line in lines[:at] if _TITLE.fullmatch(line.text)]
    if not titles:
        return None
    before: list[Line] = [line for line in lines[:at] if line not in titles]
    cut = CutMinutes((*before, titles[-1], *lines[at:]), (), ())
    return meeting_of(CutMinutes(tuple(before), (), ())), read_head([cut])
