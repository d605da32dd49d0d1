"""What one worker is given at a time: some packs, enough that the rest of the work does not count."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_PACKS = 64
SHARES = 16
"""Batches for each worker at least: the last ones end at about the same time, whatever lengths the packs have."""
MOST_BYTES = 24_000_000
"""A batch is held in memory as records: so many bytes of packs come to some 100 MB of them."""


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack as it lay on the disk when it was found: a file that was changed since is another pack."""

    path: str
    size: int
    modified: int

    @property
    def key(self) -> str:
        """What tells this pack from every other, for "it has been read"."""
        return f"{self.path}\t{self.size}\t{self.modified}"


@dataclass(frozen=True, slots=True)
class Batch:
    """Packs that one worker reads one after the other."""

    packs: tuple[PackFile, ...]

    @property
    def name(self) -> str:
        """The name of the batch's folder: the same for the same packs."""
        keys = "\n".join(pack.key for pack in self.packs)
        return hashlib.sha256(keys.encode("utf8", "surrogateescape")).hexdigest()[:16]

    def alone(self) -> list[Batch]:
        """Each of its packs as a batch of its own."""
        return [Batch((pack,)) for pack in self.packs]


def pack_file(path: Path) -> PackFile:
    """The pack at a path. Raises `OSError` where there is none."""
    status = path.stat()
    return PackFile(str(path), status.st_size, status.st_mtime_ns)


def batches(packs: Iterable[PackFile], workers: int) -> Iterator[Batch]:
    """The packs in order, cut into batches: small enough that every worker gets several, large enough to be worth it.

    >>> packs = [PackFile(f"{n}.pdf", 10_000_000, 0) for n in range(64)]
    >>> {len(batch.packs) for batch in batches(packs, 1)}
    {2}
    """
    every = list(packs)
    most = max(1, min(MOST_PACKS, len(every) // (workers * SHARES)))
    taken: list[PackFile] = []
    for pack in every:
        if taken and (len(taken) >= most or _bytes(taken) + pack.size > MOST_BYTES):
            yield Batch(tuple(taken))
            taken = []
        taken.append(pack)
    if taken:
        yield Batch(tuple(taken))


def _bytes(packs: Sequence[PackFile]) -> int:
    return sum(pack.size for pack in packs)
