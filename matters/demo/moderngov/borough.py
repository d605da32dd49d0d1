"""The demo borough's packs as its council would publish them: packs, front sheets' items, minutes, who attended."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from matters.demo.content import Minutes, Pack
from matters.demo.history import History
from matters.demo.moderngov.published import Attendee, Document, Item, Meeting, PublishedSite
from matters.demo.printing import typeset
from matters.demo.printing.converted import converted
from matters.demo.printing.lay_out import Layout, lay_out, measure_of
from matters.demo.printing.pages import paginate
from matters.demo.printing.pdf import pdf
from matters.demo.world.borough import Body, Borough
from matters.demo.world.invent import DEFAULT_SEED, invent

FIRST_COMMITTEE = 101
FIRST_MEETING = 1001
MEDIA_TYPES = {"pdf": "application/pdf", "txt": "text/plain; charset=utf-8"}


def borough_site(years: int = 2, ending: str = "pdf", seed: int = DEFAULT_SEED) -> PublishedSite:
    """The borough's site: a pack for each meeting, and printed minutes for each but the last of a body.

    A document is made when it is first asked for. `ending` is "pdf", or "txt" where only speed counts.
    """
    borough = invent(seed, 0, years)
    numbers = {body.key: FIRST_COMMITTEE + i for i, body in enumerate(_scrutiny_first(borough))}
    packs = list(History(borough, seed).packs())
    meetings = {
        (pack.body.key, pack.meeting.date): _meeting(pack, numbers[pack.body.key], FIRST_MEETING + i, ending)
        for i, pack in enumerate(packs)
    }
    for pack in packs:
        held = meetings.get((pack.body.key, pack.minutes.meeting.date))
        if held:
            held.attendees = _attendees(pack.body, pack.minutes)
            name = f"Printed minutes {held.date:%a %d-%b-%Y} {held.time:%H.%M} {held.name}"
            make = _once(partial(_minutes, pack, ending))
            document = Document("g", held.number, f"{name}.{ending}", name, "1", make, media_type=MEDIA_TYPES[ending])
            held.documents.append(document)
    names = {numbers[body.key]: body.name for body in borough.bodies}
    return PublishedSite(borough.council, dict(sorted(names.items())), list(meetings.values()))


def _scrutiny_first(borough: Borough) -> list[Body]:
    return sorted(borough.bodies, key=lambda body: body.key != "scrutiny")


def _meeting(pack: Pack, committee: int, number: int, ending: str) -> Meeting:
    held = pack.meeting
    name = f"Public reports pack {held.date:%a %d-%b-%Y} {held.time:%H.%M} {pack.body.name}"
    make = _once(partial(_pack, pack, ending))
    document = Document("g", number, f"{name}.{ending}", name, "10", make, media_type=MEDIA_TYPES[ending])
    items = [Item(entry.number, entry.title) for entry in pack.agenda]
    return Meeting(
        number, committee, pack.body.name, held.date, held.time, held.venue, items=items, documents=[document]
    )


def _once(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Made when it is first asked for, and then held."""
    return cache(make)


def _pack(pack: Pack, ending: str) -> bytes:
    layout = lay_out(pack)
    return (pdf(pack, layout) if ending == "pdf" else converted(layout))[0]


def _minutes(pack: Pack, ending: str) -> bytes:
    """The minutes that a pack prints, on pages of their own."""
    measure = measure_of(pack)
    layout = Layout(tuple(paginate(list(typeset.minutes(pack.minutes, pack)), measure, 1)), {}, measure)
    return (pdf(pack, layout) if ending == "pdf" else converted(layout))[0]


def _attendees(body: Body, minutes: Minutes) -> list[Attendee]:
    """Members with their party, as the site keeps them apart from the printed minutes."""
    present = " ".join(minutes.present)
    roles = {0: "Chair", 1: "Vice-Chair"}
    return [
        Attendee(
            f"Councillor {member.person.full}",
            roles.get(i, "Committee Member"),
            member.party,
            "Present" if member.person.full in present or member.person.last in present else "Apologies",
        )
        for i, member in enumerate(body.members)
    ]
