"""People: all of them, and one with roles, attendance, questions and declarations."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from matters.council.meetings.models import Attendance, Declaration, Meeting, Question, Seat
from matters.council.people.models import Name, Person, PersonQuerySet
from matters.council.visibility import Viewer, VisibleQuerySet, may_correct_papers
from matters.web.marks import marks_of
from matters.web.navigation import Step, cite
from matters.web.published import published


@dataclass(frozen=True, slots=True)
class Role:
    """A role on a body, from the first to the last front sheet that lists it. `current`: the body's newest does."""

    seat: Seat
    first: dt.date
    last: dt.date
    current: bool


@dataclass(frozen=True, slots=True)
class Attending:
    """One meeting of a body that the person sits on or came to, and what its minutes say of them.

    `said` is an attendance's kind, "not_named" where the minutes name others, or "no_minutes".
    """

    meeting: Meeting
    said: str
    attendance: Attendance | None


@published
def people(request: HttpRequest) -> HttpResponse:
    """`/people/`: councillors, then others who sit on a body, then all who are named."""
    found = sorted(visible_people(request.user), key=by_surname)
    of = bodies_of_namesakes(found, request.user)
    sitting = set(Seat.objects.visible_to(request.user).values_list("name__person_id", flat=True).distinct())
    return render(
        request,
        "people/people.html",
        {
            "may_act": may_correct_papers(request.user),
            "councillors": [(p, of.get(p.pk, "")) for p in found if p.is_councillor],
            "co_opted": [(p, of.get(p.pk, "")) for p in found if not p.is_councillor and p.pk in sitting],
            "others": [(p, of.get(p.pk, "")) for p in found if not p.is_councillor and p.pk not in sitting],
        },
    )


def bodies_of_namesakes(persons: list[Person], user: Viewer) -> dict[int, str]:
    """For persons who are printed alike, by their key: the bodies that name them, which tell them apart."""
    alike = Counter(str(person) for person in persons)
    namesakes = [person for person in persons if alike[str(person)] > 1]
    seen = Q()
    for model in (Seat, Attendance, Declaration):
        seen |= Q(pk__in=model.objects.visible_to(user).values("name"))
    names = Name.objects.filter(seen, person__in=namesakes) if namesakes else Name.objects.none()
    bodies: dict[int, list[str]] = {}
    for person, body in names.order_by("body__name").values_list("person", "body__name").distinct():
        bodies.setdefault(person, []).append(body)
    return {person: "; ".join(its) for person, its in bodies.items()}


def by_surname(person: Person) -> tuple[str, str]:
    """Where somebody stands in a list of people.

    >>> by_surname(Person(name="Ann Oke-Bell")) < by_surname(Person(name="Al Pardoe"))
    True
    """
    given, _, surname = person.name.rpartition(" ")
    return surname.casefold(), given.casefold()


def visible_people(user: Viewer) -> PersonQuerySet:
    """Persons whom something that this user may see names."""
    named = Q()
    for model in (Seat, Attendance, Declaration):
        named |= Q(pk__in=model.objects.visible_to(user).exclude(name=None).values("name__person"))
    named |= Q(pk__in=Question.objects.visible_to(user).exclude(asked_by=None).values("asked_by__person"))
    return Person.objects.filter(named, merged_into=None)


