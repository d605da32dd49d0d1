"""How one passage bears on an ask: the grade, and why in a sentence. Each judgement looks at the two alone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from matters.following.matter import Grade, MatterKind
from matters.following.tracing.asking import Ask
from matters.following.tracing.committees import same_committee
from matters.following.tracing.minute_refs import MinuteRef, meetings_named, minute_refs, names_last_meeting
from matters.following.tracing.passages import PackPassages, Paper, Passage, Where
from matters.following.tracing.specifics import difference, specifics
from matters.following.tracing.words import terms
from matters.reading.grammar.dates import dates_in
from matters.reading.record import Text
from matters.reading.vocabulary.tracing_words import ANSWERS, ATTENDS, DONE, PARTLY, PLANNED, TITLED

TITLE = 0.7
"""The share of the ask that a title must cover to be an answer to it."""
SAID = 0.6
"""The share that a passage must cover where it says that the thing was done, or will be."""
PURPOSE = 0.8
"""The share that a report's statement of purpose must cover, its title naming only the wider subject."""
FEW, ALL = 2, 0.999
"""Of so few terms none may be missing."""
OWN_SHARE = 0.2
"""The share that a sentence beneath a heading must cover itself, the heading covering the rest."""
MENTION = 0.75
LEAST = 0.5
"""Below this share of the ask nothing is looked at, unless it names the minute."""

_ANSWERS, _PLANNED, _PARTLY, _ATTENDS = (
    re.compile(rf"\b(?:{words})", re.IGNORECASE) for words in (ANSWERS, PLANNED, PARTLY, ATTENDS)
)
_DONE = {MatterKind(kind): re.compile(rf"\b(?:{words})", re.IGNORECASE) for kind, words in DONE.items()}
_TITLED = {MatterKind(kind): re.compile(words, re.IGNORECASE) for kind, words in TITLED.items()}
_SCORECARDS = _TITLED[MatterKind.SCORECARD]
_SENTENCE = re.compile(r"(?<=[.;:])\s+(?=[A-Z•(])")
_BACK = re.compile(r"(?:This|These|It|They|Both|The)\b")
"""How a sentence begins that speaks of what the one before it named."""
_NEVER = re.compile(r"(?!)")
_BY_REPORT = {MatterKind.REPORT, MatterKind.MONITORING}
_ELSEWHERE = {MatterKind.RECOMMENDATION, MatterKind.LETTER, MatterKind.OTHER, MatterKind.REVIEW}
"""Kinds of matter that another body's papers may answer."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a passage shows of an ask: `difference` where it is partial, `at` where the words stand beneath it."""

    grade: Grade
    why: str
    difference: str | None = None
    at: Text | None = None


def bearing(ask: Ask, pack: PackPassages, passage: Passage, score: float) -> Bearing | None:
    """How a passage bears on an ask of which it covers `score`; None where it does not.

    Minutes of the meeting that asked only repeat it.
    """
    if passage.where is Where.MINUTE or (passage.where is Where.MINUTE_TITLE and pack.pack == ask.pack):
        return _mention(ask, pack, passage, score)
    if not _may_answer(ask, pack):
        return None
    if passage.where in _JUDGES:
        return _JUDGES[passage.where](ask, pack, passage, score)
    return _of_text(ask, pack, passage, score)


def _may_answer(ask: Ask, pack: PackPassages) -> bool:
    """Whether papers may answer an ask: those for the meeting that made it, or an earlier one, were there before."""
    if pack.date and ask.on and pack.date <= ask.on:
        return False
    return ask.matter.kind in _ELSEWHERE or same_committee(ask.committee, pack.committee)


def _mention(ask: Ask, pack: PackPassages, passage: Passage, score: float) -> Bearing | None:
    own = pack.pack == ask.pack and passage.span == ask.matter.asked.span
    if own or score < MENTION or not ask.names <= passage.terms:
        return None
    return Bearing(Grade.MENTIONED, f"The {passage.where} speaks of it.")


def _fits(ask: Ask, passage: Passage, score: float, least: float = TITLE) -> bool:
    return score >= (least if len(ask.weights) > FEW else ALL) and ask.names <= passage.terms


