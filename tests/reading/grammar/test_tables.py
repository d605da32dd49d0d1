"""Tables of numbers: what each number stands for, in the many ways in which they are printed.

CI proves: headings of several rows, groups, units, notes, signs and blanks; what is no table of numbers is not read.
"""

from __future__ import annotations

import pytest

from matters.reading.furniture import strip
from matters.reading.grammar.tabulating.tables import read_tables
from matters.reading.grids.gather import sheets_of
from matters.reading.record import NumberTable
from matters.reading.sections import split
from matters.reading.sources.text import text_document


def tables(text: str) -> tuple[NumberTable, ...]:
    """The tables of a text as it comes from a file."""
    return read_tables(sheets_of(split(strip(text_document(text.encode())))))


def said(text: str) -> list[str]:
    """Each number as "row / labels | column | value unit", in printed order."""
    return [
        f"{' / '.join(cell.row)} | {cell.column or '-'} | {cell.value.value:g}{cell.unit or ''}"
        for table in tables(text)
        for cell in table.cells
    ]


def blank(text: str) -> list[str]:
    """Each place without a number in the same way."""
    return [f"{' / '.join(b.row)} | {b.column or '-'} | {b.text.value}" for t in tables(text) for b in t.blanks]


READ = {
    "one heading row": ("\t2029\t2030\nNorth\t4\t5\n", ["North | 2029 | 4", "North | 2030 | 5"]),
    "a corner over the labels": ("Area\t2029\t2030\nNorth\t4\t5\n", ["North | 2029 | 4", "North | 2030 | 5"]),
    "a heading merged over two columns": (
        "\tBoys\t\tGirls\t\n\t2029\t2030\t2029\t2030\nNorth\t1\t2\t3\t4\n",
        [
            "North | Boys / 2029 | 1",
            "North | Boys / 2030 | 2",
            "North | Girls / 2029 | 3",
            "North | Girls / 2030 | 4",
        ],
    ),
    "three heading rows": (
        "Type\tSchools\t\t\n\tAll\t\tOther\n\tOpen\tShut\tOpen\nInfant\t5\t6\t7\n",
        [
            "Infant | Schools / All / Open | 5",
            "Infant | Schools / All / Shut | 6",
            "Infant | Schools / Other / Open | 7",
        ],
    ),
    "a corner in the second heading row": (
        "\tThis year\tYears\t\nArea\tOct\t2028\t2029\nNorth\t1\t2\t3\n",
        ["North | This year / Oct | 1", "North | Years / 2028 | 2", "North | Years / 2029 | 3"],
    ),
    "a heading that stands in the first row alone": (
        "Area\tYears\t\tTrend\n\t2028\t2029\t\nNorth\t1\t2\t3\n",
        ["North | Years / 2028 | 1", "North | Years / 2029 | 2", "North | Trend | 3"],
    ),
    "grades 1 to 4 as headings": (
        "Type\tTotal\t1\t2\t3\t4\nInfant\t9\t2\t5\t1\t1\n",
        [f"Infant | {column} | {value}" for column, value in zip(["Total", "1", "2", "3", "4"], "92511", strict=True)],
    ),
    "a second heading in the midst": (
        "Area\t2029\t2030\nNorth\t4\t5\nArea\tCost\tDays\nNorth\t£6\t7\n",
        ["North | 2029 | 4", "North | 2030 | 5", "North | Cost | 6£", "North | Days | 7"],
    ),
    "no heading": ("Fees\t£2,900\nGrant\t£300\n", ["Fees | - | 2900£", "Grant | - | 300£"]),
    "a column without a heading": ("\t2029\t\nNorth\t4\t5\n", ["North | 2029 | 4", "North | - | 5"]),
    "no labels": ("Minders\tGroups\n125\t89\n", [" | Minders | 125", " | Groups | 89"]),
    "a group over rows": (
        "\t2029\t2030\nAll\t1\t2\nGender\t\t\nGirls\t3\t4\nBoys\t5\t6\nCare\t\t\nIn care\t7\t8\n",
        [
            "All | 2029 | 1",
            "All | 2030 | 2",
            "Gender / Girls | 2029 | 3",
            "Gender / Girls | 2030 | 4",
            "Gender / Boys | 2029 | 5",
            "Gender / Boys | 2030 | 6",
            "Care / In care | 2029 | 7",
            "Care / In care | 2030 | 8",
        ],
    ),
    "a heading on its own line over groups": (
        "Area\t2029\n\nAbsence\n\nRate\t\nAll\t1\nShare\t\nAll\t2\n\nStaff\n\nPosts\t\nAll\t3\n",
        ["Absence / Rate / All | 2029 | 1", "Absence / Share / All | 2029 | 2", "Staff / Posts / All | 2029 | 3"],
    ),
    "groups within groups": (
        "\t2029\nAbsence\t\nRate\t\nAll\t1\nSEN\t2\nShare\t\nAll\t3\n",
        ["Absence / Rate / All | 2029 | 1", "Absence / Rate / SEN | 2029 | 2", "Absence / Share / All | 2029 | 3"],
    ),
    "a heading above the first group, in running text": (
        "The income is as follows:\n\nPhase 1\n\nFees\t£29\nGrant\t£3\n\nPhase 2\n\nFees\t£4\nGrant\t£5\n",
        ["Phase 1 / Fees | - | 29£", "Phase 1 / Grant | - | 3£", "Phase 2 / Fees | - | 4£", "Phase 2 / Grant | - | 5£"],
    ),
    "a grand total belongs to no group": (
        "\t2029\nNorth\t\nElm\t1\nSouth\t\nOak\t2\nTotal\t3\n",
        ["North / Elm | 2029 | 1", "South / Oak | 2029 | 2", "Total | 2029 | 3"],
    ),
    "a total a group": (
        "\t2029\nNorth\t\nElm\t1\nTotal\t1\nSouth\t\nOak\t2\nTotal\t2\n",
        ["North / Elm | 2029 | 1", "North / Total | 2029 | 1", "South / Oak | 2029 | 2", "South / Total | 2029 | 2"],
    ),
    "a total on a line below": (
        "Fees\t£29\nGrant\t£3\n\nTotal **£32**\n",
        ["Fees | - | 29£", "Grant | - | 3£", "Total | - | 32£"],
    ),
    "two columns of labels": (
        "Faith\tName\tMeetings\nA\tElm\t0\nB\tOak\t4\n",
        ["A / Elm | Meetings | 0", "B / Oak | Meetings | 4"],
    ),
    "an outer label merged down": (
        "Ward\tSchool\tPupils\nNorth\tElm\t40\n\tOak\t50\nSouth\tAsh\t60\n",
        ["North / Elm | Pupils | 40", "North / Oak | Pupils | 50", "South / Ash | Pupils | 60"],
    ),
    "a column that numbers the rows": (
        "No.\tIndicator\t2029\n1\tReferrals\t540\n2\tPlans\t61\n",
        ["Referrals | 2029 | 540", "Plans | 2029 | 61"],
    ),
    "ages as labels": (
        "Age\tChildren\n16\t40\n17\t50\n18\t61\n",
        ["16 | Children | 40", "17 | Children | 50", "18 | Children | 61"],
    ),
    "years as labels": ("Year\tPlans\n2028\t40\n2029\t51\n", ["2028 | Plans | 40", "2029 | Plans | 51"]),
    "a count that might be a year": (
        "Area\tPupils\nNorth\t1,204\nSouth\t2012\n",
        ["North | Pupils | 1204", "South | Pupils | 2012"],
    ),
    "a year with an aside as a heading": (
        "Area\t2028\t2029 (to May)\nNorth\t4\t5\n",
        ["North | 2028 | 4", "North | 2029 (to May) | 5"],
    ),
    "a year with a footnote mark as a heading": (
        "Area\t2028\t2029*\nNorth\t4\t5\n",
        ["North | 2028 | 4", "North | 2029* | 5"],
    ),
    "a column of remarks": (
        "Area\t2029\t2030\tComment\nNorth\t4\t5\tBetter than planned\nSouth\t6\t7\tNo change\n",
        ["North | 2029 | 4", "North | 2030 | 5", "South | 2029 | 6", "South | 2030 | 7"],
    ),
    "a column of colours between": (
        "Area\t2029\tRAG\t2030\nNorth\t4\tGreen\t5\nSouth\t6\tAmber\t7\n",
        ["North | 2029 | 4", "North | 2030 | 5", "South | 2029 | 6", "South | 2030 | 7"],
    ),
    "markup and stars": (
        "<p>Area</p>\t<b>2029</b>\nNorth\t**4**\n<u>South</u>\t5\n",
        ["North | 2029 | 4", "South | 2029 | 5"],
    ),
    "Markdown pipes": (
        "| Area | 2029 |\n|---|---|\n| North | 4 |\n| South | 5 |\n",
        ["North | 2029 | 4", "South | 2029 | 5"],
    ),
    "a row cut by a page's end": (
        "\t2029\t2030\nPlans on time (less\t4%\t5%\n\nPage 3\n\nexceptions)\t\t\nAll\t6\t7\n",
        [
            "Plans on time (less exceptions) | 2029 | 4%",
            "Plans on time (less exceptions) | 2030 | 5%",
            "All | 2029 | 6",
            "All | 2030 | 7",
        ],
    ),
    "a group that goes on after a page's end": (
        "Area\t2029\nCare\t\nIn care\t7\n\nPage 3\n\nArea\t2029\nLeft care\t8\n",
        ["Care / In care | 2029 | 7", "Care / Left care | 2029 | 8"],
    ),
    "layout text": (
        "Measure              2029     2030\n\nPlans on time          4%       5%\n"
        "All plans              60      700\n",
        ["Plans on time | 2029 | 4%", "Plans on time | 2030 | 5%", "All plans | 2029 | 60", "All plans | 2030 | 700"],
    ),
    "layout text with a merged heading": (
        "                   Pupils            Attainment\n"
        "Group           2029     2030      2029     2030\n"
        "Girls             40       50       4.1      4.2\n"
        "Boys              60       70       4.3      4.4\n",
        [
            "Girls | Pupils / 2029 | 40",
            "Girls | Pupils / 2030 | 50",
            "Girls | Attainment / 2029 | 4.1",
            "Girls | Attainment / 2030 | 4.2",
            "Boys | Pupils / 2029 | 60",
            "Boys | Pupils / 2030 | 70",
            "Boys | Attainment / 2029 | 4.3",
            "Boys | Attainment / 2030 | 4.4",
        ],
    ),
    "layout text with a wrapped label": (
        "Measure              2029     2030\nYoung people with      4%       5%\na plan\n"
        "All plans              60      700\n",
        [
            "Young people with a plan | 2029 | 4%",
            "Young people with a plan | 2030 | 5%",
            "All plans | 2029 | 60",
            "All plans | 2030 | 700",
        ],
    ),
    "layout text with groups": (
        "Group           2029     2030\nAll              100      120\nGender\n"
        "Girls             40       50\nBoys              60       70\n",
        [
            "All | 2029 | 100",
            "All | 2030 | 120",
            "Gender / Girls | 2029 | 40",
            "Gender / Girls | 2030 | 50",
            "Gender / Boys | 2029 | 60",
            "Gender / Boys | 2030 | 70",
        ],
    ),
    "layout text with a group that is set in": (
        "Sector          2029     2030\nEducation\n  Primary         40       50\nHealth            60       70\n",
        [
            "Education / Primary | 2029 | 40",
            "Education / Primary | 2030 | 50",
            "Health | 2029 | 60",
            "Health | 2030 | 70",
        ],
    ),
    "columns that a tool closed up": (
        "Table: measures by quarter\n\nMeasure Q1 2029/30 Q2 2029/30\n\nPlans issued on\ntime\n\n"
        "83% 80%\n\nAudits 7 9\n",
        [
            "Plans issued on time | Q1 2029/30 | 83%",
            "Plans issued on time | Q2 2029/30 | 80%",
            "Audits | Q1 2029/30 | 7",
            "Audits | Q2 2029/30 | 9",
        ],
    ),
    "a list of numbers": (
        "Pupils with a plan\n\n- On roll 1 672\n- Attendance: 92.8%\n- Absent 112 (7.2%)\n",
        [
            "Pupils with a plan / On roll | - | 1672",
            "Pupils with a plan / Attendance | - | 92.8%",
            "Pupils with a plan / Absent | - | 112",
            "Pupils with a plan / Absent | - | 7.2%",
        ],
    ),
    "numbers set large with captions": (
        "4,120\nPUPILS\n\n• 12 primary schools\n\n46%\nlive in the\nnorth\n",
        ["PUPILS | - | 4120", "PUPILS / primary schools | - | 12", "live in the north | - | 46%"],
    ),
}


