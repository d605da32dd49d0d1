"""Quality reports as the plain JSON that `matters import --format json` prints and the addresses in .json answer."""

from __future__ import annotations

import datetime as dt
from typing import Any

from matters.checking.freshness import Freshness
from matters.checking.quality import Quality
from matters.council.quality.of_bodies import BodyFreshness
from matters.reading.document import Span

Json = Any
"""A value that `json.dumps` takes."""


def quality_plain(quality: Quality) -> dict[str, Json]:
    """A quality report: `read` counts values by section; `not_read`, `odd` and `unsettled` are lists.

    >>> quality_plain(Quality({"agenda": 3}))["values"]
    3
    """
    return {
        "values": quality.values,
        "read": dict(quality.read),
        "not_read": [{"what": gap.what, **_place(gap.span)} for gap in quality.gaps],
        "odd": [{"check": o.check, "what": o.what, "path": o.path, **_place(o.span)} for o in quality.odd],
        "unsettled": list(quality.unsettled),
    }


def body_plain(found: BodyFreshness) -> dict[str, Json]:
    """How fresh a committee is."""
    return {"body": found.body.name, "address": found.body.get_absolute_url(), **freshness_plain(found.fresh)}


def freshness_plain(fresh: Freshness) -> dict[str, Json]:
    """Dates, and lists of meetings without minutes and of papers to follow.

    >>> freshness_plain(Freshness(dt.date(2031, 2, 4), None, None))["last_held"]
    '2031-02-04'
    """
    return {
        "last_held": _day(fresh.last_held),
        "last_minutes": _day(fresh.last_minutes),
        "next_expected": _day(fresh.next_expected),
        "without_minutes": [{"date": _day(m.date), "address": m.address} for m in fresh.without_minutes],
        "to_follow": [{"date": _day(m.date), "address": m.address, "item": what} for m, what in fresh.to_follow],
        "unsettled": list(fresh.unsettled),
    }


def _day(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def _place(span: Span) -> dict[str, Json]:
    return {"line": span.line, "page": span.page}
