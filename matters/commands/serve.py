"""`matters serve`: the site, on one machine, with nothing else to install or start."""

from __future__ import annotations

import argparse
import os
import secrets
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

THREADS = 8
DEFAULT_ADDRESS = "127.0.0.1:8000"


def run(argv: Sequence[str]) -> int:
    """Prepare the database and serve until stopped. 0 it was stopped, 2 it could not start."""
    arguments = _parser().parse_args(argv)
    try:
        address = Address.parse(arguments.address)
        _prepare(address)
        if arguments.demo:
            _load_demo()
        return _serve(address)
    except CannotServeError as error:
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
        if not host or not port.isdecimal() or int(port) > 65535:
            message = f"{text!r} is no address. Give host and port, such as {DEFAULT_ADDRESS}."
            raise CannotServeError(message)
        return cls(host.strip("[]"), int(port))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="matters serve", description="Serve the site.")
    parser.add_argument("--address", default=DEFAULT_ADDRESS, metavar="HOST:PORT", help=f"default {DEFAULT_ADDRESS}")
    parser.add_argument("--demo", action="store_true", help="load the demo borough first, where it is not yet there")
    return parser


def _prepare(address: Address) -> None:
    """Settings, a secret of this machine's own, and the database as this version needs it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matters.settings")
    from django.conf import settings  # noqa: PLC0415 - the secret must be in the environment before settings are read

    var = Path(os.environ.get("MATTERS_VAR") or Path(__file__).resolve().parents[2] / "var")
    try:
        var.mkdir(parents=True, exist_ok=True)
        if "SECRET_KEY" not in os.environ:
            os.environ["SECRET_KEY"] = _kept_secret(var / "secret-key")
    except OSError as error:
        message = f"{var} cannot be written ({error.strerror}). Name another folder in MATTERS_VAR."
        raise CannotServeError(message) from error

    import django  # noqa: PLC0415 - the same

    django.setup()
    if address.host not in ("0.0.0.0", "::", *settings.ALLOWED_HOSTS):  # noqa: S104 - compared, not bound
        settings.ALLOWED_HOSTS.append(f"[{address.host}]" if ":" in address.host else address.host)
    _migrate()


def _kept_secret(path: Path) -> str:
    """The secret that signs sessions: made once, readable by its owner alone."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        secret = secrets.token_urlsafe(48)
        file.write(secret)
    return secret


def _migrate() -> None:
    from django.core.management import call_command  # noqa: PLC0415 - needs the settings
    from django.db import DatabaseError  # noqa: PLC0415 - the same

    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        message = f"the database cannot be used ({error}). Check DATABASE_URL and that its disk is not full."
        raise CannotServeError(message) from error


def _load_demo() -> None:
    raise CannotServeError("the demo borough is not part of this version.")


def _serve(address: Address) -> int:
    import waitress  # noqa: PLC0415 - nothing else of the command needs it

    from matters.web.wsgi import application  # noqa: PLC0415 - needs the settings

    try:
        server = waitress.create_server(
            application,
            host=address.host,
            port=address.port,
            threads=THREADS,
            clear_untrusted_proxy_headers=True,
            ident="",
        )
    except OSError as error:
        where = f"{address.host}:{address.port}"
        message = f"{where} cannot be used ({error.strerror}). Stop what runs there, or name another with --address."
        raise CannotServeError(message) from error
    signal.signal(signal.SIGTERM, _stop)
    host = f"[{address.host}]" if ":" in address.host else address.host
    port = server.effective_listen[0][1] if hasattr(server, "effective_listen") else server.effective_port
    print(f"Serving on http://{host}:{port}  (stop with Ctrl+C)", flush=True)
    server.run()
    return 0


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