def _is_titled(ask: Ask, title: str) -> bool:
    """Whether a title is of the kind of thing that was asked for; most kinds have no mark of their own."""
    must = _TITLED.get(ask.matter.kind)
    return must is None or must.search(title) is not None


# Titles: agenda, reports, programme, plan, minuted items.


def _of_item(ask: Ask, pack: PackPassages, passage: Passage, score: float) -> Bearing | None:
    """An agenda item or a report."""
    if passage.paper is None or passage.paper.plans:
        return None
    if ask.matter.kind is MatterKind.INVITATION:
        return _of_guests(ask, passage, score)
    if not _fits(ask, passage, score) or _answers_another(ask, pack, passage):
        return None
    return _of_fitting_item(ask, passage, passage.paper)


def _of_fitting_item(ask: Ask, passage: Passage, paper: Paper) -> Bearing:
    if not _is_titled(ask, passage.text):
        return Bearing(Grade.MENTIONED, f"The {passage.where} is on the subject, but is no {ask.matter.kind}.")
    if passage.status == "to_follow":
        return Bearing(Grade.SCHEDULED, "It is on the agenda; its paper is to follow.")
    differs = difference(ask.says, paper.says | specifics(passage.text))
    if differs:
        return Bearing(Grade.PARTIAL, f"The {passage.where} is on it, but: {differs}.", differs)
    return Bearing(Grade.DELIVERED, f"The {passage.where} for the meeting is on it.")


def _of_guests(ask: Ask, passage: Passage, score: float) -> Bearing | None:
    """An agenda item at which those who were invited are heard."""
    who = f"{passage.text} {passage.by or ''}"
    heard = passage.terms | terms(passage.by or "")
    named = bool(ask.whom) and ask.whom <= heard
    if named and (passage.status == "presentation" or _ATTENDS.search(who) or score >= LEAST):
        return Bearing(Grade.DELIVERED, "Those invited are heard under this item.")
    return None


def _of_row(ask: Ask, pack: PackPassages, passage: Passage, score: float) -> Bearing | None:
    """A row of the work programme, or a decision of the forward plan."""
    named = (
        ask.matter.kind is MatterKind.INVITATION
        and bool(ask.whom & passage.terms)
        and (
            ask.whom <= passage.terms
            or bool(_ATTENDS.search(passage.text) and _abbreviations(ask.whom) & passage.terms)
        )
    )
    if not named and not _fits(ask, passage, score):
        return None
    after = [
        day for day in passage.dates if (ask.since is None or day >= ask.since) and (ask.on is None or day > ask.on)
    ]
    if after and (named or _is_titled(ask, passage.text)):
        return Bearing(Grade.SCHEDULED, f"The {passage.where} has it for {_day(after[0])}.")
    return Bearing(Grade.MENTIONED, f"The {passage.where} has a like item, without a date to come.")


def _of_minuted(ask: Ask, pack: PackPassages, passage: Passage, score: float) -> Bearing | None:
    """The title of an item that a later meeting took."""
    if ask.on and pack.minutes_date and pack.minutes_date <= ask.on:
        return None
    if ask.matter.kind is MatterKind.INVITATION or not _fits(ask, passage, score):
        return None
    if not _is_titled(ask, passage.text):
        return None
    if passage.status == "put off":
        return Bearing(Grade.SCHEDULED, "It was on the agenda and was put off.")
    return Bearing(Grade.DELIVERED, "The minutes of a later meeting have it as an item.")


def _of_members(ask: Ask, pack: PackPassages, passage: Passage, score: float) -> Bearing | None:
    if ask.matter.kind is MatterKind.MEMBERSHIP and ask.whom and ask.whom <= passage.terms:
        return Bearing(Grade.DELIVERED, "A member of the committee speaks for them.")
    return None


def _of_appendix(ask: Ask, pack: PackPassages, passage: Passage, score: float) -> Bearing | None:
    if ask.matter.kind is MatterKind.INFORMATION and _fits(ask, passage, score, PURPOSE):
        return Bearing(Grade.DELIVERED, "An appendix of this title is in the pack.")
    return _mention(ask, pack, passage, score)


