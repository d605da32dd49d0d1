"""Keeping originals: the bytes once under their SHA-256, whole or not at all, never changed."""

from __future__ import annotations

import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

INCOMING = ".incoming"


def digest_of(data: bytes) -> str:
    """The SHA-256 of the bytes, as hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def keep(originals: Path, data: bytes) -> Path:
    """Put bytes under `originals/aa/<sha256>` and return the path; if they are there already, leave them.

    They are written to one side, flushed to the disk and renamed, so that a file under its digest is always whole:
    a killed process or a full disk leaves at most a file in `originals/.incoming`, which `sweep` removes. A file that
    is there but is not what its name says (a disk fault) is written anew.

    Raises `OSError` when the disk is full or may not be written.
    """
    sha256 = digest_of(data)
    path = originals / sha256[:2] / sha256
    if path.is_file() and digest_of(path.read_bytes()) == sha256:
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    with _incoming(originals, fcntl.LOCK_SH) as incoming:
        descriptor, name = tempfile.mkstemp(dir=incoming, prefix="original-")
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(0o444)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    _flush_folder(path.parent)
    return path


def sweep(originals: Path) -> int:
    """Remove what killed writers have left behind; return how many files. While another writes, none."""
    if not (originals / INCOMING).is_dir():
        return 0
    removed = 0
    with suppress(BlockingIOError), _incoming(originals, fcntl.LOCK_EX | fcntl.LOCK_NB) as incoming:
        for leftover in incoming.glob("original-*"):
            leftover.unlink(missing_ok=True)
            removed += 1
    return removed


@contextmanager
def _incoming(originals: Path, lock: int) -> Iterator[Path]:
    """The folder of files being written, locked: shared by writers, alone for the sweeper."""
    incoming = originals / INCOMING
    incoming.mkdir(parents=True, exist_ok=True)
    with (incoming / "lock").open("ab") as file:
        fcntl.flock(file, lock)
        yield incoming


def _flush_folder(folder: Path) -> None:
    """A rename is on the disk only when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
