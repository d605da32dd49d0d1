"""A web page that a browser saved as one file (.mht, .mhtml): a message whose parts are the page and its pictures."""

from __future__ import annotations

import re

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}?\r?\n")
_SAVED = re.compile(rb"^content-type:\s*(?:multipart/related|text/html)\b", re.IGNORECASE | re.MULTILINE)
_VERSION = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
HEAD_WITHIN = 4096
"""How long the head of such a file may be."""


def saved_page(data: bytes) -> bytes | None:
    """The page in such a file, in UTF-8; None where the file is another.

    >>> head = b"MIME-Version: 1.0\\nContent-Type: text/html\\nContent-Transfer-Encoding: quoted-printable\\n\\n"
    >>> saved_page(head + b"<p class=3D=22a=22>caf=C3=A9</p>")
    b'<p class="a">caf\\xc3\\xa9</p>'
    """
    head = _HEAD.match(data[:HEAD_WITHIN])
    if head is None or not _SAVED.search(head[0]) or not _VERSION.search(head[0]):
        return None
    import email.policy  # noqa: PLC0415 - it takes as long to load as the grammars of a kind of paper

    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                return _as_utf8(body, part.get_content_charset())
    return None


def _as_utf8(body: bytes, charset: str | None) -> bytes:
    """The page in the encoding that it says it has; one that says nothing, or something unknown, is left as it is."""
    try:
        return body.decode(charset).encode() if charset else body
    except (LookupError, UnicodeDecodeError):
        return body
