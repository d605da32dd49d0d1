"""A document laid out for review: its pages, and on each the entries that begin there, by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from matters.council.meetings.models import PartOfMeeting
from matters.council.papers.models import Reading, SourcePage
from matters.council.review.values import State, Value, title_of, values_of
from matters.council.review.words import section_words
from matters.council.settling.shapes import SHAPES
from matters.council.visibility import Viewer
from matters.council.writing.add_missing import ADDABLE
from matters.reading.document import Span

ONLY = {"unsure": "Only what the reader was unsure of", "gaps": "Only what was not read", "open": "Only unconfirmed"}
"""What a reviewer may ask to see alone."""


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """A thing with its values, as they stand on one page."""

    key: str
    title: str
    values: tuple[Value, ...]

    @property
    def thing(self) -> PartOfMeeting | None:
        """The thing of the store, where it is one that may be rejected."""
        thing = self.values[0].thing
        return thing if isinstance(thing, PartOfMeeting) else None

    @property
    def is_rejected(self) -> bool:
        """Whether a person rejected it, or what it belongs to."""
        return bool(self.thing and self.thing.is_rejected)

    @property
    def may_split(self) -> bool:
        """Whether it may be split, joined to the next, and followed by one that was not read."""
        return isinstance(self.thing, tuple(SHAPES[kind].model for kind in ADDABLE))


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """The entries of one section that begin on a page."""

    key: str
    title: str
    entries: tuple[ReviewEntry, ...]

    @property
    def open(self) -> int:
        """How many values nobody has settled."""
        return sum(is_open(value) for entry in self.entries for value in entry.values)


@dataclass(slots=True)
class ReviewPage:
    """A page or stretch of lines, its values and the gaps on it."""

    page: SourcePage
    values: list[Value] = field(default_factory=list)
    gaps: list[dict[str, object]] = field(default_factory=list)

    @property
    def number(self) -> int:
        """Its number in the file."""
        return self.page.number

    @property
    def words(self) -> str:
        """What it is called."""
        if self.page.first_line is not None:
            return f"Lines {self.page.first_line} to {self.page.last_line}"
        return f"Page {self.page.number}"

    @property
    def unsure(self) -> int:
        """How many values the reader was unsure of and nobody has settled."""
        return sum(value.is_unsure for value in self.values)

    @property
    def open(self) -> int:
        """How many values nobody has settled."""
        return sum(map(is_open, self.values))

    def has(self, only: str) -> bool:
        """Whether there is something of what alone is asked for."""
        return bool({"unsure": self.unsure, "gaps": len(self.gaps), "open": self.open}.get(only, 1))

    def sections(self, only: str) -> list[ReviewSection]:
        """The sections with their entries, only those with values that are asked for."""
        return list(_sections([value for value in self.values if wanted(value, only)]))


def review_pages(user: Viewer, reading: Reading) -> list[ReviewPage]:
    """The pages of a document that the user may see, each with what was read there."""
    pages = [ReviewPage(page) for page in SourcePage.objects.visible_to(user).filter(reading=reading)]
    for value in values_of(user, reading):
        if at := page_of(value.place, pages):
            at.values.append(value)
    for gap in reading.gaps:
        if at := page_of(Span(line=gap.get("line"), page=gap.get("page")), pages):
            at.gaps.append(gap)
    return pages


def page_of(span: Span, pages: Sequence[ReviewPage]) -> ReviewPage | None:
    """The page that a place begins on; the first for what has no place; None where that page may not be seen."""
    if span.line is not None:
        return next((p for p in pages if (p.page.first_line or 0) <= span.line <= (p.page.last_line or 0)), None)
    if span.page is not None:
        return next((p for p in pages if p.number == span.page), None)
    return pages[0] if pages else None


def is_open(value: Value) -> bool:
    """Whether nobody has settled a value that can be settled."""
    hidden = isinstance(value.thing, PartOfMeeting) and value.thing.is_rejected
    return value.state is State.READ and value.subject is not None and not hidden


def wanted(value: Value, only: str) -> bool:
    """Whether a value belongs to what alone is asked for."""
    match only:
        case "unsure":
            return value.is_unsure
        case "open":
            return is_open(value)
        case "gaps":
            return False
        case _:
            return True


def _sections(values: Iterable[Value]) -> Iterator[ReviewSection]:
    """By section, in the order in which each begins: lists that are set in columns come line by line."""
    together: dict[str, list[Value]] = {}
    for value in values:
        together.setdefault(value.section, []).append(value)
    for key, run in together.items():
        entries = [
            ReviewEntry(entry, title_of(entry.removeprefix("at-"), its), tuple(its)) for entry, its in _entries(run)
        ]
        yield ReviewSection(key, section_words(_path_of(key))[1], tuple(entries))


def _path_of(section: str) -> str:
    return section if section.startswith("reports.") else f"{section}.x"


def _entries(values: Iterable[Value]) -> Iterator[tuple[str, list[Value]]]:
    """Values by entry; what stands apart and belongs together comes together where the first of it stands."""
    together: dict[str, list[Value]] = {}
    for value in values:
        together.setdefault(value.entry, []).append(value)
    yield from together.items()