_JUDGES = {
    Where.AGENDA: _of_item,
    Where.REPORT: _of_item,
    Where.PROGRAMME: _of_row,
    Where.FORWARD_PLAN: _of_row,
    Where.MINUTE_TITLE: _of_minuted,
    Where.MEMBER: _of_members,
    Where.APPENDIX: _of_appendix,
}


# The text of papers.


def _of_text(ask: Ask, pack: PackPassages, passage: Passage, score: float) -> Bearing | None:
    numbered = f"minute {ask.matter.minute}" in passage.terms or f"minute {_plain(ask)}" in passage.terms
    if numbered and names_the_minute(ask, pack, passage.text):
        return _of_reference(ask, pack, passage)
    if score < SAID and ask.matter.kind is not MatterKind.SCORECARD:
        return None
    if not same_committee(ask.committee, pack.committee) and score < PURPOSE:
        return None
    if passage.where in (Where.ROW, Where.HEADING) and ask.matter.kind is MatterKind.SCORECARD:
        return _of_figures(ask, passage, score)
    if not _fits(ask, passage, score, SAID) or _refers_elsewhere(ask, pack, passage.text):
        return None
    return (
        _of_purpose(ask, pack, passage, score)
        or _of_what_is_said(ask, passage)
        or (Bearing(Grade.MENTIONED, f"A {passage.where} speaks of it.") if score >= MENTION else None)
    )


def _of_reference(ask: Ask, pack: PackPassages, passage: Passage) -> Bearing:
    """A passage that names the minute."""
    text = passage.text
    if _PARTLY.search(text):
        part = _PARTLY.search(text)
        said = part.group() if part else ""
        return Bearing(Grade.PARTIAL, f"It names the minute and says that only a part came (“{said}”).", f"“{said}”")
    plans = passage.paper is not None and passage.paper.plans
    if _ANSWERS.search(text):
        return Bearing(Grade.DELIVERED, "It names the minute and says what was done.")
    if _PLANNED.search(text) or plans:
        return Bearing(Grade.SCHEDULED, "It names the minute and says when it is to come.")
    if passage.where is Where.TEXT and passage.paper is not None and not plans:
        return Bearing(Grade.DELIVERED, "A report names the minute that it answers.")
    return Bearing(Grade.MENTIONED, "It names the minute.")


def _of_figures(ask: Ask, passage: Passage, score: float) -> Bearing | None:
    """A row or heading of figures in a scorecard."""
    paper = passage.paper
    if paper is None or not _SCORECARDS.search(paper.subject) or not _fits(ask, passage, score):
        return None
    given = specifics(passage.text)
    differs = difference(ask.says, given)
    if differs:
        return Bearing(Grade.PARTIAL, f"The scorecard has it, but: {differs}.", differs)
    if ask.says.ages - given.ages:
        return Bearing(Grade.MENTIONED, "The scorecard has figures on the subject, not of the ages asked.")
    return Bearing(Grade.DELIVERED, "The scorecard has figures on it.")


def _of_purpose(ask: Ask, pack: PackPassages, passage: Passage, score: float) -> Bearing | None:
    """Where a report says what it is for or asks the meeting to consider the matter."""
    paper = passage.paper
    if paper is None or ask.matter.kind in (MatterKind.SCORECARD, MatterKind.INVITATION):
        return None
    if _answers_another(ask, pack, passage):
        return None
    considered = ask.matter.kind in (MatterKind.REVIEW, MatterKind.OTHER, MatterKind.INFORMATION)
    if passage.where in (Where.RECOMMENDATION, Where.HEADING) and considered and score >= TITLE:
        return Bearing(Grade.DELIVERED, f"A {passage.where} of a report puts it before the meeting.")
    if (
        passage.opens
        and not paper.plans
        and score >= PURPOSE
        and _is_titled(ask, paper.subject)
        and ask.covered(terms(paper.subject)) > 0
    ):
        return Bearing(Grade.DELIVERED, "A report says that this is what it is for.")
    return None


