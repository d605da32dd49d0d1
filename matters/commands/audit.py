"""`matters audit`: whether the record of changes is whole."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from matters.commands.prepare import CannotPrepareError, prepare


def run(argv: Sequence[str]) -> int:
    """Verify the chain of events. 0 it holds, 1 it is broken somewhere, 2 it could not be looked at."""
    _parser().parse_args(argv)
    try:
        prepare()
    except CannotPrepareError as error:
        print(f"matters audit: {error}", file=sys.stderr)
        return 2
    from matters.council.audit.chain import verify_chain
    from matters.council.audit.models import Event

    breaks = verify_chain()
    for place in breaks:
        print(place.what)
    last = Event.objects.order_by("-number").first()
    if last is None:
        print("Nothing has been changed yet: the record is empty.")
    elif not breaks:
        print(f"{last.number} events, and each follows from the one before. The last, of {last.at}, is {last.digest}")
        print("Keep that line elsewhere: it shows if the newest events are ever cut off.")
    return 1 if breaks else 0


def _parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(prog="matters audit", description="Verify the record of changes.")
