"""Which entries of several documents are the same thing. Pure.

The fullest document comes first and gives the order. What others print besides is added where it can be new (an item
of a supplementary agenda); where a list is of one piece (the questions on an item) it only supports or contradicts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz import fuzz

from matters.council.settling.entries import Entry, Kind

GROWING = {Kind.AGENDA_ITEM, Kind.REPORT, Kind.MINUTE_ITEM}
"""Kinds that a further document may add to."""
ALIKE = 88
"""From this likeness (0 to 100) two texts are one text read twice: a hyphen, a dash or a letter apart."""
UNLIKE = 60
"""Below this likeness two texts under one label are different things."""
SHORT = 12
"""Texts shorter than this must be equal: one letter tells "Item 4" from "Item 5"."""


class Labelled(NamedTuple):
    """What a thing is compared by. `others` are further texts that it went by, such as one before its correction."""

    keys: tuple[str, ...]
    text: str
    others: tuple[str, ...] = ()


@dataclass(slots=True)
class Node:
    """One thing with what each document has of it: (index of the document, entry), the fullest document first.

    `strays` are entries of other documents that belong somewhere below and match nothing there.
    """

    kind: Kind
    entries: list[tuple[int, Entry]]
    children: list[Node] = field(default_factory=list)
    strays: list[tuple[int, Entry]] = field(default_factory=list)

    @property
    def first(self) -> Entry:
        """The entry that the fullest document has."""
        return self.entries[0][1]

    @property
    def keys(self) -> list[str]:
        """Every key that a document has it under."""
        return [entry.key for _, entry in self.entries]

    def of(self, kind: Kind) -> list[Node]:
        """The children of a kind, in order."""
        return [child for child in self.children if child.kind is kind]


def merge(trees: Sequence[tuple[int, Entry]]) -> Node:
    """The trees of several documents on one meeting as one; each stands with its index, the fullest first.

    >>> one = Entry(Kind.MEETING, "", children=(Entry(Kind.AGENDA_ITEM, "1", "Apologies"),))
    >>> two = Entry(Kind.MEETING, "", children=(Entry(Kind.AGENDA_ITEM, "2", "Late item"),))
    >>> [node.first.text for node in merge([(0, one), (1, two)]).children]
    ['Apologies', 'Late item']
    """
    node = Node(trees[0][1].kind, list(trees))
    kinds = dict.fromkeys(child.kind for _, tree in trees for child in tree.children)
    for kind in kinds:
        lists = [(i, [c for c in tree.children if c.kind is kind]) for i, tree in trees]
        groups, strays = _align(kind, [(i, entries) for i, entries in lists if entries])
        node.children += [merge(group) for group in groups]
        node.strays += strays
    return node


def _align(
    kind: Kind, lists: Sequence[tuple[int, list[Entry]]]
) -> tuple[list[list[tuple[int, Entry]]], list[tuple[int, Entry]]]:
    first, *others = lists
    groups = [[(first[0], entry)] for entry in first[1]]
    strays: list[tuple[int, Entry]] = []
    for i, entries in others:
        heads = [labelled(group[0][1]) for group in groups]
        fits = pair([labelled(entry) for entry in entries], heads, kind)
        for entry, fit in zip(entries, fits, strict=True):
            if fit is not None:
                groups[fit].append((i, entry))
            elif kind in GROWING:
                groups.append([(i, entry)])
            else:
                strays.append((i, entry))
    if len(groups) > len(first[1]):
        groups = _in_printed_order(groups)
    return groups, strays


def pair(entries: Sequence[Labelled], others: Sequence[Labelled], kind: Kind) -> list[int | None]:
    """For each entry the index of the one among `others` that is the same thing, or None. No index comes twice.

    A key of the document's own (a number, a name, the words) settles it. That of a resolution or a matter may only be
    its turn, so there equal texts come first, and under equal labels the texts must not be quite unlike. Then texts
    that are nearly the same.

    >>> one, two = Labelled(("2",), "The report be noted"), Labelled(("1",), "The reports be noted")
    >>> pair([one], [two], Kind.RESOLUTION)
    [0]
    """
    free = dict.fromkeys(range(len(others)))
    found: list[int | None] = [None] * len(entries)
    for fits in TURNS if kind in (Kind.RESOLUTION, Kind.MATTER) else KEYED:
        for i, entry in enumerate(entries):
            if found[i] is None and (j := fits(entry, others, free)) is not None:
                found[i] = j
                del free[j]
    return found


def _same_key(entry: Labelled, others: Sequence[Labelled], free: Iterable[int]) -> int | None:
    return next((j for j in free if not set(entry.keys).isdisjoint(others[j].keys)), None)


def _same_text(entry: Labelled, others: Sequence[Labelled], free: Iterable[int]) -> int | None:
    return next((j for j in free if nearness(entry, others[j]) == 100), None)


def _same_label(entry: Labelled, others: Sequence[Labelled], free: Iterable[int]) -> int | None:
    j = _same_key(entry, others, free)
    return j if j is not None and nearness(entry, others[j]) >= UNLIKE else None


def _alike(entry: Labelled, others: Sequence[Labelled], free: Iterable[int]) -> int | None:
    best = max(free, key=lambda j: nearness(entry, others[j]), default=None)
    return best if best is not None and nearness(entry, others[best]) >= ALIKE else None


KEYED = (_same_key, _alike)
TURNS = (_same_text, _same_label, _alike)


def nearness(one: Labelled, other: Labelled) -> float:
    """How alike two things are by the texts that either goes by, 0 to 100.

    >>> nearness(Labelled((), "the report be noted"), Labelled((), "the plan be noted", ("the report be noted",)))
    100.0
    """
    return max(likeness(a, b) for a in (one.text, *one.others) for b in (other.text, *other.others))


def likeness(one: str, other: str) -> float:
    """How alike two texts are, 0 to 100; short ones are alike only if equal, case apart.

    >>> likeness("Item 4", "Item 5"), likeness("ITEM 4", "Item 4")
    (0.0, 100.0)
    """
    one, other = one.casefold(), other.casefold()
    if one == other:
        return 100.0
    return 0.0 if min(len(one), len(other)) < SHORT else fuzz.ratio(one, other)


def labelled(entry: Entry) -> Labelled:
    """What an entry is compared by."""
    return Labelled((entry.key,), entry.text)


def _in_printed_order(groups: list[list[tuple[int, Entry]]]) -> list[list[tuple[int, Entry]]]:
    """By number where everything is numbered ("4", "4a", "5"); else what was added stands last."""
    if all(group[0][1].key[:1].isdigit() for group in groups):
        return sorted(groups, key=lambda group: natural(group[0][1].key))
    return groups


def natural(key: str) -> list[tuple[int, str]]:
    """A key to sort numbers by their value and letters after them.

    >>> sorted(["10", "4a", "4", "9"], key=natural)
    ['4', '4a', '9', '10']
    """
    return [(int(figures or 0), letters) for figures, letters in re.findall(r"(\d*)(\D*)", key)[:-1]]
