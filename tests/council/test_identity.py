"""Authorities and bodies by the names that papers print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.council.people.identity import authority_key, body_key, identify_body, show_name, slug_of

AUTHORITIES = [
    # The forms a council's name may wear.
    ("Exshire Council", "exshire"),
    ("EXSHIRE METROPOLITAN BOROUGH COUNCIL", "exshire"),
    ("Exshire MBC", "exshire"),
    ("The London Borough of North Ex", "northex"),
    ("City of Exshire Council", "exshire"),
    ("Exshire City and County Council", "exshire"),
    ("Cyngor Sir Exshire", "exshire"),
    # A town within a county is another council, and so is what they combine in.
    ("Exshire Town Council", "exshiretown"),
    ("Exshire Combined Authority", "exshirecombinedauthority"),
    # Hyphens and apostrophes.
    ("Ex-on-Sea Borough Council", "exonsea"),
    ("King’s Ex Council", "kingsex"),
]


@pytest.mark.parametrize(("name", "key"), AUTHORITIES)
def test_a_council_is_known_by_its_place(name: str, key: str) -> None:
    assert authority_key(name) == key


BODIES = [
    ("OVERVIEW AND SCRUTINY COMMITTEE (CHILDREN'S SERVICES)", "overview and scrutiny committee childrens services"),
    # A dash for the brackets, "&", a curly apostrophe.
    ("Overview & Scrutiny Committee - Children’s Services", "overview and scrutiny committee childrens services"),
    # "Meeting of the".
    ("Meeting of the Cabinet", "cabinet"),
    ("The Cabinet", "cabinet"),
    # Welsh, with its accents.
    ("Pwyllgor Craffu Llŷn", "pwyllgor craffu llyn"),
]


@pytest.mark.parametrize(("name", "key"), BODIES)
def test_a_body_is_known_by_its_words(name: str, key: str) -> None:
    assert body_key(name) == key


IDENTITIES = [
    # Council and committee.
    (("Exshire Council", "Audit Committee", ["x@wye.gov.uk"]), ("exshire", "audit committee")),
    # No council: the officer's address, at whatever depth.
    ((None, "Audit Committee", ["x@children.exshire.gov.uk"]), ("exshire", "audit committee")),
    # Several addresses: what most have; a trust's tells nothing.
    (
        (None, "Audit Committee", ["a@trust.nhs.uk", "b@wye.gov.uk", "c@exshire.gov.uk", "d@exshire.gov.uk"]),
        ("exshire", "audit committee"),
    ),
    # Nothing tells the council.
    ((None, "Audit Committee", ["clerk@mail.example"]), ("", "audit committee")),
    # A council alone: its full meeting.
    (("Exshire Council", None, []), ("exshire", "council")),
    # Neither.
    ((None, None, ["x@exshire.gov.uk"]), None),
]


@pytest.mark.parametrize(("stated", "keys"), IDENTITIES)
def test_a_front_sheet_names_a_body(
    stated: tuple[str | None, str | None, list[str]], keys: tuple[str, str] | None
) -> None:
    identity = identify_body(*stated)
    assert (identity and (identity.authority_key, identity.body_key)) == keys


SHOWN = [
    ("OVERVIEW AND SCRUTINY COMMITTEE (ADULT SOCIAL CARE)", "Overview and Scrutiny Committee (Adult Social Care)"),
    # Initials stay, as does what is not in capitals.
    ("EXSHIRE MBC", "Exshire MBC"),
    ("Health and  Wellbeing Board", "Health and Wellbeing Board"),
    ("CHILDREN'S TRUST", "Children's Trust"),
    ("ADULT-LEARNING/SKILLS PANEL", "Adult-Learning/Skills Panel"),
]


@pytest.mark.parametrize(("printed", "shown"), SHOWN)
def test_a_name_is_shown_without_shouting(printed: str, shown: str) -> None:
    assert show_name(printed) == shown


@given(st.text(max_size=80), st.integers(5, 60))
def test_a_slug_is_safe_in_an_address_and_stays_itself(text: str, longest: int) -> None:
    slug = slug_of(text, longest)
    assert len(slug) <= longest
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug_of(slug, longest) == slug


@given(st.text(max_size=80))
def test_a_key_does_not_depend_on_case_or_space(name: str) -> None:
    assert body_key(show_name(name)) == body_key(f"  {name}  ")
