"""The demo borough's truths: what was dropped is found, and little else is called dropped."""

from __future__ import annotations

from tools.trace_demo import figures, outcomes


def test_dropped_requests_are_found_with_few_false_alarms() -> None:
    found = outcomes(1)
    recall, alarms = figures(found)
    assert len(found) > 100
    assert recall >= 0.95
    assert alarms < 0.03
