"""`matters import`: packs kept with all that they say. One bad file never stops the others."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from matters.commands.found_files import PACK_SUFFIXES, found_files
from matters.commands.import_quality import import_plain, note, tell_quality
from matters.commands.import_report import FAILED, FileResult, exit_code, report_of
from matters.commands.offered import add_ocr, offered
from matters.commands.prepare import CannotPrepareError, prepare
from matters.commands.terminal import printable
from matters.reading.errors import UnreadableError

if TYPE_CHECKING:
    from matters.council.writing.import_pack import Imported
    from matters.council.writing.transaction import Actor

T = TypeVar("T")


def run(argv: Sequence[str]) -> int:
    """Import files and folders. 0 all is held, 1 something could not be read or only partly, 2 nothing is held."""
    arguments = _parser().parse_args(argv)
    found = found_files(arguments.paths)
    try:
        var = prepare()
    except CannotPrepareError as error:
        print(f"matters import: {error}", file=sys.stderr)
        return 2
    from matters.council.papers.keep import sweep

    with suppress(OSError):  # leftovers only take room; what is wrong with the disk the imports below will say
        sweep(var / "originals")
    actor = command_actor("import")
    results = [FileResult(str(folder), FAILED, f"the folder cannot be opened ({why}).") for folder, why in found.closed]
    results += [
        attempt(str(path), partial(_import, path, actor, arguments.ocr))
        for path in with_progress(found.files, "Importing")
    ]
    note(results, actor)
    if arguments.format == "json":
        print(json.dumps(import_plain(results), ensure_ascii=False, indent=1))
    else:
        tell(results)
        tell_quality(results)
    if found.passed_over:
        kinds = ", ".join(sorted(PACK_SUFFIXES))
        told = f"{found.passed_over} other files in the folders were passed over: only {kinds} are read."
        print(told, file=sys.stderr if arguments.format == "json" else sys.stdout)
    if not results:
        print("matters import: there is no pack in what you named.", file=sys.stderr)
    return exit_code(results)


def _import(path: Path, actor: Actor, languages: str | None) -> Imported:
    from matters.council.writing.import_pack import import_pack

    return import_pack(offered(path, recognise=languages), path.name, actor)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="matters import", description="Keep packs and all that they say.")
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a pack, or a folder of packs")
    add_ocr(parser)
    parser.add_argument("--format", choices=["json", "text"], default="text", help="the report as text, or as json")
    return parser


def attempt(name: str, task: Callable[[], Imported]) -> FileResult:
    """Import or read anew one file, and say what became of it."""
    try:
        imported = task()
    except Exception as error:  # whatever is wrong with one file must not stop the others
        return FileResult(name, FAILED, why_not(error))
    told = " ".join(imported.meetings)
    return FileResult(name, imported.outcome.value, told, imported.gaps, imported.sha256, imported.meetings)


def why_not(error: Exception) -> str:
    """Why a file was not imported, in a sentence that says what to do."""
    from django.db import DatabaseError

    match error:
        case UnreadableError():
            return str(error)
        case OSError():
            return f"the disk refused it ({error.strerror or error}). Import it again when it is mended."
        case DatabaseError():
            told = " ".join(str(error).split())
            return f"the database refused it ({told}). Nothing of it is kept; import it again when that is mended."
        case _:
            told = " ".join(f"{type(error).__name__}: {error}".split())
            return f"reading it failed ({told}). This is a fault of the program; please report it."


def tell(results: Iterable[FileResult]) -> None:
    """Print the report; what was not read goes to the error output."""
    for line in report_of(results):
        print(line)
    for line in _ambiguous():
        print(line)


def command_actor(command: str) -> Actor:
    """Who runs a command on this machine, as the audit record names them."""
    from matters.council.writing.transaction import Actor

    try:
        person = getpass.getuser()
    except (KeyError, OSError):  # a container may run as a number without a name
        person = "nobody known"
    return Actor(printable(f"matters {command}, run by {person}"))


def with_progress(things: Sequence[T], doing: str) -> Iterator[T]:
    """The things, with a bar that shows how far it is, where there is a terminal to show it on."""
    if not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(things, description=doing, console=Console(stderr=True), transient=True)


MOST_NAMES = 10


def _ambiguous() -> Iterator[str]:
    from matters.council.people.models import Name

    names = Name.objects.filter(is_ambiguous=True).select_related("body").order_by("body", "year", "key")
    count = names.count()
    if count:
        yield f"{count} names would fit several persons and stand apart until somebody settles them:"
        yield from (f"  {name.printed}, {name.body}, {name.year}" for name in names[:MOST_NAMES])
