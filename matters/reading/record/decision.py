"""A decision that is published by itself, and the way that an issue took to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from matters.reading.document import Span
from matters.reading.record.stated import Stated, Text


@dataclass(frozen=True, slots=True)
class IssueStep:
    """A meeting that an issue came to, or a decision on it: the day, and what is printed behind it."""

    span: Span
    on: Stated[dt.date]
    what: Text


@dataclass(frozen=True, slots=True)
class ExecutiveDecision:
    """What a notice of one decision says of it besides its text, which is minuted under `title`.

    `effective_from` is the day after which it can no longer be called in. `steps` are the issue's history.
    """

    span: Span
    title: Text
    decision_maker: Text | None = None
    status: Text | None = None
    key_decision: Stated[bool] | None = None
    subject_to_call_in: Stated[bool] | None = None
    decided_on: Stated[dt.date] | None = None
    published_on: Stated[dt.date] | None = None
    effective_from: Stated[dt.date] | None = None
    steps: tuple[IssueStep, ...] = ()
