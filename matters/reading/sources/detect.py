"""Which source a file is, from its bytes."""

from __future__ import annotations

from matters.reading.document import Document
from matters.reading.errors import EmptyFileError, NotThisKindError
from matters.reading.sources.text import text_document


def document_of(data: bytes, name: str) -> Document:
    """The document that these bytes hold; the name only settles what the bytes leave open.

    >>> document_of(b"A line", "pack.txt").kind.value
    'text'
    """
    if not data.strip():
        message = f"{name} is empty. Nothing was read; check that it was downloaded whole."
        raise EmptyFileError(message)
    if b"\x00" in data[:4096]:
        message = f"{name} is neither a PDF nor a text. Matters reads PDF and plain text packs."
        raise NotThisKindError(message)
    return text_document(data)
