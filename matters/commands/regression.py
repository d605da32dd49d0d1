"""`matters regression`: whether this reader reads the papers of regression cases as persons say that they should be."""

from __future__ import annotations

import argparse
import json
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matters.commands.terminal import printable
from matters.reading.errors import UnreadableError
from matters.reading.jsonform import as_json
from matters.reading.read import READER_VERSION, read
from matters.reading.regression import differences, sections_of, without_places

MOST = 20
"""Differences told of one case; the rest are counted."""
LARGEST = 200 << 20
"""Bytes of a source that a case may unpack to."""


class NotACaseError(Exception):
    """The file is not a regression case; the message says why."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case: the name of its source, the bytes, and what is expected of them, by section."""

    source: str
    data: bytes
    labels: dict[str, Any]


def run(argv: Sequence[str]) -> int:
    """Run cases. 0 all pass, 1 some do not, 2 none could be run."""
    paths: list[Path] = _parser().parse_args(argv).cases
    failed, not_run = 0, 0
    for path in paths:
        name = printable(str(path))
        try:
            found = check(opened(path))
        except NotACaseError as error:
            not_run += 1
            print(f"matters regression: {name}: {error}", file=sys.stderr)
            continue
        failed += bool(found)
        print(f"{'fail' if found else 'pass'}  {name}")
        for line in found[:MOST]:
            print(f"      {printable(line)}")
        if len(found) > MOST:
            print(f"      and {len(found) - MOST} more")
    passed = len(paths) - failed - not_run
    print(f"{passed} pass, {failed} fail, {not_run} could not be run (reader version {READER_VERSION}).")
    if not_run == len(paths):
        return 2
    return 1 if failed or not_run else 0


def check(case: Case) -> list[str]:
    """What this reader reads otherwise than the labels say; nothing where the case passes."""
    try:
        record = as_json(read(case.data, case.source).record)
    except UnreadableError as error:
        return [f"the source was not read: {error}"]
    return list(differences(without_places(case.labels), sections_of(record, list(case.labels))))


def opened(path: Path) -> Case:
    """The case in a ZIP or a folder. Raises `NotACaseError`."""
    try:
        if path.is_dir():
            return _case({each.name: each.read_bytes() for each in path.iterdir() if each.is_file()})
        with zipfile.ZipFile(path) as archive:
            if sum(member.file_size for member in archive.infolist()) > LARGEST:
                raise NotACaseError("it unpacks to more than any paper has.")
            return _case({member.filename: archive.read(member) for member in archive.infolist()})
    except (OSError, zipfile.BadZipFile) as error:
        message = f"it cannot be opened ({error}). Name a case's ZIP, or the folder it was unpacked to."
        raise NotACaseError(message) from error


def _case(files: dict[str, bytes]) -> Case:
    try:
        about = json.loads(files["case.json"])
        source, labels = about["source"], about["labels"]
        return Case(source, files[source], labels)
    except (KeyError, TypeError, ValueError) as error:
        raise NotACaseError(f"it is not whole ({error}). Download it again.") from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="matters regression", description="Read regression cases and compare.")
    parser.add_argument("cases", type=Path, nargs="+", metavar="CASE", help="a case's ZIP, or the folder of one")
    return parser
