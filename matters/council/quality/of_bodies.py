"""How fresh what is held of each committee is."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from matters.checking.freshness import Freshness, MeetingFacts, freshness
from matters.council.meetings.models import AgendaItem, Meeting, MinuteItem
from matters.council.papers.models import Original, Reading, Report, Source
from matters.council.people.models import Body
from matters.council.visibility import Viewer

OFF = (Meeting.State.CANCELLED, Meeting.State.INQUORATE)


@dataclass(frozen=True, slots=True)
class BodyFreshness:
    """A committee and how fresh it is."""

    body: Body
    fresh: Freshness


def freshness_of_bodies(user: Viewer, today: dt.date) -> list[BodyFreshness]:
    """Every committee of which this user may see a meeting, by name, as far as they may see it."""
    facts, bodies = defaultdict[int, list[MeetingFacts]](list), dict[int, Body]()
    to_follow = papers_to_follow(user)
    minuted = MinuteItem.objects.visible_to(user).filter(meeting=OuterRef("pk"))
    meetings = Meeting.objects.visible_to(user).select_related("body").annotate(has_minutes=Exists(minuted))
    for meeting in meetings.order_by("date"):
        bodies[meeting.body_id] = meeting.body
        facts[meeting.body_id].append(
            MeetingFacts(
                meeting.date,
                meeting.has_minutes,
                meeting.state in OFF,
                tuple(to_follow.get(meeting.pk, ())),
                meeting.get_absolute_url(),
            )
        )
    announced = dates_announced(user)
    return [
        BodyFreshness(body, freshness(facts[pk], today, announced.get(pk, [])))
        for pk, body in sorted(bodies.items(), key=lambda pair: pair[1].name)
    ]


def papers_to_follow(user: Viewer) -> dict[int, list[str]]:
    """By meeting: the items whose paper was to follow and of which no report is held."""
    report = Report.objects.visible_to(user).filter(agenda_item=OuterRef("pk"))
    items = AgendaItem.objects.visible_to(user).filter(~Exists(report), status=AgendaItem.Status.TO_FOLLOW)
    found = defaultdict[int, list[str]](list)
    for item in items.order_by("meeting", "position"):
        found[item.meeting_id].append(str(item))
    return found


def dates_announced(user: Viewer) -> dict[int, list[dt.date]]:
    """By body: the dates for which its work programmes plan, from the readings whose originals the user may see."""
    seen = Meeting.objects.visible_to(user)
    rows = Reading.objects.filter(
        is_current=True,
        original__in=Original.objects.visible_to(user),
        record__work_programme__meetings__isnull=False,
        sources__part=Source.Part.AGENDA,
        sources__meeting__in=seen,
    ).values_list("sources__meeting__body", "record__work_programme__meetings")
    found = defaultdict[int, list[dt.date]](list)
    for body, dates in rows:
        found[body] += [dt.date.fromisoformat(each["value"]) for each in dates]
    return found
