"""One address of every kind of page. A test fails where an address kind of the site is not among them."""

from __future__ import annotations

from tests.web.borough import Borough


def page_kinds(borough: Borough) -> dict[str, str]:
    """By the name of its address kind, or that and a note after a colon: where to see it."""
    text, pdf = borough.text.sha256, borough.pdf.sha256
    return {
        "home": "/",
        "meetings": "/meetings/",
        "bodies": "/committees/",
        "people": "/people/",
        "person": borough.councillor,
        "search": "/search/?q=waiting",
        "search: empty": "/search/",
        "search: nothing found": "/search/?q=zyzzyva",
        "search: many": "/search/?q=school+transport&kind=passage",
        "about": "/about/",
        "accessibility": "/about/accessibility/",
        "data-quality": "/about/data/",
        "quality": f"/originals/{text}/quality/",
        "import": f"/about/data/imports/{borough.import_number}/",
        "original": f"/originals/{text}/",
        "papers-read": f"/originals/{text}/papers/",
        "papers-read: nothing": f"/originals/{pdf}/papers/",
        "paper-read": f"/originals/{text}/papers/work-programme/",
        "paper-read: many columns": f"/originals/{text}/papers/forward-plan/",
        "paper-read: registers": f"/originals/{text}/papers/registers/",
        "lines": f"/originals/{text}/lines/9-13/",
        "page": f"/originals/{pdf}/pages/1/?mark=70,70,300,100",
        "sign-in": "/sign-in/",
        "body": borough.body,
        "meeting": borough.meeting,
        "meeting: to come": borough.coming,
        "paper": borough.report,
        "paper: no paper": borough.item_without_paper,
        "minute": borough.minute,
        "not found": "/no-such-page/",
    }


NOT_PAGES = {
    "download",
    "picture",
    "sign-out",
    "robots",
    "review",
    "review-page",
    "review-confirm",
    "review-act",
    "likely-duplicates",
    "people-undo",
    "person-merge",
    "person-split",
    "body-merge",
    "review-case",
    "data-json",
    "import-json",
    "quality-json",
}
"""Address kinds that answer with a file or a redirect, or to officers alone: those have tests of their own."""
