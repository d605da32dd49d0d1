"""The workers of a Dask cluster read the batches. Needs distributed: the extra `archive`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from distributed import Client, KilledWorker, as_completed

from matters.archiving.batches import Batch
from matters.archiving.runners import WAITING, Result, given_up
from matters.archiving.work import read_batch


class Cluster:
    """The cluster whose scheduler is at `address` ("tcp://10.0.0.1:8786"); its workers see the same files as we do."""

    def __init__(self, address: str, seconds_to_connect: int = 15) -> None:
        self.client = Client(address, timeout=seconds_to_connect)

    def run(self, batches: Iterable[Batch], staging: str) -> Iterator[Result]:
        """Every batch, each once. The scheduler gives a dead worker's batch to another, a few times over."""
        waiting = iter(batches)
        most = max(1, sum(self.client.nthreads().values())) * WAITING
        at_work = {self._submit(batch, staging): batch for batch in islice(waiting, most)}
        queue = as_completed(list(at_work))
        for future in queue:
            batch = at_work.pop(future)
            more = list(islice(waiting, 1))
            try:
                yield batch, future.result()
            except KilledWorker:
                if len(batch.packs) == 1:
                    yield batch, given_up(batch)
                else:
                    more += batch.alone()
            future.release()
            for one in more:
                started = self._submit(one, staging)
                at_work[started] = one
                queue.add(started)

    def _submit(self, batch: Batch, staging: str):  # type: ignore[no-untyped-def]
        return self.client.submit(read_batch, batch, staging, key=f"read-{batch.name}", pure=False)
