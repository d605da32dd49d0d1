"""The pipeline: bytes to document, document without furniture to sections, each section to its records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from matters.reading.document import Document, Span
from matters.reading.record import Meeting, PackRecord
from matters.reading.sources.detect import document_of

READER_VERSION = "1"
"""Raised whenever the same bytes would yield another record, so that the store knows to read again."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that should have been read and was not: what, where, and what a person can do about it."""

    what: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A record, the document it was read from, and what could not be read."""

    record: PackRecord
    document: Document
    gaps: tuple[Gap, ...] = ()


def read(data: bytes, name: str) -> Reading:
    """Read one pack. `name` is the file's name: it names the pack and is a hint to what the bytes are, no more.

    Raises `matters.reading.errors.UnreadableError` where nothing can be read, with a sentence for the person.

    >>> read(b"MEETING: AUDIT COMMITTEE\\n", "x.txt").record.pack
    'x'
    """
    document = document_of(data, name)
    return Reading(PackRecord(PurePath(name).stem, Meeting()), document)
