"""What one document says of one meeting, as a tree of entries: the meeting, its items, their decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from matters.council.people.printed_names import PrintedName
from matters.reading.document import Span
from matters.reading.record import Stated

NOWHERE = Span()
"""The span of what has no place."""


class Kind(StrEnum):
    """The kinds of thing in the tree, by the name of their model."""

    MEETING = "meeting"
    SEAT = "seat"
    AGENDA_ITEM = "agendaitem"
    REPORT = "report"
    RECOMMENDATION = "recommendation"
    ATTENDANCE = "attendance"
    DECLARATION = "declaration"
    MINUTE_ITEM = "minuteitem"
    QUESTION = "question"
    RESOLUTION = "resolution"
    MATTER = "matter"


@dataclass(frozen=True, slots=True)
class Says:
    """One value that a document states: of which field, at what path of its record, where, and how surely."""

    field: str
    path: str
    value: object
    span: Span
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing as one document has it.

    `key` tells it from its neighbours as the document itself does (a number, a label), or by its words where it has
    none. `text` is compared where keys differ. `fixed` are values that no document states but that follow from its
    form, `who` the person it names, `parent` the key of the neighbour it stands under, `visibility` how narrow the
    document itself makes it.
    """

    kind: Kind
    key: str
    text: str = ""
    says: tuple[Says, ...] = ()
    children: tuple[Entry, ...] = ()
    who: PrintedName | None = None
    parent: str | None = None
    span: Span = NOWHERE
    visibility: int = 0
    fixed: dict[str, object] = field(default_factory=dict)

    def size(self) -> int:
        """How many values the tree holds: of two documents on one meeting, the fuller one comes first."""
        return len(self.says) + sum(child.size() for child in self.children)


def says(name: str, path: str, stated: Stated[object] | None) -> Iterator[Says]:
    """The statement of a field, or nothing where the document does not state it.

    >>> [s.value for s in says("venue", "meeting.venue", Stated("Town Hall", Span(line=3)))]
    ['Town Hall']
    """
    if stated is not None:
        yield Says(name, path, stated.value, stated.span, stated.confidence)


def says_each(name: str, path: str, many: Sequence[Stated[str]]) -> Iterator[Says]:
    """The statements of a field that is a list, in order."""
    for i, stated in enumerate(many):
        yield from says(name, f"{path}.{i}", stated)


def keyed(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries with keys that differ: a key that comes again is marked with its turn.

    >>> [e.key for e in keyed([Entry(Kind.SEAT, "a"), Entry(Kind.SEAT, "a"), Entry(Kind.SEAT, "b")])]
    ['a', 'a~2', 'b']
    """
    turns: dict[str, int] = {}
    unique = []
    for entry in entries:
        turns[entry.key] = turns.get(entry.key, 0) + 1
        unique.append(entry if turns[entry.key] == 1 else replace(entry, key=f"{entry.key}~{turns[entry.key]}"))
    return tuple(unique)
