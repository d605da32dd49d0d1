"""The invented borough, in a store of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings

from tests.web.borough import Borough, build_borough


@pytest.fixture
def borough(db: None, settings: LazySettings, tmp_path: Path) -> Borough:
    """The invented borough."""
    settings.VAR = tmp_path
    return build_borough()
