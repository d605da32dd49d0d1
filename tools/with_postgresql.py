"""Run a command beside a PostgreSQL server of its own, which is gone afterwards.

    python -m tools.with_postgresql COMMAND...

`DATABASE_URL` names the server's database for the command. The server listens on a socket in a temporary folder, so
that it meets no other server, and does not wait for its disk: nothing in it is kept. Exit code: the command's.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
SERVER_ACCOUNT = "postgres"
"""The account that Debian's package makes: PostgreSQL refuses to run as root."""
OPTIONS = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


def programs() -> Path:
    """The folder of the newest server's programs. Raises `FileNotFoundError` where there is none."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if not found:
        message = "There is no PostgreSQL server on this machine. Install Debian's package postgresql."
        raise FileNotFoundError(message)
    return found[-1].parent


@contextmanager
def postgresql() -> Iterator[str]:
    """A server while a block runs; yields the URL of an empty database in it."""
    bin_folder = programs()
    with tempfile.TemporaryDirectory(prefix="matters-postgresql-") as made:
        folder = Path(made)
        if os.geteuid() == 0:
            account = pwd.getpwnam(SERVER_ACCOUNT)
            os.chown(folder, account.pw_uid, account.pw_gid)
        folder.chmod(0o755)
        data = folder / "data"
        _run(bin_folder / "initdb", "-D", data, "-U", "matters", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        control = bin_folder / "pg_ctl"
        _run(control, "-D", data, "-w", "-l", folder / "log", "-o", f"{OPTIONS} -k {folder}", "start")
        try:
            yield f"postgres://matters@/{folder}/postgres"
        finally:
            _run(control, "-D", data, "-m", "immediate", "stop")


def _run(*command: str | Path) -> None:
    """Run one of the server's programs, as the server's account where we are root."""
    as_account = ["runuser", "-u", SERVER_ACCOUNT, "--"] if os.geteuid() == 0 else []
    done = subprocess.run([*as_account, *map(str, command)], stdout=subprocess.DEVNULL, check=False, cwd="/")
    if done.returncode:
        message = f"{command[0]} ended with code {done.returncode}."
        raise RuntimeError(message)


def main(command: Sequence[str]) -> int:
    """Run the command; without one, say how it is used."""
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with postgresql() as url:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
    except (FileNotFoundError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
