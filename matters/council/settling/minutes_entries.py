"""What a record says of the meeting whose minutes it holds: who came, what was declared, minuted, asked, resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matters.council.people.identity import slug_of
from matters.council.people.printed_names import PrintedName, name_in
from matters.council.settling.entries import Entry, Kind, keyed, says, says_each
from matters.council.settling.matters_entries import MatterPath, matter_entry, matters_of_items
from matters.following.matter import Matter
from matters.reading.record import Declaration, MinuteItem, Minutes, Resolution, Text

LONGEST_KEY = 120
ASKER = re.compile(r"(.{3,60}?) (?:asked|enquired|queried|questioned|sought|wished to know)\b")
"""A question that begins with who put it."""
ATTENDANCE = ("present", "also_present", "apologies")
ONLY_ONE = "resolution"
"""The anchor of a decision that has no label and no neighbour."""


def minutes_entries(minutes: Minutes, matters: Sequence[Matter] = ()) -> Entry:
    """The meeting with its attendance, declarations and minuted items, and what was asked for in each.

    >>> minutes_entries(Minutes()).children
    ()
    """
    attendances = [
        _attendance(kind, text, f"minutes.{kind}.{i}")
        for kind in ATTENDANCE
        for i, text in enumerate(getattr(minutes, kind))
    ]
    asked = matters_of_items(minutes, matters)
    return Entry(
        Kind.MEETING,
        "",
        says=(
            *says("date", "minutes.meeting_date", minutes.meeting_date),
            *says("venue", "minutes.venue", minutes.venue),
            *says("subject_to_call_in", "minutes.subject_to_call_in", minutes.subject_to_call_in),
        ),
        children=(
            *keyed(attendances),
            *keyed([_declaration(d, f"minutes.declarations.{i}") for i, d in enumerate(minutes.declarations)]),
            *keyed([_minute_item(item, f"minutes.items.{i}", asked[i]) for i, item in enumerate(minutes.items)]),
        ),
    )


def _attendance(kind: str, text: Text, path: str) -> Entry:
    who = name_in(text.value)
    return Entry(
        Kind.ATTENDANCE,
        f"{kind} {who.key if who else slug_of(text.value, LONGEST_KEY)}",
        text.value,
        says=tuple(says("printed", path, text)),
        who=who,
        span=text.span,
        fixed={"kind": kind},
    )


def _declaration(declaration: Declaration, path: str) -> Entry:
    who = name_in(declaration.who.value)
    name = who.key if who else slug_of(declaration.who.value, LONGEST_KEY)
    return Entry(
        Kind.DECLARATION,
        f"{name} {slug_of(declaration.what.value, LONGEST_KEY)}",
        f"{declaration.who.value} {declaration.what.value}",
        says=(
            *says("who", f"{path}.who", declaration.who),
            *says("what", f"{path}.what", declaration.what),
            *says("minute", f"{path}.minute", declaration.minute),
            *says("action", f"{path}.action", declaration.action),
        ),
        who=who,
        span=declaration.who.span,
    )


def _minute_item(item: MinuteItem, path: str, asked: Sequence[MatterPath]) -> Entry:
    number = slug_of(item.number.value) if item.number else ""
    clauses = keyed(list(_resolutions(item.resolutions, f"{path}.resolutions")))
    return Entry(
        Kind.MINUTE_ITEM,
        number or slug_of(item.title.value, LONGEST_KEY),
        item.title.value,
        says=(
            *says("number", f"{path}.number", item.number),
            *says("title", f"{path}.title", item.title),
            *says_each("text", f"{path}.paragraphs", item.paragraphs),
        ),
        children=(
            *keyed([_question(q, f"{path}.questions.{i}") for i, q in enumerate(item.questions)]),
            *clauses,
            *keyed([matter_entry(where, matter, item, clauses) for where, matter in asked]),
        ),
        span=item.number.span if item.number else item.title.span,
    )


def _question(text: Text, path: str) -> Entry:
    return Entry(
        Kind.QUESTION,
        slug_of(text.value, LONGEST_KEY),
        text.value,
        says=tuple(says("text", path, text)),
        who=asker_of(text.value),
        span=text.span,
    )


def _resolutions(resolutions: Sequence[Resolution], path: str) -> Iterator[Entry]:
    """The clauses with the anchors that their addresses keep: "2", "2a", "3-1" for the first bullet under (3)."""
    anchors: dict[str, str] = {}
    turns: dict[str, int] = {}
    for i, clause in enumerate(resolutions):
        parent = clause.parent
        above = anchors.get(parent, plain_label(parent)) if parent else ""
        label = clause.label.value if clause.label else ""
        if label:
            anchor = joined_anchor(above, plain_label(label))
            anchors[label] = anchor
        else:
            turns[above] = turns.get(above, 0) + 1
            anchor = f"{above or ONLY_ONE}-{turns[above]}" if above or turns[above] > 1 else ONLY_ONE
        yield Entry(
            Kind.RESOLUTION,
            anchor,
            clause.text.value,
            says=(*says("label", f"{path}.{i}.label", clause.label), *says("text", f"{path}.{i}.text", clause.text)),
            parent=anchors.get(parent) if parent else None,
            span=clause.label.span if clause.label else clause.text.span,
        )


def asker_of(text: str) -> PrintedName | None:
    """Who put a question, where its own words begin with them; None where they do not say.

    >>> asker_of("Councillor Ash asked what it cost.").surname, asker_of("What it cost.")
    ('Ash', None)
    """
    found = ASKER.match(text)
    who = name_in(found[1]) if found else None
    return who if who and who.title else None


def plain_label(label: str) -> str:
    """A label without brackets and stops.

    >>> plain_label("(2)"), plain_label("a."), plain_label("1.2")
    ('2', 'a', '1-2')
    """
    return slug_of(label) or "x"


def joined_anchor(above: str, label: str) -> str:
    """A clause's anchor under that of its parent; a hyphen parts two figures or two letters.

    >>> joined_anchor("2", "a"), joined_anchor("2a", "i"), joined_anchor("3", "1"), joined_anchor("", "4")
    ('2a', '2a-i', '3-1', '4')
    """
    return f"{above}-{label}" if above and above[-1].isdigit() == label[0].isdigit() else f"{above}{label}"
