"""What a site's robots.txt allows this program. An address that it forbids is not asked for."""

from __future__ import annotations

from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from matters.fetching.client import Client
from matters.fetching.errors import RefusedError, RobotsError
from matters.fetching.journal import Journal
from matters.fetching.plan import NO_TAGS

NAME = "matters-arising"
"""What this program is called in a robots.txt."""
ABSENT = (404, 410)
LONGEST_DELAY = 60.0


class Robots:
    """The rules of one site, asked for once."""

    def __init__(self, client: Client, journal: Journal) -> None:
        """Raises `FetchError` where they cannot be had: a site that cannot say what it allows is left alone."""
        self._rules = RobotFileParser()
        url = urljoin(client.base.url, "/robots.txt")
        known = journal.page(url)
        try:
            answer = client.get(url, tags=known.tags if known else NO_TAGS)
            if answer.is_same and known:
                answer = known
            else:
                journal.keep_page(url, answer)
        except RefusedError as error:
            # RFC 9309: what is not there forbids nothing; what may not be seen is taken to forbid all.
            self._rules.parse([] if error.status in ABSENT or error.status == 302 else ["User-agent: *", "Disallow: /"])
        else:
            is_page = b"<html" in answer.data[:400].lower() or b"<!doctype" in answer.data[:400].lower()
            self._rules.parse([] if is_page else answer.data.decode("utf8", "replace").splitlines())

    @property
    def delay(self) -> float:
        """Seconds between requests that the site asks for, 0 if it does not say."""
        return min(float(self._rules.crawl_delay(NAME) or 0), LONGEST_DELAY)

    def check(self, url: str) -> None:
        """Raises `RobotsError` where the address is not allowed."""
        if not self.allows(url):
            raise RobotsError("the site's robots.txt forbids it to programs. Ask the council, or get it by hand.")

    def allows(self, url: str) -> bool:
        """Whether this program may ask for an address."""
        return self._rules.can_fetch(NAME, url)
