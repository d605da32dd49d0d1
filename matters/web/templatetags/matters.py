"""Words and marks that templates share."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence

from django import template
from django.db.models import Model
from django.utils.dateformat import format as format_date
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from matters.council.meetings.models import Resolution
from matters.council.people.models import Name, Person
from matters.council.review.words import field_words
from matters.council.search.models import Kind
from matters.council.search.search import Part
from matters.reading.document import Rect
from matters.web.clauses import Clause, nested
from matters.web.marks import Marks
from matters.web.papers_due import PapersDue, Stage
from matters.web.prose import paragraphs_of, prose_of

register = template.Library()
register.filter("paragraphs", paragraphs_of)
register.filter("prose", prose_of)
register.filter("field_words", field_words)

TAG_COLOURS = {
    "agenda_open": "yellow",
    "agenda_published": "teal",
    "cancelled": "red",
    "draft_minutes": "yellow",
    "held": "grey",
    "inquorate": "red",
    "minutes_confirmed": "green",
    "minutes_published": "green",
    "planned": "grey",
    "no_paper": "grey",
    "paper": "teal",
    "presentation": "purple",
    "to_follow": "yellow",
    "verbal": "purple",
    "machine-read": "grey",
    "confirmed": "green",
    "corrected": "teal",
    "added": "teal",
    "rejected": "red",
    "unsure": "yellow",
}
"""By status, for the eye only: the tag's words say it."""


@register.filter
def begins(path: str, with_what: str) -> bool:
    """Whether an address begins so.

    >>> begins("/people/a/", "/people/")
    True
    """
    return path.startswith(with_what)


@register.filter
def day(date: dt.date | None) -> str:
    """As GOV.UK writes a date.

    >>> day(dt.date(2031, 2, 4))
    '4 February 2031'
    """
    return format_date(date, "j F Y") if date else ""


@register.filter
def weekday(date: dt.date | None) -> str:
    """The same, with the day of the week.

    >>> weekday(dt.date(2031, 2, 4))
    'Tuesday 4 February 2031'
    """
    return format_date(date, "l j F Y") if date else ""


@register.filter
def clock(time: dt.time | None) -> str:
    """A time of day as GOV.UK writes it.

    >>> clock(dt.time(18, 30)), clock(dt.time(10, 0)), clock(dt.time(12, 0))
    ('6:30pm', '10am', 'midday')
    """
    if time is None:
        return ""
    if (time.hour, time.minute) == (12, 0):
        return "midday"
    return f"{time.hour % 12 or 12}{f':{time.minute:02}' if time.minute else ''}{'am' if time.hour < 12 else 'pm'}"


@register.filter
def numbered(numbers: Mapping[str, int], key: str) -> int | None:
    """The number that something goes by on a page."""
    return numbers.get(key)


@register.filter
def percent(share: float) -> str:
    """A share of one in per cent.

    >>> percent(0.75)
    '75%'
    """
    return f"{share:.0%}"


@register.filter
def is_person(thing: object) -> bool:
    """Whether something is said of a person."""
    return isinstance(thing, Person)


@register.filter
def yes_no(value: bool | None) -> str:
    """A yes-or-no answer of a report's grid.

    >>> yes_no(True), yes_no(False), yes_no(None)
    ('Yes', 'No', 'Not stated')
    """
    return {True: "Yes", False: "No", None: "Not stated"}[value]


@register.filter
def file_size(size: int) -> str:
    """A number of bytes as a person reads it.

    >>> file_size(900), file_size(53_000), file_size(2_340_000)
    ('1 kB', '53 kB', '2.3 MB')
    """
    return f"{size / 1e6:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


MEDIA_WORDS = {
    "application/pdf": "PDF",
    "text/html": "web page",
    "text/plain": "text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word file",
}


@register.filter
def media_words(media_type: str) -> str:
    """What kind of file it is, for a person.

    >>> media_words("application/pdf"), media_words("application/zip")
    ('PDF', 'file')
    """
    return MEDIA_WORDS.get(media_type, "file")


