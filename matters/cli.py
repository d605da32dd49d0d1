"""The `matters` command. Exit codes: 0 done, 1 partly done, 2 nothing could be done with what was given.

A command is a module of `matters.commands` with `run(argv) -> int`, imported only when it is asked for: reading a
pack should not wait for Django.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from matters.commands.terminal import printable

COMMANDS = {
    "read": "read one pack and print what it says",
    "read-archive": "read many packs into Parquet and JSON Lines",
    "follow": "what packs ask for, and what came of it",
    "import": "keep packs and all that they say",
    "fetch": "fetch what a council's ModernGov site publishes, and keep it",
    "reread": "read anew what an older version read",
    "audit": "verify the record of who changed what",
    "regression": "whether the papers of regression cases are read as they should be",
    "serve": "serve the site",
    "demo": "write the packs of an invented borough",
}
"""Each command with what it does, in the order in which help lists them."""

MODULES = {"import": "import_packs", "read-archive": "read_archive"}
"""The module of a command whose name cannot be one of Python's."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; `argv` without the program's name."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf8", errors="replace")
    name = arguments[0] if arguments else ""
    if name in ("-h", "--help"):
        print(usage())
        return 0
    if name not in COMMANDS:
        told = f"matters: there is no command {printable(name)!r}.\n" if name else ""
        print(f"{told}{usage()}", file=sys.stderr)
        return 2
    try:
        code: int = import_module(f"matters.commands.{MODULES.get(name, name)}").run(arguments[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, such as `head`, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("matters: stopped.", file=sys.stderr)
        return 130
    return code


def usage() -> str:
    """What `matters --help` prints."""
    commands = "\n".join(f"  {name:<13} {does}" for name, does in COMMANDS.items())
    return f"usage: matters COMMAND ...\n\n{commands}\n\nmatters COMMAND --help says more."
