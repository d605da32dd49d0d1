"""Interests that members declared.

CI proves: prose, lists and tables of any make give who and what, each member of a sentence apart, without what they
then did, and nothing where nobody declared.
"""

from __future__ import annotations

import pytest

from matters.reading.grammar.attending.declarations import is_declarations, read_declarations
from matters.reading.sources.text import text_document


def declared(text: str) -> list[tuple[str, str]]:
    return [(d.who.value, d.what.value) for d in read_declarations(text_document(text.encode()).lines)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the kind between commas, by minute
        (
            "Minute 34 - Councillor Arden, personal, as a tenant.\nMinute 36 - Cllr Bowyer, prejudicial, as owner.",
            [("Councillor Arden", "personal, as a tenant"), ("Cllr Bowyer", "prejudicial, as owner")],
        ),
        # declared "by" somebody, the interest behind the name
        (
            "An interest was declared by Councillor Arden in item 5 as his son went to the school.",
            [("Councillor Arden", "in item 5 as his son went to the school")],
        ),
        # what the member did then is left out, in the sentence and after it
        (
            "Councillor Arden declared a personal interest in Minute No. 48/18 (Floods), as he owned a house"
            " there. He remained"
            " in the meeting.",
            [("Councillor Arden", "a personal interest in Minute No. 48/18 (Floods), as he owned a house there")],
        ),
        (
            "In relation to item 5, Councillor Arden declared a prejudicial interest as owner of the site and"
            " left the room.",
            [("Councillor Arden", "a prejudicial interest as owner of the site")],
        ),
        # several members in one sentence, the verb once
        (
            "Councillors Arden, Mrs Bowyer and Cash declared personal interests in Minute 217 as\n"
            "governors of schools and"
            " Councillor Dr Dale in Minute 219, his wife being\nemployed by the service.",
            [
                ("Councillor Arden", "personal interests in Minute 217 as governors of schools"),
                ("Councillor Mrs Bowyer", "personal interests in Minute 217 as governors of schools"),
                ("Councillor Cash", "personal interests in Minute 217 as governors of schools"),
                ("Councillor Dr Dale", "in Minute 219, his wife being employed by the service"),
            ],
        ),
        (
            "Councillors Arden and Mr. Bowyer each declared an interest in item 3 in that each was a governor,"
            " and each stayed.",
            [
                ("Councillor Arden", "an interest in item 3 in that each was a governor"),
                ("Mr. Bowyer", "an interest in item 3 in that each was a governor"),
            ],
        ),
        (
            "Councillor Arden declared an interest in item 5 as a trustee; Councillor Bowyer declared an"
            " interest in the same"
            " item as its chairman and withdrew.",
            [
                ("Councillor Arden", "an interest in item 5 as a trustee"),
                ("Councillor Bowyer", "an interest in the same item as its chairman"),
            ],
        ),
        # lobbying, by everybody
        (
            "All Members had been lobbied on application 09/1, Councillors Arden\nand Bowyer in person.",
            [("All Members", "had been lobbied on application 09/1")],
        ),
        # the names at the end
        (
            "Interests in item 5 were declared by Councillors Arden and Bowyer as parents.",
            [("Councillor Arden", "Interests in item 5"), ("Councillor Bowyer", "Interests in item 5")],
        ),
        (
            "Mr C Cash disclosed an interest in item 4 because he works there.",
            [("Mr C Cash", "an interest in item 4 because he works there")],
        ),
        (
            "Councillor Arden stated that he was a parish councillor.",
            [("Councillor Arden", "he was a parish councillor")],
        ),
        ("The Chair declared an interest in item 9.", [("The Chair", "an interest in item 9")]),
        # lists without a verb: dashes, "X as Y", brackets, by minute number
        (
            "Councillor Arden – Item 6 – Governor of Moor School\nCouncillor Bowyer – Item 8 – owns land",
            [("Councillor Arden", "Item 6 – Governor of Moor School"), ("Councillor Bowyer", "Item 8 – owns land")],
        ),
        (
            "The following declarations were made:\n\nCouncillor Arden as a governor of Moor School.\n"
            "Mrs Bowyer as an employee of"
            "\nthe Hill Trust.",
            [("Councillor Arden", "as a governor of Moor School"), ("Mrs Bowyer", "as an employee of the Hill Trust")],
        ),
        (
            "Councillor Arden (item 4, governor); Councillor Bowyer (item 4, parent).",
            [("Councillor Arden", "item 4, governor"), ("Councillor Bowyer", "item 4, parent")],
        ),
        (
            "Minute 31 (Places): Councillor Arden – as a governor.\n"
            "Minute 33 (Fares): Councillors Bowyer and Cash – pass holders.",
            [
                ("Councillor Arden", "as a governor"),
                ("Councillor Bowyer", "pass holders"),
                ("Councillor Cash", "pass holders"),
            ],
        ),
        # tables: cells, two members in a cell, the type beside the reason, pipes
        (
            "Member\tMinute No.\tReason\tAction\nCouncillor Arden\t22 – Plan\tOther - works there\tStayed\n"
            "Councillors Bowyer and Cash\t25 – Fares\tPass holders\tLeft",
            [
                ("Councillor Arden", "Other - works there"),
                ("Councillor Bowyer", "Pass holders"),
                ("Councillor Cash", "Pass holders"),
            ],
        ),
        (
            "Member | Agenda Item | Type of Interest | Reason\nCllr Arden | 4 | Personal | Governor",
            [("Cllr Arden", "Governor")],
        ),
        # one cell a line, the last one over two lines
        (
            "| Board member |\n| Item |\n| Nature of interest |\n| --- |\n| Dr Ann Arden |\n| 5 |\n"
            "| Partner in Moor Practice |\n"
            "| Bob Bowyer |\n| 5 and 6 |\n| Trustee, Hill Carers; wife employed |\n| by Moor Trust |",
            [
                ("Dr Ann Arden", "Partner in Moor Practice"),
                ("Bob Bowyer", "Trustee, Hill Carers; wife employed by Moor Trust"),
            ],
        ),
        # Welsh puts the verb first
        (
            "Datganodd y Cynghorydd Gwen Alaw fuddiant personol yn eitem 5 gan ei bod yn llywodraethwr.",
            [("y Cynghorydd Gwen Alaw", "fuddiant personol yn eitem 5 gan ei bod yn llywodraethwr")],
        ),
        # nobody; the agenda's own text
        ("None were made.", []),
        ("There were no declarations of interest.", []),
        ("No declarations of any disclosable pecuniary interests were received.", []),
        ("Members are asked to declare any interests.", []),
        ("Dim.", []),
    ],
)
def test_who_declared_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert declared(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("DECLARATIONS OF INTEREST", True),
        ("Disclosures of interest", True),
        ("Declarations and Lobbying", True),
        ("Datgan buddiant personol", True),
        ("Declaration of Party Whip", False),
        ("Minutes", False),
    ],
)
def test_which_items_hold_declarations(title: str, expected: bool) -> None:
    assert is_declarations(title) is expected


