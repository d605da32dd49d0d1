"""`matters serve`, as it is started by hand."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from matters.commands.serve import Address, CannotServeError
from tests.own_database import own_database
from tools.running_site import running_site

SERVE = [sys.executable, "-c", "import sys; from matters.cli import main; sys.exit(main())", "serve"]


def start(var: Path | str, *arguments: str, database: str = "") -> subprocess.CompletedProcess[str]:
    """Start a server that is expected not to stay."""
    database = database or f"sqlite:///{var}/matters.sqlite3"
    environment = {**os.environ, "MATTERS_VAR": str(var), "DATABASE_URL": database}
    return subprocess.run(
        [*SERVE, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_an_empty_folder_becomes_a_site(tmp_path: Path) -> None:
    var = tmp_path / "new" / "var"
    with own_database(var) as database, running_site(var, database=database) as address:
        with urllib.request.urlopen(f"{address}/") as page:
            assert b"Nothing has been read yet" in page.read()
            assert page.headers["Server"] is None or "waitress" not in page.headers["Server"]
        with urllib.request.urlopen(f"{address}/static/matters/site.css?v=1") as style:
            assert "max-age=31536000" in style.headers["Cache-Control"]
        for path in ("/committees/", "/meetings/", "/people/", "/about/data/", "/search/?q=a"):
            with urllib.request.urlopen(address + path) as page:
                assert page.status == 200
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(urllib.request.Request(address, headers={"Host": "elsewhere.example"}))
        assert refused.value.code == 400
    secret = var / "secret-key"
    assert len(secret.read_text()) > 40
    assert secret.stat().st_mode & 0o077 == 0


def test_an_address_in_use_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = start(tmp_path, "--address", f"127.0.0.1:{taken.getsockname()[1]}")
    assert done.returncode == 2
    assert "cannot be used" in done.stderr and done.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_written_is_said_in_one_line() -> None:
    done = start("/proc/nowhere", "--address", "127.0.0.1:0")
    assert done.returncode == 2
    assert "MATTERS_VAR" in done.stderr and done.stderr.count("\n") == 1


REFUSED = [
    # a name that stands for no machine; ".invalid" never does
    ("no-such-machine.invalid:0", "", "there is no machine"),
    # no address of a database at all; one of a database that this does not use; one that Django does not know
    ("127.0.0.1:0", "nonsense", "DATABASE_URL"),
    ("127.0.0.1:0", "mysql://a@localhost/b", "DATABASE_URL"),
    ("127.0.0.1:0", "foo:bar", "DATABASE_URL"),
]


@pytest.mark.parametrize(("address", "database", "told"), REFUSED)
def test_what_it_cannot_start_with_is_said_in_one_line(tmp_path: Path, address: str, database: str, told: str) -> None:
    done = start(tmp_path, "--address", address, database=database)
    assert done.returncode == 2
    assert told in done.stderr and done.stderr.count("\n") == 1


ADDRESSES = [
    ("127.0.0.1:8000", Address("127.0.0.1", 8000)),
    ("localhost", Address("localhost", 8000)),
    ("[::1]:80", Address("::1", 80)),
    ("[::1]", Address("::1", 8000)),
]


@pytest.mark.parametrize(("text", "address"), ADDRESSES)
def test_an_address(text: str, address: Address) -> None:
    assert Address.parse(text) == address


@pytest.mark.parametrize("text", ["", ":8000", "host:port", "host:70000", "host:-1", "http://host:80"])
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(CannotServeError, match="Give host and port"):
        Address.parse(text)
