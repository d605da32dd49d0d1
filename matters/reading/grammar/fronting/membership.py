"""Who sits on a body, as its front sheet lists them: members, co-optees and substitutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matters.reading.document import Line, Span
from matters.reading.grammar.fronting.member import begins_with_part, member_of
from matters.reading.grammar.labelling.cells import columns_of, unstacked
from matters.reading.grammar.naming.names import heads_document, is_body, is_party, opens_person, people_in
from matters.reading.grammar.naming.titles import STRONG_TITLE, shared_title, title_of
from matters.reading.record import Member
from matters.reading.tidy import tidy
from matters.reading.vocabulary.front_sheet import (
    ADDRESSED_TO,
    GROUP_WORDS,
    MEMBERS_HEADINGS,
    NOBODY,
    PLURALS,
    SUBSTITUTES_HEADINGS,
    TABLE_COLUMNS,
)
from matters.reading.vocabulary.people import NOT_NAMES

LONGEST_ENTRY = 110
"""Characters of a line that may still be part of somebody's name or office; a sentence is longer."""

_MEMBERS = re.compile(rf"(?:{'|'.join(MEMBERS_HEADINGS)})(?:\s*\(\d+\))?", re.IGNORECASE)
_SUBSTITUTES = re.compile(rf"(?:{'|'.join(SUBSTITUTES_HEADINGS)})(?:\s*\(\d+\))?", re.IGNORECASE)
_NOBODY = re.compile("|".join(NOBODY), re.IGNORECASE)
_GROUP_BEFORE = re.compile(r"(?P<head>[^:,;–]{3,60}?)\s*(?::\s?-?|\s[-–]|–)\s*(?=\S)")
_COUNT = re.compile(r"\s*\(\d{1,2}\)")
_OF_A_BODY = re.compile(r"(?<=s) (?:of|from) (?:the )?(?=[A-Z])[\w '’-]+(?=:$)")
"""Whom a heading's people come from: "Independent Members of the Standards Panel:"."""
_JOINED = re.compile(r"(?:\band|&|;)\s+$")
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
    while end < len(lines) and not (end > start and ends[end]) and all(map(reader.take, unstacked(lines[end]))):
        end += 1
    members: list[Member] = []
    substitutes: list[Member] = []
    for entry in reader.entries:
        (substitutes if entry.substitute else members).extend(_members(entry))
    return Membership(tuple(members), tuple(substitutes), start, end)


def _start(lines: Sequence[Line], ends: Sequence[bool]) -> int | None:
    for i, line in enumerate(lines):
        if ends[i]:
            continue
        if _TWO_HEADINGS.fullmatch(tidy(line.text)) or any(_heading(part)[0] is not None for part in columns_of(line)):
            return i
    run = 0
    for i, line in enumerate(lines):
        run = run + 1 if title_of(tidy(line.text)) and not ends[i] else 0
        if run == 3:
            return i - 2
    return None


def _heading(text: str) -> tuple[bool | None, str]:
    """Whether a text heads members (False) or substitutes (True), None for neither; and what stands behind it."""
    head, colon, rest = text.partition(":")
    head, rest = head.strip(), rest.strip(" -–")
    for pattern, substitutes in ((_SUBSTITUTES, True), (_MEMBERS, False)):
        if pattern.fullmatch(head):
            return substitutes, rest
    if colon and head.casefold() in ADDRESSED_TO and (not rest or shared_title(rest) or title_of(rest)):
        return False, rest
    return None, text


def _without_group(text: str) -> str | None:
    """What stands behind the name of a group ("Co-opted Members - Mr G Ash"), "" for a group alone, None for none."""
    found = _GROUP_BEFORE.match(text)
    head = _OF_A_BODY.sub("", _COUNT.sub("", found["head"] if found else text))
    words = head.strip(" :").casefold().split()
    if not words or not (all(word.strip(",") in GROUP_WORDS for word in words) or is_party(head)):
        return None
    title = title_of(text)
    if (found and shared_title(text)) or (title and text[title.end :].strip(" :").casefold() not in PLURALS):
        return None
    return text[found.end() :] if found else ""


