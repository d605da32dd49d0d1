"""Persons who are likely one, for a person to decide. Pure: what is known of them in, pairs with evidence out.

The matching of names (`match_names`) never guesses; this only proposes. It knows three signs: a bare surname beside a
full name, a first name that begins alike ("Mike", "Michael"; "J.", "Jo"), and a name that is a letter or two apart.
Being named at one meeting together speaks against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from matters.council.people.identity import words_of

NEARLY = 88
"""From this likeness (0 to 100) two full names may be one name misspelt."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person: name without title, and the bodies and meetings (by id) that name them."""

    pk: int
    name: str
    is_councillor: bool = False
    bodies: frozenset[int] = frozenset()
    meetings: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Likely:
    """Two persons who may be one, the one named more often second; why; and at how many meetings both are named."""

    one: int
    other: int
    why: str
    together: int
    shares_body: bool


def likely_same(people: Sequence[Known]) -> list[Likely]:
    """The pairs, the likeliest first: those of one body before others, those never named together before others.

    >>> [pair.why for pair in likely_same([Known(1, "Ash"), Known(2, "Ann Ash")])]
    ['“Ash” is the surname of Ann Ash']
    """
    blocks = defaultdict[str, list[Known]](list)
    for person in people:
        words = words_of(person.name)
        if words:
            blocks[words[-1][0]].append(person)
    found = [
        _pair(one, other, why)
        for block in blocks.values()
        for one, other in combinations(block, 2)
        if (why := _sign(one, other) or _sign(other, one))
    ]
    return sorted(found, key=lambda pair: (pair.together > 0, not pair.shares_body, pair.one, pair.other))


def _pair(one: Known, other: Known, why: str) -> Likely:
    fewer, more = sorted((one, other), key=lambda each: (len(words_of(each.name)) > 1, len(each.meetings), each.pk))
    together = len(one.meetings & other.meetings)
    return Likely(fewer.pk, more.pk, why, together, bool(one.bodies & other.bodies))


def _sign(one: Known, other: Known) -> str:
    mine, theirs = words_of(one.name), words_of(other.name)
    if len(mine) == 1 < len(theirs) and mine[0] == theirs[-1]:
        return f"“{one.name}” is the surname of {other.name}"
    if len(mine) > 1 and len(theirs) > 1 and mine[-1] == theirs[-1]:
        if mine == theirs:
            return f"Both are called {other.name}"
        if _begins_alike(mine[0], theirs[0]):
            return f"“{one.name}” may be {other.name}"
    if len(mine) > 1 and len(theirs) > 1 and fuzz.ratio(" ".join(mine), " ".join(theirs)) >= NEARLY:
        return f"“{one.name}” and “{other.name}” are nearly the same name"
    return ""


def _begins_alike(one: str, other: str) -> bool:
    """Whether one first name may be short for the other: an initial, or the same two letters at the beginning."""
    shorter = min(len(one), len(other))
    return one[:2] == other[:2] if shorter > 1 else one[0] == other[0]
