"""What opens a decision and what only sounds like one. Most rows are sentences that once were read wrong."""

from __future__ import annotations

import pytest

from matters.reading.grammar.deciding.formulas import formula, own_of
from matters.reading.grammar.deciding.verdicts import marked_verdicts, verdicts

OWN = own_of(["SCRUTINY PANEL"], ["panel", "council", "cabinet"])

OPENED = [
    ("RESOLVED: That", "That"),
    ("RESOLVED –", ""),
    ("Resolved (4:4 and on the Chair's casting vote) – That permission be granted.", "That permission be granted."),
    ("RESOLVED, by 7 votes to 3, that the road be closed.", "that the road be closed."),
    ("RESOLVED (Councillor Poole, Councillor Dean, nem con) to approve it.", "to approve it."),
    ("RECOMMENDED - T H A T the report be noted.", "T H A T the report be noted."),
    ("AGREED, nem con, that the minutes be signed.", "that the minutes be signed."),
    ("It was RESOLVED unanimously: That all be well.", "That all be well."),
    ("Decision:", ""),
    ("Noted: one allowed, two dismissed.", "one allowed, two dismissed."),
    ("PENDERFYNWYD derbyn yr adroddiad.", "derbyn yr adroddiad."),
    ("Penderfynwyd nodi'r adroddiad.", "nodi'r adroddiad."),
    ("Penderfynodd y Pwyllgor:", ""),
    # in both languages, in either order
    ("PENDERFYNWYD / RESOLVED (3 o blaid / for): that it be so.", "that it be so."),
    ("Agreed/Cytunwyd: to write.", "to write."),
    ("Nodwyd / Noted: a balance of £90.", "a balance of £90."),
    ("Penderfyniad / Decision", ""),
    # movers between the word and the decision
    ("RESOLVED, on the motion of Mr Poole, seconded by Mrs Dean, that it be so.", "that it be so."),
    ("RESOLVED: proposed by Cllr Poole and seconded by Cllr Dean to pay it.", "to pay it."),
    ("Unanimously resolved: that it be so.", "that it be so."),
    ("Decisions made:", ""),
    ("Resolution 12/29: That it be so.", "That it be so."),
    ("Penderfyniad: Nodi'r adroddiad.", "Nodi'r adroddiad."),
    # in the middle of a paragraph
    ("On being put to the vote, it was RESOLVED that the sum be paid.", "that the sum be paid."),
    ("It was said to be late. It was agreed that it be noted.", "that it be noted."),
    ("The Panel agreed to visit the depot.", "to visit the depot."),
    ("The Panel resolved to ask Council that it be paid.", "to ask Council that it be paid."),
    ("He spoke. It further agreed to thank him.", "to thank him."),
    ("Members unanimously agreed that the letter be sent.", "that the letter be sent."),
    ("Moved by A, seconded by B and resolved that C be appointed.", "that C be appointed."),
]

NOT_OPENED = [
    # another meeting's
    "At its meeting on 5 March the Panel had RESOLVED that the road be closed.",
    "In March it was agreed that the road be closed.",
    "The Cabinet agreed to close the road.",
    "The Engineer agreed to write to him.",
    # no decision of a body
    "It was noted that the road was closed.",
    "The Panel agreed that the road was in a bad way.",
    "AGREED ACTIONS FROM THE AUDIT",
    # the verb with its object, which is the decision
    "The Panel AGREED the plan, with one change.",
    # refers to a motion
    "RESOLVED accordingly.",
    "It was so RESOLVED.",
    # only put forward
    "To consider passing a resolution: RESOLVED that the public leave.",
    # the verb alone, which is no formula
    "AGREED.",
    "Agreed as accurate.",
]

VERDICTS = [
    ("The Panel noted the report.", ["The Panel noted the report."]),
    (
        "The minutes of 4 May were agreed as a correct record.",
        ["The minutes of 4 May were agreed as a correct record."],
    ),
    ("He was thanked. The update was noted.", ["The update was noted."]),
    ("Agreed as accurate.", ["Agreed as accurate."]),
    ("To be mended. DULY NOTED.", ["DULY NOTED."]),
    # taken as read, a purpose behind the verb, a verb that needs no "that"
    (
        "The minutes, having been sent out, were taken as read, confirmed and signed.",
        ["The minutes, having been sent out, were taken as read, confirmed and signed."],
    ),
    ("Accounts of £20 were approved for payment.", ["Accounts of £20 were approved for payment."]),
    ("Members agreed the programme.", ["Members agreed the programme."]),
    ("Members agreed with Mr Poole.", []),
    ("The progress of the working group was noted.", ["The progress of the working group was noted."]),
    ("Payments of £1,200.50 were approved.", ["Payments of £1,200.50 were approved."]),
    ("The list was approved without amendment.", ["The list was approved without amendment."]),
    ("He offered to go. It was accepted.", []),
    ("Received from Mr Poole and Mrs Dean.", []),
    ("Mr Dean said that the plan had been approved.", []),
    ("The Panel noted that the road was closed.", []),
    ("The Cabinet noted the report.", []),
    ("The plan was approved by the Council in May.", []),
    ("Apologies were received.", []),
]


@pytest.mark.parametrize(("text", "rest"), OPENED)
def test_a_formula_is_taken_off(text: str, rest: str) -> None:
    found = formula(text, OWN)
    assert found is not None
    assert text[found.end :] == rest


@pytest.mark.parametrize("text", NOT_OPENED)
def test_what_opens_no_decision(text: str) -> None:
    assert formula(text, OWN) is None


@pytest.mark.parametrize(("text", "expected"), VERDICTS)
def test_verbs_that_decide(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in verdicts(text, OWN)] == expected


MARKED = [
    ("Apologies were NOTED.", ["Apologies were NOTED."]),
    ("It was late. The letter was DULY NOTED. He left.", ["The letter was DULY NOTED."]),
    ("The Committee RECEIVED the report.", ["The Committee RECEIVED the report."]),
    ("The Committee AGREED the plan, with one change.", ["The Committee AGREED the plan, with one change."]),
    # the body's own sentence alone in its paragraph
    ("The Panel noted the report.", ["The Panel noted the report."]),
    ("The Panel noted the report. It was late.", []),
    ("The report was noted.", []),
    ("In May the Board had APPROVED the plan.", []),
    ("REPORT NOTED.", []),
]


@pytest.mark.parametrize(("text", "expected"), MARKED)
def test_verbs_in_capitals_decide_wherever_they_stand(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in marked_verdicts(text, OWN)] == expected
