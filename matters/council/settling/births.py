"""What is set once, when a thing is first kept: its part of the address, which never changes afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from matters.council.followup.models import Matter
from matters.council.followup.reference import code_of, number_of
from matters.council.meetings.models import AgendaItem, Meeting, MinuteItem, PartOfMeeting
from matters.council.papers.models import Report
from matters.council.people.identity import slug_of
from matters.council.settling.align import Node
from matters.timing.municipal_year import municipal_year

LONGEST_SLUG = 60
RESERVED = {"minutes", "agenda", "people", "originals"}
"""Words that an address has a use for."""


def free(wanted: str, taken: Iterable[str]) -> str:
    """`wanted`, or with the first figure behind it that is not taken.

    >>> free("4", {"4", "4-2"})
    '4-3'
    """
    held = set(taken)
    return (
        wanted if wanted not in held else next(s for n in range(2, len(held) + 3) if (s := f"{wanted}-{n}") not in held)
    )


Birth = Callable[[Sequence[PartOfMeeting]], Mapping[str, object]]
"""What a new thing is given, where these rows are beside it."""


def agenda_birth(meeting: Meeting, node: Node) -> Birth:
    """An agenda item's part of the address: its number, else its title."""

    def born(beside: Sequence[PartOfMeeting]) -> Mapping[str, object]:
        items = [row.slug for row in beside if isinstance(row, AgendaItem)]
        further = Report.objects.filter(meeting=meeting).values_list("slug", "agenda_item__slug")
        taken = [*items, *(slug for slug, item in further if slug != item)]
        return {"slug": free(part_of_address(stated(node, "number"), stated(node, "title")), taken)}

    return born


def report_birth(node: Node, item: AgendaItem | None) -> Birth:
    """A report's part of the address: its item's; a further report on the item has a figure behind it."""

    def born(beside: Sequence[PartOfMeeting]) -> Mapping[str, object]:
        reports = [row.slug for row in beside if isinstance(row, Report)]
        if item is None:
            subject = slug_of(stated(node, "subject"), LONGEST_SLUG)
            return {"slug": free(f"report-{subject}".rstrip("-"), reports)}
        if item.slug not in reports:
            return {"slug": item.slug}
        items = AgendaItem.objects.filter(meeting=item.meeting_id).values_list("slug", flat=True)
        return {"slug": free(item.slug, [*reports, *items])}

    return born


def minute_birth(node: Node, year: str) -> Birth:
    """A minuted item's part of the address: its number, else its title; and the year."""

    def born(beside: Sequence[PartOfMeeting]) -> Mapping[str, object]:
        numbers = [row.address_number for row in beside if isinstance(row, MinuteItem)]
        wanted = part_of_address(stated(node, "number"), stated(node, "title"))
        return {"address_number": free(wanted, numbers), "address_year": year}

    return born


def resolution_birth(node: Node) -> Birth:
    """A clause's anchor: its label behind those that it stands under."""

    def born(beside: Sequence[PartOfMeeting]) -> Mapping[str, object]:
        return {"anchor": free(node.first.key.replace("~", "-"), [getattr(row, "anchor", "") for row in beside])}

    return born


def matter_birth(minute: MinuteItem, node: Node) -> Birth:
    """A matter's reference: see `matters.council.followup.reference`. Needs `meeting__body`."""

    def born(beside: Sequence[PartOfMeeting]) -> Mapping[str, object]:
        code, year = code_of(minute.meeting.body), minute.address_year
        held = Matter.objects.filter(code=code, year=year, number__startswith=minute.address_number)
        taken = {*held.values_list("number", flat=True), *(r.number for r in beside if isinstance(r, Matter))}
        return {"code": code, "year": year, "number": free(number_of(minute.address_number, node.first.key), taken)}

    return born


def no_birth(beside: Sequence[PartOfMeeting]) -> Mapping[str, object]:
    """Nothing: the thing has no address of its own."""
    return {}


def stated(node: Node, name: str) -> str:
    """What the fullest document states of a field, "" where it does not."""
    return next((str(said.value) for said in node.first.says if said.field == name), "")


def minutes_year(meeting: Meeting, nodes: Sequence[Node]) -> str:
    """The year in the addresses of a meeting's minutes: see `MinuteItem`.

    Minutes that count on from a number above 1 have the municipal year, unless the body has one of these numbers
    in that year already; others have the day.
    """
    given = MinuteItem.objects.filter(meeting=meeting).values_list("address_year", flat=True).first()
    if given:
        return given
    year = municipal_year(meeting.date).slug
    numbers = [number for node in nodes if (number := stated(node, "number"))]
    first = next((int(found[0]) for n in numbers if (found := re.search(r"\d+", n))), 1)
    if first <= 1:
        return meeting.day
    taken = MinuteItem.objects.filter(
        meeting__body=meeting.body, address_year=year, address_number__in=[slug_of(n) for n in numbers]
    ).exclude(meeting=meeting)
    return meeting.day if taken.exists() else year


def part_of_address(number: str, title: str) -> str:
    """A number, else a title, as a part of an address.

    >>> part_of_address("4(a)", "Cabinet Member Report"), part_of_address("", "Urgent Business")
    ('4-a', 'urgent-business')
    """
    slug = slug_of(number, LONGEST_SLUG) or slug_of(title, LONGEST_SLUG) or "item"
    return f"{slug}-item" if slug in RESERVED else slug
