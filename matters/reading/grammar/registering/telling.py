"""Which grids are tables of records: cells that are mostly words, and none of the tables that are read elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.grammar.dates import date_in
from matters.reading.grammar.registering.heads import head_key
from matters.reading.grids.grid import Grid
from matters.reading.vocabulary import registers as words

NUMBERS_SHARE = 0.5
"""A table more of whose cells hold figures is one of numbers."""

HEADING_ROWS = 3
"""Rows at the head of a grid among which its headings are."""

_LABEL = re.compile("|".join(words.LABEL_CELLS))
_PLAN_ROLES = [re.compile(role) for role in words.PLAN_COLUMNS]
_MATRICES = [[re.compile(said) for said in pair] for pair in words.MATRICES]
_RECORDS = re.compile(words.RECORD_COLUMNS)
_ITEMS = re.compile(words.PROGRAMME_COLUMNS)
_CERTAIN = re.compile(words.PLAN_FOR_CERTAIN)
_MEASURES = [re.compile(said) for said in words.MEASURE_COLUMNS]
_NOT_A_PLAN = re.compile(words.NOT_A_PLAN)
_PLAN_TITLE = re.compile(words.PLAN_TITLES, re.IGNORECASE)
_PROGRAMME_TITLE = re.compile(words.PROGRAMME_TITLES, re.IGNORECASE)
_FIGURE = re.compile(r"[£$<>~+-]?\s?\d[\d,. ]*\s?(?:%|k|m|bn|pp|ppt)?(?:\s?\(\s?[\d,.]+\s?%?\s?\))?[*†^]*")
_DATES_OR_NUMBERS = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d")


def is_matrix(grid: Grid) -> bool:
    """Whether a grid's headings are of recommendations and responses, of risks or of interests, so that it is no plan.

    >>> from matters.reading.grids.gather import sheets_of
    >>> from matters.reading.sections import split
    >>> from matters.reading.sources.text import text_document
    >>> text = b"Recommendation\\tResponse\\tLead\\nOpen a hub\\tAgreed\\tMs Ash\\n"
    >>> [is_matrix(grid) for sheet in sheets_of(split(text_document(text))) for grid in sheet.grids]
    [True]
    """
    return any(heads_matrix(row.cells) for row in grid.rows[:HEADING_ROWS])


def heads_matrix(columns: Sequence[str]) -> bool:
    """Whether headings are of recommendations and responses, of risks or of interests.

    >>> heads_matrix(["Member", "Minute No.", "Reason"]), heads_matrix(["Attendee", "Role", "Status"])
    (True, False)
    """
    keys = [head_key(column) for column in columns if column]
    return any(all(any(said.fullmatch(key) for key in keys) for said in pair) for pair in _MATRICES)


def is_label_row(cells: Sequence[str]) -> bool:
    """Whether a row is a label and its value, as a report's head or a decision of a forward plan prints them.

    >>> is_label_row(["Report to:", "Cabinet"]), is_label_row(["School", "Date"])
    (True, False)
    """
    first = next((cell for cell in cells if cell), "")
    return bool(first) and bool(_LABEL.fullmatch(head_key(first.split(": ")[0])))


def is_figure(cell: str) -> bool:
    """Whether a cell holds a figure and nothing else: a count, a share, an amount.

    >>> is_figure("1,204 (31%)"), is_figure("£2.5m"), is_figure("18/04/23"), is_figure("3 visits")
    (True, True, False, False)
    """
    return bool(_FIGURE.fullmatch(cell)) and not _DATES_OR_NUMBERS.fullmatch(cell)


def is_of_numbers(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the cells beside the first column are mostly figures, and no column says that they are of records.

    >>> is_of_numbers([], [["Stoke", "4"], ["Wells", "7"]]), is_of_numbers(["Risk", "Score"], [["Flood", "20"]])
    (True, False)
    """
    if any(_RECORDS.fullmatch(head_key(column)) for column in columns):
        return False
    cells = [cell for row in rows for cell in row[1:] if cell]
    figures = sum(is_figure(cell) or cell.casefold() in words.NUMBER_BLANKS for cell in cells)
    return figures > NUMBERS_SHARE * len(cells)


def is_plan(columns: Sequence[str], title: str) -> bool:
    """Whether the columns are those of a plan: three of the five roles of its actions, or two under such a title.

    Or those of its measures, with their targets.

    >>> is_plan(["Action", "Lead", "By when"], ""), is_plan(["Recommendation", "Action", "Lead", "When"], "")
    (True, False)
    """
    keys = [head_key(column) for column in columns if column]
    if any(_NOT_A_PLAN.fullmatch(key) for key in keys):
        return False
    if any(_CERTAIN.fullmatch(key) for key in keys):
        return True
    if all(any(said.fullmatch(key) for key in keys) for said in _MEASURES):
        return True
    roles = sum(any(role.fullmatch(key) for key in keys) for role in _PLAN_ROLES)
    return roles >= 3 or (roles >= 2 and bool(_PLAN_TITLE.search(title)))


def is_programme(columns: Sequence[str], rows: Sequence[Sequence[str]], title: str) -> bool:
    """Whether this is a work programme: meetings across with marks below, or the items of one dated meeting.

    >>> is_programme(["", "23 SEPTEMBER", "18 NOVEMBER"], [["Roads", "X", ""]], "Year")
    True
    """
    marks = [cell for row in rows for cell in row[1:]]
    ticked = sum(cell.casefold() in words.TICKS for cell in marks)
    dated = sum(bool(re.search(r"\b\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\b", column)) for column in columns)
    if (dated >= 2 and ticked == len(marks)) or any(_ITEMS.fullmatch(head_key(column)) for column in columns):
        return True
    if date_in(title) and re.search(r"\bitem\b", " ".join(columns).casefold()):
        return True
    return bool(_PROGRAMME_TITLE.search(title)) and not re.search(r"\binformal\b|\bworkshops?\b|\bindex\b", title, re.I)


def is_other(columns: Sequence[str], rows: Sequence[Sequence[str]], title: str) -> bool:
    """Whether a table is read elsewhere: one of numbers, a plan or a work programme.

    >>> is_other(["Ward", "2029"], [["Quay", "4"]], ""), is_other(["School", "Support"], [["Elm", "Tier 1"]], "")
    (True, False)
    """
    return is_of_numbers(columns, rows) or is_plan(columns, title) or is_programme(columns, rows, title)
