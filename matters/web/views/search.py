"""The search page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from matters.council.meetings.models import Meeting
from matters.council.search.models import Kind
from matters.council.search.search import LAST_PAGE, PER_PAGE, Query, search
from matters.council.search.terms import MOST_CHARACTERS
from matters.council.visibility import Viewer
from matters.timing.municipal_year import MunicipalYear, municipal_year
from matters.web.published import published


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters offer: bodies as (slug, name), municipal years newest first."""

    bodies: list[tuple[str, str]]
    years: list[MunicipalYear]


@published
def search_page(request: HttpRequest) -> HttpResponse:
    """`/search/?q=<words>&committee=<slug>&year=2030-31&kind=resolution&page=2`."""
    choices = choices_for(request.user)
    query = query_of(request.GET, choices)
    asked = bool(query.words or query.body or query.year or query.kind)
    found = search(query, request.user) if asked else None
    pages = Paginator(range(min(found.total, LAST_PAGE * PER_PAGE)), PER_PAGE) if found else None
    return render(
        request,
        "search/search.html",
        {
            "query": query,
            "words": query.words,
            "asked": asked,
            "found": found,
            "choices": choices,
            "kinds": list(Kind),
            "by_kind": [(kind, number, address_of(replace(query, kind=kind))) for kind, number in found.kinds.items()]
            if found
            else [],
            "all_kinds": address_of(replace(query, kind=None)),
            "without_filters": address_of(Query(query.words)),
            "pages": [
                (number, address_of(replace(query, page=number)) if isinstance(number, int) else "")
                for number in pages.get_elided_page_range(found.page, on_each_side=1, on_ends=1)
            ]
            if pages and found and found.pages > 1
            else [],
            "before": address_of(replace(query, page=found.page - 1)) if found and found.page > 1 else "",
            "after": address_of(replace(query, page=found.page + 1)) if found and found.page < found.pages else "",
        },
    )


def choices_for(user: Viewer) -> Choices:
    """The bodies and years of the meetings that this user may see."""
    seen = Meeting.objects.visible_to(user)
    bodies = seen.values_list("body__slug", "body__name").order_by("body__name").distinct()
    starts = {municipal_year(date).start for date in seen.values_list("date", flat=True).order_by().distinct()}
    return Choices(list(bodies), [MunicipalYear(start) for start in sorted(starts, reverse=True)])


def query_of(asked: QueryDict, choices: Choices) -> Query:
    """What an address asks for. A filter that offers no such choice is as if it were not set."""
    body, year, kind, page = (asked.get(name, "") for name in ("committee", "year", "kind", "page"))
    return Query(
        words=" ".join(asked.get("q", "").replace("\x00", " ").split())[:MOST_CHARACTERS],
        kind=Kind(kind) if kind in Kind.values else None,
        body=body if any(body == slug for slug, _ in choices.bodies) else None,
        year=next((y.start for y in choices.years if y.slug == year), None),
        page=int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
    )


def address_of(query: Query) -> str:
    """The address that asks for a query."""
    asked = QueryDict(mutable=True)
    wanted = {
        "q": query.words,
        "committee": query.body or "",
        "year": MunicipalYear(query.year).slug if query.year else "",
        "kind": query.kind.value if query.kind else "",
        "page": str(query.page) if query.page > 1 else "",
    }
    asked.update({name: value for name, value in wanted.items() if value})
    return f"/search/?{asked.urlencode()}"
