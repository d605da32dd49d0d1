"""Council profiles, and what the documentation says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from matters.demo.moderngov.borough import FIRST_COMMITTEE
from matters.demo.moderngov.faults import Kind
from matters.fetching.errors import FetchError
from matters.fetching.listing import DocumentKind
from matters.fetching.profile import KEYS, SHIPPED, profile_for, profile_of, profiles_in

DOCS = (Path(__file__).parents[2] / "docs" / "fetching.md").read_text(encoding="utf8")
EXAMPLE = DOCS.split("```toml\n")[1].split("```")[0]


@pytest.mark.parametrize("key", profiles_in([SHIPPED]))
def test_every_shipped_profile_can_be_used(key: str) -> None:
    profile = profile_for(key, [SHIPPED])
    assert profile.name and profile.authority and profile.committees
    assert len(profiles_in([SHIPPED])[key].read_text().splitlines()) < 15


def test_the_profile_of_the_demo_names_a_committee_that_it_has() -> None:
    assert list(profile_for("sallowgarth", [SHIPPED]).committees) == [FIRST_COMMITTEE]


def test_the_example_of_the_documentation_is_a_profile_and_has_every_line() -> None:
    profile = profile_of("exshire", EXAMPLE)
    assert (profile.committees, profile.pause) == ({101: "Overview and Scrutiny Committee"}, 2.0)
    assert set(profile.titles) == {DocumentKind.PACK, DocumentKind.MINUTES, DocumentKind.SUPPLEMENT}
    assert all(f"\n{key} = " in f"\n{EXAMPLE}" or f"[{key}]" in EXAMPLE for key in KEYS)


def test_the_documentation_names_every_kind_and_every_fault() -> None:
    assert all(f"`{name}`" in DOCS for name in (*DocumentKind, *Kind))


BAD = [
    # each with what is said of it
    ("base = ", "is no TOML"),
    ('name = "A"', "has no line 'base'"),
    ('base = "ftp://x.example"', "only http and https"),
    ('base = "https://x.example"\nspeed = 3', "a line 'speed' that means nothing"),
    ('base = "https://x.example"\npause = "slow"', "a value that cannot be used"),
    ('base = "https://x.example"\n[[committee]]\nname = "A"', "a value that cannot be used"),
    ('base = "https://x.example"\n[titles]\nfilm = "x"', "a value that cannot be used"),
    ('base = "https://x.example"\n[titles]\npack = "("', "a value that cannot be used"),
]


@pytest.mark.parametrize(("text", "told"), BAD)
def test_a_bad_profile_is_said(text: str, told: str) -> None:
    with pytest.raises(FetchError, match=r"(?i)^the profile") as raised:
        profile_of("x", text)
    assert told in str(raised.value)


def test_a_profile_of_ones_own_holds_before_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "sefton.toml").write_text('base = "https://elsewhere.example/"')
    assert profile_for("sefton", [SHIPPED, tmp_path]).base.host == "elsewhere.example"