@pytest.mark.parametrize("quirk", READ)
def test_numbers_are_read_with_what_they_stand_for(quirk: str) -> None:
    text, numbers = READ[quirk]
    assert said(text) == numbers


CELLS = {
    "a share": ("46.5%", "46.5%"),
    "a share set apart": ("46 %", "46%"),
    "a sum of money": ("£1,204", "1204£"),
    "millions": ("£2.5m", "2.5£m"),
    "euros": ("€300k", "300€k"),
    "thousands by comma": ("21,722", "21722"),
    "thousands by space": ("21 722", "21722"),
    "a hyphen as a sign": ("-0.4", "-0.4"),
    "a minus sign": ("−0.4", "-0.4"),
    "a dash as a sign": ("–0.4", "-0.4"),
    "a plus sign": ("+103", "103"),
    "an arrow before": ("▲ 3.2", "3.2"),
    "an arrow after": ("3.2 ↓", "3.2"),
    "a star": ("66*", "66"),
    "a raised mark": ("8.9¹", "8.9"),
    "a mark in brackets": ("8.9[a]", "8.9"),
    "a remark": ("12.3 (provisional)", "12.3"),
    "a date beside it": ("57 (as of 27/10/2030)", "57"),
    "a number in brackets": ("(697)", "697"),
    "days": ("23 days", "23days"),
    "points": ("0.7 pp", "0.7pp"),
}


