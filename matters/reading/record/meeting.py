"""The meeting that a pack is for, its people and its agenda."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from matters.reading.record.stated import Contact, Stated, Text


class PaperStatus(StrEnum):
    """What an agenda says of an item's paper."""

    PAPER = "paper"
    TO_FOLLOW = "to_follow"
    VERBAL = "verbal"
    PRESENTATION = "presentation"
    NO_PAPER = "no_paper"


@dataclass(frozen=True, slots=True)
class Member:
    """A person named on the front sheet. `role` is Chair or Vice-Chair; `organisation` whom a co-optee speaks for."""

    name: Text
    title: Text | None = None
    role: Text | None = None
    organisation: Text | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that a pack is for, as its front sheet says."""

    body: Text | None = None
    committee: Text | None = None
    date: Stated[dt.date] | None = None
    time: Stated[dt.time] | None = None
    venue: Text | None = None
    officer: Contact | None = None
    members: tuple[Member, ...] = ()
    substitutes: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of the agenda. `pages` is the printed range, first and last."""

    number: Text
    title: Text
    status: Stated[PaperStatus]
    report_of: Text | None = None
    pages: Stated[tuple[int, int]] | None = None
