"""One minuted item: what was decided, what was asked, what the minutes say."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from matters.council.meetings.models import MinuteItem
from matters.council.visibility import Viewer
from matters.timing.municipal_year import municipal_year
from matters.web.corrections import corrections_of
from matters.web.marks import marks_of
from matters.web.navigation import Step, cite, trail_to
from matters.web.published import published
from matters.web.templatetags.matters import day
from matters.web.views.meetings import with_decisions


@published
def minute(request: HttpRequest, body: str, number: str, year: str) -> HttpResponseBase:
    """`/<body>/minutes/<number>/<year>/`. Another way to say the same year redirects to the one true address."""
    user = request.user
    found = visible_minutes(user, body, number, year)
    if not found:
        raise Http404
    item = found[0]
    if item.address_year != year:
        return redirect(item, permanent=True)
    before, after = neighbours(user, item)
    marks = marks_of(user, [item], item.resolutions.all(), item.questions.all())
    source = marks.of(item)
    resolutions, questions = list(item.resolutions.all()), list(item.questions.all())
    called = f"minute {item.number}" if item.number else f"minute “{item.title}”"
    return render(
        request,
        "minutes/minute.html",
        {
            "item": item,
            "meeting": item.meeting,
            "before": before,
            "after": after,
            "marks": marks,
            "corrections": corrections_of([item], resolutions, questions),
            "trail": [*trail_to(item.meeting), Step("Minutes", f"{item.meeting.get_absolute_url()}#minutes")],
            "citation": cite(
                request,
                item,
                str(item.meeting.body.authority),
                item.meeting.body.name,
                day(item.meeting.date),
                called,
                original=(source.address, f"The original: {source.words}") if source else None,
            ),
        },
    )


def visible_minutes(user: Viewer, body: str, number: str, year: str) -> list[MinuteItem]:
    """The minuted items of this address that the user may see: one, or none.

    `year` is what the address has, or the municipal year or the day of the meeting, said otherwise.
    """
    items = MinuteItem.objects.visible_to(user).filter(meeting__body__slug=body, address_number=number)
    items = with_decisions(user, items.select_related("meeting__body__authority"))
    exact = list(items.filter(address_year=year))
    if exact:
        return exact
    return [item for item in items if year in (item.meeting.day, municipal_year(item.meeting.date).slug)][:1]


def neighbours(user: Viewer, item: MinuteItem) -> tuple[MinuteItem | None, MinuteItem | None]:
    """The minuted items before and after it at the same meeting."""
    items = (
        MinuteItem.objects.visible_to(user)
        .filter(meeting=item.meeting)
        .only("number", "title", "address_number", "address_year", "meeting_id")
    )
    before = items.filter(position__lt=item.position).order_by("-position").first()
    after = items.filter(position__gt=item.position).order_by("position").first()
    for other in (before, after):
        if other is not None:
            other.meeting = item.meeting
    return before, after
