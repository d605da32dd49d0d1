"""One agenda item with its report: what it asks for, first."""

from __future__ import annotations

import re
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from matters.council.meetings.models import AgendaItem, Meeting, MinuteItem
from matters.council.papers.models import Recommendation, Report
from matters.council.visibility import Viewer
from matters.web.addresses import Day
from matters.web.corrections import corrections_of
from matters.web.marks import marks_of
from matters.web.navigation import cite, trail_to
from matters.web.published import published
from matters.web.report_text import TextPart, parts_of_report
from matters.web.templatetags.matters import day as words_of_day
from matters.web.templatetags.matters import yes_no
from matters.web.views.meetings import originals_of, visible_meeting, with_decisions


@published
def paper(request: HttpRequest, body: str, day: Day, item: str) -> HttpResponse:
    """`/<body>/<date>/<item>/`: an agenda item, and the report on it where one was read."""
    user = request.user
    meeting = visible_meeting(user, body, day)
    report = report_at(user, meeting, item)
    agenda_item = item_at(user, meeting, item) or (report.agenda_item if report else None)
    if agenda_item is None and report is None:
        raise Http404
    thing = report or agenda_item
    assert thing is not None
    recommendations = list(Recommendation.objects.visible_to(user).filter(report=report)) if report else []
    minuted = minuted_as(user, meeting, agenda_item)
    return render(
        request,
        "papers/paper.html",
        {
            "meeting": meeting,
            "item": agenda_item,
            "report": report,
            "further": further_reports(user, meeting, agenda_item, report),
            "recommendations": recommendations,
            "facts": facts_of(report) if report else [],
            "climate": climate_of(report) if report else [],
            "parts": grouped(parts_of_report(report.text)) if report else [],
            "originals": [] if report else originals_of(user, meeting),
            "minuted": minuted,
            "marks": marks_of(user, [t for t in (agenda_item, report) if t], recommendations),
            "corrections": corrections_of([t for t in (agenda_item, report) if t], recommendations),
            "trail": trail_to(meeting),
            "citation": cite(
                request,
                thing,
                str(meeting.body.authority),
                meeting.body.name,
                words_of_day(meeting.date),
                f"agenda item {agenda_item.number}" if agenda_item and agenda_item.number else "",
                f"“{report}”" if report else f"“{thing}”",
                original=source_of(user, report) if report else None,
            ),
        },
    )


def facts_of(report: Report) -> list[tuple[str, str, str]]:
    """The header's grid: words, value and the field it is; what the header does not give is left out."""
    answers = (
        ("By", report.report_of, "report_of"),
        ("Report to", report.report_to, "report_to"),
        ("Portfolio", report.portfolio, "portfolio"),
        ("Wards affected", report.wards, "wards"),
        ("Key decision", _said(report.key_decision), "key_decision"),
        ("In the forward plan", _said(report.in_forward_plan), "in_forward_plan"),
        ("Exempt or confidential", _said(report.exempt), "exempt"),
    )
    return [answer for answer in answers if answer[1]]


def climate_of(report: Report) -> list[tuple[str, bool | None, str]]:
    """The climate grid: words, answer and field; empty where the report has none."""
    rows = (
        ("Have a positive impact", report.climate_positive, "climate_positive"),
        ("Have a neutral impact", report.climate_neutral, "climate_neutral"),
        ("Have a negative impact", report.climate_negative, "climate_negative"),
        ("The author has had carbon literacy training", report.climate_author_trained, "climate_author_trained"),
    )
    return list(rows) if any(answer is not None for _, answer, _ in rows) else []


def _said(answer: bool | None) -> str:
    return "" if answer is None else yes_no(answer)


def grouped(parts: list[TextPart]) -> list[tuple[str, list[TextPart]]]:
    """Parts of one kind that follow each other, together: bullets make one list, rows one table."""
    return [(kind, list(group)) for kind, group in groupby(parts, lambda part: part.kind)]


def item_at(user: Viewer, meeting: Meeting, slug: str) -> AgendaItem | None:
    """The agenda item of this address."""
    found = AgendaItem.objects.visible_to(user).filter(meeting=meeting, slug=slug).first()
    if found:
        found.meeting = meeting
    return found


def report_at(user: Viewer, meeting: Meeting, slug: str) -> Report | None:
    """The report of this address."""
    reports = Report.objects.visible_to(user).filter(meeting=meeting, slug=slug)
    found = reports.select_related("agenda_item", "reading__original").defer("reading__record").first()
    if found:
        found.meeting = meeting
        if found.agenda_item:
            found.agenda_item.meeting = meeting
    return found


def further_reports(user: Viewer, meeting: Meeting, item: AgendaItem | None, shown: Report | None) -> list[Report]:
    """The other reports on the same item."""
    if item is None:
        return []
    reports = Report.objects.visible_to(user).filter(agenda_item=item).defer("text")
    found = [report for report in reports if report != shown]
    for report in found:
        report.meeting = meeting
    return found


def source_of(user: Viewer, report: Report) -> tuple[str, str] | None:
    """Where the report stands in its original, for those who may see that."""
    original = report.reading.original
    if not type(original).objects.visible_to(user).filter(pk=original.pk).exists():
        return None
    if report.line is not None:
        return (
            f"/originals/{original.sha256}/lines/{report.line}-{report.line}/",
            f"The original: {original.name}, "
            + (f"line {report.line}" if report.page is None else f"page {report.page}, paragraph {report.line}"),
        )
    return (
        f"/originals/{original.sha256}/pages/{report.page or 1}/",
        f"The original: {original.name}, page {report.page or 1}",
    )


def minuted_as(user: Viewer, meeting: Meeting, item: AgendaItem | None) -> list[MinuteItem]:
    """What the minutes of the same meeting have under the same title."""
    if item is None:
        return []
    titles = MinuteItem.objects.visible_to(user).filter(meeting=meeting).values_list("pk", "title")
    same = [key for key, title in titles if as_compared(title) == as_compared(item.title)]
    found = list(with_decisions(user, MinuteItem.objects.visible_to(user).filter(pk__in=same))) if same else []
    for minuted in found:
        minuted.meeting = meeting
    return found


def as_compared(title: str) -> str:
    """A title without case, signs and "&", as an agenda and its minutes differ in those alone.

    >>> as_compared("Roads & Paths - Update") == as_compared("ROADS AND PATHS – UPDATE")
    True
    """
    return " ".join(re.findall(r"\w+", title.casefold().replace("&", " and ")))
