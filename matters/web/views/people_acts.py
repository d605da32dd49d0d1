"""Saying that two persons are one, or that one is two; and the list of those who are likely one."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Exists
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from matters.council.audit.models import Event
from matters.council.people.duplicates import Evidence, duplicates, evidence_of, meetings_of
from matters.council.people.models import Body, Name, Person
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.merge_bodies import merge_bodies
from matters.council.writing.merge_people import merge_people, split_person
from matters.council.writing.undo import is_undone, undo
from matters.web.navigation import Step
from matters.web.views.bodies import meetings_seen, visible_body
from matters.web.views.people import visible_people
from matters.web.views.review import actor_of, for_officers

PEOPLE = Step("People", "/people/")
COMMITTEES = Step("Committees", "/committees/")
PER_PAGE = 30
SHORTEST_REASON = 3
WORDS = {
    "merge_people": "Two persons were said to be one",
    "split_person": "One person was said to be two",
    "merge_bodies": "Two committees were said to be one",
}
"""The acts that can be undone here, in words."""
NO_REASON = "Say why, in a few words: whoever reads the record of changes will want to know."


@require_safe
@for_officers
def likely_duplicates(request: HttpRequest) -> HttpResponse:
    """`/people/duplicates/`: persons who are likely one, with the evidence, each offered for merging."""
    found = duplicates(request.user)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "people/duplicates.html",
        {"page": page, "count": len(found), "acts": standing_acts(), "trail": [PEOPLE]},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def merge(request: HttpRequest, slug: str) -> HttpResponseBase:
    """`/people/<slug>/merge/?into=<slug>`: this person is that one."""
    one, error = person_of(request, slug), ""
    asked = request.POST.get("into", request.GET.get("into", ""))
    into = visible_people(request.user).filter(slug=asked, authority=one.authority).exclude(pk=one.pk).first()
    why = request.POST.get("why", "")
    if request.method == "POST":
        error = "" if into else "Choose the person that this one is."
        error = error or ("" if len(why.strip()) >= SHORTEST_REASON else NO_REASON)
        if into and not error:
            try:
                return redirect(merge_people(one, into, actor_of(request), why))
            except CannotChangeError as refused:
                error = str(refused)
    others = visible_people(request.user).filter(authority=one.authority).exclude(pk=one.pk).order_by("name")
    told = {
        "one": evidence(request, one),
        "into": evidence(request, into) if into else None,
        "others": [] if into else list(others),
        "why": why,
        "error": error,
        "trail": [PEOPLE, Step(str(one), one.get_absolute_url())],
    }
    return render(request, "people/merge.html", told, status=400 if error else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def split(request: HttpRequest, slug: str) -> HttpResponseBase:
    """`/people/<slug>/split/`: some of this person's names are somebody else's."""
    one, error = person_of(request, slug), ""
    names = list(Name.objects.filter(person=one).select_related("body").order_by("year", "body__name", "printed"))
    chosen = [name for name in names if str(name.pk) in request.POST.getlist("name")]
    why = request.POST.get("why", "")
    if request.method == "POST":
        if len(why.strip()) < SHORTEST_REASON:
            error = NO_REASON
        else:
            try:
                return redirect(split_person(one, chosen, actor_of(request), why))
            except CannotChangeError as refused:
                error = str(refused)
    told = {
        "person": one,
        "names": [(name, name in chosen) for name in names],
        "why": why,
        "error": error,
        "trail": [PEOPLE, Step(str(one), one.get_absolute_url())],
    }
    return render(request, "people/split.html", told, status=400 if error else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def merge_committees(request: HttpRequest, slug: str) -> HttpResponseBase:
    """`/committees/<slug>/merge/`: this body is another, by a name that was read otherwise."""
    body, error = visible_body(request.user, slug), ""
    seen = Body.objects.filter(Exists(meetings_seen(request.user)), authority=body.authority, merged_into=None)
    others = seen.exclude(pk=body.pk)
    into = others.filter(slug=request.POST.get("into", "")).first()
    why = request.POST.get("why", "")
    if request.method == "POST":
        error = "" if into else "Choose the committee that this one is."
        error = error or ("" if len(why.strip()) >= SHORTEST_REASON else NO_REASON)
        if into and not error:
            try:
                return redirect(merge_bodies(body, into, actor_of(request), why))
            except CannotChangeError as refused:
                error = str(refused)
    told = {
        "body": body,
        "others": list(others),
        "into": into,
        "why": why,
        "error": error,
        "trail": [COMMITTEES, Step(body.name, body.get_absolute_url())],
    }
    return render(request, "bodies/merge.html", told, status=400 if error else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def undo_act(request: HttpRequest, number: int) -> HttpResponseBase:
    """`/people/undo/<number>/`: take back that two persons or bodies are one, or that one is two."""
    event, error = get_object_or_404(Event, number=number, action__in=WORDS), ""
    why = request.POST.get("why", "")
    if request.method == "POST":
        if len(why.strip()) < SHORTEST_REASON:
            error = NO_REASON
        else:
            try:
                undo(event, actor_of(request), why)
                return redirect("likely-duplicates")
            except CannotChangeError as refused:
                error = str(refused)
    told = {
        "event": event,
        "what": WORDS[event.action],
        "undone": is_undone(event),
        "why": why,
        "error": error,
        "trail": [PEOPLE],
    }
    return render(request, "people/undo.html", told, status=400 if error else 200)


def standing_acts() -> list[tuple[Event, str]]:
    """The newest acts that still stand, with what they say."""
    events = Event.objects.filter(action__in=WORDS).order_by("-number")[:PER_PAGE]
    return [(event, WORDS[event.action]) for event in events if not is_undone(event)]


def person_of(request: HttpRequest, slug: str) -> Person:
    """A person with a page of their own; else a 404."""
    found = visible_people(request.user).filter(slug=slug).select_related("authority").first()
    if found is None:
        raise Http404
    return found


def evidence(request: HttpRequest, person: Person) -> Evidence:
    """What is held of one person."""
    names = list(Name.objects.filter(person=person).select_related("body").order_by("year", "printed"))
    return evidence_of(person, names, len(meetings_of(request.user).get(person.pk, ())))
