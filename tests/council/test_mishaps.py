"""Killed half-way, the disk full, twice at once: real processes, a real disk, nothing half kept, nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.council.printed_pack import PACK
from tests.council.store_process import POINTS
from tests.own_database import own_database

ROOT = Path(__file__).parents[2]

LONG_PACK = PACK + "\n" * 100_000
LIMIT = 40_000
"""Bytes: more than SQLite needs to open a database, less than a long pack or a transaction takes."""

Dump = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Store:
    """A store and how to reach it from another process."""

    folder: Path
    environment: dict[str, str]

    def start(self, *argv: str, limit: int | None = None) -> subprocess.Popen[str]:
        """Start a process on the store; with `limit` no file that it writes may grow beyond so many bytes."""
        python = [sys.executable, "-m", "tests.council.store_process", *argv]
        command = python if limit is None else ["prlimit", f"--fsize={limit}", *python]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=ROOT, env=self.environment, text=True, stdout=pipe, stderr=pipe)

    def take(self, file: Path, die_at: str = "", limit: int | None = None) -> tuple[int, str]:
        """Import a file; returns the exit code (negative if it was killed) and all that was printed."""
        return _end(self.start("import", die_at, str(file), limit=limit))

    def take_and_dump(self, file: Path) -> tuple[str, Dump]:
        """Import a file that must do; returns what was printed and what the store then holds."""
        code, told = _end(self.start("import", "", str(file), "dump"))
        assert code == 0, told
        told, _, held = told.strip().rpartition("\n")
        return told, json.loads(held)

    def dump(self) -> Dump:
        """What the store holds; its audit record is verified on the way."""
        code, told = _end(self.start("dump"))
        assert code == 0, told
        held: Dump = json.loads(told)
        return held

    def files(self) -> list[Path]:
        """Originals, whole or not, and what else lies with them."""
        return sorted(p for p in (self.folder / "originals").rglob("*") if p.is_file() and p.name != "lock")


def _end(process: subprocess.Popen[str]) -> tuple[int, str]:
    out, err = process.communicate(timeout=300)
    return process.returncode, out + err


def environment_of(folder: Path, url: str | None = None) -> dict[str, str]:
    """The environment of processes that use a store."""
    own = {"MATTERS_VAR": str(folder), "DATABASE_URL": url or f"sqlite:///{folder}/matters.sqlite3"}
    return {**os.environ, **own, "DJANGO_SETTINGS_MODULE": "matters.settings"}


@pytest.fixture
def new_store(tmp_path: Path) -> Iterator[Store]:
    """A store that is not there yet, in the kind of database that the suite runs on."""
    folder = tmp_path / "var"
    with own_database(folder) as url:
        yield Store(folder, environment_of(folder, url))


@pytest.fixture
def store(new_store: Store, empty: Path) -> Store:
    """A store that is there and empty."""
    if "sqlite" in new_store.environment["DATABASE_URL"]:
        shutil.copytree(empty, new_store.folder)
    else:
        assert not any(new_store.dump().values())
    return new_store


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an SQLite store with nothing in it."""
    folder = tmp_path_factory.mktemp("empty") / "var"
    assert not any(Store(folder, environment_of(folder)).dump().values())
    return folder


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A pack of two meetings on the disk, and the same with much blank paper behind it."""
    paths = {name: tmp_path_factory.mktemp(name) / "pack.txt" for name in ("short", "long")}
    paths["short"].write_text(PACK)
    paths["long"].write_text(LONG_PACK)
    return paths


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, packs: dict[str, Path]) -> dict[str, Dump]:
    """What a store holds after an import that nothing disturbed, by pack."""
    folders = {name: tmp_path_factory.mktemp("undisturbed") / "var" for name in packs}
    return {name: Store(f, environment_of(f)).take_and_dump(packs[name])[1] for name, f in folders.items()}


def test_the_pack_of_these_tests_is_one(whole: dict[str, Dump]) -> None:
    assert len(whole["short"]["Meeting"]) == 2
    assert len(whole["short"]["Resolution"]) == 2


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_import_leaves_nothing_half_and_the_next_completes_it(
    point: str, store: Store, packs: dict[str, Path], whole: dict[str, Dump]
) -> None:
    code, _ = store.take(packs["short"], die_at=point)
    assert code == -9
    held = store.dump()
    if point == "told":
        assert held == whole["short"]
    else:
        assert not any(held.values())
    told, completed = store.take_and_dump(packs["short"])
    assert ("already held" in told) == (point == "told")
    assert completed == whole["short"]
    assert [path.read_text() for path in store.files()] == [PACK]


@pytest.mark.parametrize("pack", ["long", "short"], ids=["the original", "the database"])
def test_a_full_disk_is_told_and_the_next_import_completes_it(
    pack: str, store: Store, packs: dict[str, Path], whole: dict[str, Dump]
) -> None:
    if "postgres" in store.environment["DATABASE_URL"] and pack == "short":
        pytest.skip("the database is another process's, which has no limit")
    code, told = store.take(packs[pack], limit=LIMIT)
    assert (code, "refused it" in told, "Traceback" in told) == (2, True, False), told
    assert not any(store.dump().values())
    assert store.take_and_dump(packs[pack])[1] == whole[pack]
    assert [path.read_bytes() for path in store.files()] == [packs[pack].read_bytes()]


def test_the_same_pack_twice_at_once_is_held_once(
    new_store: Store, packs: dict[str, Path], whole: dict[str, Dump]
) -> None:
    both = [new_store.start("import", "", str(packs["short"])) for _ in range(2)]  # and both find no database yet
    told = [_end(process) for process in both]
    assert [code for code, _ in told] == [0, 0], told
    assert sorted("already held" in words for _, words in told) == [False, True]
    assert new_store.dump() == whole["short"]
    assert len(new_store.files()) == 1


def test_different_packs_at_once_are_all_held(store: Store, packs: dict[str, Path], tmp_path: Path) -> None:
    paths = [packs["short"]]
    for day in (5, 6, 7):
        paths.append(tmp_path / f"{day}.txt")
        paths[-1].write_text(PACK.replace("4th February", f"{day}th February"))
    processes = [store.start("import", "", str(path)) for path in paths]
    told = [_end(process) for process in processes]
    assert [code for code, _ in told] == [0] * 4, told
    held = store.dump()
    assert (len(held["Meeting"]), len(held["Body"]), len(held["Resolution"])) == (5, 1, 2)
