"""The front sheet: which body meets, when and where, whom to ask, and who sits on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from matters.reading.document import Line, Span
from matters.reading.grammar.dates import date_in, time_in
from matters.reading.grammar.fronting.contact import contact_of
from matters.reading.grammar.fronting.contact_prose import officer_in_prose
from matters.reading.grammar.fronting.member import member_of
from matters.reading.grammar.fronting.membership import read_membership
from matters.reading.grammar.labelling.cells import cells_of, columns_of, first_text
from matters.reading.grammar.labelling.label_book import LabelBook
from matters.reading.grammar.labelling.labels import Labelled, read_labels
from matters.reading.grammar.minutes_heading import read_heading
from matters.reading.grammar.naming.body_names import names_a_body, names_a_council
from matters.reading.grammar.naming.heading_names import names_of
from matters.reading.markers import BULLETS
from matters.reading.record import Contact, Meeting, Member, Stated, Text
from matters.reading.tidy import tidy
from matters.reading.vocabulary.contacts import POST_BEGINNINGS
from matters.reading.vocabulary.front_sheet import FRONT_LABELS
from matters.reading.vocabulary.report_labels import CONTACT_LABELS

NOWHERE = Span()
_REACHED = {name: CONTACT_LABELS[name] for name in ("telephone", "email")}
BOOK = LabelBook(
    {**FRONT_LABELS, **_REACHED},
    small_letters=[
        label
        for name, labels in {**FRONT_LABELS, **_REACHED}.items()
        for label in labels
        if " " in label or name in _REACHED
    ],
)
_PERSONS = ("chair", "vice")
LONGEST_FRONT = 220
"""Lines of a front sheet; what follows is notices about webcasting, parking and fire exits."""


def read_front(lines: Sequence[Line]) -> Meeting:
    """The meeting that a front sheet announces; `lines` end where its agenda begins.

    Particulars are taken from their labels ("VENUE:"), else from what an unlabelled heading says. A front sheet that
    names no council has no `body`; a text that states no date has no `committee` unless a label says so.

    >>> from matters.reading.sources.text import text_document
    >>> text = b"Newby Council\\nMEETING: AUDIT COMMITTEE\\nDATE: 3 May 2022\\nTIME: 6 pm\\nCLERK: Jo Moss, Head Clerk"
    >>> meeting = read_front(text_document(text).lines)
    >>> meeting.body.value, meeting.committee.value, meeting.date.value.isoformat(), meeting.officer.post.value
    ('Newby Council', 'AUDIT COMMITTEE', '2022-05-03', 'Head Clerk')
    """
    lines = _without_rules([_without_empty_cells(line) for line in lines[:LONGEST_FRONT]])
    labelled = [_label_of(line) or _label_over(line, below) for line, below in pairwise([*lines, Line("", NOWHERE)])]
    membership = read_membership(lines, [label is not None and label not in _PERSONS for label in labelled])
    outside = [*lines[: membership.start], *lines[membership.end :]]
    found = _with_post_below(read_labels(outside, BOOK, wrapped=False), outside)
    committee = _committee(found.get("committee"))
    plain = [
        _without_labelled_cells(line)
        for before, line in pairwise([Line("", NOWHERE), *outside])
        if _label_of(line) is None and not (_label_of(before) and not line.gap and line.text.startswith("("))
    ]
    unlabelled = read_heading(plain).meeting
    # A notice of the front sheet that the page broke goes on in lower case, and may speak of "the Council's website".
    body, named = names_of([line for line in plain[:HEAD] if not line.text[:1].islower()])
    if committee and named and body is None and names_a_council(named.value):
        body = named
    date = _date(found) or unlabelled.date
    committee = committee or ((unlabelled.committee or named) if date else None)
    return Meeting(
        body=body if body and names_a_body(body.value) and not (committee and body.value == committee.value) else None,
        committee=committee,
        date=date,
        time=_time(found) or unlabelled.time,
        venue=_text(found.get("venue")) or unlabelled.venue,
        officer=_officer(found) or officer_in_prose(outside),
        members=_with_chairs(membership.members, found),
        substitutes=membership.substitutes,
    )


def officer_after(lines: Sequence[Line]) -> Contact | None:
    """The officer of the meeting where an agenda names them below its items."""
    return _officer(read_labels(lines, BOOK, wrapped=False)) or officer_in_prose(lines)


HEAD = 12
"""Lines without a label within which the council is named."""


def _without_empty_cells(line: Line) -> Line:
    """A row of one filled cell as the line that it is to the eye."""
    filled = [cell for cell in cells_of(line) or () if cell]
    return replace(line, text=filled[0], cells=None) if len(filled) == 1 else line


def _without_rules(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that only rule a page off ("|", "-----"); each leaves a gap."""
    kept: list[Line] = []
    ruled = False
    for line in lines:
        if line.text and not any(character.isalnum() for character in line.text) and line.text.strip() not in BULLETS:
            ruled = True
            continue
        kept.append(replace(line, gap=max(1, line.gap)) if ruled else line)
        ruled = False
    return kept


