"""What the site is, and how far it can be used by everybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from matters.web.published import published


@published
def about(request: HttpRequest) -> HttpResponse:
    """`/about/`."""
    return render(request, "about/about.html")


@published
def accessibility(request: HttpRequest) -> HttpResponse:
    """`/about/accessibility/`."""
    return render(request, "about/accessibility.html")


def robots(_request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: search engines may read all but searches."""
    return HttpResponse("User-agent: *\nDisallow: /search/\nDisallow: /sign-in/\n", content_type="text/plain")
