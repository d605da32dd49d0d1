"""PostgreSQL's full text: a generated column of lexemes under the configuration `matters` (English, accents folded)."""

from __future__ import annotations

from django.db import connection
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from matters.council.search.engines import CLOSE, OPEN
from matters.council.search.models import Entry, EntryQuerySet
from matters.council.search.standing import standing
from matters.council.search.terms import Term

SIGNS = "/<>.@-_:&=?#+"
"""As the generated column has them: between words, so that "7154/23" is two. The migration that made it has a copy."""

_HIDDEN = {sign: chr(0xE010 + n) for n, sign in enumerate(SIGNS)}
_HIDE = "".join(_HIDDEN.values())
_SHOW = str.maketrans(_HIDE, SIGNS)
"""A headline is cut from the text with these in the signs' stead, so that it is parsed alike and can be shown whole."""

_MARKS = f"StartSel={OPEN}, StopSel={CLOSE}"
TITLE_OPTIONS = f"{_MARKS}, HighlightAll=true"
TEXT_OPTIONS = f"{_MARKS}, MaxWords=45, MinWords=25, MaxFragments=1, FragmentDelimiter=…"


class PostgreSQL:
    """Entries by their column `words`."""

    def matching(self, entries: EntryQuerySet, terms: tuple[Term, ...], *, every: bool) -> EntryQuerySet:
        """By the column's own index."""
        query, params = expression(terms, every=every)
        found = RawSQL(f"search_entry.words @@ ({query})", params, output_field=BooleanField())  # noqa: S611 - placeholders only
        return entries.filter(found)

    def best(self, entries: EntryQuerySet, terms: tuple[Term, ...], shown: slice, *, every: bool) -> list[Entry]:
        """By cover density over the length of the text."""
        query, params = expression(terms, every=every)
        rank = RawSQL(f"-ts_rank_cd(search_entry.words, ({query}), 1) * search_entry.weight", params)  # noqa: S611 - placeholders only
        return list(self.matching(entries, terms, every=every).order_by(*standing(terms), rank, "-date", "pk")[shown])

    def excerpts(self, keys: list[int], terms: tuple[Term, ...], *, every: bool) -> dict[int, tuple[str, str]]:
        """The headlines of the shown page."""
        query, params = expression(terms, every=every)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT id, ts_headline('matters', translate(title, %s, %s), ({query}), %s),"  # noqa: S608 - placeholders only
                f" ts_headline('matters', translate(text, %s, %s), ({query}), %s) FROM search_entry WHERE id = ANY(%s)",
                [SIGNS, _HIDE, *params, TITLE_OPTIONS, SIGNS, _HIDE, *params, TEXT_OPTIONS, keys],
            )
            return {key: (title.translate(_SHOW), text.translate(_SHOW)) for key, title, text in cursor.fetchall()}


def expression(terms: tuple[Term, ...], *, every: bool) -> tuple[str, list[str]]:
    """The terms as a tsquery with placeholders, and what fills them.

    >>> expression((Term(("near",)), Term(("waiting", "times"))), every=True)
    ("phraseto_tsquery('matters', %s) && phraseto_tsquery('matters', %s)", ['near', 'waiting times'])
    """
    join = " && " if every else " || "
    return join.join(["phraseto_tsquery('matters', %s)"] * len(terms)), [" ".join(term.words) for term in terms]
