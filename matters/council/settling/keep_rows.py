"""The rows of one kind of thing: those that are there follow the documents, new ones are made, the rest removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db import models

from matters.council.audit.corrected import REJECTED, Corrected, corrections_of, kind_of, texts_before
from matters.council.meetings.models import Meeting, MinuteItem, PartOfMeeting
from matters.council.papers.models import Report
from matters.council.settling.align import Labelled, Node, pair
from matters.council.settling.births import free
from matters.council.settling.entries import Kind
from matters.council.settling.shapes import SHAPES
from matters.council.settling.spoken_rows import from_json, places_among, settle_spoken
from matters.council.visibility import Visibility, narrowest

Owner = Meeting | PartOfMeeting


@dataclass(slots=True)
class Changes:
    """What an import changed, for its audit event: rows made and removed, by kind, and fields that took a new value."""

    made: dict[str, int] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    before: dict[str, object] = field(default_factory=dict)
    after: dict[str, object] = field(default_factory=dict)

    def note(self, row: models.Model, name: str, old: object, new: object) -> None:
        """A field of a row that was there took a new value."""
        place = f"{kind_of(row)} {row.pk} {name}"
        self.before.setdefault(place, old)
        self.after[place] = new

    def __bool__(self) -> bool:
        return bool(self.made or self.removed or self.after)


class Kept(NamedTuple):
    """A thing and the row that keeps it."""

    node: Node
    row: PartOfMeeting


class Wanted(NamedTuple):
    """A thing to keep: its owner's row, its place in the list, its values, and what it is given if it is new.

    `birth` takes the rows of the same kind that there are, so that no address comes twice. `under` is a further row
    that it belongs to: it is never wider than that either, and rejected with it.
    """

    node: Node
    owner: Owner
    position: int
    values: Mapping[str, object]
    birth: Callable[[Sequence[PartOfMeeting]], Mapping[str, object]]
    under: PartOfMeeting | None = None


Naming = Callable[[str], int | None]
"""Whose name a corrected text is: the id of the `Name`, None where it is nobody's."""

NAMING_TEXT = {Kind.ATTENDANCE: "printed", Kind.DECLARATION: "who"}
"""The field whose words name the person of a thing."""


def keep_rows(kind: Kind, meeting: Meeting, wanted: Sequence[Wanted], changes: Changes, name_of: Naming) -> list[Kept]:
    """Make the rows of `kind` of a meeting what is wanted. What a person corrected stays, as does what bears its mark.

    Rows are told by key, else by their words; a row keeps its key, its address and its id.
    """
    shape = SHAPES[kind]
    held = rows_of(kind, meeting)
    corrected = corrections_of(held)
    fits = _fit(kind, wanted, held, corrected)
    spoken = _spoken_only(held, fits, corrected)
    places = places_among([(w.owner.pk, id(w.node), fits.get(id(w.node))) for w in wanted], spoken, corrected, shape)
    kept, new, changed, fields = list[Kept](), list[PartOfMeeting](), list[PartOfMeeting](), set[str]()
    keys = {(row_owner(row, kind), row.key) for row in held}
    for want in wanted:
        row = fits.get(id(want.node))
        said = corrected.get((kind_of(row), row.pk), {}) if row else {}
        values = _with_corrections(shape.model, want, said) | {"position": places[id(want.node)]}
        values |= _named(kind, said, name_of)
        if row is None:
            key = free(want.node.first.key, [k for o, k in keys if o == want.owner.pk])
            keys.add((want.owner.pk, key))
            beside = [r for r in (*held, *new) if row_owner(r, kind) == want.owner.pk]
            row = shape.model(**{shape.owner: want.owner}, key=key, **values, **want.birth(beside))
            new.append(row)
        elif differing := {name: value for name, value in values.items() if getattr(row, name) != value}:
            for name, value in differing.items():
                if name != "position":
                    changes.note(row, name, getattr(row, name), value)
                setattr(row, name, value)
            changed.append(row)
            fields |= set(differing)
        kept.append(Kept(want.node, row))
    shape.model._default_manager.bulk_create(new)
    if changed:
        shape.model._default_manager.bulk_update(changed, sorted(fields), batch_size=500)
    if new:
        changes.made[kind.value] = changes.made.get(kind.value, 0) + len(new)
    settle_spoken([(row, corrected[kind_of(row), row.pk], places.get(id(row))) for row in spoken], shape)
    _remove([row for row in held if row.pk not in {k.row.pk for k in kept}], corrected, changes)
    return kept


