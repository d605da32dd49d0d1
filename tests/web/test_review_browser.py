"""The officers' pages in a real browser: accessibility, width, keyboard alone, no script."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.web.chromium import WIDTHS, violations
from tools.running_site import running_site

pytestmark = pytest.mark.browser


@dataclass(frozen=True, slots=True)
class Site:
    """Where it runs, and the officers' pages of it."""

    address: str
    review: str
    pages: tuple[str, ...]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A printed pack, imported as text and as PDF, served by `matters serve`."""
    var = tmp_path_factory.mktemp("var")
    seeded = subprocess.run(
        [sys.executable, "-m", "tests.web.seed_review"],
        env={**os.environ, "MATTERS_VAR": str(var), "DATABASE_URL": f"sqlite:///{var / 'matters.sqlite3'}"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    text, pdf = seeded.stdout.split()
    review = f"/originals/{text}/review/"
    value = "meetings.minuteitem-2-title"
    pages = (
        review,
        f"{review}1/",
        f"{review}1/?only=unsure",
        f"/originals/{pdf}/review/1/",
        *(f"{review}1/{act}/?value={value}" for act in ("correct", "reject")),
        f"{review}1/split/?value=meetings.resolution-1-text",
        f"{review}1/join/?value=meetings.resolution-1-text",
        f"{review}1/add/?value=meetings.resolution-1-text",
        f"{review}1/correct/?value=meetings.agendaitem-1-status",
        f"/originals/{text}/quality/",
        "/about/data/",
        "/people/duplicates/",
        "/people/exshire-ann-ashby/merge/",
        "/people/exshire-ann-ashby/split/",
        "/committees/exshire-overview-and-scrutiny-committee-places/merge/",
    )
    with running_site(var) as address:
        yield Site(address, review, pages)


def signed_in(page: Page, site: Site) -> Page:
    """The page of somebody who has signed in as an officer."""
    page.goto(f"{site.address}/sign-in/")
    page.fill("#id_username", "officer")
    page.fill("#id_password", "correct horse")
    page.click("main button")
    return page


def test_axe_finds_nothing_and_no_page_is_wider_than_the_screen(site: Site, page: Page) -> None:
    signed_in(page, site)
    for path in site.pages:
        answer = page.goto(site.address + path)
        assert answer and answer.status == 200, path
        assert violations(page) == [], path
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{path} is {wide} pixels wider than the screen"


def test_on_a_phone_what_was_read_stands_below_the_source_and_on_a_desk_beside_it(site: Site, page: Page) -> None:
    signed_in(page, site).goto(f"{site.address}{site.review}1/")
    source, values = (page.locator(part).bounding_box() for part in (".app-review__source", ".app-review__values"))
    assert source and values and page.viewport_size
    if page.viewport_size["width"] < 1000:
        assert values["y"] >= source["y"] + source["height"]
    else:
        assert values["x"] >= source["x"] + source["width"] and abs(values["y"] - source["y"]) < 5


FOCUS_SHOWN = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.boxShadow !== "none" || (style.outlineStyle !== "none" && style.outlineWidth !== "0px");
}"""


def tab_to(page: Page, words: str) -> None:
    """Go on by the tab key to the control that begins with these words; each stop shows where it is."""
    for _ in range(400):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_SHOWN), page.evaluate("document.activeElement.outerHTML")
        if page.evaluate("document.activeElement.textContent").strip().startswith(words):
            return
    raise AssertionError(words)


def test_a_value_is_corrected_and_that_undone_by_keyboard_alone(site: Site, browser: Browser) -> None:
    context = browser.new_context(viewport=WIDTHS["desk"])
    page = signed_in(context.new_page(), site)
    page.goto(f"{site.address}{site.review}1/")
    tab_to(page, "Correct Venue")
    page.keyboard.press("Enter")
    page.wait_for_url("**/correct/**")
    page.keyboard.press("Tab")
    page.focus("#words")
    page.keyboard.press("Control+A")
    page.keyboard.type("Guildhall")
    page.keyboard.press("Tab")
    page.keyboard.type("moved on the day")
    page.keyboard.press("Enter")
    page.wait_for_url("**done=correct**")
    assert page.locator(".app-value:target .app-value__text").inner_text() == "Guildhall"
    tab_to(page, "Undo what was said of Venue")
    page.keyboard.press("Enter")
    page.wait_for_url("**/undo/**")
    page.focus("#why")
    page.keyboard.type("it was not")
    page.keyboard.press("Enter")
    page.wait_for_url("**done=undo**")
    assert "Guildhall" not in page.content()
    context.close()


def test_confirming_works_without_javascript(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=WIDTHS["phone"])
    page = signed_in(context.new_page(), site)
    page.goto(f"{site.address}{site.review}1/?only=open")
    before = page.locator(".app-value").count()
    page.locator("button[name=value]").first.click()
    assert page.get_by_text("Confirmed. Reading the file again").count() == 1
    assert page.locator(".app-value").count() == before - 1
    page.locator("button[name=section]").first.click()
    assert page.locator(".app-value").count() < before - 2
    context.close()
