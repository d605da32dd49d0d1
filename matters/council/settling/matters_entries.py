"""What a record's minutes ask for, each request an entry under the minuted item it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from matters.council.settling.entries import Entry, Kind, says
from matters.following.matter import Matter
from matters.reading.record import MinuteItem, Minutes

SAID = "said"
"""The key of what was promised outside the decision."""
MatterPath = tuple[str, Matter]


def matters_of_items(minutes: Minutes, matters: Sequence[Matter]) -> list[list[MatterPath]]:
    """The matters of each minuted item, with the path that each goes by.

    An item is known by its number or title; where several go by the same, by the passage. What fits none is left out.
    """
    of_item: list[list[MatterPath]] = [[] for _ in minutes.items]
    for n, matter in enumerate(matters):
        named = [i for i, item in enumerate(minutes.items) if matter.minute == _called(item)]
        found = [i for i in named if _holds(minutes.items[i], matter)] or named
        if found:
            of_item[found[0]].append((f"matters.{n}", matter))
    return of_item


def matter_entry(path: str, matter: Matter, item: MinuteItem, clauses: Sequence[Entry]) -> Entry:
    """One matter. `clauses` are the entries of the item's decision, in its order."""
    clause = _clause_of(item, matter, clauses)
    due = matter.due
    return Entry(
        Kind.MATTER,
        clause.key if clause else SAID,
        matter.asked.value,
        says=(
            *says("text", f"{path}.text", matter.asked),
            *says("addressee", f"{path}.addressee", matter.addressee),
            *says("due_text", f"{path}.due_text", due.text if due else None),
        ),
        parent=clause.key if clause else None,
        span=matter.asked.span,
        fixed={
            "kind": matter.kind.value,
            "label": matter.label or "",
            "ask": matter.ask,
            "due": (due.date if due else None) or "",
            "due_working": due.working if due else "",
            "recurring": matter.recurring,
            "is_resolved": matter.is_resolved,
        },
    )


def _called(item: MinuteItem) -> str:
    return item.number.value if item.number else item.title.value


def _holds(item: MinuteItem, matter: Matter) -> bool:
    texts = (*item.paragraphs, *item.questions, *(clause.text for clause in item.resolutions))
    return any(text.span == matter.asked.span for text in texts)


def _clause_of(item: MinuteItem, matter: Matter, clauses: Sequence[Entry]) -> Entry | None:
    """The clause of the decision that a matter stands in: by its place, else by its label."""
    if not matter.is_resolved:
        return None
    for clause, entry in zip(item.resolutions, clauses, strict=True):
        if clause.text.span == matter.asked.span:
            return entry
    for clause, entry in zip(item.resolutions, clauses, strict=True):
        label = clause.label.value if clause.label else ""
        if matter.label and matter.label in (label, f"{clause.parent or ''}{label}"):
            return entry
    return None
