"""The source of a statement: lines of a text, or a page of a PDF as a picture, with the passage marked."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from matters.council.papers.models import Original, SourcePage
from matters.council.papers.stored_line import StoredLine
from matters.council.visibility import Viewer
from matters.reading.document import Rect
from matters.web.navigation import Citation
from matters.web.pictures import PictureError, picture_of
from matters.web.published import published
from matters.web.views.originals import meetings_in, unit_of

CONTEXT_LINES = 25
MOST_LINES = 400
MOST_MARKS = 60


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of a source: its number, its text, and whether it belongs to the passage."""

    n: int | None
    text: str
    marked: bool
    furniture: bool = False


@published
def lines(request: HttpRequest, sha256: str, first: int, last: int) -> HttpResponse:
    """`/originals/<sha256>/lines/<first>-<last>/?from=<line>`: the passage in its surroundings."""
    last = max(first, last)
    start = max(1, line_asked(request) or first - CONTEXT_LINES)
    end = min(max(start + 2 * CONTEXT_LINES, last + CONTEXT_LINES), start + MOST_LINES)
    thing, pages = stretches(request.user, sha256, start, end)
    shown = [
        ShownLine(line["n"], line["text"], first <= (line["n"] or 0) <= last, line["furniture"])
        for page in pages
        for line in page.lines
        if start <= (line["n"] or 0) <= end
    ]
    if not shown:
        raise Http404
    here = request.path
    following = line_after(request.user, sha256, end)
    unit = unit_of(pages[0].reading)
    words = f"{unit} {first}" if first == last else f"{unit}s {first} to {last}"
    return render(
        request,
        "originals/lines.html",
        {
            "original": thing,
            "may_download": may_download(request.user, thing),
            "meetings": meetings_in(request.user, pages[0].reading),
            "words": words,
            "unit": unit,
            "lines": shown,
            "passage": next((n for n, line in enumerate(shown) if line.marked), None),
            "earlier": f"{here}?from={max(1, start - 2 * CONTEXT_LINES)}" if start > 1 else "",
            "later": f"{here}?from={following}" if following else "",
            "citation": Citation(f"{thing.name}, {words}", request.build_absolute_uri(here)),
        },
    )


def line_asked(request: HttpRequest) -> int | None:
    """The line to begin at, where one is asked for."""
    asked = request.GET.get("from", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else None


def stretches(user: Viewer, sha256: str, start: int, end: int) -> tuple[Original, list[SourcePage]]:
    """The stretches of a text that hold these lines, as far as the user may see them."""
    found = SourcePage.objects.visible_to(user).filter(
        reading__original__sha256=sha256, reading__is_current=True, first_line__lte=end, last_line__gte=start
    )
    pages = list(found.select_related("reading__original").defer("reading__record"))
    if not pages:
        raise Http404
    return pages[0].reading.original, pages


def line_after(user: Viewer, sha256: str, end: int) -> int | None:
    """The next line that has words and that the user may see; a stretch's own bounds run on past the text's end."""
    found = SourcePage.objects.visible_to(user).filter(
        reading__original__sha256=sha256, reading__is_current=True, last_line__gt=end
    )
    for page in found.order_by("first_line").defer("reading__record")[:2]:
        stored: list[StoredLine] = page.lines
        if after := [line["n"] for line in stored if line["n"] and line["n"] > end]:
            return min(after)
    return None


def may_download(user: Viewer, thing: Original) -> bool:
    """Whether the user may have the whole file; of a pack with exempt papers the public sees single pages only."""
    return Original.objects.visible_to(user).filter(pk=thing.pk).exists()


@published
def page(request: HttpRequest, sha256: str, number: int) -> HttpResponseBase:
    """`/originals/<sha256>/pages/<page>/?mark=<left>,<top>,<right>,<bottom>;...`: the page with the passage marked."""
    thing = visible_page(request.user, sha256, number)
    if thing.first_line is not None:
        return redirect("lines", sha256, thing.first_line, thing.first_line)
    marks = marks_in(request.GET.get("mark", ""))
    stored: list[StoredLine] = thing.lines
    neighbours = (
        SourcePage.objects.visible_to(request.user).filter(reading=thing.reading_id).values_list("number", flat=True)
    )
    original = thing.reading.original
    printed = f", printed page {thing.label}" if thing.label else ""
    return render(
        request,
        "originals/page.html",
        {
            "original": original,
            "may_download": may_download(request.user, original),
            "meetings": meetings_in(request.user, thing.reading),
            "page": thing,
            "marks": marks,
            "lines": [
                ShownLine(None, line["text"], any(overlap(line["rect"], mark) for mark in marks), line["furniture"])
                for line in in_place(stored)
            ],
            "before": neighbours.filter(number__lt=number).order_by("-number").first(),
            "after": neighbours.filter(number__gt=number).order_by("number").first(),
            "citation": Citation(f"{original.name}, page {number}{printed}", request.build_absolute_uri(request.path)),
        },
    )


def in_place(stored: list[StoredLine]) -> list[StoredLine]:
    """The lines of a page with its running header before them and its footer behind.

    They are stored behind all others, because no grammar reads them.
    """
    body = [line for line in stored if not line["furniture"]]
    furniture = sorted((line for line in stored if line["furniture"]), key=_top)
    first = min(map(_top, body), default=0.0)
    return [
        *(line for line in furniture if _top(line) <= first),
        *body,
        *(line for line in furniture if _top(line) > first),
    ]


def _top(line: StoredLine) -> float:
    return line["rect"][1] if line["rect"] else 0.0


def visible_page(user: Viewer, sha256: str, number: int) -> SourcePage:
    """One page, if the user may see it; else a 404."""
    found = SourcePage.objects.visible_to(user).filter(
        reading__original__sha256=sha256, reading__is_current=True, number=number
    )
    thing = found.select_related("reading__original").defer("reading__record").first()
    if thing is None:
        raise Http404
    return thing


def marks_in(asked: str) -> list[Rect]:
    """The rectangles of a passage as an address has them; what is no rectangle is left out.

    >>> marks_in("72,100,500,112;junk;1,2,3")
    [Rect(left=72.0, top=100.0, right=500.0, bottom=112.0)]
    """
    marks: list[Rect] = []
    for part in asked.split(";")[:MOST_MARKS]:
        try:
            left, top, right, bottom = (float(edge) for edge in part.split(","))
        except ValueError:
            continue
        if -1e5 < left < right < 1e5 and -1e5 < top < bottom < 1e5:
            marks.append(Rect(left, top, right, bottom))
    return marks


def overlap(rect: list[float] | None, mark: Rect) -> bool:
    """Whether the middle of a line lies within a mark, by height, and they meet in width."""
    if rect is None:
        return False
    left, top, right, bottom = rect
    return mark.top <= (top + bottom) / 2 <= mark.bottom and left < mark.right and mark.left < right


@require_safe
@published
def picture(request: HttpRequest, sha256: str, number: int) -> HttpResponse:
    """`/originals/<sha256>/pages/<page>.png`: the page of a PDF as a picture."""
    thing = visible_page(request.user, sha256, number)
    if thing.first_line is not None:
        raise Http404
    try:
        return HttpResponse(picture_of(thing.reading.original.path, number), content_type="image/png")
    except PictureError:
        return HttpResponse(status=503, content_type="text/plain")
