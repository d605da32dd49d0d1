"""Appointments from seats: who sits on a body, in which capacity, from when to when as front sheets show it."""

from __future__ import annotations

import datetime as dt

from django.db.models import Max, Min

from matters.council.audit.corrected import corrections_of, kind_of
from matters.council.meetings.models import Seat
from matters.council.people.models import Appointment, Body

Capacity = tuple[int, str, str, bool]
"""Person, role, organisation, substitute."""

SEEN = ("first_seen", "last_seen", "position", "is_current")


def settle_appointments(body: Body) -> None:
    """Gather all seats on a body into appointments; those that no front sheet shows any more go, unless corrected."""
    seats = Seat.objects.filter(meeting__body=body, is_rejected=False).order_by()
    by = ("name__person", "role", "organisation", "is_substitute")
    seen = seats.values_list(*by).annotate(Min("meeting__date"), Max("meeting__date"), Min("position"))
    newest = seats.aggregate(newest=Max("meeting__date"))["newest"]
    held = {(a.person_id, a.role, a.organisation, a.is_substitute): a for a in Appointment.objects.filter(body=body)}
    corrected = corrections_of(held.values())
    new, changed = list[Appointment](), list[Appointment]()
    for person, role, organisation, substitute, first, last, position in seen:
        appointment = held.pop((person, role, organisation, substitute), None) or Appointment(
            body=body, person_id=person, role=role, organisation=organisation, is_substitute=substitute
        )
        values = (first, last, position, last == newest and not _over(appointment.ended, last))
        if tuple(getattr(appointment, name) for name in SEEN) != values:
            for name, value in zip(SEEN, values, strict=True):
                setattr(appointment, name, value)
            (changed if appointment.pk else new).append(appointment)
    Appointment.objects.bulk_create(new)
    Appointment.objects.bulk_update(changed, SEEN)
    gone = [a.pk for a in held.values() if (kind_of(a), a.pk) not in corrected]
    Appointment.objects.filter(pk__in=gone).delete()


def _over(ended: dt.date | None, last_seen: dt.date) -> bool:
    return ended is not None and ended <= last_seen
