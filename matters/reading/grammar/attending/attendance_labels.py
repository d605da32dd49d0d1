"""Headings of groups of people: "PRESENT:", "Officers in attendance -", "Non-voting Members", "Hefyd yn bresennol:-".

A heading is made of a closed set of words, so any mixture of them is read and a person's name never is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from matters.reading.grammar.naming.titles import STRONG_TITLE
from matters.reading.vocabulary.attendance import ABSENT, ALSO, APOLOGY, PLAIN, PRESENT, SMALL, WELSH_PLURALS, WERE


class Group(StrEnum):
    """Whom a heading announces. `ATTENDING` is "In attendance": others, unless nobody is headed "Present"."""

    PRESENT = "present"
    ALSO_PRESENT = "also_present"
    ATTENDING = "attending"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class Label(NamedTuple):
    """A heading. `group` is None where it names a part of the group it stands in ("Co-opted Members").

    `lasting` says that what follows later parts belongs to this group too; `shared` is a title that the heading gives
    to the names under it; `end` is the offset of what follows on the line.
    """

    group: Group | None
    lasting: bool
    shared: str | None
    end: int


LONGEST = 9
"""Words of a heading."""

_WORD = re.compile(r"\(?[^\W\d_][\w'’-]*\)?,?|&|/")
_TERMINATOR = re.compile(
    r"\s*(?:(?i:(?:for|during)\s+(?:agenda\s+)?(?:items?|minutes?))\s+\d[^:]{0,20}:|:\s*[-–—]?|[-–—](?=\s|$)|\t|\s{2,}|\.?\s*$)\s*"
)
_BEFORE_TITLE = re.compile(r"\s+(?=(?:Councillors?|Cllrs?|COUNCILLORS?|Cynghor|Y Cynghor)\b)")
_BEFORE_NAME = re.compile(r"\s+(?=[^\W\d_a-z]|the [^\W\d_a-z])")
_STRANGER = re.compile(
    r"(?P<own>[^\W\d_a-z][\w&'’ /-]{1,50}?)\s+(?P<known>(?:also )?(?:in attendance|present|attending)"
    r"|Officers|Members|Observers|Guests|Advisers|Advisors|Representatives|Councillors|Witnesses|Speakers"
    r"|Visitors|Invitees|Staff|Contributors|Presenters)\s*(?::\s*[-–—]?)\s*"
)
_INNER = re.compile(r"(?<=[\s.])(?=[^\W\d_a-z])")
_KNOWN = APOLOGY | ABSENT | PRESENT | ALSO | PLAIN | SMALL
_KEYS = APOLOGY | ABSENT | PRESENT | ALSO | PLAIN
_TITLES = {"councillors": "Councillor", "cllrs": "Cllr", "cynghorwyr": "Cynghorydd"}


def label_at(text: str) -> Label | None:
    """The heading that the text opens with, or None.

    >>> label_at("Also in attendance: Mrs Hall").group, label_at("Co-opted Members").group
    (<Group.ALSO_PRESENT: 'also_present'>, None)
    >>> label_at("Presented by Mrs Hall") is None
    True
    """
    words: list[str] = []
    best = _with_strangers(text)
    at = 0
    while len(words) < LONGEST and not text.startswith("("):
        found = _WORD.match(text, at)
        word = found[0].strip("(),").lower() if found else ""
        if not found or (word not in _KNOWN and word not in "&/"):
            break
        words.append(word)
        end = _TERMINATOR.match(text, found.end()) or _BEFORE_TITLE.match(text, found.end())
        if not end and word in WERE and set(words) & PRESENT:
            end = _BEFORE_NAME.match(text, found.end())
        if end and (end[0].strip(" .") or end.end() < len(text) or _heads_alone(words)):
            best = _label(words, end.end()) or best
            if ":" in end[0]:
                break
        at = found.end()
        at += len(text[at:]) - len(text[at:].lstrip())
    return best


def _with_strangers(text: str) -> Label | None:
    """A heading with words of its own before a colon: "Opposition leaders in attendance:", "LA Officers:"."""
    found = _STRANGER.match(text)
    if not found or STRONG_TITLE.search(found["own"]):
        return None
    return _label(found["known"].lower().split(), found.end())


def labels_inside(text: str) -> Iterator[tuple[int, Label]]:
    """Headings in the middle of a line that lost its breaks: capitalised, and closed by a colon or a verb.

    >>> [(at, label.end) for at, label in labels_inside("TOWN HALL PRESENT: Ms Hall ALSO PRESENT: Ms Moss")]
    [(10, 9), (27, 14)]
    """
    done = 0
    for place in _INNER.finditer(text):
        if place.start() < done:
            continue
        word = _WORD.match(text, place.start())
        if not word or not _may_head(word[0].lower()):
            continue
        label = label_at(text[place.start() :])
        head = text[place.start() : place.start() + label.end] if label else ""
        if label and (":" in head or set(head.lower().split()[-1:]) & WERE):
            done = place.start() + label.end
            yield place.start(), label


def _may_head(word: str) -> bool:
    """Whether a heading in running text may begin with the word: "Council In Attendance:" begins with "In"."""
    plain = word in PLAIN and (word.endswith(("s", "ed")) or "-" in word or word in WELSH_PLURALS)
    return plain or word in {"in", "voting", "reserve", "substitute"} or word in APOLOGY | ABSENT | PRESENT | ALSO


def _heads_alone(words: list[str]) -> bool:
    """Whether the words head a group with nothing after them: a lone "Representative" ends the line before."""
    said = set(words)
    plural = any(word.endswith("s") for word in said & (PLAIN | ALSO)) or bool(said & WELSH_PLURALS)
    return plural or bool(said & (PRESENT | APOLOGY | ABSENT)) or "membership" in said


def _label(words: list[str], end: int) -> Label | None:
    said = set(words)
    if not said & _KEYS or said <= set(_TITLES) | SMALL:
        return None
    shared = next((title for plural, title in _TITLES.items() if plural in said), None)
    lasting = bool(said & (PRESENT | APOLOGY | ABSENT)) or "also" in said or "hefyd" in said
    return Label(_group(said), lasting, shared, end)


def _group(said: set[str]) -> Group | None:
    if said & APOLOGY:
        return Group.APOLOGIES
    if said & ABSENT or ("not" in said and said & PRESENT):
        return Group.ABSENT
    if said & ALSO:
        return Group.ALSO_PRESENT
    if "attendance" in said and "in" in said:
        return Group.ATTENDING
    return Group.PRESENT if said & PRESENT else None
