"""A ModernGov site: its committees, their meetings, and what it says of each, by its web service or by its pages.

The web service says more (who attended and how, what is restricted) and lists no packs; the meeting's page lists the
packs. So a meeting is asked for by both. Where the service is switched off, the pages alone have to do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar
from urllib.parse import urlencode, urljoin

from matters.fetching.client import DOCUMENT, Answer, Client
from matters.fetching.errors import (
    AskedToWaitError,
    BadAnswerError,
    FaultError,
    FetchError,
    NotModernGovError,
    RefusedError,
    RobotsError,
    UnreachableError,
)
from matters.fetching.journal import Journal
from matters.fetching.listing import Attendee, Committee, ListedMeeting, MeetingDetails
from matters.fetching.parse import pages, service
from matters.fetching.plan import Tags, merged
from matters.fetching.profile import Profile
from matters.fetching.robots import Robots

T = TypeVar("T")
SERVICE = "mgWebService.asmx/"
BAD_ANSWERS = 2
"""How often a bad answer is asked for again: pages of apology and cut-off lists are often gone a moment later."""
DOWN = (UnreachableError, AskedToWaitError)
"""With these there is no use in asking for something else."""


@dataclass(slots=True)
class Site:
    """One council's site. `notes` gathers, in sentences, what had to be done in another way than usual."""

    profile: Profile
    client: Client
    journal: Journal
    robots: Robots
    notes: list[str] = field(default_factory=list)
    keeps_pages: bool = True
    _service: bool | None = None

    def __post_init__(self) -> None:
        if not self.profile.service:
            self._service = False

    @property
    def base(self) -> str:
        """The site's address, with a slash behind."""
        return self.profile.base.url

    def page_of(self, meeting: ListedMeeting) -> str:
        """The address of a meeting's page, for people to follow."""
        return self._address("ieListDocuments.aspx", CId=meeting.committee, MId=meeting.number, Ver=4)

    def committees(self) -> list[Committee]:
        """The committees that meet, by name. Raises `FetchError`."""
        found = self._by_service("GetCommittees", service.committees_in)
        if not found:
            try:
                found = self._read(self._address("mgListCommittees.aspx", bcr=1), pages.committees_on)
            except (RefusedError, FaultError, BadAnswerError) as error:
                raise self._not_moderngov(error) from None
        if not found:
            raise self._not_moderngov(None)
        return sorted(
            (each for each in found if not each.is_over), key=lambda each: (each.name.casefold(), each.number)
        )

    def meetings(self, committee: int, since: dt.date, until: dt.date) -> list[ListedMeeting]:
        """The meetings of a committee between two days, by date. Raises `FetchError`."""
        asked = {"lCommitteeId": committee, "sFromDate": f"{since:%d/%m/%Y}", "sToDate": f"{until:%d/%m/%Y}"}
        listed = self._by_service("GetMeetings", lambda data: service.meetings_in(data, committee), **asked)
        if listed is None:
            listed = self._meetings_by_pages(committee, since)
        return [each for each in listed if since <= each.date <= until]

    def details(self, meeting: ListedMeeting) -> MeetingDetails:
        """All that the site says of a meeting. Raises `FetchError` where neither the service nor its page says it."""
        said = self._by_service(
            "GetMeeting", lambda data: service.details_in(data, self.base), lMeetingId=meeting.number
        )
        try:
            page = self._read(
                self.page_of(meeting), lambda data: pages.details_on(data, self.base, meeting, self.profile.titles)
            )
        except (RefusedError, RobotsError) as error:
            if said is None:
                raise
            why = _sentence(error)
            self.note(f"The pages of meetings are closed ({why}). Packs are not known; single reports are fetched.")
            page = None
        if said is None and page is not None:
            said = replace(page, attendees=self._attendance(meeting))
        if said is None:
            raise BadAnswerError("neither the web service nor the meeting's page says anything of it.")
        whole = merged(said, page)
        return replace(
            whole,
            date=whole.date or meeting.date,
            committee=whole.committee or meeting.committee,
            status=whole.status or meeting.status,
        )

    def document(self, url: str, tags: Tags) -> Answer:
        """A document's bytes. Raises `FetchError`, also where a web page came in its place."""
        self.robots.check(url)
        for _ in range(BAD_ANSWERS):
            answer = self.client.get(url, DOCUMENT, tags)
            if answer.is_same or not _is_apology(url, answer.data):
                return answer
        raise BadAnswerError(
            "the site sent a web page in place of the document; it may be down, or the document may not be public. "
            "Run the same command later."
        )

    def note(self, what: str) -> None:
        """Something to say at the end, once."""
        if what not in self.notes:
            self.notes.append(what)

    def _by_service(self, method: str, parse: Callable[[bytes], T], **asked: object) -> T | None:
        """What the web service says; None where it is off or says nothing sensible, and the pages have to do."""
        if self._service is False:
            return None
        try:
            said = self._read(self._address(SERVICE + method, **asked), parse)
        except DOWN:
            raise
        except FetchError as error:
            if self._service is None:
                self._service = False
                self.note(
                    f"The web service is not to be had ({_sentence(error)}), so the site's pages were read instead."
                )
            else:
                self.note(f"The web service failed at times ({_sentence(error)}); pages were read where it did.")
            return None
        self._service = True
        return said

    def _meetings_by_pages(self, committee: int, since: dt.date) -> list[ListedMeeting]:
        """The list of this year, then those of the years before that it links to, as far back as is wanted."""
        found: dict[int, ListedMeeting] = {}
        try:
            listed, years = self._meetings_page(committee, 0)
        except (RefusedError, FaultError, BadAnswerError) as error:
            raise self._not_moderngov(error) from None
        for year in years:
            if year >= since.year:
                more, _ = self._meetings_page(committee, year)
                found |= {each.number: each for each in more}
        found |= {each.number: each for each in listed}
        if not found and not years and committee not in {each.number for each in self.committees()}:
            raise BadAnswerError(
                f"the site has no committee {committee}. Run the command without --committee to see all."
            )
        return sorted(found.values())

    def _meetings_page(self, committee: int, year: int) -> tuple[list[ListedMeeting], list[int]]:
        url = self._address("ieListMeetings.aspx", CId=committee, Year=year)
        return self._read(url, lambda data: pages.meetings_on(data, committee))

    def _attendance(self, meeting: ListedMeeting) -> tuple[Attendee, ...]:
        try:
            return self._read(self._address("mgMeetingAttendance.aspx", ID=meeting.number), pages.attendees_on)
        except DOWN:
            raise
        except FetchError as error:
            self.note(f"Attendance was not to be had for every meeting ({_sentence(error)}).")
            return ()

    def _read(self, url: str, parse: Callable[[bytes], T]) -> T:
        """A page read; it is remembered only when it could be, so that a bad one is never taken for known."""
        self.robots.check(url)
        known = self.journal.page(url)
        tags = known.tags if known else Tags()
        for attempt in range(BAD_ANSWERS + 1):
            answer = self.client.get(url, tags=tags)
            data = known.data if answer.is_same and known else answer.data
            try:
                said = parse(data)
            except BadAnswerError:
                if attempt == BAD_ANSWERS:
                    raise
                tags = Tags()
                continue
            if self.keeps_pages and not answer.is_same:
                self.journal.keep_page(url, answer)
            return said
        raise AssertionError

    def _address(self, page: str, **asked: object) -> str:
        query = urlencode({key: str(value) for key, value in asked.items()})
        return urljoin(self.base, page) + (f"?{query}" if query else "")

    def _not_moderngov(self, error: FetchError | None) -> FetchError:
        """What to say where neither the service nor the pages are there."""
        why = f" ({_sentence(error)})" if error else ""
        return NotModernGovError(
            f"{self.base} does not answer as a ModernGov site does{why}. Give the address under which pages such as "
            "ieListMeetings.aspx stand; often it begins with democracy, moderngov or councilmeetings."
        )


def _is_apology(url: str, data: bytes) -> bool:
    """Whether a web page came where a document of another kind was asked for."""
    path = url.partition("?")[0].lower()
    start = data.lstrip()[:600].lower()
    return not path.endswith((".html", ".htm")) and (b"<html" in start or b"<!doctype html" in start)


def _sentence(error: FetchError) -> str:
    """The first sentence of an error, without its stop, to stand within another."""
    return str(error).split(". ")[0].rstrip(".")
