"""The site as its users meet it: `matters serve` in a process of its own, on a free port, while a block runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue

SECONDS_TO_START = 600


@contextmanager
def running_site(var: Path, *arguments: str, database: str = "") -> Iterator[str]:
    """Serve what lies under `var`; yields the address, such as "http://127.0.0.1:41234".

    `database` is a URL; a SQLite file in `var` where there is none.
    """
    database = database or f"sqlite:///{var / 'matters.sqlite3'}"
    command = [sys.executable, "-c", "import sys; from matters.cli import main; sys.exit(main())", "serve"]
    with subprocess.Popen(
        [*command, "--address", "127.0.0.1:0", *arguments],
        env={**_without_secret(), "MATTERS_VAR": str(var), "DATABASE_URL": database},
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            yield _address_of(server)
        finally:
            server.terminate()


def _without_secret() -> dict[str, str]:
    """The environment, but for a secret that a command run earlier in this process may have put there."""
    return {name: value for name, value in os.environ.items() if name != "SECRET_KEY"}


def _address_of(server: subprocess.Popen[str]) -> str:
    """The address that the server prints when it is ready; what it prints is read to its end, lest the pipe fill."""
    found: Queue[str] = Queue()

    def read() -> None:
        for line in server.stdout or ():
            if address := re.search(r"https?://\S+", line):
                found.put(address.group())

    threading.Thread(target=read, daemon=True).start()
    try:
        return found.get(timeout=SECONDS_TO_START)
    except Empty:
        message = f"`matters serve` printed no address in {SECONDS_TO_START} seconds; its exit code: {server.poll()}"
        raise RuntimeError(message) from None
