"""Layout: what one page shows, put in the order in which a person reads it."""

from __future__ import annotations

from matters.reading.sources.pdf.lines import Printed, printed, rows_of
from matters.reading.sources.pdf.pages import PageContent


def laid_out(page: PageContent) -> list[Printed]:
    """The lines of a page in reading order, running headers and page numbers among them."""
    upright = [run for run in page.runs if not run.turned]
    turned = [run for run in page.runs if run.turned]
    return [printed(row) for row in rows_of(upright)] + [printed([run]) for run in turned]
