"""Which parts of a web page are the document on it, and which are the site around it: by structure."""

from __future__ import annotations

import re

from lxml import html

from matters.reading.vocabulary.page_parts import (
    CHROME_CLASSES,
    CHROME_ROLES,
    CHROME_TAGS,
    DOCUMENT_ENDINGS,
    LINK_CLASSES,
    MAIN_CLASSES,
    MAIN_IDS,
    UNSEEN_TAGS,
)

LEAST_MAIN = 60
"""Characters; a main part with fewer is a frame that a script would have filled."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s_-])(?:{'|'.join(words)})s?(?=$|[\s_-])", re.IGNORECASE)


_CHROME, _LINKS = _whole(CHROME_CLASSES), _whole(LINK_CLASSES)


def is_unseen(element: html.HtmlElement) -> bool:
    """Whether a browser shows no text of an element.

    >>> is_unseen(html.fromstring("<p style='display: none'>a</p>")), is_unseen(html.fromstring("<p>a</p>"))
    (True, False)
    """
    if element.tag in UNSEEN_TAGS or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool(_UNSEEN_STYLE.search(element.get("style") or ""))


def is_chrome(element: html.HtmlElement) -> bool:
    """Whether an element belongs to the site and not to the document: navigation, banners, footers, controls.

    >>> page = "<div class='mgPageTools'>a</div>", "<div role='banner'>a</div>", "<header>a</header>", "<p>a</p>"
    >>> [is_chrome(html.fromstring(part)) for part in page]
    [True, True, True, False]
    """
    if element.tag in CHROME_TAGS or element.get("role") in CHROME_ROLES:
        return True
    if element.tag == "form":  # some sites put a whole page into one
        return next(element.iter("h1", "h2", "table"), None) is None
    if element.tag == "header":
        return next(element.iterancestors("article", "main", "section"), None) is None
    return bool(_CHROME.search(_HUMP.sub("-", element.get("class") or "")))


def is_links(element: html.HtmlElement) -> bool:
    """Whether an element is a list of links to other pages."""
    return bool(_LINKS.search(_HUMP.sub("-", element.get("class") or "")))


def tells_a_date(entry: html.HtmlElement) -> bool:
    """Whether an entry that links to another page tells a date: that of the meeting which the page is about.

    >>> tells_a_date(html.fromstring("<a href='x.aspx'>Meeting of Cabinet, 4 May 2030</a>"))
    True
    >>> tells_a_date(html.fromstring("<a href='Minutes.pdf?T=1'>Printed minutes, 4 May 2030</a>"))
    False
    """
    link = next(entry.iter("a"), entry)
    address = (link.get("href") or "").split("?")[0].casefold()
    return bool(_YEAR.search(entry.text_content())) and not address.endswith(DOCUMENT_ENDINGS)


def main_part(root: html.HtmlElement) -> html.HtmlElement | None:
    """The part of a page that holds its document, where the page marks one."""
    marked = [
        element
        for element in root.iter("main", "div", "section", "article", "td")
        if element.tag == "main"
        or element.get("role") == "main"
        or (element.get("id") or "").casefold() in MAIN_IDS
        or MAIN_CLASSES & set((element.get("class") or "").casefold().split())
    ]
    filled = [element for element in marked if len(element.text_content().strip()) >= LEAST_MAIN]
    return filled[0] if filled else None


def around(main: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements around a page's main part, each as large as it can be."""
    parts: list[html.HtmlElement] = []
    inner = main
    for outer in main.iterancestors():
        parts += [part for part in outer if part is not inner and isinstance(part.tag, str)]
        inner = outer
    return parts
