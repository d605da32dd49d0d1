"""A programme read from a text, in one line an item: "title | officer | band | days"."""

from __future__ import annotations

import datetime as dt

from matters.reading.furniture import strip
from matters.reading.grammar.programming.programme import read_programme
from matters.reading.record import WorkProgramme
from matters.reading.sections import split
from matters.reading.sources.text import text_document

MET = dt.date(2030, 9, 4)


def programme_of(text: str) -> WorkProgramme | None:
    """The programme of a text whose pack is for a meeting in the municipal year 2030/31."""
    return read_programme(split(strip(text_document(text.encode()))), MET)


def rows(text: str) -> list[str]:
    """Its items; [] where there is no programme."""
    programme = programme_of(text)
    return [
        " | ".join(
            [
                item.title.value,
                item.officer.value if item.officer else "",
                item.band.value if item.band else "",
                " ".join(f"{day.value:%d%b%y}" for day in item.dates),
            ]
        )
        for item in (programme.items if programme else ())
    ]
