"""Write a pack, read it, get the same record: every section, in every form, for councils that print differently.

What is read of a pack is what the generator says is in it, to the letter, in order and shape; where a form loses what
a reading would need, the bound says how much is kept. `python -m tools.round_trip --examples 100` tries many more.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matters.demo.world.look import FONTS, MARGINS, STANDARD, Look, Numbering, Paper, Ruling
from matters.demo.write import FORMATS
from tools.round_trip import MEETINGS, Example, example, round_trip

LEAST: dict[tuple[str, str], float] = {
    # Text as converted loses which rows a page break parted from the head of their table.
    ("text", "tables"): 0.95,
    # Text as laid out has a cell after the other on a line: nothing tells under which meeting a cross stands.
    ("layout", "work_programme"): 0.0,
    ("layout", "tables"): 0.55,
}
"""The share of single values, of a form and section that is often not the same to the letter."""
OTHERWISE = {"pdf": 0.97, "text": 0.97, "word": 0.97, "layout": 0.8}


def held(example: Example, form: str) -> None:
    """A pack comes back, section by section."""
    for section, (score, _) in round_trip(example, form).items():
        assert score.f1 >= LEAST.get((form, section), OTHERWISE[form]), (form, section, score)


@pytest.mark.parametrize("meeting", range(3, 6))
@pytest.mark.parametrize("form", FORMATS)
def test_the_standard_borough_comes_back(form: str, meeting: int) -> None:
    held(Example(1, 0, meeting, STANDARD), form)


LOOKS = st.builds(
    Look,
    st.sampled_from(Paper),
    st.sampled_from(FONTS),
    st.sampled_from(Ruling),
    st.booleans(),
    st.sampled_from(Numbering),
    st.sampled_from(MARGINS),
    st.just(True),
)
EXAMPLES = st.builds(Example, st.integers(2, 10_000), st.integers(0, 400), st.integers(0, MEETINGS - 1), LOOKS)


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(EXAMPLES)
def test_any_council_s_pack_comes_back_in_any_look(example: Example) -> None:
    for form in FORMATS:
        held(example, form)


@pytest.mark.parametrize(
    ("place", "section"),
    [
        (5, "minutes"),  # "Resolved:" and the same decision begin three pages: no running header
        (6, "meeting"),  # the officer's post wraps under the name: "Senior Democratic" / "Services Officer"
        (14, "meeting"),  # co-optees below the end of the substitutes, as wide as their column
        (33, "meeting"),  # an e-mail address that wraps behind its hyphen
        (39, "tables"),  # a title whose second line begins with "source" and is no note
        (14, "work_programme"),  # a forward plan follows the programme in the same papers
    ],
)
def test_what_a_look_once_hid_comes_back_to_the_letter(place: int, section: str) -> None:
    returned = round_trip(example(place), "pdf")[section]
    assert returned.same, returned.score
