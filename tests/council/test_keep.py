"""Originals on the disk: whole under their digest, or not there."""

from __future__ import annotations

import fcntl
import resource
from pathlib import Path

import pytest

from matters.council.papers.keep import INCOMING, digest_of, keep, sweep


def test_bytes_are_kept_once_and_cannot_be_written_to(tmp_path: Path) -> None:
    path = keep(tmp_path, b"minutes")
    assert path == tmp_path / digest_of(b"minutes")[:2] / digest_of(b"minutes")
    inode = path.stat().st_ino
    assert keep(tmp_path, b"minutes").stat().st_ino == inode
    assert path.stat().st_mode & 0o222 == 0


def test_a_file_that_is_not_what_its_name_says_is_written_anew(tmp_path: Path) -> None:
    path = keep(tmp_path, b"minutes")
    path.chmod(0o644)
    path.write_bytes(b"min")
    assert keep(tmp_path, b"minutes").read_bytes() == b"minutes"


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(OSError, match="large"):
            keep(tmp_path, b"x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["lock"]


def test_what_killed_writers_left_is_swept_but_not_while_one_writes(tmp_path: Path) -> None:
    keep(tmp_path, b"minutes")
    leftover = tmp_path / INCOMING / "original-abc"
    leftover.write_bytes(b"half")
    with (tmp_path / INCOMING / "lock").open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        assert sweep(tmp_path) == 0
        assert leftover.exists()
    assert sweep(tmp_path) == 1
    assert not leftover.exists()
    assert sweep(tmp_path / "not-there") == 0
