"""Attachments: files that a PDF carries inside it."""

from __future__ import annotations

import ctypes
from mimetypes import guess_type
from pathlib import PurePath
from typing import TYPE_CHECKING

import pypdfium2_raw as pdfium

from matters.reading.document import Attachment
from matters.reading.errors import NotThisKindError
from matters.reading.sources.pdf.pages import opened

if TYPE_CHECKING:
    from matters.reading.sources.pdf.straight import Pointer

LARGEST = 512 * 1024 * 1024
"""Bytes of an attachment that are handed out: one may be packed to unpack to far more."""


def attachments(document: Pointer) -> tuple[Attachment, ...]:
    """The files that an open PDF carries, by name, size and type."""
    count: int = pdfium.FPDFDoc_GetAttachmentCount(document)
    return tuple(_listed(pdfium.FPDFDoc_GetAttachment(document, index), index + 1) for index in range(count))


def pdf_attachments(data: bytes) -> tuple[Attachment, ...]:
    """The files that a PDF carries, without reading its pages. Raises what `pdf_document` raises for one not opened."""
    with opened(data) as pdf:
        return attachments(pdf.handle)


def attached(data: bytes, number: int) -> bytes:
    """The bytes of one of a PDF's attachments, counted from 1 as `Document.attachments` counts them.

    What they hold is read as any other file: `read(attached(data, 1), name)`.
    Raises `NotThisKindError` where there is no such attachment or it cannot be unpacked, and what `pdf_document` raises
    where the PDF cannot be opened.
    """
    with opened(data) as pdf:
        count: int = pdfium.FPDFDoc_GetAttachmentCount(pdf.handle)
        if not 1 <= number <= count:
            raise NotThisKindError(f"the PDF has {count} attachments, and none is number {number}.")
        attachment = pdfium.FPDFDoc_GetAttachment(pdf.handle, number - 1)
        size = _size(attachment)
        if size > LARGEST:
            raise NotThisKindError("the attachment is too large to be unpacked. Save it with a PDF viewer.")
        buffer, length = ctypes.create_string_buffer(size), ctypes.c_ulong()
        if not size or not pdfium.FPDFAttachment_GetFile(attachment, buffer, size, ctypes.byref(length)):
            raise NotThisKindError("the attachment is empty or damaged. Ask for it separately.")
        return buffer.raw[: length.value]


def _listed(attachment: Pointer, number: int) -> Attachment:
    size: int = pdfium.FPDFAttachment_GetName(attachment, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFAttachment_GetName(attachment, buffer, size)
    path = bytes(buffer).decode("utf-16-le", "replace").rstrip("\x00").replace("\\", "/")
    name = PurePath(path).name
    return Attachment(number, name or f"attachment {number}", _size(attachment), guess_type(name)[0])


def _size(attachment: Pointer) -> int:
    length = ctypes.c_ulong()
    found = pdfium.FPDFAttachment_GetFile(attachment, None, 0, ctypes.byref(length))
    return length.value if found else 0
