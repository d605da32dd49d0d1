"""The engines, one a database. Each finds entries for terms, ranks them and shows the words around a match."""

from __future__ import annotations

from typing import Protocol

from django.db import connection

from matters.council.search.models import Entry, EntryQuerySet
from matters.council.search.terms import Term

OPEN, CLOSE = "\ue000", "\ue001"
"""Stand around a match in an excerpt: characters of no text, so that a pack cannot forge a mark."""


class Engine(Protocol):
    """What a full-text engine must do."""

    def matching(self, entries: EntryQuerySet, terms: tuple[Term, ...], *, every: bool) -> EntryQuerySet:
        """The entries in which every term occurs, or any."""

    def best(self, entries: EntryQuerySet, terms: tuple[Term, ...], shown: slice, *, every: bool) -> list[Entry]:
        """A slice of the matching entries: best first, newest first among equals."""

    def excerpts(self, keys: list[int], terms: tuple[Term, ...], *, every: bool) -> dict[int, tuple[str, str]]:
        """By entry: its title, and the words around the best match, with matches between OPEN and CLOSE."""


def engine() -> Engine:
    """The engine of the database in use."""
    if connection.vendor == "postgresql":
        from matters.council.search.engines.postgresql import PostgreSQL  # noqa: PLC0415 - only where it is used

        return PostgreSQL()
    from matters.council.search.engines.sqlite import SQLite  # noqa: PLC0415 - only where it is used

    return SQLite()
