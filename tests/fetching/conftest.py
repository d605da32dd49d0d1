"""A site of its own for every test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from matters.cli import main
from matters.demo.moderngov.serve import ModernGov
from tests.fetching.small_site import COMMITTEE, serving, small_site


@pytest.fixture(autouse=True)
def var(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Originals and journals are kept in a folder of this test's own."""
    settings.VAR = tmp_path
    monkeypatch.setenv("MATTERS_VAR", str(tmp_path))
    return tmp_path


@pytest.fixture
def served() -> Iterator[ModernGov]:
    """The small site, served on this machine."""
    with serving(small_site()) as server:
        yield server


class Fetch:
    """`matters fetch` of a site: its exit code, and all that it printed."""

    def __init__(self, served: ModernGov, capsys: pytest.CaptureFixture[str]) -> None:
        self.served, self.capsys = served, capsys

    def __call__(self, *argv: str, committee: int = COMMITTEE) -> tuple[int, str]:
        return self.run(self.served.address, "--committee", str(committee), "--pause", "0", *argv)

    def run(self, *argv: str) -> tuple[int, str]:
        """The command with these arguments and no others. Whose site it is stands in a profile."""
        profile = Path(os.environ["MATTERS_VAR"]) / "profiles" / "small.toml"
        profile.parent.mkdir(parents=True, exist_ok=True)
        profile.write_text(f'name = "Exshire Council"\nbase = "{self.served.address}"\npause = 0.0\n')
        code = main(["fetch", *argv])
        out, err = self.capsys.readouterr()
        return code, out + err


@pytest.fixture
def fetch(served: ModernGov, capsys: pytest.CaptureFixture[str]) -> Fetch:
    """Fetches from the small site."""
    return Fetch(served, capsys)
