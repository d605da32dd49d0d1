"""A record with what persons put right: values replaced, things left out or put in, the rest as it was read. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass, replace
from enum import Enum
from typing import NamedTuple

from matters.reading.document import Span
from matters.reading.record import PackRecord, Stated


class Insertion(NamedTuple):
    """Something that stands in a list of a record behind the element of this index; at the end where that is None."""

    after: int | None
    element: object


@dataclass(frozen=True, slots=True)
class Edits:
    """What to change, by path ("minutes.items.3.title").

    `values` are as JSON has them; None takes the value out. `dropped` are elements of lists. `added` goes by the path
    of the list.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    dropped: Collection[str] = ()
    added: Mapping[str, Sequence[Insertion]] = field(default_factory=dict)


def edited(record: PackRecord, edits: Edits) -> PackRecord:
    """The record with the edits made. A path that the record has not is passed over.

    >>> from matters.reading.record import Meeting
    >>> read = PackRecord("x", Meeting(venue=Stated("Town Hal", Span(line=4))))
    >>> edited(read, Edits({"meeting.venue": "Town Hall"})).meeting.venue
    Stated(value='Town Hall', span=Span(line=4, page=None, last_line=None, last_page=None, rects=()), confidence=1.0)
    """
    found = _edited(record, "", edits)
    assert isinstance(found, PackRecord)
    return found


def _edited(part: object, path: str, edits: Edits) -> object:
    if isinstance(part, Stated):
        return _restated(part, path, edits.values)
    if isinstance(part, tuple) and not isinstance(part, Span):
        return tuple(_elements(part, path, edits))
    if is_dataclass(part) and not isinstance(part, type | Span):
        new = {f.name: _edited(getattr(part, f.name), f"{path}.{f.name}".lstrip("."), edits) for f in fields(part)}
        needed = {f.name for f in fields(part) if f.default is MISSING and f.default_factory is MISSING}
        kept = {name: value for name, value in new.items() if not (value is None and name in needed)}
        return replace(part, **kept)
    return part


def _elements(parts: tuple[object, ...], path: str, edits: Edits) -> Iterator[object]:
    added = edits.added.get(path, ())
    for i, part in enumerate(parts):
        if f"{path}.{i}" not in edits.dropped:
            new = _edited(part, f"{path}.{i}", edits)
            if new is not None:
                yield new
        yield from (each.element for each in added if each.after == i)
    yield from (each.element for each in added if each.after is None or each.after >= len(parts))


def _restated(stated: Stated[object], path: str, values: Mapping[str, object]) -> Stated[object] | None:
    if path in values:
        value = values[path]
        return None if value is None or value == "" else replace(stated, value=like(stated.value, value))
    if isinstance(stated.value, tuple):
        inner = tuple(like(v, values.get(f"{path}.{i}", v)) for i, v in enumerate(stated.value))
        return replace(stated, value=inner) if inner != stated.value else stated
    return stated


def like(read: object, value: object) -> object:
    """A value as JSON has it, as the kind of value that was read.

    >>> like(dt.date(2031, 2, 4), "2031-02-05"), like(True, "no"), like(3, "4"), like("a", "b")
    (datetime.date(2031, 2, 5), False, 4, 'b')
    """
    if type(read) is type(value):
        return value
    if isinstance(read, bool):
        return value in ("yes", "Yes", "true", 1)
    if isinstance(read, dt.date | dt.time):
        return type(read).fromisoformat(str(value))
    if isinstance(read, Enum):
        return type(read)(value)
    return type(read)(str(value)) if isinstance(read, int | float) else value
