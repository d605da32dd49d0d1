"""Committees: all of them, and one with its remit, members and meetings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Exists, Max, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from matters.council.meetings.models import AgendaItem, Meeting, Seat
from matters.council.people.models import Body
from matters.council.visibility import Viewer, VisibleQuerySet, may_correct_papers
from matters.web.marks import marks_of
from matters.web.navigation import cite, trail_to
from matters.web.published import published
from matters.web.today import today


@dataclass(frozen=True, slots=True)
class Members:
    """Who sits on a body, as one front sheet lists them."""

    meeting: Meeting
    councillors: list[Seat]
    others: list[Seat]
    substitutes: list[Seat]


@published
def bodies(request: HttpRequest) -> HttpResponse:
    """`/committees/`: by authority."""
    visible = Q(meetings__in=Meeting.objects.visible_to(request.user))
    found = (
        Body.objects.filter(Exists(meetings_seen(request.user)))
        .select_related("authority")
        .annotate(held=Count("meetings", filter=visible), latest=Max("meetings__date", filter=visible))
        .order_by("authority__name", "authority_id", "name")
    )
    groups = [(authority, list(group)) for authority, group in groupby(found, lambda body: body.authority)]
    return render(request, "bodies/bodies.html", {"groups": groups})


@published
def body(request: HttpRequest, body: str) -> HttpResponse:
    """`/<body>/`."""
    thing = visible_body(request.user, body)
    meetings = meetings_of(request.user, thing)
    members = members_of(request.user, thing)
    seats = [*members.councillors, *members.others, *members.substitutes] if members else []
    now = today()
    return render(
        request,
        "bodies/body.html",
        {
            "body": thing,
            "next": min((m for m in meetings if m.date >= now), key=lambda m: m.date, default=None),
            "years": by_municipal_year(meetings),
            "held": sum(m.date < now for m in meetings),
            "predecessors": list(thing.predecessors.filter(Exists(meetings_seen(request.user)))),
            "members": members,
            "former": former_members(request.user, thing, members),
            "marks": marks_of(request.user, [thing], seats),
            "may_act": may_correct_papers(request.user),
            "trail": trail_to(thing)[:-1],
            "citation": cite(request, thing, str(thing.authority), thing.name),
        },
    )


def meetings_seen(user: Viewer) -> VisibleQuerySet[Meeting]:
    """For `Exists`: the meetings of a body that the user may see. A body without one is not shown."""
    return Meeting.objects.visible_to(user).filter(body=OuterRef("pk"))


def visible_body(user: Viewer, slug: str) -> Body:
    """The body of this address, if the user may see any meeting of it; else a 404."""
    found = Body.objects.filter(Exists(meetings_seen(user)), slug=slug).select_related("authority", "successor").first()
    if found is None:
        raise Http404
    return found


def meetings_of(user: Viewer, thing: Body) -> list[Meeting]:
    """All its meetings, newest first, with the number of their papers."""
    found = Meeting.objects.visible_to(user).filter(body=thing)
    papers = Count("agenda_items", filter=Q(agenda_items__status=AgendaItem.Status.PAPER), distinct=True)
    meetings: list[Meeting] = list(found.annotate(papers=papers).order_by("-date", "n"))
    for meeting in meetings:
        meeting.body = thing
    return meetings


def by_municipal_year(meetings: list[Meeting]) -> list[tuple[str, list[Meeting]]]:
    """The meetings grouped by municipal year, newest first."""
    return [(year, list(group)) for year, group in groupby(meetings, lambda meeting: meeting.municipal_year)]


def members_of(user: Viewer, thing: Body) -> Members | None:
    """The members by the newest front sheet that lists any."""
    seats = Seat.objects.visible_to(user).filter(meeting__body=thing)
    newest = seats.order_by("-meeting__date", "-meeting__n").select_related("meeting").first()
    if newest is None:
        return None
    newest.meeting.body = thing
    listed = list(seats.filter(meeting=newest.meeting).select_related("name__person"))
    sitting = [seat for seat in listed if not seat.is_substitute]
    return Members(
        newest.meeting,
        [seat for seat in sitting if not is_co_opted(seat)],
        [seat for seat in sitting if is_co_opted(seat)],
        [seat for seat in listed if seat.is_substitute],
    )


def is_co_opted(seat: Seat) -> bool:
    """Whether a member sits for an organisation, or as somebody who is no councillor."""
    return bool(seat.organisation) or not (seat.name.is_councillor or seat.name.person.is_councillor)


def former_members(user: Viewer, thing: Body, members: Members | None) -> list[tuple[str, str, str]]:
    """Those on earlier front sheets alone: name, address, and the last year they are listed in; newest first."""
    if members is None:
        return []
    sitting = {seat.name.person_id for seat in (*members.councillors, *members.others, *members.substitutes)}
    seats = Seat.objects.visible_to(user).filter(meeting__body=thing, is_substitute=False)
    last: dict[int, tuple[str, str, str]] = {}
    for seat in (
        seats.exclude(name__person__in=sitting).select_related("name__person", "meeting").order_by("-meeting__date")
    ):
        person = seat.name.person
        last.setdefault(person.pk, (str(person), person.get_absolute_url(), seat.meeting.municipal_year))
    return list(last.values())
