"""What text recognition does to a page, mended by the form of the page alone."""

from __future__ import annotations

import pytest

from matters.reading.sources.pdf.recognised import mended
from matters.reading.sources.pdf.runs import Run


def run(text: str, left: float = 70, baseline: float = 100, size: float = 10) -> Run:
    return Run(text, left, left + 0.5 * size * len(text), baseline, size, False)


BEGINS = [
    # Round bullets, set apart from their text or not.
    ("e", "•"), ("¢", "•"), ("«", "•"), ("e¢", "•"), ("e Boys were", "• Boys were"),
    # Rings, the bullets of a list in a list.
    ("o", "◦"), ("0", "◦"), ("O An explanation", "◦ An explanation"),
    # Numbers seen as letters.
    ("l. Apologies", "1. Apologies"), ("2l. Minutes", "21. Minutes"), ("(l) the report", "(1) the report"),
    ("1O. Roads", "10. Roads"), ("l.2 The plan", "1.2 The plan"),
    # Words of the form: titles of members, and words in which spaces were seen.
    ("Clir Ash", "Cllr Ash"), ("C|lr Elm", "Cllr Elm"), ("Cllrs Ash", "Cllrs Ash"),
    ("Counci1lor Oak", "Councillor Oak"),
    ("RES OLVED: That", "RESOLVED: That"), ("Coun cillor Yew", "Councillor Yew"),
    # Rules at the edge of a cell.
    ("| 22 - Parks", "22 - Parks"), ("took part in the |", "took part in the"),
    # What is right stays as it is.
    ("a small step", "a small step"), ("I agree", "I agree"), ("(i) the first", "(i) the first"),
    ("0 objections were received", "0 objections were received"), ("email: a@b", "email: a@b"),
    ("10 Downing", "10 Downing"),
]  # fmt: skip


@pytest.mark.parametrize(("seen", "printed"), BEGINS)
def test_what_a_line_begins_with_is_mended(seen: str, printed: str) -> None:
    others = [run("The panel met and heard of it at length", baseline=100 + 15 * n) for n in range(2, 5)]
    assert mended([run(seen), *others])[0].text == printed


def test_rules_and_specks_are_dropped() -> None:
    lines = [run("The panel heard of roads", baseline=100 + 14 * n) for n in range(5)]
    assert mended([*lines, run("|", left=300), run("QO}", left=200, baseline=300, size=4)]) == lines


def test_sizes_that_waver_are_one_and_a_title_stays_larger() -> None:
    lines = [run("The panel heard of roads", baseline=100 + 14 * n, size=10 + 0.4 * n) for n in range(4)]
    title = run("SCRUTINY PANEL", baseline=60, size=18)
    sizes = [one.size for one in mended([title, *lines])]
    assert sizes[0] == 18
    assert len(set(sizes[1:])) == 1


def test_words_a_little_apart_are_one_line_and_columns_stay_apart() -> None:
    line = [run("Mr David", left=70), run("McCaughan", left=119), run("Councillor Elm", left=300)]
    assert [one.text for one in mended(line)] == ["Mr David McCaughan", "Councillor Elm"]
