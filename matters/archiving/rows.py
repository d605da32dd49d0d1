"""A record as rows: one table a kind of thing, each row with the pack that it comes from and its place there.

The rows are made from the exchange form (`docs/pack-record.md`), so that a column means what its field means there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from matters.reading.plainform import Json

Row = dict[str, Json]
TEXT, WHOLE, REAL, YES_NO, DAY, TEXTS = "text", "whole", "real", "yes_no", "day", "texts"
"""What a column holds; `write` says which type of Parquet that is."""

PLACE = {"line": WHOLE, "page": WHOLE}


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns with what they hold, and how its rows are found in a record."""

    columns: dict[str, str]
    rows: Callable[[Json], Iterator[Row]]


def _fields(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, TEXT)


def _list(section: str) -> Callable[[Json], Iterator[Row]]:
    return lambda record: iter(record[section])


def _inner(section: str, part: str, own: str) -> Callable[[Json], Iterator[Row]]:
    """The entries of a list within each entry of a list, with the outer entry's title as `own`."""
    return lambda record: ({own: outer["title"], **entry} for outer in record[section] for entry in outer[part])


def _of(section: str) -> Callable[[Json], Iterator[Row]]:
    return lambda record: iter((record[section] or {"items": []})["items"])


def _minutes(record: Json) -> Sequence[Json]:
    return record["minutes"]["items"] if record["minutes"] else ()


def _resolutions(record: Json) -> Iterator[Row]:
    for item in _minutes(record):
        yield from ({"minute": item["number"], "title": item["title"], **r} for r in item["resolutions"])


def _questions(record: Json) -> Iterator[Row]:
    for item in _minutes(record):
        for question in item["questions"]:
            yield {"minute": item["number"], "text": question, "line": item["line"], "page": item["page"]}


def _attendance(record: Json) -> Iterator[Row]:
    for how in ("present", "also_present", "apologies"):
        yield from ({"how": how, "who": who} for who in (record["minutes"] or {}).get(how, ()))


def _recommendations(record: Json) -> Iterator[Row]:
    for report in record["reports"]:
        for number, text in enumerate(report["recommendations"], 1):
            own = {"agenda_number": report["agenda_number"], "subject": report["header"]["subject"]}
            yield {**own, "number": number, "text": text, "line": report["line"], "page": report["page"]}


def _reports(record: Json) -> Iterator[Row]:
    for report in record["reports"]:
        yield {**report, **report["header"]}


def _register_rows(record: Json) -> Iterator[Row]:
    for register in record["registers"]:
        own = {name: register[name] for name in ("kind", "title", "columns", "line", "page")}
        yield from ({**own, "cells": row} for row in register["rows"])


TABLES: dict[str, Table] = {
    "agenda": Table({**_fields("number", "title", "report_of", "status"), **PLACE}, _list("agenda")),
    "attendance": Table(_fields("how", "who"), _attendance),
    "minutes": Table({**_fields("number", "title"), **PLACE}, lambda record: iter(_minutes(record))),
    "resolutions": Table({**_fields("minute", "title", "label", "parent", "text"), **PLACE}, _resolutions),
    "questions": Table({**_fields("minute", "text"), **PLACE}, _questions),
    "reports": Table(
        {
            **_fields("agenda_number", "subject", "report_to", "report_of", "wards", "portfolio"),
            "date_of_meeting": DAY,
            **dict.fromkeys(("key_decision", "in_forward_plan", "exempt"), YES_NO),
            **PLACE,
        },
        _reports,
    ),
    "recommendations": Table(
        {**_fields("agenda_number", "subject"), "number": WHOLE, "text": TEXT, **PLACE}, _recommendations
    ),
    "programme": Table({**_fields("title", "officer", "band"), "dates": TEXTS, **PLACE}, _of("work_programme")),
    "decisions": Table(
        {
            **_fields("title", "description", "decision_maker", "exempt", "wards", "scrutiny_area", "consultees"),
            **_fields("methods", "documents", "contacts"),
            "decision_expected": DAY,
            **dict.fromkeys(("financial", "community_impact"), YES_NO),
            **PLACE,
        },
        _of("forward_plan"),
    ),
    "numbers": Table(
        {**_fields("table"), "row": TEXTS, "column": TEXT, "value": REAL, **_fields("unit", "note"), **PLACE},
        _inner("tables", "cells", "table"),
    ),
    "register_rows": Table({**_fields("kind", "title"), "columns": TEXTS, "cells": TEXTS, **PLACE}, _register_rows),
    "actions": Table(
        {
            **_fields("plan", "ref", "theme", "objective", "action", "lead", "rag", "due", "due_text", "output"),
            **PLACE,
        },
        _inner("plans", "actions", "plan"),
    ),
    "measures": Table(
        {**_fields("plan", "ref", "text", "target", "actual"), **PLACE}, _inner("plans", "measures", "plan")
    ),
}
"""Every table by its file's name."""


def rows_of(name: str, record: Json, pack: str) -> Iterator[Row]:
    """The rows that one record gives to the table `name`; `pack` is the pack's path.

    >>> record = {"agenda": [{"number": "1", "title": "Apologies", "report_of": None, "status": "no_paper", "line": 4}]}
    >>> list(rows_of("agenda", record, "a.txt"))[0]["title"]
    'Apologies'
    """
    table = TABLES[name]
    for row in table.rows(record):
        yield {"pack": pack, **{column: row.get(column) for column in table.columns}}
