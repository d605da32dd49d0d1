"""Who reads the batches: processes of this machine, or the workers of a Dask cluster.

A runner is given batches and yields each with what became of it, in any order. A worker may be killed at any moment:
its batch is read again; a pack that kills its worker twice, alone, is told of and left out.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Protocol

from matters.archiving.batches import Batch
from matters.archiving.work import NOT_READ, Outcome, read_batch

Result = tuple[Batch, tuple[Outcome, ...]]
"""A batch and what became of its packs. Where its folder is not in the staging folder, its workers died of it."""

ATTEMPTS = 2
"""How often a pack may end the process that reads it, with nothing else in it, before it is given up."""
WAITING = 2
"""Batches that wait for each worker: enough that none is idle, few enough to start anew when one is killed."""

DIED = (
    "the process that read it was ended, twice: the pack takes too much time or memory. "
    "Try `matters read` on it alone, or give it longer with --seconds"
)


class Runner(Protocol):
    """Reads batches."""

    def run(self, batches: Iterable[Batch], staging: str) -> Iterator[Result]:
        """Every batch, each once, with what became of it."""


class Processes:
    """Worker processes on this machine; `limit` is the most seconds for one pack, 0 for as long as it likes."""

    def __init__(self, workers: int, limit: int = 0) -> None:
        self.workers, self.limit = workers, limit

    def run(self, batches: Iterable[Batch], staging: str) -> Iterator[Result]:
        """Every batch, each once; those in work when a process dies are read again, each by itself."""
        waiting = iter(batches)
        suspected: list[Batch] = []
        while True:
            suspected = yield from self._until_broken(waiting, staging)
            if not suspected:
                return
            for batch in suspected:
                yield from self._apart(batch, staging)

    def _pool(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))

    def _until_broken(self, waiting: Iterator[Batch], staging: str) -> Generator[Result, None, list[Batch]]:
        """Read until all is read or a process dies; returns the batches that were in work then."""
        at_work: dict[Future[tuple[Outcome, ...]], Batch] = {}
        with self._pool(self.workers) as pool:
            while True:
                room = self.workers * WAITING - len(at_work)
                for batch in islice(waiting, room):
                    at_work[pool.submit(read_batch, batch, staging, self.limit)] = batch
                if not at_work:
                    return []
                done, _ = wait(at_work, return_when=FIRST_COMPLETED)
                broken: list[Batch] = []
                for future in done:
                    batch = at_work.pop(future)
                    try:
                        yield batch, future.result()
                    except BrokenProcessPool:
                        broken.append(batch)
                if broken:
                    return [*broken, *at_work.values()]

    def _apart(self, batch: Batch, staging: str) -> Iterator[Result]:
        """Read a batch with no other in work, so that it is known which one ends its process."""
        alone = len(batch.packs) == 1
        for _ in range(ATTEMPTS if alone else 1):
            with self._pool(1) as pool:
                try:
                    yield batch, pool.submit(read_batch, batch, staging, self.limit).result()
                except BrokenProcessPool:
                    continue
                return
        if alone:
            yield batch, given_up(batch)
        else:
            for one in batch.alone():
                yield from self._apart(one, staging)


def given_up(batch: Batch) -> tuple[Outcome, ...]:
    """What is said of packs that end every process that reads them."""
    return tuple(Outcome(pack.key, pack.path, NOT_READ, DIED) for pack in batch.packs)
