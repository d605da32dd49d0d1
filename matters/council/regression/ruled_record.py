"""The record of a reading with all that persons have said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matters.council.meetings.models import Attendance, PartOfMeeting, Resolution
from matters.council.papers.models import Reading
from matters.council.papers.recordform import load_record
from matters.council.review.values import State, Value, values_of
from matters.council.visibility import Viewer
from matters.reading.edit import Edits, Insertion, edited
from matters.reading.record import PackRecord, Stated
from matters.reading.record import Resolution as Clause

LISTS_OF = {"question": "questions", "resolution": "resolutions", "recommendation": "recommendations"}


def ruled_record(user: Viewer, reading: Reading) -> PackRecord:
    """What the document is now said to state, as far as the user may see who said what."""
    values: dict[str, object] = {}
    dropped: set[str] = set()
    added: dict[str, list[Insertion]] = {}
    for value in values_of(user, reading):
        match value.state:
            case State.CORRECTED:
                _correct(value, values, dropped, added)
            case State.REJECTED:
                _reject(value, values, dropped)
            case State.ADDED:
                path, insertion = insertion_of(value)
                added.setdefault(path, []).append(insertion)
            case _:
                pass
    return edited(load_record(reading.record), Edits(values, dropped, added))


def _correct(value: Value, values: dict[str, object], dropped: set[str], added: dict[str, list[Insertion]]) -> None:
    """A single value is replaced; of a text or list in pieces each piece is, and what is over goes or comes."""
    assert value.correction
    new, paths = value.correction.value, value.paths or (value.path,)
    parts = _parts(new, len(paths)) if paths[0].rpartition(".")[2].isdigit() else [new]
    values |= dict(zip(paths, parts, strict=False))
    if not paths[0].rpartition(".")[2].isdigit() or value.field.endswith("_page"):
        return
    dropped |= set(paths[len(parts) :])
    last = paths[-1]
    for part in parts[len(paths) :]:
        at, _, index = last.rpartition(".")
        added.setdefault(at, []).append(Insertion(int(index), Stated(str(part), value.place)))


def _parts(new: object, pieces: int) -> Sequence[object]:
    if isinstance(new, list):
        return new
    return re.split(r"\n\s*\n", str(new)) if pieces > 1 else [new]


def _reject(value: Value, values: dict[str, object], dropped: set[str]) -> None:
    if not value.is_place:
        dropped.add(element_path(value.path))
    elif value.path.rpartition(".")[2].isdigit():
        dropped.add(value.path)
    else:
        values[value.path] = None


def element_path(path: str) -> str:
    """The element of a list that a place lies in.

    >>> element_path("minutes.items.3.resolutions.0.text"), element_path("minutes.present.2")
    ('minutes.items.3.resolutions.0', 'minutes.present.2')
    """
    parts = path.split(".")
    last = max((i for i, part in enumerate(parts) if part.isdigit()), default=len(parts) - 1)
    return ".".join(parts[: last + 1])


def insertion_of(value: Value) -> tuple[str, Insertion]:
    """Where an added thing stands in the record: the path of its list, and behind which element."""
    thing = value.thing
    assert isinstance(thing, PartOfMeeting)
    near = element_path(value.path)
    name = LISTS_OF.get(thing._meta.model_name or "")
    at = f"minutes.{thing.kind}" if isinstance(thing, Attendance) else ""
    if name:
        at = near.rpartition(".")[0] if f".{name}." in near else f"{near}.{name}"
    after = int(near.rpartition(".")[2]) if near.startswith(f"{at}.") else None
    text = Stated(value.shown, value.place)
    if isinstance(thing, Resolution):
        label = Stated(thing.label, value.place) if thing.label else None
        return at, Insertion(after, Clause(text, label, parent=thing.parent.label if thing.parent else None))
    return at, Insertion(after, text)


def spoken_sections(values: Sequence[Value]) -> Iterator[str]:
    """The sections of a record that these values lie in: "minutes", "reports.1"."""
    for value in values:
        first, _, rest = value.path.partition(".")
        yield f"reports.{rest.partition('.')[0]}" if first == "reports" else first
