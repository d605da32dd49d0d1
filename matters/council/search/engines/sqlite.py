"""SQLite's FTS5: an index beside the table of entries, kept by triggers (the migration makes them)."""

from __future__ import annotations

from django.db import connection
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from matters.council.search.engines import CLOSE, OPEN
from matters.council.search.models import Entry, EntryQuerySet
from matters.council.search.standing import standing
from matters.council.search.terms import Term

TITLE_WEIGHT, TEXT_WEIGHT = 4.0, 1.0
EXCERPT_TOKENS = 40


class SQLite:
    """Entries by `search_words`, an FTS5 table whose rowid is the entry's."""

    def matching(self, entries: EntryQuerySet, terms: tuple[Term, ...], *, every: bool) -> EntryQuerySet:
        """Those whose rowid the index names."""
        found = "search_entry.id IN (SELECT rowid FROM search_words WHERE search_words MATCH %s)"
        wanted = [expression(terms, every=every)]
        return entries.filter(RawSQL(found, wanted, output_field=BooleanField()))  # noqa: S611 - placeholders only

    def best(self, entries: EntryQuerySet, terms: tuple[Term, ...], shown: slice, *, every: bool) -> list[Entry]:
        """By bm25, which is negative, so that a heavier entry comes first; it can be asked only where joined."""
        rank = f"bm25(search_words, {TITLE_WEIGHT}, {TEXT_WEIGHT}) * search_entry.weight"
        joined = entries.extra(
            tables=["search_words"],
            where=["search_words.rowid = search_entry.id", "search_words MATCH %s"],
            params=[expression(terms, every=every)],
        )
        return list(joined.order_by(*standing(terms), RawSQL(rank, ()), "-date", "pk")[shown])  # noqa: S611 - constants only

    def excerpts(self, keys: list[int], terms: tuple[Term, ...], *, every: bool) -> dict[int, tuple[str, str]]:
        """Asked for the shown page alone: SQLite would make an excerpt of every match before it sorts."""
        if not keys:
            return {}
        places = ", ".join(["%s"] * len(keys))
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT rowid, highlight(search_words, 0, %s, %s), snippet(search_words, 1, %s, %s, '…', %s)"  # noqa: S608 - placeholders only
                f" FROM search_words WHERE search_words MATCH %s AND rowid IN ({places})",
                [OPEN, CLOSE, OPEN, CLOSE, EXCERPT_TOKENS, expression(terms, every=every), *keys],
            )
            return {key: (title, text) for key, title, text in cursor.fetchall()}


def expression(terms: tuple[Term, ...], *, every: bool) -> str:
    """The terms in FTS5's language: each a quoted phrase, so that no word of a person is an operator.

    >>> expression((Term(("near",)), Term(("waiting", "times"))), every=True)
    '"near" AND "waiting times"'
    """
    return (" AND " if every else " OR ").join(f'"{" ".join(term.words)}"' for term in terms)
