"""The statements of a meeting's documents, each leading to the row of the thing it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from matters.council.audit.corrected import kind_of
from matters.council.meetings.models import Meeting
from matters.council.papers.models import Statement
from matters.council.settling.align import Node
from matters.council.settling.entries import Entry, Kind, Says
from matters.council.settling.keep_rows import Kept, Owner
from matters.council.settling.sources import Speaker

LINKS = ("thing_kind", "thing_id", "field", "visibility")


class _Stated(NamedTuple):
    reading_id: int
    said: Says
    thing: Owner
    field: str


def state_statements(
    meeting: Meeting, root: Node, kept: Mapping[Kind, Sequence[Kept]], speakers: Sequence[Speaker]
) -> None:
    """Store what every document states, or lead what is stored to where it now belongs."""
    rows = {id(k.node): k.row for each in kept.values() for k in each}
    stated = list(_stated(root, meeting, rows, speakers))
    held = {
        (s.reading_id, s.path): s
        for s in Statement.objects.filter(reading__in={s.reading_id for s in stated}).only("reading_id", "path", *LINKS)
    }
    new, changed = [], []
    for each in stated:
        row = held.get((each.reading_id, each.said.path))
        link = (kind_of(each.thing), each.thing.pk, each.field, each.thing.visibility)
        if row is None:
            new.append(_row(each, link))
        elif link != (row.thing_kind, row.thing_id, row.field, row.visibility):
            row.thing_kind, row.thing_id, row.field, row.visibility = link
            changed.append(row)
    Statement.objects.bulk_create(new, batch_size=1000)
    Statement.objects.bulk_update(changed, LINKS, batch_size=500)


def _stated(node: Node, row: Owner, rows: Mapping[int, Owner], speakers: Sequence[Speaker]) -> Iterator[_Stated]:
    for i, entry in node.entries:
        for said in entry.says:
            yield _Stated(speakers[i].reading.pk, said, row, said.field)
    for i, stray in node.strays:
        for said in _all(stray):
            yield _Stated(speakers[i].reading.pk, said, row, f"{stray.kind.value} not shown")
    for child in node.children:
        yield from _stated(child, rows[id(child)], rows, speakers)


def _all(entry: Entry) -> Iterator[Says]:
    yield from entry.says
    for child in entry.children:
        yield from _all(child)


def _row(stated: _Stated, link: tuple[str, int, str, int]) -> Statement:
    span, (kind, thing_id, field, visibility) = stated.said.span, link
    value = stated.said.value
    return Statement(
        reading_id=stated.reading_id,
        path=stated.said.path,
        thing_kind=kind,
        thing_id=thing_id,
        field=field,
        visibility=visibility,
        value=value if isinstance(value, bool | int | float | None) else str(value),
        line=span.line,
        last_line=span.last_line,
        page=span.page,
        last_page=span.last_page,
        rects=[[round(edge, 1) for edge in rect] for rect in span.rects],
        confidence=stated.said.confidence,
    )
