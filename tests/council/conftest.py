"""A store of its own for every test."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def var(tmp_path: Path, settings: Settings) -> Path:
    """Originals are kept in a folder of this test's own."""
    settings.VAR = tmp_path
    return tmp_path
