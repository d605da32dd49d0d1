"""Pages of a council's meetings system, saved from its site: each kind becomes a record, the site around it does not.

The pages are invented; their elements and labels are those that such sites have.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from matters.reading.grammar.noticing.parts import parts_of
from matters.reading.jsonform import as_json
from matters.reading.read import read
from matters.reading.sources.text import text_document
from tests.reading.sources.word.word_file import docx, p, tbl, tr

PAGES = Path(__file__).parent / "site_pages"
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "pack-record.schema.json").read_text("utf8"))
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))
AROUND = ("cookies", "council tax", "privacy", "in this section", "related pages", "search")


def record(name: str) -> Any:
    path = PAGES / f"{name}.html"
    return json.loads(json.dumps(as_json(read(path.read_bytes(), path.name).record)))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_keeps_to_the_schema_and_holds_nothing_of_the_site(name: str) -> None:
    found = record(name)
    assert list(Draft202012Validator(SCHEMA).iter_errors(found)) == []
    said = json.dumps(found).casefold()
    assert [words for words in AROUND if words in said] == []
    assert found["meeting"]["body"] == "Thornaby Vale Council"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_around_a_page_is_kept_for_showing(name: str) -> None:
    path = PAGES / f"{name}.html"
    document = read(path.read_bytes(), path.name).document
    shown = " ".join(line.text for line in document.furniture).casefold()
    assert all(words in shown for words in AROUND)


def test_a_page_of_a_meeting_is_its_agenda_and_its_minutes() -> None:
    found = record("meeting")
    about = found["meeting"]
    assert (about["committee"], about["date"], about["time"]) == ("Places Scrutiny Panel", "2030-06-04", "18:30")
    assert about["venue"] == "Weir Room, Guildhall"
    assert [(item["number"], item["title"], item["status"], item["report_of"]) for item in found["agenda"]] == [
        ("1", "Apologies for absence", "no_paper", None),
        ("2", "Minutes of the last meeting", "paper", None),
        ("3", "Weir Lane footbridge", "paper", "Director of Streets"),
    ]
    assert found["minutes"]["apologies"] == ["Councillor Wren"]
    assert [
        (item["number"], [(r["label"], r["text"]) for r in item["resolutions"]]) for item in found["minutes"]["items"]
    ] == [
        ("1", []),
        ("2", [(None, "That the minutes of 9 April 2030 be agreed.")]),
        ("3", [("(1)", "the report be noted; and"), ("(2)", "a further report come to the October meeting.")]),
    ]


def test_a_page_of_one_item_is_that_item_of_its_meeting() -> None:
    found = record("item")
    about = found["meeting"]
    assert (about["committee"], about["date"], about["time"]) == ("Places Scrutiny Panel", "2030-06-04", "18:30")
    (entry,) = found["agenda"]
    (minuted,) = found["minutes"]["items"]
    assert (entry["number"], entry["title"]) == (minuted["number"], minuted["title"]) == ("3", "Weir Lane footbridge")
    assert [r["text"] for r in minuted["resolutions"]] == ["That a further report come to the October meeting."]


def test_a_page_of_a_decision_is_minuted_and_says_when_it_takes_effect() -> None:
    found = record("decision")
    (decision,) = found["decisions"]
    assert {key: value for key, value in decision.items() if key not in ("line", "page")} == {
        "title": "Weir Lane footbridge contract", "decision_maker": "Cabinet", "status": "Recommendations Approved",
        "key_decision": True, "subject_to_call_in": True, "decided_on": "2030-11-11", "published_on": "2030-11-12",
        "effective_from": "2030-11-20", "steps": [],
    }  # fmt: skip
    minutes = found["minutes"]
    assert (minutes["meeting_date"], minutes["subject_to_call_in"]) == ("2030-11-11", True)
    (item,) = minutes["items"]
    assert item["title"] == "Weir Lane footbridge contract"
    assert [(r["label"], r["text"]) for r in item["resolutions"]] == [
        ("(1)", "the contract be awarded to the lowest bidder; and"),
        ("(2)", "the Director of Streets report on progress in March 2031."),
    ]
    assert found["agenda"] == []
    assert found["forward_plan"] is None


def test_a_page_of_an_issue_is_a_planned_decision_with_its_history() -> None:
    found = record("issue")
    (planned,) = found["forward_plan"]["items"]
    assert (planned["decision_maker"], planned["decision_expected"]) == ("Cabinet", "2030-11-11")
    assert (planned["wards"], planned["description"]) == ("Weir; Mill", "The bridge at Weir Lane was closed in 2028.")
    assert planned["methods"] == "Letters to residents of Weir Lane."
    (decision,) = found["decisions"]
    assert (decision["status"], decision["key_decision"]) == ("Implemented", True)
    assert [(step["on"], step["what"]) for step in decision["steps"]] == [
        ("2030-06-04", "Places Scrutiny Panel Weir Lane footbridge"),
        ("2030-11-11", "Cabinet Weir Lane footbridge contract"),
        ("2030-11-11", "Weir Lane footbridge contract"),
    ]
    assert found["minutes"] is None


def test_a_page_of_attendance_tells_who_was_there() -> None:
    minutes = record("attendance")["minutes"]
    assert minutes["meeting_date"] == "2030-06-04"
    assert minutes["present"] == ["Councillor Bea Lapwing", "Councillor Cy Dunnock"]
    assert minutes["also_present"] == ["Ines Coldwell"]
    assert minutes["apologies"] == ["Councillor Ida Wren"]


def test_an_officer_s_form_in_word_is_the_same_notice() -> None:
    form = tbl(
        tr("Decision maker:", "Director of Streets"), tr("Date of decision:", "4 May 2030"),
        tr("Is this a key decision?", "No"), tr("Subject to call-in?", "No"),
    )  # fmt: skip
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    body = (
        p(bold.format("Closing Mill Road for a day"))
        + form
        + p(bold.format("Decision"))
        + p("That Mill Road be closed.")
    )
    found = read(docx(body), "notice.docx").record
    (decision,) = found.decisions
    assert (decision.key_decision and decision.key_decision.value) is False
    assert decision.title.value == "Closing Mill Road for a day"
    assert found.minutes is not None
    assert [r.text.value for r in found.minutes.items[0].resolutions] == ["That Mill Road be closed."]


NO_NOTICES = [
    # a plan that has such labels once a decision
    "Plan\n\n" + "Decision maker: Cabinet\nDecision status: Due\nDecision due: 4 May 2030\n\n" * 2,
    # too few of them
    "Bridge\n\nDecision maker: Cabinet\n\nDecision: That it be built.",
    # nothing above them
    "Decision maker: Cabinet\nDecision status: Made\nDate of decision: 4 May 2030",
    "",
]


@pytest.mark.parametrize("text", NO_NOTICES)
def test_what_is_no_notice(text: str) -> None:
    assert parts_of(text_document(text.encode()).lines) is None