@pytest.mark.parametrize("quirk", CELLS)
def test_a_number_however_printed(quirk: str) -> None:
    cell, value = CELLS[quirk]
    assert said(f"\t2029\t2030\nNorth\t{cell}\t4\n") == [f"North | 2029 | {value}", "North | 2030 | 4"]


PAIRS = {
    "a share and its count": ("27.7% (826)", ["27.7%", "826"]),
    "a count and its share": ("88 (21.4%)", ["88", "21.4%"]),
    "a count and its share without brackets": ("1 33%", ["1", "33%"]),
    "a count of thousands and its share": ("2,762 12%", ["2762", "12%"]),
    "all of them": ("2 100%", ["2", "100%"]),
    "a stroke between": ("12 / 40%", ["12", "40%"]),
}


@pytest.mark.parametrize("quirk", PAIRS)
def test_two_numbers_in_a_cell_are_told_apart_by_unit(quirk: str) -> None:
    cell, values = PAIRS[quirk]
    assert said(f"\t2029\t2030\nNorth\t{cell}\t4\n")[:-1] == [f"North | 2029 | {value}" for value in values]


UNITS = {
    "the column's heading": ("Area\t%\nNorth\t4\nSouth\t5\n", "%"),
    "the column's heading in words": ("Area\tPercentage\nNorth\t4\nSouth\t5\n", "%"),
    "thousands of pounds": ("Area\tCost (£000)\nNorth\t4\nSouth\t5\n", "£000"),
    "pounds": ("Area\t£\nNorth\t4\nSouth\t5\n", "£"),
    "the row": ("\t2029\n% on time\t4\n% late\t5\n", "%"),
    "the group": ("\t2029\n% reaching the standard\t\nAll\t4\nSEN\t5\n", "%"),
    "the title": ("Table 1: Absence (%)\n\n\t2029\nAll\t4\nSEN\t5\n", "%"),
    "a count under a title with shares": ("Table 1: Absence (%)\n\n\tNumber\nAll\t4\nSEN\t5\n", ""),
    "a count in a group of shares": ("\tNo\n% reaching the standard\t\nAll\t4\nSEN\t5\n", ""),
    "a count with its share aside": ("Area\tNumber (%)\nNorth\t4\nSouth\t5\n", ""),
    "nothing": ("Area\t2029\nNorth\t4\nSouth\t5\n", ""),
}


