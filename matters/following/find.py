"""What a committee asked for: every request of a pack's minutes, from its decisions and from its prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from matters.following.calendar import Calendar, calendar_of
from matters.following.clauses import Asking, asking
from matters.following.due import due_in
from matters.following.kinds import kind_of
from matters.following.matter import Due, Matter, MatterKind
from matters.following.prose import promises
from matters.following.restate import restated
from matters.following.welsh import asking_in_welsh
from matters.reading.record import MinuteItem, PackRecord, Resolution, Stated, Text

_SHARED_OUT = {
    *(MatterKind.REPORT, MatterKind.INFORMATION, MatterKind.INVITATION, MatterKind.SCORECARD, MatterKind.REVIEW),
    MatterKind.MONITORING,
}
"""The kinds of which a list below a stem names one each; the points of a letter are one letter."""


_MONITORED = {MatterKind.REPORT, MatterKind.INFORMATION, MatterKind.OTHER}
"""The kinds that become monitoring where they come round again, other than at each meeting."""


def find(record: PackRecord) -> tuple[Matter, ...]:
    """Every request that the minutes of a pack make, in printed order.

    >>> from matters.reading.record import Meeting
    >>> find(PackRecord("x", Meeting()))
    ()
    """
    if record.minutes is None:
        return ()
    calendar = calendar_of(record)
    return tuple(matter for item in record.minutes.items for matter in _of_item(item, calendar))


def _of_item(item: MinuteItem, calendar: Calendar) -> Iterator[Matter]:
    minute = item.number.value if item.number else item.title.value
    resolved = list(_of_clauses(item, calendar))
    told = [
        _matter(p.text, p.asking, calendar, minute=minute, due_words=p.due_words, is_resolved=False)
        for p in promises(item)
    ]
    found = [*told, *resolved]
    yield from sorted(found, key=lambda m: m.asked.span.line or 0)


@dataclass(frozen=True, slots=True)
class _Stem:
    """What a clause hands to the list below it: its label, what it asks ("" for nothing), and by when."""

    label: str | None
    asking: Asking
    due: Due | None = None


def _of_clauses(item: MinuteItem, calendar: Calendar) -> Iterator[Matter]:
    """The requests of an item's decision; a stem hands what it asks to the list below it."""
    minute = item.number.value if item.number else item.title.value
    stem: _Stem | None = None
    last: Matter | None = None
    for index, clause in enumerate(item.resolutions):
        label = clause.label.value if clause.label else None
        found = asking(clause.text.value) or asking_in_welsh(clause.text.value)
        if stem and clause.parent is not None and clause.parent == stem.label:
            below = _below(stem, clause, found, calendar, minute)
            if below:
                last = below
                yield below
            continue
        stem = _Stem(label, Asking("")) if _has_list(item.resolutions, index) else None
        if found is None:
            continue
        matter = _that_meeting(_matter(clause.text, found, calendar, minute=minute, label=label), last)
        if stem and found.is_list and matter.kind in _SHARED_OUT:
            stem = _Stem(label, found, matter.due)
            continue
        last = matter
        yield matter


def _has_list(clauses: tuple[Resolution, ...], index: int) -> bool:
    """Whether the next clause stands below this one."""
    label = clauses[index].label
    following = clauses[index + 1] if index + 1 < len(clauses) else None
    return bool(following and following.parent is not None and label and following.parent == label.value)


def _below(stem: _Stem, clause: Resolution, found: Asking | None, calendar: Calendar, minute: str) -> Matter | None:
    """A point of a list: a request of its own, or one of the things that the stem asks for."""
    label = f"{clause.parent or ''}{clause.label.value if clause.label else ''}"
    above = stem.asking
    if not above.action:
        return _matter(clause.text, found, calendar, minute=minute, label=label) if found else None
    shared = replace(above, action=f"{above.action.rstrip(' :-–')} {clause.text.value}")
    matter = _matter(clause.text, shared, calendar, minute=minute, label=label)
    kind = kind_of(above.action, above.addressee, is_recommended=above.is_recommended)
    ask = restated(f"{above.action.split(' ', 1)[0]} {clause.text.value}")
    return replace(matter, kind=kind, due=stem.due or matter.due, ask=ask)


def _that_meeting(matter: Matter, last: Matter | None) -> Matter:
    """ "to that meeting" is due when the request before it is."""
    words = matter.asked.value.lower()
    if matter.due is None and last and last.due and any(w in words for w in ("that meeting", "cyfarfod hwnnw")):
        return replace(matter, due=last.due)
    return matter


def _matter(
    asked: Text,
    found: Asking,
    calendar: Calendar,
    *,
    minute: str,
    label: str | None = None,
    due_words: str | None = None,
    is_resolved: bool = True,
) -> Matter:
    words = found.action
    due = due_in(words, calendar)
    if due is None:
        words = due_words if due_words is not None else asked.value
        due = due_in(words, calendar)
    kind = kind_of(found.action, found.addressee, is_recommended=found.is_recommended, is_resolved=is_resolved)
    if due and due.recurring and kind in _MONITORED and "meeting" not in words[due.start : due.end]:
        kind = MatterKind.MONITORING
    return Matter(
        asked=asked,
        kind=kind,
        ask=restated(found.action),
        minute=minute,
        label=label,
        addressee=Stated(found.addressee, asked.span) if found.addressee else None,
        due=Due(Stated(words[due.start : due.end].strip(), asked.span), due.date, due.working) if due else None,
        recurring=bool(due and due.recurring),
        is_resolved=is_resolved,
    )
