"""Who reports on an agenda item, and what the agenda says of the paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matters.reading.record import PaperStatus
from matters.reading.vocabulary.agenda_words import (
    AFTER_THE_NAME,
    ASIDES,
    GIVES,
    MINUTES_TITLES,
    PAPER,
    PRESENTATION,
    RECEIVES,
    SPEAKS,
    TO_FOLLOW,
    VERBAL,
)

LONGEST_NAME = 160
LONGEST_IN_SMALL = 6
"""Words of a presenter without a capital: "Presentation by the integrated care board"."""

_SPEAKS, _GIVES, _RECEIVES, _OVER = ("|".join(words) for words in (SPEAKS, GIVES, RECEIVES, AFTER_THE_NAME))
_FOLLOW, _SPOKEN = "|".join(TO_FOLLOW), "|".join(VERBAL)
_BRACKET = rf"\((?P<bracket>[^()]*\b(?:{'|'.join(ASIDES)})\b[^()]*)\)"
_CAPITALS = r"[A-Z][\w’'&-]*(?:,? (?:[A-Z][\w’'&()-]*|and|of|for|the|to|&|–|-))*"

_SOMEBODY_WILL = rf"(?:The |An? )?(?-i:{_CAPITALS}) will (?:{_GIVES})\b"

_AT_START = re.compile(rf"\(?(?:{_SPEAKS}) (?:the |yr? )?(?P<who>.+)", re.IGNORECASE | re.DOTALL)
_WITHIN = re.compile(rf"(?:{_RECEIVES})\b.*?\b(?:{_SPEAKS}) (?:the )?(?P<who>.+)", re.IGNORECASE | re.DOTALL)
_THE_REPORT = re.compile(r"\b(?:[Tt]he|[Aa]) [Rr]eports? (?:of|by|from) (?:the )?(?P<who>[A-Z].+)", re.DOTALL)
_SOMEBODY_SPEAKS = re.compile(
    r"(?:to \w+ )?(?:a |the )?(?:verbal |oral )*(?:presentation|update|briefing)s? (?:by|from)", re.I
)
_WILL = re.compile(rf"(?:The |An? )?(?P<who>{_CAPITALS}) (?:will|to) (?:{_GIVES})\b")
_NAME_OVER = re.compile(rf"(?<!\b[A-Z])\.\s|;|,?\s(?=(?:{_OVER})\b)|\s[-–—]\s?(?=(?:{_FOLLOW}|{_OVER}))", re.IGNORECASE)
_ASIDE = re.compile(rf"\s*{_BRACKET}", re.IGNORECASE)
_TITLE_TAIL = re.compile(
    rf"\s*(?:{_BRACKET}"
    rf"|[-–—:]\s*(?P<dash>(?:{_SPEAKS}|(?-i:(?=[A-Z]))(?:{_RECEIVES}))\s.+|{_SOMEBODY_WILL}.*"
    rf"|(?:report |paper )?(?:{_FOLLOW})|(?:{_SPOKEN}) (?:update|report)))$",
    re.IGNORECASE,
)
_BARE_TAIL = re.compile(
    rf"\s+(?:report )?(?P<tail>{_FOLLOW}|(?:{_SPOKEN})(?: (?:update|report|item))?)$", re.IGNORECASE
)

_TO_FOLLOW, _VERBAL, _PRESENTATION, _PAPER = (
    re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for words in (TO_FOLLOW, VERBAL, PRESENTATION, PAPER)
)
_MINUTES = re.compile("|".join(MINUTES_TITLES), re.IGNORECASE)


def without_asides(title: str) -> tuple[str, str]:
    """A title without what only tells of its paper or reporter, and that.

    >>> without_asides("Budget monitoring (report to follow)"), without_asides("Ofsted - Report of the Head of Schools")
    (('Budget monitoring', 'report to follow'), ('Ofsted', 'Report of the Head of Schools'))
    """
    for pattern in (_TITLE_TAIL, _BARE_TAIL):
        found = pattern.search(title)
        if found and found.start():
            return title[: found.start()].rstrip(" -–—:"), next(g for g in found.groups() if g)
    return title, ""


def describes_behind_dash(title: str) -> bool:
    """Whether a title has gone over into what is said of its paper: "RISKS - Report of the Head of".

    >>> describes_behind_dash("RISKS - Report of the Head of"), describes_behind_dash("RISKS - PART TWO")
    (True, False)
    """
    found = _TITLE_TAIL.search(title)
    return bool(found and found.start() and found["dash"])


def reporter_in(paragraphs: Sequence[str]) -> str | None:
    """Whoever reports, presents or updates, from the paragraphs under an item's title; the first that is named.

    >>> reporter_in(["To receive a verbal update from the Director of Public Health."])
    'Director of Public Health'
    >>> reporter_in(["The report of the Head of Audit (Paper C) gives the position."])
    'Head of Audit'
    """
    for text in paragraphs:
        found = _AT_START.match(text) or _WITHIN.match(text) or _THE_REPORT.search(text) or _WILL.match(text)
        name = _name(found["who"]) if found else ""
        if name and (name[0].isupper() or (_SOMEBODY_SPEAKS.match(text) and len(name.split()) <= LONGEST_IN_SMALL)):
            return name
    return None


def _name(text: str) -> str:
    """The name at the head of a text, without what is said of the paper behind it."""
    bare = _ASIDE.sub("", text)
    over = _NAME_OVER.search(bare)
    name = (bare[: over.start()] if over else bare).strip(" ,:-–—")
    name = name.rstrip(".")
    if name.count(")") > name.count("("):
        name = name.rstrip(")")
    return name if len(name) <= LONGEST_NAME else ""


def status_of(title: str, paragraphs: Sequence[str], has_paper: bool) -> PaperStatus:
    """What is said of an item's paper; pages or a file settle it.

    >>> status_of("Budget", ["A verbal update will be given."], has_paper=False).value
    'verbal'
    """
    if has_paper:
        return PaperStatus.PAPER
    text = "\n".join((title, *paragraphs))
    if _TO_FOLLOW.search(text):
        return PaperStatus.TO_FOLLOW
    if _VERBAL.search(text):
        return PaperStatus.VERBAL
    if any(_PRESENTATION.search(paragraph) for paragraph in paragraphs):
        return PaperStatus.PRESENTATION
    if _MINUTES.fullmatch(title) or _PAPER.search(text):
        return PaperStatus.PAPER
    return PaperStatus.NO_PAPER
