"""People out of lists, as minutes print them.

CI proves: each way of listing people yields one string a person with the shared title supplied, a post or body stays
with its person, and every person stands where the reader says.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.grammar.naming.names import people_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a title shared by a list, a substitute in brackets, another title beside it
        (
            "Councillors Arden, Mrs Bowyer, Cash (substitute for Councillor Dale) and Eaves",
            [
                "Councillor Arden",
                "Councillor Mrs Bowyer",
                "Councillor Cash (substitute for Councillor Dale)",
                "Councillor Eaves",
            ],
        ),
        # Mr never goes beside Councillor, and a list closed by "and" is closed
        ("Councillors Arden and Bowyer and Mr. Cash", ["Councillor Arden", "Councillor Bowyer", "Mr. Cash"]),
        # a doctor may be a councillor, but not after the list is closed: what follows her is whom she represents
        (
            "Councillors Arden and Bowyer and Dr Ann Cash, Healthwatch and Ms Bea Dale, Diocese",
            ["Councillor Arden", "Councillor Bowyer", "Dr Ann Cash, Healthwatch", "Ms Bea Dale, Diocese"],
        ),
        # a Mrs who represents somebody is no councillor
        (
            "Councillors Arden, Bowyer and Mrs. C. Cash (Diocese of Northwick)",
            ["Councillor Arden", "Councillor Bowyer", "Mrs. C. Cash (Diocese of Northwick)"],
        ),
        # full names after a list that "and" has closed
        (
            "Councillors Arden and Bowyer, Cara Cash and Dan Dale (Trust)",
            ["Councillor Arden", "Councillor Bowyer", "Cara Cash", "Dan Dale (Trust)"],
        ),
        # a body after a comma, in one word
        ("Councillors Arden and Dr Bo Bowyer, Healthwatch", ["Councillor Arden", "Dr Bo Bowyer, Healthwatch"]),
        # a comma before a post, and inside one
        (
            "Councillor A Arden, Cabinet Member for Adults, Health and Housing, Mr B Bowyer, Head of Audit",
            ["Councillor A Arden, Cabinet Member for Adults, Health and Housing", "Mr B Bowyer, Head of Audit"],
        ),
        ("Ann Arden (Director, Place), Bob Bowyer", ["Ann Arden (Director, Place)", "Bob Bowyer"]),  # brackets whole
        # a substitute after a dash is part of the entry
        (
            "Cllrs. Arden, Bowyer – for Cllr. Cash & Dale",
            ["Cllr. Arden", "Cllr. Bowyer – for Cllr. Cash", "Cllr. Dale"],
        ),
        # surnames that are also words of posts and places
        (
            "Councillors Page, Ward, Young and Church",
            [f"Councillor {name}" for name in ("Page", "Ward", "Young", "Church")],
        ),
        # capitals throughout
        ("COUNCILLORS ARDEN, CASH AND MRS DALE", ["COUNCILLOR ARDEN", "COUNCILLOR CASH", "COUNCILLOR MRS DALE"]),
        # line breaks lost before titles
        (
            "Councillor Ann Arden (Chair) Northwick Council Councillor Bob Bowyer Moor Borough Council",
            ["Councillor Ann Arden (Chair) Northwick Council", "Councillor Bob Bowyer Moor Borough Council"],
        ),
        # line breaks lost between a post and the next name
        (
            "Ann Arden, Head of Transport Policy Bob Bowyer, Section 73 Officer Cara Cash, Clerk",
            ["Ann Arden, Head of Transport Policy", "Bob Bowyer, Section 73 Officer", "Cara Cash, Clerk"],
        ),
        # by office, and other lists that share a title
        (
            "The Mayor (Councillor A Arden) in the Chair; Aldermen Bowyer and Cash",
            ["The Mayor (Councillor A Arden) in the Chair", "Alderman Bowyer", "Alderman Cash"],
        ),
        # Welsh: plural to singular, "a" and "ac" for "and"
        (
            "Y Cynghorwyr:- Gwen Alaw (Cadeirydd), Ifor Bryn ac Owen Dafis",
            ["Y Cynghorydd Gwen Alaw (Cadeirydd)", "Y Cynghorydd Ifor Bryn", "Y Cynghorydd Owen Dafis"],
        ),
        ("Councillor Arden and 8 members of the public", ["Councillor Arden", "8 members of the public"]),  # counted
        ("Mr A. Arden and from Ms B. Bowyer (Union)", ["Mr A. Arden", "Ms B. Bowyer (Union)"]),
        ("Head of Audit, Northwick Council", []),  # nobody is named
        ("", []),
    ],
)
def test_a_list_is_its_people(text: str, expected: list[str]) -> None:
    assert [person.text for person in people_in(text)] == expected


def test_a_title_given_by_a_heading_goes_to_names_without_one() -> None:
    found = people_in("A J Arden (Chairman), Mrs K Bowyer and Dr Cash", "Councillor")
    assert [person.text for person in found] == [
        "Councillor A J Arden (Chairman)",
        "Councillor Mrs K Bowyer",
        "Councillor Dr Cash",
    ]


surnames = st.lists(
    st.sampled_from(["Arden", "Bowyer", "Cash", "O'Dale", "Eaves-Fenn", "McGale", "Ward", "Van Hythe", "de Innes"]),
    min_size=2,
    max_size=8,
    unique=True,
)


@given(surnames)
def test_every_listed_councillor_comes_out_once_and_in_place(names: list[str]) -> None:
    text = f"Councillors {', '.join(names[:-1])} and {names[-1]}"
    found = people_in(text)
    assert [person.text for person in found] == [f"Councillor {name}" for name in names]
    assert [text[person.start : person.end] for person in found] == names


@given(st.text(max_size=200))
def test_any_text_is_read_without_failing_and_people_stand_in_order(text: str) -> None:
    places = [(person.start, person.end) for person in people_in(text)]
    assert places == sorted(places)
    assert all(0 <= start <= end <= len(text) for start, end in places)