def test_who_and_what_have_places_of_their_own() -> None:
    lines = text_document(b"Councillor\nArden declared\nan interest in\nitem 5.").lines
    [found] = read_declarations(lines)
    assert (found.who.span.line, found.who.span.last_line) == (1, 2)
    assert (found.what.span.line, found.what.span.last_line) == (3, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the minute stands in what was declared; what was done, in the same sentence
        (
            "Councillor Arden declared a personal interest in Minute No. 48/18 (Floods), as tenant, and left the room.",
            [("Minute No. 48/18 (Floods)", "left the room")],
        ),
        # what was done is the next sentence
        (
            "Councillor Arden declared an interest in agenda item 5 as a governor. He remained in the meeting but "
            "did not vote.",
            [("agenda item 5", "He remained in the meeting but did not vote")],
        ),
        # a sentence about the report is nothing that a member did
        ("Councillor Arden declared an interest as a governor. The report was noted.", [(None, None)]),
        # the item before the name
        (
            "In relation to item 5, Councillor Arden declared a prejudicial interest as owner and withdrew.",
            [("item 5", "withdrew")],
        ),
        ("Minute 34 - Councillor Arden, personal, as a tenant.", [("Minute 34", None)]),
        # each of several members did it
        (
            "Councillors Arden and Bowyer declared interests in item 3 in that each was a governor, and each stayed.",
            [("item 3", "each stayed"), ("item 3", "each stayed")],
        ),
        # each of several sentences has its own
        (
            "Councillor Arden declared an interest in item 3 and left the room. Councillor Bowyer declared an interest "
            "in item 4. She stayed in the room.",
            [("item 3", "left the room"), ("item 4", "She stayed in the room")],
        ),
        # a table with a column for each
        (
            "Member\tMinute No.\tReason\tAction\nCouncillor Arden\t22 - Roads\tPersonal - Tenant\tLeft the room\n",
            [("22 - Roads", "Left the room")],
        ),
        # a table with an item and a reference, the minute coming first in trust
        (
            "Name\tAgenda Item\tMinute\tNature of interest\nCllr Arden\t5\t12\tGovernor\n",
            [("12", None)],
        ),
        # an empty cell says nothing
        ("Member\tItem\tInterest\tAction\nCllr Arden\t\tGovernor\t\n", [(None, None)]),
        # Welsh
        (
            "Datganodd y Cynghorydd Nia Puw fuddiant personol yn eitem 5 gan ei bod yn llywodraethwr.",
            [("eitem 5", None)],
        ),
    ],
)
def test_the_minute_and_what_was_done(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    found = read_declarations(text_document(text.encode()).lines)
    assert [(d.minute and d.minute.value, d.action and d.action.value) for d in found] == expected
