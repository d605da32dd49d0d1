"""Several documents on one meeting, put side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.council.settling.align import Labelled, merge, pair
from matters.council.settling.choose import agreed, shown_values
from matters.council.settling.entries import NOWHERE, Entry, Kind, Says, keyed

WORDS = st.text(alphabet="abcdef ", min_size=1, max_size=30)


def entry(kind: Kind, key: str, text: str, field: str = "text") -> Entry:
    """An entry that states its own words."""
    return Entry(kind, key, text, says=(Says(field, key, text, NOWHERE),))


def minutes(*questions: str) -> Entry:
    """A minuted item with questions."""
    asked = keyed([entry(Kind.QUESTION, text, text) for text in questions])
    return Entry(Kind.MINUTE_ITEM, "12", "Budget", children=asked)


@given(st.lists(WORDS, unique=True))
def test_a_document_beside_itself_adds_nothing(questions: list[str]) -> None:
    node = merge([(0, minutes(*questions)), (1, minutes(*questions))])
    assert [child.first.text for child in node.children] == questions
    assert all(len(child.entries) == 2 for child in node.children)
    assert node.strays == []


@given(
    st.lists(st.text("12345abc", min_size=1, max_size=3), unique=True),
    st.lists(st.text("12345abc", min_size=1, max_size=3), unique=True),
)
def test_of_two_agendas_nothing_is_lost_or_doubled(one: list[str], other: list[str]) -> None:
    trees = [
        (i, Entry(Kind.MEETING, "", children=tuple(entry(Kind.AGENDA_ITEM, n, f"Item numbered {n}") for n in numbers)))
        for i, numbers in enumerate((one, other))
    ]
    keys = [node.first.key for node in merge(trees).children]
    entries = [key for node in merge(trees).children for key in node.keys]
    assert len(set(keys)) == len(keys)
    assert sorted(entries) == sorted([*one, *other])


def test_what_only_the_lesser_minutes_have_is_noted_and_not_shown() -> None:
    node = merge([(0, minutes("What it costs", "Who pays")), (1, minutes("What it costs", "Whether it rains"))])
    assert [child.first.text for child in node.children] == ["What it costs", "Who pays"]
    assert [stray.text for _, stray in node.strays] == ["Whether it rains"]


PAIRS = [
    # The words settle it, whatever the label.
    (
        ("2", "That the report be noted"),
        [("1", "That the report be noted"), ("2", "That it be sent to the Cabinet")],
        0,
    ),
    # A letter apart.
    (("resolution", "That the report be noted."), [("resolution-2", "That the reports be noted.")], 0),
    # The label, where the words are not quite unlike.
    (("2", "the Director be asked to report in June"), [("2", "the Director be requested to report in July")], 0),
    # The label alone, over quite other words, is nothing.
    (("2", "the Director be asked to report in June"), [("2", "no further action be taken on the hall")], None),
    # Short words must be equal.
    (("2", "item 4"), [("1", "item 5")], None),
]


@pytest.mark.parametrize(("clause", "others", "index"), PAIRS)
def test_a_clause_finds_itself(clause: tuple[str, str], others: list[tuple[str, str]], index: int | None) -> None:
    found = pair([Labelled((clause[0],), clause[1])], [Labelled((k,), t) for k, t in others], Kind.RESOLUTION)
    assert found == [index]


AGREED = [
    # What most say.
    (["Town Hall", "Guildhall", "Guildhall"], "Guildhall"),
    # Case and punctuation are no difference; capitals are not shown where one is set down.
    (["TOWN HALL", "Town Hall.", "Library"], "Town Hall."),
    # Even: the first.
    (["Library", "Town Hall"], "Library"),
    ([True, False, False], False),
]


@pytest.mark.parametrize(("values", "shown"), AGREED)
def test_a_value_is_agreed(values: list[object], shown: object) -> None:
    assert agreed([Says("venue", "venue", value, NOWHERE) for value in values]) == shown


def test_a_paper_that_came_is_no_longer_to_follow() -> None:
    items = [
        (i, entry(Kind.AGENDA_ITEM, "4", status, "status"))
        for i, status in enumerate(["to_follow", "to_follow", "paper"])
    ]
    assert shown_values(merge(items)) == {"status": "paper"}
