"""Addresses that may be asked: those of the one site that was named, and no private machine behind a public name.

A site's pages are other people's words. A link in them, a redirect, or a name that suddenly stands for another machine
must not make this program knock at doors inside the network that it runs in.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlsplit

from matters.fetching.errors import BadAddressError, UnreachableError

_PAGE = re.compile(r"[^/]+\.(?:aspx|asmx)(?:/.*)?$|documents/.*$", re.IGNORECASE)
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Base:
    """A site's address, with a slash behind; `committee` where the address that was given names one.

    `is_internal` says that its name is meant to stand for a machine of a private network.
    """

    url: str
    scheme: str
    host: str
    port: int
    committee: int = 0
    is_internal: bool = False

    @property
    def may_be_private(self) -> bool:
        """Whether it may be a machine of a private network: it is said to be, or its address says so itself."""
        return self.is_internal or is_named_private(self.host)

    def allows(self, url: str) -> str:
        """The address, made safe to send, if it is of this site. Raises `BadAddressError` where it is not.

        `http` may turn into `https` on the same host, as sites do that have moved.
        """
        try:
            parts = urlsplit(url)
            port = parts.port or PORTS.get(parts.scheme, 0)
            host = (parts.hostname or "").lower()
        except ValueError:
            raise BadAddressError(f"{url!r} is no address.") from None
        same = host == self.host and not parts.username and (parts.scheme, port) == (self.scheme, self.port)
        upgraded = host == self.host and (self.scheme, self.port) == ("http", 80) and (parts.scheme, port) == (
            "https", 443,
        )  # fmt: skip
        if not (same or upgraded):
            raise BadAddressError(f"it stands on another site ({parts.scheme}://{parts.netloc}), which is not asked.")
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = quote(parts.query, safe="%=&/?:@!$'()*+,;~-._")
        return f"{parts.scheme}://{parts.netloc}{path}" + (f"?{query}" if query else "")


def base_of(given: str) -> Base:
    """The site that an address leads to, whichever of its pages was given.

    >>> base = base_of("modgov.sefton.gov.uk/moderngov/ieListMeetings.aspx?CId=766&Year=0")
    >>> base.url, base.committee
    ('https://modgov.sefton.gov.uk/moderngov/', 766)
    >>> base_of("ftp://x/")
    Traceback (most recent call last):
    ...
    matters.fetching.errors.BadAddressError: 'ftp://x/' begins with ftp: only http and https are fetched.
    """
    text = given.strip()
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise BadAddressError(f"{given!r} is no address. Give one such as https://moderngov.example.gov.uk.") from None
    if parts.scheme not in PORTS:
        raise BadAddressError(f"{given!r} begins with {parts.scheme}: only http and https are fetched.")
    host = (parts.hostname or "").lower()
    if parts.username or parts.password:
        raise BadAddressError("the address holds a name or a password. Give it without: only public pages are fetched.")
    if not host or not re.fullmatch(r"[\w.:-]+", host) or ("." not in host and ":" not in host and host != "localhost"):
        raise BadAddressError(f"{given!r} is no address. Give one such as https://moderngov.example.gov.uk.")
    asked = {key.lower(): values[0] for key, values in parse_qs(parts.query).items()}
    number = asked.get("cid") or asked.get("committeeid") or ""
    path = _PAGE.sub("", parts.path.lstrip("/"))
    folder = f"/{path.rstrip('/')}/" if path.strip("/") else "/"
    netloc = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    url = f"{parts.scheme}://{netloc}{folder}"
    return Base(url, parts.scheme, host, port or PORTS[parts.scheme], int(number) if number.isdecimal() else 0)


def is_private(address: str) -> bool:
    """Whether an IP address is of this machine or of a network that is not the internet.

    >>> is_private("127.0.0.1"), is_private("10.1.2.3"), is_private("::ffff:192.168.0.1"), is_private("8.8.8.8")
    (True, True, True, False)
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None) or ip
    return not mapped.is_global or mapped.is_multicast


def machines_of(host: str, port: int) -> list[str]:
    """The IP addresses that a name stands for now. Raises `UnreachableError` where it stands for none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise UnreachableError(
            f"there is no machine called {host!r}. Check the address, and that this machine is on the internet."
        ) from None
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def is_named_private(host: str) -> bool:
    """Whether the address itself says that it is private: an IP address of such a network, or localhost."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return is_private(host)
    except ValueError:
        return False
