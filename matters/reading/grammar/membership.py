"""Who sits on a body, as its front sheet lists them: members, co-optees and substitutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matters.reading.document import Line, Span
from matters.reading.grammar.cells import cells_of
from matters.reading.grammar.member import begins_with_part, member_of
from matters.reading.grammar.names import is_body, is_party, opens_person, people_in
from matters.reading.grammar.titles import STRONG_TITLE, shared_title, title_of
from matters.reading.record import Member
from matters.reading.tidy import tidy
from matters.reading.vocabulary.front_sheet import (
    GROUP_WORDS,
    MEMBERS_HEADINGS,
    NOBODY,
    SUBSTITUTES_HEADINGS,
)

LONGEST_ENTRY = 110
"""Characters of a line that may still be part of somebody's name or office; a sentence is longer."""

_MEMBERS = re.compile(rf"(?:{'|'.join(MEMBERS_HEADINGS)})(?:\s*\(\d+\))?", re.IGNORECASE)
_SUBSTITUTES = re.compile(rf"(?:{'|'.join(SUBSTITUTES_HEADINGS)})(?:\s*\(\d+\))?", re.IGNORECASE)
_NOBODY = re.compile("|".join(NOBODY), re.IGNORECASE)
_SPACES = re.compile(r"\s{2,}")
_TWO_HEADINGS = re.compile(r"(members?)\s+(substitutes?(?: members?)?)", re.IGNORECASE)


class Membership(NamedTuple):
    """Members and substitutes in printed order, and the index of the first line of the list and after it."""

    members: tuple[Member, ...]
    substitutes: tuple[Member, ...]
    start: int
    end: int


@dataclass(slots=True)
class _Entry:
    """One printed entry, gathered over its lines."""

    text: str
    span: Span
    substitute: bool
    organisation: str | None = None


def read_membership(lines: Sequence[Line], ends: Sequence[bool]) -> Membership:
    """The list that stands under "Member" or "Membership" on a front sheet, or a run of councillors without heading.

    `ends[i]` says that line i is labelled as something else and so ends a list.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Member\\n\\nCllr. Ann Hall (Chair)\\nMrs Jo Moss, Parent\\nGovernor\\n\\nSubstitute\\n\\nCllr. Kay Ash"
    >>> found = read_membership(text_document(text).lines, [False] * 6)
    >>> [(m.name.value, m.role and m.role.value, m.organisation and m.organisation.value) for m in found.members]
    [('Ann Hall', 'Chair', None), ('Jo Moss', None, 'Parent Governor')]
    >>> [m.name.value for m in found.substitutes]
    ['Kay Ash']
    """
    start = _start(lines, ends)
    if start is None:
        return Membership((), (), len(lines), len(lines))
    reader = _Reader()
    end = start
    while end < len(lines) and not (end > start and ends[end]) and reader.take(lines[end]):
        end += 1
    members: list[Member] = []
    substitutes: list[Member] = []
    for entry in reader.entries:
        (substitutes if entry.substitute else members).extend(_members(entry))
    return Membership(tuple(members), tuple(substitutes), start, end)


def _start(lines: Sequence[Line], ends: Sequence[bool]) -> int | None:
    for i, line in enumerate(lines):
        if not ends[i] and any(_heading(part)[0] is not None for part in _columns_of(line)):
            return i
    run = 0
    for i, line in enumerate(lines):
        run = run + 1 if title_of(tidy(line.text)) and not ends[i] else 0
        if run == 3:
            return i - 2
    return None


def _columns_of(line: Line) -> list[str]:
    cells = cells_of(line)
    if cells is not None:
        return list(cells)
    return [tidy(part).strip("•·-–* ") for part in _SPACES.split(line.text)]


def _heading(text: str) -> tuple[bool | None, str]:
    """Whether a text heads members (False) or substitutes (True), None for neither; and what stands behind it."""
    head, colon, rest = text.partition(":")
    for pattern, substitutes in ((_SUBSTITUTES, True), (_MEMBERS, False)):
        if pattern.fullmatch(head.strip()):
            return substitutes, rest.strip(" -") if colon else ""
    return None, text


class _Reader:
    """The entries of a list, column by column."""

    def __init__(self) -> None:
        self.entries: list[_Entry] = []
        self.substitutes: dict[int, bool] = {0: False}
        self.last: dict[int, _Entry] = {}
        self.organisation: str | None = None
        self.side_by_side = False

    def take(self, line: Line) -> bool:
        """Read one line; False where it is no longer part of the list."""
        columns = self._columns(line)
        if len(columns) == 1 and self._is_over(columns[0]):
            return False
        for i, text in enumerate(columns):
            heading, rest = _heading(text)
            if heading is not None:
                self.substitutes[i] = heading
                self.last.pop(i, None)
                self.organisation = None
                if len(columns) == 1:
                    self.substitutes = {0: heading}
            if rest:
                self._entry(i, rest, line)
        return True

    def _columns(self, line: Line) -> list[str]:
        both = _TWO_HEADINGS.fullmatch(tidy(line.text))
        if both:
            self.side_by_side = True
            return [both[1], both[2]]
        columns = _columns_of(line)
        if self.side_by_side and len(columns) == 1:
            titles = list(STRONG_TITLE.finditer(columns[0]))
            if len(titles) == 2 and titles[0].start() == 0:
                second = titles[1].start()
                return [columns[0][:second].strip(), columns[0][second:]]
        return columns

    def _is_over(self, text: str) -> bool:
        return (
            len(text) > LONGEST_ENTRY
            and not opens_person(text)
            and not shared_title(text)
            and _heading(text)[0] is None
        )

    def _entry(self, i: int, text: str, line: Line) -> None:
        if _NOBODY.fullmatch(text):
            self.last.pop(i, None)
            return
        bare = text.rstrip(" :")
        words = bare.casefold().split()
        last = self.last.get(i)
        unfinished = last is not None and last.text.endswith((",", " and", "&", "-", "–"))
        heads_group = all(word in GROUP_WORDS for word in words) or is_party(bare)
        if heads_group and not unfinished and not self._is_tail(i, line):
            self.organisation = None
            self.last.pop(i, None)
        elif opens_person(text) or begins_with_part(text) or shared_title(text) or last is None:
            if last is None and is_body(bare) and not title_of(text):
                self.organisation = bare
                return
            entry = _Entry(text, line.span, self.substitutes.get(i, False), self.organisation)
            self.entries.append(entry)
            self.last[i] = entry
        elif line.gap and is_body(bare) and not unfinished:
            self.organisation = bare
            self.last.pop(i, None)
        else:
            last.text = f"{last.text} {text}"
            last.span = last.span.through(line.span)

    def _is_tail(self, i: int, line: Line) -> bool:
        """Whether words that could head a group go on with an entry's office: "Mrs Moss, Independent" / "Member"."""
        last = self.last.get(i)
        return last is not None and not line.gap and "," in last.text


def _members(entry: _Entry) -> Iterator[Member]:
    several = shared_title(entry.text) or len(STRONG_TITLE.findall(entry.text)) > 2
    texts = [person.text for person in people_in(entry.text)] if several else [entry.text]
    for text in texts:
        member = member_of(text, entry.span, entry.organisation)
        if member:
            yield member
