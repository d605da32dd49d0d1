"""Which agenda item a report without a stamp belongs to, by its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matters.reading.record import AgendaItem, Report, Stated

ALIKE = 85.0
"""Of 100: the words of the shorter title are nearly all in the longer."""
SURE = 0.8


def number_by_title(reports: Sequence[Report], agenda: Sequence[AgendaItem]) -> tuple[Report, ...]:
    """The reports, each without a number given that of the agenda item whose title is nearest to its subject.

    An item that a stamp already gave to a report, and one that was matched, is not given again.
    """
    taken = {report.agenda_number.value for report in reports if report.agenda_number}
    free = [item for item in agenda if item.number.value not in taken]
    pairs = sorted(
        (
            (_likeness(report, item), -i, -j)
            for i, report in enumerate(reports)
            if report.agenda_number is None and report.header.subject
            for j, item in enumerate(free)
        ),
        reverse=True,
    )
    numbered = list(reports)
    used: set[int] = set()
    for likeness, i, j in pairs:
        if likeness < ALIKE or -j in used or numbered[-i].agenda_number:
            continue
        used.add(-j)
        number = free[-j].number
        numbered[-i] = replace(reports[-i], agenda_number=Stated(number.value, number.span, SURE))
    return tuple(numbered)


def _likeness(report: Report, item: AgendaItem) -> float:
    """How alike subject and title are, of 100; a title of one word must be the whole subject."""
    from rapidfuzz import fuzz, utils  # noqa: PLC0415 - a twentieth of the start, and seldom needed

    subject = report.header.subject.value if report.header.subject else ""
    a, b = utils.default_process(subject), utils.default_process(item.title.value)
    one_word = " " not in a or " " not in b
    return fuzz.ratio(a, b) if one_word else (fuzz.token_set_ratio(a, b) + fuzz.ratio(a, b) / 100)
