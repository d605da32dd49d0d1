"""Sentences that cite a table, right unless the ledger wants otherwise."""

from __future__ import annotations

from matters.demo.content import NumberTable
from matters.demo.words.topic import Topic
from matters.demo.writing.body import NumberedBody
from matters.demo.writing.figures import shown
from matters.demo.writing.occasion import Occasion


def comment_on(occasion: Occasion, topic: Topic, table: NumberTable, body: NumberedBody) -> None:
    """Two paragraphs on a table of measures by quarter: its last two quarters, and the comparison with the region."""
    ledger = occasion.ledger
    before, last = table.columns[2], table.columns[3]
    for place, measure in enumerate(topic.measures[:2]):
        cells = [float(c.rstrip("%").replace(",", "")) for c in table.rows[place].cells]
        said = cells[3]
        wrong = ledger.takes("text-table-mismatch")
        if wrong:
            said = round(said + occasion.rng.choice((2.4, 3.1, -2.7)), 1)
        way = "rose" if said > cells[2] else "fell" if said < cells[2] else "was unchanged"
        text = (
            f"{measure.text} {way} from {shown(cells[2], measure.unit)} in {before} to {shown(said, measure.unit)} in {last}, "
            f"against {shown(cells[4], measure.unit)} in the region."
        )
        mark = body.paragraph(text)
        if wrong:
            message = (
                f"{measure.text}: the text has {shown(said, measure.unit)} for {last}, "
                f"the table {shown(cells[3], measure.unit)}."
            )
            ledger.note("text-table-mismatch", message, mark, f"{table.key}.r{place}")
