"""Who may see the pages and the file of a document: no more than may see what stands in it."""

from __future__ import annotations

from matters.council.papers.models import Original, Reading, SourcePage, Statement
from matters.council.visibility import Visibility, narrowest


def settle_visibility(reading: Reading) -> None:
    """Each page takes the narrowest of what stands on it, the file the narrowest of its pages.

    A document with a part that could not be placed with a meeting is for officers until somebody has looked at it. One
    that was replaced stays as narrow as it was, and is never wider than what stands in its place.
    """
    later = Original.objects.filter(supersedes=reading.original_id).values_list("visibility", flat=True).first()
    if later is not None:
        SourcePage.objects.filter(reading=reading, visibility__lt=later).update(visibility=later)
        Original.objects.filter(pk=reading.original_id, visibility__lt=later).update(visibility=later)
        return
    least = Visibility.PUBLIC if reading.is_placed else Visibility.OFFICERS
    hidden = Statement.objects.filter(reading=reading, visibility__gt=Visibility.PUBLIC).values_list(
        "line", "last_line", "page", "last_page", "visibility"
    )
    on_page = dict[int, int]()
    pages = list(SourcePage.objects.filter(reading=reading).defer("lines"))
    for line, last_line, page, last_page, level in hidden:
        for shown in pages:
            if _stands_on(shown, line, last_line, page, last_page):
                on_page[shown.pk] = max(level, on_page.get(shown.pk, 0))
    changed = []
    for shown in pages:
        level = narrowest(least, on_page.get(shown.pk, 0))
        if shown.visibility != level:
            shown.visibility = level
            changed.append(shown)
    SourcePage.objects.bulk_update(changed, ["visibility"], batch_size=500)
    whole = narrowest(least, *on_page.values())
    Original.objects.filter(pk=reading.original_id).exclude(visibility=whole).update(visibility=whole)


def _stands_on(
    shown: SourcePage, line: int | None, last_line: int | None, page: int | None, last_page: int | None
) -> bool:
    """Whether any of a passage is on this page."""
    if line is not None and shown.first_line is not None and shown.last_line is not None:
        return line <= shown.last_line and shown.first_line <= (last_line or line)
    return page is not None and page <= shown.number <= (last_page or page)
