"""The notice of one decision, as minutes with its text; the page of one issue, as a planned decision."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matters.reading.document import Line, span_of
from matters.reading.grammar.dates import dates_in
from matters.reading.grammar.deciding.items import CutMinutes, Item
from matters.reading.grammar.minutes import read_items
from matters.reading.grammar.naming.body_names import names_a_body, names_a_council
from matters.reading.grammar.noticing.parts import Parts, parts_of, text_of, without_bullet
from matters.reading.record import (
    ExecutiveDecision,
    ForwardPlan,
    IssueStep,
    Meeting,
    Minutes,
    PlannedDecision,
    Stated,
    Text,
)
from matters.reading.sections import Section
from matters.reading.tidy import tidy
from matters.reading.vocabulary.notice_labels import BY, NO, YES

_DUE_BY = re.compile(rf"\b(?:{BY})\s+(?P<who>.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice yields."""

    meeting: Meeting
    minutes: Minutes | None
    forward_plan: ForwardPlan | None
    decision: ExecutiveDecision


def read_notice(sections: Sequence[Section]) -> Notice | None:
    """The notice that a file is, by its labels; None where it is a pack, an agenda or a set of minutes.

    >>> from matters.reading.sources.text import text_document
    >>> from matters.reading.sections import split
    >>> text = b"Bridge\\n\\nDecision maker: Cabinet\\nDecision status: Made\\nDate of decision: 4 May 2030\\n\\n"
    >>> notice = read_notice(split(text_document(text + b"Decision:\\n\\nThat it be built.")))
    >>> notice.minutes.items[0].resolutions[0].text.value, notice.decision.decided_on.value.isoformat()
    ('That it be built.', '2030-05-04')
    """
    lines = [line for section in sections for line in section.lines]
    parts = parts_of(lines)
    if parts is None:
        return None
    maker, met = _maker_and_meeting(parts)
    decided = _date(parts, "decided_on") or met
    steps = tuple(_steps(parts))
    decision = ExecutiveDecision(
        span_of(lines), parts.title, maker, parts.facts.get("status"), _answer(parts, "key_decision"),
        _answer(parts, "subject_to_call_in"), decided, _date(parts, "published_on"),
        _date(parts, "effective_from"), steps,
    )  # fmt: skip
    minutes = _minutes(parts, decided, wrapped=any(section.wrapped for section in sections))
    committee = maker if maker and names_a_body(maker.value) else None
    meeting = Meeting(_council(parts), committee, decided if minutes else None)
    return Notice(meeting, minutes, _planned(parts, maker) if "due" in parts.facts else None, decision)


def _maker_and_meeting(parts: Parts) -> tuple[Text | None, Stated[dt.date] | None]:
    """Who decides, and when they met: "11/11/2030 - Cabinet" tells both, "11/11/2030 by Cabinet" of what is due too."""
    maker = parts.facts.get("decision_maker")
    at, due = parts.facts.get("decided_at"), parts.facts.get("due")
    met = _date(parts, "decided_at")
    if maker is None and at is not None:
        rest = _after_date(at.value)
        maker = Stated(rest, at.span) if rest else None
    if maker is None and due is not None and (found := _DUE_BY.search(due.value)):
        maker = Stated(tidy(found["who"]), due.span)
    return maker, met


def _after_date(text: str) -> str:
    found = next(iter(dates_in(text)), None)
    return text[found.end :].strip(" -–—:,.") if found else text


def _date(parts: Parts, name: str) -> Stated[dt.date] | None:
    fact = parts.facts.get(name)
    found = next(iter(dates_in(fact.value)), None) if fact else None
    return Stated(found.value, fact.span) if fact and found else None


def _answer(parts: Parts, name: str) -> Stated[bool] | None:
    fact = parts.facts.get(name)
    word = fact.value.casefold().rstrip(". ") if fact else ""
    if fact is None or not word.startswith((*YES, *NO)):
        return None
    return Stated(not word.startswith(NO), fact.span)


def _council(parts: Parts) -> Text | None:
    named = (line for line in parts.before if names_a_council(tidy(line.text)))
    return next((Stated(tidy(line.text), line.span) for line in named), None)


def _minutes(parts: Parts, decided: Stated[dt.date] | None, *, wrapped: bool) -> Minutes | None:
    """The decision as the one item of minutes, its heading kept so that what follows is known for what was decided."""
    body = tuple(
        line
        for name in ("purpose", "decision", "reasons", "options")
        if parts.below.get(name) and not (name == "decision" and _are_links(parts.below[name]))
        for line in ((parts.heads[name],) if name != "purpose" else ()) + parts.below[name]
    )
    if not body or not parts.below.get("decision") or _are_links(parts.below["decision"]):
        return None
    cut = CutMinutes((), (Item(None, parts.title, body),), ())
    return Minutes(
        decided, subject_to_call_in=_answer(parts, "subject_to_call_in"), items=tuple(read_items(cut, wrapped))
    )


def _are_links(lines: Sequence[Line]) -> bool:
    """Whether a heading "Decisions" is over a list of days and titles, and not over what was decided."""
    return all(_dated(line) for line in lines)


def _dated(line: Line) -> bool:
    found = next(iter(dates_in(without_bullet(line).text)), None)
    return found is not None and found.start == 0


def _steps(parts: Parts) -> Iterator[IssueStep]:
    """The issue's history in the order of its days."""
    listed = [line for name in ("steps", "decision") for line in parts.below.get(name, ()) if _dated(line)]
    steps = []
    for line in map(without_bullet, listed):
        found = next(iter(dates_in(line.text)))
        what = tidy(line.text[found.end :]).strip(" -–—:,")
        if what:
            steps.append(IssueStep(line.span, Stated(found.value, line.span), Stated(what, line.span)))
    yield from sorted(steps, key=lambda step: step.on.value)


def _planned(parts: Parts, maker: Text | None) -> ForwardPlan:
    """The decision that is due, as one of a forward plan."""
    planned = PlannedDecision(
        parts.title.span,
        parts.title,
        description=text_of(parts.below.get("purpose", ()) or parts.introduction),
        decision_maker=maker,
        decision_expected=_date(parts, "due"),
        wards=parts.facts.get("wards"),
        methods=text_of(parts.below.get("consultation", ())),
        documents=text_of([without_bullet(line) for line in parts.below.get("documents", ())]),
        contacts=parts.facts.get("contact"),
    )
    return ForwardPlan(parts.title.span, items=(planned,))