class _Reader:
    """The entries of a list, column by column."""

    def __init__(self) -> None:
        self.entries: list[_Entry] = []
        self.substitutes: dict[int, bool] = {0: False}
        self.last: dict[int, _Entry] = {}
        self.organisation: str | None = None
        self.side_by_side = False
        self.kinds: dict[int, str | None] = {}

    def take(self, line: Line) -> bool:
        """Read one line; False where it is no longer part of the list."""
        columns = self._columns(line)
        if columns and not any(map(opens_person, columns[1:])) and self._is_over(columns[0], line):
            return False
        if self._heads_table(columns):
            return True
        for i, text in enumerate(self._as_entries(columns)):
            heading, rest = _heading(text)
            if heading is False and text == "Member" and self._is_tail(self.last.get(i), line):
                heading, rest = None, ""  # "Mrs Moss, Independent Advisory" / "Member": her office wraps
                self._extend(self.last[i], text, line)
            if heading is not None:
                self.substitutes[i] = heading
                self.last.pop(i, None)
                self.organisation = None
                if len(columns) == 1:
                    self.substitutes = {0: heading}
            if rest:
                self._entry(i, rest, line)
        return True

    def _heads_table(self, columns: Sequence[str]) -> bool:
        """Whether a row names columns, and which of them tells whom the person of its row speaks for."""
        kinds = [TABLE_COLUMNS.get(text.strip(" :").casefold()) for text in columns]
        if (
            len(columns) < 2
            or "person" not in kinds
            or None in (k for k, text in zip(kinds, columns, strict=True) if text)
        ):
            return False
        self.kinds = dict(enumerate(kinds))
        return True

    def _as_entries(self, columns: Sequence[str]) -> Sequence[str]:
        """The row of a table of persons and organisations as one entry."""
        if len(columns) < 2:
            return columns
        if not self.kinds:
            first, second = columns[0], columns[1] if len(columns) == 2 and 1 not in self.substitutes else ""
            told_apart = second and opens_person(first) and not opens_person(second) and not _NOBODY.fullmatch(second)
            return [f"{first}, {second}"] if told_apart else columns
        told = [text for i, text in enumerate(columns) if text and self.kinds.get(i) in ("person", "organisation")]
        return [told[0]] if told and _NOBODY.fullmatch(told[0]) else [", ".join(told)]

    def _columns(self, line: Line) -> Sequence[str]:
        both = _TWO_HEADINGS.fullmatch(tidy(line.text))
        if both:
            self.side_by_side = True
            return [both[1], both[2]]
        columns = columns_of(line)
        if self.side_by_side and len(columns) == 1:
            titles = list(STRONG_TITLE.finditer(columns[0]))
            if len(titles) == 2 and titles[0].start() == 0:
                second = titles[1].start()
                return [columns[0][:second].strip(), columns[0][second:]]
        return columns

    def _is_over(self, text: str, line: Line) -> bool:
        """Whether a line is no entry, no heading and no rest of an entry: the list ended above it."""
        if not self.entries or _heading(text)[0] is not None or _NOBODY.fullmatch(text):
            return False
        if shared_title(text) or opens_person(text) or _without_group(text) is not None:
            return False
        last = self.entries[-1].text
        if heads_document(text):
            return not _is_open(last)
        if len(text) > LONGEST_ENTRY:
            return not _is_open(last)
        told = all(word.strip(",.()").casefold() in NOT_NAMES | GROUP_WORDS for word in text.split())
        return bool(line.gap) and not (_is_open(last) or text[0].islower() or told or is_body(text))

    def _entry(self, i: int, text: str, line: Line) -> None:
        last = self.last.get(i) or (self.entries[-1] if self.entries and _is_open(self.entries[-1].text) else None)
        if last and _is_open(last.text):
            self._extend(last, text, line)
            return
        if _NOBODY.fullmatch(text):
            self.last.pop(i, None)
            return
        behind = _without_group(text)
        if behind is not None and not self._is_tail(last, line):
            self.organisation = None
            self.last.pop(i, None)
            if behind:
                self._entry(i, behind, line)
        elif opens_person(text) or begins_with_part(text) or shared_title(text):
            self._open(i, text, line)
        elif is_body(text.rstrip(" :")) and (last is None or line.gap):
            self.organisation = text.rstrip(" :")
            self.last.pop(i, None)
        elif last is None:
            self._open(i, text, line)
        else:
            self._extend(last, text, line)

    def _open(self, i: int, text: str, line: Line) -> None:
        entry = _Entry(text, line.span, self.substitutes.get(i, self.substitutes[0]), self.organisation)
        self.entries.append(entry)
        self.last[i] = entry

    @staticmethod
    def _extend(entry: _Entry, text: str, line: Line) -> None:
        entry.text = f"{entry.text} {text}"
        entry.span = entry.span.through(line.span)

    @staticmethod
    def _is_tail(last: _Entry | None, line: Line) -> bool:
        """Whether words that could head a group go on with an entry's office: "Mrs Moss, Independent" / "Member"."""
        return last is not None and not line.gap and "," in last.text


def _is_open(text: str) -> bool:
    """Whether an entry ends in the middle of a list or name."""
    return text.endswith((",", " and", "&", "-", "–")) or text.count("(") > text.count(")")


def _members(entry: _Entry) -> Iterator[Member]:
    for part in _by_group(entry.text):
        texts = [person.text for person in people_in(part)] if _lists_several(part) else [part]
        for text in texts:
            member = member_of(text, entry.span, entry.organisation)
            if member:
                yield member


def _by_group(text: str) -> list[str]:
    """A list parted where a group is named in its midst: "Councillors Hall and Moss; co-opted member: Jo Ash"."""
    parts: list[str] = []
    for part in text.split("; "):
        behind = _without_group(part)
        if behind or not parts:
            parts.append(behind or part)
        else:
            parts[-1] += f"; {part}"
    return parts


def _lists_several(text: str) -> bool:
    """Whether an entry is a list: a shared title, several titles, or names between commas."""
    if shared_title(text) or len(STRONG_TITLE.findall(text)) > 2:
        return True
    if any(_JOINED.search(text, 0, title.start()) for title in STRONG_TITLE.finditer(text)):
        return True
    return text.count(",") > 1 and len(people_in(text)) > 2
