"""What minutes say of their meeting, wherever in them it stands.

CI proves: people are found in the heading, in an item of their own and behind the closing; two sets of one evening are
one meeting and sets of other days are not; what is printed twice is told once.
"""

from __future__ import annotations

import pytest

from matters.reading.read import read
from matters.reading.record import Minutes

HEAD = "MOOR COUNCIL\n\nAUDIT COMMITTEE\n\nMinutes of the meeting held on 4 May 2021 at 7.30pm in the Guildhall\n\n"
ITEMS = "3. MINUTES\n\nRESOLVED: That the minutes be signed.\n\n4. ACCOUNTS\n\nRESOLVED: That they be noted.\n\n"


def minutes_of(text: str) -> Minutes:
    minutes = read(text.encode(), "minutes.txt").record.minutes
    assert minutes
    return minutes


def people(minutes: Minutes) -> list[list[str]]:
    return [[who.value for who in group] for group in (minutes.present, minutes.also_present, minutes.apologies)]


@pytest.mark.parametrize(
    "text",
    [
        # in the heading, apologies as an item
        HEAD + "Present: Cllrs Arden (Chair) and Bowyer. Clerk: E Eaves.\n\n1. APOLOGIES\n\nCllr Dale.\n\n" + ITEMS,
        # as the first item
        HEAD
        + "1. PRESENT\n\nCllrs Arden (Chair) and Bowyer. Clerk: E Eaves.\n\n2. APOLOGIES\n\nCllr Dale.\n\n"
        + ITEMS,
        # everything under one item, apologies by label
        HEAD + "1. Attendance and apologies\n\nPresent: Cllrs Arden (Chair) and Bowyer\nClerk: E Eaves\n"
        "Apologies: Cllr Dale\n\n"
        "2. Declarations\n\nNone\n\n" + ITEMS,
        # behind the closing
        HEAD + "1. APOLOGIES\n\nCllr Dale.\n\n" + ITEMS + "The meeting closed at 8 pm.\n\n"
        "Present: Cllrs Arden (Chair) and Bowyer\nClerk: E Eaves\n",
        # apologies in the heading and again in the item
        HEAD + "Present: Cllrs Arden (Chair) and Bowyer\nClerk: E Eaves\nApologies: Councillor Dale\n\n1. APOLOGIES\n\n"
        "Apologies were received from Cllr Dale.\n\n" + ITEMS,
        # no apologies item, a sentence in another
        HEAD + "Present: Cllrs Arden (Chair) and Bowyer\nClerk: E Eaves\n\n1. WELCOME\n\nThe Chair welcomed all.\n\n"
        "Apologies were received from Cllr Dale.\n\n" + ITEMS,
    ],
)
def test_people_are_found_wherever_they_stand(text: str) -> None:
    present, also, apologies = people(minutes_of(text))
    assert present == ["Cllr Arden (Chair)", "Cllr Bowyer"]
    assert also == ["E Eaves"]
    assert [who.replace("Councillor", "Cllr") for who in apologies] == ["Cllr Dale"]


SECOND = (
    "MOOR COUNCIL\n\nAUDIT COMMITTEE\n\nMinutes of the meeting held on {day} at 9.00pm\n\n"
    "Present: As for the special meeting, save that Cllr Bowyer had left and Cllr Cash was present.\n\n"
    "5. PLANS\n\nRESOLVED: That they be noted.\n\n6. ROADS\n\nRESOLVED: That they be noted.\n"
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("4 May 2021", ["Cllr Arden", "Cllr Bowyer", "Cllr Cash"]),  # two meetings of one evening
        ("11 May 2021", ["Cllr Arden", "Cllr Bowyer"]),  # another day's people were not at this meeting
    ],
)
def test_two_sets_of_minutes_are_one_meeting_if_of_one_day(day: str, expected: list[str]) -> None:
    first = HEAD.replace("the meeting", "a special meeting") + "Present: Cllrs Arden and Bowyer\n\n" + ITEMS
    minutes = minutes_of(f"{first}The special meeting ended at 8.30pm.\n\n{SECOND.format(day=day)}")
    assert people(minutes)[0] == expected
    assert minutes.meeting_date and minutes.meeting_date.value.isoformat() == "2021-05-04"


def test_minutes_standing_alone_name_their_own_meeting() -> None:
    record = read((HEAD + "Present: Cllr Arden\n\n" + ITEMS).encode(), "minutes.txt").record
    assert record.meeting.body and record.meeting.body.value == "MOOR COUNCIL"
    assert record.meeting.committee and record.meeting.committee.value == "AUDIT COMMITTEE"
    assert record.meeting.venue and record.meeting.venue.value == "Guildhall"


def test_an_apology_in_full_is_not_told_again_by_surname() -> None:
    head = HEAD + "Present: Cllrs Arden and Bowyer\nApologies: Cllr Dora Dale\n\n1. APOLOGIES\n\n"
    minutes = minutes_of(head + "Received from Councillor Dale and Councillor Cash.\n\n" + ITEMS)
    assert people(minutes)[2] == ["Cllr Dora Dale", "Councillor Cash"]


def test_a_declaration_that_a_page_prints_twice_is_told_once() -> None:
    declared = "Councillor Arden declared an interest in item 4 as a tenant.\n\n"
    minutes = minutes_of(
        HEAD + "Present: Councillor Arden\n\n2. DECLARATIONS OF INTEREST\n\n" + declared + declared + ITEMS
    )
    assert [(d.who.value, d.what.value) for d in minutes.declarations] == [
        ("Councillor Arden", "an interest in item 4 as a tenant")
    ]
