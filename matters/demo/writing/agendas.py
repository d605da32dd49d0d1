"""Which papers a meeting has: standing reports, the topics of its turn, and what comes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from matters.demo.content import AgendaEntry, Clause, Programme, Report
from matters.demo.requests import Fate, Request
from matters.demo.words.cabinet import CABINET_TOPICS
from matters.demo.words.children import CHILDREN_TOPICS
from matters.demo.words.health import HEALTH_TOPICS
from matters.demo.words.roles import POSTS
from matters.demo.words.topic import Topic
from matters.demo.world.borough import Body, BodyKind
from matters.demo.world.calendar import long_date
from matters.demo.writing import programme as work
from matters.demo.writing.occasion import Occasion
from matters.demo.writing.reports import Commission, topic_report
from matters.demo.writing.special import (
    inspections_report,
    members_report,
    plan_report,
    scorecard_report,
    updates_report,
)

FIRST_ITEM = 4
STANDING = {"improvement", "scorecard", "inspections"}
STOCK = {BodyKind.SCRUTINY: CHILDREN_TOPICS, BodyKind.BOARD: HEALTH_TOPICS, BodyKind.CABINET: CABINET_TOPICS}
A_MEETING = {BodyKind.SCRUTINY: 3, BodyKind.BOARD: 3, BodyKind.CABINET: 4}


@dataclass(frozen=True, slots=True)
class Paper:
    """An item of the agenda from the fourth on: its entry, topic, report where it has one, requests it answers."""

    entry: AgendaEntry
    topic: Topic
    report: Report | None = None
    answers: tuple[Request, ...] = ()
    programme_marks: tuple[tuple[str, str], ...] = ()


def turns(body: Body, year: str, slug: str) -> dict[dt.date, list[Topic]]:
    """The topics of each meeting of a municipal year, settled at its beginning."""
    topics = [t for t in STOCK[body.kind] if t.key not in STANDING]
    rng = Random(f"turns:{slug}:{body.key}:{year}")
    rng.shuffle(topics)
    count = A_MEETING[body.kind]
    meetings = [m for m in body.meetings if m.year == year]
    return {m.date: [topics[(n * count + k) % len(topics)] for k in range(count)] for n, m in enumerate(meetings)}


def by_key(key: str) -> Topic:
    """A topic of scrutiny by its key."""
    return next(t for t in CHILDREN_TOPICS if t.key == key)


def papers_for(
    occasion: Occasion, due: Sequence[Request], asked: Sequence[Request]
) -> tuple[list[Paper], dict[int, str]]:
    """The papers in order, and the mark of the paragraph that answers a request, by `id` of the request."""
    agenda = _Agenda(occasion)
    plan = turns(occasion.body, occasion.meeting.year, occasion.borough.slug)
    mine = plan.get(occasion.date, STOCK[occasion.body.kind][:2])
    if occasion.body.kind is BodyKind.SCRUTINY:
        _scrutiny(agenda, occasion, mine, due, asked)
    else:
        for place, topic in enumerate(mine):
            _topic(
                agenda,
                occasion,
                topic,
                pages=3 if place == 0 else 0,
                key_decision=occasion.body.kind is BodyKind.CABINET,
            )
        if occasion.body.kind is BodyKind.BOARD:
            agenda.add(
                HEALTH_TOPICS[0],
                "Sub-Group Updates and Notifications",
                lambda n: updates_report(occasion, n, HEALTH_TOPICS),
            )
        for request in due:
            _answer(agenda, occasion, request)
    return agenda.papers, agenda.marks


class _Agenda:
    """Papers so far."""

    def __init__(self, occasion: Occasion) -> None:
        self.occasion = occasion
        self.papers: list[Paper] = []
        self.marks: dict[int, str] = {}

    @property
    def number(self) -> str:
        """Of the next item."""
        return str(FIRST_ITEM + len(self.papers))

    def add(self, topic: Topic, title: str, write: Callable[[str], Report], answers: tuple[Request, ...] = ()) -> None:
        """An item with a report."""
        number = self.number
        report = write(number)
        author, ledger = report.report_of, self.occasion.ledger
        if ledger.takes("title-mismatch"):
            other = f"{title} Update" if not title.endswith("Update") else title.removesuffix(" Update")
            ledger.note(
                "title-mismatch",
                f"Item {number}: agenda title “{other}”, report subject “{report.subject}”.",
                f"agenda.{number}",
                f"rep.{number}.subject",
            )
            title = other
        if len(self.papers) > 1 and ledger.takes("text-text-mismatch"):
            other = next(post for post in POSTS.values() if post != author)
            ledger.note(
                "text-text-mismatch",
                f"Item {number} author: agenda “{other}”, report “{author}”.",
                f"agenda.{number}",
                f"rep.{number}.of",
            )
            author = other
        entry = AgendaEntry(number, title, "paper", author, f"Report of the {author}.")
        self.papers.append(Paper(entry, topic, report, answers))

    def without_paper(self, topic: Topic, title: str, status: str, by: str, answers: tuple[Request, ...] = ()) -> None:
        """An item without a report in the pack: verbal, a presentation, or to follow."""
        note = {
            "verbal": f"To receive a verbal update from the {by}.",
            "presentation": f"Presentation by {by}.",
            "to_follow": f"Report of the {by} – To Follow",
        }[status]
        self.papers.append(Paper(AgendaEntry(self.number, title, status, by, note), topic, None, answers))


def _topic(agenda: _Agenda, occasion: Occasion, topic: Topic, pages: int, *, key_decision: bool = False) -> None:
    recommendations: tuple[Clause, ...] = ()
    if key_decision:
        action = occasion.rng.choice(topic.actions)
        recommendations = (
            Clause(f"the position on {topic.subject} be noted;", "(1)"),
            Clause(f"approval be given to {action[0].lower()}{action[1:]}; and", "(2)"),
            Clause(
                f"the {POSTS[topic.post]} be authorised, in consultation with the Cabinet Member, to complete the arrangements.",
                "(3)",
            ),
        )
    agenda.add(
        topic, topic.title,
        lambda n: topic_report(occasion, Commission(n, topic, topic.title, sections=4, recommendations=recommendations, key_decision=key_decision, appendix_pages=pages)),
    )  # fmt: skip


def _scrutiny(
    agenda: _Agenda, occasion: Occasion, mine: Sequence[Topic], due: Sequence[Request], asked: Sequence[Request]
) -> None:
    rng = occasion.rng
    _improvement(agenda, occasion)
    for place, topic in enumerate(mine):
        if rng.random() < 0.1:
            agenda.without_paper(topic, topic.title, "to_follow", POSTS[topic.post])
        else:
            _topic(agenda, occasion, topic, pages=(30, 18, 14)[place % 3])
    for request in due:
        if request.by_paper or request.kind == "invitation":
            _answer(agenda, occasion, request)
    if occasion.index % 2 == 0:
        inspections = by_key("inspections")
        agenda.add(inspections, inspections.title, lambda n: inspections_report(occasion, n, inspections))
    else:
        _scorecard(agenda, occasion, due, asked)
    members = work.MEMBERS_TOPIC
    if rng.random() < 0.25:
        agenda.without_paper(members, members.title, "to_follow", POSTS["legal"])
    else:
        agenda.add(members, members.title, lambda n: members_report(occasion, n, members, CHILDREN_TOPICS))
    _programme(agenda, occasion, due, asked)


PRIORITIES = ("improvement", "audit", "ehcp", "earlyhelp")
"""The topics of the improvement plan's four priorities."""


