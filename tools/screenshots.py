"""`make screenshots`: every kind of page at 360 and 1280 pixels, of the running site with the demo borough.

    python -m tools.screenshots             into screenshots/
    python -m tools.screenshots --readme    and docs/screenshot-meeting.png for the README

The pages are found as a reader finds them: from the home page and a search, link by link, the first of each kind.
"""

from __future__ import annotations

import argparse
import os
from collections import deque
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from matters.commands.load_demo import PASSWORD
from tools.running_site import running_site

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "screenshots"
README_PICTURE = ROOT / "docs" / "screenshot-meeting.png"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDTHS = (360, 1280)
STARTS = ("/", "/search/?q=report", "/search/?q=zyzzyva", "/no-such-page/")
MOST_PAGES = 400
FILES = {"download", "picture", "robots", "sign-out", "data-json", "import-json", "quality-json"}


def main() -> None:
    """Serve, find, draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readme", action="store_true", help="draw the README's picture anew")
    parser.add_argument("--var", type=Path, help="where the demo borough is kept (default screenshots/var)")
    arguments = parser.parse_args()
    PICTURES.mkdir(exist_ok=True)
    with running_site(arguments.var or PICTURES / "var", "--demo") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        kinds = find_kinds(browser, site)
        for width in WIDTHS:
            draw(browser, kinds, width)
            draw_for_officers(browser, site, kinds["page marked"], width)
        if arguments.readme:
            draw_readme(browser, kinds["meeting"])
        browser.close()


def find_kinds(browser: Browser, site: str) -> dict[str, str]:
    """The first address met of each kind of page, by the kind's name."""
    resolve = resolver()
    page = browser.new_page()
    found: dict[str, str] = {}
    waiting = deque(site + start for start in STARTS)
    seen = set(waiting)
    for _ in range(MOST_PAGES):
        if not waiting:
            break
        address = waiting.popleft()
        kind = resolve(urlsplit(address).path) if address != site + STARTS[-1] else "not-found"
        if kind in FILES:
            continue
        kind = "search-nothing" if "zyzzyva" in address else kind
        if kind in found and kind not in ("home", "body", "meeting", "search", "meetings", "bodies"):
            continue
        page.goto(address)
        found.setdefault(kind, address)
        better(page, kind, address, found)
        for link in page.eval_on_selector_all("a[href]", "links => links.map(a => a.getAttribute('href'))"):
            target = urldefrag(urljoin(address, link)).url
            if target.startswith(site) and target not in seen:
                seen.add(target)
                waiting.append(target)
    page.close()
    return found


def better(page: Page, kind: str, address: str, found: dict[str, str]) -> None:
    """A meeting with an agenda and minutes shows more than the first one met."""
    if kind == "meeting" and page.locator(".app-decision").count() and page.locator("table").count():
        if not found.get("meeting full"):
            found["meeting full"] = address
    elif kind == "page" and page.locator(".app-picture__passage").count():
        found.setdefault("page marked", address)


def resolver() -> Callable[[str], str]:
    """From a path to the name of its kind."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matters.settings")
    import django

    django.setup()
    from django.urls import Resolver404, resolve

    def kind_of(path: str) -> str:
        try:
            return str(resolve(path).url_name)
        except Resolver404:
            return "not-found"

    return kind_of


def draw(browser: Browser, kinds: dict[str, str], width: int) -> None:
    """Each kind at one width, the whole page."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    for kind, address in sorted(kinds.items()):
        page.goto(address)
        page.screenshot(path=PICTURES / f"{kind.replace(' ', '-')}-{width}.png", full_page=True)
        print(f"{width:>5}  {kind:<16} {address}")
    page.close()


def draw_for_officers(browser: Browser, site: str, page_of_a_file: str, width: int) -> None:
    """What officers see: the review of the file of which a page was met, one of its acts, and likely duplicates."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{site}/sign-in/")
    page.fill("#id_username", "clerk")
    page.fill("#id_password", PASSWORD)
    page.click("main button")
    original, _, number = page_of_a_file.partition("?")[0].rstrip("/").rpartition("/pages/")
    review = f"{original}/review/{number}/"
    kinds = {"review": f"{original}/review/", "review page": review, "likely duplicates": f"{site}/people/duplicates/"}
    page.goto(review)
    act = page.locator(".app-acts a:has-text('Correct')").first.get_attribute("href")
    kinds["review correct"] = f"{site}{act}"
    for kind, address in kinds.items():
        page.goto(address)
        page.screenshot(path=PICTURES / f"{kind.replace(' ', '-')}-{width}.png", full_page=True)
        print(f"{width:>5}  {kind:<16} {address}")
    page.close()


def draw_readme(browser: Browser, address: str) -> None:
    """The top of a meeting's page, as the README shows it."""
    page = browser.new_page(viewport={"width": 1100, "height": 1250})
    page.goto(address)
    page.screenshot(path=README_PICTURE)
    page.close()
    print(f"{README_PICTURE.relative_to(ROOT)}  {README_PICTURE.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
