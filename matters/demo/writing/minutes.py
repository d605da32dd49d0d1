"""What was said at a meeting, as the next pack's minutes have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matters.demo.content import AgendaEntry, Clause, MinutedItem, Minutes
from matters.demo.requests import Request
from matters.demo.words.topic import Topic
from matters.demo.world.borough import BodyKind, CoOptee, Councillor
from matters.demo.world.calendar import long_date
from matters.demo.writing.occasion import Occasion

Asked = Mapping[str, list[Request]]
"""Requests made, by the number of the agenda item under which they were."""


def councillors_phrase(names: Sequence[str]) -> str:
    """Surnames as minutes list them.

    >>> councillors_phrase(["Arkwell"]), councillors_phrase(["Arkwell", "Barrow", "Croft"])
    ('Councillor Arkwell', 'Councillors Arkwell, Barrow and Croft')
    """
    if len(names) == 1:
        return f"Councillor {names[0]}"
    return f"Councillors {', '.join(names[:-1])} and {names[-1]}"


def cooptee_line(cooptee: CoOptee) -> str:
    """A co-optee as minutes name them."""
    return f"{cooptee.person.title} {cooptee.person.full}, {cooptee.organisation}"


class Attendance:
    """Who came to one meeting. Plants a member who is neither present nor sent apologies."""

    def __init__(self, occasion: Occasion) -> None:
        rng, body = occasion.rng, occasion.body
        self.absent = [c for c in body.members[1:] if rng.random() < 0.16]
        self.away = [c for c in body.cooptees if rng.random() < 0.3]
        here = [c for c in body.members if c not in self.absent]
        spare = list(body.substitutes[: len(self.absent)])
        here += [c for c in spare if rng.random() < 0.5]
        self.present = [_councillor(c, body.members) for c in here]
        attending = [cooptee_line(c) for c in body.cooptees if c not in self.away]
        holders = [] if body.kind is BodyKind.CABINET else self._holders(occasion, here)
        self.also_present = holders if body.kind is BodyKind.BOARD else [*attending, *holders]
        if body.kind is BodyKind.BOARD:
            self.present += attending
        self.unexplained = self.absent[0] if self.absent and occasion.ledger.takes("attendance-gap") else None

    def _holders(self, occasion: Occasion, here: list[Councillor]) -> list[str]:
        if occasion.body.kind is BodyKind.BOARD:
            return []
        return [
            f"Councillor {occasion.borough.holders[key].person.last}, Cabinet Member – {name}"
            for key, name in (("children", "Children's Social Care"), ("education", "Education and Skills"))
            if occasion.rng.random() < 0.85 and occasion.borough.holders[key] not in here
        ]

    @property
    def apologies(self) -> tuple[str, ...]:
        """One string a person."""
        sorry = [f"Councillor {c.person.last}" for c in self.absent if c is not self.unexplained]
        return (*sorry, *(cooptee_line(c) for c in self.away))

    def apologies_sentence(self) -> str:
        """The minute of apologies."""
        names = [c.person.last for c in self.absent if c is not self.unexplained]
        parts = [councillors_phrase(names)] if names else []
        parts += [cooptee_line(c) for c in self.away]
        if not parts:
            return "No apologies for absence were received."
        lead = "An apology for absence was" if len(self.apologies) == 1 else "Apologies for absence were"
        return f"{lead} received from {' and '.join(parts)}."


def _councillor(councillor: Councillor, members: Sequence[Councillor]) -> str:
    role = (
        {0: " (in the Chair)", 1: " (Vice-Chair)"}.get(members.index(councillor), "") if councillor in members else ""
    )
    return f"Councillor {councillor.person.last}{role}"


def held(
    occasion: Occasion, agenda: Sequence[AgendaEntry], topics: Mapping[str, Topic], asked: Asked, first_number: int
) -> Minutes:
    """The minutes of the meeting that this agenda was for. Numbers the minutes on from `first_number`."""
    attendance = Attendance(occasion)
    items = []
    for number, entry in enumerate(agenda, start=first_number):
        items.append(
            _minuted(occasion, entry, str(number), topics.get(entry.number), asked.get(entry.number, []), attendance)
        )
    if attendance.unexplained:
        name = attendance.unexplained.person.last
        place = occasion.body.members.index(attendance.unexplained)
        occasion.ledger.note(
            "attendance-gap",
            f"Councillor {name} is a member on the front sheet; the minutes list them neither as present nor as having sent apologies.",
            f"front.m{place}", "min.present",
        )  # fmt: skip
    return Minutes(
        occasion.meeting, tuple(attendance.present), tuple(attendance.also_present), attendance.apologies, tuple(items)
    )


def _minuted(
    occasion: Occasion,
    entry: AgendaEntry,
    number: str,
    topic: Topic | None,
    asked: list[Request],
    attendance: Attendance,
) -> MinutedItem:
    title = entry.title.upper()
    if entry.title == "Apologies for Absence":
        return MinutedItem(number, title, (attendance.apologies_sentence(),))
    if entry.title == "Declarations of Interest":
        return MinutedItem(number, title, (_declarations(occasion, attendance),))
    if entry.title.startswith("Minutes of"):
        day = long_date(occasion.before.date)
        return MinutedItem(
            number,
            title,
            resolved=(Clause(f"That the Minutes of the meeting held on {day} be confirmed as a correct record."),),
        )
    if topic is None:
        return MinutedItem(
            number,
            title,
            (f"The {occasion.body.short} considered the matter.",),
            resolved=(Clause("That the update be noted."),),
        )
    return _discussed(occasion, entry, number, topic, asked)


def _declarations(occasion: Occasion, attendance: Attendance) -> str:
    rng = occasion.rng
    if rng.random() < 0.7:
        return "No declarations of any disclosable pecuniary interests or personal interests were received."
    who = rng.choice([p for p in attendance.present if "(" not in p and p.startswith("Councillor")])
    school = rng.choice(occasion.borough.schools).name
    return f"{who} declared a personal interest in the item on schools, being a governor of {school}."


def _discussed(occasion: Occasion, entry: AgendaEntry, number: str, topic: Topic, asked: list[Request]) -> MinutedItem:
    rng, short = occasion.rng, occasion.body.short
    if entry.status == "to_follow" and rng.random() < 0.5:
        return MinutedItem(number, entry.title.upper(), ("This agenda item was postponed to a future meeting.",))
    prose = [_opening(occasion, entry, topic)]
    listed: tuple[str, ...] = ()
    if rng.random() < 0.35:
        prose[0] = prose[0].rstrip(".") + ". The following were outlined:"
        listed = tuple(a[0].upper() + a[1:] for a in rng.sample(topic.aspects, rng.randint(3, 5)))
    if entry.report_of and rng.random() < 0.4:
        prose.append(
            f"The {entry.report_of.removeprefix('the ')} attended the meeting to present the report and to respond to questions put by Members of the {short}."
        )
    questions = (
        tuple(rng.sample(topic.questions, rng.randint(3, len(topic.questions) - 1))) if rng.random() < 0.85 else ()
    )
    return MinutedItem(number, entry.title.upper(), tuple(prose), listed, questions, _resolved(occasion, entry, asked))


def _opening(occasion: Occasion, entry: AgendaEntry, topic: Topic) -> str:
    short = occasion.body.short
    by = entry.report_of or occasion.body.clerk.post
    match entry.status:
        case "verbal":
            return f"The {short} received a verbal update from the {by} on {topic.subject}."
        case "presentation":
            return f"The {short} received a presentation by {by} on {topic.subject}."
        case "to_follow":
            return f"The {short} considered the report of the {by} on {topic.subject}, which had been circulated on a supplementary agenda."
        case _:
            return f"The {short} considered the report of the {by} on {topic.subject}."


def _resolved(occasion: Occasion, entry: AgendaEntry, asked: list[Request]) -> tuple[Clause, ...]:
    """Noting, then what was asked. Sets the label of each request."""
    noun = {"verbal": "update", "presentation": "presentation"}.get(entry.status, "report")
    if occasion.body.kind is BodyKind.CABINET and entry.status == "paper":
        first, alone = (
            "the recommendations in the report be approved",
            "That the recommendations in the report be approved.",
        )
    else:
        first, alone = f"the {noun} be noted", f"That the {noun} be noted."
    if not asked:
        return (Clause(alone),)
    grouped = [r for r in asked if r.kind == "report" and r.addressee is None and r.due is None]
    single = [r for r in asked if r not in grouped] if len(grouped) > 1 else asked
    entries: list[Clause] = [Clause(first, "(1)")]
    for request in single:
        request.label = f"({len(entries) + 1})"
        entries.append(Clause(request.clause, request.label))
    if len(grouped) > 1:
        label = f"({len(entries) + 1})"
        under = []
        for letter, request in zip("abcd", grouped, strict=False):
            request.label = f"{label}({letter})"
            under.append(Clause(request.ask.removeprefix("Report on "), f"({letter})"))
        entries.append(
            Clause(
                f"reports on the following issues be brought to future meetings of the {occasion.body.short}:",
                label,
                tuple(under),
            )
        )
    return tuple(Clause(_ended(c.text, n, len(entries)), c.label, c.under) for n, c in enumerate(entries))


def _ended(text: str, place: int, count: int) -> str:
    """A clause with the stop that its place in the list asks for."""
    if text.endswith(":"):
        return text
    return text + (";" if place < count - 2 else "; and" if place == count - 2 else ".")
