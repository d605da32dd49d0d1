"""Which source a file is, from its bytes."""

from __future__ import annotations

import re
from pathlib import PurePath

from matters.reading.document import Document, Told
from matters.reading.errors import EmptyFileError, EncryptedError, NotThisKindError, UnreadableError
from matters.reading.sources.saved_page import saved_page
from matters.reading.sources.text import UTF16_MARKS, decode, text_document
from matters.reading.vocabulary.magic import OTHER_KINDS
from matters.reading.vocabulary.packages import COMPOUND_FILES, ENCRYPTED

PDF_MARK = b"%PDF-"
PDF_MARK_WITHIN = 1024
"""How far into a file its mark may stand: mail gateways and web servers leave headers before it."""

MOST_CONTROLS = 0.02
"""The share of control characters from which bytes are no text in any encoding."""

ZIP_MARK = b"PK\x03\x04"
COMPOUND_MARK = b"\xd0\xcf\x11\xe0"
"""An OLE file: the old Word, and a new one behind a password."""

LOOK_AT = 65_536
"""Bytes that settle what a file is."""

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!-- saved from url|!doctype|\?xml|html|head|body|div|table|main|article|section)\b",
    re.IGNORECASE,
)
_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)", re.IGNORECASE)


def document_of(data: bytes, name: str, told: Told | None = None) -> Document:
    """The document that these bytes hold. The name decides nothing, but a name that promises a PDF is held to it.
    `told` hears of each page of a PDF; others are read at once.

    >>> document_of(b"A line", "pack.txt").kind.value
    'text'
    >>> document_of(b"A line", "pack.pdf")
    Traceback (most recent call last):
    ...
    matters.reading.errors.NotThisKindError: it is named as a PDF and is a text. Rename it to .txt to read it as that.
    """
    if not data.strip():
        raise EmptyFileError("the file is empty. Fetch it again.")
    if is_pdf(data):
        from matters.reading.sources.pdf import pdf_document  # noqa: PLC0415 - PDFium takes 0.1 s that a text need not

        return pdf_document(data, told)
    if data.startswith(ZIP_MARK):
        return _packed(data, name)
    _refuse_others(data)
    sample = data[:LOOK_AT]
    if data.startswith(UTF16_MARKS):
        sample = decode(sample).encode()
    if len(_CONTROLS.findall(sample)) > MOST_CONTROLS * len(sample):
        raise NotThisKindError(
            "it is no PDF, Word file, web page or text. Check that it is the right file, or fetch it again."
        )
    if PurePath(name).suffix.lower() == ".pdf":
        raise _no_pdf(data)
    page = saved_page(data)
    if page is not None or _MARKUP.match(data):
        from matters.reading.sources.html import html_document  # noqa: PLC0415 - nor lxml

        return html_document(data if page is None else page)
    return text_document(data)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes begin as a PDF does, whatever their name.

    >>> is_pdf(b"%PDF-1.7"), is_pdf(b"PDF")
    (True, False)
    """
    return PDF_MARK in data[:PDF_MARK_WITHIN]


def _packed(data: bytes, name: str) -> Document:
    """What a zip holds: a Word file, or nothing that is read here."""
    from matters.reading.sources.word import word_document  # noqa: PLC0415 - lxml, again

    document = word_document(data)
    if PurePath(name).suffix.lower() == ".pdf":
        raise NotThisKindError("it is named as a PDF and is a Word file. Rename it to .docx to read it as that.")
    return document


def _refuse_others(data: bytes) -> None:
    """Say what a file is that is plainly no pack, by its first bytes."""
    if data.startswith(COMPOUND_MARK):
        raise _compound(data)
    for mark, what in OTHER_KINDS:
        if data.startswith(mark):
            raise NotThisKindError(f"it is no pack, but {what}")


def _compound(data: bytes) -> UnreadableError:
    """What an OLE file is, by the names of the streams in it."""
    for stream, what in COMPOUND_FILES:
        if stream.encode("utf-16-le") in data:
            return (EncryptedError if stream == ENCRYPTED else NotThisKindError)(what)
    return NotThisKindError("it is an old Office file. Open it, save it as .docx or as a PDF, and read that.")


def _no_pdf(data: bytes) -> NotThisKindError:
    """What stands behind a name that promises a PDF: most often the page that a web site sent in its place."""
    if _PAGE.match(data):
        return NotThisKindError(
            "it is named as a PDF and is a web page, perhaps one that asks to sign in or says that the file has gone. "
            "Fetch it again."
        )
    return NotThisKindError("it is named as a PDF and is a text. Rename it to .txt to read it as that.")
