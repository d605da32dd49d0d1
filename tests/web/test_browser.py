"""The site in a real browser: accessibility, keyboard, width, paper and no script, on every kind of page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.own_database import own_database
from tests.web.chromium import WIDTHS, violations
from tools.running_site import running_site

pytestmark = pytest.mark.browser


@dataclass(frozen=True, slots=True)
class Site:
    """Where it runs, and an address of each kind of page."""

    address: str
    kinds: dict[str, str]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The seeded borough, served by `matters serve`."""
    var = tmp_path_factory.mktemp("var")
    with own_database(var) as database:
        seeded = subprocess.run(
            [sys.executable, "-m", "tests.web.seed"],
            env={**os.environ, "MATTERS_VAR": str(var), "DATABASE_URL": database},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        )
        with running_site(var, database=database) as address:
            yield Site(address, json.loads(seeded.stdout))


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser complains of: scripts that fail, policies that are broken, requests that leave the site."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


def test_axe_finds_nothing_and_no_page_is_wider_than_the_screen(site: Site, page: Page) -> None:
    for kind, path in site.kinds.items():
        page.goto(site.address + path)
        assert violations(page) == [], f"{kind} at {path}"
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{kind} at {path} is {wide} pixels wider than the screen"


def test_no_page_breaks_its_own_policy_or_calls_another_server(site: Site, page: Page, complaints: list[str]) -> None:
    called: list[str] = []
    page.on("request", lambda request: called.append(request.url))
    for kind, path in site.kinds.items():
        page.goto(site.address + path)
        assert page.title() != "owned", kind
    assert all(url.startswith(site.address) for url in called)
    assert [text for text in complaints if "404" not in text] == []


def test_the_first_tab_stop_skips_to_the_main_content(site: Site, page: Page) -> None:
    for kind, path in site.kinds.items():
        page.goto(site.address + path)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "govuk-skip-link", kind
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main-content", kind


FOCUS_SHOWN = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.boxShadow !== "none" || (style.outlineStyle !== "none" && style.outlineWidth !== "0px");
}"""


def test_every_tab_stop_of_a_meeting_shows_where_the_reader_is(site: Site, page: Page) -> None:
    page.goto(site.address + site.kinds["meeting"])
    stops = 0
    while stops < 200:
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        stops += 1
        assert page.evaluate(FOCUS_SHOWN), page.evaluate("document.activeElement.outerHTML")
    assert stops > 20


def test_a_search_and_a_source_by_keyboard_alone(site: Site, page: Page) -> None:
    page.goto(site.address + "/")
    page.focus("#q")
    page.keyboard.type("waiting times")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=waiting+times")
    assert page.locator("mark").first.inner_text().lower() in ("waiting", "times", "waiting times")
    page.focus(".app-result a")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    page.focus(".app-mark")
    page.keyboard.press("Enter")
    page.wait_for_url("**/originals/**")
    assert page.locator(".app-source__line--marked").count() >= 1


def test_everything_works_without_javascript(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=WIDTHS["phone"])
    page = context.new_page()
    page.goto(site.address + "/")
    page.fill("#q", "transport")
    page.click("button:has-text('Search')")
    page.select_option("#kind", "passage")
    page.click("main button:has-text('Search')")
    assert "kind=passage" in page.url and page.locator(".app-result").count() > 0
    page.click("a[rel=next]")
    assert "page=2" in page.url and page.locator(".app-result").count() > 0
    page.click(".app-result a")
    assert page.locator(".app-source__line--marked").count() >= 1
    assert page.locator(".app-copy").count() == 0
    context.close()


def test_a_citation_can_be_copied(site: Site, browser: Browser) -> None:
    context = browser.new_context(viewport=WIDTHS["desk"], permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site.address + site.kinds["minute"])
    page.click(".app-copy")
    page.wait_for_selector("text=Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "minute 27" in copied and site.kinds["minute"] in copied
    context.close()


def test_a_page_of_a_pdf_is_drawn_with_the_passage_on_it(site: Site, page: Page) -> None:
    page.goto(site.address + site.kinds["page"])
    drawn = page.evaluate(
        """async () => {
            const picture = new Image();
            picture.src = document.querySelector("svg image").href.baseVal;
            await picture.decode();
            return [picture.naturalWidth, picture.naturalHeight];
        }"""
    )
    assert drawn == [1191, 1684]  # A4 at two dots a point
    assert page.locator(".app-picture__passage").count() == 1


def test_on_paper_there_is_the_record_and_none_of_the_furniture(site: Site, page: Page) -> None:
    page.goto(site.address + site.kinds["minute"])
    page.emulate_media(media="print")
    for hidden in (".app-navigation", ".govuk-breadcrumbs", ".app-footer", ".app-copy"):
        assert not page.locator(hidden).first.is_visible(), hidden
    for shown in ("h1", ".app-decision", ".app-citation__words"):
        assert page.locator(shown).first.is_visible(), shown
