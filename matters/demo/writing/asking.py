"""The making of requests: the clause, whom it asks, when it is due, and what will become of it."""

from __future__ import annotations

import datetime as dt

from matters.demo.requests import Fate, Request
from matters.demo.words.asks import ASKS
from matters.demo.words.topic import Topic
from matters.demo.world.calendar import long_date
from matters.demo.writing.occasion import Occasion

KINDS = (
    "report",
    "report",
    "information",
    "invitation",
    "letter",
    "monitoring",
    "review",
    "recommendation",
    "meeting",
    "scorecard",
    "membership",
)
DATED = {"report", "monitoring", "review", "invitation"}
RECURRING = {"monitoring", "scorecard"}
FATES = (Fate.DELIVERED, Fate.LATE, Fate.PARTIAL, Fate.SCHEDULED, Fate.NEVER)
ODDS = (40, 20, 12, 8, 20)


def ask(occasion: Occasion, topic: Topic) -> Request:
    """A request on a topic, made at this meeting."""
    rng = occasion.rng
    kind = rng.choice(KINDS if occasion.body.key == "scrutiny" else KINDS[:6])
    due_text, due, steps = _due(occasion) if kind in DATED else (None, None, 1)
    fate = rng.choices(FATES, ODDS)[0]
    answer: int | None = None
    if fate in (Fate.DELIVERED, Fate.PARTIAL):
        answer = occasion.index + steps
    elif fate is Fate.LATE:
        answer = occasion.index + steps + rng.choice((1, 1, 2))
    words, slots = rng.choice(ASKS[kind]), _slots(occasion, topic, due_text)
    return Request(
        kind, topic, words.clause.format(**slots), words.ask.format(**slots),
        words.addressee.format(**slots) if words.addressee else None, due_text, due, kind in RECURRING, fate, answer,
        asked_on=occasion.date, subject=words.subject.format(**slots), answer=words.answer,
    )  # fmt: skip


def _due(occasion: Occasion) -> tuple[str | None, str | None, int]:
    """The due words, the date or month they mean, and how many meetings ahead that is."""
    rng = occasion.rng
    choice = rng.random()
    following = occasion.meeting_after(1)
    if choice < 0.45 and following:
        return "the next meeting", following.date.isoformat(), 1
    if choice < 0.6:
        month = occasion.date.month + 5
        due = dt.date(occasion.date.year + month // 12, month % 12 + 1, 1)
        steps = sum(
            occasion.date < m.date and (m.date.year, m.date.month) <= (due.year, due.month)
            for m in occasion.body.meetings
        )
        return "in six months' time", f"{due:%Y-%m}", max(1, steps)
    named = occasion.meeting_after(2)
    if choice < 0.75 and named:
        return f"the meeting to be held on {long_date(named.date)}", named.date.isoformat(), 2
    return None, None, rng.choice((1, 2))


def _slots(occasion: Occasion, topic: Topic, due: str | None) -> dict[str, str]:
    rng, short = occasion.rng, occasion.body.short
    aspect, action = rng.choice(topic.aspects), rng.choice(topic.actions)
    at = due if due and due.startswith("the") else f"a future meeting of the {short}"
    return {
        "post": occasion.borough.posts[topic.post].post, "clerk": occasion.body.clerk.post, "short": short, "aspect": aspect,
        "title": aspect[0].upper() + aspect[1:], "partner": rng.choice(topic.partners), "group": rng.choice(topic.groups),
        "action": action[0].lower() + action[1:], "subject": topic.subject, "topic": topic.title,
        "at": at, "when": f"to the {short} {due}" if due and not due.startswith("the") else f"to {at}",
    }  # fmt: skip
