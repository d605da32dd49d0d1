"""The demo borough as `make run` shows it: loaded, served, and every page of it found link by link."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections import Counter, deque
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Page

from tests.web.chromium import violations
from tools.running_site import running_site

ENOUGH = 15
"""Pages of one kind; the demo borough has hundreds of minutes that differ in their words alone."""

KINDS_OF_THE_DEMO = {
    "home", "meetings", "bodies", "people", "person", "search", "about", "accessibility", "data-quality", "original",
    "download", "picture", "lines", "page", "sign-in", "body", "meeting", "paper", "minute",
    "quality", "quality-json", "data-json", "papers-read", "paper-read",
}  # fmt: skip


FILES = {"download", "picture", "quality-json", "data-json"}


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo borough is kept."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture(scope="module")
def site(var: Path) -> Iterator[str]:
    """The demo borough, served."""
    with running_site(var, "--demo") as address:
        yield address


def test_no_link_of_the_demo_borough_leads_nowhere(site: str) -> None:
    waiting = deque(["/", "/search/?q=children", "/search/?q=nothing-of-the-kind"])
    seen, kinds, broken = set(waiting), Counter[str](), list[str]()
    while waiting:
        path = waiting.popleft()
        kind = kind_of(path)
        if kinds[kind] >= ENOUGH:
            continue
        kinds[kind] += 1
        try:
            with urllib.request.urlopen(site + path) as answer:
                page = answer.read().decode(errors="replace") if kind not in FILES else ""
        except urllib.error.HTTPError as error:
            broken.append(f"{error.code} {path}")
            continue
        for link in re.findall(r'href="([^"]*)"', page):
            target = urldefrag(urljoin(site + path, unescape(link))).url.removeprefix(site)
            if target.startswith("/") and not target.startswith("/static/") and target not in seen:
                seen.add(target)
                waiting.append(target)
    assert not broken
    assert set(kinds) == KINDS_OF_THE_DEMO


def kind_of(path: str) -> str:
    """The kind of an address."""
    try:
        return str(resolve(path.split("?", maxsplit=1)[0]).url_name)
    except Resolver404:
        return "nowhere"


def test_the_demo_has_a_next_meeting_decisions_and_papers_on_its_own_day(site: str) -> None:
    with urllib.request.urlopen(site) as answer:
        page = answer.read().decode()
    for words in ("This borough is invented", "Next meeting", "Agenda published", "Recent decisions", "Latest papers"):
        assert words in page


@pytest.mark.browser
def test_axe_finds_nothing_on_the_demo_boroughs_own_pages(site: str, page: Page) -> None:
    page.goto(site)
    for link in (".app-lead a", "nav[aria-label=Breadcrumb] li:last-child a", "table a", ".app-minute a", ".app-mark"):
        assert violations(page) == [], page.url
        if page.locator(link).count():
            page.locator(link).first.click()
    assert "/originals/" in page.url
    assert violations(page) == [], page.url


def test_starting_the_demo_again_imports_nothing_twice(site: str, var: Path) -> None:
    with urllib.request.urlopen(f"{site}/about/data/") as answer:
        before = re.search(r"\d+ files read", answer.read().decode())
    with running_site(var, "--demo") as again, urllib.request.urlopen(f"{again}/about/data/") as answer:
        after = re.search(r"\d+ files read", answer.read().decode())
    assert before and after and before.group() == after.group() == "36 files read"
