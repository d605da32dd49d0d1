"""Asking the index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Count

from matters.council.search.engines import CLOSE, OPEN, Engine, engine
from matters.council.search.models import Entry, EntryQuerySet, Kind
from matters.council.search.terms import Term, terms_of
from matters.council.visibility import Viewer

PER_PAGE = 20
LAST_PAGE = 50
"""Nobody reads the thousandth hit; a machine that asks for it makes the engine sort them all."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: words as typed, and what the hits are narrowed to. `page` is 1-based."""

    words: str = ""
    kind: Kind | None = None
    body: str | None = None
    year: int | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A run of text that matched, or one that did not."""

    text: str
    matched: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its title and the words around the match, in parts, and where it was said."""

    kind: Kind
    title: tuple[Part, ...]
    excerpt: tuple[Part, ...]
    place: str
    address: str
    date: dt.date | None


@dataclass(frozen=True, slots=True)
class Found:
    """The answer. `kinds` counts the hits of each kind whatever the kind asked for.

    `loosened` says that nothing had all the words, so that things with some of them are shown.
    """

    total: int = 0
    hits: tuple[Hit, ...] = ()
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    page: int = 1
    pages: int = 1
    loosened: bool = False


def search(query: Query, user: Viewer) -> Found:
    """What this user may find. Without words: everything under the filters, newest first."""
    entries = Entry.objects.visible_to(user)
    if query.body:
        entries = entries.filter(body__slug=query.body)
    if query.year:
        entries = entries.filter(year=query.year)
    terms = terms_of(query.words)
    if not terms and query.words.strip():  # signs alone, of which there is nothing to find
        return Found()
    if not terms:
        return _page_of(query, _Ask(entries, None, (), every=True))
    ask = _Ask(entries, engine(), terms, every=True)
    found = _page_of(query, ask)
    if found.kinds or len(terms) == 1:
        return found
    return _page_of(query, _Ask(entries, ask.engine, terms, every=False))


@dataclass(frozen=True, slots=True)
class _Ask:
    entries: EntryQuerySet
    engine: Engine | None
    terms: tuple[Term, ...]
    every: bool

    def matching(self) -> EntryQuerySet:
        return self.engine.matching(self.entries, self.terms, every=self.every) if self.engine else self.entries

    def best(self, kind: Kind | None, shown: slice) -> list[Entry]:
        entries = self.entries.filter(kind=kind) if kind else self.entries
        if self.engine is None:
            return list(entries.order_by("-date", "pk")[shown])
        return self.engine.best(entries, self.terms, shown, every=self.every)

    def excerpts(self, entries: list[Entry]) -> dict[int, tuple[str, str]]:
        if self.engine is None:
            return {entry.pk: (entry.title, _beginning(entry.text)) for entry in entries}
        return self.engine.excerpts([entry.pk for entry in entries], self.terms, every=self.every)


def _page_of(query: Query, ask: _Ask) -> Found:
    counted = ask.matching().order_by().values_list("kind").annotate(Count("pk"))
    kinds = {Kind(kind): number for kind, number in counted}
    total = kinds.get(query.kind, 0) if query.kind else sum(kinds.values())
    pages = min(max(1, -(-total // PER_PAGE)), LAST_PAGE)
    page = min(max(1, query.page), pages)
    shown = ask.best(query.kind, slice((page - 1) * PER_PAGE, page * PER_PAGE)) if total else []
    excerpts = ask.excerpts(shown)
    return Found(
        total=total,
        hits=tuple(_hit(entry, *excerpts.get(entry.pk, (entry.title, ""))) for entry in shown),
        kinds={kind: kinds[kind] for kind in Kind if kind in kinds},
        page=page,
        pages=pages,
        loosened=not ask.every and total > 0,
    )


def _hit(entry: Entry, title: str, excerpt: str) -> Hit:
    return Hit(Kind(entry.kind), parts_of(title), parts_of(excerpt), entry.place, entry.address, entry.date)


def parts_of(marked: str) -> tuple[Part, ...]:
    """An excerpt with its matches marked, as parts.

    >>> [(part.text, part.matched) for part in parts_of("a " + OPEN + "b" + CLOSE + " c")]
    [('a ', False), ('b', True), (' c', False)]
    """
    parts: list[Part] = []
    for n, piece in enumerate(marked.split(OPEN)):
        matched, closed, rest = piece.partition(CLOSE) if n else ("", "", piece)
        parts += [Part(matched, matched=True)] if closed else [Part(matched)]
        parts += [Part(rest)]
    return tuple(part for part in parts if part.text)


def _beginning(text: str, most: int = 240) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
