"""`matters demo`: write the packs of an invented borough, or of hundreds of them for a load test; load them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from matters.commands.demo_moderngov import add_arguments, serve_moderngov
from matters.commands.terminal import printable

FORMATS = ("pdf", "text", "layout", "word")


def run(argv: Sequence[str]) -> int:
    """0 everything was done, 1 a pack was refused, 2 nothing could be done."""
    arguments = _parser().parse_args(argv)
    try:
        code: int = arguments.act(arguments)
    except OSError as error:
        where = printable(str(error.filename or "the folder"))
        print(f"matters demo: {where} cannot be written ({error.strerror}). Name another folder.", file=sys.stderr)
        return 2
    return code


def _parser() -> argparse.ArgumentParser:
    from matters.demo.world.invent import DEFAULT_SEED

    parser = argparse.ArgumentParser(prog="matters demo", description=__doc__)
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    write = actions.add_parser("write", help="write packs, their labels and what was planted in them")
    write.add_argument("folder", type=Path, metavar="DIR", help="where a folder for each borough is made")
    write.add_argument("--seed", type=int, default=DEFAULT_SEED, help="the same seed writes the same bytes")
    write.add_argument("--councils", type=_count, default=1, metavar="N", help="how many boroughs (default 1)")
    write.add_argument("--years", type=_count, default=2, metavar="N", help="how many municipal years (default 2)")
    write.add_argument(
        "--formats", type=_formats, default=("pdf", "text"), metavar="LIST",
        help="pdf, text (a paragraph a line), layout (lines as set), word, with commas between (default pdf,text)",
    )  # fmt: skip
    write.set_defaults(act=_write)
    serving = actions.add_parser("serve-moderngov", help="publish the packs as a ModernGov site, to try `fetch` on")
    add_arguments(serving)
    serving.set_defaults(act=serve_moderngov)
    load = actions.add_parser("load", help="keep the demo borough's packs here, and make its sign-ins")
    load.set_defaults(act=_load)
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        message = f"{text!r} is no number of at least 1"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _formats(text: str) -> tuple[str, ...]:
    chosen = tuple(part.strip() for part in text.split(","))
    unknown = [part for part in chosen if part not in FORMATS]
    if unknown:
        message = f"{unknown[0]!r} is no format; there are {', '.join(FORMATS)}"
        raise argparse.ArgumentTypeError(message)
    return chosen


def _write(arguments: argparse.Namespace) -> int:
    """Write the boroughs, as many at a time as the machine has cores; name each pack where there is one borough."""
    task = partial(_write_one, arguments)
    if arguments.councils == 1:
        packs = task(0)
    else:
        with ProcessPoolExecutor() as pool:
            packs = sum(pool.map(task, range(arguments.councils)))
    print(f"{packs} files of packs in {arguments.folder}, each with its labels beside it.")
    print("truths.json lists what was asked, what came of it, and what was planted.")
    return 0


def _write_one(arguments: argparse.Namespace, number: int) -> int:
    """Write the borough of a number; how many files of packs that were."""
    from matters.demo.write import Writing, write_borough

    packs = 0
    what = Writing(arguments.seed, number, arguments.years, lambda _: arguments.formats)
    for path in write_borough(arguments.folder, what):
        packs += 1
        if arguments.councils == 1:
            print(path)
    return packs


def _load(_arguments: argparse.Namespace) -> int:
    from matters.commands.load_demo import PASSWORD, load_demo
    from matters.commands.prepare import CannotPrepareError, prepare

    try:
        demo = load_demo(prepare())
    except CannotPrepareError as error:
        print(f"matters demo: {error}", file=sys.stderr)
        return 2
    print("The demo borough is loaded. It is invented; see it with `matters serve --demo`.")
    for who in demo.sign_ins:
        print(f"  sign in as {who.name:<8} password {PASSWORD}   to see what {who.role} sees")
    return 1 if demo.refused else 0
