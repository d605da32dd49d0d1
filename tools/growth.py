"""How the cost of reading an archive grows with its pages, and with the workers that read it.

    python -m tools.growth                          100 to 100,000 pages with the processes of this machine, then
                                                    1 and 2 Dask workers on one archive, in alternation
    python -m tools.growth --pages 100 1000         fewer pages
    python -m tools.growth --no-cluster             without the Dask workers

Packs are those of the demo borough as PDF; beyond what is invented they stand in the list several times under other
names, which costs what other packs would: nothing is remembered between packs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from distributed import LocalCluster

PAGES = (100, 1_000, 10_000, 100_000)
CLUSTER_PAGES = 20_000
ROUNDS = 3
MILLION = 1_000_000
MATTERS = [sys.executable, "-c", "import sys; from matters.cli import main; sys.exit(main())"]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one archive cost: wall clock and processor seconds, the largest process, and the archive's size."""

    packs: int
    pages: int
    seconds: float
    processor: float
    megabytes: float
    written: float


def invented(folder: Path) -> list[tuple[Path, int]]:
    """Some packs with their numbers of pages."""
    options = ["--councils", "2", "--years", "1", "--formats", "pdf"]
    subprocess.run([*MATTERS, "demo", "write", *options, str(folder)], check=True, stdout=subprocess.DEVNULL)
    packs = []
    for path in sorted(folder.rglob("*.pdf")):
        with pypdfium2.PdfDocument(path) as pdf:
            packs.append((path, len(pdf)))
    return packs


def listed(folder: Path, packs: Sequence[tuple[Path, int]], pages: int) -> tuple[Path, int, int]:
    """A list of packs that come to about so many pages: where it is, its packs and its pages."""
    folder.mkdir()
    names: list[str] = []
    taken = 0
    for path, count in _for_ever(packs):
        if taken + count // 2 > pages:
            break
        name = folder / f"{len(names):07}.pdf"
        os.link(path, name)
        names.append(str(name))
        taken += count
    (folder / "list").write_text("\n".join(names), "utf8")
    return folder / "list", len(names), taken


def _for_ever(packs: Sequence[tuple[Path, int]]) -> Iterator[tuple[Path, int]]:
    while True:
        yield from packs


def cost(folder: Path, packs: Sequence[tuple[Path, int]], pages: int, *arguments: str) -> Cost:
    """Read an archive of about so many pages in a process of its own."""
    with tempfile.TemporaryDirectory(dir=folder) as made:
        names, count, taken = listed(Path(made) / "packs", packs, pages)
        out = Path(made) / "out"
        command = [*MATTERS, "read-archive", str(names), "--out", str(out), *arguments]
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        processor = used.ru_utime + used.ru_stime
        written = sum(path.stat().st_size for path in out.rglob("*") if path.is_file()) / 1e6
        return Cost(count, taken, seconds, processor, used.ru_maxrss / 1024, written)


def grow(folder: Path, packs: Sequence[tuple[Path, int]], sizes: Sequence[int]) -> None:
    """Print the table, and what a million packs would take at the rate of the largest archive."""
    print("| packs | pages | seconds | pages a second | processor ms a page | largest process, MB | written, MB |")
    print("|--:|--:|--:|--:|--:|--:|--:|")
    for pages in sizes:
        c = cost(folder, packs, pages)
        rate, each = c.pages / c.seconds, 1000 * c.processor / c.pages
        print(
            f"| {c.packs:,} | {c.pages:,} | {c.seconds:,.1f} | {rate:,.0f} | {each:.2f} | {c.megabytes:.0f} "
            f"| {c.written:,.0f} |",
            flush=True,
        )
    hours = MILLION * c.processor / c.packs / 3600
    print(f"\nA million packs of {c.pages / c.packs:.0f} pages: {hours:,.0f} hours of one processor, ", end="")
    print(f"{hours / 64:,.1f} hours of 64, and {MILLION * c.written / c.packs / 1e6:,.1f} TB.")


def compare(folder: Path, packs: Sequence[tuple[Path, int]]) -> None:
    """Print how much more two Dask workers read than one, each archive read by one and by two in turn."""
    ratios = []
    for _ in range(ROUNDS):
        seconds = []
        for workers in (1, 2):
            options = {"n_workers": workers, "threads_per_worker": 1, "dashboard_address": None}
            with LocalCluster(**options) as cluster:
                cost(folder, packs, 100, "--scheduler", cluster.scheduler_address)  # each worker has its imports done
                cost(folder, packs, 400, "--scheduler", cluster.scheduler_address)
                c = cost(folder, packs, CLUSTER_PAGES, "--scheduler", cluster.scheduler_address)
            seconds.append(c.seconds)
        ratios.append(seconds[0] / seconds[1])
        print(f"Dask, {c.pages:,} pages: 1 worker {seconds[0]:.1f} s, 2 workers {seconds[1]:.1f} s: {ratios[-1]:.2f}")
    print(f"Two Dask workers read {statistics.median(ratios):.2f} times what one does (median of {ROUNDS}).")


def main(argv: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="growth", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=PAGES)
    parser.add_argument("--no-cluster", action="store_true")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        packs = invented(folder / "invented")
        if arguments.pages:
            grow(folder, packs, arguments.pages)
        if not arguments.no_cluster:
            compare(folder, packs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
