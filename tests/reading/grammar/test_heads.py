"""Numbers of items in every form, told from the clauses that count beside them."""

from __future__ import annotations

import pytest

from matters.reading.grammar.deciding.heads import numbered
from matters.reading.sources.text import text_document

FORMS = [
    ("31. ROADS\n\nText.\n\n32. PARKS", ["31", "32"]),
    ("44/18  ROADS\n\nText.\n\n45/18  PARKS", ["44/18", "45/18"]),
    ("2018/44 ROADS\n\nText.\n\n2018/45 PARKS", ["2018/44", "2018/45"]),
    ("4.1 Roads\n\nText.\n\n4.2 Parks\n\nText.\n\n5.1 Trees", ["4.1", "4.2", "5.1"]),
    ("PLA146/14 Roads\n\nText.\n\nPLA147/14 Parks", ["PLA146/14", "PLA147/14"]),
    ("*450 ROADS\n\nText.\n\n451 PARKS\n\nText.\n\n*452 TREES", ["*450", "451", "*452"]),
    ("212 - Roads\n\nText.\n\n213 - Parks", ["212", "213"]),
    ("Minute 25 - ROADS\n\nText.\n\nMinute 26 - PARKS", ["25", "26"]),
    ("3\tRoads\n\tText.\n3a\tRoads again\n\tText.\n4\tParks", ["3", "3a", "4"]),
    # parts of an item with titles of their own; numbered paragraphs are none
    (
        "3. Roads\n\n3.1 Kerbs\n\nText.\n\n3.2 Signs\n\nText.\n\n4. Parks\n\n4.1 Trees\n\nText.\n\n5. Close",
        ["3", "3.1", "3.2", "4", "4.1", "5"],
    ),
    (
        "3. Roads\n\n3.1 Kerbs were dear.\n\n3.2 Signs:\n\n4. Parks\n\n4.1 Trees of the park\nand its lake.\n\n5. End",
        ["3", "4", "5"],
    ),
    # on a line of its own
    ("48.\n\nRoads and bridges\n\nText.\n\n49.\n\nParks", ["48", "49"]),
    # a number was lost
    ("31. ROADS\n\nText.\n\n33. PARKS\n\nText.\n\n34. TREES", ["31", "33", "34"]),
    # a stop was forgotten
    ("31. ROADS\n\nText.\n\n32 PARKS\n\nText.\n\n33. TREES", ["31", "32", "33"]),
    # clauses that count on where the items left off
    (
        "1. ROADS\n\nAgreed:\n\n2. that they be mended; and\n\n3. that signs go up.\n\n2. PARKS\n\nText.\n\n3. TREES",
        ["1", "2", "3"],
    ),
    # bold titles beside plain clauses
    ("**1. Roads**\n\nThat:\n\n1. they be mended; and\n\n2. signs go up.\n\n**2. Parks**", ["1", "2"]),
    # the row of a Markdown table, with who leads
    ("| **1. Roads** | A Bee |\n\nText.\n\n| **2. Parks** | |", ["1", "2"]),
    # dates, sums and single numbers head nothing
    ("5 March 2029\n\n30 people came.\n\n1.5 miles of kerb", []),
]


@pytest.mark.parametrize(("text", "numbers"), FORMS)
def test_numbers(text: str, numbers: list[str]) -> None:
    assert [head.number for head in numbered(text_document(text.encode()).lines)] == numbers


def test_who_leads_on_an_item_is_no_part_of_its_title() -> None:
    text = b"| **1. Roads** | A Bee |\n\nText.\n\n| **2. Parks** | C Dee |\n\nText."
    assert [head.title for head in numbered(text_document(text).lines)] == ["Roads", "Parks"]
