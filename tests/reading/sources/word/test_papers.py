"""Papers as clerks write them in Word: numbers that Word counts, names set with tabs, tables without lines."""

from __future__ import annotations

from matters.reading.read import read
from tests.reading.sources.word.test_numbering import lvl
from tests.reading.sources.word.word_file import docx, p, run, tbl, tc, tr

TAB = "<w:r><w:tab/></w:r>"
LISTS = (
    f'<w:abstractNum w:abstractNumId="0">{lvl(0, "decimal", "%1.")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="5">{lvl(0, "decimal", "(%1)")}{lvl(1, "lowerLetter", "(%2)")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="31"/>'
    '</w:lvlOverride></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)
ITEM, CLAUSE, AGAIN = 1, 2, 3


def bold(text: str) -> str:
    return p(run(text, "<w:b/>"))


def listed(text: str, key: int, depth: int = 0) -> str:
    return p(run(text), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>')


HEAD = bold("Thornaby Vale Council") + bold("Places Scrutiny Panel")
MINUTES = "".join(
    (
        HEAD,
        p("Minutes of the meeting held on Tuesday 4 June 2030 at 6.30 pm in the Guildhall"),
        p(run("Present:") + TAB + run("Councillor B Lapwing (Chair)")),
        p(TAB + run("Councillor C Dunnock")),
        p(run("Apologies:") + TAB + run("Councillor P Finch")),
        listed("DECLARATIONS OF INTEREST", ITEM),
        p("None were declared."),
        listed("WEIR LANE FOOTBRIDGE", ITEM),
        p("The Director presented the report."),
        bold("RESOLVED: That"),
        listed("the report be noted; and", CLAUSE),
        listed("the Director report back on:", CLAUSE),
        listed("cost; and", CLAUSE, 1),
        listed("time.", CLAUSE, 1),
        listed("WORK PROGRAMME", ITEM),
        bold("RESOLVED: That"),
        listed("the programme be agreed; and", AGAIN),
        listed("a visit be arranged.", AGAIN),
    )
)


def test_minutes_whose_numbers_word_counts() -> None:
    minutes = read(docx(MINUTES, numbering=LISTS), "minutes.docx").record.minutes
    assert minutes is not None
    assert [who.value for who in minutes.present] == ["Councillor B Lapwing (Chair)", "Councillor C Dunnock"]
    assert [who.value for who in minutes.apologies] == ["Councillor P Finch"]
    assert [(item.number and item.number.value, item.title.value) for item in minutes.items] == [
        ("31", "DECLARATIONS OF INTEREST"), ("32", "WEIR LANE FOOTBRIDGE"), ("33", "WORK PROGRAMME"),
    ]  # fmt: skip
    decided = [
        [(r.label and r.label.value, r.parent, r.text.value) for r in item.resolutions] for item in minutes.items
    ]
    assert decided == [
        [],
        [
            ("(1)", None, "the report be noted; and"),
            ("(2)", None, "the Director report back on:"),
            ("(a)", "(2)", "cost; and"),
            ("(b)", "(2)", "time."),
        ],
        [("(1)", None, "the programme be agreed; and"), ("(2)", None, "a visit be arranged.")],
    ]


def test_an_agenda_set_out_in_a_table_without_lines() -> None:
    number = tc(listed("", ITEM))
    rows = (
        tr(number, tc(bold("Apologies for absence")), ""),
        tr(number, tc(bold("Minutes of the last meeting") + p("To agree them.")), "(Pages 3 - 8)"),
        tr(number, tc(bold("Weir Lane footbridge") + p("Report of the Director of Streets")), "(Pages 9 - 20)"),
    )
    body = HEAD + p("Tuesday 4 June 2030, 6.30 pm, Guildhall") + bold("AGENDA") + tbl(*rows, properties="")
    agenda = read(docx(body, numbering=LISTS), "agenda.docx").record.agenda
    assert [(i.number.value, i.title.value, i.pages and i.pages.value) for i in agenda] == [
        ("31", "Apologies for absence", None),
        ("32", "Minutes of the last meeting", (3, 8)),
        ("33", "Weir Lane footbridge", (9, 20)),
    ]
    assert agenda[2].report_of is not None
    assert agenda[2].report_of.value == "Director of Streets"
