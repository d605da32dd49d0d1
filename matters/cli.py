"""The `matters` command. Exit codes: 0 done, 1 partly done, 2 nothing could be done with what was given."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from matters.reading.errors import UnreadableError
from matters.reading.jsonform import as_json
from matters.reading.read import read


def main(argv: list[str] | None = None) -> int:
    """Run one command; `argv` without the program's name."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except (UnreadableError, OSError) as error:
        print(f"matters: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="matters", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    reading = commands.add_parser("read", help="read one pack and print its record")
    reading.add_argument("file", type=Path)
    reading.add_argument("--format", choices=["json", "table"], default="table")
    reading.add_argument("--audit", action="store_true", help="print each statement beside its source lines")
    reading.set_defaults(run=_read)
    return parser


def _read(arguments: argparse.Namespace) -> int:
    reading = read(arguments.file.read_bytes(), arguments.file.name)
    json.dump(as_json(reading.record), sys.stdout, ensure_ascii=False, indent=1)
    return 0
