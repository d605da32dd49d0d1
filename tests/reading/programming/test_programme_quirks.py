"""Work programmes in the forms in which councils print them, each case one quirk."""

from __future__ import annotations

import pytest

from tests.reading.programming.programmes import programme_of, rows

GRID = "WORK PROGRAMME 2030/31\n\n"
HEAD = "Item\tLead officer\t12 JUN\t4 SEP\t5 MAR\n"

GRIDS = {
    "dates in full": (
        "WORK PROGRAMME\n\nItem\t12 June 2030\t5 March 2031\nRoads (Ann Oak)\tX\t\n",
        ["Roads | Ann Oak |  | 12Jun30"],
    ),
    "the year comes from the heading": (GRID + HEAD + "Roads\tAnn Oak\t\t\tX\n", ["Roads | Ann Oak |  | 05Mar31"]),
    "the year comes from the pack's meeting": (
        "WORK PROGRAMME\n\nItem\t4 Sep\t5 Mar\nRoads\tX\tX\n",
        ["Roads |  |  | 04Sep30 05Mar31"],
    ),
    "years of two digits": (
        "WORK PLAN\n\nItem\tTue 12/06/30\tWed 05/03/31\nRoads\tX\tX\n",
        ["Roads |  |  | 12Jun30 05Mar31"],
    ),
    "a year of two digits behind a month": (
        "WORK PLAN\n\nItem\t12-Jun-30\t5 Mar '31\nRoads\tX\tX\n",
        ["Roads |  |  | 12Jun30 05Mar31"],
    ),
    "years in a row of their own": (
        "WORK PLAN\n\n\t2030\t\t2031\nItem\t12 Jun\t4 Sep\t5 Mar\nRoads\tX\t\tX\n",
        ["Roads |  |  | 12Jun30 05Mar31"],
    ),
    "a meeting in May at the end of the year": (
        GRID + "Item\t12 JUN\t5 MAR\t7 MAY\nRoads\t\t\tX\n",
        ["Roads |  |  | 07May31"],
    ),
    "place and weekday in the heading": (
        GRID + "Item\tTues 12/06/30 Northgate\tWed 04/09/30 Southgate\nRoads\t\tX\n",
        ["Roads |  |  | 04Sep30"],
    ),
    "pipes of Markdown": (
        "## Work Programme\n\n| Subject | Lead | 12 Jun 2030 | 4 Sep 2030 |\n| --- | --- | --- | --- |\n"
        "| Roads | Ann Oak |  | X |\n",
        ["Roads | Ann Oak |  | 04Sep30"],
    ),
    "a tick": (GRID + HEAD + "Roads\tAnn Oak\t√\t✓\tx\n", ["Roads | Ann Oak |  | 12Jun30 04Sep30 05Mar31"]),
    "a bullet, a Y and a word": (
        GRID + HEAD + "Roads\tAnn Oak\t•\tY\tFinal report\n",
        ["Roads | Ann Oak |  | 12Jun30 04Sep30 05Mar31"],
    ),
    "a dash is no tick": (GRID + HEAD + "Roads\tAnn Oak\t-\tX\tn/a\n", ["Roads | Ann Oak |  | 04Sep30"]),
    "what was put off is not down": (
        GRID + HEAD + "Roads\tAnn Oak\tDeferred to September\tX\t\n",
        ["Roads | Ann Oak |  | 04Sep30"],
    ),
    "bands with a colon": (
        GRID + HEAD + "STANDING ITEMS:\nRoads\tAnn Oak\tX\t\t\nREVIEWS:\t\t\t\t\nParks\tBo Elm\t\tX\t\n",
        ["Roads | Ann Oak | STANDING ITEMS | 12Jun30", "Parks | Bo Elm | REVIEWS | 04Sep30"],
    ),
    "a band goes on over the page": (
        GRID + HEAD + "REVIEWS:\nRoads\tAnn Oak\tX\t\t\n\nAgenda Item 7\n\n" + HEAD + "Parks\tBo Elm\t\tX\t\n",
        ["Roads | Ann Oak | REVIEWS | 12Jun30", "Parks | Bo Elm | REVIEWS | 04Sep30"],
    ),
    "an appendix label over the page's heading is no band": (
        GRID + HEAD + "Roads\tAnn Oak\tX\t\t\n\nAPPENDIX A\n\n15/09/30\n\n" + HEAD + "Parks\tBo Elm\t\tX\t\n",
        ["Roads | Ann Oak |  | 12Jun30", "Parks | Bo Elm |  | 04Sep30"],
    ),
    "a row without a tick but with an officer": (
        GRID + "Item\t12 JUN\t4 SEP\nRoads (Ann Oak)\t\t\nParks (Bo Elm)\tX\t\n",
        ["Roads | Ann Oak |  | ", "Parks | Bo Elm |  | 12Jun30"],
    ),
    "the bracket of a title is none of an officer": (
        GRID + "Item\t12 JUN\t4 SEP\nResults (Provisional) (Ann Oak)\tX\t\nCosts (Summer Term)\t\tX\n",
        ["Results (Provisional) | Ann Oak |  | 12Jun30", "Costs (Summer Term) |  |  | 04Sep30"],
    ),
    "brackets stay where officers have a column": (
        GRID + HEAD + "Results (Bo Elm's group)\tAnn Oak\tX\t\t\n",
        ["Results (Bo Elm's group) | Ann Oak |  | 12Jun30"],
    ),
    "several officers": (
        GRID + "Item\t12 JUN\t4 SEP\nRoads (Ann Oak/Bo Elm)\tX\t\n",
        ["Roads | Ann Oak/Bo Elm |  | 12Jun30"],
    ),
    "a post for an officer": (
        GRID + "Item\t12 JUN\t4 SEP\nRoads (Head of Highways)\tX\t\n",
        ["Roads | Head of Highways |  | 12Jun30"],
    ),
    "a numbered first column": (
        GRID + "No.\tItem\t12 JUN\t4 SEP\n1.\tRoads\tX\t\n2.\tParks\t\tX\n",
        ["Roads |  |  | 12Jun30", "Parks |  |  | 04Sep30"],
    ),
    "a row whose crosses a page break parted from it": (
        GRID + HEAD + "Roads\tAnn Oak\tX\t\t\n\nAgenda Item 7\n\n\t\t\tX\t\n",
        ["Roads | Ann Oak |  | 12Jun30 04Sep30"],
    ),
    "a stamp in the middle of the table": (
        GRID + HEAD + "Roads\tAnn Oak\tX\t\t\n\nAgenda Item 7\n\nParks\tBo Elm\t\tX\t\n",
        ["Roads | Ann Oak |  | 12Jun30", "Parks | Bo Elm |  | 04Sep30"],
    ),
}

