"""Packs damaged in every way end in a record or a clear error, within bounds of time and memory.

CI proves it for some; `python -m tools.mutate` for ten thousand.
"""

from __future__ import annotations

import pytest

from tools.mutate import DAMAGES, bases, ends

FIRST = 20_000
"""Beyond those that `tools.mutate` tries."""


@pytest.mark.parametrize("part", range(2))
def test_no_damage_ends_otherwise_than_in_a_record_or_a_clear_error(part: int) -> None:
    count = len(bases()) * len(DAMAGES) // 2
    first = FIRST + part * count
    tried = list(ends(first, first + count))
    assert len(tried) == count
    assert [ended for ended in tried if not ended.is_clean] == []
