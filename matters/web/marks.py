"""The mark beside each statement: where in which original it was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Model, Q

from matters.council.papers.models import Statement
from matters.council.visibility import Viewer

FIELD_THAT_SPEAKS = ("text", "title", "printed", "subject", "what", "name", "number", "date")
"""Where a thing has statements on several fields, the first of these is where a reader wants to land."""


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
    for statement in statements.select_related("reading__original").defer("reading__record", "reading__gaps", "value"):
        found[statement.thing_kind, statement.thing_id].setdefault(statement.field, mark_of(statement))
    return Marks(dict(found))


def mark_of(statement: Statement) -> Mark:
    """The mark of one statement. Needs `reading__original`.

    A PDF's rectangles travel in the address, so that a mark stays right when the pack is read again.
    """
    address = statement.get_absolute_url()
    if statement.line is None and statement.rects:
        address += "?mark=" + ";".join(",".join(f"{edge:.0f}" for edge in rect) for rect in statement.rects)
    place = f"line {statement.line}" if statement.line is not None else f"page {statement.page or 1}"
    return Mark(address, f"{statement.reading.original.name}, {place}")
