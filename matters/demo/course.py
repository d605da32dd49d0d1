"""A body's meetings one after another: what is on the agenda, what was asked, what comes back, pack by pack."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

from matters.demo.content import AgendaEntry, Asked, Minutes, Pack
from matters.demo.ledger import Deck, Ledger
from matters.demo.plain import Json
from matters.demo.requests import Fate, Request
from matters.demo.words.children import CHILDREN_TOPICS
from matters.demo.world.borough import Body, Borough, Meeting
from matters.demo.world.calendar import long_date
from matters.demo.writing.agendas import Paper, papers_for
from matters.demo.writing.asking import ask
from matters.demo.writing.minutes import held
from matters.demo.writing.occasion import Occasion

DEFECTS = {"scrutiny": 9, "board": 5, "cabinet": 4}
REQUESTS = {"scrutiny": (3, 6), "board": (1, 3), "cabinet": (0, 2)}


@dataclass(slots=True)
class Course:
    """Where a body has got to. `asked` are all its requests; `number` is that of the next minute."""

    borough: Borough
    body: Body
    seed: str
    deck: Deck
    asked: list[Request] = field(default_factory=list)
    number: int = 1

    def packs(self) -> Iterator[Pack]:
        """The packs of every meeting in turn."""
        minutes, ledger = self._before_the_first()
        for index in range(len(self.body.meetings)):
            occasion = self._occasion(index, ledger)
            pack, papers = self._pack(occasion, minutes)
            yield pack
            self.deck.take_back(ledger)
            ledger = self.deck.deal(DEFECTS[self.body.key])
            minutes = self._hold(replace(occasion, ledger=ledger), pack, papers)

    def _occasion(self, index: int, ledger: Ledger) -> Occasion:
        meetings = self.body.meetings
        before = meetings[index - 1] if index > 0 else _earlier(meetings[0])
        rng = Random(f"{self.seed}:{self.body.key}:{index}")
        return Occasion(self.borough, self.body, meetings[index], index, before, rng, ledger)

    def _before_the_first(self) -> tuple[Minutes, Ledger]:
        """The minutes of a meeting before the calendar begins, at which nothing was asked."""
        ledger = self.deck.deal(DEFECTS[self.body.key])
        occasion = self._occasion(0, ledger)
        earlier = occasion.before
        occasion = replace(
            occasion,
            meeting=earlier,
            before=_earlier(earlier),
            index=-1,
            rng=Random(f"{self.seed}:{self.body.key}:before"),
        )
        papers = papers_for(replace(occasion, ledger=Ledger(set())), [], [])[0]
        agenda = _agenda(occasion, papers)
        minutes = held(occasion, agenda, {p.entry.number: p.topic for p in papers}, {}, 40)
        return minutes, ledger

    def _pack(self, occasion: Occasion, minutes: Minutes) -> tuple[Pack, list[Paper]]:
        due = [r for r in self.asked if r.answer_at == occasion.index]
        late = [r for r in self.asked if r.fate is Fate.SCHEDULED and r.scheduled_for == occasion.date]
        for request in late:
            following = occasion.meeting_after(1)
            request.scheduled_for = following.date if following else None
        papers, marks = papers_for(occasion, due, self.asked)
        name = f"{self.borough.slug.replace(' ', '-')}-{self.body.key}-{occasion.date.isoformat()}"
        for request in due:
            item = next((p.entry.number for p in papers if request in p.answers), None)
            how = "partial" if request.fate is Fate.PARTIAL else "delivered"
            if item:
                request.came_back.append({"pack": name, "item": item, "how": how})
        asked = tuple(_shown(r, papers, marks, occasion) for r in self.asked if r.asked_on == minutes.meeting.date)
        _follow_ups(occasion, asked, papers)
        pack = Pack(
            name, self.borough, self.body, occasion.meeting, tuple(_agenda(occasion, papers)), minutes,
            tuple(p.report for p in papers if p.report), asked, tuple(occasion.ledger.planted),
        )  # fmt: skip
        return pack, papers

    def _hold(self, occasion: Occasion, pack: Pack, papers: list[Paper]) -> Minutes:
        """Hold the meeting: ask for things, and write the minutes that the next pack will print."""
        if occasion.meeting.year != occasion.before.year:
            self.number = 1
        least, most = REQUESTS[self.body.key]
        askable = [p for p in papers if p.entry.status != "to_follow"]
        asked: dict[str, list[Request]] = {}
        for paper in occasion.rng.sample(askable, min(len(askable), occasion.rng.randint(least, most))):
            asked[paper.entry.number] = [
                ask(occasion, paper.topic if paper.topic.actions else occasion.rng.choice(CHILDREN_TOPICS))
                for _ in range(occasion.rng.choice((1, 1, 2)))
            ]
        minutes = held(occasion, pack.agenda, {p.entry.number: p.topic for p in papers}, asked, self.number)
        for entry, item in zip(pack.agenda, minutes.items, strict=True):
            for request in asked.get(entry.number, []):
                request.minute = item.number
                self._schedule(occasion, request)
                self.asked.append(request)
        self.number += len(minutes.items)
        return minutes

    def _schedule(self, occasion: Occasion, request: Request) -> None:
        """Put a request that will be answered, or put off, on the work programme where it needs a paper."""
        if not request.by_paper or request.fate is Fate.NEVER:
            return
        at = request.answer_at if request.answer_at is not None else occasion.index + 2
        if (
            at > occasion.index + 1
            and (request.fate is not Fate.LATE or occasion.rng.random() < 0.7)
            and at < len(self.body.meetings)
        ):
            request.scheduled_for = self.body.meetings[at].date


def _earlier(meeting: Meeting) -> Meeting:
    """A meeting some ten weeks before, on the same weekday."""
    return replace(meeting, date=meeting.date - dt.timedelta(days=84))


def _agenda(occasion: Occasion, papers: list[Paper]) -> list[AgendaEntry]:
    day = long_date(occasion.before.date)
    return [
        AgendaEntry("1", "Apologies for Absence", "no_paper"),
        AgendaEntry("2", "Declarations of Interest", "no_paper"),
        AgendaEntry("3", "Minutes of the Previous Meeting", "paper", note=f"Minutes of the meeting held on {day}."),
        *(p.entry for p in papers),
    ]


def _shown(request: Request, papers: list[Paper], marks: dict[int, str], occasion: Occasion) -> Asked:
    """The label of a request in the pack whose minutes print it: what the rest of the pack shows of it."""
    base = f"min.{request.minute}{request.label or ''}"
    seen: list[tuple[str, str]] = []
    for paper in papers:
        if request in paper.answers:
            how = "partial" if request.fate is Fate.PARTIAL else "delivered"
            seen.append(
                (
                    marks.get(
                        id(request), f"rep.{paper.entry.number}" if paper.report else f"agenda.{paper.entry.number}"
                    ),
                    how,
                )
            )
    if not seen and request.scheduled_for and request.scheduled_for > occasion.date:
        row = next((m for p in papers for key, m in p.programme_marks if key == request.subject), None)
        if row:
            seen.append((row, "scheduled"))
    status = seen[0][1] if seen else "no_trace"
    label: dict[str, Json] = {
        "minute": request.minute, "label": request.label, "kind": request.kind, "ask": request.ask,
        "addressee": request.addressee,
        "due_text": request.due_text, "due": request.due, "recurring": request.recurring, "status_in_pack": status,
    }  # fmt: skip
    return Asked(base, label, tuple(seen))


def _follow_ups(occasion: Occasion, asked: tuple[Asked, ...], papers: list[Paper]) -> None:
    """The findings that follow from requests and papers: dropped, without a date, still to follow."""
    for request in asked:
        label = request.label
        name = f"Minute {label['minute']}{label['label'] or ''}"
        if label["due_text"] is None and not label["recurring"]:
            occasion.ledger.note("due-missing", f"{name} ({label['ask']}) has no date.", request.mark)
        due = str(label["due"] or "")
        if label["status_in_pack"] == "no_trace" and due and due <= occasion.date.isoformat():
            occasion.ledger.note(
                "action-dropped",
                f"{name} ({label['ask']}) was due on {due}; nothing in the pack answers it.",
                request.mark,
            )
    for paper in papers:
        if paper.entry.status == "to_follow":
            occasion.ledger.note(
                "late-paper",
                f"“{paper.entry.title}” is to follow; no such report is in the pack.",
                f"agenda.{paper.entry.number}",
            )
