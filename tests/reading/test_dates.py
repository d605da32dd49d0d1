"""Dates and times of day, as councils print them.

CI proves: each printed form is read to its day or minute, nothing that is no date becomes one, and every day of the
century survives every form it can be printed in.
"""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matters.reading.grammar.dates import date_in, dates_in, time_in, times_in
from matters.reading.vocabulary.calendar import MONTHS, WEEKDAYS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuesday 30th January 2024", "2024-01-30"),
        ("31 March 2015", "2015-03-31"),
        ("22nd November, 2018", "2018-11-22"),  # a comma before the year
        ("Tuesday, 14th September, 2021 at 2.00 pm", "2021-09-14"),  # commas everywhere
        ("WEDNESDAY 2ND MAY, 2012", "2012-05-02"),
        ("30 th January 2024", "2024-01-30"),  # a raised ordinal, extracted apart
        ("9 Oct 2019 - 17:00", "2019-10-09"),
        ("Thurs. 5 Sept. 2013", "2013-09-05"),  # short forms with stops
        ("January 9th, 2024", "2024-01-09"),  # month first
        ("the 4th day of July 2023", "2023-07-04"),
        ("16/11/2009", "2009-11-16"),  # day before month, as in Britain
        ("16.11.09", "2009-11-16"),
        ("2024-01-30", "2024-01-30"),
        ("30-Jan-2024", "2024-01-30"),  # a spreadsheet's
        ("Dydd Mawrth, 5 Mawrth 2024", "2024-03-05"),  # Welsh: Tuesday and March are one word
        ("Dydd Iau, 3ydd o Fawrth 2022", "2022-03-03"),  # softened after "o"
        ("21ain Hydref 2021", "2021-10-21"),
        ("HELD ON TUESDAY\n28TH NOVEMBER,\n2023", "2023-11-28"),  # over lines
    ],
)
def test_a_printed_date_is_read(text: str, expected: str) -> None:
    assert date_in(text) == dt.date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2020",  # no such day
        "March 2015",  # no day
        "5 May",  # no year
        "paragraph 3.10.2",  # a numbered paragraph
        "section 12/13/2020/21",
        "between 14 and 16 maybe 2020 families",
        "FD 3514/15",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert date_in(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am 4.30 o'r gloch y prynhawn", "16:30"),  # Welsh, the half of the day in full
        ("6.30 pm", "18:30"),
        ("18:30", "18:30"),
        ("2.00 p.m.", "14:00"),
        ("2pm", "14:00"),
        ("10am", "10:00"),
        ("12.15 am", "00:15"),
        ("12.30pm", "12:30"),
        ("12 noon", "12:00"),
        ("12.00 midday", "12:00"),
        ("18.30 hours", "18:30"),
        ("1830 hrs", "18:30"),
        ("18.30 pm", "18:30"),  # both clocks at once
        ("10.00 y.b.", "10:00"),  # Welsh forenoon
        ("5.30 y.h.", "17:30"),  # Welsh evening
        ("2.00 yp", "14:00"),  # Welsh afternoon
        ("9 Oct 2019 - 17:00", "17:00"),  # the date's numbers are no time
        ("10.30", "10:30"),  # bare, after its label
        ("Tuesday 5 March 2024 at 10.30 in the Chamber", "10:30"),
    ],
)
def test_a_printed_time_is_read(text: str, expected: str) -> None:
    assert time_in(text) == dt.time.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    ["item 4.15 of the report", "£10.30", "28.45 per cent", "99:99", "in 1830 families", "25.70 pm"],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert time_in(text) is None


def test_all_of_a_text_with_their_places() -> None:
    text = "moved from 3 May 2022, 10am to Tues 7 June 2022, 2.30 pm"
    assert [text[d.start : d.end] for d in dates_in(text)] == ["3 May 2022", "Tues 7 June 2022"]
    assert [text[t.start : t.end] for t in times_in(text)] == ["10am", "2.30 pm"]


DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2079, 12, 31))
MONTH_WORDS = st.sampled_from(sorted(MONTHS))
FORMS = (
    "{d} {m} {y}",
    "{d}th {m}, {y}",
    "{d} th {m} {y}",
    "{w} {d} {m} {y}",
    "{w}, the {d}rd of {m} {y}",
    "{m} {d}, {y}",
)


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(("on", "held", "")))
def test_every_day_survives_every_form(day: dt.date, form: str, before: str) -> None:
    month = next(m for m, n in MONTHS.items() if n == day.month)
    weekday = next(w for w, n in WEEKDAYS.items() if n == day.weekday())
    text = form.format(d=day.day, m=month.title(), y=day.year, w=weekday.title())
    assert date_in(f"{before} {text} {before}") == day


@given(MONTH_WORDS, st.integers(1, 28))
def test_every_month_word_is_read_in_capitals_and_small(word: str, day: int) -> None:
    for form in (word, word.upper(), word.title()):
        assert date_in(f"{day} {form} 2024") == dt.date(2024, MONTHS[word], day)


@given(st.times())
def test_every_minute_survives_both_clocks(time: dt.time) -> None:
    minute = time.replace(second=0, microsecond=0)
    assert time_in(minute.strftime("%H:%M")) == minute
    assert time_in(minute.strftime("%I.%M %p").lower()) == minute


@given(st.text())
def test_no_text_breaks_the_reader_and_places_are_true(text: str) -> None:
    places = [found[1:] for found in dates_in(text)] + [found[1:] for found in times_in(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
