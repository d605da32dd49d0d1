"""What an item can be about: one topic with the words that its papers, questions and requests are made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A figure that is reported on a topic: its wording, unit, usual value, and whether high is good."""

    text: str
    unit: str
    usual: float
    high_is_good: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """`subject` fits "a report on ..."; `aspects` and `groups` fit a sentence's middle; `post` and `portfolio` name
    a role of `words/roles.py`. `rounds` says how often it comes in a year: 0 once, n every n-th meeting."""

    key: str
    title: str
    subject: str
    post: str
    portfolio: str
    aspects: tuple[str, ...]
    groups: tuple[str, ...]
    partners: tuple[str, ...]
    questions: tuple[str, ...]
    actions: tuple[str, ...]
    measures: tuple[MeasureWords, ...]
