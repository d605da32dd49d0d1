"""The files that a person names: themselves, or all packs in the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

PACK_SUFFIXES = frozenset({".pdf", ".txt", ".html", ".htm", ".mht", ".mhtml", ".docx"})
"""What is taken from a folder. A file named itself is tried whatever it is called."""


@dataclass(slots=True)
class Found:
    """Files to read, in order; how many others the folders hold; folders that cannot be opened, with the reason."""

    files: list[Path] = field(default_factory=list)
    passed_over: int = 0
    closed: list[tuple[Path, str]] = field(default_factory=list)


def found_files(paths: Iterable[Path]) -> Found:
    """Every file named, and every pack in every folder named and below it, by name; hidden ones and links are not.

    Nor is the folder of pictures and frames that a browser puts beside a page which it saves complete.

    >>> found_files([Path("no-such-pack.txt")]).files
    [PosixPath('no-such-pack.txt')]
    """
    found = Found()
    for path in paths:
        if path.is_dir():
            for file in _below(path, found):
                if file.suffix.lower() in PACK_SUFFIXES and file.is_file():
                    found.files.append(file)
                else:
                    found.passed_over += 1
        else:
            found.files.append(path)
    return found


def _below(folder: Path, found: Found) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        found.closed.append((Path(error.filename or folder), error.strerror or str(error)))

    for where, folders, names in os.walk(folder, onerror=closed):
        of_pages = {f"{Path(name).stem}_files" for name in names if name.lower().endswith((".html", ".htm"))}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in of_pages)
        yield from (Path(where) / name for name in sorted(names) if not name.startswith("."))
