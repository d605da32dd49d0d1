"""What is found, for whom, in which order; the same on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser, Permission, User
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matters.council.people.models import Body, Grant
from matters.council.search.engines import CLOSE, OPEN
from matters.council.search.index import forget, put
from matters.council.search.models import Entry, Kind
from matters.council.search.search import PER_PAGE, Found, Hit, Query, search
from matters.council.visibility import Visibility
from tests.search.conftest import thing


def addresses(found: Found) -> list[str]:
    return [hit.address for hit in found.hits]


FINDS: list[tuple[str, set[str]]] = [
    # plain words, in any case, all of which must occur
    ("WAITING reported", {"/1/", "/2/"}),
    # a word finds its other forms
    ("approve", {"/4/"}),
    # accents typed or not
    ("cafe", {"/3/"}),
    ("Café", {"/3/"}),
    ("naive", {"/3/"}),
    # a phrase must stand together
    ('"times be reported"', {"/1/", "/2/"}),
    ('"reported times"', set()),
    # an open quotation mark closes at the end
    ('"each meeting', {"/1/", "/2/"}),
    # a minute's number with its clause is a phrase
    ("33(2)", {"/1/"}),
    # a clearance number with a slash
    ("FD 7154/23", {"/3/"}),
    ("7154", {"/3/"}),
    # operators of an engine are words
    ("roof AND NOT", {"/5/"}),
    ("register OR", {"/4/", "/5/"}),
    # signs are no words
    ("register *", {"/4/", "/5/"}),
    ("roof -left", {"/5/"}),
    ("title:roof", set()),
    # markup is words like any other
    ("<b>was</b>", {"/5/"}),
]


@pytest.mark.parametrize(("words", "expected"), FINDS, ids=[words for words, _ in FINDS])
def test_what_words_find(index: dict[str, Body], words: str, expected: set[str]) -> None:
    found = search(Query(words), None)
    exact = set() if found.loosened else set(addresses(found))
    missing = expected - set(addresses(found))
    assert not missing
    if not found.loosened:
        assert exact == expected


def test_where_nothing_has_all_words_some_are_shown_and_said_so(index: dict[str, Body]) -> None:
    found = search(Query("roof zyzzyva"), None)
    assert found.loosened
    assert addresses(found) == ["/5/"]
    assert search(Query("zyzzyva qwxyz"), None) == Found()


def test_a_decision_comes_before_the_passage_that_prints_it(index: dict[str, Body]) -> None:
    assert addresses(search(Query("waiting times"), None)) == ["/1/", "/2/"]


def test_the_clause_asked_for_comes_before_those_within_it(index: dict[str, Body]) -> None:
    """Those within it are shorter, and a ranking by words alone has them first."""
    clauses = [(21, "33(2)(a) SPEECH THERAPY", "wards"), (22, "133(2) SPEECH THERAPY", "33(2)")]
    put("meeting 3", [thing(n, Kind.RESOLUTION, title, text) for n, title, text in clauses])
    assert addresses(search(Query("33(2)"), None))[0] == "/1/"
    assert addresses(search(Query("33(2)(a)"), None))[0] == "/21/"


def test_matches_are_marked_in_title_and_text_and_nowhere_else(index: dict[str, Body]) -> None:
    (hit,) = search(Query("register approved"), None).hits
    assert [part.text for part in hit.title if part.matched] == ["REGISTER"]
    assert [part.text for part in hit.excerpt if part.matched] == ["register", "approved"]
    assert "".join(part.text for part in hit.excerpt).rstrip(".") == "Members waited. The register was approved"


def test_filters_narrow_and_kinds_are_counted_whatever_kind_is_asked_for(index: dict[str, Body]) -> None:
    found = search(Query("waiting", kind=Kind.RESOLUTION), None)
    assert addresses(found) == ["/1/"]
    assert found.kinds == {Kind.RESOLUTION: 1, Kind.MINUTE: 1, Kind.PASSAGE: 1}
    assert found.total == 1
    assert addresses(search(Query("waiting", body="audit"), None)) == ["/4/"]
    assert addresses(search(Query("reading", year=2023), None)) == ["/3/"]
    assert search(Query("reading", year=2024), None).total == 0


def test_signs_alone_find_nothing(index: dict[str, Body]) -> None:
    assert search(Query("(( -"), None) == Found()


def test_without_words_everything_under_the_filters_is_shown_newest_first(index: dict[str, Body]) -> None:
    assert addresses(search(Query(body="audit"), None)) == ["/5/", "/4/", "/3/"]


def test_hidden_things_are_neither_found_nor_counted_but_by_those_who_may(index: dict[str, Body]) -> None:
    for viewer in (None, AnonymousUser(), User.objects.create_user("nobody")):
        assert search(Query("Quarrymead"), viewer) == Found()
        assert search(Query("waiting"), viewer).total == 3
    officer = User.objects.create_user("officer")
    officer.user_permissions.add(Permission.objects.get(codename="see_officers_things"))
    assert addresses(search(Query("Quarrymead"), officer)) == ["/6/"]


def test_somebody_named_for_a_thing_finds_it(index: dict[str, Body]) -> None:
    put("meeting 2", [thing(7, Kind.REPORT, "Named", "Only for Ingleby.", visibility=Visibility.NAMED)])
    named, other = User.objects.create_user("named"), User.objects.create_user("other")
    Grant.objects.create(user=named, thing_kind="tests.thing", thing_id=7)
    assert addresses(search(Query("Ingleby"), named)) == ["/7/"]
    assert search(Query("Ingleby"), other) == Found()


def test_putting_twice_changes_nothing_and_a_change_changes_one(index: dict[str, Body]) -> None:
    things = [thing(n, Kind.ITEM, f"Item {n}", "words") for n in range(8, 12)]
    assert put("meeting 3", things) == 4
    assert put("meeting 3", things) == 0
    assert put("meeting 3", [*things[1:], thing(8, Kind.ITEM, "Item 8", "albatross")]) == 1
    assert addresses(search(Query("albatross"), None)) == ["/8/"]
    assert put("meeting 3", things[:2]) == 3
    assert search(Query("albatross"), None).total == 0
    assert forget("meeting 3") == 2
    assert Entry.objects.filter(scope="meeting 3").count() == 0
    assert search(Query("Item"), None).total == 0


def test_pages_hold_so_many_and_a_page_past_the_end_is_the_last(index: dict[str, Body]) -> None:
    put("meeting 4", [thing(n, Kind.ITEM, f"Wherry {n}", "", year=2000) for n in range(1, 29)])
    found = search(Query("wherry", page=1), None)
    assert (found.total, found.pages, len(found.hits)) == (28, 2, PER_PAGE)
    last = search(Query("wherry", page=99), None)
    assert (last.page, len(last.hits)) == (2, 8)
    assert not set(addresses(found)) & set(addresses(last))


def test_a_pack_cannot_forge_a_mark(index: dict[str, Body]) -> None:
    put("meeting 5", [thing(9, Kind.ITEM, f"Forged {OPEN}match{CLOSE}", f"a {OPEN}b{CLOSE} \x00 forged")])
    (hit,) = search(Query("forged"), None).hits
    assert [part.text for part in (*hit.title, *hit.excerpt) if part.matched] == ["Forged", "forged"]


def test_a_very_long_text_is_indexed_as_far_as_an_engine_can(index: dict[str, Body]) -> None:
    words = " ".join(f"w{n}x" for n in range(150_000))
    put("meeting 6", [thing(10, Kind.REPORT, "Long", words)])
    assert addresses(search(Query("w100x"), None)) == ["/10/"]


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.text(max_size=80) | st.text(alphabet="\"()*-+:^~<>{}/\\ '%;ab", max_size=40))
def test_nothing_that_is_typed_is_an_error(index: dict[str, Body], words: str) -> None:
    found = search(Query(words), None)
    assert found.total >= len(found.hits)
    assert all(isinstance(hit, Hit) for hit in found.hits)
