"""What every page knows of the site."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from matters.council.people.models import Authority

PRODUCT = "Matters Arising"


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the navigation: its words, the name of its address, and the path that all its pages begin with."""

    words: str
    url_name: str
    path: str


SECTIONS = (
    Section("Meetings", "meetings", "/meetings/"),
    Section("Committees", "bodies", "/committees/"),
    Section("People", "people", "/people/"),
    Section("Search", "search", "/search/"),
    Section("About", "about", "/about/"),
)


def site(request: HttpRequest) -> dict[str, object]:
    """The product's and the site's names, the navigation, and the page's own address on this server."""
    return {
        "product": PRODUCT,
        "site_title": SimpleLazyObject(_site_title),
        "sections": SECTIONS,
        "demo_day": settings.TODAY,
        "permanent_address": _address(request),
    }


def _site_title() -> str:
    """Whose site it is: as the settings say, else the authority's name where there is but one, else the product's."""
    if settings.SITE_NAME:
        return str(settings.SITE_NAME)
    names = Authority.objects.exclude(name="").values_list("name", flat=True).order_by("name")[:2]
    return names[0] if len(names) == 1 else PRODUCT


def _address(request: HttpRequest) -> str:
    """The page's own address; its path alone where the request names a host that is not ours."""
    try:
        return request.build_absolute_uri(request.path)
    except DisallowedHost:
        return request.path
