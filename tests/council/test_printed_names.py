"""Lines of attendance lists taken apart, and whom they name."""

from __future__ import annotations

import pytest

from matters.council.people.match_names import Rule, YearsName, match_names
from matters.council.people.printed_names import name_in

LINES: list[tuple[str, tuple[str, str, str] | None]] = [
    ("Councillor Ashby (in the Chair)", ("Councillor", "", "Ashby")),
    ("Cllr. Ann Ashby", ("Cllr.", "Ann", "Ashby")),
    # Two titles.
    ("Councillor Mrs J Ashby", ("Councillor Mrs", "J", "Ashby")),
    # A post after a comma, after a dash, in brackets.
    ("Mrs. S. Dene, Independent Member", ("Mrs.", "S.", "Dene")),
    ("Councillor Doyle – Cabinet Member for Parks", ("Councillor", "", "Doyle")),
    ("Dr Jane Dene (Director of Public Health)", ("Dr", "Jane", "Dene")),
    # A particle belongs to the surname; so does a hyphen.
    ("Councillor Ria van Dyk", ("Councillor", "Ria", "van Dyk")),
    ("Sarah-Jane Lloyd-Ashby", ("", "Sarah-Jane", "Lloyd-Ashby")),
    # Initials of a column that extraction glued behind the name.
    ("Cllr Ann Ashby AA", ("Cllr", "Ann", "Ashby")),
    # A post glued behind the name.
    ("Mrs Ann Ashby Head of Service", ("Mrs", "Ann", "Ashby")),
    # The same without a title, and initials after it.
    ("Ann Ashby Virtual School Head AA", ("", "Ann", "Ashby")),
    # Welsh.
    ("Y Cynghorydd Siân Emlyn", ("Y Cynghorydd", "Siân", "Emlyn")),
    # Groups are nobody.
    ("8 Members of the Public", None),
    ("Two members of the press", None),
    ("Officers", None),
    # A surname alone says nothing of whom.
    ("Ashby", None),
]


@pytest.mark.parametrize(("line", "parts"), LINES)
def test_a_line_is_taken_apart(line: str, parts: tuple[str, str, str] | None) -> None:
    name = name_in(line)
    assert (name and (name.title, name.given, name.surname)) == parts


MATCHES = [
    # A surname, one councillor of the name.
    ("Councillor Ashby", ["Cllr Ann Ashby"], "ann ashby", Rule.SURNAME),
    # Initials.
    ("Mrs. C. Dene", ["Cara Dene"], "cara dene", Rule.INITIALS),
    # Initials run together.
    ("Cllr J.J. Kerr", ["Cllr John James Kerr", "Cllr Jane Kerr"], "john james kerr", Rule.INITIALS),
    # Two of the name: apart.
    ("Councillor Kerr", ["Cllr John Kerr", "Cllr Jane Kerr"], "cllr kerr @ audit", Rule.SEVERAL),
    # "J Kerr" too would be either.
    ("Cllr J Kerr", ["Cllr John Kerr", "Cllr John James Kerr"], "cllr j kerr @ audit", Rule.SEVERAL),
    # A councillor is not the co-optee of the name.
    ("Councillor Dene", ["Mrs Cara Dene"], "cllr dene @ audit", Rule.ALONE),
    # Mr is not Mrs.
    ("Mr Dene", ["Mrs Cara Dene"], "m dene @ audit", Rule.ALONE),
    # Another given name is another person, and so is a middle name more.
    ("Cllr Anna Ashby", ["Cllr Ann Ashby"], "anna ashby", Rule.FULL_NAME),
    ("Cllr John Kerr", ["Cllr John James Kerr"], "john kerr", Rule.FULL_NAME),
    # A title makes no other person of a full name; nor do accents or apostrophes.
    ("Ms Siân O’Neil", ["Sian O'Neil"], "sian oneil", Rule.FULL_NAME),
]


@pytest.mark.parametrize(("line", "others", "person", "rule"), MATCHES)
def test_a_name_finds_its_person(line: str, others: list[str], person: str, rule: Rule) -> None:
    names = [YearsName(2030, name) for each in (line, *others) if (name := name_in(each))]
    verdict = match_names(names, "audit")[names[0]]
    assert (verdict.person_key, verdict.rule) == (person, rule)


YEARS = [
    # The minutes of March stand in the pack of June, with its new front sheet.
    (2030, [(2031, "Cllr Ann Ashby")], "ann ashby"),
    # Whoever sat twenty years before is not meant.
    (2030, [(2010, "Cllr Ann Ashby")], "cllr ashby @ audit"),
    # Of two, the one of the same year.
    (2030, [(2030, "Cllr Ann Ashby"), (2029, "Cllr Amy Ashby")], "ann ashby"),
]


@pytest.mark.parametrize(("year", "others", "person"), YEARS)
def test_a_short_name_is_somebody_of_about_its_year(year: int, others: list[tuple[int, str]], person: str) -> None:
    lines = [(year, "Councillor Ashby"), *others]
    names = [YearsName(when, name) for when, line in lines if (name := name_in(line))]
    assert match_names(names, "audit")[names[0]].person_key == person
