"""The home page: what comes next, what came last, what was decided."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from django.db.models import Count, Exists, OuterRef, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from matters.council.meetings.models import AgendaItem, Meeting, MinuteItem, Resolution
from matters.council.papers.models import Report
from matters.council.visibility import Viewer
from matters.web.marks import marks_of
from matters.web.papers_due import PapersDue, papers_due
from matters.web.published import published
from matters.web.today import today
from matters.web.words import ROUTINE_DECISION

MOST_MEETINGS = 5
MOST_PAPERS = 20
MOST_DECISIONS = 6

STILL_TO_COME = (Meeting.State.PLANNED, Meeting.State.AGENDA_OPEN, Meeting.State.AGENDA_PUBLISHED)


@published
def home(request: HttpRequest) -> HttpResponse:
    """`/`."""
    now = today()
    coming = meetings_to_come(request.user, now)
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
            "today": now,
        },
    )


def meetings_to_come(user: Viewer, day: dt.date) -> list[tuple[Meeting, PapersDue]]:
    """The next meetings, soonest first, each with what is known of its papers."""
    found = (
        Meeting.objects.visible_to(user)
        .filter(date__gte=day)
        .filter(state__in=STILL_TO_COME)
        .select_related("body")
        .annotate(
            items=Count("agenda_items", distinct=True),
            papers=Count("agenda_items", filter=Q(agenda_items__status=AgendaItem.Status.PAPER), distinct=True),
            to_follow=Count("agenda_items", filter=Q(agenda_items__status=AgendaItem.Status.TO_FOLLOW), distinct=True),
        )
        .order_by("date", "time", "n")
    )
    return [(m, papers_due(m.date, day, m.items, m.papers, m.to_follow)) for m in found[:MOST_MEETINGS]]


def last_meeting(user: Viewer) -> Meeting | None:
    """The latest meeting known, for a site that holds none to come."""
    return Meeting.objects.visible_to(user).select_related("body").order_by("-date", "-n").first()


def latest_papers(user: Viewer) -> list[tuple[Meeting, list[Report]]]:
    """The reports of the latest meetings, by meeting."""
    found = Report.objects.visible_to(user).select_related("meeting__body").defer("text")
    newest = found.order_by("-meeting__date", "meeting_id", "position")[:MOST_PAPERS]
    return [(meeting, list(group)) for meeting, group in groupby(newest, lambda report: report.meeting)]


def latest_decisions(user: Viewer) -> list[MinuteItem]:
    """The minuted items that were decided last, each with its resolutions.

    Those that only note or confirm are left out: they are decided at every meeting and nobody comes to read them.
    """
    resolutions = Resolution.objects.visible_to(user).order_by("position")
    telling = resolutions.filter(minute_item=OuterRef("pk")).exclude(text__iregex=ROUTINE_DECISION)
    found = (
        MinuteItem.objects.visible_to(user)
        .filter(Exists(telling))
        .select_related("meeting__body")
        .prefetch_related(Prefetch("resolutions", resolutions))
    )
    return list(found.order_by("-meeting__date", "meeting_id", "position")[:MOST_DECISIONS])
