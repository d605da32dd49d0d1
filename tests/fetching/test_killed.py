"""Killed at any point, a run leaves what the next one completes: the same store as one run that nothing disturbed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from matters.demo.moderngov.serve import ModernGov
from tests.council.test_mishaps import environment_of
from tests.fetching.small_site import COMMITTEE, FEBRUARY

RUN = "import sys; from matters.cli import main; sys.exit(main(sys.argv[1:]))"


WHERE = {
    # The bytes have come and nothing of them is kept.
    "import_pack": ("matters.commands.fetched", "import_pack"),
    # The pack is kept; that it stands at this address is not.
    "publish_original": ("matters.commands.fetched", "publish_original"),
    # The store has it all; the journal does not know it.
    "keep_document": ("matters.fetching.journal", "Journal.keep_document"),
}


class Runs:
    """Runs of `matters fetch` in processes of their own, into a store on the disk."""

    def __init__(self, served: ModernGov, folder: Path) -> None:
        self.served, self.environment = served, environment_of(folder)
        profiles = folder / "profiles"
        profiles.mkdir(parents=True)
        (profiles / "small.toml").write_text(f'name = "Exshire Council"\nbase = "{served.address}"\n')

    def start(self, script: str = RUN) -> subprocess.Popen[bytes]:
        """A run."""
        arguments = ["fetch", self.served.address, "--committee", str(COMMITTEE), "--pause", "0"]
        command = [sys.executable, "-c", script, *arguments]
        return subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def whole(self) -> dict[str, list[str]]:
        """What the store holds after a run that nothing disturbs; the chain of events is verified on the way."""
        assert self.start().wait(timeout=300) == 0
        command = [sys.executable, "-m", "tests.council.store_process", "dump"]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True)
        held: dict[str, list[str]] = json.loads(done.stdout)
        return held

    def die_at_every_request(self) -> list[str]:
        """Runs that die one after the other, each when it asks for what none before it came to; what that was.

        They die from the first thing asked about a meeting on: before that nothing is kept.
        """
        killed: list[str] = []
        process: subprocess.Popen[bytes] | None = None

        def kill(target: str) -> None:
            is_later = "MId" in target or "lMeetingId" in target or "documents/" in target
            if is_later and target not in killed and process is not None:
                killed.append(target)
                os.kill(process.pid, signal.SIGKILL)

        self.served.on_request = kill
        for _ in range(30):
            process = self.start()
            if process.wait(timeout=300) == 0:
                break
        self.served.on_request = lambda _: None
        return killed

    def die_at(self, point: str) -> None:
        """A run that kills itself when it comes to a function."""
        module, name = WHERE[point]
        dying = f"from tests.council.store_process import die_in; die_in({module!r}, {name!r}, 1); "
        process = self.start(f"from matters.commands.prepare import prepare; prepare(); {dying}{RUN}")
        assert process.wait(timeout=300) == -signal.SIGKILL


def test_runs_killed_again_and_again_end_as_one_that_was_not(served: ModernGov, tmp_path: Path) -> None:
    served.site.meetings = [each for each in served.site.meetings if each.number == FEBRUARY]
    whole = Runs(served, tmp_path / "whole").whole()
    assert whole["Publication"]
    at_requests = Runs(served, tmp_path / "at requests")
    killed = at_requests.die_at_every_request()
    assert len(killed) == 4, killed
    assert at_requests.whole() == whole
    at_steps = Runs(served, tmp_path / "at steps")
    for point in WHERE:
        at_steps.die_at(point)
    assert at_steps.whole() == whole
