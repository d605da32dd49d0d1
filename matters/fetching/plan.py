"""What to fetch of a meeting, given what the site lists and what is held. Pure.

A pack holds its front sheet and its reports, so they are fetched only where there is no pack. What is restricted is
never fetched. What is held is asked for with its tags, so that the site answers in one line where nothing changed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from matters.fetching.listing import DocumentKind, ListedDocument, MeetingDetails

_REPORT = re.compile(r"/documents/s(\d+)/|/mgConvert2PDF\.aspx\?(?:.*&)?ID=(\d+)", re.IGNORECASE)
ORDER = tuple(DocumentKind)
WITHIN_A_PACK = (DocumentKind.AGENDA, DocumentKind.REPORT)
OLD = dt.timedelta(days=90)
"""So long after its meeting a document without tags, which can only be asked for whole, is taken for settled."""


@dataclass(frozen=True, slots=True)
class Tags:
    """What a site gave with an answer, to ask later whether it has changed."""

    etag: str = ""
    last_modified: str = ""

    def __bool__(self) -> bool:
        return bool(self.etag or self.last_modified)


NO_TAGS = Tags()


@dataclass(frozen=True, slots=True)
class Held:
    """A document that was fetched before: its digest, its tags, whether it could be read and kept."""

    sha256: str
    tags: Tags = NO_TAGS
    is_kept: bool = True
    told: str = ""


class Step(StrEnum):
    """What is done about a listed document."""

    FETCH = "fetch"
    ASK = "ask whether it changed"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Planned:
    """A document and what is done about it, with the reason where it is left."""

    document: ListedDocument
    step: Step
    why: str = ""


def plan(documents: Iterable[ListedDocument], held: Mapping[str, Held], date: dt.date, today: dt.date) -> list[Planned]:
    """A step for every document, each address once, in an order that does not depend on the list's.

    >>> a, p = (ListedDocument(f"https://x/{k}", k, DocumentKind(k)) for k in ("agenda", "pack"))
    >>> day = dt.date(2030, 6, 4)
    >>> [(each.document.title, each.step.value, each.why) for each in plan([a, p, p], {}, day, day)]
    [('pack', 'fetch', ''), ('agenda', 'leave', 'it is in the pack')]
    """
    each_once = once(documents)
    has_pack = any(doc.kind is DocumentKind.PACK and not doc.is_restricted for doc in each_once)
    return [_planned(doc, held.get(doc.url), is_old=today - date > OLD, has_pack=has_pack) for doc in each_once]


def once(documents: Iterable[ListedDocument]) -> list[ListedDocument]:
    """Each address once and in order. Where one list says that it is restricted, it is."""
    found: dict[str, ListedDocument] = {}
    for doc in documents:
        key = _key(doc)
        other = found.get(key)
        found[key] = doc if other is None else _better(doc, other)
    return sorted(found.values(), key=lambda doc: (ORDER.index(doc.kind), doc.url, doc.title))


def _key(doc: ListedDocument) -> str:
    """What tells a document from others: its number, which two kinds of address share, else its address or title."""
    report = _REPORT.search(doc.url)
    return f"report {report[1] or report[2]}" if report else doc.url or f"titled {doc.title}"


def _better(one: ListedDocument, other: ListedDocument) -> ListedDocument:
    """Of two listings of one document the one that hides it, else that of a file rather than of a page making one."""

    def rank(doc: ListedDocument) -> tuple[bool, bool, int, str, str]:
        return not doc.is_restricted, "/documents/" not in doc.url, ORDER.index(doc.kind), doc.url, doc.title

    return min(one, other, key=rank)


def merged(service: MeetingDetails, page: MeetingDetails | None) -> MeetingDetails:
    """What the web service says of a meeting, with what only its page says: the packs, and what the service left out.

    >>> page = MeetingDetails(3, venue="Town Hall", status="CANCELLED")
    >>> both = merged(MeetingDetails(3, status="Confirmed"), page)
    >>> both.venue, both.status
    ('Town Hall', 'Confirmed')
    """
    if page is None:
        return service
    hidden = {doc.title for doc in (*service.documents, *page.documents) if doc.is_restricted and doc.title}
    shown = [
        replace(doc, url="", is_restricted=True) if doc.title in hidden and doc.kind is DocumentKind.REPORT else doc
        for doc in (*service.documents, *page.documents)
    ]
    return replace(
        service,
        date=service.date or page.date,
        committee_name=service.committee_name or page.committee_name,
        time=service.time or page.time,
        venue=service.venue or page.venue,
        status=service.status or page.status,
        attendees=service.attendees or page.attendees,
        items=service.items or page.items,
        documents=tuple(once(shown)),
    )


def _planned(doc: ListedDocument, held: Held | None, *, is_old: bool, has_pack: bool) -> Planned:
    reasons = {
        "it is restricted": doc.is_restricted,
        "the site gives no address for it": not doc.url,
        "it is in the pack": has_pack and doc.kind in WITHIN_A_PACK,
        "it is held, and its meeting is long past": held is not None and not held.tags and is_old,
    }
    why = next((words for words, holds in reasons.items() if holds), "")
    if why:
        return Planned(doc, Step.LEAVE, why)
    return Planned(doc, Step.ASK if held and held.tags else Step.FETCH)
