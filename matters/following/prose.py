"""Promises that are minuted without a decision: what somebody said they would do, or was asked to, in the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from matters.following.actions import action_line, owner_line
from matters.following.clauses import Asking, asking
from matters.following.patterns import DONE, PASSIVE, PUT_OFF, VERB, one_of, unquoted
from matters.following.somebody import is_joint, is_pronoun, is_somebody, subject_of
from matters.following.telling import thing_would, told
from matters.following.vocabulary.asking import ACCEPTING, UNREAL
from matters.following.welsh import promised_in_welsh
from matters.reading.grammar.naming.sentences import sentences
from matters.reading.record import MinuteItem, Stated, Text


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence that promises or asks: what, and the words to look in for by when."""

    text: Text
    asking: Asking
    due_words: str


@dataclass(frozen=True, slots=True)
class _Wish:
    """What somebody asked for and nobody has granted yet. `is_joint`: the body or its chair asked it."""

    promise: Promise
    is_joint: bool


_HINT = re.compile(
    r"\b(?:would|will|undert|agree|ask|request|promis|offer|commit|postpon|defer|adjourn|held "
    r"over|carried|content to|called|"
    r"byddai|until|should|is to|are to)|(?:^|[;:–] )[A-Z][^,;.]{1,80} to ",
    re.IGNORECASE,
)
"""One of these begins a word of every sentence that promises or asks."""
_UNREAL = re.compile(rf"\b(?:{one_of(UNREAL)})\b", re.IGNORECASE)
_ACCEPTED = re.compile("|".join(ACCEPTING), re.IGNORECASE)
_PUT_OFF = re.compile(rf"\b(?:{PUT_OFF})\b")
_UNDERTAKEN = re.compile(r"\b(?:undertook|promised|agreed to|would (?:provide|circulate|send|report|share|supply))\b")
_TASK = re.compile(rf"\b(?:should|to be|needs? to|must|to) (?=(?P<what>(?:{VERB})\b.*))")
_OBJECT = re.compile(rf"(?P<verb>{VERB}) (?:it|this|them)\b", re.IGNORECASE)
_ASKED_FOR = re.compile(
    r"(?P<asker>.+?)\b(?<!had )(?<!been )(?:asked (?:for|to see|to have|to receive)|requested(?! to| that)|called for) "
    r"(?P<what>.+)"
)
_ASKED_THAT = re.compile(
    r"(?P<asker>.+?)\b(?<!had )(?<!been )(?:asked|requested) (?P<how>that|if|whether) (?P<what>.+)"
)
_COULD_BE = re.compile(rf"(?P<thing>.+?) (?:could |should |might |would )?be (?P<done>{DONE})\b(?P<rest>.*)")
_BODY_SEES = re.compile(r"^the (?:Panel|Committee|Board|Members) (?:see|have|receive)")
_OUTSIDER = re.compile(r"\b(?:petition|petitioners?|residents?|report)\b", re.IGNORECASE)
_CLARIFIED = re.compile(
    r"^(?:clarification|confirmation|assurance|an explanation)\b|\b(?:was|were) (?:told|"
    r"informed|advised)\b|\bexplained\b"
)
_THIS_WOULD_BE = re.compile(r"This (?:would|will|should) be (?P<when>(?:in|on|by|at) .+)")


def promises(item: MinuteItem) -> Iterator[Promise]:
    """What an item's prose promises, each thing once."""
    decided = [r.text.value for r in item.resolutions]
    found: list[Promise] = []
    for paragraph in item.paragraphs:
        if paragraph.value in decided and not _PUT_OFF.search(paragraph.value):
            continue
        owner = owner_line(paragraph.value)
        row = None if owner else action_line(paragraph.value)
        if owner:
            _give_owner(found, owner, item, paragraph)
        elif row:
            found.append(Promise(paragraph, row, paragraph.value))
        else:
            found.extend(_of_paragraph(paragraph, item.title.value))
    for question in item.questions:
        if _UNDERTAKEN.search(question.value):
            found.extend(_of_paragraph(question, item.title.value))
    yield from (p for p in found if not _is_decided(p, decided))


def _is_decided(promise: Promise, decided: list[str]) -> bool:
    """Whether the sentence is that of a decision: "It was agreed that" is read as one."""
    return any(text.rstrip(". ") in promise.due_words for text in decided if len(text.split()) > 3)