@register.filter
def kind_words(kind: Kind) -> str:
    """What a found thing is, said of one."""
    return ONE_OF_KIND[kind]


ONE_OF_KIND = {
    Kind.RESOLUTION: "Resolution",
    Kind.MINUTE: "Minute",
    Kind.QUESTION: "Question or point raised",
    Kind.ITEM: "Agenda item",
    Kind.REPORT: "Report",
    Kind.PERSON: "Person",
    Kind.PASSAGE: "Passage of a paper",
}


@register.filter
def plain(number: float) -> str:
    """A number for an attribute of a drawing, whatever the language.

    >>> plain(595.2756), plain(12.0)
    ('595.3', '12')
    """
    return f"{number:.1f}".removesuffix(".0")


@register.filter
def width_of(rect: Rect) -> float:
    """The width of a place on a page."""
    return rect.right - rect.left


@register.filter
def height_of(rect: Rect) -> float:
    """The height of a place on a page."""
    return rect.bottom - rect.top


@register.filter
def clauses(resolutions: Iterable[Resolution]) -> list[Clause]:
    """The clauses of a decision, each with those under it."""
    return nested(list(resolutions))


@register.filter
def decision_words(resolutions: Iterable[Resolution]) -> str:
    """A whole decision in one line, its clauses with their labels."""
    return " ".join(f"{clause.label} {clause.text}".strip() for clause in resolutions)


@register.filter
def matched(parts: Sequence[Part]) -> SafeString:
    """Parts of a found text, the matches marked, all of it escaped."""
    pieces = [format_html("<mark>{}</mark>" if part.matched else "{}", part.text) for part in parts]
    return mark_safe("".join(pieces))  # noqa: S308 - each piece was escaped by format_html


@register.simple_tag
def status_tag(status: str, words: str) -> SafeString:
    """A status as a tag: the words say it, the colour helps the eye."""
    return format_html('<strong class="govuk-tag govuk-tag--{}">{}</strong>', TAG_COLOURS.get(status, "grey"), words)


@register.simple_tag
def who(name: Name | None, printed: str = "") -> SafeString:
    """Somebody's name, as printed where that is given, leading to their page where they have one."""
    if name is None:
        return conditional_escape(printed)
    return format_html('<a class="govuk-link" href="{}">{}</a>', name.person.get_absolute_url(), printed or name.person)


@register.simple_tag
def mail(address: str) -> SafeString:
    """An e-mail address of a paper: a link where it is one and nothing else."""
    if not re.fullmatch(r"[\w.+'-]+@[\w-]+(\.[\w-]+)+", address):
        return conditional_escape(address)
    return format_html('<a class="govuk-link" href="mailto:{}">{}</a>', address, address)


@register.simple_tag
def papers_due_words(due: PapersDue) -> str:
    """What is known of a coming meeting's papers, in words.

    >>> papers_due_words(PapersDue(Stage.PART, dt.date(2031, 1, 27), papers=3, to_follow=1))
    'Agenda published, with 3 papers; 1 paper still to follow'
    """
    match due.stage:
        case Stage.AWAITED:
            return f"Papers must be public by {weekday(due.by)}, five clear working days before the meeting"
        case Stage.OVERDUE:
            return f"Papers should have been public by {weekday(due.by)}; none has reached this site"
    papers = f"Agenda published, with {counted(due.papers, 'paper')}"
    return f"{papers}; {counted(due.to_follow, 'paper')} still to follow" if due.to_follow else papers


def counted(number: int, thing: str) -> str:
    """A number and what it counts.

    >>> counted(1, "paper"), counted(0, "paper")
    ('1 paper', 'no papers')
    """
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"


@register.simple_tag
def mark(marks: Marks, thing: Model, field: str = "") -> SafeString:
    """The ¶ beside a statement: opens the passage it was read from. Nothing where no passage may be seen."""
    found = marks.of(thing, field)
    if found is None:
        return SafeString()
    return format_html(
        '<a class="app-mark" href="{}"><span aria-hidden="true">¶</span>'
        '<span class="govuk-visually-hidden">Source: {}</span></a>',
        found.address,
        found.words,
    )
