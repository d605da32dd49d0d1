"""`matters demo serve-moderngov`: the demo borough's packs published as a ModernGov site publishes them."""

from __future__ import annotations

import argparse
import signal
import sys
from types import FrameType

from matters.commands.serve import Address, CannotServeError

DEFAULT_ADDRESS = "127.0.0.1:8009"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    from matters.demo.moderngov.faults import WORDS

    kinds = "; ".join(f"{kind.value}: {words}" for kind, words in WORDS.items())
    parser.add_argument("--address", default=DEFAULT_ADDRESS, metavar="HOST:PORT", help=f"default {DEFAULT_ADDRESS}")
    parser.add_argument(
        "--years", type=int, choices=range(1, 6), default=2, help="how many municipal years (default 2)"
    )
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="KIND[:WHERE[:TIMES]]",
        help=f"what goes wrong, with which addresses, how many times. {kinds}",
    )


def serve_moderngov(arguments: argparse.Namespace) -> int:
    """Serve until stopped. 0 it was stopped, 2 it could not start."""
    from matters.demo.moderngov.borough import borough_site
    from matters.demo.moderngov.faults import WORDS, fault_of
    from matters.demo.moderngov.serve import ModernGov

    try:
        faults = [fault_of(text) for text in arguments.fault]
    except ValueError:
        kinds = ", ".join(kind.value for kind in WORDS)
        print(f"matters demo: there is no such fault. There are: {kinds}.", file=sys.stderr)
        return 2
    served = ModernGov(borough_site(arguments.years), faults, on_request=lambda target: print(target, flush=True))
    try:
        address = Address.parse(arguments.address)
        where = served.listen(address.host, address.port)
    except CannotServeError as error:
        print(f"matters demo: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        told = f"{arguments.address} cannot be used ({error.strerror})"
        print(f"matters demo: {told}. Stop what runs there, or name another with --address.", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, _stop)
    print(f"{served.site.name}, an invented council, publishes at {where}  (stop with Ctrl+C)")
    for number, name in served.site.committees.items():
        print(f"  matters fetch {where} --committee {number}   {name}")
    print("What is asked for is shown here:", flush=True)
    served.run()
    return 0


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