def _of_what_is_said(ask: Ask, passage: Passage) -> Bearing | None:
    """A sentence that says that it was done, or when it will be."""
    if ask.matter.kind is MatterKind.SCORECARD:
        return None
    for before, sentence in _with_the_one_before(passage.text):
        if ask.covered(terms(f"{before} {sentence}" if _BACK.match(sentence) else sentence)) >= SAID:
            bears = _of_sentence(ask, sentence)
            if bears:
                return bears
    for text in passage.under:
        for _, sentence in _with_the_one_before(text.value):
            own = terms(sentence)
            if ask.covered(own) >= OWN_SHARE and ask.covered(own | passage.terms) >= SAID:
                bears = _of_sentence(ask, sentence)
                if bears:
                    return replace(bears, at=text)
    return None


def _with_the_one_before(text: str) -> Iterator[tuple[str, str]]:
    sentences = _SENTENCE.split(text)
    yield from zip(["", *sentences], sentences, strict=False)


def _of_sentence(ask: Ask, sentence: str) -> Bearing | None:
    """What a sentence on the subject says of it; one whose days are all past when it was asked says nothing."""
    planned, done = _PLANNED.search(sentence), _DONE.get(ask.matter.kind, _NEVER).search(sentence)
    if not planned and not done:
        return None
    days = [found.value for found in dates_in(sentence)]
    if ask.on and days and all(day <= ask.on for day in days):
        return None
    if planned and (ask.since is None or any(day >= ask.since for day in days)):
        return Bearing(Grade.SCHEDULED, f"It is said when it is to come{f': {_day(max(days))}' if days else ''}.")
    if done and ask.matter.kind not in _BY_REPORT:
        partly = _PARTLY.search(sentence)
        if partly:
            return Bearing(Grade.PARTIAL, f"A part of it came (“{partly.group()}”).", f"“{partly.group()}”")
        return Bearing(Grade.DELIVERED, "It is said that this was done.")
    return None


# References to minutes.


def _plain(ask: Ask) -> str:
    """The number of the minute without the year that some councils print behind it."""
    return (ask.matter.minute or "").split("/")[0]


def names_the_minute(ask: Ask, pack: PackPassages, text: str) -> bool:
    """Whether a text refers to the minute of an ask: by number and day, or by number at the meeting that followed."""
    refs = minute_refs(text)
    if not refs or not same_committee(ask.committee, pack.committee):
        return False
    days = {found.value for found in dates_in(text)} if any(ref.on is None for ref in refs) else set()
    speaks_of_another = bool(days) and ask.on not in days
    return any(_is_of(ask, ref, pack) and (ref.on is not None or not speaks_of_another) for ref in refs)


def _is_of(ask: Ask, ref: MinuteRef, pack: PackPassages) -> bool:
    minute, label = ask.matter.minute or "", (ask.matter.label or "").replace(" ", "")
    if ref.number not in (minute, minute.split("/")[0]) or not label.startswith(ref.label or ""):
        return False
    return ref.on == ask.on if ref.on and ask.on else ref.on is None and pack.pack == ask.pack


def _refers_elsewhere(ask: Ask, pack: PackPassages, text: str) -> bool:
    """Whether a text refers to another minute of the same meeting or of a later one, and so answers that."""
    return any(_is_another(ask, ref) for ref in minute_refs(text)) and not names_the_minute(ask, pack, text)


def _is_another(ask: Ask, ref: MinuteRef) -> bool:
    return ref.on is not None and ask.on is not None and ref.on >= ask.on


def _answers_another(ask: Ask, pack: PackPassages, passage: Passage) -> bool:
    refs = passage.paper.refs if passage.paper else ()
    if any(_is_of(ask, ref, pack) for ref in refs):
        return False
    return any(_is_another(ask, ref) for ref in refs)


def names_the_meeting(ask: Ask, pack: PackPassages, text: str) -> bool:
    """Whether a text speaks of what the meeting that asked did: by its day, or as the last one."""
    return ask.on in meetings_named(text) or (pack.pack == ask.pack and names_last_meeting(text))


def _abbreviations(found: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in found if term.isupper())


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
