"""The quality report of a stored reading."""

from __future__ import annotations

from collections.abc import Iterable

from matters.checking.quality import Quality, quality_of
from matters.council.meetings.models import Attendance, Meeting, Seat
from matters.council.papers.models import Reading, Source, SourcePage
from matters.council.papers.recordform import load_record
from matters.council.papers.stored_line import StoredLine
from matters.reading.document import Gap, Rect, Span


def quality_of_reading(reading: Reading) -> Quality:
    """What was read of an original, what was not, what looks odd. Needs `original`."""
    if not reading.record:
        return Quality({}, _gaps(reading), unsettled=("What was read: the record of this reading is not kept.",))
    return quality_of(load_record(reading.record), _gaps(reading), _Lines(reading), seated_of(reading))


def _gaps(reading: Reading) -> tuple[Gap, ...]:
    return tuple(Gap(str(gap["what"]), Span(line=gap["line"], page=gap["page"])) for gap in reading.gaps)


class _Lines:
    """The printed lines at a place of a stored reading."""

    def __init__(self, reading: Reading) -> None:
        self._pages = SourcePage.objects.filter(reading=reading)

    def __call__(self, span: Span) -> str:
        return "\n".join(line["text"] for line in self._at(span))

    def _at(self, span: Span) -> Iterable[StoredLine]:
        if span.line is not None:
            last = span.last_line or span.line
            for page in self._pages.filter(first_line__lte=last, last_line__gte=span.line):
                yield from (line for line in page.lines if span.line <= line["n"] <= last)
        elif span.page is not None:
            for page in self._pages.filter(number=span.page):
                yield from (line for line in page.lines if any(_meets(line, rect) for rect in span.rects))


def _meets(line: StoredLine, rect: Rect) -> bool:
    """Whether a line has the height of a place: a weekday may stand in the cell beside the date."""
    own = line["rect"]
    return own is not None and rect.top <= (own[1] + own[3]) / 2 <= rect.bottom


def seated_of(reading: Reading) -> dict[str, bool] | None:
    """The members of the meeting whose minutes a reading holds, each with whether the minutes name them.

    None where no front sheet of that meeting is held. Only what everybody may see.
    """
    minuted = reading.sources.filter(part=Source.Part.MINUTES).values_list("meeting", flat=True)
    meeting = Meeting.objects.filter(pk__in=minuted).first()
    if meeting is None:
        return None
    seats = Seat.objects.public().filter(meeting=meeting, is_substitute=False).select_related("name__person")
    if not seats:
        return None
    named = set(Attendance.objects.filter(meeting=meeting, name__isnull=False).values_list("name__person", flat=True))
    return {str(seat.name.person): seat.name.person_id in named for seat in seats}
