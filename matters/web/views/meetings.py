"""Meetings: all of them by year, and one with its agenda, attendance and minutes."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from matters.council.meetings.models import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    MinuteItem,
    Question,
    Resolution,
    Seat,
)
from matters.council.papers.models import Original, Report, Source
from matters.council.visibility import Viewer, VisibleQuerySet
from matters.timing.municipal_year import MunicipalYear, municipal_year
from matters.web.addresses import Day
from matters.web.corrections import corrections_of
from matters.web.marks import marks_of
from matters.web.navigation import cite, trail_to
from matters.web.on_site import listings_of
from matters.web.papers_due import PapersDue, papers_due
from matters.web.published import published
from matters.web.templatetags.matters import day as words_of_day
from matters.web.today import today


@published
def meetings(request: HttpRequest) -> HttpResponse:
    """`/meetings/?year=2030-31`: the meetings of one municipal year, the newest by default."""
    seen = Meeting.objects.visible_to(request.user)
    starts = sorted(
        {municipal_year(date).start for date in seen.values_list("date", flat=True).distinct()}, reverse=True
    )
    years = [MunicipalYear(start) for start in starts]
    asked = request.GET.get("year", "")
    year = next((y for y in years if y.slug == asked), years[0] if years else None)
    found: list[Meeting] = []
    if year:
        found = list(seen.filter(date__range=(year.first_day, year.last_day)).select_related("body__authority"))
    now = today()
    return render(
        request,
        "meetings/meetings.html",
        {
            "years": years,
            "year": year,
            "to_come": sorted((m for m in found if m.date >= now), key=lambda m: (m.date, m.n)),
            "held": [m for m in found if m.date < now],
        },
    )


@dataclass(frozen=True, slots=True)
class Attended:
    """Who the minutes name, by heading."""

    present: list[Attendance]
    also_present: list[Attendance]
    apologies: list[Attendance]


@published
def meeting(request: HttpRequest, body: str, day: Day) -> HttpResponse:
    """`/<body>/<date>[-n]/`."""
    user = request.user
    thing = visible_meeting(user, body, day)
    items = agenda_of(user, thing)
    attendances = list(thing.attendances.visible_to(user).select_related("name__person"))
    called = Seat.objects.visible_to(user).filter(meeting=thing).select_related("name__person")
    seats = [] if attendances else list(called)
    declarations = list(Declaration.objects.visible_to(user).filter(meeting=thing).select_related("name__person"))
    minuted = minutes_of(user, thing)
    resolutions = [resolution for item in minuted for resolution in item.resolutions.all()]
    originals = originals_of(user, thing)
    return render(
        request,
        "meetings/meeting.html",
        {
            "meeting": thing,
            "items": items,
            "due": due_of(thing, items),
            "attended": by_heading(attendances),
            "seats": [seat for seat in seats if not seat.is_substitute],
            "substitutes": [seat for seat in seats if seat.is_substitute],
            "declarations": declarations,
            "minuted": minuted,
            "decided": len(resolutions),
            "originals": originals,
            "listings": listings_of(user, thing),
            "marks": marks_of(user, [thing], items, attendances, seats, declarations, minuted, resolutions),
            "corrections": corrections_of([thing], items, minuted, resolutions),
            "trail": trail_to(thing)[:-1],
            "citation": cite(
                request,
                thing,
                str(thing.body.authority),
                thing.body.name,
                f"meeting of {words_of_day(thing.date)}",
                original=(f"/originals/{originals[0].sha256}/", f"The original: {originals[0].name}")
                if originals
                else None,
            ),
        },
    )


def visible_meeting(user: Viewer, body: str, day: Day) -> Meeting:
    """The meeting of this address, with its body and authority; a 404 where there is none that the user may see."""
    found = Meeting.objects.visible_to(user).filter(body__slug=body, date=day.date, n=day.n)
    meeting = found.select_related("body__authority").first()
    if meeting is None:
        raise Http404
    return meeting


def agenda_of(user: Viewer, thing: Meeting) -> list[AgendaItem]:
    """The agenda, each item with the reports that were read on it."""
    reports = Report.objects.visible_to(user).defer("text")
    items = AgendaItem.objects.visible_to(user).filter(meeting=thing)
    found = list(items.prefetch_related(Prefetch("reports", reports)))
    for item in found:
        item.meeting = thing
        for report in item.reports.all():
            report.meeting = thing
    return found


def minutes_of(user: Viewer, thing: Meeting) -> list[MinuteItem]:
    """The minuted items, with their resolutions and questions."""
    found = list(with_decisions(user, MinuteItem.objects.visible_to(user).filter(meeting=thing)))
    for item in found:
        item.meeting = thing
    return found


def with_decisions(user: Viewer, items: VisibleQuerySet[MinuteItem]) -> VisibleQuerySet[MinuteItem]:
    """Minuted items with their resolutions and questions fetched along."""
    resolutions = Resolution.objects.visible_to(user).order_by("position")
    questions = Question.objects.visible_to(user).order_by("position").select_related("asked_by__person")
    decided = items.prefetch_related(Prefetch("resolutions", resolutions))
    return decided.prefetch_related(Prefetch("questions", questions))


def originals_of(user: Viewer, thing: Meeting) -> list[Original]:
    """The files that speak of this meeting, the first received first; those that were replaced since come last."""
    speaking = Source.objects.filter(meeting=thing, reading__is_current=True).values("reading__original")
    found = Original.objects.visible_to(user).filter(pk__in=speaking).order_by("received_at", "pk")
    return sorted(found, key=lambda original: original.superseded_by_id is not None)


def by_heading(attendances: list[Attendance]) -> Attended | None:
    """The attendances under their headings; None where no minutes name anybody."""
    if not attendances:
        return None
    kinds = Attendance.Kind
    return Attended(
        *([a for a in attendances if a.kind == k] for k in (kinds.PRESENT, kinds.ALSO_PRESENT, kinds.APOLOGIES))
    )


def due_of(thing: Meeting, items: list[AgendaItem]) -> PapersDue | None:
    """What is known of the papers of a meeting to come; None for one that has been."""
    now = today()
    if thing.date < now:
        return None
    papers = sum(item.status == AgendaItem.Status.PAPER for item in items)
    to_follow = sum(item.status == AgendaItem.Status.TO_FOLLOW for item in items)
    return papers_due(thing.date, now, len(items), papers, to_follow)
