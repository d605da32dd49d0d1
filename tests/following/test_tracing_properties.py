"""What must hold of traces whatever the packs: their order, exact words, unrelated papers, and the index's oracle."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.following.matter import Grade, Trace
from matters.following.tracing.index import Index
from matters.following.tracing.passages import PackPassages, Where
from matters.following.tracing.trace import Tracer
from matters.following.tracing.words import stem
from tests.following.papers import KIND, matter, pack_for

SUBJECTS = ("penalty notices", "bee keeping", "hedge planting", "library roofs", "swimming lessons", "ferry fares")
WORDS = ("kelp", "otter", "harbour", "saddle", "thistle", "pepper", "lantern", "gravel", "orchard")  # of no ask

subjects = st.sampled_from(SUBJECTS)
places = st.sampled_from([Where.AGENDA, Where.REPORT, Where.PROGRAMME, Where.TEXT, Where.MINUTE_TITLE, Where.ROW])


@st.composite
def packs_of(draw: st.DrawFn) -> list[PackPassages]:
    days = draw(st.lists(st.sampled_from(["2030-01-15", "2030-03-05", "2030-06-04", "2030-09-03"]), unique=True))
    return [pack_for(day, *draw(st.lists(st.tuples(places, subjects), max_size=4))) for day in days]


def traces_over(packs: list[PackPassages]) -> list[Trace]:
    tracer = Tracer()
    asked = [matter(f"Report on {subject}", KIND.REPORT) for subject in SUBJECTS]
    for pack in packs:
        tracer.add(pack, asked if pack.pack == "2029-12-04" else ())
    return list(tracer.traces())


ASKING = pack_for("2029-12-04", minutes="2029-11-06")


@given(packs_of(), st.randoms())
def test_the_order_of_packs_does_not_matter(packs: list[PackPassages], random: object) -> None:
    shuffled = [*packs, ASKING]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert traces_over([ASKING, *packs]) == traces_over(shuffled)


@given(packs_of(), st.permutations(range(len(SUBJECTS))))
def test_the_exact_words_as_an_item_are_delivered(packs: list[PackPassages], order: list[int]) -> None:
    wanted = SUBJECTS[order[0]]
    later = pack_for("2031-01-14", (Where.AGENDA, wanted))
    found = {t.matter.ask: t.grade for t in traces_over([ASKING, *packs, later])}
    assert found[f"Report on {wanted}"] is Grade.DELIVERED


@given(packs_of(), st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_unrelated_packs_change_no_grade(packs: list[PackPassages], words: list[str]) -> None:
    unrelated = pack_for(
        "2031-01-14", *((place, " ".join(words)) for place in (Where.AGENDA, Where.TEXT, Where.PROGRAMME))
    )
    before, after = traces_over([ASKING, *packs]), traces_over([ASKING, *packs, unrelated])
    assert [(t.grade, t.sightings) for t in before] == [(t.grade, t.sightings) for t in after]


@given(packs_of())
def test_packs_one_by_one_and_all_at_once_come_to_the_same(packs: list[PackPassages]) -> None:
    asked = [matter(f"Report on {subject}", KIND.REPORT) for subject in SUBJECTS]
    tracer = Tracer()
    tracer.add_all((pack, asked if pack is ASKING else ()) for pack in [*packs, ASKING])
    assert list(tracer.traces()) == traces_over([*packs, ASKING])


weights = st.dictionaries(st.sampled_from(WORDS), st.floats(0.1, 3), min_size=1, max_size=6)
texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join), max_size=30)


@settings(max_examples=300)
@given(texts, weights, st.floats(0.1, 1), st.integers(0, 30))
def test_the_index_finds_what_reading_every_passage_finds(
    found: list[str], weighed: dict[str, float], least: float, since: int
) -> None:
    pack = pack_for("2030-01-15", *((Where.TEXT, text) for text in found))
    index = Index()
    index.add(pack)
    weighed = {stem(word): weight for word, weight in weighed.items()}
    total = sum(weighed.values())
    slowly = [
        (passage.span, score)
        for passage in pack.passages[since:]
        if (score := sum(w for term, w in weighed.items() if term in passage.terms) / total) >= least
    ]
    assert [(hit.passage.span, hit.score) for hit in index.search(weighed, least, since)] == slowly
