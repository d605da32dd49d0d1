"""Page furniture is set aside and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.furniture import strip
from matters.reading.sources.text import text_document

HEADER = "HIGHWAYS COMMITTEE - MONDAY 5TH MARCH, 2029"

REMOVED = [
    # a page number in words
    ("It was said that\n\nPage 7\n\nall was well.", ["Page 7"]),
    ("It was said that\n\n7 of 12\n\nall was well.", ["7 of 12"]),
    # in dashes, in the middle of the line
    ("It was said that\n\n           - 18 -\n\nall was well.", ["- 18 -"]),
    # a footer that names the set of minutes, and numbers its page
    ("It was said that\n\n    HC 05.03.29  -  page 2\n\nall was well.", ["HC 05.03.29  -  page 2"]),
    # the council's name with the page's number set far from it
    ("Fenton Council\n\nA.\n\nB.\n\nC.\n\nD.\n\nFenton Council      18\n\nE.", ["Fenton Council      18"]),
    # the stamp of the item and a blank page's notice
    (
        "Agenda Item 3\n\nThis page is intentionally left blank\n\nText.",
        ["Agenda Item 3", "This page is intentionally left blank"],
    ),
    # a protective marking
    ("NOT PROTECTIVELY MARKED\n\nText.", ["NOT PROTECTIVELY MARKED"]),
    # a logo in pieces, and in one
    ("Overview\n& Scrutiny\n\nText.", ["Overview", "& Scrutiny"]),
    ("Overview & Scrutiny\n\nText.", ["Overview & Scrutiny"]),
    # a running header that repeats
    (f"Head.\n\nA.\n\nB.\n\nC.\n\n{HEADER}\n\nD.\n\nE.\n\n{HEADER}\n\nF.", [HEADER, HEADER]),
    # a running header once, in the middle of a sentence
    (f"Head.\n\nA.\n\nB.\n\nC.\n\nIt was said that\n\n{HEADER}\n\nall was well.", [HEADER]),
    # a running header broken over two lines
    (
        "Head.\n\nA.\n\nB.\n\nC.\n\nIt was said\n\nHIGHWAYS COMMITTEE -\nMONDAY 5TH MARCH, 2029\n\nthat all was well.",
        ["HIGHWAYS COMMITTEE -", "MONDAY 5TH MARCH, 2029"],
    ),
    # the page's number and the council's name that stand with it
    (
        f"Head.\n\nA.\n\nB.\n\nC.\n\nIt was said\n\nFenton MBC\n{HEADER}\n18\n\nthat all was well.",
        ["Fenton MBC", HEADER, "18"],
    ),
    # numbers that grow above a name that repeats
    (
        "Head.\n\nA.\n\nB.\n\nC.\n\n72\nCOUNTY COUNCIL\nD.\n\nE.\n\n73\nCOUNTY COUNCIL\nF.",
        ["72", "COUNTY COUNCIL", "73", "COUNTY COUNCIL"],
    ),
    # marks of the tool that printed the page
    ("<AI1>\n\nText.\n\n</AI1>", ["<AI1>", "</AI1>"]),
]

KEPT = [
    # the heading that names the committee, though later pages repeat it
    "HIGHWAYS COMMITTEE\n\n5 March 2029\n\nPresent: A\n\n1. ROADS\n\nNoted.",
    # a lone number is a cell of a table
    "Pupils\n\n412\n\nSchools\n\n7",
    # a number and a date in the text
    "The meeting of the Highways Committee on Monday 5 March 2029 had been short.",
    # a minute number that looks like a page of pages
    "25/20\n\nROADS\n\nNoted.",
    # a line of a paragraph that refers to a page
    "The figures are those\nwhich stand on page 7",
    # the words of a logo in an address
    "Report to:\n\nOverview & Scrutiny\nCommittee\n(Roads)",
]


@pytest.mark.parametrize(("text", "furniture"), REMOVED)
def test_furniture_is_set_aside(text: str, furniture: list[str]) -> None:
    bare = strip(text_document(text.encode()))
    assert [line.text for line in bare.furniture] == furniture
    assert not {line.text for line in bare.lines} & set(furniture)


@pytest.mark.parametrize("text", KEPT)
def test_content_is_kept(text: str) -> None:
    document = text_document(text.encode())
    assert strip(document) == document


def test_the_line_after_furniture_knows_of_the_cut() -> None:
    bare = strip(text_document(b"It was said that\n\nPage 7\n\nall was well.\n\nIndeed."))
    assert [line.after_cut for line in bare.lines] == [False, True, False]


PIECES = st.sampled_from(
    ["Page 7", HEADER, "18", "Agenda Item 3", "Text of a kind.", "RESOLVED:", "\f", "", "a", "COUNCIL"]
)


@given(st.lists(PIECES, max_size=40))
def test_no_line_is_lost_or_doubled(pieces: list[str]) -> None:
    document = text_document("\n".join(pieces).encode())
    bare = strip(document)
    kept = {line.span.line for line in bare.lines}
    removed = {line.span.line for line in bare.furniture}
    assert not kept & removed
    assert kept | removed == {line.span.line for line in document.lines}
