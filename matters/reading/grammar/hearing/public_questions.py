"""Questions that the public, or a member, put to a meeting, with their answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from matters.reading.document import Span
from matters.reading.record import MinuteItem, Minutes, PublicQuestion, Stated, Text
from matters.reading.tidy import tidy
from matters.reading.vocabulary.hearings import ANSWERS, QUESTION_TITLES

_TITLE = re.compile("|".join(QUESTION_TITLES), re.IGNORECASE)
_PERSON = r"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev)\.? )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}"
_WHO = rf"(?P<who>{_PERSON}(?: \([^()]*\))?|a (?:local )?(?:resident|member of the public|parent)(?: of [A-Z]\w+)?)"
_TO = r"(?:,? (?:to|for|put to|addressed to) (?P<to>(?:the )?[A-Z][^:.?]{2,90}?))?"
_HEADED = re.compile(
    r"(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)?(?:Public |Written |Member )?(?:Question|QUESTION|Q)\s?(?:No\.? ?)?"
    r"(?:\d{1,2}|[A-Z](?=[:.) ]))?"
    rf"(?:[:,–—-]?\s*(?:from|by|submitted by|asked by|received from) {_WHO}{_TO})?\s*(?:[:–—-]|$)\s*(?P<text>.*)",
    re.DOTALL,
)
_ASKED = re.compile(
    rf"{_WHO},? (?:asked|put|submitted|posed)(?: (?P<to>(?:the )?(?:[A-Z][\w'’-]+ ?(?:for |of |and |the )?){{1,8}}))?"
    r"(?: the following question| a question| this question)?(?: to (?P<to2>[^:]{3,80}?))?"
    r"(?:\s*:\s*(?P<text>.+)|,? (?P<whether>whether|why|when|how|what|if|about)\b(?P<rest>.+))",
    re.DOTALL,
)
_ANSWER = re.compile(
    rf"(?:{'|'.join(ANSWERS)})(?: (?:from|by|of) (?:the )?(?P<by>[^:]{{3,80}}?))?\s*[:–—-]\s*(?P<text>.*)",
    re.DOTALL | re.IGNORECASE,
)
_REPLIED = re.compile(
    rf"(?P<by>(?:The |In (?:reply|response),? (?:the )?)?{_PERSON}"
    r"(?:(?: (?:for|of|and|the|&))* [A-Z][\w'’-]+){0,8}(?: \([^()]*\))?),?"
    r" (?:responded|replied|answered|advised|said|explained|stated|thanked"
    r"|gave the following (?:answer|reply|response))\b"
    r"(?: in (?:reply|response))?(?: that| as follows)?\s*[:,]?\s*(?P<text>.+)",
    re.DOTALL,
)
_MORE = re.compile(
    rf"(?:{_WHO}|He|She|They)?\s*(?:asked )?(?:(?:a|the following|by way of a|as a) )?[Ss]upplementary(?: [Qq]uestion)?"
    r"(?:,? (?:was )?asked)?\s*[:,–—-]?\s*(?P<text>.+)",
    re.DOTALL,
)
_TOLD = re.compile(r"(?P<asked>.+?),? and (?:was|were) (?:told|informed|advised)(?: that)? (?P<told>.+)", re.DOTALL)
_NONE = re.compile(r"(?:there were )?(?:no|none|not any|dim)\b", re.IGNORECASE)


@dataclass
class _Draft:
    """A question while its paragraphs are gathered."""

    span: Span
    asked_by: str | None = None
    put_to: str | None = None
    question: list[str] = field(default_factory=list)
    answer: list[str] = field(default_factory=list)
    answered: Span | None = None


def public_questions(minutes: Minutes | None) -> tuple[PublicQuestion, ...]:
    """Every question of the items in which others may ask; () where none was asked.

    >>> public_questions(None)
    ()
    """
    found = (q for item in minutes.items if _TITLE.search(item.title.value) for q in _of_item(item)) if minutes else ()
    return tuple(found)


def _of_item(item: MinuteItem) -> Iterator[PublicQuestion]:
    texts = sorted((*item.paragraphs, *item.questions), key=_place)
    if texts and _NONE.match(texts[0].value) and len(texts) == 1:
        return
    for draft in _drafts(texts):
        question = tidy(" ".join(draft.question))
        if not question:
            continue
        yield PublicQuestion(
            draft.span,
            Stated(question, draft.span),
            Stated(draft.asked_by, draft.span) if draft.asked_by else None,
            Stated(draft.put_to, draft.answered or draft.span) if draft.put_to else None,
            Stated(tidy(" ".join(draft.answer)), draft.answered or draft.span) if draft.answer else None,
            item.number,
        )


def _place(text: Text) -> tuple[int, int, float]:
    span = text.span
    return span.page or 0, span.line or 0, span.rects[0].top if span.rects else 0


def _drafts(texts: Sequence[Text]) -> list[_Draft]:
    drafts: list[_Draft] = []
    for text in texts:
        value = text.value.strip("*_ ")
        more = _MORE.fullmatch(value)
        if drafts and more and drafts[-1].answer:
            drafts.append(_Draft(text.span, more["who"] or drafts[-1].asked_by, drafts[-1].put_to, [more["text"]]))
            continue
        headed = _HEADED.fullmatch(value)
        asked = None if headed else _ASKED.fullmatch(value)
        answer = _ANSWER.fullmatch(value) or (_REPLIED.fullmatch(value) if drafts and drafts[-1].question else None)
        if answer and drafts:
            drafts[-1].answer.append(answer["text"])
            drafts[-1].answered = drafts[-1].answered or text.span
            drafts[-1].put_to = drafts[-1].put_to or _bare(answer["by"])
        elif headed:
            drafts.append(_Draft(text.span, headed["who"], _bare(headed["to"]), [headed["text"]]))
        elif asked:
            words = asked["text"] or f"{asked['whether']}{asked['rest']}"
            told = _TOLD.fullmatch(words)
            draft = _Draft(text.span, _bare(asked["who"]), _bare(asked["to"] or asked["to2"]), [words])
            if told:
                draft.question, draft.answer, draft.answered = [told["asked"]], [told["told"]], text.span
            drafts.append(draft)
        elif drafts and drafts[-1].answer:
            drafts[-1].answer.append(value)
        elif drafts:
            drafts[-1].question.append(value)
    return drafts


def _bare(who: str | None) -> str | None:
    """Who it is, without the words that lead to them."""
    if who is None:
        return None
    return (
        re.sub(
            r"\s*\(Question[^)]*\)|^(?:in (?:reply|response),? )?(?:the )?", "", who.strip(), flags=re.IGNORECASE
        ).strip()
        or None
    )
