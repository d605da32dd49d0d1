"""A pack falls into front sheet, agenda, minutes and reports, and every line into one of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.furniture import strip
from matters.reading.sections import split
from matters.reading.sources.text import text_document

HELD = """HIGHWAYS COMMITTEE

MEETING HELD AT THE TOWN HALL
ON MONDAY 5TH MARCH, 2029

PRESENT: Councillor Poole

1. ROADS

Noted."""
REPORT = "Report to:\tHighways Committee\tDate of Meeting:\t2 April 2029\nSubject:\tKerbs\t\t\nReport of:\tEngineer\t\t"
FRONT = "\n\n".join(["Meeting: Highways Committee", "Date: 2 April 2029", *(f"Cllr. Name{n}" for n in "ABCDEFGH")])

PACKS = [
    # minutes and agenda on their own
    (HELD, [("minutes", None)]),
    ("Highways Committee\n\nAGENDA\n\n1. Apologies\n\n2. Roads", [("front", None), ("agenda", None)]),
    # spaced letters over the agenda; the stamp names the report, also when it comes out within its first page
    (
        f"{FRONT}\n\nA G E N D A\n\n1. Apologies\n\n{HELD}\n\nAgenda Item 3\n\n{REPORT}\n\nAgenda Item 4\n\n{REPORT}",
        [("front", None), ("agenda", None), ("minutes", None), ("report", "3"), ("report", "4")],
    ),
    (f"{HELD}\n\n{REPORT}\n\nAgenda Item 3\n\nMore.", [("minutes", None), ("report", "3")]),
    # a notice on call-in belongs to the minutes
    (
        f"{FRONT}\n\nAGENDA\n\n1. Roads\n\nThis set of minutes is not subject to call-in.\n\n{HELD}",
        [("front", None), ("agenda", None), ("minutes", None)],
    ),
    # an agenda that names the minutes to be signed holds none
    (
        "Highways Committee\n\nAGENDA\n\n1. Minutes\n\nMinutes of the meeting held on 5 March 2029.",
        [("front", None), ("agenda", None)],
    ),
    # two meetings on one page
    (f"{HELD}\n\nThe meeting ended at 5 pm.\n\n{HELD}", [("minutes", None), ("minutes", None)]),
    # a pack's part that is no report on the template
    (
        f"{HELD}\n\nAgenda Item 2\n\n{REPORT}\n\nAgenda Item 3\n\nSlides",
        [("minutes", None), ("report", "2"), ("other", "3")],
    ),
    # a record of decisions, who was present in a sentence
    (
        "Cabinet Record of Decisions\n\nHeld on 5 March 2029\n\nMembers present were A and B.\n\n1\n\nRoads",
        [("minutes", None)],
    ),
    # a notice of decisions, without a word on who was there
    ("Cabinet\n\n1. Roads\n\nDecision made:\n\nTo act.\n\n2. Parks\n\nDecision made:\n\nTo wait.", [("minutes", None)]),
    # nothing says what it is, but it holds decisions
    ("Notes\n\nRoads\n\nRESOLVED: that A.\n\nParks\n\nRESOLVED: that B.", [("minutes", None)]),
]


@pytest.mark.parametrize(("text", "expected"), PACKS)
def test_sections(text: str, expected: list[tuple[str, str | None]]) -> None:
    sections = split(strip(text_document(text.encode())))
    assert [(section.kind.value, section.agenda_number) for section in sections] == expected


PIECES = st.sampled_from(
    [*HELD.split("\n\n"), REPORT, "AGENDA", "Agenda Item 3", "Agenda Item 4", "Text.", "RESOLVED: that"]
)


@given(st.lists(PIECES, max_size=40))
def test_every_line_is_in_one_section_in_order(pieces: list[str]) -> None:
    document = strip(text_document("\n\n".join(pieces).encode()))
    assert [line for section in split(document) for line in section.lines] == list(document.lines)


AGENDA = "Harbour Committee\n\n2 April 2029\n\nAGENDA\n\n1. Apologies\n\n2. Minutes\n\n"


@pytest.mark.parametrize(
    ("before", "heading"),
    [
        # bold in the middle of the heading; the agenda asks to confirm the minutes of a day
        (
            "To approve the minutes of the meeting held on 5 March 2029.\n\n3. Piers\n\n",
            "**MINUTES** of a MEETING of the HARBOUR COMMITTEE held on 5 March 2029",
        ),
        # an officer whose post names a committee reports on the last item
        (
            "3. Piers\n\nReport of the Committee Manager\n\n",
            "Harbour Committee\n\nMinutes of the meeting held on 5 March 2029",
        ),
    ],
)
def test_minutes_begin_at_their_own_heading(before: str, heading: str) -> None:
    text = f"{AGENDA}{before}{heading}\n\nPresent: Councillor Poole\n\n1. ROADS\n\nNoted."
    minutes = split(strip(text_document(text.encode())))[-1]
    assert minutes.kind.value == "minutes"
    assert minutes.lines[0].text == heading.split("\n", maxsplit=1)[0]
