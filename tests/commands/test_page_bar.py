"""A long reading tells how far it is: on a terminal, and only there."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

SLOW = """
from matters.commands import page_bar
page_bar.PATIENCE = {patience}
with page_bar.page_bar() as told:
    for page in range(1, 41):
        if told:
            told(page, 40)
print("done")
"""


def on_a_terminal(patience: float) -> str:
    """What a terminal is sent while forty pages are read."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", SLOW.format(patience=patience)]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(command, stderr=theirs, stdout=subprocess.PIPE, env=environment, cwd=Path.cwd()) as process:
        os.close(theirs)
        sent = b""
        while True:
            try:
                sent += os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
        assert process.stdout is not None
        assert process.stdout.read() == b"done\n"
    os.close(ours)
    return sent.decode("utf8", "replace")


def test_a_bar_shows_pages_on_a_terminal() -> None:
    assert "40/40" in on_a_terminal(0)


def test_no_bar_for_what_is_soon_done() -> None:
    assert on_a_terminal(60) == ""


def test_no_bar_where_there_is_no_terminal() -> None:
    done = subprocess.run([sys.executable, "-c", SLOW.format(patience=0)], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("done\n", "")
