"""The body of a Word file, block by block, as drafts of lines: paragraphs with their numbers, boxes, tables, pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from matters.reading.document import Span
from matters.reading.sources.word.drafts import TWIPS_A_CHARACTER, Draft, flowing
from matters.reading.sources.word.found import Unshown
from matters.reading.sources.word.inline import LINE, PAGE, SOFT_PAGE, Inline, Setting, inline, together
from matters.reading.sources.word.names import W, value
from matters.reading.sources.word.pages import Pages
from matters.reading.sources.word.styles import Look, paragraph_look
from matters.reading.sources.word.tables import Cell, Table, TableRow, element_rows, printed_rows
from matters.reading.tidy import ends_sentence

LONGEST_HEADING = 120
"""A longer text in a heading's style is a paragraph: councils number their paragraphs with such styles."""
LONGEST_SENTENCE = 60
"""A longer one that ends as a sentence is a paragraph too."""
DEEPEST_HEADING = 6

_BREAKS = re.compile(f"([{LINE}{PAGE}{SOFT_PAGE}])")
NO_LIST = "0"


@dataclass(slots=True)
class Flow:
    """Reads blocks one after another into `out`.

    `pages` knows the headers and notes of the body, and is None within a cell, a box or a header. `page` is the page
    that is being filled; `fresh` says that nothing is printed on it yet.
    """

    setting: Setting
    pages: Pages | None = None
    page: int = 1
    fresh: bool = True
    out: list[Draft] = field(default_factory=list)
    gap: int = 0
    spaced: bool = False
    held: Inline | None = None
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    unheaded: list[int] = field(default_factory=list)

    def blocks(self, parent: Iterable[etree._Element]) -> None:
        """Paragraphs, tables and what holds them, in order."""
        for child in parent:
            match child.tag.removeprefix(W):
                case "p":
                    self.paragraph(child)
                case "tbl":
                    self.table(child)
                case "sdt":
                    self.blocks(child.iterfind(f"{W}sdtContent/*"))
                case "customXml" | "smartTag":
                    self.blocks(child)
                case "ins" | "moveTo":
                    self.setting.found.note(Unshown.CHANGES)
                    self.blocks(child)
                case "del" | "moveFrom":
                    self.setting.found.note(Unshown.CHANGES)
                case "altChunk":
                    self.setting.found.note(Unshown.IMPORTED)
                case _:
                    pass

    def within(self, parent: Iterable[etree._Element]) -> Flow:
        """The blocks in a cell or a box, read by themselves from this page on."""
        inner = Flow(self.setting, page=self.page, fresh=self.fresh)
        inner.blocks(parent)
        inner.finish()
        self.notes += inner.notes
        return inner

    def start(self) -> None:
        """The header of the first page."""
        self.unheaded.append(self.page)

    def finish(self) -> None:
        """What is still held back at the end: a paragraph whose own end was struck out, the last page's footer."""
        if self.held is not None:
            self._print(self.held, Look(), "")
            self.held = None
        self._head_pages(self.page)
        if self.pages is not None:
            self.out += self.pages.footer(self.page)

    def paragraph(self, element: etree._Element) -> None:
        """One paragraph: a line, or several where its author broke it."""
        if self.pages is not None:
            self.setting.found.at = Span(line=len(self.out) + 1, page=self.page)
        properties = element.find(f"{W}pPr")
        styles = self.setting.styles
        name = value(properties, "pStyle") or styles.usual
        own, styled = paragraph_look(properties), styles.look(name)
        look = own.over(styled).over(styles.default)
        if look.new_page and not self.fresh:
            self.turn()
        made = inline(element, self.setting, look)
        if self.held is not None:
            made, self.held = together(self.held, made), None
        if made.goes_on:
            self.held = made
        else:
            look, label = self._listed(look, own, styled, name)
            self._print(made, look, label)
            for box in made.boxes:
                for draft in self.within(box).out:
                    self.put(draft)
        if self.pages is not None:
            self._foot(made.notes)
            if properties is not None and properties.find(f"{W}sectPr") is not None:
                self._next_section(self.pages)
        else:
            self.notes += made.notes

    def _listed(self, look: Look, own: Look, styled: Look, name: str | None) -> tuple[Look, str]:
        """The look of a paragraph where its list sets it, and the number or bullet that is printed before it."""
        numbering, key = self.setting.numbering, look.list_of
        if not key or key == NO_LIST:
            return look, ""
        depth = own.list_level
        if depth is None and own.list_of is None:
            depth = numbering.depth_of_style(key, name)
        depth = styled.list_level or 0 if depth is None else depth
        level = numbering.level(key, depth)
        if level is None:
            return look, ""
        left, first = own.left if own.left is not None else level.left, own.first
        look = replace(look, left=left, first=first if first is not None else level.first)
        return look, numbering.advance(key, depth)

    def _print(self, made: Inline, look: Look, label: str) -> None:
        """The lines of a paragraph; pages are turned as they pass."""
        size = made.sizes.most_common(1)[0][0] if made.sizes else None
        draft = Draft(
            "", self.page, self.page,
            indent=round(max(0, (look.left or 0) + (look.first or 0)) / TWIPS_A_CHARACTER, 1),
            gap=max(self.gap, int(bool(look.apart) or self.spaced)),
            bold=made.bold > 0 and not made.plain, size=size, level=look.level or 0,
        )  # fmt: skip
        text, first, before = "", self.page, len(self.out)
        for piece in (*_BREAKS.split(made.text), LINE):
            if piece == SOFT_PAGE:
                if not self.fresh:
                    self.turn()
            elif piece in (LINE, PAGE):
                printed = flowing(label + text) if text.strip() or any(map(str.isalnum, label)) else ""
                if printed:
                    begun = any(not line.furniture for line in self.out[before:])
                    self.put(
                        replace(draft, text=printed, page=first, last_page=self.page, gap=0 if begun else draft.gap)
                    )
                    label, self.fresh = "", False
                if piece == PAGE:
                    self.turn()
                text = ""
            elif piece:
                first = first if text.strip() else self.page
                text += piece
                self.fresh = self.fresh and not piece.strip()
        begun = len(self.out) > before
        self.fresh = self.fresh and not made.drawn
        self.gap = 0 if begun else self.gap + (not made.drawn)
        self.spaced = begun and bool(look.apart)

    def put(self, draft: Draft) -> None:
        """Add a line, after the header of its page."""
        self._head_pages(draft.page)
        before = next((line for line in reversed(self.out) if not line.furniture), None)
        draft.after_cut = before is not None and draft.page > before.last_page
        if draft.level and not _is_heading(draft):
            draft.level = 0
        draft.level = min(draft.level, DEEPEST_HEADING)
        self.out.append(draft)

    def turn(self) -> None:
        """Go on to the next page."""
        self.page += 1
        self.fresh = True
        self.unheaded.append(self.page)

    def _head_pages(self, last: int) -> None:
        """The footers and headers between pages, up to one."""
        while self.unheaded and self.unheaded[0] <= last:
            page = self.unheaded.pop(0)
            if self.pages is not None:
                self.out += self.pages.footer(page - 1) if page > 1 else ()
                self.out += self.pages.header(page)

    def _next_section(self, pages: Pages) -> None:
        """A section is over; the next begins a page, unless it says otherwise."""
        if pages.next_section_begins_page() and not self.fresh:
            self.turn()
        self._head_pages(self.page - 1)
        pages.next_section(self.page)

    def _foot(self, notes: Iterable[tuple[str, str, str]], *, furniture: bool = True) -> None:
        """The notes to a paragraph, kept for showing; those to a table are lines below it."""
        for kind, key, mark in notes:
            note = None if self.pages is None else self.pages.note(kind, key)
            if note is None:
                continue
            for place, draft in enumerate(self.within(note).out):
                text = draft.text if place else f"{mark} {draft.text}".strip()
                self.put(replace(draft, text=text, furniture=furniture))

    def table(self, element: etree._Element) -> None:
        """A table: a line a row, or the lines of its cells where it only sets out the page."""
        table = Table.of(element, self.setting.styles)
        for row in element_rows(element, self.setting.found):
            first_page, turned = self.page, 0
            cells: list[Cell] = []
            for cell in row.cells:
                inner = self.within(cell.blocks)
                inner_first = inner.out[0].page if inner.out else self.page
                first_page, turned = max(first_page, inner_first), max(turned, inner.page - self.page)
                cells.append(Cell(cell.column, cell.width, tuple(inner.out)))
            table.add(TableRow(tuple(cells), row.width, first_page, self.page + turned, heads=row.heads))
            while turned:
                self.turn()
                turned -= 1
            self.fresh = self.fresh and not any(cell.lines for cell in cells)
        gap = max(self.gap, int(self.spaced))
        for draft in printed_rows(table):
            self.put(replace(draft, gap=gap or draft.gap))
            gap = self.gap = 0
        self.spaced = False
        if self.pages is not None:
            notes, self.notes = self.notes, []
            self._foot(notes, furniture=False)


def _is_heading(draft: Draft) -> bool:
    text = draft.text
    return len(text) <= LONGEST_HEADING and not (
        len(text) > LONGEST_SENTENCE and text.endswith((".", ";")) and ends_sentence(text)
    )
