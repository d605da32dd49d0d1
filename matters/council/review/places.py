"""Rulings on places of a record, found again in a newer reading: by path, else by the words that were read there. Pure.

A path holds indexes ("work_programme.rows.3.topic"), which move when a newer reader finds a row more. So a ruling is
first looked for at its path, where the words are still nearly the same; then where the same words stand in the same
section, the nearest path first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matters.council.settling.align import ALIKE, likeness


class PlaceRead(NamedTuple):
    """A place of a record and the text that was read there."""

    path: str
    text: str


def places_again(spoken: Mapping[str, str], read: Sequence[PlaceRead]) -> dict[str, str]:
    """For each place that a person spoke of, by path with the words read then: its path now; left out where it is gone.

    >>> places_again({"tables.0.rows.1": "Swings"}, [PlaceRead("tables.0.rows.1", "Slides"),
    ...                                              PlaceRead("tables.0.rows.2", "Swings")])
    {'tables.0.rows.1': 'tables.0.rows.2'}
    """
    at = dict(read)
    found = {path: path for path, words in spoken.items() if path in at and likeness(words, at[path]) >= ALIKE}
    taken = set(found.values())
    for path in sorted(set(spoken) - set(found)):
        same = [r.path for r in read if r.text == spoken[path] and shape_of(r.path) == shape_of(path)]
        free = [each for each in same if each not in taken]
        if free:
            nearest = min(free, key=lambda each: _distance(each, path))
            found[path] = nearest
            taken.add(nearest)
    return found


def shape_of(path: str) -> str:
    """A path without its indexes: the same for the same field of another row.

    >>> shape_of("tables.0.rows.12.cells.3")
    'tables.rows.cells'
    """
    return re.sub(r"\.\d+(?=\.|$)", "", path)


def _distance(one: str, other: str) -> list[int]:
    mine, theirs = ([int(n) for n in re.findall(r"\d+", path)] for path in (one, other))
    return [abs(a - b) for a, b in zip(mine, theirs, strict=False)]