def _give_owner(found: list[Promise], owner: str, item: MinuteItem, line: Text) -> None:
    """ "ACTION: IC" gives the sentence before it its owner, or makes a task of that sentence."""
    at = line.span.line or 0
    before = [p for p in item.paragraphs if (p.span.line or 0) < at and owner_line(p.value) is None]
    if not before:
        return
    last = before[-1]
    if found and (last.span.line or 0) <= (found[-1].text.span.line or 0) <= at:
        asked = found[-1].asking
        found[-1] = replace(found[-1], asking=replace(asked, addressee=asked.addressee or owner))
        return
    *_, (start, end) = sentences(last.value)
    sentence = last.value[start:end]
    task = _TASK.search(sentence)
    tasks = [m["what"] for m in _TASK.finditer(sentence)] if task else []
    found.append(Promise(_at(last, start), Asking(tasks[0] if tasks else sentence, owner), sentence))


def _of_paragraph(paragraph: Text, title: str) -> Iterator[Promise]:
    """The promises of one paragraph; a wish waits for the sentence that grants it."""
    plain = unquoted(paragraph.value)
    somebody: str | None = None
    wish: _Wish | None = None
    held: Promise | None = None
    for start, end in sentences(plain):
        sentence = plain[start:end]
        when = _THIS_WOULD_BE.match(sentence)
        if when and held:
            action = re.sub(r" once .*$", f" {when['when']}", held.asking.action)
            held = replace(held, due_words=when["when"], asking=replace(held.asking, action=action))
            continue
        if wish and _ACCEPTED.search(sentence) and not thing_would(sentence):
            yield _granted(wish.promise, subject_of(sentence, somebody))
            wish = None
        elif _HINT.search(sentence):
            found = _told(sentence, somebody, title)
            if found:
                if held:
                    yield held
                held, wish = Promise(_at(paragraph, start), _about(found, wish), sentence), None
            else:
                if wish and wish.is_joint:
                    yield wish.promise
                wish = _wish(sentence, _at(paragraph, start))
        somebody = subject_of(sentence, somebody)
    if held:
        yield held
    if wish and wish.is_joint:
        yield wish.promise


def _told(sentence: str, somebody: str | None, title: str) -> Asking | None:
    welsh = promised_in_welsh(sentence)
    if welsh or (_UNREAL.search(sentence) and " agreed by " not in sentence):
        return welsh
    return told(sentence, somebody, title)


def _granted(promise: Promise, by: str | None) -> Promise:
    """A wish that somebody said yes to: they are to do it, unless it named another."""
    is_officer = bool(by and is_somebody(by) and not by.startswith(("Councillor", "Cllr")))
    addressee = promise.asking.addressee or (by if is_officer else None)
    return replace(promise, asking=replace(promise.asking, addressee=addressee))


def _about(found: Asking, wish: _Wish | None) -> Asking:
    """A promise of "it" names what was asked for in the sentence before."""
    it = _OBJECT.match(found.action)
    if it and wish and wish.promise.asking.action.startswith("provide "):
        thing = wish.promise.asking.action.removeprefix("provide ").rstrip(". ")
        return replace(found, action=f"{it['verb']} {thing}{found.action[it.end() :]}")
    return found


def _wish(sentence: str, place: Text) -> _Wish | None:
    """What a sentence asks for, where nobody has said yet that it will be done."""
    if _UNREAL.search(sentence):
        return None
    that = _ASKED_THAT.match(sentence)
    if that:
        return _wish_that(that, sentence, place)
    wanted = _ASKED_FOR.match(sentence)
    if wanted is None or _OUTSIDER.search(wanted["asker"]) or _CLARIFIED.search(wanted["what"]):
        return None
    return _Wish(Promise(place, Asking(f"provide {wanted['what']}"), sentence), is_joint(wanted["asker"]))


def _wish_that(that: re.Match[str], sentence: str, place: Text) -> _Wish | None:
    """ "asked that the figures be sent", "asked if they could be"."""
    together = is_joint(that["asker"]) and that["how"] == "that"
    whole = asking(that["what"]) if that["how"] == "that" else None
    if whole and not (whole.addressee and is_pronoun(whole.addressee)):
        return _Wish(Promise(place, whole, sentence), together)
    done = _COULD_BE.match(that["what"])
    if done:
        words = f"{PASSIVE[done['done'].lower()]} {done['thing']}{done['rest']}"
    else:
        words = f"provide {_BODY_SEES.sub('', that['what']).strip()}"
    return _Wish(Promise(place, Asking(words), sentence), together and bool(done))


def _at(paragraph: Text, offset: int) -> Text:
    """A sentence's place: the line that it starts on, as far as the paragraph's lines are of one length."""
    span = paragraph.span
    if offset == 0 or span.line is None or span.last_line is None or span.last_line <= span.line:
        return paragraph
    lines = span.last_line - span.line + 1
    line = span.line + offset * lines // max(len(paragraph.value), 1)
    return Stated(paragraph.value, replace(span, line=line))
