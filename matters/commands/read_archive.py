"""`matters read-archive`: many packs read by many processes, into Parquet and JSON Lines."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from matters.archiving.archive import Archive, ArchiveInUseError, opened, workers_here
from matters.archiving.batches import PackFile, pack_file
from matters.archiving.runners import Processes, Runner
from matters.archiving.work import NOT_READ, Outcome
from matters.commands.found_files import found_files
from matters.commands.terminal import printable

INSTALL = "Install it with: pip install 'matters-arising[archive]'"
MOST_TOLD = 20
"""Packs that were not read and are named at the end; the rest are counted."""
SECONDS = 300


class NoSchedulerError(Exception):
    """There is no cluster where one was named."""


def run(argv: Sequence[str]) -> int:
    """Read an archive. 0 every pack is in it, 1 some could not be read, 2 nothing could be done."""
    arguments = _parser().parse_args(argv)
    try:
        import pyarrow  # noqa: F401

        if arguments.packs != "-" and not Path(arguments.packs).exists():
            return _refuse(f"there is no {arguments.packs}. Name a folder of packs, or a file that lists them.")
        packs, absent = _packs(arguments.packs)
        runner = _runner(arguments)
        with opened(arguments.out) as archive:
            held = len(archive.done)
            wanted = archive.missing(packs)
            started = time.perf_counter()
            outcomes = list(_shown(archive.fill(wanted, runner, arguments.workers), len(wanted)))
            _tell(archive, outcomes, absent, held, time.perf_counter() - started)
            return _exit_code(packs, absent, archive)
    except ImportError as error:
        return _refuse(f"reading an archive needs {error.name}. {INSTALL}")
    except (ArchiveInUseError, NoSchedulerError) as error:
        return _refuse(str(error))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _refuse(f"{where}{error.strerror or error}. Run it again when that is mended: what is read is kept.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="matters read-archive",
        description="Read many packs into Parquet and JSON Lines. Stopped or killed, it goes on where it was.",
    )
    parser.add_argument("packs", metavar="FOLDER|LIST", help="a folder of packs, or a file that lists them (-: input)")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder of the archive")
    parser.add_argument("--workers", type=int, default=workers_here(), metavar="N", help="processes (default: all)")
    parser.add_argument("--scheduler", metavar="tcp://HOST:PORT", help="read on this Dask cluster, on shared files")
    parser.add_argument(
        "--seconds", type=int, default=SECONDS, metavar="N", help=f"the most for one pack (default {SECONDS}; 0: any)"
    )
    return parser


def _packs(named: str) -> tuple[list[PackFile], list[Outcome]]:
    """The packs that are named, and what is said of those that are not there."""
    if named == "-":
        paths: Iterable[Path] = [Path(line) for line in sys.stdin.read().splitlines() if line.strip()]
    elif Path(named).is_dir():
        paths = found_files([Path(named)]).files
    else:
        paths = [Path(line) for line in Path(named).read_text("utf8", "surrogateescape").splitlines() if line.strip()]
    packs, absent = [], []
    for path in paths:
        try:
            packs.append(pack_file(path))
        except (OSError, ValueError) as error:
            why = error.strerror or str(error) if isinstance(error, OSError) else str(error)
            absent.append(Outcome("", str(path), NOT_READ, why))
    return packs, absent


def _runner(arguments: argparse.Namespace) -> Runner:
    if arguments.scheduler is None:
        return Processes(max(1, arguments.workers), arguments.seconds)
    from matters.archiving.cluster import Cluster

    try:
        return Cluster(arguments.scheduler)
    except (OSError, ValueError) as error:
        message = f"no Dask scheduler answers at {arguments.scheduler}. Start one, or leave --scheduler out."
        raise NoSchedulerError(message) from error


def _shown(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """The outcomes as they come, on a terminal with a bar that tells packs, pages and what is left of the time."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("packs, {task.fields[pages]:,} pages"),
        TimeRemainingColumn(),
    )  # fmt: skip
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("", total=total, pages=0)
        pages = 0
        for outcome in outcomes:
            pages += outcome.pages
            progress.update(task, advance=1, pages=pages)
            yield outcome


def _tell(archive: Archive, outcomes: list[Outcome], absent: list[Outcome], held: int, seconds: float) -> None:
    failed = [outcome for outcome in (*absent, *outcomes) if outcome.outcome == NOT_READ]
    for outcome in failed[:MOST_TOLD]:
        print(_line(f"not read  {outcome.pack}: {outcome.why}"))
    if len(failed) > MOST_TOLD:
        print(f"and {len(failed) - MOST_TOLD} more; every reason is in {archive.batches}/*/outcomes.jsonl")
    counts = Counter(outcome.outcome for outcome in (*absent, *outcomes))
    pages = sum(outcome.pages for outcome in outcomes)
    told = ", ".join(f"{number:,} {outcome}" for outcome, number in counts.items()) or "nothing new to read"
    before = f" {held:,} were in the archive before." if held else ""
    print(f"{told}.{before}")
    if pages:
        print(f"{pages:,} pages in {seconds:,.1f} s, {pages / seconds:,.0f} a second.")
    print(_line(f"The archive is in {archive.folder}."))


def _line(text: str) -> str:
    return printable(text).replace("\n", " ").replace("\t", " ")


def _exit_code(packs: list[PackFile], absent: list[Outcome], archive: Archive) -> int:
    outcomes = [*absent, *(archive.done[pack.key] for pack in packs)]
    if all(outcome.outcome == NOT_READ for outcome in outcomes):
        if not outcomes:
            print("matters read-archive: there is no pack in what you named.", file=sys.stderr)
        return 2
    return int(any(outcome.outcome == NOT_READ for outcome in outcomes))


def _refuse(why: str) -> int:
    print(f"matters read-archive: {_line(why)}", file=sys.stderr)
    return 2
