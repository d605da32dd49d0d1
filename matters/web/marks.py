"""The mark beside each statement: where in which original it was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Model, Q

from matters.council.papers.models import Statement
from matters.council.visibility import Viewer
from matters.reading.document import Span

FIELD_THAT_SPEAKS = ("title", "text", "printed", "subject", "what", "name", "number", "date")
"""Where a thing has statements on several fields, the first of these is where a reader wants to land: at the heading of
an item, not at the first paragraph below it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One passage: its address, and what to call it ("pack.pdf, page 12")."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The passages of the things on a page, by thing and field."""

    by_thing: dict[tuple[str, int], dict[str, Mark]] = field(default_factory=dict)

    def of(self, thing: Model, name: str = "") -> Mark | None:
        """The passage that states a field of a thing; without a field, the one that speaks for the thing."""
        fields = self.by_thing.get((thing._meta.label_lower, thing.pk), {})
        if name:
            return fields.get(name)
        return next((fields[f] for f in FIELD_THAT_SPEAKS if f in fields), next(iter(fields.values()), None))


def marks_of(user: Viewer, *groups: Iterable[Model]) -> Marks:
    """The marks of all these things, in one query, as far as this user may see the passages."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for thing in (thing for group in groups for thing in group):
        wanted[thing._meta.label_lower].append(thing.pk)
    if not wanted:
        return Marks()
    chosen = Q()
    for kind, keys in wanted.items():
        chosen |= Q(thing_kind=kind, thing_id__in=keys)
    found: dict[tuple[str, int], dict[str, Mark]] = defaultdict(dict)
    statements = Statement.objects.visible_to(user).filter(chosen, reading__is_current=True)
    for kind, key, name, *place in statements.values_list("thing_kind", "thing_id", "field", *_Place._fields):
        if name not in found[kind, key]:
            found[kind, key][name] = mark_of(_Place(*place))
    return Marks(dict(found))


class _Place(NamedTuple):
    """Where a statement stands, as its columns have it: rows are plain, because a meeting's page has hundreds."""

    reading__original__sha256: str
    reading__original__name: str
    line: int | None
    last_line: int | None
    page: int | None
    rects: list[list[float]]


def mark_at(sha256: str, name: str, span: Span) -> Mark:
    """The mark of a span of a record."""
    rects = [list(rect) for rect in span.rects]
    return mark_of(_Place(sha256, name, span.line, span.last_line, span.page, rects))


def mark_of(place: _Place) -> Mark:
    """The mark of one statement.

    A PDF's rectangles travel in the address, so that a mark stays right when the pack is read again.
    """
    original, name = f"/originals/{place.reading__original__sha256}", place.reading__original__name
    if place.line is not None:
        where = f"line {place.line}" if place.page is None else f"page {place.page}, paragraph {place.line}"
        return Mark(f"{original}/lines/{place.line}-{place.last_line or place.line}/#passage", f"{name}, {where}")
    rects = ";".join(",".join(f"{edge:.0f}" for edge in rect) for rect in place.rects)
    page = place.page or 1
    return Mark(f"{original}/pages/{page}/" + (f"?mark={rects}" if rects else ""), f"{name}, page {page}")
