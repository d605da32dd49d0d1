"""How things of one meeting hang together: reports on their items, clauses under their clause."""

from __future__ import annotations

from collections.abc import Sequence

from matters.council.meetings.models import AgendaItem, PartOfMeeting, Resolution
from matters.council.papers.models import Reading
from matters.council.papers.passages import text_between
from matters.council.people.identity import slug_of
from matters.council.settling.align import Node
from matters.council.settling.keep_rows import Kept, Owner


def item_of_report(report: Node, items: Sequence[Kept]) -> AgendaItem | None:
    """The agenda item that a report is on: by its number, as any of the documents has both."""
    numbers = {slug_of(str(s.value)) for _, entry in report.entries for s in entry.says if s.field == "agenda_number"}
    rows = [kept.row for kept in items if numbers.intersection(kept.node.keys)]
    return next((row for row in rows if isinstance(row, AgendaItem)), None)


def place_of_report(report: Node, reading: Reading) -> dict[str, object]:
    """Where a report stands in the fullest document, and its text."""
    span = report.first.span
    return {
        "reading_id": reading.pk,
        "line": span.line,
        "last_line": span.last_line or span.line,
        "page": span.page,
        "last_page": span.last_page or span.page,
        "text": text_between(reading, span),
    }


def link_parents(clauses: Sequence[Kept]) -> None:
    """Put each clause of a decision under the clause that its document prints it under."""
    rows = {
        (id_of(kept.row), entry.key): kept.row
        for kept in clauses
        for i, entry in kept.node.entries
        if i == kept.node.entries[0][0]
    }
    changed = []
    for kept in clauses:
        row, parent = kept.row, kept.node.first.parent
        above = rows.get((id_of(row), parent)) if parent else None
        if isinstance(row, Resolution) and row.parent_id != (above.pk if above else None):
            row.parent_id = above.pk if above else None
            changed.append(row)
    Resolution.objects.bulk_update(changed, ["parent"])


def clause_of_matter(matter: Node, minute: Owner, clauses: Sequence[Kept]) -> PartOfMeeting | None:
    """The clause of a decision that a matter stands in, as its fullest document prints it."""
    document = matter.entries[0][0]
    parent = matter.first.parent
    for kept in clauses:
        is_there = any(i == document and entry.key == parent for i, entry in kept.node.entries)
        if is_there and id_of(kept.row) == minute.pk:
            return kept.row
    return None


def id_of(row: object) -> int:
    """The minuted item that a clause belongs to."""
    assert isinstance(row, Resolution)
    return row.minute_item_id
