"""`matters follow`: several packs in, each request of their minutes out with what came of it."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from matters.commands.found_files import found_files
from matters.commands.offered import add_ocr, offered
from matters.commands.terminal import printable
from matters.following.find import find
from matters.following.followed import as_table, followed_json
from matters.following.matter import Matter
from matters.following.tracing.passages import PackPassages, passages_of
from matters.following.tracing.trace import Tracer
from matters.reading.errors import UnreadableError
from matters.reading.read import read

Taken = tuple[PackPassages, tuple[Matter, ...]]
_CONTROLS = re.compile("[\x7f-\x9f]")


def run(argv: Sequence[str]) -> int:
    """Follow what packs ask for. 0 all were read, 1 some or parts were not, 2 nothing could be."""
    arguments = _parser().parse_args(argv)
    packs: list[Taken] = []
    whole = True
    found = found_files(arguments.files)
    for folder, why in found.closed:
        whole = False
        _complain(folder, f"this folder cannot be opened ({why}). What is in it was left out.")
    for path in found.files:
        whole &= _take(path, packs, arguments.ocr)
    if not packs:
        if not found.files:
            print(
                "matters follow: there is no pack in what was named. Name packs or folders of packs.", file=sys.stderr
            )
        return 2
    tracer = Tracer()
    tracer.add_all(packs)
    traced = tracer.traced()
    if arguments.format == "table":
        print(printable(as_table(traced, tracer.index.packs, shutil.get_terminal_size((100, 40)).columns)))
    else:
        text = json.dumps(followed_json(traced, tracer.index.packs), ensure_ascii=False, indent=1)
        print(_CONTROLS.sub(lambda c: f"\\u{ord(c.group()):04x}", text))
    return 0 if whole else 1


def _take(path: Path, packs: list[Taken], ocr: str | None) -> bool:
    """Read one file and put its passages and matters with the others; whether all of it was read."""
    try:
        reading = read(offered(path, recognise=ocr), path.name)
    except UnreadableError as error:
        _complain(path, str(error))
        return False
    for gap in reading.gaps:
        _complain(path, gap.what)
    record = replace(reading.record, pack=_own_name(reading.record.pack, {pack.pack for pack, _ in packs}))
    if record.meeting.date is None:
        _complain(path, "it names no day of a meeting. Only what its own minutes ask is looked for in it.")
    packs.append((passages_of(replace(reading, record=record)), find(record)))
    return not reading.gaps


def _own_name(name: str, taken: set[str]) -> str:
    """A name that no other pack has: two folders may each hold a `pack.pdf`."""
    number, own = 1, name
    while own in taken:
        number += 1
        own = f"{name} ({number})"
    return own


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="matters follow",
        description="Find what the minutes in several packs ask for, and what the packs show came of it.",
    )
    parser.add_argument("files", type=Path, nargs="+", metavar="PACK", help="packs or folders of packs, in any order")
    parser.add_argument("--format", choices=["json", "table"], default="table", help="json, or a table to look at")
    add_ocr(parser)
    return parser


def _complain(path: Path, what: str) -> None:
    name = printable(str(path)).replace("\n", "\N{REPLACEMENT CHARACTER}").replace("\t", " ")
    print(f"matters: {name}: {what}", file=sys.stderr)