@pytest.mark.parametrize("quirk", UNITS)
def test_the_unit_is_what_is_stated_nearest(quirk: str) -> None:
    text, unit = UNITS[quirk]
    assert [number.rsplit(" ", 1)[1] for number in said(text)] == [f"4{unit}", f"5{unit}"]


def test_brackets_are_a_minus_where_money_is_counted() -> None:
    assert said("Budget\tVariance £\nNorth\t(40)\nSouth\t50\n") == [
        "North | Variance £ | -40£",
        "South | Variance £ | 50£",
    ]


def test_a_remark_is_kept_beside_its_number() -> None:
    (table,) = tables("\t2029\t2030\nNorth\t57 (as of May)\t66*\n")
    assert [cell.note for cell in table.cells] == ["as of May", "*"]


BLANKS = (
    "n/a",
    "N/A",
    "c",
    "[c]",
    "z",
    "*",
    "-",
    "–",
    "..",
    "<5",
    "≤ 5",
    "fewer than 5",
    "1-4",
    "Not Available",
    "tbc",
    "#",
)


@pytest.mark.parametrize("sign", BLANKS)
def test_a_sign_for_a_missing_number_is_a_blank(sign: str) -> None:
    text = f"\t2029\t2030\nNorth\t{sign}\t4\nSouth\t5\t6\n"
    assert blank(text) == [f"North | 2029 | {sign}"]
    assert len(said(text)) == 3


