"""Petitions that were received: what they ask, from whom, with how many signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matters.reading.grammar.naming.sentences import sentences
from matters.reading.record import MinuteItem, Minutes, Petition, Stated, Text
from matters.reading.vocabulary.hearings import ABOUT, NUMBERS, PETITION_SAYS

_TITLE = re.compile(r"\b(?:e-?)?petitions?\b|\bdeiseb", re.IGNORECASE)
_TITLE_SAYS = re.compile(
    rf".*?\bpetitions?\b(?:\s*[-–—:]+\s*|\s+(?:{ABOUT}|to|for|from)\s+)(?P<says>.+)", re.IGNORECASE
)
_RECEIVED = re.compile(
    r"\b(?:received|considered|presented|submitted|noted|accepted|handed in|tabled|introduced)\b.{0,40}?"
    r"\b(?:a|an|the|one)\b(?: \w+){0,4}? (?:e-?)?petition\b"
    r"|\b(?:a|an|one) (?:[\w-]+ ){0,4}?(?:e-?)?petition (?:\w+ ){0,6}?(?:had been|has been|was)"
    r" (?:\w+ )?(?:received|presented|submitted|handed)\b"
    r"|\b(?:a|an) (?:e-?)?petition (?:signed|containing|bearing|with)\b",
    re.IGNORECASE,
)
_NOT_NEW = re.compile(
    r"\b(?:in response to|following|arising from|since|further to|as a result of|earlier) (?:\w+ ){0,3}petition",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|not any|nor) (?:\w+ )?petitions?\b|^none\b", re.IGNORECASE)
_COUNT = re.compile(
    r"(?P<figure>\d[\d,]*)\s+(?:\w+ ){0,2}?(?:signatures|signatories|names|people|residents|persons|parents)"
    r"|signed by (?:\w+ ){0,2}?(?P<signed>\d[\d,]*)"
    rf"|\b(?P<words>{'|'.join(NUMBERS)})\s+(?:signatures|signatories)",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:received (?:by the \w+ )?from|presented by|submitted by|organised by|on behalf of|handed in by"
    r"|lead petitioner(?:,| was| is|:)?|from) (?P<who>(?:the |an? )?[^.,;()]{3,80}?)"
    rf"(?=,|\.|;|\(|$| (?:{ABOUT}|which|requesting|asking|calling|who|containing|bearing|signed|objecting|opposing"
    r"|in support|with|had|was|to (?:the|this)|at)\b)"
)
_PRESENTER = re.compile(
    r"^(?P<who>(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Mx)\.? [^.,;]{2,60}?),? "
    r"(?:presented|submitted|introduced|handed in|tabled)\b"
)
_SAYS = re.compile("|".join(f"(?:{says})" for says in PETITION_SAYS), re.IGNORECASE)
_BARE = re.compile(r"(?:requested|requesting|requests|asked|asking|asks) (the|this) ", re.IGNORECASE)
_KEPT = re.compile(r"calling|called|calls|object|oppos|in |against", re.IGNORECASE)
"""What belongs to the ask itself: "calling for a crossing"."""
_ITS = re.compile(r"\bpetition(?:ers?)?\b", re.IGNORECASE)


def petitions(minutes: Minutes | None) -> tuple[Petition, ...]:
    """Every petition that the minutes tell of; () where none was received.

    >>> petitions(None)
    ()
    """
    return tuple(petition for item in minutes.items for petition in _of_item(item)) if minutes else ()


def _of_item(item: MinuteItem) -> Iterator[Petition]:
    titled = bool(_TITLE.search(item.title.value))
    texts = [p for p in item.paragraphs if p.value.strip()]
    groups: list[list[Text]] = []
    for text in texts:
        if _NONE.search(text.value) and not groups:
            continue
        if _RECEIVED.search(text.value) and not _NOT_NEW.search(text.value):
            groups.append([text])
        elif groups and titled:
            groups[-1].append(text)
    for group in groups:
        found = _petition(item, group, alone=titled and len(groups) == 1)
        if found:
            yield found


def _petition(item: MinuteItem, group: list[Text], *, alone: bool) -> Petition | None:
    whole = " ".join(text.value for text in group)
    told = [whole[a:b] for a, b in sentences(whole) if _ITS.search(whole[a:b])]
    about = " ".join(told)
    span = group[0].span
    subject = next((s for sentence in told if (s := _asked(sentence))), None)
    title = _TITLE_SAYS.fullmatch(item.title.value) if alone else None
    if subject:
        stated = Stated(subject, next((t.span for t in group if subject[:40] in t.value), span))
    elif title:
        stated = Stated(title["says"], item.title.span)
    else:
        return None
    who = _PRESENTER.search(group[0].value) or _FROM.search(about)
    count = _COUNT.search(about)
    return Petition(
        span,
        stated,
        Stated(who["who"].strip(), span) if who else None,
        Stated(_number(count), span) if count else None,
        item.number,
    )


def _asked(sentence: str) -> str | None:
    """What a sentence says that a petition asks."""
    start = _ITS.search(sentence)
    found = _SAYS.search(sentence, start.end()) if start else None
    if not found:
        return None
    bare = _BARE.match(found[0])
    kept = found.end()
    if bare:
        kept = found.start() + bare.start(1)
    elif _KEPT.match(found[0]):
        kept = found.start()
    return sentence[kept:].strip(" .;:'\"“”‘’") or None


def _number(found: re.Match[str]) -> int:
    if found["words"]:
        return NUMBERS[found["words"].lower()]
    return int((found["figure"] or found["signed"]).replace(",", ""))
