"""Whose apologies a meeting received.

CI proves: each way of reporting absence gives those who stayed away and nobody who only came late, left early or stood
in for another.
"""

from __future__ import annotations

import pytest

from matters.reading.grammar.attending.apologies import apologies_told, is_apologies, read_apologies
from matters.reading.sources.text import text_document

BOWYER_AND_CASH = ["Councillor Bowyer", "Councillor Cash"]


def away(text: str) -> list[str]:
    return [who.value for who in read_apologies(text_document(text.encode()).lines)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a table of who came instead
        (
            "Reported as follows:\n\nApologies             Substitute\nCouncillor Arden      Cllr Dale\n"
            "Councillor Bowyer     -\n",
            ["Councillor Arden", "Councillor Bowyer"],
        ),
        # by party, no sentence at all
        ("Labour: Councillor Arden\nGreen: Councillors Bowyer and Cash", ["Councillor Arden", *BOWYER_AND_CASH]),
        # whoever came in somebody's place is no more away than who came late
        (
            "Apologies were received from Councillor Arden, and Councillor Bowyer attended as substitute.",
            ["Councillor Arden"],
        ),
        # apologies "of" somebody, accepted by a resolution; the title as the first word
        (
            "RESOLVED to accept the apologies of Cllr Arden (work) and Cllr Bowyer.",
            ["Cllr Arden (work)", "Cllr Bowyer"],
        ),
        ("Received and accepted from Cllrs Arden and Bowyer (ill).", ["Cllr Arden", "Cllr Bowyer (ill)"]),
        # why somebody stayed away, before a clause about something else
        (
            "An apology was received from Councillor Arden, who was abroad; the Clerk passed on a message.",
            ["Councillor Arden"],
        ),
        # the absent without apology below
        ("Apologies: A Arden, B Bowyer\nAbsent: C Cash", ["A Arden", "B Bowyer"]),
        # one person with a post, one with a body
        (
            "An apology for absence was received from Ms. K. Arden, Healthwatch\nRepresentative.",
            ["Ms. K. Arden, Healthwatch Representative"],
        ),
        (
            "Apologies were received from Councillor Arden and Mrs Usha Bowyer (Independent Member).",
            ["Councillor Arden", "Mrs Usha Bowyer (Independent Member)"],
        ),
        # stops after initials and titles are no ends of sentences
        (
            "Apologies were received from Councillor Arden, Mr. D. Bowyer and Fr. D.\nCash.",
            ["Councillor Arden", "Mr. D. Bowyer", "Fr. D. Cash"],
        ),
        # lateness and early departure in the sentences beside
        (
            "Apologies were received from Councillors Arden and Bowyer. Councillor Cash had given notice that he"
            " would be"
            " late and arrived during Minute 47. Councillor Dale left at 8.10 p.m.",
            ["Councillor Arden", "Councillor Bowyer"],
        ),
        (
            "Cllr Mrs Arden and Father D Bowyer (Diocese). Mr Cash had\nwarned that he would leave.",
            ["Cllr Mrs Arden", "Father D Bowyer (Diocese)"],
        ),
        # lateness in the same sentence, behind "and" and behind a semicolon
        ("Apologies for absence were received from Ms Arden and apologies for lateness from Ms Bowyer.", ["Ms Arden"]),
        ("Apologies were received from Ann Arden; Bob Bowyer attended in place of Cara Cash.", ["Ann Arden"]),
        ("Apologies from Cllr Arden; Cllr Bowyer had given notice that he would be late.", ["Cllr Arden"]),
        ("Councillor Arden gave apologies for leaving at 8pm.", []),
        # the title is the sentence's first word
        (
            "These were received from Councillor R.P. Arden and Mrs. J. Bowyer.",
            ["Councillor R.P. Arden", "Mrs. J. Bowyer"],
        ),
        ("Received from Cllr Arden.", ["Cllr Arden"]),
        # names first
        (
            "Councillors Arden and Bowyer sent apologies and Ms Cash sent apologies for lateness.",
            ["Councillor Arden", "Councillor Bowyer"],
        ),
        ("Apologies from Councillors Arden and Bowyer were noted.", ["Councillor Arden", "Councillor Bowyer"]),
        # on behalf of; a substitute behind "with"; a reason in brackets
        ("An apology had been received on behalf of the Reverend T. Arden.", ["the Reverend T. Arden"]),
        ("Apologies were received from Cllr Arden, with Cllr Bowyer attending as substitute.", ["Cllr Arden"]),
        (
            "Apologies were received from Councillors Arden (who was on Council business) and Bowyer.",
            ["Councillor Arden (who was on Council business)", "Councillor Bowyer"],
        ),
        # a list: after a colon, one a line, by semicolons
        (
            "Apologies for absence were received from:\n- Councillor Arden\n- Ann Bowyer (Health Trust)\n"
            "- Tom Cash, Parent Governor",
            ["Councillor Arden", "Ann Bowyer (Health Trust)", "Tom Cash, Parent Governor"],
        ),
        (
            "Councillor Arden\nCouncillor Mrs Bowyer\nTom Cash (Housing)",
            ["Councillor Arden", "Councillor Mrs Bowyer", "Tom Cash (Housing)"],
        ),
        ("Councillor Arden; Councillor Bowyer; Mr C. Cash.", ["Councillor Arden", "Councillor Bowyer", "Mr C. Cash"]),
        ("Apologies: Ann Arden, Bob Bowyer (Police)", ["Ann Arden", "Bob Bowyer (Police)"]),
        # Welsh, with a web page's label before it
        (
            "Cofnodion:Derbyniwyd ymddiheuriadau gan y Cynghorwyr Gwen Alaw a Mair Bryn. Roedd y Cynghorydd Huw"
            " Dafis yn hwyr.",
            ["Y Cynghorydd Gwen Alaw", "Y Cynghorydd Mair Bryn"],
        ),
        # nobody
        ("There were no apologies for absence.", []),
        ("None.", []),
        ("No apologies were received.", []),
        ("Dim.", []),
        ("Ni dderbyniwyd ymddiheuriadau.", []),
    ],
)
def test_those_who_stayed_away(text: str, expected: list[str]) -> None:
    assert away(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("APOLOGIES FOR ABSENCE", True),
        ("Apology", True),
        ("Ymddiheuriadau", True),
        ("Minutes", False),
        ("Absence rates", False),
    ],
)
def test_which_items_are_about_absence(title: str, expected: bool) -> None:
    assert is_apologies(title) is expected


def test_a_sentence_in_another_item_counts_only_if_it_names_somebody() -> None:
    told = b"The Chair reported apologies from Ms\nArden. Mr Bowyer spoke.\nThe officer offered apologies to Mr Cash."
    assert [who.value for who in apologies_told(text_document(told).lines)] == ["Ms Arden"]


def test_each_name_has_its_own_line() -> None:
    lines = text_document(b"Apologies were received from Councillor\nArden and\nMs Bowyer (Trust).").lines
    assert [(who.value, who.span.line, who.span.last_line) for who in read_apologies(lines)] == [
        ("Councillor Arden", 1, 2),
        ("Ms Bowyer (Trust)", 3, None),
    ]
