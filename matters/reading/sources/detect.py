"""Which source a file is, from its bytes."""

from __future__ import annotations

from matters.reading.document import Document
from matters.reading.errors import EmptyFileError, NotThisKindError
from matters.reading.sources.text import text_document

PDF_MARK = b"%PDF-"
PDF_MARK_WITHIN = 1024
"""How far into a file its mark may stand: mail gateways and web servers leave headers before it."""


def document_of(data: bytes, name: str) -> Document:
    """The document that these bytes hold; the name only settles what the bytes leave open.

    >>> document_of(b"A line", "pack.txt").kind.value
    'text'
    """
    if not data.strip():
        message = f"{name} is empty. Nothing was read; check that it was downloaded whole."
        raise EmptyFileError(message)
    if PDF_MARK in data[:PDF_MARK_WITHIN]:
        from matters.reading.sources.pdf import pdf_document  # noqa: PLC0415 - PDFium takes 0.1 s that a text need not

        return pdf_document(data, name)
    if b"\x00" in data[:4096]:
        message = f"{name} is neither a PDF nor a text. Matters reads PDF and plain text packs."
        raise NotThisKindError(message)
    return text_document(data)
