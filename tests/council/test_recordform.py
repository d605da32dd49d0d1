"""A record through JSON and back is the same record."""

from __future__ import annotations

import datetime as dt
import json

from hypothesis import given
from hypothesis import strategies as st

from matters.council.papers.recordform import dump_record, load_record
from matters.reading.document import Rect, Span
from matters.reading.record import Climate, Contact, Meeting, PackRecord, Report, ReportHeader, Stated

NUMBERS = st.integers(1, 9999)
PLACES = st.floats(0, 900, allow_nan=False, width=32)
RECTS = st.builds(Rect, PLACES, PLACES, PLACES, PLACES)
SPANS = st.one_of(
    st.builds(Span, line=NUMBERS, last_line=st.none() | NUMBERS),
    st.builds(Span, page=NUMBERS, last_page=st.none() | NUMBERS, rects=st.lists(RECTS, max_size=3).map(tuple)),
)
TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"))


def stated(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """A value with its place, or nothing."""
    return st.none() | st.builds(Stated, values, SPANS, st.floats(0, 1))


MEETINGS = st.builds(
    Meeting,
    body=stated(TEXT),
    date=stated(st.dates()),
    time=stated(st.times().map(lambda t: t.replace(microsecond=0, fold=0))),
    officer=st.none() | st.builds(Contact, name=stated(TEXT)),
)
REPORTS = st.builds(
    Report,
    span=SPANS,
    header=st.builds(
        ReportHeader, subject=stated(TEXT), exempt=stated(st.booleans()), date_of_meeting=stated(st.dates())
    ),
    climate=st.none() | st.builds(Climate, positive=stated(st.booleans())),
    appendices=st.lists(stated(TEXT).filter(bool), max_size=3).map(tuple),
)


@given(st.builds(PackRecord, TEXT, MEETINGS, reports=st.lists(REPORTS, max_size=3).map(tuple)))
def test_nothing_is_lost(record: PackRecord) -> None:
    assert load_record(json.loads(json.dumps(dump_record(record)))) == record


def test_what_a_later_version_added_is_passed_over() -> None:
    data = dump_record(PackRecord("x", Meeting(date=Stated(dt.date(2031, 2, 4), Span(line=3)))))
    data["later"] = data["meeting"]["later"] = "unknown here"
    assert load_record(data).meeting.date == Stated(dt.date(2031, 2, 4), Span(line=3))


def test_what_no_database_takes_is_shown_as_replaced() -> None:
    record = load_record(dump_record(PackRecord("x", Meeting(venue=Stated("Town\0Hall\ud800", Span(line=1))))))
    assert record.meeting.venue == Stated("Town�Hall�", Span(line=1))
