"""Damaged packs: every one must end in a record or in a clear error, within bounds of time and memory.

    python -m tools.mutate                 ten thousand of them
    python -m tools.mutate --count 500     fewer
    python -m tools.mutate --one 4711      one again, in this process, to look at what it does

Number N is always the same damage to the same pack of the demo borough. Packs as PDF are cut to a few pages first,
since it is the structure that is damaged, not the length. Exit code 1 where one ended otherwise.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import re
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
from typing import TypeVar

import pikepdf

from matters.demo.history import History
from matters.demo.printing.lay_out import lay_out
from matters.demo.world.invent import invent
from matters.demo.write import FORMATS
from matters.reading.errors import UnreadableError
from matters.reading.jsonform import as_json
from matters.reading.read import read

T = TypeVar("T")

COUNT = 10_000
SECONDS = 10
"""The most of a processor that one pack may take; undamaged, each takes some tenths of a second."""
PATIENCE = 300
"""Seconds on the clock, for one that waits for something instead; a busy machine makes others wait too."""
MEGABYTES = 2048
"""The address space that a reading process may have: what it maps besides what it uses is some 1,200."""
AT_A_TIME = 250
PAGES = 9
SEED = 7
PACKS = 4
MOST_WORDS = 600
"""The longest message that a person would read."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How number `number` ended: "record", "partly", the kind of error, or what should not have happened."""

    number: int
    damage: str
    how: str
    seconds: float = 0.0
    megabytes: float = 0.0
    is_clean: bool = True


@cache
def bases() -> list[tuple[str, bytes]]:
    """The undamaged packs, each with a name that ends as its form does."""
    made: list[tuple[str, bytes]] = []
    for pack in islice(History(invent(SEED, 0, 1), SEED).packs(), 3, 3 + PACKS):
        layout = lay_out(pack)
        for form, (ending, render) in FORMATS.items():
            data, _ = render(pack, layout)
            made.append((f"{pack.name}{ending}", _cut(data) if form == "pdf" else data))
    return made


def _cut(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        del pdf.pages[PAGES:]
        return _saved(pdf)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
    return out.getvalue()


def flip(data: bytes, chance: random.Random) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20, 200))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def truncate(data: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(len(data))]


def behead(data: bytes, chance: random.Random) -> bytes:
    """The beginning is missing."""
    return data[chance.randrange(len(data)) :]


def double(data: bytes, chance: random.Random) -> bytes:
    """A part stands there twice."""
    a, b = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:b] + data[a:b] + data[b:]


def splice(data: bytes, chance: random.Random) -> bytes:
    """A part of another pack stands in it."""
    other = chance.choice(bases())[1]
    a, b = sorted(chance.randrange(len(other)) for _ in range(2))
    at = chance.randrange(len(data))
    return data[:at] + other[a:b] + data[at:]


def pieces(data: bytes, chance: random.Random) -> bytes:
    """The pages of a PDF, or the paragraphs of a text, are dropped, moved and doubled."""
    if not data.startswith(b"%PDF"):
        parts: list[bytes] = data.split(b"\n\n")
        jumbled = _jumbled(parts, chance)
        return b"\n\n".join(jumbled)
    with pikepdf.open(io.BytesIO(data)) as pdf, pikepdf.new() as made:
        for page in _jumbled(list(pdf.pages), chance):
            made.pages.append(page)
        return _saved(made)


def _jumbled(parts: list[T], chance: random.Random) -> list[T]:
    kept = [part for part in parts for _ in range(chance.choice((0, 1, 1, 1, 1, 2)))] or parts[:1]
    if chance.random() < 0.5:
        chance.shuffle(kept)
    return kept


_OBJECT = re.compile(rb"\d+ 0 obj.*?endobj", re.DOTALL)
_NUMBER = re.compile(rb"\d+")


def objects(data: bytes, chance: random.Random) -> bytes:
    """Objects of a PDF are gone, emptied or point elsewhere; in a text, so do its numbers."""
    found = list(_OBJECT.finditer(data)) or list(_NUMBER.finditer(data))
    for match in sorted(chance.sample(found, min(len(found), chance.choice((1, 2, 5)))), key=lambda m: -m.start()):
        body = match.group()
        new = chance.choice((b"", b"null", _NUMBER.sub(lambda _: b"%d" % chance.randrange(99), body), body[::-1]))
        data = data[: match.start()] + new + data[match.end() :]
    return data


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flip, truncate, behead, double, splice, pieces, objects,
)  # fmt: skip


def damaged(number: int) -> tuple[str, str, bytes]:
    """Pack number `number`: its name, what was done to it, and its bytes."""
    chance = random.Random(number)
    name, data = bases()[number % len(bases())]
    damage = DAMAGES[number // len(bases()) % len(DAMAGES)]
    return name, damage.__name__, damage(data, chance)


def tried(number: int) -> Ended:
    """Read one damaged pack and say how it ended."""
    name, damage, data = damaged(number)
    started = time.process_time()
    clean = True
    try:
        reading = read(data, name)
        json.dumps(as_json(reading.record))
        how = "partly" if reading.gaps else "record"
    except UnreadableError as error:
        how, clean = type(error).__name__, 0 < len(str(error)) < MOST_WORDS
    except Exception as error:
        how, clean = f"{type(error).__name__}: {error}", False
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Ended(number, f"{damage} of {name}", how, time.process_time() - started, used, clean)


def child(first: int, stop: int) -> None:
    """Try some, one line each; an alarm or a fault ends the process, and the next number is to blame."""
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    for alarm in (signal.SIGALRM, signal.SIGPROF):
        signal.signal(alarm, signal.SIG_DFL)
    bases()
    for number in range(first, stop):
        signal.alarm(PATIENCE)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        ended = tried(number)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
        print(json.dumps(asdict(ended)), flush=True)


def ends(first: int, stop: int) -> Iterator[Ended]:
    """How the numbers from `first` ended, tried in other processes."""
    while first < stop:
        command = [sys.executable, "-m", "tools.mutate", "--range", str(first), str(stop)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        for line in done.stdout.splitlines():
            ended = Ended(**json.loads(line))
            first = ended.number + 1
            yield ended
        if first < stop:
            name = f"ended its process with code {done.returncode}: {done.stderr.strip()[-200:]}"
            yield Ended(first, "", name, is_clean=False)
            first += 1


def main(argv: list[str] | None = None) -> int:
    """Try them all and print how they ended."""
    parser = argparse.ArgumentParser(prog="mutate", description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--one", type=int)
    parser.add_argument("--range", nargs=2, type=int)
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args(argv)
    if arguments.range:
        child(*arguments.range)
        return 0
    if arguments.one is not None:
        print(tried(arguments.one))
        return 0
    cuts = [(a, min(a + AT_A_TIME, arguments.count)) for a in range(0, arguments.count, AT_A_TIME)]
    with ThreadPoolExecutor(arguments.processes) as pool:
        every = [ended for part in pool.map(lambda cut: list(ends(*cut)), cuts) for ended in part]
    bad = [ended for ended in every if not ended.is_clean]
    for how, count in Counter(ended.how for ended in every if ended.is_clean).most_common():
        print(f"{count:7,}  {how}")
    print(f"{len(bad):7,}  ended otherwise", *bad, sep="\n")
    slowest, largest = max(ended.seconds for ended in every), max(ended.megabytes for ended in every)
    print(f"{len(every):,} damaged packs; slowest {slowest:.2f} s of a processor, most memory {largest:.0f} MB.")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