MEETINGS = {
    "a table a meeting": (
        "WORK PROGRAMME 2030/31\n\nTuesday, 12 June 2030, 6.30 p.m., Town Hall\t\t\nNo.\tReport\tAuthor\n"
        "1.\tRoads\tAnn Oak\n2.\tParks\tBo Elm\n\nWednesday 4 September 2030, 6.30 p.m.\t\t\nNo.\tReport\tAuthor\n"
        "1.\tRoads\tAnn Oak\n",
        ["Roads | Ann Oak |  | 12Jun30", "Parks | Bo Elm |  | 12Jun30", "Roads | Ann Oak |  | 04Sep30"],
    ),
    "the meeting on a line over its table": (
        "WORK PROGRAMME 2030/31\n\nMeeting: 12 June 2030\n\nReport\tReport Author\nRoads\tAnn Oak\n",
        ["Roads | Ann Oak |  | 12Jun30"],
    ),
    "a table a meeting without a heading": (
        "WORK PROGRAMME 2030/31\n\n12 June 2030\n\n1\tRoads\tAnn Oak\n2\tParks\tBo Elm\n",
        ["Roads | Ann Oak |  | 12Jun30", "Parks | Bo Elm |  | 12Jun30"],
    ),
    "another table behind the last meeting": (
        "WORK PROGRAMME 2030/31\n\n12 June 2030\n\nNo.\tReport\tAuthor\n1.\tRoads\tAnn Oak\n\n"
        "INFORMAL MEETINGS 2030/31\n\nNo.\tReport\tAuthor\n1.\tA visit took place.\tBo Elm\n",
        ["Roads | Ann Oak |  | 12Jun30"],
    ),
    "a list with bullets": (
        "Work programme\n\n12 June 2030\n\n- Roads (Ann Oak)\n- Parks – Bo Elm\n\n4 September 2030\n\n- Schools\n",
        ["Roads | Ann Oak |  | 12Jun30", "Parks | Bo Elm |  | 12Jun30", "Schools |  |  | 04Sep30"],
    ),
    "a list with numbers": (
        "Work programme\n\nMonday 12 June 2030 at 6.30 pm\n\n1. Roads\n2. Parks\n",
        ["Roads |  |  | 12Jun30", "Parks |  |  | 12Jun30"],
    ),
    "a sentence with a date heads no meeting": (
        "Work programme\n\nOn 12 June 2030 the Panel asked for a plan.\n\n- Roads\n- Parks\n",
        [],
    ),
    "a column of dates, said once for several rows": (
        "Work programme 2030/31\n\nDate\tTopic\tOfficer\tPurpose\n12 June\tRoads\tAnn Oak\tTo note\n"
        "\tParks\tBo Elm\tTo comment\n4 September\tSchools\tAnn Oak\tTo note\n",
        ["Roads | Ann Oak |  | 12Jun30", "Parks | Bo Elm |  | 12Jun30", "Schools | Ann Oak |  | 04Sep30"],
    ),
    "a topic before its date": (
        "Work programme 2030/31\n\nTopic\tPurpose\tLead\tMeeting date\nRoads\tTo note\tAnn Oak\t12 June\n",
        ["Roads | Ann Oak |  | 12Jun30"],
    ),
    "two dates in one cell": (
        "Work programme 2030/31\n\nTopic\tMeeting date\nRoads\t12 June and 4 September\n",
        ["Roads |  |  | 12Jun30 04Sep30"],
    ),
    "no date yet": (
        "Work programme 2030/31\n\nTopic\tMeeting date\nRoads\t12 June\nParks\tTo be confirmed\n",
        ["Roads |  |  | 12Jun30", "Parks |  |  | "],
    ),
    "list elements of markup in one cell": (
        "Work programme 2030/31\n\nDate\tTopic\n12 June 2030\t<ul><li>Roads</li><li>Parks</li></ul>\n",
        ["Roads |  |  | 12Jun30", "Parks |  |  | 12Jun30"],
    ),
    "a list without bullets": (
        "Work programme\n\nThursday 12 June 2030 (5.30pm, Council Chamber)\nRoads – Ann Oak, Head of Highways\n"
        "Parks (Inspector Elm)\n\nItems to be scheduled\nSchools\n\nThe Chair will decide.\n",
        [
            "Roads | Ann Oak, Head of Highways |  | 12Jun30",
            "Parks | Inspector Elm |  | 12Jun30",
            "Schools |  | Items to be scheduled | ",
        ],
    ),
    "an organisation in brackets brings an item": (
        "Work programme 2030/31\n\n12 June 2030\n\n - Dentists (Vale Integrated Care Board)\n"
        " - Buses (Rural Transport)\n",
        ["Dentists | Vale Integrated Care Board |  | 12Jun30", "Buses (Rural Transport) |  |  | 12Jun30"],
    ),
    "items without a day behind the last meeting": (
        "Work programme 2030/31\n\n**12 June 2030**\n\n - Roads\n\n**Items to be programmed**\n\n"
        " - Parks\n - Schools\n",
        ["Roads |  |  | 12Jun30", "Parks |  | Items to be programmed | ", "Schools |  | Items to be programmed | "],
    ),
    "rows without a day in a table of their own": (
        "Work programme 2030/31\n\n12 June 2030\nItem\tOfficer\nRoads\tAnn Oak\n\nTopics not yet scheduled\n"
        "Item\tOfficer\nParks\tBo Elm\n",
        ["Roads | Ann Oak |  | 12Jun30", "Parks | Bo Elm | Topics not yet scheduled | "],
    ),
    "months for headings": (
        "Work programme 2030/31\n\nJune 2030\n\n- Roads (Ann Oak)\n\nSeptember 2030\n\n- Parks (Bo Elm)\n",
        ["Roads | Ann Oak | June 2030 | ", "Parks | Bo Elm | September 2030 | "],
    ),
    "the next appendix ends a list": (
        "Appendix A\n\nWork programme 2030/31\n\n12 June 2030\n\n- Roads\n\nAppendix B\n\nLetters received\n\n"
        "Received\tFrom\n3 July 2030\tThe Mill Trust\n",
        ["Roads |  |  | 12Jun30"],
    ),
    "the same appendix goes on over the page": (
        "Appendix A\n\nWork programme 2030/31\n\n12 June 2030\n\n- Roads\n\nAppendix A\n\n"
        "4 September 2030\n\n- Parks\n",
        ["Roads |  |  | 12Jun30", "Parks |  |  | 04Sep30"],
    ),
    "several items in one cell": (
        "Work programme 2030/31\n\nDate\tTopic\n12 June 2030\t• Roads • Parks\n",
        ["Roads |  |  | 12Jun30", "Parks |  |  | 12Jun30"],
    ),
    "an appendix of its own ends the table": (
        "Work programme 2030/31\n\nDate\tTopic\n12 June 2030\tRoads\n\nAppendix 2 - Tracker\n\n"
        "No.\tAsk\n1\tA charter\n",
        ["Roads |  |  | 12Jun30"],
    ),
}