def test_a_column_without_any_number_yet_names_no_row() -> None:
    text = "\t2028\t2029\nNorth\tN/a\t4\nSouth\tN/a\t5\n"
    assert said(text) == ["North | 2029 | 4", "South | 2029 | 5"]
    assert blank(text) == ["North | 2028 | N/a", "South | 2028 | N/a"]


def test_words_merged_over_columns_are_a_blank_in_each() -> None:
    text = "\t2027\t2028\t2029\nNorth\tCurrently Unavailable\t\t4\nSouth\t5\t6\t7\n"
    assert blank(text) == ["North | 2027 | Currently Unavailable", "North | 2028 | Currently Unavailable"]


TITLES = {
    "a caption": ("Table 3: Requests\n\n", "Table 3: Requests"),
    "a caption over notes": ("Table 3: Requests\n\n* provisional\n\n", "Table 3: Requests"),
    "a caption over two lines": (
        "Table 3: Requests received in the\nautumn term\n\n",
        "Table 3: Requests received in the autumn term",
    ),
    "a heading": ("Requests received\n\n", "Requests received"),
    "a numbered heading": ("4.2 Requests received\n\n", "Requests received"),
    "a sentence that leads to it": ("- 2.3 As of May there were:\n\n", "As of May there were:"),
    "a heading that begins like a legend": ("Key indicators\n\n", "Key indicators"),
    "a heading with a number in it": ("Staffing at 31 March\n\n", "Staffing at 31 March"),
    "a heading that goes on": ("Requests received (continued)\n\n", "Requests received"),
    "a row over the whole table": ("Requests received\t\t\n", "Requests received"),
}


