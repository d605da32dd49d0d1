"""A store of its own in a process of its own, driven from a test: prepare, import, dump, or die at a given point.

python -m tests.council.store_process import DIE_AT FILE [dump]    (DIE_AT "" to live)
python -m tests.council.store_process dump
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module

from matters.commands.prepare import prepare

POINTS = {
    # While the original is being written: its bytes are not on the disk yet.
    "bytes": ("matters.council.papers.keep", "os.fsync", 1),
    # The original is written to one side and not yet renamed.
    "rename": ("matters.council.papers.keep", "Path.replace", 1),
    # The original is kept, the transaction has not begun.
    "kept": ("matters.council.writing.import_pack", "writing", 1),
    # The reading and its pages are there and no meeting.
    "reading": ("matters.council.writing.import_pack", "settle_reading", 1),
    # One of the two meetings is settled.
    "between": ("matters.council.settling.settle_reading", "settle_meeting", 2),
    # Some kinds of things are there, others not.
    "things": ("matters.council.settling.settle_meeting", "keep_rows", 5),
    # All is there but the statements.
    "statements": ("matters.council.settling.settle_meeting", "state_statements", 1),
    # All is there but the audit event.
    "event": ("matters.council.writing.transaction", "append_event", 1),
    # All is there and not committed.
    "commit": ("django.db.backends.base.base", "BaseDatabaseWrapper._commit", 1),
    # It is committed, and nobody was told.
    "told": ("matters.commands.import_packs", "tell", 1),
}
"""Where to die: module, function in it, and at which call of it."""


def main(argv: list[str]) -> int:
    """Do as asked; see the module."""
    prepare()
    code = 0
    if argv[0] == "import":
        if argv[1]:
            die_in(*POINTS[argv[1]])
        from matters.commands.import_packs import run

        code = run([argv[2]])
    if argv[-1] == "dump":
        from matters.council.audit.chain import verify_chain
        from tests.council.dump import dump

        assert verify_chain() == []
        print(json.dumps(dump()))
    return code


def die_in(module: str, name: str, call: int) -> None:
    """The process kills itself, as `kill -9` does, when a function is called for the given time."""
    holder: object = import_module(module)
    *owners, last = name.split(".")
    for owner in owners:
        holder = getattr(holder, owner)
    original: Callable[..., object] = getattr(holder, last)
    calls = 0

    def dying(*args: object, **kwargs: object) -> object:
        nonlocal calls
        calls += 1
        if calls == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return original(*args, **kwargs)

    setattr(holder, last, dying)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
