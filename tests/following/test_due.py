"""By when: each wording, and what must always hold of a date that words come to."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.following.calendar import Calendar
from matters.following.due import due_in
from matters.timing.academic_term import next_term

HELD = dt.date(2029, 10, 9)
CALENDAR = Calendar(HELD, (dt.date(2029, 12, 4), dt.date(2030, 2, 5), dt.date(2030, 4, 9)))

WORDINGS = [
    ("submit a report to the next meeting", "2029-12-04"),
    ("submit a report to the next meeting, in December", "2029-12-04"),
    ("report in six months' time", "2030-04"),
    ("report in twelve months", "2030-10"),
    ("respond within 28 days", "2029-11-06"),
    ("report to the first meeting after 1 April 2030", "2030-04-09"),
    ("report to the February meeting", "2030-02-05"),
    ("report to the September meeting", "2030-09"),
    ("report to the meeting on 7 February 2030", "2030-02-07"),
    ("report in January 2030", "2030-01"),
    ("send it before the end of February 2030", "2030-02"),
    ("publish it before 1 April", "2030-04-01"),
    ("give a name by 4 March", "2030-03-04"),
    ("tell members by Monday", "2029-10-15"),
    ("hold a meeting at 4.45pm on 10 May", "2030-05-10"),
    ("bring it by the spring term", "2030-01"),
    ("bring it in the spring term", "2030-04"),
    ("bring an update to each meeting", "2029-12-04"),
    ("anfon y rhestr cyn diwedd mis Mawrth", "2030-03"),
    ("adroddiad i'r cyfarfod nesaf", "2029-12-04"),
    ("once data is available, submit a report", None),
    ("send it in the next fortnight", None),
    ("send it before Christmas", None),
    ("submit it to a future meeting", None),
    ("meet them before any notice is published", None),
]


@pytest.mark.parametrize(("words", "date"), WORDINGS)
def test_words_come_to_a_date_and_say_how(words: str, date: str | None) -> None:
    found = due_in(words, CALENDAR)
    assert found is not None
    assert found.date == date
    assert found.working.endswith(".")


@pytest.mark.parametrize(
    "words", ["report on the event held on 6 July 2029", "submit a report", "note the budget for 2029/30"]
)
def test_no_day_is_made_of_what_names_none(words: str) -> None:
    found = due_in(words, CALENDAR)
    assert found is None or found.date is None


def months_later(day: dt.date, months: int) -> str:
    """The month that lies so many months on, by turning the leaves of the calendar one day at a time."""
    month, turned = day.month, 0
    while turned < months:
        day += dt.timedelta(days=1)
        if day.month != month:
            month, turned = day.month, turned + 1
    return f"{day:%Y-%m}"


DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2080, 12, 31))


@given(DAYS, st.integers(1, 18))
def test_months_are_counted_as_the_calendar_does(held: dt.date, months: int) -> None:
    found = due_in(f"report in {months} months", Calendar(held))
    assert found is not None
    assert found.date == months_later(held, months)


@given(DAYS, st.integers(1, 30))
def test_weeks_are_counted_as_the_calendar_does(held: dt.date, weeks: int) -> None:
    found = due_in(f"report within {weeks} weeks", Calendar(held))
    assert found is not None
    assert found.date == (held + dt.timedelta(weeks=weeks)).isoformat()


@given(DAYS, st.lists(DAYS, max_size=6))
def test_the_next_meeting_is_never_before_the_minutes(held: dt.date, meetings: list[dt.date]) -> None:
    found = due_in("bring it to the next meeting", Calendar(held, tuple(sorted(meetings))))
    assert found is not None
    later = [day for day in meetings if day > held]
    assert found.date == (min(later).isoformat() if later else None)


@given(DAYS, st.sampled_from(["Monday", "Wednesday", "Friday"]))
def test_a_weekday_is_within_the_week_to_come(held: dt.date, weekday: str) -> None:
    found = due_in(f"send it by {weekday}", Calendar(held))
    assert found is not None
    day = dt.date.fromisoformat(found.date or "")
    assert f"{day:%A}" == weekday
    assert 1 <= (day - held).days <= 7


@given(DAYS, st.sampled_from(["autumn", "spring", "summer"]))
def test_a_term_begins_within_a_year_and_later(held: dt.date, name: str) -> None:
    term = next_term(name, held)
    assert f"{held:%Y-%m}" < term.first_month <= months_later(held, 12)
