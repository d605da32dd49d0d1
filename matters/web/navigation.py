"""Where a page stands: its breadcrumbs, its citation, its pages of a long list."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Model
from django.http import HttpRequest

from matters.council.meetings.models import Meeting, MinuteItem
from matters.council.people.models import Body
from matters.web.templatetags.matters import day

BODIES = ("Committees", "/committees/")


@dataclass(frozen=True, slots=True)
class Step:
    """One breadcrumb."""

    words: str
    address: str


def trail_to(thing: Body | Meeting | MinuteItem | None) -> list[Step]:
    """The breadcrumbs down to and with a thing, home apart. A meeting needs its `body`."""
    match thing:
        case Body():
            return [Step(*BODIES), Step(thing.name, thing.get_absolute_url())]
        case Meeting():
            return [*trail_to(thing.body), Step(day(thing.date), thing.get_absolute_url())]
        case MinuteItem():
            return [*trail_to(thing.meeting)]
        case _:
            return []


@dataclass(frozen=True, slots=True)
class Citation:
    """How to cite a page: words, its permanent address, and the original it was read from where there is one."""

    words: str
    address: str
    original: str = ""
    original_words: str = ""


def cite(request: HttpRequest, thing: Model, *words: str, original: tuple[str, str] | None = None) -> Citation:
    """The citation of a thing with an address of its own; words left empty are left out."""
    address = request.build_absolute_uri(thing.get_absolute_url())  # type: ignore[attr-defined] # every thing with a page has it
    where, what = original or ("", "")
    return Citation(", ".join(word for word in words if word), address, where, what)
