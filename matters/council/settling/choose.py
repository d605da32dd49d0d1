"""The value to show where documents state a field: what most say, else what the fullest document says. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.council.settling.align import Node
from matters.council.settling.entries import Kind, Says
from matters.reading.record import PaperStatus

LISTS = {
    (Kind.REPORT, "consultation_refs"),
    (Kind.REPORT, "appendices"),
    (Kind.REPORT, "background_papers"),
}
"""Fields that hold a list, taken whole from one document."""

STRENGTH = {
    PaperStatus.PAPER: 4,
    PaperStatus.PRESENTATION: 3,
    PaperStatus.VERBAL: 2,
    PaperStatus.TO_FOLLOW: 1,
    PaperStatus.NO_PAPER: 0,
}
"""Of what is said of an item's paper the strongest holds: "to follow" no longer does once a supplement has it."""


def shown_values(node: Node) -> dict[str, object]:
    """The value of every field that some document states of this thing.

    >>> from matters.council.settling.entries import Entry
    >>> from matters.reading.document import Span
    >>> def titled(*titles: str) -> Node:
    ...     says = [(i, Entry(Kind.AGENDA_ITEM, "4", says=(Says("title", "agenda.3.title", t, Span()),)))
    ...             for i, t in enumerate(titles)]
    ...     return Node(Kind.AGENDA_ITEM, says)
    >>> shown_values(titled("School place", "School places", "School places"))
    {'title': 'School places'}
    """
    fields = dict.fromkeys(says.field for _, entry in node.entries for says in entry.says)
    return {name: _shown(node, name) for name in fields}


def paragraphs_of(node: Node) -> list[str]:
    """The paragraphs of a minuted item, from the fullest document that has any."""
    each = ([str(said.value) for said in entry.says if said.field == "text"] for _, entry in node.entries)
    return next((paragraphs for paragraphs in each if paragraphs), [])


def _shown(node: Node, name: str) -> object:
    by_document = [[s for s in entry.says if s.field == name] for _, entry in node.entries]
    stating = [said for said in by_document if said]
    if (node.kind, name) in LISTS:
        return [said.value for said in stating[0]]
    claims = [said[0] for said in stating]
    if name == "status":
        return max(claims, key=lambda claim: STRENGTH[PaperStatus(str(claim.value))]).value
    return agreed(claims)


def agreed(claims: Sequence[Says]) -> object:
    """What most claims say, case and punctuation apart; among equals the first. Not in capitals if one is not.

    >>> from matters.reading.document import Span
    >>> agreed([Says("venue", "a", "TOWN HALL", Span()), Says("venue", "b", "Town Hall", Span())])
    'Town Hall'
    """
    votes: dict[object, list[object]] = {}
    for claim in claims:
        votes.setdefault(_compared(claim.value), []).append(claim.value)
    same = max(votes.values(), key=len)
    return next((value for value in same if not (isinstance(value, str) and value.isupper())), same[0])


def _compared(value: object) -> object:
    return re.sub(r"[\W_]+", "", value.casefold()) if isinstance(value, str) else value
