"""What was decided under one item, whichever way it is put. Each row is the text of an item and its decisions."""

from __future__ import annotations

import pytest

from matters.reading.blocks import blocks
from matters.reading.grammar.deciding.formulas import own_of
from matters.reading.grammar.deciding.resolutions import read_resolutions
from matters.reading.sources.text import text_document

OWN = own_of(["SCRUTINY PANEL"], ["panel", "council", "cabinet"])

Decision = tuple[str | None, str]

DECIDED: list[tuple[str, list[Decision]]] = [
    # two agreements in one paragraph, each its own sentence
    (
        "It was agreed that kerbs be mended. He spoke. It was also agreed that signs be bought. He left.",
        [(None, "that kerbs be mended."), (None, "that signs be bought.")],
    ),
    # a verb in capitals beside a formula
    (
        "The letter was DULY NOTED.\n\nRESOLVED: that kerbs be mended.",
        [(None, "The letter was DULY NOTED."), (None, "that kerbs be mended.")],
    ),
    # one decision runs on into the formula of the next
    (
        "RESOLVED: that kerbs be mended; and\n\nIt was agreed:\n\n- that signs be bought.",
        [(None, "that kerbs be mended; and"), (None, "that signs be bought.")],
    ),
    # finite verbs after the body's name, on lines apart and on one
    (
        "The Panel -\n\n(a) noted the report; and\n\n(b) asked for a second.",
        [("(a)", "noted the report; and"), ("(b)", "asked for a second.")],
    ),
    (
        "Members: (1) approved the plan; and (2) thanked the clerk.",
        [("(1)", "approved the plan; and"), ("(2)", "thanked the clerk.")],
    ),
    # behind another sentence
    (
        "It was late.\nThe Panel:\ni. noted the list;\nii. agreed that it be sent.",
        [("i.", "noted the list;"), ("ii.", "agreed that it be sent.")],
    ),
    # labels in capitals, which also begin names
    (
        "RESOLVED THAT:\nA. kerbs be mended; and\nB. signs be bought.",
        [("A.", "kerbs be mended; and"), ("B.", "signs be bought.")],
    ),
    # numbers with stops, run together; numbers without any
    (
        "Resolved: 1. That kerbs be mended. 2. That signs be bought.",
        [("1.", "That kerbs be mended."), ("2.", "That signs be bought.")],
    ),
    (
        "RESOLVED:\n1 That kerbs be mended; and\n2 That signs be bought.",
        [("1", "That kerbs be mended; and"), ("2", "That signs be bought.")],
    ),
    # infinitives under a stem that asks for nothing, and agreed actions
    ("The Panel RESOLVED to:\n\ni. note it\n\nii. move on", [("i.", "note it"), ("ii.", "move on")]),
    ("Agreed actions:\n\n- AB to write\n\n- CD to call", [(None, "AB to write"), (None, "CD to call")]),
    # a formula on the line under a sentence, nothing between them
    ("Derbyniwyd yr adroddiad.\nPENDERFYNIAD: Ei nodi.", [(None, "Ei nodi.")]),
    # the same lead-in before what was only said
    ("The Panel:\n\n- was late;\n- had no key.", []),
    # a motion, and the word that refers to it
    (
        "Mr A moved and Mr B seconded that the sum be paid. The vote was 6 to 4.\n\nRESOLVED accordingly.",
        [(None, "that the sum be paid.")],
    ),
    # moved before it is seconded; a second motion that nobody seconded
    (
        "Mr A proposed that a bin be bought, seconded Mr B. Carried unanimously.\n\nB proposed a clock. Not seconded.",
        [(None, "that a bin be bought")],
    ),
    # a motion quoted on the line below, the vote behind it
    (
        'Mr A moved and Mr B seconded:-\n"That buses run."\nAfter debate the motion was put and carried nem con.',
        [(None, "That buses run.")],
    ),
    # headings that stand alone in text without blank lines
    (
        "AB spoke.\nDecision\nThat kerbs be mended.\nActions\n1. AB to write",
        [(None, "That kerbs be mended.")],
    ),
    # a numbered paragraph is no clause
    (
        "(4) He spoke.\n\n(5) RESOLVED that:-\n\n(a) kerbs be mended; and\n\n(b) signs be bought.\n\n(6) He left.",
        [("(a)", "kerbs be mended; and"), ("(b)", "signs be bought.")],
    ),
    # a word in capitals that is the verb of its own sentence
    ("AGREED as a true record.", [(None, "AGREED as a true record.")]),
    # the formula in a bracket behind the decision
    ("That the Panel supports the scheme. (Resolved nem. con.)", [(None, "That the Panel supports the scheme.")]),
    # another body's decision told in full
    (
        "The Cabinet had on 4 May 2031 made the following decision:\n\nRESOLVED - That kerbs be left.\n\n"
        "RESOLVED - That kerbs be mended.",
        [(None, "That kerbs be mended.")],
    ),
    # a request that was the body's conclusion, and one told in passing
    ("He spoke. The Panel accordingly asked for a list.", [(None, "The Panel accordingly asked for a list.")]),
    ("The Panel asked for a list and he read one out.", []),
    # received with thanks; a report that is only said to have been received
    ("He spoke. Members received it with thanks.", [(None, "Members received it with thanks.")]),
    ("Members received a report on kerbs.", []),
    ("He spoke. The correspondence was received.", [(None, "The correspondence was received.")]),
    # a motion and its vote in one word
    (
        "Proposed by Mr A, seconded by Mr B, that it be mended. Resolved.",
        [(None, "that it be mended.")],
    ),
    # case by case
    (
        "RESOLVED that the following be sent:\n\n31/07/002 - a shed. No comment.\n\n31/07/019 - a barn. Too tall.",
        [
            (None, "31/07/002 - a shed. No comment."),
            (None, "31/07/019 - a barn. Too tall."),
        ],
    ),
    # a stem that only says to whom
    ("AGREED to RECOMMEND to Cabinet:\n\n(1) that kerbs be mended.", [("(1)", "that kerbs be mended.")]),
    # a stem that only announces, and a word that belongs to the next formula
    (
        "AGREED as follows:\n\n(a) kerbs be mended;\n\n(b) signs go.",
        [("(a)", "kerbs be mended;"), ("(b)", "signs go.")],
    ),
    (
        "It was moved by A, seconded by B and carried, that it stand; and unanimously\n\nRESOLVED - That signs go.",
        [(None, "that it stand;"), (None, "That signs go.")],
    ),
    ("AGREED with the addition of signs.", [(None, "AGREED with the addition of signs.")]),
    ("AGREED, subject to the weather, that signs go up.", [(None, "subject to the weather, that signs go up.")]),
    # how the vote went
    (
        "On a show of hands the recommendation was approved, 5 for and 2 against.",
        [(None, "On a show of hands the recommendation was approved, 5 for and 2 against.")],
    ),
    (
        "The decision of the Cabinet read:\n\nRESOLVED - That kerbs be left.\n\nRESOLVED - That kerbs be mended.",
        [(None, "That kerbs be mended.")],
    ),
    # every clause printed as the first
    ("Decision\n\n1. That A be done.\n\n1. That B be done.", [("1.", "That A be done."), ("1.", "That B be done.")]),
]


@pytest.mark.parametrize(("text", "expected"), DECIDED)
def test_decisions(text: str, expected: list[Decision]) -> None:
    found, _ = read_resolutions(blocks(text_document(text.encode()).lines, True), OWN)
    assert [(r.label.value if r.label else None, r.text.value) for r in found] == expected
