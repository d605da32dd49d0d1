"""Whether what was read is a pack at all: any text yields something, and a recipe's steps look like an agenda."""

from __future__ import annotations

from matters.reading.record import PackRecord


def is_pack(record: PackRecord) -> bool:
    """Whether a record tells of a meeting: minutes, a report's header, an agenda, a decision, or who meets and when.

    A numbered list is an agenda only of a named committee, or if an item has an author or pages.

    >>> from matters.reading.record import Meeting
    >>> is_pack(PackRecord("x", Meeting()))
    False
    """
    minutes, meeting = record.minutes, record.meeting
    if record.decisions:
        return True
    if minutes and (minutes.items or minutes.present):
        return True
    if any(report.header.report_to or report.header.subject for report in record.reports):
        return True
    if record.agenda and (meeting.committee or any(item.pages or item.report_of for item in record.agenda)):
        return True
    return bool(meeting.committee and meeting.date)
