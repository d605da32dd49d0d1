"""The site over HTTP, with tags on every answer and a log of what was asked."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from matters.demo.moderngov import pages, service
from matters.demo.moderngov.faults import Fault, Kind
from matters.demo.moderngov.published import PublishedSite

DOCUMENT = re.compile(r"documents/([gbs])(\d+)/", re.IGNORECASE)
LONGEST_HANG = 60
EARLY = {Kind.ERROR: 500, Kind.REFUSED: 403, Kind.BUSY: 429, Kind.ELSEWHERE: 302, Kind.INWARD: 302}
"""Faults that are an answer of their own."""
MOVED_TO = {Kind.ELSEWHERE: "http://elsewhere.invalid", Kind.INWARD: "/private"}
RETRY_AFTER = "1"
"""Seconds that a busy site asks for."""
XML, HTML, TEXT = "text/xml; charset=utf-8", "text/html; charset=utf-8", "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: its address, the answer's status, the bytes of the answer's body, who asked."""

    target: str
    status: int
    size: int
    agent: str
    at: float


@dataclass(slots=True)
class ModernGov:
    """A site being served. Change `site`, `faults`, `robots` and `has_tags` at any time; `log` grows with each request.

    `log` has a request from the moment that it is answered, and `asked` its address from the moment it comes in.
    """

    site: PublishedSite
    faults: list[Fault] = field(default_factory=list)
    robots: str = "User-agent: *\nDisallow: /private/\n"
    has_tags: bool = True
    log: list[Asked] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    on_request: Callable[[str], None] = lambda _: None
    _server: ThreadingHTTPServer = field(init=False)
    _making: threading.Lock = field(default_factory=threading.Lock, init=False)

    def listen(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Take an address, any free port for 0, and return it with a slash behind. Raises `OSError` if it is taken."""

        class Handler(_Handler):
            served = self

        self._server = _Server((host, port), Handler)
        self._server.daemon_threads = True
        return self.address

    @property
    def address(self) -> str:
        """Where it is served."""
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}/"

    def run(self) -> None:
        """Serve until stopped."""
        self._server.serve_forever(poll_interval=0.05)

    def stop(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()

    def answer(self, target: str) -> tuple[int, str, bytes]:
        """Status, content type and body for an address."""
        parts = urlsplit(target)
        asked = {key.lower(): values[0] for key, values in parse_qs(parts.query).items()}
        path = unquote(parts.path).lstrip("/")
        if path == "robots.txt":
            return (200, TEXT, self.robots.encode()) if self.robots else (404, TEXT, b"Not found")
        if path.lower().startswith("mgwebservice.asmx/"):
            return self._service(path.rpartition("/")[2].lower(), asked)
        if found := DOCUMENT.match(path):
            return self._document(found[1].lower(), int(found[2]), asked.get("t", ""))
        if path.lower() == "mgconvert2pdf.aspx":
            return self._document("s", _number(asked, "id"), "")
        return self._page(path.lower(), asked)

    def _service(self, method: str, asked: dict[str, str]) -> tuple[int, str, bytes]:
        meeting = self.site.meeting(_number(asked, "lmeetingid"))
        if method == "getcommittees":
            return 200, XML, service.committees(self.site).encode()
        if method == "getmeetings":
            days = _day(asked, "sfromdate", dt.date.min), _day(asked, "stodate", dt.date.max)
            return 200, XML, service.meetings(self.site, _number(asked, "lcommitteeid"), *days).encode()
        if method == "getmeeting" and meeting:
            return 200, XML, service.meeting(meeting, self.address).encode()
        return 500, TEXT, b"Request format is unrecognized."

    def _document(self, letter: str, number: int, type_: str) -> tuple[int, str, bytes]:
        document = self.site.document(letter, number, type_)
        if document is None:
            return 404, HTML, b"<html><body>Not found</body></html>"
        with self._making:
            return 200, document.media_type, document.make()

    def _page(self, path: str, asked: dict[str, str]) -> tuple[int, str, bytes]:
        meeting = self.site.meeting(_number(asked, "mid", "meetingid", "id"))
        if path in ("", "mglistcommittees.aspx"):
            return 200, HTML, pages.committees(self.site).encode()
        if path == "ielistmeetings.aspx":
            listed = pages.meetings(self.site, _number(asked, "cid", "committeeid"), _number(asked, "year"))
            return 200, HTML, listed.encode()
        if path == "ielistdocuments.aspx" and meeting:
            return 200, HTML, pages.meeting(self.site, meeting).encode()
        if path == "mgmeetingattendance.aspx" and meeting:
            return 200, HTML, pages.attendance(self.site, meeting).encode()
        return 404, HTML, b"<html><body>Not found</body></html>"


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asks may go away at any time; other faults are shown."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    served: ModernGov
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "DemoModernGov", ""

    def do_GET(self) -> None:
        served = self.served
        served.asked.append(self.path)
        served.on_request(self.path)
        fault = next((f.kind for f in served.faults if f.strikes(self.path)), None)
        if fault is Kind.SLOW:
            time.sleep(2)
        if fault is Kind.HANGS:
            time.sleep(LONGEST_HANG)
        status, media_type, body = served.answer(self.path)
        early = EARLY.get(fault) if fault else None
        if early:
            status, media_type, body = early, TEXT, b"No."
        elif fault is Kind.APOLOGY:
            media_type, body = HTML, pages.apology(served.site).encode()
        elif fault is Kind.CUT:
            body = body[: len(body) // 2]
        elif fault is Kind.WRONG_TYPE:
            media_type = "application/octet-stream"
        self._send(status, media_type, body, fault)

    def _send(self, status: int, media_type: str, body: bytes, fault: Kind | None) -> None:
        tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        has_tag = self.served.has_tags and status == 200 and fault is not Kind.APOLOGY
        if has_tag and self.headers.get("If-None-Match") == tag:
            status, body = 304, b""
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        if has_tag:
            self.send_header("ETag", tag)
        if fault is Kind.BUSY:
            self.send_header("Retry-After", RETRY_AFTER)
        if fault in MOVED_TO:
            self.send_header("Location", MOVED_TO[fault] + self.path)
        self.end_headers()
        sent = body[: len(body) // 2] if fault is Kind.DROPPED else body
        agent = self.headers.get("User-Agent", "")
        self.served.log.append(Asked(self.path, status, len(sent), agent, time.monotonic()))
        self.wfile.write(sent)
        if fault is Kind.DROPPED:
            self.wfile.flush()
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Said nowhere: the log is `ModernGov.log`."""


def _number(asked: dict[str, str], *names: str) -> int:
    return next((int(asked[name]) for name in names if asked.get(name, "").isdecimal()), 0)


def _day(asked: dict[str, str], name: str, otherwise: dt.date) -> dt.date:
    try:
        return dt.datetime.strptime(asked.get(name, ""), "%d/%m/%Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return otherwise
