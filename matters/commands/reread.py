"""`matters reread`: what an older version of the reader read is read anew. What a person corrected stays."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial

from matters.commands.import_packs import attempt, command_actor, tell, with_progress
from matters.commands.import_report import exit_code
from matters.commands.prepare import CannotPrepareError, prepare


def run(argv: Sequence[str]) -> int:
    """Read anew what is due. 0 all is done, 1 something could not be read or only partly, 2 nothing could."""
    _parser().parse_args(argv)
    try:
        prepare()
    except CannotPrepareError as error:
        print(f"matters reread: {error}", file=sys.stderr)
        return 2
    from matters.council.papers.models import Original
    from matters.council.writing.import_pack import due_for_rereading, reread

    due = due_for_rereading()
    if not due:
        print(f"Nothing to do: all {Original.objects.count()} originals were read by this version of the reader.")
        return 0
    actor = command_actor("reread")
    results = [
        attempt(original.name, partial(reread, original, actor)) for original in with_progress(due, "Reading anew")
    ]
    tell(results)
    return exit_code(results)


def _parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(prog="matters reread", description="Read anew what an older version read.")
