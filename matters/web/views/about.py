"""What the site is, how far it can be used by everybody, and what has and has not been read."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Exists, Max, Min, OuterRef, Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from matters.council.meetings.models import Meeting, MinuteItem
from matters.council.papers.models import Original, Reading, Source
from matters.web.published import published
from matters.web.today import today

PER_PAGE = 50


@published
def about(request: HttpRequest) -> HttpResponse:
    """`/about/`."""
    return render(request, "about/about.html")


@published
def accessibility(request: HttpRequest) -> HttpResponse:
    """`/about/accessibility/`."""
    return render(request, "about/accessibility.html")


@published
def data_quality(request: HttpRequest) -> HttpResponse:
    """`/about/data/`: what was read, what was not, and how fresh it is."""
    user = request.user
    originals = Original.objects.visible_to(user)
    meetings = Meeting.objects.visible_to(user)
    sources = Source.objects.filter(meeting__in=meetings).select_related("meeting__body")
    readings = Reading.objects.filter(is_current=True).defer("record").prefetch_related(Prefetch("sources", sources))
    listed = originals.prefetch_related(Prefetch("readings", readings)).order_by("-received_at", "name")
    minuted = MinuteItem.objects.visible_to(user).filter(meeting=OuterRef("pk"))
    off = (Meeting.State.CANCELLED, Meeting.State.INQUORATE)
    held = meetings.filter(date__lt=today()).exclude(state__in=off)
    without = held.filter(~Exists(minuted)).select_related("body")
    return render(
        request,
        "about/data.html",
        {
            "page": Paginator(listed, PER_PAGE).get_page(request.GET.get("page")),
            "originals": originals.count(),
            "newest": originals.aggregate(Max("received_at"))["received_at__max"],
            "span": meetings.aggregate(first=Min("date"), last=Max("date")),
            "meetings": meetings.count(),
            "held": held.count(),
            "without": list(without[:PER_PAGE]),
            "without_count": without.count(),
        },
    )


def robots(_request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: search engines may read all but searches."""
    return HttpResponse("User-agent: *\nDisallow: /search/\nDisallow: /sign-in/\n", content_type="text/plain")
