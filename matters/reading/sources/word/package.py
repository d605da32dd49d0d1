"""A Word file as the package it is: a zip of XML parts, opened within bounds and without trust.

A part is never read past `MOST_BYTES`, whatever the zip's index says of its size, so that a small file cannot fill
the memory. A part with a document type is refused: no Word file has one, and entities hide in it.
"""

from __future__ import annotations

import io
import posixpath
import zlib
from functools import cached_property
from zipfile import BadZipFile, ZipFile

from lxml import etree

from matters.reading.errors import DamagedError, EncryptedError, NotThisKindError
from matters.reading.sources.word.names import MAIN, RELATED, STRICT
from matters.reading.vocabulary.packages import OTHER_PACKAGES

MOST_BYTES = 24 * 1024 * 1024
"""Of one part, unpacked: some 2,500 pages of text, which take half a minute and 400 MB to read."""

RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
FLAG_ENCRYPTED = 0x1

_DAMAGED = "the file is packed as Word files are, and is damaged or cut short. Fetch it again."

_DISTRUSTED = "the Word file holds a document type, which no Word file has. Do not trust it."


class Package:
    """The parts of a Word file.

    Raises `NotThisKindError` where the zip is something else, `EncryptedError` where it has a password,
    `DamagedError` where it cannot be read or would unpack to more than a document can be.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = ZipFile(io.BytesIO(data))
            self._names = set(self._zip.namelist())
        except (BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
            raise DamagedError(_DAMAGED) from None
        self.main = self._main()

    def _main(self) -> str:
        """The name of the part that holds the text."""
        for mark, what in OTHER_PACKAGES:
            if any(name == mark or name.startswith(f"{mark}/") for name in self._names):
                raise NotThisKindError(f"it is no pack, but {what}")
        for kind, name in self._relations("").values():
            if kind == "officeDocument" and name in self._names:
                return name
        if MAIN in self._names:
            return MAIN
        if "[Content_Types].xml" in self._names or any(name.startswith("word/") for name in self._names):
            raise DamagedError("the Word file has no text in it: its main part is missing. Save it anew from Word.")
        raise NotThisKindError("it is a zip file. Unpack it, and read the files in it.")

    def part(self, name: str) -> etree._Element | None:
        """The root of a part by its name, None where there is none."""
        if name not in self._names:
            return None
        data = self._bytes(name)
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        if b"<!DOCTYPE" in data:
            raise DamagedError(_DISTRUSTED)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise DamagedError(_DAMAGED) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise DamagedError(_DISTRUSTED)
        return root

    def _bytes(self, name: str) -> bytes:
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & FLAG_ENCRYPTED:
                raise EncryptedError("the Word file has a password. Save it without one, and read that.")
            with self._zip.open(info) as stream:
                data = stream.read(MOST_BYTES + 1)
        except (BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError):
            raise DamagedError(_DAMAGED) from None
        if len(data) > MOST_BYTES:
            raise DamagedError(
                f"the Word file unpacks to more than {MOST_BYTES // 1024 // 1024} MB of text, which no pack is. "
                "Do not trust it."
            )
        return data

    def _relations(self, name: str) -> dict[str, tuple[str, str]]:
        """The parts that a part refers to: by its identifier there, the kind and the name."""
        folder, file = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in root.iter(RELATIONS) if root is not None else ():
            if relation.get("TargetMode") != "External":
                kind = relation.get("Type", "").rsplit("/", 1)[-1]
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
                found[relation.get("Id", "")] = (kind, target)
        return found

    @cached_property
    def _related(self) -> dict[str, tuple[str, str]]:
        return self._relations(self.main)

    def of_kind(self, kind: str) -> etree._Element | None:
        """The part of a kind ("styles", "numbering", "footnotes"), None where the file has none."""
        return next((self.part(name) for found, name in self._related.values() if found == kind), None)

    def named(self, reference: etree._Element) -> str:
        """The name of the part that an element refers to, as a section does to its header; empty where it is none."""
        return self._related.get(reference.get(RELATED, ""), ("", ""))[1]