@published
def person(request: HttpRequest, slug: str) -> HttpResponseBase:
    """`/people/<slug>/`; somebody merged into another is found at that other's address."""
    known = Person.objects.filter(slug=slug).select_related("merged_into", "authority").first()
    if known and known.merged_into:
        return redirect(known.merged_into, permanent=True)
    user = request.user
    if known is None or not visible_people(user).filter(pk=known.pk).exists():
        raise Http404
    seats = list(
        Seat.objects.visible_to(user)
        .filter(name__person=known)
        .select_related("meeting__body")
        .order_by("meeting__body__name", "meeting__body_id", "-meeting__date")
    )
    attended = attendance_of(user, known, seats)
    questions = list(questions_of(user, known))
    declarations = list(
        Declaration.objects.visible_to(user)
        .filter(name__person=known)
        .select_related("meeting__body")
        .order_by("-meeting__date", "position")
    )
    roles = roles_of(seats, newest_front_sheets(user, seats))
    return render(
        request,
        "people/person.html",
        {
            "person": known,
            "names": other_names(known),
            "may_act": may_correct_papers(user),
            "current": [role for role in roles if role.current],
            "past": [role for role in roles if not role.current],
            "attended": attended,
            "present": sum(a.said in PRESENT for a in attended if expected(a, seats)),
            "counted": sum(a.said != "no_minutes" for a in attended if expected(a, seats)),
            "questions": questions,
            "anyone_named": Question.objects.visible_to(user).exclude(asked_by=None).exists(),
            "declarations": declarations,
            "marks": marks_of(
                user, [r.seat for r in roles], [a.attendance for a in attended if a.attendance], questions, declarations
            ),
            "trail": [Step("People", "/people/")],
            "citation": cite(request, known, str(known.authority), str(known)),
        },
    )


PRESENT = (Attendance.Kind.PRESENT, Attendance.Kind.ALSO_PRESENT)


def expected(attending: Attending, seats: list[Seat]) -> bool:
    """Whether the person had a seat of their own at the meeting, not as a substitute."""
    return any(seat.meeting_id == attending.meeting.pk and not seat.is_substitute for seat in seats)


def other_names(known: Person) -> list[str]:
    """The forms in which papers print the name, the shown one apart."""
    printed = Name.objects.filter(person=known).values_list("printed", flat=True).order_by("printed").distinct()
    return [name for name in printed if name not in (known.name, str(known))]


def newest_front_sheets(user: Viewer, seats: list[Seat]) -> dict[int, int]:
    """By body of these seats: the newest meeting whose front sheet lists members."""
    bodies = {seat.meeting.body_id for seat in seats}
    found = Seat.objects.visible_to(user).filter(meeting__body__in=bodies)
    rows = found.order_by("meeting__date", "meeting__n").values_list("meeting__body_id", "meeting_id").distinct()
    return dict(rows)


def roles_of(seats: list[Seat], newest: dict[int, int]) -> list[Role]:
    """The seats gathered by body, role and organisation. `seats` come by body, newest first."""

    def what(seat: Seat) -> tuple[int, str, str, bool]:
        return seat.meeting.body_id, seat.role, seat.organisation, seat.is_substitute

    roles: list[Role] = []
    for _, group in groupby(sorted(seats, key=lambda s: (s.meeting.body.name, *what(s))), what):
        held = sorted(group, key=lambda seat: seat.meeting.date)
        last = held[-1]
        current = newest.get(last.meeting.body_id) == last.meeting_id
        roles.append(Role(last, held[0].meeting.date, last.meeting.date, current))
    return roles


def attendance_of(user: Viewer, known: Person, seats: list[Seat]) -> list[Attending]:
    """Each meeting where the person had a seat or is named, newest first."""
    named = Attendance.objects.visible_to(user).filter(name__person=known).select_related("meeting__body")
    by_meeting = {attendance.meeting_id: attendance for attendance in named}
    meetings = {seat.meeting_id: seat.meeting for seat in seats if not seat.is_substitute}
    meetings |= {attendance.meeting_id: attendance.meeting for attendance in by_meeting.values()}
    minuted = set(Attendance.objects.visible_to(user).filter(meeting__in=meetings).values_list("meeting_id", flat=True))
    found = []
    for key, meeting in sorted(meetings.items(), key=lambda pair: (pair[1].date, pair[1].n), reverse=True):
        attendance = by_meeting.get(key)
        said = attendance.kind if attendance else "not_named" if key in minuted else "no_minutes"
        found.append(Attending(meeting, said, attendance))
    return found


def questions_of(user: Viewer, known: Person) -> VisibleQuerySet[Question]:
    """The questions that the minutes say this person asked, newest first."""
    found = Question.objects.visible_to(user).filter(asked_by__person=known)
    return found.select_related("minute_item__meeting__body").order_by("-minute_item__meeting__date", "position")
