"""The walk through a site: every meeting wanted, every document of it that is not held, one after the other.

What is found is given to a keeper, which knows the store. One document that fails never stops the others; a site that
has stopped answering stops the walk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from urllib.parse import unquote, urlsplit

from matters.fetching.client import Answer
from matters.fetching.errors import AskedToWaitError, FetchError, UnreachableError
from matters.fetching.listing import ListedDocument, ListedMeeting, MeetingDetails
from matters.fetching.plan import NO_TAGS, Held, Planned, Step, plan
from matters.fetching.site import Site

MOST_SILENT = 3
"""So many documents in a row to which the site does not answer, and it is left alone."""


class Outcome(StrEnum):
    """What became of a listed document."""

    IMPORTED = "imported"
    REPLACED = "replaced"
    HELD = "already held"
    UNCHANGED = "unchanged"
    WOULD_FETCH = "would fetch"
    WOULD_ASK = "would ask"
    LEFT = "left"
    NOT_READ = "not read"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store made of a document: its digest, the meetings it speaks of by address, what was not read."""

    outcome: Outcome
    sha256: str
    told: str = ""
    meetings: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


class Keeper(Protocol):
    """Who takes what is fetched. `reader` is the version of the reader that documents are read with."""

    reader: str

    def holds(self, url: str, sha256: str) -> bool:
        """Whether these bytes are held as what stands at this address now."""

    def keep_meeting(self, details: MeetingDetails, url: str) -> str:
        """Take what the site says of a meeting; what changed, in words, or ""."""

    def keep_document(self, details: MeetingDetails, document: ListedDocument, name: str, data: bytes) -> Kept:
        """Take a document of a meeting. Told of whatever is wrong with it, and never raising for it."""

    def keep_list(self, committee: int, numbers: Sequence[int], since: dt.date, until: dt.date) -> list[str]:
        """Take that these meetings are all that are listed between two days; in words, those that no longer are."""


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """A listed document and what became of it."""

    document: ListedDocument
    outcome: Outcome
    told: str = ""
    sha256: str = ""
    meetings: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingResult:
    """A listed meeting, the address of its page, what was wrong or changed, and its documents."""

    meeting: ListedMeeting
    url: str
    status: str = ""
    trouble: str = ""
    changed: str = ""
    documents: tuple[DocumentResult, ...] = ()


@dataclass(slots=True)
class Walk:
    """A walk under way: see `meetings`.

    `tell` hears what is asked for next; `stopped` says why the walk ended early, `gone` which meetings have gone.
    """

    site: Site
    keeper: Keeper
    since: dt.date
    until: dt.date
    today: dt.date
    is_dry: bool = False
    tell: Callable[[str], None] = lambda _: None
    stopped: str = ""
    gone: list[str] = field(default_factory=list)
    _silent: int = 0

    def meetings(self, committees: Sequence[int]) -> Iterator[MeetingResult]:
        """Every meeting of these committees, the earliest first, with what became of its documents."""
        try:
            for committee in dict.fromkeys(committees):
                listed = self.site.meetings(committee, self.since, self.until)
                for meeting in listed:
                    yield self._meeting(meeting)
                    if self.stopped:
                        return
                if not self.is_dry:
                    numbers = [meeting.number for meeting in listed]
                    self.gone += self.keeper.keep_list(committee, numbers, self.since, self.until)
        except FetchError as error:
            self.stopped = str(error)

    def _meeting(self, meeting: ListedMeeting) -> MeetingResult:
        url = self.site.page_of(meeting)
        try:
            details = self.site.details(meeting)
        except (UnreachableError, AskedToWaitError):
            raise
        except FetchError as error:
            return MeetingResult(meeting, url, meeting.status, str(error))
        changed = "" if self.is_dry else self.keeper.keep_meeting(details, url)
        held = {doc.url: known for doc in details.documents if (known := self._held(doc.url))}
        steps = plan(details.documents, held, details.date or meeting.date, self.today)
        done = tuple(self._document(details, step, held.get(step.document.url)) for step in steps)
        if not self.is_dry and any(each.outcome in (Outcome.IMPORTED, Outcome.REPLACED, Outcome.HELD) for each in done):
            changed = self.keeper.keep_meeting(details, url) or changed  # now that its papers told which meeting it is
        return MeetingResult(meeting, url, details.status, "", changed, done)

    def _held(self, url: str) -> Held | None:
        """What the journal knows of a document, if the store knows it too."""
        known = self.site.journal.document(url, self.keeper.reader) if url else None
        return known if known and (not known.is_kept or self.keeper.holds(url, known.sha256)) else None

    def _document(self, details: MeetingDetails, step: Planned, held: Held | None) -> DocumentResult:
        document = step.document
        if self.is_dry or self.stopped or step.step is Step.LEAVE:
            return DocumentResult(document, *self._not_asked(step))
        self.tell(f"{details.date}: {document.title or document.url}")
        try:
            answer = self.site.document(document.url, held.tags if held else NO_TAGS)
        except FetchError as error:
            self._failed(error)
            return DocumentResult(document, Outcome.FAILED, str(error))
        self._silent = 0
        if answer.is_same and held:
            outcome = Outcome.UNCHANGED if held.is_kept else Outcome.NOT_READ
            return DocumentResult(document, outcome, held.told, held.sha256)
        return self._kept(details, document, answer)

    def _not_asked(self, step: Planned) -> tuple[Outcome, str]:
        """What is said of a document that is not asked for."""
        if step.step is Step.LEAVE:
            return Outcome.LEFT, step.why
        if self.stopped:
            return Outcome.FAILED, "it was not asked for: the run stopped before."
        if step.step is Step.ASK:
            return Outcome.WOULD_ASK, "it is held; whether it changed"
        return Outcome.WOULD_FETCH, ""

    def _failed(self, error: FetchError) -> None:
        """Stop where the site asks for it, or answers no more."""
        self._silent += isinstance(error, UnreachableError)
        if isinstance(error, AskedToWaitError):
            self.stopped = str(error)
        elif self._silent >= MOST_SILENT:
            self.stopped = "the site has stopped answering. Run the same command later; it goes on where it stopped."

    def _kept(self, details: MeetingDetails, document: ListedDocument, answer: Answer) -> DocumentResult:
        kept = self.keeper.keep_document(details, document, name_of(document, answer.data), answer.data)
        if kept.outcome is not Outcome.FAILED:
            told = kept.told if kept.outcome is Outcome.NOT_READ else ""
            known = Held(kept.sha256, answer.tags, is_kept=not told, told=told)
            self.site.journal.keep_document(document.url, known, self.keeper.reader)
        return DocumentResult(document, kept.outcome, kept.told, kept.sha256, kept.meetings, kept.gaps)


def name_of(document: ListedDocument, data: bytes = b"") -> str:
    """What a document's file is called: the last part of its address, or its title where that is a page's name.

    >>> from matters.fetching.listing import DocumentKind
    >>> name_of(ListedDocument("https://x/documents/g3/Public%20reports%20pack.pdf?T=10", "Pack", DocumentKind.PACK))
    'Public reports pack.pdf'
    >>> name_of(ListedDocument("https://x/mgConvert2PDF.aspx?ID=9", "Budget / 2030", DocumentKind.REPORT), b"%PDF-1.7")
    'Budget 2030.pdf'
    """
    last = unquote(urlsplit(document.url).path.rpartition("/")[2])
    if last and not last.lower().endswith(".aspx"):
        return last
    ending = ".pdf" if data.startswith(b"%PDF") else ""
    return (" ".join(document.title.replace("/", " ").split())[:200] or document.kind.value) + ending
