"""The keeper of what `matters fetch` brings: it goes the same way into the store as a pack that is imported by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict

from matters.commands.import_packs import why_not
from matters.council.papers.keep import digest_of
from matters.council.papers.models import Publication
from matters.council.people.identity import authority_key
from matters.council.writing.import_pack import READER, import_pack
from matters.council.writing.import_pack import Outcome as ImportOutcome
from matters.council.writing.list_meeting import SaidOfMeeting, list_meeting, unlist_meetings
from matters.council.writing.publish_original import Published, publish_original
from matters.council.writing.transaction import Actor
from matters.fetching.listing import ListedDocument, MeetingDetails, is_off
from matters.fetching.profile import Profile
from matters.fetching.walk import Kept, Outcome
from matters.reading.errors import UnreadableError

WORDS = {
    "is_off": "whether it takes place",
    "status": "its state",
    "date": "its date",
    "time": "its time",
    "venue": "its place",
    "documents": "its documents",
    "items": "its agenda",
    "attendees": "who attended",
    "is_listed": "that it is listed again",
}
"""What a changed field of a listing is called. Others are of no interest to a person."""


class StoreKeeper:
    """Keeps what one site publishes."""

    reader = READER.version

    def __init__(self, profile: Profile, actor: Actor) -> None:
        self._site, self._host, self._actor = profile.base.url, profile.base.host, actor
        named = profile.name and (not profile.authority or authority_key(profile.name) == profile.authority)
        self._council = profile.name if named else profile.authority

    def holds(self, url: str, sha256: str) -> bool:
        """Whether these bytes are held as what stands at this address now."""
        return Publication.objects.filter(url=url, is_current=True, original__sha256=sha256).exists()

    def keep_meeting(self, details: MeetingDetails, url: str) -> str:
        """Keep what the site says of a meeting; in words, what changed."""
        assert details.date is not None  # the site gives it that of its list where it has none of its own
        said = SaidOfMeeting(
            self._site,
            details.number,
            details.committee,
            details.committee_name,
            url,
            details.date,
            details.time,
            details.venue,
            details.status,
            is_off(details.status),
            [asdict(each) for each in details.attendees],
            [{"number": i.number, "title": i.title, "restricted": i.is_restricted} for i in details.items],
            [_document(each) for each in details.documents],
        )
        changed = list_meeting(said, self._actor)
        return ", ".join(WORDS[name] for name in changed if name in WORDS)

    def keep_document(self, details: MeetingDetails, document: ListedDocument, name: str, data: bytes) -> Kept:
        """Import a document and note where it stands."""
        sha256 = digest_of(data)
        where = Published(
            document.url, document.title, document.kind.value, self._site, details.number, document.published
        )
        told = {
            "council": self._council,
            "host": self._host,
            "committee": details.committee_name,
            "date": details.date.isoformat() if details.date else "",
        }
        try:
            imported = import_pack(data, name, self._actor, told=told)
            replaced = publish_original(sha256, where, self._actor)
        except UnreadableError as error:
            return Kept(Outcome.NOT_READ, sha256, str(error))
        except Exception as error:  # whatever is wrong with one document must not stop the others
            return Kept(Outcome.FAILED, sha256, why_not(error))
        outcome = Outcome.HELD if imported.outcome is ImportOutcome.HELD else Outcome.IMPORTED
        words = "the council has replaced an earlier one, which is kept" if replaced else ""
        return Kept(Outcome.REPLACED if replaced else outcome, sha256, words, imported.meetings, imported.gaps)

    def keep_list(self, committee: int, numbers: Sequence[int], since: dt.date, until: dt.date) -> list[str]:
        """Mark the meetings that are listed no more."""
        return unlist_meetings(self._site, committee, numbers, (since, until), self._actor)


def _document(each: ListedDocument) -> dict[str, object]:
    return {
        "title": each.title,
        "kind": each.kind.value,
        "url": each.url,
        "restricted": each.is_restricted,
        "published": each.published,
    }
