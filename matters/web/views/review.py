"""Reviewing a document: what was read beside each page, and what a person says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from matters.council.papers.models import Original, Reading
from matters.council.papers.stored_line import StoredLine
from matters.council.regression.case import NoCaseError, case_of
from matters.council.review.pages import ONLY, ReviewEntry, ReviewPage, is_open, review_pages
from matters.council.review.values import Value
from matters.council.visibility import may_correct_papers
from matters.council.writing.confirm import confirm
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.rule_on_place import Place, confirm_places
from matters.council.writing.transaction import Actor
from matters.reading.document import Rect
from matters.web.navigation import Step
from matters.web.views.originals import gap_of, meetings_in
from matters.web.views.sources import in_place, overlap

View = Callable[..., HttpResponseBase]

DONE = {
    "confirm": "Confirmed. Reading the file again will not change it.",
    "correct": "Corrected. Reading the file again will not change it.",
    "reject": "Rejected. Readers do not see it any more, and it stays so when the file is read again.",
    "split": "Split in two.",
    "join": "Joined to one.",
    "add": "Added.",
    "undo": "Undone. It is as it was before.",
}
"""What is said when an act is done."""


def for_officers(view: View) -> View:
    """Only users may come here who may correct papers; others are told so."""

    @wraps(view)
    def answer(request: HttpRequest, *arguments: object, **named: object) -> HttpResponseBase:
        if not may_correct_papers(request.user):
            raise PermissionDenied
        return view(request, *arguments, **named)

    return answer


def actor_of(request: HttpRequest) -> Actor:
    """Who acts, by name in the record of changes and by role on the pages that everybody sees."""
    user = request.user
    assert user.is_authenticated
    return Actor(user.get_full_name() or user.get_username(), user, "an officer")


@dataclass(frozen=True, slots=True)
class Review:
    """A document under review."""

    original: Original
    reading: Reading
    pages: Sequence[ReviewPage]

    @classmethod
    def of(cls, request: HttpRequest, sha256: str) -> Review:
        """The pages of a document that the user may see; a 404 where they may see none.

        A file may hold a part that is for others: then it cannot be had whole, and the rest of it can be reviewed.
        """
        readings = Reading.objects.filter(original__sha256=sha256, is_current=True).select_related("original")
        reading = readings.first()
        pages = review_pages(request.user, reading) if reading else []
        if reading is None or not pages:
            raise Http404
        return cls(reading.original, reading, pages)

    def page(self, number: int) -> ReviewPage:
        """One page; else a 404."""
        found = next((page for page in self.pages if page.number == number), None)
        if found is None:
            raise Http404
        return found

    def trail(self) -> list[Step]:
        """The way here."""
        about = Step(self.original.name, reverse("original", args=[self.original.sha256]))
        return [about, Step("Review", reverse("review", args=[self.original.sha256]))]


@require_safe
@for_officers
def review(request: HttpRequest, sha256: str) -> HttpResponse:
    """`/originals/<sha256>/review/?only=unsure`: how far a document has been looked at, page by page."""
    found, only = Review.of(request, sha256), only_of(request)
    return render(
        request,
        "review/overview.html",
        {
            "original": found.original,
            "reading": found.reading,
            "meetings": meetings_in(request.user, found.reading),
            "pages": [page for page in found.pages if page.has(only)],
            "only": only,
            "filters": ONLY,
            "values": sum(len(page.values) for page in found.pages),
            "open": sum(page.open for page in found.pages),
            "unsure": sum(page.unsure for page in found.pages),
            "gaps": sum(len(page.gaps) for page in found.pages),
            "trail": found.trail()[:1],
        },
    )


@require_safe
@for_officers
def review_page(request: HttpRequest, sha256: str, number: int) -> HttpResponse:
    """`/originals/<sha256>/review/<page>/?only=unsure`: one page beside what was read on it."""
    found, only = Review.of(request, sha256), only_of(request)
    shown = found.page(number)
    sections = shown.sections(only)
    numbers = {value.key: n for n, value in enumerate(_in_order(shown, only), 1)}
    rest = [page for page in found.pages if page.has(only)]
    return render(
        request,
        "review/page.html",
        {
            "original": found.original,
            "shown": shown,
            "page": shown.page,
            "parts": sections,
            "numbers": numbers,
            "marks": _marks(shown, only),
            "lines": _lines(shown, only),
            "gaps": [gap_of(found.original, gap) for gap in shown.gaps] if only in ("", "gaps") else [],
            "only": only,
            "filters": ONLY,
            "query": f"?only={only}" if only else "",
            "before": next((page for page in reversed(rest) if page.number < number), None),
            "after": next((page for page in rest if page.number > number), None),
            "done": DONE.get(request.GET.get("done", "")),
            "problem": request.GET.get("problem", "") and "There was nothing left to confirm there.",
            "trail": found.trail(),
        },
    )


def only_of(request: HttpRequest) -> str:
    """What alone is asked for; "" for all."""
    asked = request.GET.get("only", "") or request.POST.get("only", "")
    return asked if asked in ONLY else ""


def _in_order(shown: ReviewPage, only: str) -> list[Value]:
    return [value for section in shown.sections(only) for entry in section.entries for value in entry.values]


@dataclass(frozen=True, slots=True)
class NumberedMark:
    """A place on the picture of a page, and the numbers of the values that begin there, "2, 3"; "" where none does."""

    numbers: str
    rect: Rect


def _marks(shown: ReviewPage, only: str) -> list[NumberedMark]:
    """The places of all values; a place that several share is drawn once."""
    at: dict[Rect, list[int]] = {}
    for n, value in enumerate(_in_order(shown, only), 1):
        rects = [rect for span in value.spans if span.page == shown.number for rect in span.rects]
        for rect in rects:
            at.setdefault(rect, [])
        if rects:
            at[rects[0]].append(n)
    return [NumberedMark(", ".join(map(str, numbers)), rect) for rect, numbers in at.items()]


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A line of the source, and the numbers of the values that begin on it."""

    n: int | None
    text: str
    marked: bool
    numbers: tuple[tuple[int, str], ...]