def rows_of(kind: Kind, meeting: Meeting) -> list[PartOfMeeting]:
    """All rows of a kind that belong to a meeting."""
    shape = SHAPES[kind]
    above = {"meeting": "meeting", "report": "report__meeting", "minute_item": "minute_item__meeting"}[shape.owner]
    rows = shape.model._default_manager.filter(**{above: meeting})
    return list(rows.select_related(shape.who) if shape.who else rows)


def row_owner(row: PartOfMeeting, kind: Kind) -> int:
    """The id of the row that a row belongs to."""
    return int(getattr(row, f"{SHAPES[kind].owner}_id"))


def _spoken_only(
    held: Sequence[PartOfMeeting], fits: Mapping[int, PartOfMeeting], corrected: Corrected
) -> list[PartOfMeeting]:
    """The rows that only a person speaks for: no document states them, or not any more."""
    stated = {row.pk for row in fits.values()}
    return [row for row in held if row.pk not in stated and (kind_of(row), row.pk) in corrected]


def _fit(
    kind: Kind, wanted: Sequence[Wanted], held: Sequence[PartOfMeeting], corrected: Corrected
) -> dict[int, PartOfMeeting]:
    """The row that keeps each node already, by the node's `id`. A corrected row is known by its old words too."""
    text = SHAPES[kind].text
    before = texts_before([row for row in held if (kind_of(row), row.pk) in corrected], text)
    fits: dict[int, PartOfMeeting] = {}
    for owner in {want.owner.pk for want in wanted}:
        nodes = [want.node for want in wanted if want.owner.pk == owner]
        rows = [row for row in held if row_owner(row, kind) == owner]
        if rows:
            labels = [Labelled((row.key,), str(getattr(row, text)), before.get(row.pk, ())) for row in rows]
            found = pair([Labelled(tuple(n.keys), n.first.text) for n in nodes], labels, kind)
            fits |= {id(n): rows[j] for n, j in zip(nodes, found, strict=True) if j is not None}
    return fits


def _named(kind: Kind, said: Mapping[str, object], name_of: Naming) -> dict[str, object]:
    """Whom a corrected line names: not the person whom the misread one named."""
    text = said.get(NAMING_TEXT.get(kind, ""))
    return {f"{SHAPES[kind].who}_id": name_of(text)} if isinstance(text, str) else {}


def _with_corrections(model: type[PartOfMeeting], want: Wanted, said: Mapping[str, object]) -> dict[str, object]:
    """The values to show: as the documents have them, a person's corrections over them."""
    values = {name: cut(model, name, value) for name, value in want.values.items()}
    above = [want.owner, *([want.under] if want.under else [])]
    values[REJECTED] = bool(said.get(REJECTED)) or any(getattr(row, REJECTED, False) for row in above)
    own = values.pop("own_visibility", Visibility.PUBLIC)
    for name, value in said.items():
        if name == "visibility":
            own = value
        elif name in values and name != REJECTED:
            values[name] = from_json(model, name, value)
    values["visibility"] = narrowest(*(row.visibility for row in above), int(str(own)))
    return values


def cut(model: type[models.Model], name: str, value: object) -> object:
    """Text no longer than its column: a misread line may be of any length."""
    if not isinstance(value, str) or name == "own_visibility":
        return value
    longest = getattr(model._meta.get_field(name), "max_length", None)
    return value[:longest] if longest else value


def _remove(rows: Iterable[PartOfMeeting], corrected: Mapping[tuple[str, int], object], changes: Changes) -> None:
    """Rows that no document states any more go, unless a person spoke of them."""
    gone = [row for row in rows if (kind_of(row), row.pk) not in corrected and not _holds_corrected(row)]
    if gone:
        changes.removed += [f"{kind_of(row)} {row.pk}: {row}" for row in gone]
        type(gone[0])._default_manager.filter(pk__in=[row.pk for row in gone]).delete()


def _holds_corrected(row: PartOfMeeting) -> bool:
    """Whether a person spoke of something that belongs to this row."""
    owner = {MinuteItem: "minute_item", Report: "report"}.get(type(row))
    below = [shape for shape in SHAPES.values() if shape.owner == owner]
    return any(corrections_of(shape.model._default_manager.filter(**{shape.owner: row})) for shape in below)
