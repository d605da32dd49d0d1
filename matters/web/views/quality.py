"""What was read, what was not, what looks odd, how fresh it is: of all, of one import, of one original; and as JSON."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Count, Max, Min, Prefetch
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from matters.council.meetings.models import Meeting
from matters.council.papers.models import Original, Reading, Source
from matters.council.quality.of_bodies import freshness_of_bodies
from matters.council.quality.of_import import ImportQuality, import_quality, imports
from matters.council.quality.of_reading import quality_of_reading
from matters.council.quality.plain import body_plain, quality_plain
from matters.council.visibility import Viewer, may_correct_papers
from matters.web.navigation import Step
from matters.web.published import published
from matters.web.today import today
from matters.web.views.originals import visible_original

PER_PAGE = 50
DATA = Step("What was read, and what was not", "/about/data/")


@published
def data_quality(request: HttpRequest) -> HttpResponse:
    """`/about/data/`: what was read, what was not, and how fresh it is."""
    user = request.user
    originals = Original.objects.visible_to(user)
    meetings = Meeting.objects.visible_to(user)
    sources = Source.objects.filter(meeting__in=meetings).select_related("meeting__body")
    readings = Reading.objects.filter(is_current=True).defer("record").prefetch_related(Prefetch("sources", sources))
    listed = originals.prefetch_related(Prefetch("readings", readings)).order_by("-received_at", "name")
    bodies = freshness_of_bodies(user, today())
    return render(
        request,
        "about/data.html",
        {
            "page": Paginator(listed, PER_PAGE).get_page(request.GET.get("page")),
            **originals.aggregate(originals=Count("pk"), newest=Max("received_at")),
            "span": meetings.aggregate(first=Min("date"), last=Max("date"), meetings=Count("pk")),
            "bodies": bodies,
            "to_follow": [(found.body, m, what) for found in bodies for m, what in found.fresh.to_follow],
            "imports": imports(user),
        },
    )


@published
def data_json(request: HttpRequest) -> JsonResponse:
    """`/about/data.json`: how fresh each committee is."""
    return JsonResponse({"committees": [body_plain(found) for found in freshness_of_bodies(request.user, today())]})


@published
def original_quality(request: HttpRequest, sha256: str) -> HttpResponse:
    """`/originals/<sha256>/quality/`: the quality report of one original."""
    original, reading = _read(request.user, sha256)
    quality = quality_of_reading(reading)
    return render(
        request,
        "quality/original.html",
        {
            "original": original,
            "reading": reading,
            "quality": quality,
            "counts": sorted(quality.read.items()),
            "may_review": may_correct_papers(request.user),
            "trail": [Step(original.name, reverse("original", args=[sha256]))],
        },
    )


@published
def original_quality_json(request: HttpRequest, sha256: str) -> JsonResponse:
    """`/originals/<sha256>/quality.json`: the same as JSON."""
    original, reading = _read(request.user, sha256)
    about = {"name": original.name, "sha256": sha256, "reader": reading.reader_version}
    return JsonResponse(about | quality_plain(quality_of_reading(reading)))


def _read(user: Viewer, sha256: str) -> tuple[Original, Reading]:
    original = visible_original(user, sha256)
    reading = original.readings.filter(is_current=True).select_related("original").first()
    if reading is None:
        raise Http404
    return original, reading


@published
def one_import(request: HttpRequest, number: int) -> HttpResponse:
    """`/about/data/imports/<number>/`: the quality report of one import."""
    found = _import(request.user, number)
    return render(request, "quality/import.html", {"found": found, "trail": [DATA]})


@published
def one_import_json(request: HttpRequest, number: int) -> JsonResponse:
    """`/about/data/imports/<number>.json`: the same as JSON."""
    found = _import(request.user, number)
    files = [
        {
            "name": each.file.name,
            "outcome": each.file.outcome,
            "sha256": each.file.sha256 or None,
            "why_not": each.file.told or None,
            "quality": quality_plain(each.quality) if each.quality else None,
        }
        for each in found.files
    ]
    return JsonResponse({"import": number, "at": found.at, "counts": dict(found.counts), "files": files})


def _import(user: Viewer, number: int) -> ImportQuality:
    found = import_quality(user, number)
    if found is None:
        raise Http404
    return found
