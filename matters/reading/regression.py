"""Comparing a reading with the labels of a regression case: what differs, place by place. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

Json = Any
"""A value of the exchange form."""

PLACES = ("line", "page")
"""Keys that move when a paper is cut; they are not compared."""

MISSING = object()


def sections_of(record: Json, sections: Sequence[str]) -> dict[str, Json]:
    """Sections of a record in the exchange form, without places; "reports.1" is the second report alone.

    >>> sections_of({"agenda": [{"number": "1", "line": 4}], "minutes": None}, ["agenda"])
    {'agenda': [{'number': '1'}]}
    """
    found: dict[str, Json] = {}
    for section in sections:
        name, _, index = section.partition(".")
        value = without_places(record.get(name))
        if index and isinstance(value, list):
            found.setdefault(name, []).extend(value[int(index) : int(index) + 1])
        else:
            found[name] = value
    return found


def without_places(value: Json) -> Json:
    """A value without the lines and pages in it."""
    if isinstance(value, dict):
        return {name: without_places(each) for name, each in value.items() if name not in PLACES}
    return [without_places(each) for each in value] if isinstance(value, list) else value


def differences(expected: Json, found: Json, path: str = "") -> Iterator[str]:
    """What differs, a sentence each place.

    >>> list(differences({"a": [1, 2]}, {"a": [1]}))
    ['a.1: expected 2, found nothing']
    """
    if isinstance(expected, dict) and isinstance(found, dict):
        for name in dict.fromkeys([*expected, *found]):
            yield from differences(expected.get(name, MISSING), found.get(name, MISSING), f"{path}.{name}".lstrip("."))
    elif isinstance(expected, list) and isinstance(found, list):
        for i in range(max(len(expected), len(found))):
            mine, theirs = (each[i] if i < len(each) else MISSING for each in (expected, found))
            yield from differences(mine, theirs, f"{path}.{i}".lstrip("."))
    elif expected != found and not _both_empty(expected, found):
        yield f"{path}: expected {_words(expected)}, found {_words(found)}"


def _both_empty(one: Json, other: Json) -> bool:
    """Whether both say nothing: a key that a later form of the record has, and holds nothing, is no difference."""
    return (one is MISSING or one in (None, [], {})) and (other is MISSING or other in (None, [], {}))


def _words(value: Json) -> str:
    return "nothing" if value is MISSING or value is None else repr(value)
