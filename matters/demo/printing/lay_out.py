"""A whole pack on numbered pages, with the page ranges of its agenda filled in."""

from __future__ import annotations

from dataclasses import dataclass

from matters.demo.content import Pack
from matters.demo.printing import exhibits, template, typeset
from matters.demo.printing.blocks import Block
from matters.demo.printing.pages import Measure, Page, paginate
from matters.demo.world.look import Look


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages of a pack, and the first and last page of each item that has a paper."""

    pages: tuple[Page, ...]
    ranges: dict[str, tuple[int, int]]
    measure: Measure


def measure_of(pack: Pack, look: Look | None = None) -> Measure:
    """The measure of a pack's pages in its council's look, or in another."""
    profile = pack.borough.profile
    return Measure(profile.size, look or profile.look)


def lay_out(pack: Pack, look: Look | None = None) -> Layout:
    """Set a pack in its council's look, or in another.

    The agenda is set twice, since its ranges are known once the papers are.
    """
    measure = measure_of(pack, look)
    dummy = {entry.number: (888, 888) for entry in pack.agenda}
    front = len(paginate(_front(pack, dummy), measure))
    pages: list[Page] = []
    ranges: dict[str, tuple[int, int]] = {}
    for number, blocks in _papers(pack):
        first = front + len(pages) + 1
        pages += paginate(blocks, measure, first)
        ranges[number] = (first, front + len(pages))
    beginning = paginate(_front(pack, ranges), measure)
    if len(beginning) != front:
        message = f"The agenda of {pack.name} takes {len(beginning)} pages with its page ranges and {front} without."
        raise ValueError(message)
    return Layout((*beginning, *pages), ranges, measure)


def _front(pack: Pack, ranges: typeset.Ranges) -> list[Block]:
    return [*typeset.front_sheet(pack), *typeset.agenda(pack, ranges)]


def _papers(pack: Pack) -> list[tuple[str, list[Block]]]:
    number = next(e.number for e in pack.agenda if e.title.startswith("Minutes"))
    papers = [(number, list(typeset.minutes(pack.minutes, pack)))]
    for report in pack.reports:
        blocks = list(template.report_head(report, pack))
        for part in report.body:
            blocks += exhibits.printed(part, report.number, pack.borough.council)
        for appendix in report.attachments:
            blocks += typeset.attachment(appendix, report.number)
            for part in appendix.parts:
                blocks += exhibits.printed(part, report.number, pack.borough.council)
        papers.append((report.number, blocks))
    return papers
