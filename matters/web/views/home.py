"""The home page: what comes next, what came last, what was decided."""

from __future__ import annotations

import datetime as dt

from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from matters.council.meetings.models import AgendaItem, Meeting, MinuteItem, Resolution
from matters.council.papers.models import Report
from matters.council.visibility import Viewer
from matters.web.marks import marks_of
from matters.web.papers_due import PapersDue, papers_due
from matters.web.published import published

MOST_MEETINGS = 5
MOST_PAPERS = 8
MOST_DECISIONS = 6


@published
def home(request: HttpRequest) -> HttpResponse:
    """`/`."""
    today = timezone.localdate()
    coming = meetings_to_come(request.user, today)
    decisions = latest_decisions(request.user)
    return render(
        request,
        "home/home.html",
        {
            "next": coming[0] if coming else None,
            "then": coming[1:],
            "last": None if coming else last_meeting(request.user),
            "papers": latest_papers(request.user),
            "decisions": decisions,
            "marks": marks_of(
                request.user, [resolution for item in decisions for resolution in item.resolutions.all()]
            ),
            "today": today,
        },
    )


def meetings_to_come(user: Viewer, today: dt.date) -> list[tuple[Meeting, PapersDue]]:
    """The next meetings, soonest first, each with what is known of its papers."""
    off = (Meeting.State.CANCELLED, Meeting.State.INQUORATE)
    found = (
        Meeting.objects.visible_to(user)
        .filter(date__gte=today)
        .exclude(state__in=off)
        .select_related("body")
        .annotate(
            items=Count("agenda_items", distinct=True),
            papers=Count("agenda_items", filter=Q(agenda_items__status=AgendaItem.Status.PAPER), distinct=True),
            to_follow=Count("agenda_items", filter=Q(agenda_items__status=AgendaItem.Status.TO_FOLLOW), distinct=True),
        )
        .order_by("date", "time", "n")
    )
    return [(m, papers_due(m.date, today, m.items, m.papers, m.to_follow)) for m in found[:MOST_MEETINGS]]


def last_meeting(user: Viewer) -> Meeting | None:
    """The latest meeting known, for a site that holds none to come."""
    return Meeting.objects.visible_to(user).select_related("body").order_by("-date", "-n").first()


def latest_papers(user: Viewer) -> list[Report]:
    """The reports of the latest meetings."""
    found = Report.objects.visible_to(user).select_related("meeting__body").defer("text")
    return list(found.order_by("-meeting__date", "meeting_id", "position")[:MOST_PAPERS])


def latest_decisions(user: Viewer) -> list[MinuteItem]:
    """The minuted items that were decided last, each with its resolutions.

    The confirming of the minutes before is left out: it is decided at every meeting and nobody comes to read it.
    """
    resolutions = Resolution.objects.visible_to(user).order_by("position")
    found = (
        MinuteItem.objects.visible_to(user)
        .filter(resolutions__in=resolutions)
        .exclude(title__iregex=r"^\s*minutes\b")
        .select_related("meeting__body")
        .prefetch_related(Prefetch("resolutions", resolutions))
        .distinct()
    )
    return list(found.order_by("-meeting__date", "meeting_id", "position")[:MOST_DECISIONS])
