"""The columns of a programme's table: which holds the item, the officer, the date, and which stand for a meeting."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from matters.reading.grammar.programming.entries import Entry
from matters.reading.grammar.programming.years import MunicipalYear, ascending, head_date, upright
from matters.reading.record import Stated
from matters.reading.tidy import tidy
from matters.reading.vocabulary.programmes import DATE_LABELS, ITEM_LABELS, NUMBER_LABELS, OFFICER_LABELS, OTHER_LABELS

_SLASH = re.compile(r"\s*/\s*")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table keeps what. `meetings` are the columns of a grid, empty in a plain table."""

    item: int
    officer: int | None = None
    date: int | None = None
    meetings: dict[int, Stated[dt.date]] = field(default_factory=dict)


def role_of(text: str) -> str | None:
    """What a column holds by its heading.

    >>> role_of("Date of Meeting /  Item:"), role_of("Lead Officer"), role_of("Road Safety")
    ('item', 'officer', None)
    """
    key = _SLASH.sub("/", tidy(text).casefold().strip(" :*#/"))
    for role, labels in (
        ("item", ITEM_LABELS),
        ("officer", OFFICER_LABELS),
        ("date", DATE_LABELS),
        ("number", NUMBER_LABELS),
        ("other", OTHER_LABELS),
    ):
        if key in labels:
            return role
    return None


def grid_head(entry: Entry, before: Entry | None, year: MunicipalYear | None) -> Columns | None:
    """The columns of a grid whose heading this row is: two dates at least, and no more words than headings have."""
    cells = entry.cells or ()
    dates: dict[int, dt.date] = {}
    for i, cell in enumerate(cells):
        own = _year_over(before, i) if before else None
        day = head_date(f"{upright(cell)} {own}", year) if own else None
        day = day or head_date(cell, year)
        if day:
            dates[i] = day
    others = [i for i, cell in enumerate(cells) if cell and i not in dates]
    if len(dates) < 2 or len(others) > MOST_OTHERS or any(len(cells[i]) > LONGEST_LABEL for i in others):
        return None
    days = ascending(dates.values())
    meetings = {i: Stated(day, entry.span) for i, day in zip(dates, days, strict=True)}
    left = [i for i in range(len(cells)) if i not in dates]
    return Columns(_item(cells, left), _with_role(cells, left, "officer"), None, meetings)


MOST_OTHERS = 5
LONGEST_LABEL = 60


def _year_over(before: Entry, i: int) -> str | None:
    """The year that stands over a column in the row above, or over the columns from further left."""
    cells = (before.cells or ())[: i + 1]
    return next((text for cell in reversed(cells) if _YEAR.fullmatch(text := tidy(cell))), None)


def _item(cells: Sequence[str], left: Sequence[int]) -> int:
    named = _with_role(cells, left, "item")
    if named is not None:
        return named
    plain = [i for i in left if role_of(cells[i]) in (None, "other")]
    return plain[0] if plain else (left[0] if left else 0)


def _with_role(cells: Sequence[str], among: Sequence[int], role: str) -> int | None:
    return next((i for i in among if role_of(cells[i]) == role), None)


def table_head(entry: Entry) -> Columns | None:
    """The columns of a plain table whose heading this row is: two labels at least, one of them the item's."""
    cells = entry.cells or ()
    roles = {i: role_of(cell) for i, cell in enumerate(cells) if cell}
    known = [role for role in roles.values() if role]
    if len(known) < 2 or len(known) * 2 < len(roles):
        return None
    among = range(len(cells))
    item = _with_role(cells, among, "item")
    if item is None:
        unknown = [i for i, role in roles.items() if role is None]
        if not unknown or not ("date" in known or "officer" in known):
            return None
        item = unknown[0]
    return Columns(item, _with_role(cells, among, "officer"), _with_role(cells, among, "date"))
