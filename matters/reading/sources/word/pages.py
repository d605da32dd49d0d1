"""Pages: the sections of a file with their headers and footers, and its notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml import etree

from matters.reading.sources.word.drafts import Draft
from matters.reading.sources.word.fields import PAGE_NUMBER
from matters.reading.sources.word.names import W, number, switch, value
from matters.reading.sources.word.package import Package

SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
"""Kinds of notes that are lines above notes."""

Reader = Callable[[etree._Element], list[Draft]]
"""Reads the blocks of a header or footer."""


@dataclass(slots=True)
class Pages:
    """What stands at the edges of the pages. Sections pass one after another as the body is read.

    `labels` are the numbers that pages are printed with, where they are not simply counted.
    """

    package: Package
    read: Reader
    sections: list[etree._Element]
    even_apart: bool = False
    labels: dict[int, str] = field(default_factory=dict)
    _at: int = 0
    _first: int = 1
    _offset: int = 0
    _lines: dict[str, list[Draft]] = field(default_factory=dict)
    _notes: dict[tuple[str, str], etree._Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind in ("footnote", "endnote"):
            root = self.package.of_kind(f"{kind}s")
            for note in root.iterfind(f"{W}{kind}") if root is not None else ():
                if note.get(f"{W}type") not in SEPARATORS:
                    self._notes[kind, note.get(f"{W}id", "")] = note
        self._renumber()

    def note(self, kind: str, key: str) -> etree._Element | None:
        """A note by the identifier of its reference."""
        return self._notes.get((kind, key))

    def header(self, page: int) -> list[Draft]:
        """The lines above the text of a page."""
        if self._offset:
            self.labels[page] = str(page + self._offset)
        return self._edge("headerReference", page)

    def footer(self, page: int) -> list[Draft]:
        """The lines below it."""
        return self._edge("footerReference", page)

    def next_section_begins_page(self) -> bool:
        """Whether the section after this one begins on a page of its own."""
        following = self.sections[self._at + 1 : self._at + 2]
        return not following or value(following[0], "type") not in ("continuous", "nextColumn")

    def next_section(self, page: int) -> None:
        """Go on to the next section, which begins on this page."""
        self._at, self._first = self._at + 1, page
        self._renumber()

    def _renumber(self) -> None:
        section = self._section()
        numbers = None if section is None else section.find(f"{W}pgNumType")
        start = None if numbers is None else numbers.get(f"{W}start")
        if start is not None:
            self._offset = number(start, 1) - self._first

    def _section(self) -> etree._Element | None:
        return self.sections[self._at] if self._at < len(self.sections) else None

    def _edge(self, kind: str, page: int) -> list[Draft]:
        name = self._part(kind, page)
        if name not in self._lines:
            root = self.package.part(name)
            self._lines[name] = [] if root is None else self.read(root)
        printed = str(page + self._offset)
        return [
            replace(draft, text=draft.text.replace(PAGE_NUMBER, printed), page=page, last_page=page, furniture=True)
            for draft in self._lines[name]
        ]

    def _part(self, kind: str, page: int) -> str:
        """The name of the header or footer of a page: this section's, else that of the section before."""
        section, which = self._section(), "default"
        if section is not None and switch(section, "titlePg") and page == self._first:
            which = "first"
        elif self.even_apart and (page + self._offset) % 2 == 0:
            which = "even"
        for earlier in reversed(self.sections[: self._at + 1]):
            for reference in earlier.iterfind(f"{W}{kind}"):
                if reference.get(f"{W}type", "default") == which:
                    return self.package.named(reference)
        return ""