def _improvement(agenda: _Agenda, occasion: Occasion) -> None:
    topic = by_key("improvement")
    if occasion.rng.random() < 0.3:
        agenda.without_paper(topic, topic.title, "verbal", POSTS["children"])
        return
    priorities = tuple(by_key(key) for key in PRIORITIES)
    agenda.add(topic, topic.title, lambda n: plan_report(occasion, n, topic, priorities))


def _scorecard(agenda: _Agenda, occasion: Occasion, due: Sequence[Request], asked: Sequence[Request]) -> None:
    """The scorecard, with the rows that members asked for since they were first delivered."""
    topic = by_key("scorecard")
    wanted = [r for r in asked if r.kind == "scorecard" and r.fate is not Fate.NEVER]
    extra = [r for r in wanted if r.answer_at is not None and r.answer_at <= occasion.index]
    answers = tuple(r for r in due if r.kind == "scorecard")
    agenda.add(topic, topic.title, lambda n: scorecard_report(occasion, n, topic, extra), answers)


def _programme(agenda: _Agenda, occasion: Occasion, due: Sequence[Request], asked: Sequence[Request]) -> None:
    """The work programme report, last: it knows what else is on the agenda."""
    year, body, number = occasion.meeting.year, occasion.body, agenda.number
    dates = tuple(m.date for m in body.meetings if m.year == year)
    places = {m.date: n for n, m in enumerate(body.meetings)}
    regular = {
        "improvement": dates, "inspections": tuple(d for d in dates if places[d] % 2 == 0),
        "scorecard": tuple(d for d in dates if places[d] % 2 == 1), "members": dates, "programme": dates,
    }  # fmt: skip
    plan = turns(body, year, occasion.borough.slug)
    if occasion.ledger.takes("programme-mismatch") and occasion.date in plan:
        plan, dropped = {**plan, occasion.date: plan[occasion.date][1:]}, plan[occasion.date][0]
        item = next(p.entry.number for p in agenda.papers if p.topic is dropped)
        message = (
            f"“{dropped.title}” is item {item} of this agenda; the work programme has it at no meeting or at another."
        )
        occasion.ledger.note("programme-mismatch", message, f"rep.{number}.programme", f"agenda.{item}")
    shown = [r for r in asked if r.scheduled_for and r.scheduled_for in dates]
    rows = work.rows_of(occasion, plan, regular, shown)
    small = [r for r in due if not r.by_paper and r.kind not in ("invitation", "scorecard")]
    small += [r for r in due if r.kind == "scorecard" and occasion.index % 2 == 0]
    arising = [work.answer_paragraph(r, occasion) for r in small]
    scheduled = [
        r for r in shown if r.scheduled_for and r.scheduled_for > occasion.date and r.asked_on == occasion.before.date
    ]
    found: list[tuple[str, ...]] = []

    def write(n: str) -> Report:
        report, marks = work.programme_report(occasion, n, rows, arising, scheduled)
        found.append(marks)
        return report

    agenda.add(work.TOPIC, work.TITLE, write, tuple(small))
    for request, mark in zip(small, found[0], strict=True):
        agenda.marks[id(request)] = mark
    agenda.papers[-1] = replace(agenda.papers[-1], programme_marks=_row_marks(agenda.papers[-1].report))


def _row_marks(report: Report | None) -> tuple[tuple[str, str], ...]:
    """Title and mark of each row of the work programme that a report has attached."""
    if report is None:
        return ()
    programme = next(p for a in report.attachments for p in a.parts if isinstance(p, Programme))
    return tuple(
        (row.title, programme.mark(n, next((k for k, m in enumerate(programme.meetings) if m.date in row.dates), 0)))
        for n, row in enumerate(programme.rows)
    )


def _answer(agenda: _Agenda, occasion: Occasion, request: Request) -> None:
    """An item that answers a request: a report of its own, or those who were invited."""
    if request.kind == "invitation":
        by = f"representatives of {request.addressee}"
        agenda.without_paper(request.topic, f"{request.topic.title}: {request.subject}", "presentation", by, (request,))
        return
    reference = f"Minute No. {request.minute}{request.label or ''} of {long_date(request.asked_on)} refers"
    part = " This is a first part; the remainder will follow." if request.fate is Fate.PARTIAL else ""
    origin = f"The {occasion.body.short} asked for this report ({reference}).{part}"
    agenda.add(
        request.topic, request.subject,
        lambda n: topic_report(occasion, Commission(n, request.topic, request.subject, sections=3, origin=origin)), (request,),
    )  # fmt: skip
