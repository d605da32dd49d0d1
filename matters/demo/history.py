"""All the packs of a borough in the order of their meetings, and its truths when they are over."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from random import Random

from matters.demo.content import Pack
from matters.demo.course import Course
from matters.demo.ledger import Deck
from matters.demo.plain import Json
from matters.demo.requests import Request
from matters.demo.world.borough import Borough


class History:
    """The years of a borough. Go through `packs()` first; `truths()` then tells what became of each request."""

    def __init__(self, borough: Borough, seed: int) -> None:
        self.borough = borough
        name = f"{seed}:{borough.slug}"
        self.courses = [Course(borough, body, name, Deck(Random(f"{name}:{body.key}:deck"))) for body in borough.bodies]
        self.planted: list[dict[str, Json]] = []

    def packs(self) -> Iterator[Pack]:
        """Every pack, by date of meeting; none is kept."""
        streams = [course.packs() for course in self.courses]
        for pack in heapq.merge(*streams, key=lambda p: (p.meeting.date, p.name)):
            self.planted += [
                {
                    "pack": pack.name,
                    "code": f.code,
                    "place": place(f.mark),
                    "place2": place(f.mark2) if f.mark2 else None,
                    "message": f.message,
                }
                for f in pack.findings
            ]
            yield pack

    def truths(self) -> dict[str, Json]:
        """What was asked and what came of it, and every planted defect."""
        return {
            "council": self.borough.council,
            "requests": [_request(course.body.key, r) for course in self.courses for r in course.asked],
            "defects": self.planted,
        }


def place(mark: str) -> str:
    """Where in a pack a mark stands, in words; its line or page is in the labels' findings.

    >>> place("rep.5.2.3"), place("min.44(2)"), place("front.m3"), place("agenda.7")
    ('item 5', 'minute 44(2)', 'front sheet', 'agenda item 7')
    """
    kind, _, rest = mark.partition(".")
    match kind:
        case "rep":
            return f"item {rest.split('.')[0]}"
        case "min":
            return f"minute {rest}" if rest[:1].isdigit() else "minutes"
        case "agenda":
            return f"agenda item {rest}"
        case _:
            return "front sheet"


def _request(body: str, request: Request) -> dict[str, Json]:
    return {
        "body": body, "asked_on": request.asked_on.isoformat(), "minute": request.minute, "label": request.label,
        "kind": request.kind, "text": request.clause, "ask": request.ask, "addressee": request.addressee,
        "due_text": request.due_text, "due": request.due, "recurring": request.recurring, "fate": request.fate.value,
        "came_back": request.came_back,
    }  # fmt: skip
