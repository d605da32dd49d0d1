"""Packs damaged in every way end in a record or a clear error, within bounds of time and memory.

CI proves it for some; `python -m tools.mutate` for ten thousand.
"""

from __future__ import annotations

import pytest

from tools.mutate import DAMAGES, bases, ends, tried

FIRST = 20_000
"""Beyond those that `tools.mutate` tries."""


@pytest.mark.parametrize("part", range(2))
def test_no_damage_ends_otherwise_than_in_a_record_or_a_clear_error(part: int) -> None:
    count = len(bases()) * len(DAMAGES) // 2
    first = FIRST + part * count
    tried = list(ends(first, first + count))
    assert len(tried) == count
    assert [ended for ended in tried if not ended.is_clean] == []


ONCE = [
    (5802, "a forward plan that lost the label of its description ended the reading with an error"),
    (7516, "a word set a mile to the right made a line of 180 million spaces"),
]


@pytest.mark.parametrize(("number", "_what"), ONCE, ids=[what for _, what in ONCE])
def test_what_was_once_found_by_chance(number: int, _what: str) -> None:
    ended = tried(number)
    assert ended.is_clean and ended.seconds < 5, ended
