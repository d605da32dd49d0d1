"""A Word file as a document: its paragraphs and rows as lines, each with its place in the file and its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from lxml import etree

from matters.reading.document import Document, Line, Page, SourceKind, Span
from matters.reading.errors import DamagedError, NoTextError
from matters.reading.sources.word.drafts import Draft
from matters.reading.sources.word.fields import Fields
from matters.reading.sources.word.flow import LONGEST_HEADING, Flow
from matters.reading.sources.word.inline import Setting
from matters.reading.sources.word.names import W, switch
from matters.reading.sources.word.numbering import Numbering
from matters.reading.sources.word.package import Package
from matters.reading.sources.word.pages import Pages
from matters.reading.sources.word.styles import Styles
from matters.reading.tidy import goes_on

LARGE, LARGER = 1.15, 1.5
"""Times the size of the text from which a line set in it is a heading, and a high one: as in a PDF."""
PASTED = 0.2
"""The share of lines that plainly go on in the next, from which each printed line was pasted as a paragraph."""
LONG = 40


def word_document(data: bytes) -> Document:
    """The lines of a Word file (.docx): a paragraph each, a row of a table each, numbers and bullets as printed.

    `Span.line` counts the lines from 1, those of headers and notes too, which are furniture; `Span.page` counts the
    page breaks that the file records, and is 1 throughout where it records none.

    Raises `NotThisKindError`, `EncryptedError`, `DamagedError` or `NoTextError`; what the file holds besides the text
    that it prints (tracked changes, comments, hidden text) is in `Document.gaps`.
    """
    package = Package(data)
    root = package.part(package.main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise DamagedError("the Word file has no text in it: its main part is not a document. Save it anew from Word.")
    setting = Setting(Styles(package.of_kind("styles")), Numbering(package.of_kind("numbering")))
    flow = Flow(setting, _pages(package, body, setting))
    try:
        flow.start()
        flow.blocks(body)
        flow.finish()
    except RecursionError:
        raise DamagedError("the Word file is nested deeper than any document is. Do not trust it.") from None
    if not any(not draft.furniture for draft in flow.out):
        raise NoTextError(
            "the Word file has no text: it is empty, or its pages are pictures. "
            "Save it as a PDF and recognise its text: ocrmypdf --language eng in.pdf out.pdf"
        )
    return _document(flow, setting)


def _pages(package: Package, body: etree._Element, setting: Setting) -> Pages:
    settings = package.of_kind("settings")

    def read(root: etree._Element) -> list[Draft]:
        flow = Flow(Setting(setting.styles, setting.numbering, setting.found, Fields(running=True)))
        flow.blocks(root)
        flow.finish()
        return flow.out

    sections = [s for s in body.iter(f"{W}sectPr") if next(s.iterancestors(f"{W}sectPrChange"), None) is None]
    return Pages(package, read, sections, bool(switch(settings, "evenAndOddHeaders")))


def _document(flow: Flow, setting: Setting) -> Document:
    sizes: Counter[float] = Counter()
    for draft in flow.out:
        if draft.size and not draft.furniture:
            sizes[draft.size] += len(draft.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0
    lines: list[Line] = []
    furniture: list[Line] = []
    for place, draft in enumerate(flow.out, 1):
        (furniture if draft.furniture else lines).append(_line(draft, place, usual))
    labels = flow.pages.labels if flow.pages else {}
    return Document(
        SourceKind.WORD,
        tuple(lines),
        tuple(Page(number, labels.get(number)) for number in range(1, flow.page + 1)),
        wrapped=is_pasted(lines),
        furniture=tuple(furniture),
        gaps=setting.found.gaps(),
    )


def _line(draft: Draft, place: int, usual: float) -> Line:
    span = Span(line=place, page=draft.page, last_page=draft.last_page if draft.last_page > draft.page else None)
    level = draft.level
    if not level and draft.cells is None and usual and draft.size and len(draft.text) <= LONGEST_HEADING:
        level = 1 if draft.size >= LARGER * usual else 2 if draft.size >= LARGE * usual else 0
    return Line(draft.text, span, draft.indent, draft.gap, draft.cells, draft.bold, draft.size, level, draft.after_cut)


def is_pasted(lines: Sequence[Line]) -> bool:
    """Whether paragraphs run over lines, as they do where the text of a PDF or an e-mail was pasted in.

    >>> is_pasted([Line("the report of the", Span(line=1)), Line("director was noted.", Span(line=2))] * 9)
    True
    """
    running = [line.text for line in lines if line.cells is None and len(line.text) < LONG * 3]
    on = sum(goes_on(one, other) and len(one) > LONG // 3 for one, other in pairwise(running))
    return len(running) > LONG // 4 and on > PASTED * len(running)
