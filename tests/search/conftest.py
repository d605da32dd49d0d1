"""Things to find, of an invented council."""

from __future__ import annotations

import datetime as dt

import pytest

from matters.council.people.models import Authority, Body
from matters.council.search.index import Findable, put
from matters.council.search.models import Kind
from matters.council.visibility import Visibility


@pytest.fixture
def bodies(db: None) -> dict[str, Body]:
    """Two committees."""
    authority = Authority.objects.create(key="ostleby", slug="ostleby")
    return {
        slug: Body.objects.create(authority=authority, key=slug, name=slug.title(), slug=slug)
        for slug in ("audit", "learning")
    }


@pytest.fixture
def index(bodies: dict[str, Body]) -> dict[str, Body]:
    """Six things, one of them not public."""
    audit, learning = bodies["audit"].pk, bodies["learning"].pk
    put(
        "meeting 1",
        [
            thing(
                1, Kind.RESOLUTION, "33(2) SPEECH THERAPY", "that waiting times be reported at each meeting", learning
            ),
            thing(2, Kind.PASSAGE, "pack.txt, lines 4 to 9", "waiting times be reported at each meeting", learning),
            thing(3, Kind.REPORT, "Café licences", "The naïve reading of FD 7154/23 & LD 5354/23.", audit, year=2023),
            thing(4, Kind.MINUTE, "12 RISK REGISTER", "Members waited. The register was approved.", audit),
            thing(5, Kind.QUESTION, "12 RISK REGISTER", "Why <b>was</b> the roof left off?", audit),
            thing(
                6, Kind.REPORT, "Secret sale", "Waiting for the Quarrymead sale.", audit, visibility=Visibility.OFFICERS
            ),
        ],
    )
    return bodies


def thing(
    number: int,
    kind: Kind,
    title: str,
    text: str,
    body: int | None = None,
    year: int = 2024,
    visibility: int = Visibility.PUBLIC,
) -> Findable:
    """One thing to find, with what the tests do not ask about filled in."""
    weight = 0.5 if kind is Kind.PASSAGE else 1.0
    return Findable(
        key=f"{kind} {number}",
        kind=kind,
        thing_kind="tests.thing",
        thing_id=number,
        title=title,
        text=text,
        address=f"/{number}/",
        place="Somewhere",
        body_id=body,
        year=year,
        date=dt.date(year, 9, number),
        visibility=visibility,
        weight=weight,
    )
