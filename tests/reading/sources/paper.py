"""PDFs that tests set themselves, with Typst, and change with pikepdf."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import typst

PREAMBLE = """#set page(width: 595pt, height: 842pt, margin: 70pt)
#set text(size: 11pt, hyphenate: false)
#set par(leading: 0.6em, spacing: 1.5em)
"""


@cache
def typeset(body: str) -> bytes:
    """One PDF of a Typst source, on A4 with margins of 70 points, in 11 points."""
    made = typst.compile((PREAMBLE + body).encode())
    assert isinstance(made, bytes)
    return made


def turned(data: bytes, degrees: int) -> bytes:
    """The same with each page said to be shown turned clockwise."""
    with pikepdf.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.rotate(degrees, relative=False)
        return saved(document)


def encrypted(data: bytes, user: str) -> bytes:
    """The same, to be opened with a password; the empty one only forbids changes."""
    with pikepdf.open(io.BytesIO(data)) as document:
        out = io.BytesIO()
        document.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
        return out.getvalue()


def repeated(data: bytes, times: int) -> bytes:
    """All its pages, so many times over."""
    with pikepdf.open(io.BytesIO(data)) as document:
        pages = list(document.pages)
        for _ in range(times - 1):
            document.pages.extend(pages)
        return saved(document)


def saved(document: pikepdf.Pdf) -> bytes:
    """The bytes of a changed document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