def _without_labelled_cells(line: Line) -> Line:
    """A row up to the first cell that is, or begins with, a label: "3 May 2022, 10 am" beside "Ask for:"."""
    cells = cells_of(line) or ()
    at = next((i for i, cell in enumerate(cells) if i and cell and (BOOK.begins(cell) or BOOK.field_of(cell))), None)
    if at is None:
        return line
    return replace(line, text="\t".join(cells[:at]).strip(), cells=None if at == 1 else cells[:at])


def _label_of(line: Line) -> str | None:
    text = first_text(line)
    begun = BOOK.begins(text)
    return BOOK.field_of(begun[0]) if begun else None


def _label_over(line: Line, below: Line) -> str | None:
    """The label that a line begins and the next completes: "COMMITTEE     Jo Moss" over "OFFICER:"."""
    first, second = (next(iter(columns_of(each)), "") for each in (line, below))
    return BOOK.field_of(f"{first} {second}") if BOOK.may_go_on(first) and second.endswith(":") else None


def _text(found: Labelled | None) -> Text | None:
    return Stated(found.value, found.span) if found else None


def _committee(found: Labelled | None) -> Text | None:
    """The body behind "MEETING:", unless the label stands before a date."""
    return None if found is None or date_in(found.value) else _text(found)


def _date(found: Mapping[str, Labelled]) -> Stated[dt.date] | None:
    for name in ("date", "committee"):
        value = date_in(found[name].value) if name in found else None
        if value:
            return Stated(value, found[name].span)
    return None


def _time(found: Mapping[str, Labelled]) -> Stated[dt.time] | None:
    for name in ("time", "date"):
        value = time_in(found[name].value) if name in found else None
        if value:
            return Stated(value, found[name].span)
    return None


def _officer(found: Mapping[str, Labelled]) -> Contact | None:
    """The officer of the meeting; a telephone or address alone is nobody."""
    return contact_of(found) if "name" in found else None


HANGING = 8
"""Characters by which a line stands further to the right than the label above it."""


def _with_post_below(found: dict[str, Labelled], lines: Sequence[Line]) -> dict[str, Labelled]:
    """The labels, and the officer's post where it stands on a line of its own below the name."""
    name = found.get("name")
    line, below = next(
        ((line, after) for line, after in pairwise(lines) if name and line.span == name.span), (None, None)
    )
    words = tidy(below.text).split() if below else []
    if not (name and line and below and words and _label_of(below) is None):
        return found
    # "Jo Moss, Senior Democratic" / "Services Officer": the second line stands under the name, not under its label
    hangs = "," in name.value and not below.gap and below.indent > line.indent + HANGING
    if not (hangs or words[0].casefold() in POST_BEGINNINGS):
        return found
    tail = " ".join(words)
    if "," not in name.value:
        return {**found, "post": Labelled(tail, below.span, "")}
    if name.value.endswith(tail):
        return found
    # "Jo Moss, Senior Democratic Services" / "Officer": the post had begun behind the name
    return {**found, "name": replace(name, value=f"{name.value} {tail}")}


def _with_chairs(members: tuple[Member, ...], found: Mapping[str, Labelled]) -> tuple[Member, ...]:
    """The members with those that stand behind "Chairman:" outside the list, each once and with that part."""
    chairs: list[Member] = []
    for name, role in (("chair", "Chair"), ("vice", "Vice-Chair")):
        member = member_of(found[name].value, found[name].span) if name in found else None
        if member:
            chairs.append(replace(member, role=Stated(role, found[name].span)))
    roles = {chair.name.value: chair.role for chair in chairs}
    listed = tuple(replace(m, role=roles.pop(m.name.value)) if m.name.value in roles else m for m in members)
    return tuple(chair for chair in chairs if chair.name.value in roles) + listed
