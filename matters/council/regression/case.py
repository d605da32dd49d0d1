"""A regression case: one piece of a paper and its labels, in a ZIP that anybody may be given.

Only what is public goes into a case: pages that are not stop it from being made.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

from matters.council.papers.models import Reading, SourcePage
from matters.council.papers.recordform import load_record
from matters.council.regression.ruled_record import ruled_record, spoken_sections
from matters.council.review.pages import ReviewPage, review_pages
from matters.council.review.values import Value
from matters.reading.document import SourceKind
from matters.reading.errors import UnreadableError
from matters.reading.jsonform import as_json
from matters.reading.read import READER_VERSION, read
from matters.reading.regression import sections_of
from matters.reading.sources.text import decode

Json = Any

FORMAT = 1
"""Of the case file."""
NAMES = {SourceKind.PDF: "source.pdf", SourceKind.TEXT: "source.txt", SourceKind.HTML: "source.html"}


class NoCaseError(Exception):
    """No case can be made of it; the message says why."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pages of a PDF or lines of a text, first and last; None for the whole of a file."""

    first: int
    last: int


def case_of(reading: Reading, number: int) -> bytes:
    """The case of the sections that begin on a page, by its number: a ZIP with the source and `case.json`.

    The excerpt is the pages or lines of these sections; the whole file where the excerpt alone is read otherwise.
    Raises `NoCaseError`.
    """
    pages = review_pages(None, reading)
    shown = next((page for page in pages if page.number == number), None)
    if shown is None or not shown.values:
        message = "Nothing that is public was read on this page, so there is nothing to make a case of."
        raise NoCaseError(message)
    sections = list(dict.fromkeys(spoken_sections(shown.values)))
    stretch = stretch_of(sections, pages, reading)
    source = excerpt(reading, stretch)
    was_read = sections_of(as_json(load_record(reading.record)), sections)
    if stretch and not _reads_alike(source, reading, was_read):
        source, stretch = excerpt(reading, None), None
        sections = list(dict.fromkeys(section.partition(".")[0] for section in sections))
        was_read = sections_of(as_json(load_record(reading.record)), sections)
    labels = sections_of(as_json(ruled_record(None, reading)), sections)
    kind = SourceKind(reading.kind)
    about = {
        "format": FORMAT,
        "source": NAMES[kind],
        "sections": sorted(labels),
        "reader_version": reading.reader_version,
        "made_with": READER_VERSION,
        "of": {
            "sha256": reading.original.sha256,
            "name": reading.original.name,
            ("pages" if kind is SourceKind.PDF else "lines"): [stretch.first, stretch.last] if stretch else None,
        },
        "labels": labels,
        "read": was_read,
    }
    return _zipped({NAMES[kind]: source, "case.json": json.dumps(about, ensure_ascii=False, indent=1).encode()})


def stretch_of(sections: Sequence[str], pages: Sequence[ReviewPage], reading: Reading) -> Stretch | None:
    """From where these sections begin to where the next one does. None for a web page, which is not cut."""
    if reading.kind == SourceKind.HTML:
        return None
    every = [value for page in pages for value in page.values]
    own = [v for v in every if next(spoken_sections([v])) in sections]
    others = [v for v in every if next(spoken_sections([v])) not in sections]
    if reading.kind == SourceKind.PDF:
        numbers = [n for v in own for s in v.spans if s.page for n in (s.page, s.last_page or s.page)]
        return Stretch(min(numbers), max(numbers)) if numbers else None
    lines = _lines(own)
    if not lines:
        return None
    first, last = min(lines), max(lines)
    before = [line for line in _lines(others) if line < first]
    after = [line for line in _lines(others) if line > last]
    end = max((page.page.last_line or 0) for page in pages)
    return Stretch(max(before, default=0) + 1, min(after, default=end + 1) - 1)


def _lines(values: Sequence[Value]) -> list[int]:
    return [n for v in values for s in v.spans if s.line for n in (s.line, s.last_line or s.line)]


def excerpt(reading: Reading, stretch: Stretch | None) -> bytes:
    """The bytes of a stretch of the original. Raises `NoCaseError` where a part of it is not public."""
    _refuse_hidden(reading, stretch)
    data = reading.original.path.read_bytes()
    if stretch is None:
        return data
    if reading.kind == SourceKind.PDF:
        return _pages(data, stretch)
    lines = decode(data).split("\n")
    return "\n".join(lines[stretch.first - 1 : stretch.last]).encode()


def _refuse_hidden(reading: Reading, stretch: Stretch | None) -> None:
    pages = SourcePage.objects.filter(reading=reading)
    hidden = pages.exclude(pk__in=SourcePage.objects.public().filter(reading=reading).values("pk"))
    for page in hidden.only("number", "first_line", "last_line"):
        first, last = (page.number, page.number) if page.first_line is None else (page.first_line, page.last_line or 0)
        if stretch is None or (first <= stretch.last and stretch.first <= last):
            message = "A part of this section is not public, so no case can be made of it."
            raise NoCaseError(message)


def _pages(data: bytes, stretch: Stretch) -> bytes:
    """A PDF of these pages alone: nothing in it leads to another page, nor carries what only another one shows."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as whole, pikepdf.new() as piece:
        whole.remove_unreferenced_resources()
        for page in whole.pages[stretch.first - 1 : stretch.last]:
            for key in ("/Annots", "/B", "/AA", "/Metadata", "/PieceInfo", "/StructParents", "/Thumb"):
                if key in page.obj:
                    del page.obj[key]
            piece.pages.append(page)
        piece.remove_unreferenced_resources()
        piece.save(made, deterministic_id=True)
    return made.getvalue()


def _reads_alike(source: bytes, reading: Reading, was_read: Json) -> bool:
    """Whether the excerpt alone is read as it was in the whole file."""
    try:
        found = as_json(read(source, reading.original.name).record)
    except UnreadableError:
        return False
    return bool(sections_of(found, list(was_read)) == was_read)


def _zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
    return made.getvalue()
