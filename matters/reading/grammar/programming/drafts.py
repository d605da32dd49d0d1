"""A row of a programme while it is being read: its title may go on, its dates may grow."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from matters.reading.document import Span
from matters.reading.grammar.programming.officers import split_officer
from matters.reading.record import ProgrammeItem, Stated, Text
from matters.reading.tidy import join, tidy


@dataclass
class Draft:
    """One row: `sure` says that a row without any mark is an item all the same, or a band (`band_like`)."""

    title: str
    span: Span
    officer: str | None = None
    dates: list[Stated[dt.date]] = field(default_factory=list)
    band: Text | None = None
    band_like: bool = False
    in_brackets: bool = True

    def go_on(self, title: str, officer: str | None = None) -> None:
        """Take what a page break had cut off."""
        self.title = join([self.title, title]) if title else self.title
        self.officer = join([self.officer, officer]) if officer and self.officer else officer or self.officer

    @property
    def names_officer(self) -> bool:
        """Whether somebody is said to bring it."""
        return bool(self.officer) or (self.in_brackets and split_officer(self.title)[1] is not None)

    def item(self) -> ProgrammeItem:
        """The row as the record keeps it."""
        title, officer = tidy(self.title), self.officer
        if officer is None and self.in_brackets:
            title, officer = split_officer(self.title)
        return ProgrammeItem(
            Stated(title, self.span),
            Stated(tidy(officer), self.span) if officer else None,
            self.band,
            tuple(Stated(day, self.span) for day in sorted({day.value for day in self.dates})),
        )
