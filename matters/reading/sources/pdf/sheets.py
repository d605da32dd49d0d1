"""Sheets: a PDF's pages laid out, with what of them is furniture, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from matters.reading.document import Gap, Span
from matters.reading.sources.pdf.frame import Frame
from matters.reading.sources.pdf.joins import OpenTable
from matters.reading.sources.pdf.layout import laid_out
from matters.reading.sources.pdf.lines import Printed
from matters.reading.sources.pdf.margins import Margins, page_label
from matters.reading.sources.pdf.navigation import Linked
from matters.reading.sources.pdf.pages import WHOLE_PAGE, PageContent
from matters.reading.sources.pdf.runs import ARTIFACT

BELIEVED = 0.75
"""The share of a page's lines that may be tagged as no text."""

SCAN_ADVICE = "To have their text recognised, read or import the file with --ocr."

RECOGNISED = "pictures whose text was recognised by a program: letters and figures may be wrong. Compare with the page."


@dataclass(slots=True)
class Sheet:
    """One page laid out. `lines` are those that stay, `furniture` those set aside."""

    number: int
    label: str | None
    shown: Frame
    reading: Frame
    lines: list[Printed]
    furniture: list[Printed] = field(default_factory=list)
    links: tuple[Linked, ...] = ()
    picture: float = 0.0
    recognised: bool = False
    damaged: bool = False

    @property
    def scanned(self) -> bool:
        """Whether the page is a picture with nothing to read on it but stamps."""
        return not self.lines and self.picture > WHOLE_PAGE


def sheets(pages: Iterable[PageContent]) -> list[Sheet]:
    """Every page laid out, its furniture set aside, and tables that run over a page break made whole."""
    made: list[Sheet] = []
    margins = Margins()
    for page in pages:
        lines, watermarks = laid_out(page)
        made.append(
            Sheet(
                page.number,
                page.label,
                page.shown,
                page.reading,
                lines,
                watermarks,
                page.links,
                page.picture,
                page.recognised,
                page.damaged,
            )
        )
        margins.note(page.number, lines, page.reading.height)
    for sheet in made:
        _set_furniture_aside(sheet, margins)
    _join_tables(made)
    return made


def _set_furniture_aside(sheet: Sheet, margins: Margins) -> None:
    apart = margins.furniture(sheet.number, sheet.lines, sheet.reading.height) | _tagged_apart(sheet)
    if not apart:
        return
    sheet.furniture.extend(sheet.lines[index] for index in sorted(apart))
    sheet.lines = [line for index, line in enumerate(sheet.lines) if index not in apart]
    for line in sheet.furniture:
        sheet.label = page_label(line.text) or sheet.label


def _tagged_apart(sheet: Sheet) -> set[int]:
    """The lines that the file's own tags say are no text; a letterhead is one, so not those of the first page.

    Some files are tagged so throughout: it is believed only where some of the page is text.
    """
    tagged = {i for i, line in enumerate(sheet.lines) if line.runs and all(run.tag == ARTIFACT for run in line.runs)}
    return tagged if sheet.number > 1 and len(tagged) <= BELIEVED * len(sheet.lines) else set()


def _join_tables(made: Sequence[Sheet]) -> None:
    table = OpenTable()
    for sheet in made:
        if sheet.lines:
            sheet.lines, repeated = table.go_on(sheet.lines)
            sheet.furniture.extend(repeated)


def gaps(made: Sequence[Sheet], *, salvaged: bool) -> tuple[Gap, ...]:
    """What could not be read, one entry a run of pages. In a file with losses an empty page is one of them."""
    found: list[Gap] = []
    for why, run in groupby(made, key=lambda sheet: _why_unread(sheet, salvaged)):
        if why is None:
            continue
        numbers = [sheet.number for sheet in run]
        span = Span(page=numbers[0], last_page=numbers[-1] if len(numbers) > 1 else None)
        pages = f"page {numbers[0]} is" if len(numbers) == 1 else f"pages {numbers[0]} to {numbers[-1]} are"
        found.append(Gap(f"{pages} {why}", span))
    return tuple(found)


def _why_unread(sheet: Sheet, salvaged: bool) -> str | None:
    if sheet.damaged:
        return "damaged and could not be opened. Fetch the file again."
    if sheet.scanned:
        return f"scanned, pictures without text. {SCAN_ADVICE}"
    if sheet.recognised:
        return RECOGNISED
    if salvaged and not sheet.lines and not sheet.furniture:
        return "empty in what is left of the file. Fetch the file again."
    return None
