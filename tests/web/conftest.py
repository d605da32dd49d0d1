"""The invented borough, in a store of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.borough import Borough, build_borough
from tests.web.chromium import ARGUMENTS, CHROMIUM, WIDTHS


@pytest.fixture
def borough(db: None, settings: LazySettings, tmp_path: Path) -> Borough:
    """The invented borough."""
    settings.VAR = tmp_path
    return build_borough()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A fresh tab at each width."""
    context = browser.new_context(viewport=WIDTHS[request.param])
    yield context.new_page()
    context.close()
