"""What to fetch, given what is listed and held."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from matters.fetching.listing import DocumentKind, ListedDocument, MeetingDetails
from matters.fetching.plan import Held, Step, Tags, merged, plan

DAY = dt.date(2030, 6, 4)
BASE = "https://x.example/"


def listed(url: str, kind: DocumentKind, hidden: bool = False) -> ListedDocument:
    return ListedDocument("" if hidden else f"{BASE}{url}", f"Title of {url}", kind, hidden)


DOCUMENTS = st.builds(
    listed, st.sampled_from(["documents/g1/a", "documents/b2/b", "documents/s3/c", "mgConvert2PDF.aspx?ID=3"]),
    st.sampled_from(list(DocumentKind)), st.booleans(),
)  # fmt: skip


@given(st.lists(DOCUMENTS, max_size=8), st.randoms())
def test_a_plan_does_not_depend_on_order_or_repetition(documents: list[ListedDocument], random: object) -> None:
    shuffled = [*documents, *documents[:3]]
    random.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own random
    assert plan(shuffled, {}, DAY, DAY) == plan(documents, {}, DAY, DAY)


@given(st.lists(DOCUMENTS, max_size=8))
def test_what_is_restricted_is_never_fetched_and_no_address_twice(documents: list[ListedDocument]) -> None:
    fetched = [each.document for each in plan(documents, {}, DAY, DAY) if each.step is not Step.LEAVE]
    assert not [doc for doc in fetched if doc.is_restricted or not doc.url]
    assert len({doc.url for doc in fetched}) == len(fetched)
    hidden = {doc.title for doc in documents if doc.is_restricted}
    both = merged(MeetingDetails(1, documents=tuple(documents)), MeetingDetails(1))
    assert not [doc for doc in both.documents if doc.title in hidden and doc.url and doc.kind is DocumentKind.REPORT]


def test_one_report_at_two_addresses_is_fetched_once() -> None:
    two = [listed("mgConvert2PDF.aspx?ID=3", DocumentKind.REPORT), listed("documents/s3/c.pdf", DocumentKind.REPORT)]
    assert [each.document.url for each in plan(two, {}, DAY, DAY)] == [f"{BASE}documents/s3/c.pdf"]


def test_what_is_held_is_asked_for_by_its_tags_or_left_when_it_is_long_past() -> None:
    pack = listed("documents/g1/a", DocumentKind.PACK)
    later = DAY + dt.timedelta(days=91)

    def step(held: Held, today: dt.date) -> Step:
        return plan([pack], {pack.url: held}, DAY, today)[0].step

    assert step(Held("a", Tags('"x"')), later) is Step.ASK
    assert step(Held("a"), DAY) is Step.FETCH
    assert step(Held("a"), later) is Step.LEAVE
