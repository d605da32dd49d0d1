"""In whatever order packs are imported, the same things result."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from matters.council.people.match_names import YearsName, match_names
from matters.council.people.printed_names import name_in
from matters.reading.record import PaperStatus
from tests.council.dump import dump
from tests.council.packs import Minute, Pack, take

PAPER, TO_FOLLOW = PaperStatus.PAPER, PaperStatus.TO_FOLLOW
FEBRUARY, NOVEMBER, JUNE = dt.date(2031, 2, 4), dt.date(2030, 11, 26), dt.date(2030, 6, 11)

PACKS: dict[str, Pack] = {
    # A pack whose minutes name by surname whom its front sheet names in full.
    "february.txt": Pack(
        members=[("Ann Ashby", "Cllr.", "Chair"), ("John Kerr", "Cllr.", None), ("John James Kerr", "Cllr.", None)],
        items=[("1", "Apologies", PAPER), ("4", "Budget", TO_FOLLOW)],
        held=NOVEMBER,
        present=["Councillor Ashby", "Councillor Kerr", "Mrs. C. Dene"],
        minutes=[
            Minute("12", "BUDGET", [("(1)", None, "the report be noted"), (None, "(1)", "in full")], ["What it costs"])
        ],
    ),
    # Its supplement, in capitals.
    "supplement.txt": Pack(
        committee="OVERVIEW & SCRUTINY COMMITTEE - PLACES",
        items=[("4", "BUDGET", PAPER), ("4a", "Urgent", PAPER)],
        reports=[("4", "Budget", False)],
    ),
    # The pack before: the meeting whose minutes came with the next.
    "november.txt": Pack(
        date=NOVEMBER,
        council=None,
        email="clerk@exshire.gov.uk",
        members=[("Ann Ashby", "Councillor", None), ("Cara Dene", "Mrs", None)],
        items=[("1", "Apologies", PAPER), ("2", "Budget", PAPER)],
        held=JUNE,
        present=["Councillor Ashby", "Cllr Old"],
        minutes=[Minute("1", "Apologies")],
    ),
    # The same minutes read from another file, a letter apart and with one question more.
    "minutes.txt": Pack(
        date=NOVEMBER,
        time=None,
        venue="TOWN HALL",
        present=["Councillor Ashby", "Councillor Kerr"],
        minutes=[Minute("12", "Budget", [("(1)", None, "The report be noted.")], ["What it costs", "Who pays"])],
    ),
}


@pytest.mark.django_db
def test_the_order_of_imports_does_not_matter() -> None:
    first, *others = itertools.permutations(PACKS)
    expected = imported(first)
    for names in others:
        assert imported(names) == expected, names


@pytest.mark.django_db
def test_what_is_imported_again_in_between_does_not_matter() -> None:
    names = sorted(PACKS)
    assert imported([*names[:2], *names, *names]) == imported(names)


def imported(names: Sequence[str]) -> dict[str, list[str]]:
    """What the store holds after these imports, which are then taken back."""
    with transaction.atomic():
        for name in names:
            take(PACKS[name], name)
        held = dump()
        transaction.set_rollback(True)
    return held


LINES = [
    *("Cllr Ann Ashby", "Councillor Ashby", "Mrs Ashby", "Cllr A Ashby", "Cllr Amy Ashby", "Mr T. Kerr", "Tom Kerr"),
    *("Councillor Kerr", "Cllr J J Kerr", "Cllr John Kerr", "Cllr John James Kerr"),
]


@given(st.lists(st.tuples(st.integers(2028, 2032), st.sampled_from(LINES)), unique=True))
def test_who_is_meant_depends_on_the_names_and_not_on_their_order(
    lines: list[tuple[int, str]],
) -> None:
    names = [YearsName(year, name) for year, line in lines if (name := name_in(line))]
    verdicts = match_names(names, "audit")
    for some in itertools.islice(itertools.permutations(names), 6):
        assert match_names(some, "audit") == verdicts


@given(st.lists(st.tuples(st.integers(2028, 2032), st.sampled_from(LINES)), unique=True))
def test_two_full_names_are_never_one_person(lines: list[tuple[int, str]]) -> None:
    names = [YearsName(year, name) for year, line in lines if (name := name_in(line))]
    verdicts = match_names(names, "audit")
    full = {v.person_key for n, v in verdicts.items() if v.rule == "full name"}
    assert len(full) == len({n.name.tokens for n, v in verdicts.items() if v.rule == "full name"})
    assert all(v.person_key.endswith(" @ audit") for n, v in verdicts.items() if v.is_ambiguous)
