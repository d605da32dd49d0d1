"""An archive that is read: its folder, what is in it already, and how a batch gets into it.

    OUT/batches/NAME/records.jsonl      one record a line, in the exchange form
                     outcomes.jsonl     what became of each pack
                     resolutions.parquet, numbers.parquet, ...
    OUT/.staging/                       batches that are not in the archive yet

A worker writes a batch into the staging folder; only the one process that holds the archive moves it in, by renaming
its folder. So a batch is in it whole or not at all, and no pack is in it twice, whoever is killed when.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from matters.archiving.batches import PackFile, batches
from matters.archiving.runners import Runner
from matters.archiving.work import Outcome, outcomes_in, write_outcomes
from matters.reading.read import READER_VERSION


class ArchiveInUseError(Exception):
    """Another process is filling the archive."""


@dataclass(slots=True)
class Archive:
    """The folder of an archive; `done` are the packs in it, by key, with what became of them."""

    folder: Path
    done: dict[str, Outcome] = field(default_factory=dict)
    places: dict[str, Path] = field(default_factory=dict)

    @property
    def batches(self) -> Path:
        """Where finished batches are."""
        return self.folder / "batches"

    @property
    def staging(self) -> Path:
        """Where batches are until they are finished."""
        return self.folder / ".staging"

    def missing(self, packs: Iterable[PackFile]) -> list[PackFile]:
        """The packs that it does not hold yet, in order; one that is named twice is one.

        Batches with a pack that has been changed since go, and their other packs are read again: a record that is
        no longer true must not stand beside the one that is.
        """
        wanted = {pack.key: pack for pack in packs}
        now = {pack.path: pack.key for pack in wanted.values()}
        changed = {self.places[key] for key, told in self.done.items() if now.get(told.pack, key) != key}
        for batch in changed:
            shutil.rmtree(batch)
        self.done = {key: told for key, told in self.done.items() if self.places[key] not in changed}
        return [pack for key, pack in wanted.items() if key not in self.done]

    def fill(self, packs: list[PackFile], runner: Runner, workers: int) -> Iterator[Outcome]:
        """Read packs into the archive; yields what became of each once it is in it."""
        for batch, outcomes in runner.run(batches(packs, workers), str(self.staging)):
            made = self.staging / batch.name
            if not made.exists():  # nobody lived to write it
                made.mkdir()
                write_outcomes(made, list(outcomes))
            placed = made.rename(self.batches / batch.name)
            for outcome in outcomes:
                self._note(outcome, placed)
                yield outcome

    def load(self) -> None:
        """Find what is in it already. Batches that another reader version read are taken out: it is of one mind."""
        for batch in sorted(self.batches.iterdir()):
            outcomes = list(outcomes_in(batch))
            if any(outcome.reader != READER_VERSION for outcome in outcomes):
                shutil.rmtree(batch)
            else:
                for outcome in outcomes:
                    self._note(outcome, batch)

    def _note(self, outcome: Outcome, batch: Path) -> None:
        self.done[outcome.key] = outcome
        self.places[outcome.key] = batch


@contextmanager
def opened(folder: Path) -> Iterator[Archive]:
    """The archive in a folder, held by this process alone; made where there is none.

    Raises `ArchiveInUseError`, and `OSError` where the folder cannot be written.
    """
    archive = Archive(folder)
    archive.batches.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            message = f"{folder} is being filled by another process. Wait for it, or name another folder."
            raise ArchiveInUseError(message) from error
        shutil.rmtree(archive.staging, ignore_errors=True)
        archive.staging.mkdir(exist_ok=True)
        archive.load()
        yield archive
        shutil.rmtree(archive.staging, ignore_errors=True)


def workers_here() -> int:
    """How many processes this machine can keep busy."""
    return len(os.sched_getaffinity(0))
