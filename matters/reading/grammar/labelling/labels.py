"""Labels and their values, however the tool that extracted them laid them out.

"Report to:" and "Date of Meeting:" head a grid whose cells come out as tab-separated rows, as two columns wrapped into
one stream of lines, as columns held apart by spaces, or as bold words in a sentence. One reader meets them all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from matters.reading.document import Line, Span, span_of
from matters.reading.grammar.labelling.cells import cells_of
from matters.reading.grammar.labelling.label_book import LabelBook, key_of
from matters.reading.grammar.labelling.label_grid import Row, Slot, by_column, columns_among, slots_of_grid
from matters.reading.tidy import ends_sentence, goes_on, tidy


@dataclass(frozen=True, slots=True)
class Labelled:
    """What stands behind one label: the text on one line, where, and the label as printed."""

    value: str
    span: Span
    label: str


def read_labels(lines: Sequence[Line], book: LabelBook, wrapped: bool) -> dict[str, Labelled]:
    """Each labelled field of these lines; of two the first. A label without a value is left out.

    >>> from matters.reading.sources.text import text_document
    >>> book = LabelBook({"to": ["Report to"], "date": ["Date of Meeting"]})
    >>> text = b"Report to:\\tCabinet\\tDate of Meeting:\\t3 May 2022\\n\\tAudit Committee\\t\\t4 May 2022"
    >>> {name: found.value for name, found in read_labels(text_document(text).lines, book, True).items()}
    {'to': 'Cabinet Audit Committee', 'date': '3 May 2022 4 May 2022'}
    """
    found: dict[str, Labelled] = {}
    for grid, run in _runs(lines, book):
        pairs = _grid_pairs(run, book) if grid else _flow_pairs([line for line, _ in run], book, wrapped)
        for name, labelled in pairs:
            if labelled.value and name not in found:
                found[name] = labelled
    return found


def _runs(lines: Sequence[Line], book: LabelBook) -> Iterable[tuple[bool, list[Row]]]:
    """The lines in runs of grid rows and of running text."""
    columns = columns_among(lines, book)
    run: list[Row] = []
    grid = False
    for line in lines:
        cells = cells_of(line) or (by_column(line, columns) if columns else None)
        cells = cells or (_below_value(line, run[-1][1]) if grid and run else None)
        if run and grid != (cells is not None):
            yield grid, run
            run = []
        grid = cells is not None
        run.append((line, cells or ()))
    if run:
        yield grid, run


def _below_value(line: Line, row: Sequence[str]) -> tuple[str, ...] | None:
    """An indented line right below a label and its value, as the row that it is: the value goes on."""
    return ("", tidy(line.text)) if len(row) == 2 and line.indent and not line.gap else None


def _grid_pairs(rows: Iterable[Row], book: LabelBook) -> Iterable[tuple[str, Labelled]]:
    for slot in slots_of_grid(rows, book):
        name = book.field_of(slot.label)
        if name:
            yield name, Labelled(_closed(book, name, tidy(" ".join(slot.value))), slot.span, slot.label)


def _closed(book: LabelBook, name: str, value: str) -> str:
    """The value, cut where one of its field is whole."""
    closing = book.closings.get(name)
    end = closing(value) if closing else 0
    return value[:end].rstrip() if end else value


def _flow_pairs(lines: Sequence[Line], book: LabelBook, wrapped: bool) -> Iterable[tuple[str, Labelled]]:
    texts = [tidy(line.text) for line in lines]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    flow = "\n".join(texts)
    labels = book.labels_in(flow)
    ends = [*(label.start() for label in labels[1:]), len(flow)][: len(labels)]
    slots: list[Slot] = []
    before = 0
    for label, end in zip(labels, ends, strict=True):
        first, last = (bisect_right(starts, at) - 1 for at in (label.end(), end - 1))
        on_line = flow[label.end() : starts[first + 1]].strip()
        broken = next(
            (i for i in range(first + (1 if on_line else 2), last + 1) if _parts_from(lines[i], texts[i - 1], wrapped)),
            None,
        )
        value = flow[label.end() : end]
        words = label[1] or label[2] or label[3]
        closing = book.closings.get(book.fields[key_of(words)])
        whole = closing(value) if closing else 0
        if broken and not whole:
            value = flow[label.end() : starts[broken]]
        if whole:
            beside = bool(slots) and "\n" not in flow[before : label.start()]
            rest = _OTHER_LINE.split(value[whole:])[0]
            if beside and rest.strip():
                slots[-1].value.append(rest)
            value = value[:whole]
        begun, over = (bisect_right(starts, at) - 1 for at in (label.start(), label.end() + len(value.rstrip()) - 1))
        slots.append(Slot(words, span_of(lines[begun : over + 1]), [value]))
        before = label.start()
    for slot in slots:
        yield book.fields[key_of(slot.label)], Labelled(tidy(" ".join(slot.value)), slot.span, tidy(slot.label))


FAR = 4
"""Blank lines that part a value from what follows even in a text that sets blank lines anywhere."""
_OTHER_LINE = re.compile(r"\n(?=[A-Z][\w/&'’() -]{1,40}:(?:\s|$))")
_PLAINLY_A_LABEL = re.compile(r"[A-Z][\w/&'’()-]*(?: [\w/&'’()-]+)* [a-z][\w/&'’()-]+(?: [\w/&'’()-]+)*:(?:\s|$)")
_OTHER_LABEL = re.compile(r"[A-Z][\w/&'’() -]{1,40}:(?:\s|$)|[A-Z][^.:?]{8,90}\?(?:\s|$)")


def _parts_from(line: Line, before: str, wrapped: bool) -> bool:
    """Whether a line without a label of the book stands apart from the value above it.

    What looks like a label of another form does ("Reference number: 4"), but a title may wrap before a colon of its
    own ("Strategic Needs" / "Assessment: Falls"): without a gap a label shows itself by its small letters.
    The gaps of a PDF are measured on the page; those of a layout text may be the extraction's own.
    """
    text = tidy(line.text)
    if _OTHER_LABEL.match(text) and (line.gap or "?" in text or _PLAINLY_A_LABEL.match(text)):
        return True
    if not line.gap or not before:
        return False
    if not wrapped or line.gap >= FAR or ends_sentence(before.rstrip(":;")):
        return True
    return line.span.line is None and not goes_on(before, line.text)
