"""Whatever a programme holds and wherever its pages break, each printed form yields the same items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.programming.programmes import programme_of

DAYS = (dt.date(2030, 6, 11), dt.date(2030, 9, 17), dt.date(2030, 11, 12), dt.date(2031, 3, 4))
SUBJECTS = ("Road Safety", "Parks", "School Places", "Flood Plan", "Bus Fares", "Libraries", "Air Quality", "Housing")
SECOND = ("", " in the Vale", " Annual Report", " – Update", ": Findings", " 2030-2035")
PEOPLE = ("Ann Oak", "Bo Elm", "Head of Highways", "Cy Ash/Di Fir")
BANDS = ("Standing Items:", "Reviews:")


@dataclass(frozen=True)
class Planned:
    """One item of an invented programme."""

    title: str
    officer: str
    days: frozenset[dt.date]


items = st.builds(
    Planned,
    st.builds(str.__add__, st.sampled_from(SUBJECTS), st.sampled_from(SECOND)),
    st.sampled_from(PEOPLE),
    st.frozensets(st.sampled_from(DAYS), min_size=1),
)
programmes = st.lists(items, min_size=1, max_size=8, unique_by=lambda item: item.title)
breaks = st.sets(st.integers(0, 9), max_size=4)

HEADING = "VALE COUNCIL ROADS PANEL\n\nWORK PROGRAMME 2030/31\n\n"
STAMP = "\nAgenda Item 9\n\n"


def broken(rows: Sequence[str], at: set[int], again: str = "") -> str:
    """Rows with a page's stamp between some of them, and what the new page prints `again`."""
    return "".join(f"{STAMP + again if i and i in at else ''}{row}\n" for i, row in enumerate(rows))


def grid(planned: Sequence[Planned], at: set[int]) -> str:
    head = "\t".join(("Item", "Lead officer", *(f"{day:%-d %b}" for day in DAYS)))
    rows = ["\t".join((p.title, p.officer, *("X" if d in p.days else "" for d in DAYS))) for p in planned]
    return f"{HEADING}{head}\n{broken(rows, at, f'{head}{chr(10)}')}"


def brackets(planned: Sequence[Planned], at: set[int]) -> str:
    head = "\t".join(("Date of Meeting / Item", *(f"{day:%a %d/%m/%y}" for day in DAYS)))
    rows = ["\t".join((f"{p.title} ({p.officer})", *("√" if d in p.days else "" for d in DAYS))) for p in planned]
    return f"{HEADING}{head}\n{BANDS[0]}\n{broken(rows, at)}"


def pipes(planned: Sequence[Planned], at: set[int]) -> str:
    head = " | ".join(("Topic", "Lead", *(f"{day:%d %B %Y}" for day in DAYS)))
    rows = [
        f"| {p.title} | {p.officer} | " + " | ".join("X" if d in p.days else "" for d in DAYS) + " |" for p in planned
    ]
    return f"{HEADING}| {head} |\n| --- |\n{broken(rows, at)}"


def by_meeting(planned: Sequence[Planned], at: set[int]) -> str:
    rows: list[str] = []
    for day in DAYS:
        due = [p for p in planned if day in p.days]
        rows += [f"\n{day:%A}, {day.day} {day:%B %Y}, 6.30 p.m., Town Hall\t\t", "No.\tReport\tAuthor"] if due else []
        rows += [f"{n}.\t{p.title}\t{p.officer}" for n, p in enumerate(due, 1)]
    return HEADING + broken(rows, at)


def listed(planned: Sequence[Planned], at: set[int]) -> str:
    rows: list[str] = []
    for day in DAYS:
        due = [p for p in planned if day in p.days]
        rows += [f"\n{day.day} {day:%B %Y}\n"] if due else []
        rows += [f"- {p.title} ({p.officer})" for p in due]
    return HEADING + "\n".join(rows)


def dated(planned: Sequence[Planned], at: set[int]) -> str:
    rows = []
    for day in DAYS:
        for n, p in enumerate(p for p in planned if day in p.days):
            rows.append(f"{f'{day.day} {day:%B}' if n == 0 else ''}\t{p.title}\t{p.officer}\tTo note")
    return f"{HEADING}Date\tTopic\tOfficer\tPurpose\n{broken(rows, at)}"


def collapsed(planned: Sequence[Planned], at: set[int]) -> str:
    head = "Item\n" + "\n".join(f"\nTues\n{day:%d/%m/%y}\n\nNorthgate" for day in DAYS) + "\n\n"
    rows = []
    for p in planned:
        marks = " ".join("X" if d in p.days else "" for d in DAYS)
        rows.append(f"{p.title}\n({p.officer})\n\n \n\n{marks}\n")
    return HEADING + head + broken(rows, at, head)


def aligned(planned: Sequence[Planned], at: set[int]) -> str:
    head = f"{'Item':40}{'Officer':24}" + "".join(f"{f'{day:%-d %b}':10}" for day in DAYS)
    rows = [f"{p.title:40}{p.officer:24}" + "".join(f"{'X' if d in p.days else '':10}" for d in DAYS) for p in planned]
    return f"{HEADING}{head}\n{broken(rows, at, f'{head}{chr(10)}')}"


FORMS: dict[str, Callable[[Sequence[Planned], set[int]], str]] = {
    form.__name__: form for form in (grid, brackets, pipes, by_meeting, listed, dated, collapsed, aligned)
}


@settings(max_examples=60, deadline=None)
@given(programmes, breaks, st.sampled_from(sorted(FORMS)))
def test_each_form_yields_the_same(planned: list[Planned], at: set[int], form: str) -> None:
    programme = programme_of(FORMS[form](planned, at))
    assert programme is not None
    found = {
        (item.title.value, item.officer.value if item.officer else "", day.value)
        for item in programme.items
        for day in item.dates
    }
    assert found == {(p.title, p.officer, day) for p in planned for day in p.days}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from((*"Xx√ \t\n|-", "WORK PROGRAMME 2030/31\n\n", "12 Jun 2030\t", "Item\t", "(Ann Oak)")),
        max_size=40,
    )
)
def test_any_text_ends_in_a_programme_or_none(pieces: list[str]) -> None:
    programme = programme_of("WORK PROGRAMME 2030/31\n\n" + "".join(pieces))
    assert programme is None or any(item.dates for item in programme.items)
