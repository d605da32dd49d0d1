"""From what a pack says to the blocks that print it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matters.demo.content import (
    AgendaEntry,
    Attachment,
    Clause,
    ForwardPlan,
    MinutedItem,
    Minutes,
    NumberTable,
    Pack,
    Part,
    Plan,
    Programme,
    Register,
)
from matters.demo.printing.blocks import Block, Break, Columns, Item, Row, Style, Table, Text
from matters.demo.words.template import ACCESS, CALL_IN, INTERESTS
from matters.demo.world.calendar import clock, long_date

Ranges = Mapping[str, tuple[int, int]]


def front_sheet(pack: Pack) -> Iterator[Block]:
    """The first page: which meeting, who is on it, whom to ask."""
    meeting, body, clerk = pack.meeting, pack.body, pack.body.clerk
    yield Break(corner="Public Document Pack")
    yield Text(pack.borough.council, Style.TITLE, "front")
    fields = (
        ("MEETING:", body.minutes_name),
        ("DATE:", long_date(meeting.date, weekday=True, suffix=pack.borough.profile.long_dates)),
        ("TIME:", clock(meeting.time)),
        ("VENUE:", meeting.venue),
    )
    yield Table((0.2, 0.8), tuple(Row(pair, f"front.{pair[0]}") for pair in fields), ruled=False, labels=True)
    yield Columns(
        (
            Text("Member"),
            Text("Councillor"),
            *(Text(line, mark=f"front.m{n}") for n, line in enumerate(member_lines(pack))),
        ),
        (
            Text("Substitute"),
            Text("Councillor"),
            *(Text(f"Cllr. {c.person.full}", mark=f"front.s{n}") for n, c in enumerate(body.substitutes)),
        )
        if body.substitutes
        else (),
    )
    yield Table(
        (0.36, 0.64),
        (
            Row(("COMMITTEE OFFICER:", f"{clerk.person.full}, {clerk.post}"), "front.officer"),
            Row(("Telephone:", clerk.telephone), "front.telephone"),
            Row(("E-mail:", clerk.email), "front.email"),
        ),
        ruled=False,
        labels=True,
    )
    for sentence in ACCESS:
        yield Text(sentence, Style.BOLD)


def member_lines(pack: Pack) -> list[str]:
    """Members as the front sheet prints them: councillors with chair and vice-chair, then co-optees."""
    roles = ("Chair", "Vice-Chair")
    lines = [
        f"Cllr. {c.person.full}" + (f" ({roles[n]})" if n < len(roles) else "") for n, c in enumerate(pack.body.members)
    ]
    return lines + [f"{c.person.title} {c.person.full}, {c.organisation}" for c in pack.body.cooptees]


def agenda(pack: Pack, ranges: Ranges) -> Iterator[Block]:
    """The agenda with its page ranges."""
    yield Break(odd=True)
    yield Text("A G E N D A", Style.TITLE, "agenda")
    for entry in pack.agenda:
        yield from _agenda_entry(entry, ranges)


def _agenda_entry(entry: AgendaEntry, ranges: Ranges) -> Iterator[Block]:
    pages = f"(Pages {ranges[entry.number][0]} - {ranges[entry.number][1]})" if entry.number in ranges else ""
    notes = INTERESTS if entry.title == "Declarations of Interest" else (entry.note,) if entry.note else ()
    rows = (Row((f"{entry.number}.", entry.title, pages), f"agenda.{entry.number}"), *(Row(("", n, "")) for n in notes))
    yield Table((0.09, 0.69, 0.22), rows, ruled=False, labels=True)


def minutes(minutes: Minutes, pack: Pack) -> Iterator[Block]:
    """The minutes of the meeting before, under a running header."""
    name, profile, held = pack.body.minutes_name, pack.borough.profile, minutes.meeting
    day = long_date(held.date, weekday=True, suffix=True).upper()
    day = f"{day.rsplit(' ', 1)[0]}, {held.date.year}"
    number = next(e.number for e in pack.agenda if e.title.startswith("Minutes"))
    yield Break(stamp=number, header=f"{name} - {day}", odd=True)
    if pack.body.kind != "cabinet":
        yield Text(CALL_IN, Style.BOLD, "min.callin")
    yield Text(name, Style.TITLE, "min")
    yield Text(f"MEETING HELD AT THE {held.venue.upper()} ON {day}", Style.BOLD, "min.held")
    yield Table((0.25, 0.75), tuple(_attendance(minutes)), ruled=False, labels=False)
    for item in minutes.items:
        yield from _minuted(item, profile.questions, profile.resolved, pack.body.short)


def _attendance(minutes: Minutes) -> Iterator[Row]:
    for label, people, mark in (
        ("PRESENT:", minutes.present, "min.present"),
        ("ALSO PRESENT:", minutes.also_present, "min.also"),
    ):
        for n, line in enumerate(grouped(people)):
            yield Row((label if n == 0 else "", line), mark if n == 0 else f"{mark}.{n}")


def grouped(people: tuple[str, ...]) -> list[str]:
    """Names as minutes print them: chair and vice-chair on lines apart, other councillors in one sentence.

    >>> grouped(("Councillor A (in the Chair)", "Councillor B", "Councillor C", "Mrs D E, Healthwatch"))
    ['Councillor A (in the Chair)', 'Councillors B and C', 'Mrs D E, Healthwatch']
    """
    plain = [p for p in people if p.startswith("Councillor ") and "(" not in p and "," not in p]
    lines, done = [], False
    for person in people:
        if person not in plain or len(plain) == 1:
            lines.append(person)
        elif not done:
            done = True
            last = [p.removeprefix("Councillor ") for p in plain]
            lines.append(f"Councillors {', '.join(last[:-1])} and {last[-1]}")
    return lines


def _minuted(item: MinutedItem, questions: str, resolved: str, short: str) -> Iterator[Block]:
    mark = f"min.{item.number}"
    yield Text(f"{item.number}. {item.title}", Style.SECTION, mark)
    for n, paragraph in enumerate(item.prose):
        yield Text(paragraph, mark=f"{mark}.p{n}")
        if n == 0:
            yield from (Item("-", bullet) for bullet in item.listed)
    if item.questions:
        yield Text(f"Members of the {short} {questions}:")
        yield from (Item("-", q, mark=f"{mark}.q{n}") for n, q in enumerate(item.questions))
    if not item.resolved:
        return
    lead = item.resolved[0]
    if lead.label is None:
        yield Text(f"{resolved}:", Style.BOLD)
        yield Text(lead.text, mark=clause_mark(mark, lead))
        yield from clauses(lead.under, mark, 0)
    else:
        yield Text(f"{resolved}: That", Style.BOLD)
        yield from clauses(item.resolved, mark, 0)


def clause_mark(base: str, clause: Clause, parent: str = "") -> str:
    """The mark of a clause: its labels after its item's mark.

    >>> clause_mark("min.4", Clause("be noted", "(2)")), clause_mark("min.4", Clause("That it be noted"))
    ('min.4(2)', 'min.4r')
    """
    return f"{base}{parent}{clause.label or 'r'}"


def clauses(these: tuple[Clause, ...], base: str, depth: int, parent: str = "") -> Iterator[Block]:
    """Clauses and those under them."""
    for clause in these:
        yield Item(clause.label or "-", clause.text, depth, clause_mark(base, clause, parent))
        yield from clauses(clause.under, base, depth + 1, parent + (clause.label or ""))


WIDE = 6
"""A table of more columns than these is wide."""


def wide(part: Part) -> bool:
    """Whether a part is printed as a wide table."""
    match part:
        case NumberTable() | Register():
            return len(part.columns) > WIDE
        case Programme():
            return part.grid
        case _:
            return isinstance(part, Plan)


def attachment(appendix: Attachment, number: str) -> Iterator[Block]:
    """The first lines of an appendix; its parts follow."""
    first = appendix.parts[0]
    yield Break(stamp=number, odd=True, corner=appendix.name.upper(), wide=wide(first))
    # An exhibit that bears the appendix's own title prints it; a work programme prints its body's name instead.
    if getattr(first, "title", None) != appendix.title and not isinstance(first, Programme | ForwardPlan):
        yield Text(appendix.title, Style.TITLE)
