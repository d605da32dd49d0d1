"""Which lead-ins announce what members asked, and which what a paper covers."""

from __future__ import annotations

import pytest

from matters.reading.blocks import blocks
from matters.reading.grammar.deciding.questions import leads_to_questions, read_questions
from matters.reading.sources.text import text_document

ASKING = [
    "Members of the Committee asked questions/raised issues on the following:",
    "Members of the Panel raised the following questions/issues:",
    "The Committee responded with the following points:",
    "Members discussed:",
    "Members then asked:-",
    "The following points were raised during discussion:",
    "In the course of discussion the following points were made:",
    "In response to questions from Members, it was confirmed that:",
    "A discussion took place and included the following:",
    "During the ensuing discussion –",
    "Comments from Members:",
    "Questions",
    # without a colon, the list following on
    "Members put to the contractor",
    "Members raised the following:-",
    "Councillors wished to know",
    "Members' questions covered:",
    "Questions from Members and the answers given included:",
    "The following were then challenged:",
    "A number of comments were made by the Panel:",
    "Key lines of enquiry were:",
    "The Committee's comments were on",
    "He sat down. Councillors raised a number of concerns, including:",
    "Codwyd y materion canlynol gan yr aelodau:",
]

NOT_ASKING = [
    "The report raised the following issues:",
    "The Cabinet Member update report outlined information on the following:",
    "The presentation highlighted a number of issues, including:-",
    "The following appendices were attached to the report:",
    "The Committee considered the report of the Engineer that sought to:",
    "Members' questions were answered.",
    "Members asked questions and were answered.",
    "RESOLVED: That",
    "Councillor Poole attended to respond to any questions or issues raised by Members.",
]


@pytest.mark.parametrize("text", ASKING)
def test_questions_are_announced(text: str) -> None:
    assert leads_to_questions(text)


@pytest.mark.parametrize("text", NOT_ASKING)
def test_other_lists_are_not(text: str) -> None:
    assert not leads_to_questions(text)


def test_a_lead_in_that_begins_a_page_looks_like_a_bullet_and_is_none() -> None:
    # layout text: a page begins with one space, and so does every item whose bullet was lost
    lines = text_document(
        b"The Panel considered the report.\n\n"
        b" Members of the Panel asked questions on the following:\n\n Roads.\n\n Trees.\n"
        b"\nRESOLVED:\n\nThat the report be noted.\n"
    ).lines
    found, _ = read_questions(blocks(lines, wrapped=True))
    assert [question.value for question in found] == ["Roads.", "Trees."]


LISTS = [
    # paragraphs numbered in tens, the list one level deeper
    ("3.2 Members raised issues including:\n\n3.2.1 kerbs;\n\n3.2.2 signs.\n\n3.3 He left.", ["kerbs;", "signs."]),
    # a heading and its dashes, no blank lines between them
    ("AB spoke.\nDiscussion points\n- Why kerbs?\n- Why signs?", ["Why kerbs?", "Why signs?"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_the_list_is_read(text: str, expected: list[str]) -> None:
    found, _ = read_questions(blocks(text_document(text.encode()).lines, True))
    assert [question.value for question in found] == expected