LAYOUT = {
    "one cell of the heading a line": (
        "WORK PROGRAMME 2030/31\n\nItem\n\nTues\n12/06/30\n\nNorthgate\n\nWed\n04/09/30\n\nSouthgate\n\n"
        "Regular Reports\n\nRoad Safety in the Villages of the Vale\n(Ann Oak)\n\n \n\n X\n\nParks\n(Bo Elm)\n\nX X\n",
        [
            "Road Safety in the Villages of the Vale | Ann Oak | Regular Reports | 04Sep30",
            "Parks | Bo Elm | Regular Reports | 12Jun30 04Sep30",
        ],
    ),
    "crosses behind the title": (
        "WORK PROGRAMME 2030/31\n\nDate of Meeting / Item Tue\n12/06/30\n\nWed\n04/09/30\n\nWed\n05/03/31\n\n"
        "Roads (Ann Oak) X  X\n\nParks (Bo Elm)  X\n",
        ["Roads | Ann Oak |  | 12Jun30 05Mar31", "Parks | Bo Elm |  | 04Sep30"],
    ),
    "a title broken inside its bracket": (
        "WORK PROGRAMME 2030/31\n\nItem\n12/06/30\n04/09/30\n\nRoad Safety in the Villages (Annabel\nOakenshaw)\n\n"
        " X\n\nParks (Bo Elm)\n\nX\n",
        ["Road Safety in the Villages | Annabel Oakenshaw |  | 04Sep30", "Parks | Bo Elm |  | 12Jun30"],
    ),
    "the heading again on the next page": (
        "WORK PROGRAMME 2030/31\n\nItem\n12/06/30\n04/09/30\n\nRoads (Ann Oak)\n\nX\n APPENDIX A\n\n15/09/30\n\n"
        "Item\n12/06/30\n04/09/30\n\nParks (Bo Elm)\n\n X\n",
        ["Roads | Ann Oak |  | 12Jun30", "Parks | Bo Elm |  | 04Sep30"],
    ),
    "a note below an officer": (
        "WORK PROGRAMME 2030/31\n\nItem\n12/06/30\n04/09/30\n\nRoads\n(Ann Oak)\n(See note below)\n\n"
        "Parks\n(Bo Elm)\n\nX\n",
        ["Roads | Ann Oak |  | ", "Parks | Bo Elm |  | 12Jun30"],
    ),
    "columns under one another": (
        "WORK PROGRAMME 2030/31\n\nItem              Lead          12 Jun    4 Sep    5 Mar\n\n"
        "Road Safety       Ann Oak         X                  X\n"
        "Parks and Open    Bo Elm                    X\nSpaces\n",
        ["Road Safety | Ann Oak |  | 12Jun30 05Mar31", "Parks and Open Spaces | Bo Elm |  | 04Sep30"],
    ),
    "a month under its day": (
        "WORK PROGRAMME 2030/31\n\nItem              12        4        5\n                  Jun       Sep      Mar\n\n"
        "Road Safety       X                  X\n",
        ["Road Safety |  |  | 12Jun30 05Mar31"],
    ),
    "a day under its month, and no label over the items": (
        "WORK PROGRAMME 2030/31\n\n                              Jun       Sep      Mar\n"
        "                               12         4        5\n\nSTANDING ITEMS\nRoads (Ann Oak)                X"
        "                  X\nREVIEWS\nHomes for children: places and\nquality (Bo Elm)"
        "                        X\n",
        [
            "Roads | Ann Oak | STANDING ITEMS | 12Jun30 05Mar31",
            "Homes for children: places and quality | Bo Elm | REVIEWS | 04Sep30",
        ],
    ),
    "several items under one date, and a date over two lines": (
        "WORK PROGRAMME 2030/31\n\nMeeting date      Item                           Officer\n\n"
        "12 June 2030      Choice of Chair                Clerk\n"
        "                  Annual report of the Mill      Head of Estates\n                  Trust\n\n"
        "4 September       Parks                          Bo Elm\n"
        "2030              Roads                          Ann Oak\n",
        [
            "Choice of Chair | Clerk |  | 12Jun30",
            "Annual report of the Mill Trust | Head of Estates |  | 12Jun30",
            "Parks | Bo Elm |  | 04Sep30",
            "Roads | Ann Oak |  | 04Sep30",
        ],
    ),
    "a table of dates under one another": (
        "WORK PROGRAMME 2030/31\n\nMeeting date      Topic                Officer\n\n"
        "12 June           Road Safety in the   Ann Oak\n                  Villages\n\n"
        "4 September       Parks                Bo Elm\n",
        ["Road Safety in the Villages | Ann Oak |  | 12Jun30", "Parks | Bo Elm |  | 04Sep30"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in GRIDS.items()])
def test_grid(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in MEETINGS.items()])
def test_by_meeting(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in LAYOUT.items()])
def test_layout(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


NONE = {
    "an attendance register is no programme": "ATTENDANCE\n\nMember\t12 Jun 2030\t4 Sep 2030\nAnn Oak\tX\tX\n",
    "a heading alone": "WORK PROGRAMME 2030/31\n\nThe programme will be brought to the next meeting.\n",
    "a paragraph on the programme": "1. Work Programme\n\n1.1 The Panel met on 12 June 2030 and agreed it.\n",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NONE.items()])
def test_no_programme(text: str) -> None:
    assert programme_of(text) is None


def test_municipal_year_and_meetings() -> None:
    programme = programme_of(GRID + HEAD + "Roads\tAnn Oak\tX\t\t\n")
    assert programme is not None
    assert programme.municipal_year is not None
    assert programme.municipal_year.value == "2030/31"
    assert [day.value.isoformat() for day in programme.meetings] == ["2030-06-12", "2030-09-04", "2031-03-05"]


def test_year_not_printed_is_that_of_its_meetings() -> None:
    programme = programme_of("Work programme\n\nItem\t12 Jun 2033\t5 Mar 2034\nRoads\tX\t\n")
    assert programme is not None
    assert programme.municipal_year is not None
    assert (programme.municipal_year.value, programme.municipal_year.confidence < 1) == ("2033/34", True)


def test_the_fuller_of_two_programmes() -> None:
    text = (
        "Work Programme 2029/30\n\nItem\t12 JUN\t4 SEP\nOld\tX\t\n\n"
        "Work Programme 2030/31\n\nItem\t12 JUN\t4 SEP\nRoads\tX\tX\n"
    )
    assert rows(text) == ["Roads |  |  | 12Jun30 04Sep30"]
