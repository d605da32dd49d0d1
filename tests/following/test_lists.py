"""Lists below a clause: one matter a point where each names a thing, one where the points are of one letter."""

from __future__ import annotations

from matters.following.find import find
from matters.following.matter import Matter
from tests.following.minuted import clause, item, minuted, pack


def found(*pairs: tuple[str, str | None, str | None]) -> list[Matter]:
    clauses = (clause(text, label, parent, line=9 + n) for n, (text, label, parent) in enumerate(pairs))
    return list(find(pack(item(*clauses))))


def test_reports_on_the_following_are_one_matter_a_point_with_the_due_of_the_stem() -> None:
    matters = found(
        ("the update be noted; and", "(1)", None),
        ("reports on the following be submitted to the next meeting:", "(2)", None),
        ("School Meals", "(a)", "(2)"),
        ("Bus Passes; and", "(b)", "(2)"),
    )
    assert [(m.label, m.kind, m.due.date if m.due else None) for m in matters] == [
        ("(2)(a)", "report", "2029-12-04"),
        ("(2)(b)", "report", "2029-12-04"),
    ]
    assert [m.ask for m in matters] == ["Submit School Meals", "Submit Bus Passes"]


def test_bullets_have_the_label_of_their_clause() -> None:
    stem = "the programme be agreed subject to the following items being included for report to the next meeting:-"
    matters = found((stem, "(3)", None), ("Playgrounds;", None, "(3)"), ("Bridges", None, "(3)"))
    assert [m.label for m in matters] == ["(3)", "(3)"]


def test_the_points_of_a_letter_are_one_matter() -> None:
    matters = found(
        ("the Leader be requested to write to all schools to raise the following matters:", "(2)", None),
        ("the support that is available;", "(a)", "(2)"),
        ("the training that is offered.", "(b)", "(2)"),
    )
    assert [(m.label, m.kind) for m in matters] == [("(2)", "letter")]


def test_additional_items_that_were_agreed_are_one_matter() -> None:
    matters = found(
        ("the Work Programme be noted, along with the additional items agreed as follows:", "(1)", None),
        ("Allotments", "(a)", "(1)"),
        ("Ferries", "(b)", "(1)"),
    )
    assert [(m.label, m.kind) for m in matters] == [("(1)", "other")]


def test_that_meeting_is_the_one_of_the_clause_before() -> None:
    matters = found(
        ("a report on ferries be brought to the meeting on 5 February 2030; and", "(1)", None),
        ("the operator be invited to that meeting.", "(2)", None),
    )
    assert [m.due.date if m.due else None for m in matters] == ["2030-02-05"] * 2


def test_an_owner_below_a_sentence_is_its_addressee() -> None:
    [matter] = minuted("It was thought that the figures should be sent to members.", "ACTION: Head of Audit")
    assert matter.addressee
    assert matter.addressee.value == "Head of Audit"


def test_a_wish_that_somebody_grants_is_one_matter_and_theirs() -> None:
    [matter] = minuted("Councillor Bee asked that a summary be put on the website. The Clerk undertook to do so.")
    assert matter.addressee
    assert matter.addressee.value == "The Clerk"


def test_a_wish_that_nobody_grants_is_none() -> None:
    assert minuted("Councillor Bee asked that a summary be put on the website. The Clerk thanked her.") == ()


def test_an_ask_has_at_most_twenty_words() -> None:
    [matter] = found(("the Head of Audit be requested to submit a report on " + "very " * 40 + "much", "(1)", None))
    assert len(matter.ask.split()) <= 20
