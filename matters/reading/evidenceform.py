"""Programmes, plans and tables of a record in the exchange form (`docs/pack-record.md`)."""

from __future__ import annotations

import re

from matters.reading.plainform import Json, place, placed, plain
from matters.reading.record import ForwardPlan, NumberTable, Plan, Register, WorkProgramme
from matters.reading.record.stated import Text


def programme(programme: WorkProgramme) -> Json:
    """A work programme: one entry a printed row."""
    return {
        "municipal_year": plain(programme.municipal_year),
        "meetings": plain(programme.meetings),
        "items": [{**plain(item), **place(item.title.span)} for item in programme.items],
    }


def forward_plan(plan: ForwardPlan) -> Json:
    """A forward plan: its period, the titles of its index, and its decisions."""
    return {
        "period": plain(plan.period),
        "index": plain(plan.index),
        "items": [placed(item) for item in plan.items],
    }


def number_table(table: NumberTable) -> Json:
    """A table of numbers: one entry a number, and `blanks` for the symbols that stand where a number should."""
    return {
        "id": slug(table.title),
        "title": plain(table.title),
        **place(table.span),
        "cells": [{**plain(cell), **place(cell.value.span)} for cell in table.cells],
        "blanks": [{**plain(blank), **place(blank.text.span)} for blank in table.blanks],
        "flags": [placed(flag) for flag in table.flags],
    }


def register(register: Register) -> Json:
    """A table of records: the rows as lists of texts, in step with `columns`."""
    return {
        "kind": register.kind.value,
        "title": plain(register.title),
        **place(register.span),
        "columns": list(register.columns),
        "rows": [list(row.cells) for row in register.rows],
        "flags": [placed(flag) for flag in register.flags],
    }


def plan(plan: Plan) -> Json:
    """A plan: its actions and its measures, each with its place."""
    return {
        "title": plain(plan.title),
        **place(plan.span),
        "actions": [{**plain(action), **place(action.action.span)} for action in plan.actions],
        "measures": [{**plain(measure), **place(measure.text.span)} for measure in plan.measures],
        "flags": [placed(flag) for flag in plan.flags],
    }


def slug(title: Text | None) -> str | None:
    """A title as an identifier.

    >>> from matters.reading.document import Span
    >>> from matters.reading.record import Stated
    >>> slug(Stated("Key Stage 2: Reading - %", Span(line=1)))
    'key-stage-2-reading'
    """
    return re.sub(r"[^a-z0-9]+", "-", title.value.casefold()).strip("-") if title else None
