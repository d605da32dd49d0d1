"""Petitions, questions from the public and reports by word of mouth, each case one way to minute them."""

from __future__ import annotations

import pytest

from matters.reading.plainform import plain
from matters.reading.read import read
from matters.reading.record import PackRecord

HEAD = (
    "VALE COUNCIL\n\nROADS PANEL\n\nMeeting held at the Town Hall on Tuesday 4 June 2030\n\n"
    "Present: Councillor Ann Oak\n\n"
)


def minuted(title: str, *paragraphs: str) -> PackRecord:
    """The record of minutes with one item, number 5."""
    text = "\n\n".join((HEAD + f"4. APOLOGIES\n\nNone.\n\n5. {title}", *paragraphs, "RESOLVED: That it be noted."))
    return read(text.encode(), "minutes.txt").record


PETITIONS = {
    "what was requested, from a group": (
        "PETITION - CROSSING",
        ["The Panel considered a petition which had been received by the Council from the Mill Lane group.",
         "The petition requested that the Council should build a crossing in Mill Lane."],
        [("the Council should build a crossing in Mill Lane", "the Mill Lane group", None)],
    ),
    "signatures": (
        "PETITIONS",
        ["A petition containing 1,245 signatures was received from Mr B Elm requesting a crossing in Mill Lane."],
        [("a crossing in Mill Lane", "Mr B Elm", 1245)],
    ),
    "a count in words": (
        "PETITIONS",
        ["The Panel received a petition signed by the residents of Mill Lane, with forty signatures, "
         "calling for a crossing."],
        [("calling for a crossing", None, 40)],
    ),
    "presented by a member": (
        "PETITIONS",
        ["Councillor Bo Elm presented a petition signed by 35 people objecting to the closure of the mill."],
        [("objecting to the closure of the mill", "Councillor Bo Elm", 35)],
    ),
    "the title says what it asks": (
        "PETITION - CROSSING IN MILL LANE",
        ["The Panel considered a petition which had been received from a local resident.",
         "The lead petitioner was in attendance."],
        [("CROSSING IN MILL LANE", "a local resident", None)],
    ),
    "two in one item": (
        "PETITIONS",
        ["A petition with 20 signatures was received from Mrs C Ash asking for a bench.",
         "A petition with 31 signatures was received from Mr D Fir asking for a bin."],
        [("a bench", "Mrs C Ash", 20), ("a bin", "Mr D Fir", 31)],
    ),
    "none": ("PETITIONS", ["No petitions were received."], []),
    "one of long ago, in passing": (
        "TERMS OF REFERENCE",
        ["The Panel considered a report in response to a petition received in May."],
        [],
    ),
    "nothing of the kind": ("ROADS", ["The Panel considered the report of the Head of Highways."], []),
}  # fmt: skip


@pytest.mark.parametrize(
    ("title", "paragraphs", "expected"), [pytest.param(*case, id=name) for name, case in PETITIONS.items()]
)
def test_petitions(title: str, paragraphs: list[str], expected: list[tuple[str, str | None, int | None]]) -> None:
    found = minuted(title, *paragraphs).petitions
    assert [(p.subject.value, plain(p.petitioner), plain(p.signatures)) for p in found] == expected
    assert all(p.number and p.number.value == "5" for p in found)


QUESTIONS = {
    "question and answer with labels": (
        "PUBLIC QUESTIONS",
        ["Question from Mr B Elm to the Cabinet Member for Roads: When will Mill Lane be mended?",
         "Answer: In the spring."],
        [("When will Mill Lane be mended?", "Mr B Elm", "Cabinet Member for Roads", "In the spring.")],
    ),
    "numbered": (
        "QUESTIONS FROM MEMBERS OF THE PUBLIC",
        ["Question 1 from Mrs C Ash: Why is the mill shut?", "Response: It is being repaired.",
         "Question 2 from Mr D Fir: Who owns it?", "Response: The trust does."],
        [("Why is the mill shut?", "Mrs C Ash", None, "It is being repaired."),
         ("Who owns it?", "Mr D Fir", None, "The trust does.")],
    ),
    "somebody asked, somebody replied": (
        "PUBLIC QUESTION TIME",
        ["Mr B Elm asked the following question: When will Mill Lane be mended?",
         "The Chair replied: In the spring."],
        [("When will Mill Lane be mended?", "Mr B Elm", "Chair", "In the spring.")],
    ),
    "asked in reported speech": (
        "PUBLIC PARTICIPATION",
        ["Mrs C Ash asked whether the mill would open.", "The Head of Estates responded that it would."],
        [("whether the mill would open.", "Mrs C Ash", "Head of Estates", "it would.")],
    ),
    "a supplementary question": (
        "PUBLIC QUESTIONS",
        ["Question from Mr B Elm: When?", "Answer: In the spring.", "Supplementary question: Which spring?",
         "Answer: The next."],
        [("When?", "Mr B Elm", None, "In the spring."), ("Which spring?", "Mr B Elm", None, "The next.")],
    ),
    "an answer of two paragraphs": (
        "PUBLIC QUESTIONS",
        ["Question from Mr B Elm: When?", "Answer: In the spring.", "Work begins in March."],
        [("When?", "Mr B Elm", None, "In the spring. Work begins in March.")],
    ),
    "none": ("PUBLIC QUESTIONS", ["No questions had been received."], []),
    "another item": ("ROADS", ["Mr B Elm asked whether the mill would open."], []),
}  # fmt: skip


@pytest.mark.parametrize(
    ("title", "paragraphs", "expected"), [pytest.param(*case, id=name) for name, case in QUESTIONS.items()]
)
def test_public_questions(
    title: str, paragraphs: list[str], expected: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    found = minuted(title, *paragraphs).public_questions
    assert [(q.question.value, plain(q.asked_by), plain(q.put_to), plain(q.answer)) for q in found] == expected


UPDATES = {
    "received from": (
        "IMPROVEMENT",
        ["The Panel received a verbal update from the Head of Highways on progress with the bridge."],
        [("progress with the bridge", "Head of Highways")],
    ),
    "subject before the officer": (
        "BRIDGES",
        ["The Panel received an oral report by Ms E Yew."],
        [("BRIDGES", "Ms E Yew")],
    ),
    "gave": (
        "BRIDGES",
        ["The Head of Highways gave a verbal update on the bridge."],
        [("bridge", "Head of Highways")],
    ),
    "reported verbally": ("BRIDGES", ["The Clerk reported verbally on the bridge."], [("bridge", "Clerk")]),
    "a written report": ("BRIDGES", ["The Panel considered the report of the Head of Highways."], []),
    "one that is yet to come": ("BRIDGES", ["A verbal update will be available in May."], []),
}


@pytest.mark.parametrize(
    ("title", "paragraphs", "expected"), [pytest.param(*case, id=name) for name, case in UPDATES.items()]
)
def test_verbal_updates(title: str, paragraphs: list[str], expected: list[tuple[str, str | None]]) -> None:
    found = minuted(title, *paragraphs).verbal_updates
    assert [(u.subject.value, plain(u.given_by)) for u in found] == expected
    assert all(plain(u.on) == "2030-06-04" and plain(u.number) == "5" for u in found)


def test_absent_is_absent() -> None:
    record = minuted("ROADS", "The Panel considered a report.")
    assert (record.petitions, record.public_questions, record.verbal_updates, record.appendices) == ((), (), (), ())