@pytest.mark.parametrize("quirk", TITLES)
def test_a_table_is_called_by_its_caption_heading_or_lead_in(quirk: str) -> None:
    above, title = TITLES[quirk]
    (table,) = tables(f"The report follows.\n\n{above}Area\t2029\t2030\nNorth\t4\t5\n")
    assert table.title is not None
    assert table.title.value == title


def test_tables_headed_alike_one_after_the_other_share_the_title() -> None:
    one = "Area\t2029\t2030\nNorth\t4\t5\nAll\t4\t5\n"
    found = tables(f"Languages\n\n{one}\n{one.replace('4', '6')}")
    assert [table.title.value if table.title else None for table in found] == ["Languages", "Languages"]


def test_a_row_with_a_cell_too_few_is_flagged() -> None:
    (table,) = tables("Area\t2028\t2029\t2030\nNorth\t4\t5\t6\nSouth\t7\t8\n")
    assert [flag.span.line for flag in table.flags] == [3]


NO_TABLES = {
    "the head of a report": "Report to:\tPanel\tDate of Meeting:\t4 May 2030\nSubject:\tRoads\nPages:\t4\n",
    "telephone numbers": "Contact\tTelephone\nMs Ash\t01632 960 111\nMr Elm\t01632 960222\n",
    "dates": "School\tVisited\nElm\t14/05/2030\nOak\t3 June 2030\n",
    "times": "Session\tStarts\nOne\t9.30am\nTwo\t11.15am\n",
    "a work programme": "Item\t5 MAY\t6 JUNE\nElm\tX\t\nOak\t\tX\n",
    "page numbers of an index": "Decision\tContact\tPage\nRoads\tMs Ash\t3\nParks\tMr Elm\t4\n",
    "a list that is numbered": "No.\tItem\tAuthor\n1.\tRoads\tMs Ash\n2.\tParks\tMr Elm\n",
    "ticks beside objectives": "\tObjective\tPositive\tNeutral\n1\tLearning\t√\t\n2\tHealth\t\t√\n3\tHomes\t√\t\n",
    "presence at meetings": "Member\t5 May\t6 June\nCllr Ash\tP\tA\nCllr Elm\tP\tP\n",
    "records with a number": "School\tHead\tGrade\tPupils\nElm\tMs Ash\tGood\t40\nOak\tMr Fir\tGood\t50\n",
    "a legend": "1 – Outstanding\t2 – Good\n3 – Fair\t4 – Poor\n",
    "a list of stages": "Schools report on\n\n- Key Stage 1\n- Key Stage 2\n- Key Stage 4\n",
    "a list of years": "The plans are those of\n\n- March 2028\n- March 2029\n- April 2030\n",
    "names and numbers by turns": "Referrals\n\n540\n\nReturns\n\n22%\n\nVisits\n\n61%\n\nPlans\n",
    "one number alone": "Meetings\t4\nChair\tMs Ash\n",
    "numbers of items in minutes": (
        "NOTES OF THE MEETING HELD ON 4 MAY 2030\n\nPresent: Cllr Ash\n\n12\nROADS\n\nNoted.\n\n13\nPARKS\n"
    ),
    "prose with numbers at the ends of lines": (
        "The service helped 40 people in 12\nwards and spent 5 7\nof its days on it.\n"
    ),
    "two lists side by side": (
        "Councillor Ash        Councillor Elm\nCouncillor Oak        Councillor Fir\n"
        "Councillor Yew        Councillor Bay\n"
    ),
}


@pytest.mark.parametrize("quirk", NO_TABLES)
def test_what_is_no_table_of_numbers(quirk: str) -> None:
    assert said(NO_TABLES[quirk]) == []
