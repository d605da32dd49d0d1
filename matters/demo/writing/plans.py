"""The improvement plan: the same actions from meeting to meeting, moving on as their milestones pass."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from random import Random

from matters.demo.content import Plan, PlanAction, PlanMeasure
from matters.demo.words.topic import Topic
from matters.demo.world.borough import Borough
from matters.demo.writing.figures import shown
from matters.demo.writing.occasion import Occasion, quarter_name
from matters.demo.writing.tables import measure_value

COMPLETE, ON_TRACK, SOME_ISSUES, NOT_ON_TRACK = "Complete", "On track", "Some issues", "Not on track"
AIMS = (
    "Leadership that knows its service", "Help that comes early", "Practice that changes lives", "Partners who share the load",
)  # fmt: skip
OUTPUTS = (
    "Agreed and published", "Reported to the Improvement Board", "Audit shows a difference", "In use in every team",
    "Parents say that they notice", "Staff trained", "Reviewed with partners",
)  # fmt: skip


def plan(occasion: Occasion, topics: tuple[Topic, ...], key: str, title: str) -> Plan:
    """The plan as it stands at a meeting. Plants a blank lead, milestone or target, a doubled reference, an overdue green."""
    ledger = occasion.ledger
    actions: list[PlanAction] = []
    for priority, aim in enumerate(AIMS, start=1):
        topic = topics[(priority - 1) % len(topics)]
        for place, text in enumerate(topic.actions):
            actions.append(
                _action(
                    occasion, topic, f"{priority}.{place // 3 + 1}.{place % 3 + 1}", f"Priority {priority}: {aim}", text
                )
            )
    _blemish(occasion, actions, key)
    measures = [
        PlanMeasure(
            f"{priority}{letter}", measure.text, shown(round(measure.usual * (1.08 if measure.high_is_good else 0.92), 1), measure.unit),
            f"{shown(measure_value(occasion, measure, occasion.quarter()), measure.unit)} ({quarter_name(occasion.quarter())})",
        )
        for priority, topic in enumerate(topics, start=1)
        for letter, measure in zip("ABCD", topic.measures, strict=False)
    ]  # fmt: skip
    if ledger.takes("target-missing"):
        place = occasion.rng.randrange(len(measures))
        measure = measures[place]
        measures[place] = PlanMeasure(measure.ref, measure.text, "", measure.actual)
        ledger.note("target-missing", f"Measure {measure.ref} ({measure.text}) has no target.", f"{key}.m{place}")
    return Plan(key, title, tuple(actions), tuple(measures))


def milestone(borough: Borough, text: str, start: int) -> dt.date:
    """The first of the month of an action's milestone; the same in every pack of a municipal year."""
    months = Random(f"milestone:{borough.slug}:{text}:{start}").randrange(1, 14)
    return dt.date(start + (5 + months) // 12, (5 + months) % 12 + 1, 1)


def _action(occasion: Occasion, topic: Topic, ref: str, theme: str, text: str) -> PlanAction:
    start = int(occasion.meeting.year[:4])
    due = milestone(occasion.borough, text, start)
    rng = Random(f"action:{occasion.borough.slug}:{text}:{start}")
    luck = rng.random()
    past = (due.year, due.month) < (occasion.date.year, occasion.date.month)
    late = NOT_ON_TRACK if past else SOME_ISSUES
    rag = (COMPLETE if past else ON_TRACK) if luck < (0.7 if past else 0.75) else late
    lead = (
        occasion.borough.posts[topic.post].person.full
        if rng.random() < 0.6
        else occasion.borough.posts[topic.post].post
    )
    objective = f"Improve {topic.aspects[int(ref[-1]) % len(topic.aspects)]}"
    return PlanAction(ref, theme, objective, text, lead, rag, f"{due:%Y-%m}", f"{due:%B %Y}", rng.choice(OUTPUTS))


def _blemish(occasion: Occasion, actions: list[PlanAction], key: str) -> None:
    """Spoil as many rows as the ledger wants, each in its own way."""
    for code, spoil in SPOILS.items():
        if not occasion.ledger.takes(code):
            continue
        overdue = [n for n, a in enumerate(actions) if a.rag == NOT_ON_TRACK]
        if code == "overdue-on-track" and not overdue:
            occasion.ledger.wanted.add(code)  # this plan has nothing late: another pack's will
            continue
        place = occasion.rng.choice(overdue) if code == "overdue-on-track" else occasion.rng.randrange(1, len(actions))
        actions[place], message = spoil(actions[place], actions[place - 1])
        second = f"{key}.r{place - 1}" if code == "duplicate-ref" else None
        occasion.ledger.note(code, message, f"{key}.r{place}", second)


Spoil = Callable[[PlanAction, PlanAction], tuple[PlanAction, str]]
SPOILS: dict[str, Spoil] = {
    "owner-missing": lambda a, _: (replace(a, lead=""), f"Action {a.ref} ({a.action}) has no lead."),
    "due-missing": lambda a, _: (replace(a, due="", due_text=""), f"Action {a.ref} ({a.action}) has no milestone."),
    "overdue-on-track": lambda a, _: (
        replace(a, rag=ON_TRACK),
        f"Action {a.ref} is “{ON_TRACK}” though its milestone, {a.due_text}, is past.",
    ),
    "duplicate-ref": lambda a, before: (
        replace(a, ref=before.ref),
        f"Reference {before.ref} is given to “{before.action}” and to “{a.action}”, which follows {before.ref}.",
    ),
}
"""What can be spoilt in a row of the plan, given the row before it: the row spoilt, and what is wrong."""
