"""`matters serve`: the site, on one machine, with nothing else to install or start."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from matters.commands.load_demo import PASSWORD, Demo, load_demo
from matters.commands.prepare import CannotPrepareError, prepare

THREADS = 8
DEFAULT_ADDRESS = "127.0.0.1:8000"
LOCAL = ("127.0.0.1", "localhost", "::1")


def run(argv: Sequence[str]) -> int:
    """Prepare the database and serve until stopped. 0 it was stopped, 2 it could not start."""
    arguments = _parser().parse_args(argv)
    try:
        address = Address.parse(arguments.address)
        var = prepare()
        _allow(address)
        demo = _load_demo(var) if arguments.demo else None
        return _serve(address, demo)
    except (CannotServeError, CannotPrepareError) as error:
        print(f"matters serve: {error}", file=sys.stderr)
        return 2


class CannotServeError(Exception):
    """The site cannot start; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen. Port 0 is any free one."""

    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> Address:
        """From "host:port", "host" or "[::1]:port".

        >>> Address.parse("127.0.0.1:8000"), Address.parse("[::1]:80").host
        (Address(host='127.0.0.1', port=8000), '::1')
        """
        host, _, port = text.rpartition(":") if ":" in text.rpartition("]")[2] else (text, "", "8000")
        if not host or "/" in host or not port.isdecimal() or int(port) > 65535:
            message = f"{text!r} is no address. Give host and port, such as {DEFAULT_ADDRESS}."
            raise CannotServeError(message)
        return cls(host.strip("[]"), int(port))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="matters serve", description="Serve the site.")
    parser.add_argument("--address", default=DEFAULT_ADDRESS, metavar="HOST:PORT", help=f"default {DEFAULT_ADDRESS}")
    parser.add_argument("--demo", action="store_true", help="load the demo borough first, where it is not yet there")
    return parser


def _allow(address: Address) -> None:
    """Answer to the address that was asked for."""
    from django.conf import settings

    if address.host not in ("0.0.0.0", "::", *settings.ALLOWED_HOSTS):  # noqa: S104 - compared, not bound
        settings.ALLOWED_HOSTS.append(f"[{address.host}]" if ":" in address.host else address.host)


def _load_demo(var: Path) -> Demo:
    """The demo borough, and its day as the site's own."""
    from django.conf import settings

    try:
        demo = load_demo(var)
    except OSError as error:
        message = f"the demo borough cannot be written to {var} ({error.strerror}). Free some room and start again."
        raise CannotServeError(message) from error
    settings.TODAY = settings.TODAY or demo.today
    return demo


def _serve(address: Address, demo: Demo | None) -> int:
    import waitress

    from matters.web.warm_up import warm_up
    from matters.web.wsgi import application

    try:
        server = waitress.create_server(
            application,
            host=address.host,
            port=address.port,
            threads=THREADS,
            clear_untrusted_proxy_headers=True,
            ident="",
        )
    except ValueError as error:  # what waitress makes of a name that stands for no machine
        message = f"there is no machine called {address.host!r}. Give host and port, such as {DEFAULT_ADDRESS}."
        raise CannotServeError(message) from error
    except OSError as error:
        where = f"{address.host}:{address.port}"
        message = f"{where} cannot be used ({error.strerror}). Stop what runs there, or name another with --address."
        raise CannotServeError(message) from error
    signal.signal(signal.SIGTERM, _stop)
    warm_up()
    host = f"[{address.host}]" if ":" in address.host else address.host
    port = server.effective_listen[0][1] if hasattr(server, "effective_listen") else server.effective_port
    print(f"Serving on http://{host}:{port}  (stop with Ctrl+C)", flush=True)
    if demo:
        _tell_of_demo(demo, is_local=address.host in LOCAL)
    server.run()
    return 0


def _tell_of_demo(demo: Demo, *, is_local: bool) -> None:
    if demo.today:
        print(f"The demo borough is invented. Its day is {demo.today:%-d %B %Y}.")
    for who in demo.sign_ins:
        print(f"  sign in as {who.name:<8} password {PASSWORD}   to see what {who.role} sees")
    if not is_local:
        print(
            "These passwords are known to everybody, and this address can be reached from elsewhere.", file=sys.stderr
        )
    sys.stdout.flush()


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
