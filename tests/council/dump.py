"""All that a store holds, without ids and times: what two stores that say the same have in common."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models

from matters.council.followup.models import Matter
from matters.council.meetings.models import (
    AgendaItem,
    Attendance,
    Declaration,
    Listing,
    Meeting,
    MinuteItem,
    Question,
    Resolution,
    Seat,
)
from matters.council.papers.models import Original, Publication, Reading, Recommendation, Report, SourcePage, Statement
from matters.council.people.models import Appointment, Authority, Body, Name, Person

THINGS: dict[type[models.Model], tuple[str, ...]] = {
    Authority: ("key", "name"),
    Body: ("authority__key", "key", "name", "slug"),
    Person: ("slug", "name", "title", "is_councillor"),
    Name: ("body__slug", "year", "key", "printed", "person__slug", "rule"),
    Appointment: ("body__slug", "person__slug", "role", "organisation", "is_substitute", "first_seen", "last_seen"),
    Meeting: ("body__slug", "date", "n", "time", "venue", "state", "visibility"),
    Seat: ("meeting__date", "name__key", "role", "is_substitute", "position", "visibility"),
    AgendaItem: ("meeting__date", "number", "title", "slug", "status", "position", "visibility"),
    Report: ("meeting__date", "slug", "agenda_item__slug", "subject", "exempt", "text", "position", "visibility"),
    Recommendation: ("report__slug", "text", "position", "visibility"),
    Attendance: ("meeting__date", "kind", "printed", "name__key", "position"),
    Declaration: ("meeting__date", "who", "what", "minute", "action", "name__key"),
    MinuteItem: ("meeting__date", "number", "title", "text", "address_number", "address_year", "position"),
    Question: ("minute_item__title", "text", "asked_by__key", "position"),
    Resolution: ("minute_item__title", "label", "text", "anchor", "parent__anchor", "position"),
    Matter: ("code", "year", "number", "kind", "ask", "text", "addressee", "due", "resolution__anchor", "position"),
    Original: ("sha256", "name", "visibility", "told", "superseded_by__sha256"),
    Listing: ("number", "date", "venue", "status", "is_off", "is_listed", "attendees", "items", "meeting__date"),
    Publication: ("url", "original__sha256", "title", "kind", "listing__number", "is_current", "is_listed"),
    Reading: ("original__sha256", "reader_version", "is_current", "is_placed"),
    SourcePage: ("reading__original__sha256", "number", "first_line", "visibility"),
    Statement: ("reading__original__sha256", "path", "field", "value", "line", "thing_kind", "visibility"),
}


def dump() -> dict[str, list[str]]:
    """By kind, every row as text, sorted. A person without a page of their own is left out."""
    return {model.__name__: sorted(map(str, _rows(model, fields))) for model, fields in THINGS.items()}


def _rows(model: type[models.Model], fields: tuple[str, ...]) -> Iterable[tuple[object, ...]]:
    rows = model._default_manager.order_by()
    if model is Person:
        rows = rows.filter(merged_into=None, names__isnull=False).distinct()
    return rows.values_list(*fields)
