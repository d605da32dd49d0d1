"""Asking a site for one thing at a time: slowly, within limits, and again when it is busy.

One connection; a pause between requests; 429 and 5xx are waited out, as long as the site says or twice as long each
time, with chance mixed in so that many programs do not come back at once. A redirect is followed on the same host
only. Every connection goes to a machine that was looked at first, so that no name can lead into a private network.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime

import httpcore
import httpx

from matters.fetching.addresses import Base
from matters.fetching.errors import (
    AskedToWaitError,
    BadAddressError,
    BadAnswerError,
    FaultError,
    FetchError,
    RefusedError,
    TooBigError,
    UnreachableError,
    UntrustedError,
)
from matters.fetching.plan import NO_TAGS, Tags
from matters.fetching.transport import VettedTransport

MOST_REDIRECTS = 5
BUSY = (429, 500, 502, 503, 504)
REASONS = {
    401: "it is not public (401)",
    403: "the site refuses it (403)",
    404: "it is not there (404)",
    410: "it was taken away (410)",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest answer, in bytes, and the longest wait for the whole of it, in seconds."""

    size: int
    seconds: float


PAGE = Limits(20 * 1024 * 1024, 60)
DOCUMENT = Limits(250 * 1024 * 1024, 600)


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast: seconds between requests, how often something is tried, the longest single wait for a busy site."""

    pause: float = 1.0
    tries: int = 4
    longest_wait: float = 120
    timeout: float = 30


@dataclass(frozen=True, slots=True)
class Answer:
    """What came: the bytes and the tags to ask with next time. `is_same` where the site says nothing changed."""

    data: bytes
    tags: Tags = NO_TAGS
    media_type: str = ""
    is_same: bool = False


@dataclass(slots=True)
class Client:
    """Asks one site. `tell` is called with a sentence when it has to wait.

    `check` is called with each address that the site redirects to, and raises a `FetchError` for one not to be asked.
    """

    base: Base
    agent: str
    pace: Pace = Pace()
    tell: Callable[[str], None] = lambda _: None
    check: Callable[[str], None] = lambda _: None
    _http: httpx.Client = field(init=False)
    _last: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        self._http = httpx.Client(
            transport=VettedTransport(may_be_private=self.base.may_be_private),
            headers={"User-Agent": self.agent, "Accept": "*/*", "Accept-Encoding": "gzip, identity"},
            timeout=self.pace.timeout,
            follow_redirects=False,
            trust_env=False,
        )

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def get(self, url: str, limits: Limits = PAGE, tags: Tags = NO_TAGS) -> Answer:
        """The answer to a GET, tried again while the site is busy.

        Raises a `FetchError` whose message says why there is none.
        """
        for attempt in range(1, self.pace.tries):
            try:
                return self._follow(url, limits, tags)
            except _BusyError as busy:
                self._wait(busy, attempt)
        try:
            return self._follow(url, limits, tags)
        except _BusyError as busy:
            told = f"{busy.told} It was tried {self.pace.tries} times; run the same command again later."
            raise busy.kind(told) from None

    def _wait(self, busy: _BusyError, attempt: int) -> None:
        # Jitter: a wait is half fixed and half chance.
        backoff = self.pace.pause * 2**attempt
        seconds = max(busy.retry_after, backoff * random.uniform(0.5, 1))  # noqa: S311 - chance, not a secret
        if seconds > self.pace.longest_wait:
            minutes = round(seconds / 60)
            raise AskedToWaitError(
                f"the site asks to be left alone for {minutes} minutes. Run the same command again after that; "
                "it goes on where it stopped."
            )
        if seconds >= 1:
            self.tell(f"{busy.told} Waiting {seconds:.0f} s.")
        time.sleep(seconds)

    def _follow(self, url: str, limits: Limits, tags: Tags) -> Answer:
        for _ in range(MOST_REDIRECTS + 1):
            allowed = self.base.allows(url)
            answer = self._ask(allowed, limits, tags)
            if isinstance(answer, Answer):
                return answer
            target = str(httpx.URL(allowed).join(answer))
            try:
                self.base.allows(target)
            except BadAddressError:
                host = httpx.URL(target).host
                raise RefusedError(f"it redirects to another site ({host}), which is not followed.", 302) from None
            self.check(target)
            url = target
        raise RefusedError("it redirects in a circle.", 302)

    def _ask(self, url: str, limits: Limits, tags: Tags) -> Answer | str:
        """The answer, or the address that the site sends on to."""
        pause = self._last + self.pace.pause - time.monotonic()
        if pause > 0:
            time.sleep(pause)
        headers = {}
        if tags.etag:
            headers["If-None-Match"] = tags.etag
        if tags.last_modified:
            headers["If-Modified-Since"] = tags.last_modified
        try:
            with self._http.stream("GET", url, headers=headers) as response:
                return self._taken(response, limits, tags)
        except (httpx.TimeoutException, httpcore.TimeoutException):
            raise _BusyError(f"the site did not answer within {self.pace.timeout:.0f} s.") from None
        except (httpx.ConnectError, httpcore.ConnectError) as error:
            if "certificate" in str(error).lower():
                raise UntrustedError(
                    f"the certificate of {self.base.host} cannot be trusted. Check the address; if it is right, the "
                    "council has to mend its site, and nothing is fetched until then."
                ) from None
            raise _BusyError(f"no connection could be made to {self.base.host}. Check the address.") from None
        except (httpx.DecodingError, httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise BadAnswerError(f"the answer cannot be made out ({error}).") from None
        except (httpx.HTTPError, httpcore.NetworkError, httpcore.ProtocolError):
            raise _BusyError("the connection broke off before all of it had come.") from None
        finally:
            self._last = time.monotonic()

    def _taken(self, response: httpx.Response, limits: Limits, tags: Tags) -> Answer | str:
        status = response.status_code
        if status == 304 and tags:
            return Answer(b"", tags, is_same=True)
        if response.is_redirect and response.headers.get("Location"):
            return str(response.headers["Location"])
        if status in BUSY:
            after = seconds_of(response.headers.get("Retry-After", ""), dt.datetime.now(dt.UTC))
            if status == 429:
                raise _BusyError("the site asks for fewer requests (429).", after, AskedToWaitError)
            raise _BusyError(f"the site has a fault of its own ({status}).", after, FaultError)
        if status != 200:
            raise RefusedError(f"{REASONS.get(status, f'the site answers with status {status}')}.", status)
        data = self._body(response, limits)
        return Answer(data, tags_of(response.headers), response.headers.get("Content-Type", ""))

    def _body(self, response: httpx.Response, limits: Limits) -> bytes:
        too_big = f"it is larger than {limits.size // (1024 * 1024)} MB, which is more than this program takes."
        declared = response.headers.get("Content-Length", "")
        if declared.isdecimal() and int(declared) > limits.size:
            raise TooBigError(too_big)
        end = time.monotonic() + limits.seconds
        parts, size = [], 0
        for part in response.iter_bytes(65536):
            size += len(part)
            if size > limits.size:
                raise TooBigError(too_big)
            if time.monotonic() > end:
                raise TooBigError(f"it took longer than {limits.seconds:.0f} s to come. Run the same command later.")
            parts.append(part)
        return b"".join(parts)


class _BusyError(Exception):
    """The site could not answer just now; `retry_after` is how many seconds it asks to wait, 0 if it does not say.

    `kind` is what it is in the end, when it has been tried often enough.
    """

    def __init__(self, told: str, retry_after: float = 0, kind: type[FetchError] = UnreachableError) -> None:
        super().__init__(told)
        self.told, self.retry_after, self.kind = told, retry_after, kind


def tags_of(headers: Mapping[str, str]) -> Tags:
    """The tags of an answer."""
    return Tags(headers.get("ETag", ""), headers.get("Last-Modified", ""))


def seconds_of(retry_after: str, now: dt.datetime) -> float:
    """What a `Retry-After` asks for: a number of seconds, or the time of day until which to wait.

    >>> now = dt.datetime(2030, 6, 4, 10, 0, tzinfo=dt.UTC)
    >>> seconds_of("7", now), seconds_of("Tue, 04 Jun 2030 10:01:00 GMT", now), seconds_of("soon", now)
    (7.0, 60.0, 0.0)
    """
    text = retry_after.strip()
    if text.isdecimal():
        return float(text)
    try:
        return max(0.0, (parsedate_to_datetime(text) - now).total_seconds())
    except (TypeError, ValueError):
        return 0.0