def _lines(shown: ReviewPage, only: str) -> list[NumberedLine]:
    values = list(enumerate(_in_order(shown, only), 1))
    stored: list[StoredLine] = shown.page.lines
    lines = stored if shown.page.first_line is not None else in_place(stored)
    found = []
    for line in lines:
        on = [(n, value.key) for n, value in values if _begins(value, line, shown.number)]
        marked = any(_covers(value, line, shown.number) for _, value in values)
        found.append(NumberedLine(line["n"], line["text"], marked, tuple(on)))
    return found


def _begins(value: Value, line: StoredLine, number: int) -> bool:
    if line["n"] is not None:
        return value.place.line == line["n"]
    return value.place.page == number and bool(value.place.rects) and overlap(line["rect"], value.place.rects[0])


def _covers(value: Value, line: StoredLine, number: int) -> bool:
    n = line["n"]
    if n is not None:
        return any(s.line is not None and s.line <= n <= (s.last_line or s.line) for s in value.spans)
    return any(overlap(line["rect"], rect) for s in value.spans if s.page == number for rect in s.rects)


@require_safe
@for_officers
def regression_case(request: HttpRequest, sha256: str, number: int) -> HttpResponse:
    """`/originals/<sha256>/review/<page>/case.zip`: what is on this page as a case to test the reader by."""
    found = Review.of(request, sha256)
    shown = found.page(number)
    try:
        case = case_of(found.reading, number)
    except NoCaseError as error:
        told = {"original": found.original, "shown": shown, "why": str(error), "trail": found.trail()}
        return render(request, "review/no_case.html", told, status=409)
    name = f"case-{sha256[:12]}-{number}.zip"
    return HttpResponse(
        case, content_type="application/zip", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


@require_POST
@for_officers
def confirm_values(request: HttpRequest, sha256: str, number: int) -> HttpResponseBase:
    """`/originals/<sha256>/review/<page>/confirm/`: one value, or all of a section that are still open."""
    found, only = Review.of(request, sha256), only_of(request)
    shown = found.page(number)
    key, section = request.POST.get("value", ""), request.POST.get("section", "")
    values = [
        value
        for each in shown.sections(only)
        for entry in each.entries
        for value in entry.values
        if is_open(value) and (value.key == key or (section and each.key == section))
    ]
    try:
        _confirm(found.original, values, actor_of(request))
    except CannotChangeError:
        return redirect(page_address(sha256, number, only, {"problem": "none"}))
    anchor = f"#v-{values[0].key}" if len(values) == 1 else ""
    return redirect(page_address(sha256, number, only, {"done": "confirm"}) + anchor)


def _confirm(original: Original, values: Sequence[Value], actor: Actor) -> None:
    settled = [(value.subject, value.field) for value in values if not value.is_place and value.subject is not None]
    places = [Place(value.path, value.read) for value in values if value.is_place]
    if places:
        confirm_places(original, places, actor)
    if settled or not places:
        confirm(settled, actor)


def page_address(sha256: str, number: int, only: str, more: dict[str, str]) -> str:
    """A review page with what alone is shown, and what was done."""
    asked = ({"only": only} if only else {}) | more
    return reverse("review-page", args=[sha256, number]) + (f"?{urlencode(asked)}" if asked else "")


def value_of(shown: ReviewPage, key: str) -> Value:
    """The value of this key on a page; else a 404."""
    found = next((value for value in shown.values if value.key == key), None)
    if found is None:
        raise Http404
    return found


def entry_of(shown: ReviewPage, value: Value) -> ReviewEntry:
    """The entry that a value belongs to."""
    entries = [entry for section in shown.sections("") for entry in section.entries]
    return next(entry for entry in entries if entry.key == value.entry)
