"""What was read from the papers of a file: its programme, plans, tables and the like, each row with its source."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from matters.council.papers.models import Original
from matters.council.papers.recordform import load_record
from matters.council.visibility import Viewer
from matters.reading.record import PackRecord
from matters.web.marks import Mark, mark_at
from matters.web.navigation import Citation
from matters.web.published import published
from matters.web.read_papers import KINDS, Sheet
from matters.web.views.originals import visible_original


@published
def papers_read(request: HttpRequest, sha256: str) -> HttpResponse:
    """`/originals/<sha256>/papers/`: which kinds of things were read, and how many rows of each."""
    original, record = _record_of(request.user, sha256)
    found = [(kind, sum(len(sheet.rows) for sheet in kind.sheets(record))) for kind in KINDS]
    return render(
        request,
        "originals/papers.html",
        {"original": original, "kinds": [(kind, count) for kind, count in found if count]},
    )


@published
def paper_read(request: HttpRequest, sha256: str, kind: str) -> HttpResponse:
    """`/originals/<sha256>/papers/<kind>/`: the tables of one kind."""
    original, record = _record_of(request.user, sha256)
    asked = next((k for k in KINDS if k.slug == kind), None)
    sheets = asked.sheets(record) if asked else []
    if asked is None or not sheets:
        raise Http404
    return render(
        request,
        "originals/papers_of_kind.html",
        {
            "original": original,
            "kind": asked,
            "sheets": [(sheet, _marked(original, sheet)) for sheet in sheets],
            "citation": Citation(f"{original.name}: {asked.name}", request.build_absolute_uri(request.path)),
        },
    )


def _record_of(user: Viewer, sha256: str) -> tuple[Original, PackRecord]:
    """The file and what was read from it. An original is as narrow as the narrowest thing in it, so that whoever may
    see it may see all of its record.
    """
    original = visible_original(user, sha256)
    reading = original.readings.filter(is_current=True).first()
    if reading is None or not reading.record:
        raise Http404
    return original, load_record(reading.record)


Marked = tuple[str, list[tuple[str, str]], Mark]
"""A row: its heading, its other cells each with the name of its column, and its mark."""


def _marked(original: Original, sheet: Sheet) -> list[Marked]:
    rows: list[Marked] = []
    for row in sheet.rows:
        first, *rest = row.cells or ("",)
        names = [*sheet.columns[1:], *("" for _ in rest)]
        rows.append((first, list(zip(names, rest, strict=False)), mark_at(original.sha256, original.name, row.span)))
    return rows
